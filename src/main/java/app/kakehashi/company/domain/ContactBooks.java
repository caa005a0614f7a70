package app.kakehashi.company.domain;

import app.kakehashi.company.CompanyIntake.Change;
import app.kakehashi.company.ContactDraft;
import app.kakehashi.company.ContactIntake.Stated;
import app.kakehashi.reference.TextFolder;
import app.kakehashi.shared.CompanyId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The people of the companies of a list, as they are known and as the list states them. A row means
 * the person with its mail address; else the only one of its name, unless both have addresses of
 * which the list knows that they are two people's; else somebody new.
 */
public final class ContactBooks {

  private static final Pattern NOT_OF_NAME = Pattern.compile("[\\s・.,]");

  /**
   * Forms of characters in names of people that no table of variants has, and their usual forms.
   */
  private static final Map<String, String> NAME_FORMS =
      Map.of("髙", "高", "﨑", "崎", "栁", "柳", "濵", "浜", "邉", "辺", "槗", "橋", "𠮷", "吉");

  private final TextFolder folder;
  private final Map<CompanyId, List<Entry>> entries = new HashMap<>();
  private final Map<CompanyId, Set<String>> mailsOfList = new HashMap<>();

  /** Books of the companies of these rows; nobody is known yet. */
  public ContactBooks(List<Stated> people, TextFolder folder) {
    this.folder = folder;
    for (Stated person : people) {
      String mail = mailKey(person.person().email());
      if (mail != null) {
        mailsOfList.computeIfAbsent(person.company(), _ -> new HashSet<>()).add(mail);
      }
    }
  }

  /** Takes somebody who is stored. */
  public void add(Contact contact) {
    of(contact.company())
        .add(new Entry(contact.company(), contact, ContactFields.of(contact.details())));
  }

  /** A person, stored or new, with what is known by now. */
  public final class Entry {
    private final CompanyId company;
    private final @Nullable Contact stored;
    private final Map<String, String> fields;
    private final Set<String> said = new HashSet<>();
    private @Nullable String firstKey;
    private String nameKey = "";
    private @Nullable String mailKey;

    private Entry(CompanyId company, @Nullable Contact stored, Map<String, String> fields) {
      this.company = company;
      this.stored = stored;
      this.fields = new LinkedHashMap<>(fields);
      know();
    }

    private void know() {
      nameKey = nameKey(details().name());
      mailKey = mailKey(details().email());
    }

    public CompanyId company() {
      return company;
    }

    public @Nullable Contact stored() {
      return stored;
    }

    public ContactDetails details() {
      return ContactFields.details(fields);
    }

    /** Takes a change that is made. */
    public void change(Change change) {
      fields.put(change.field(), change.after());
      know();
    }
  }

  /**
   * What a row comes to.
   *
   * @param entry null where several may be meant
   * @param isFresh whether nobody stood there before this row
   * @param differences what the row says otherwise or more than what is known
   * @param earlierKey key of the first row about the same person; null where this is the first
   */
  public record Taken(
      @Nullable Entry entry,
      boolean isFresh,
      List<Change> differences,
      @Nullable String earlierKey) {}

  /** Finds whom a row is about. What an earlier row of the list said of a person is not unsaid. */
  public Taken take(Stated row) {
    Map<String, String> stated = ContactFields.of(row.person());
    List<Entry> found = find(row.company(), row.person());
    if (found.size() > 1) {
      return new Taken(null, false, List.of(), null);
    }
    boolean fresh = found.isEmpty();
    Entry entry = fresh ? fresh(row, stated) : found.getFirst();
    List<Change> differences = new ArrayList<>();
    stated.forEach(
        (field, value) -> {
          String known = entry.fields.get(field);
          if (entry.said.add(field) && !ContactFields.agree(field, known, value)) {
            differences.add(new Change(field, Objects.requireNonNullElse(known, ""), value));
          }
        });
    String earlier = entry.firstKey;
    if (earlier == null) {
      entry.firstKey = row.key();
    }
    return new Taken(entry, fresh, List.copyOf(differences), earlier);
  }

  private Entry fresh(Stated row, Map<String, String> stated) {
    Map<String, String> fields = new LinkedHashMap<>(stated);
    fields.putIfAbsent(ContactFields.LANGUAGE, ContactDetails.languageOf(row.side()).code());
    Entry entry = new Entry(row.company(), null, fields);
    of(row.company()).add(entry);
    return entry;
  }

  private List<Entry> find(CompanyId company, ContactDraft person) {
    String mail = mailKey(person.email());
    if (mail != null) {
      List<Entry> same = of(company).stream().filter(entry -> mail.equals(entry.mailKey)).toList();
      if (!same.isEmpty()) {
        return same;
      }
    }
    Set<String> others = mailsOfList.getOrDefault(company, Set.of());
    String name = nameKey(person.name());
    return of(company).stream()
        .filter(entry -> name.equals(entry.nameKey))
        .filter(entry -> mail == null || entry.mailKey == null || !others.contains(entry.mailKey))
        .toList();
  }

  private List<Entry> of(CompanyId company) {
    return entries.computeIfAbsent(company, _ -> new ArrayList<>());
  }

  private static @Nullable String mailKey(@Nullable String mail) {
    return mail == null ? null : mail.toLowerCase(Locale.ROOT);
  }

  /** Width, spaces, and new and old forms of characters do not make another person. */
  private String nameKey(String name) {
    String usual = name;
    for (Map.Entry<String, String> form : NAME_FORMS.entrySet()) {
      usual = usual.replace(form.getKey(), form.getValue());
    }
    return NOT_OF_NAME.matcher(folder.foldName(usual)).replaceAll("");
  }
}
