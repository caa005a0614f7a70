package app.kakehashi.listimport.domain.list;

import app.kakehashi.shared.text.LooseText;
import java.util.Locale;

/**
 * What a person says about a value that is in no vocabulary, for all rows that share it.
 *
 * @param field in which columns
 * @param value as first written
 * @param code what it means, as the readers of the field give it; empty unless it means something
 */
public record ValueDecision(ListField field, String value, Verdict verdict, String code) {

  /** What is to be done with a value. */
  public enum Verdict {
    /** It means something the platform knows. */
    MEANS,
    /** It is left out, and the rest of the row is taken. */
    LEFT_OUT,
    /** Rows that have it are not taken. */
    REFUSED
  }

  /** The same for values that differ only in width, case and spacing. */
  public String key() {
    return key(value);
  }

  /** The same for values that differ only in width, case and spacing. */
  public static String key(String value) {
    return LooseText.compact(value).toLowerCase(Locale.ROOT);
  }
}
