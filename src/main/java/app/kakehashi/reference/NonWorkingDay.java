package app.kakehashi.reference;

import app.kakehashi.shared.LocalizedText;
import java.time.LocalDate;

/**
 * A day on which the offices of one country are closed, and what it is called.
 *
 * @param name of the holiday or custom; for a day in lieu, of the holiday it stands for
 */
public record NonWorkingDay(String country, LocalDate day, LocalizedText name, Kind kind) {

  /** Why the offices are closed. */
  public enum Kind {
    /** A holiday by law. */
    HOLIDAY,
    /** A free day in lieu of a holiday that falls on a weekend or on another holiday. */
    IN_LIEU,
    /** No holiday by law, but firms close: お盆, the days around New Year. */
    CUSTOM
  }
}
