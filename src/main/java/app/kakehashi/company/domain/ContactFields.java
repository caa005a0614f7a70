package app.kakehashi.company.domain;

import app.kakehashi.company.ContactDraft;
import app.kakehashi.shared.Language;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of a person field by field, under the names by which its source is kept. */
public final class ContactFields {

  /** The name itself, which every person has. */
  public static final String NAME = "contact_name";

  private static final String KANA = "contact_kana";
  private static final String LATIN = "contact_latin";
  private static final String TITLE = "contact_title";
  private static final String DEPARTMENT = "department";
  private static final String EMAIL = "email";
  private static final String PHONE = "phone";
  static final String LANGUAGE = "contact_language";

  private ContactFields() {}

  /** What stands there; silence has no entry. */
  private static Map<String, String> of(
      String name,
      @Nullable String kana,
      @Nullable String latin,
      @Nullable String title,
      @Nullable String department,
      @Nullable String email,
      @Nullable String phone,
      @Nullable Language language) {
    Map<String, String> fields = new LinkedHashMap<>();
    put(fields, NAME, name);
    put(fields, KANA, kana);
    put(fields, LATIN, latin);
    put(fields, TITLE, title);
    put(fields, DEPARTMENT, department);
    put(fields, EMAIL, email);
    put(fields, PHONE, phone);
    put(fields, LANGUAGE, language == null ? null : language.code());
    return fields;
  }

  private static void put(Map<String, String> fields, String field, @Nullable String value) {
    if (value != null) {
      fields.put(field, value);
    }
  }

  /** What a list says. */
  public static Map<String, String> of(ContactDraft stated) {
    return of(
        stated.name(),
        stated.kana(),
        stated.latin(),
        stated.title(),
        stated.department(),
        stated.email(),
        stated.phone(),
        stated.language());
  }

  /** What stands in a record. */
  public static Map<String, String> of(ContactDetails known) {
    return of(
        known.name(),
        known.kana(),
        known.latin(),
        known.title(),
        known.department(),
        known.email(),
        known.phone(),
        known.language());
  }

  /** The record of which these fields are known; name and language are among them. */
  public static ContactDetails details(Map<String, String> fields) {
    return new ContactDetails(
        Objects.requireNonNull(fields.get(NAME)),
        fields.get(KANA),
        fields.get(LATIN),
        fields.get(TITLE),
        fields.get(DEPARTMENT),
        fields.get(EMAIL),
        fields.get(PHONE),
        Language.ofTag(Objects.requireNonNull(fields.get(LANGUAGE))).orElseThrow());
  }

  /** Whether two values of a field say the same: a mail address in any case does. */
  public static boolean agree(String field, @Nullable String one, String other) {
    return field.equals(EMAIL)
        ? one != null && one.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT))
        : other.equals(one);
  }

  /** The fields in which two records differ, and those that only one of them has. */
  public static Set<String> different(ContactDetails before, ContactDetails after) {
    Map<String, String> was = of(before);
    Map<String, String> is = of(after);
    List<String> all = new ArrayList<>(was.keySet());
    all.addAll(is.keySet());
    Set<String> different = new LinkedHashSet<>(all);
    different.removeIf(field -> Objects.equals(was.get(field), is.get(field)));
    return different;
  }
}
