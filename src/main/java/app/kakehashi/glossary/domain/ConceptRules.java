package app.kakehashi.glossary.domain;

import app.kakehashi.reference.Glossary;
import app.kakehashi.reference.Glossary.Concept;
import app.kakehashi.reference.OfficeGlossary;
import app.kakehashi.shared.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a concept of the glossary must be like. */
public final class ConceptRules {
  /** The field of words of business in general. */
  public static final String GENERAL = "general";

  /** What a concept can be. */
  public static final List<String> KINDS =
      List.of(
          "product", "process", "material", "capability", "application", "business", "standard");

  /** Forms of one language at most. */
  public static final int MOST_FORMS = 40;

  /** Addresses beside those of concepts. */
  private static final Set<String> PAGES = Set.of("new", "tasks");

  private static final int LONGEST_ID = 50;
  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\p{Cf}|]");

  private ConceptRules() {}

  /** What is wrong with the forms of a language. */
  public enum FormFault {
    TOO_MANY,
    TOO_LONG,
    /** A form of a single letter or digit, of nothing at all, or with characters nobody sees. */
    NOT_A_WORD
  }

  /** What is wrong first; null where nothing is. */
  public static @Nullable FormFault fault(List<String> forms) {
    if (forms.size() > MOST_FORMS) {
      return FormFault.TOO_MANY;
    }
    for (String form : forms) {
      if (form.length() > OfficeGlossary.LONGEST_FORM) {
        return FormFault.TOO_LONG;
      }
      String key = Glossary.key(form);
      boolean single = key.length() == 1 && key.charAt(0) < 0x3000;
      if (single
          || CONTROL.matcher(form).find()
          || key.codePoints().noneMatch(Character::isLetterOrDigit)) {
        return FormFault.NOT_A_WORD;
      }
    }
    return null;
  }

  /** Whether a concept would be a kind of itself. */
  public static boolean isCircle(Glossary glossary, String id, String broader) {
    Set<String> seen = new HashSet<>(Set.of(id));
    String at = broader;
    while (at != null) {
      if (!seen.add(at)) {
        return true;
      }
      Concept up = glossary.concept(at);
      at = up == null ? null : up.broader();
    }
    return false;
  }

  /** An id that no concept has, made of the English words where there are any. */
  public static String newId(Glossary glossary, Concept wanted) {
    List<String> english = wanted.forms(Language.EN);
    String words =
        english.isEmpty()
            ? ""
            : NO_WORD.matcher(english.getFirst().toLowerCase(Locale.ROOT)).replaceAll("_");
    String plain = words.replaceAll("^_|_$", "");
    String base = plain.substring(0, Math.min(LONGEST_ID, plain.length()));
    if (base.length() < 2) {
      base = "office";
    }
    String id = base;
    for (int n = 2; glossary.concept(id) != null || PAGES.contains(id); n++) {
      id = base + "_" + n;
    }
    return id;
  }
}
