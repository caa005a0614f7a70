package app.kakehashi.listimport.domain;

import app.kakehashi.company.CompanyIntake;
import java.util.Locale;

/** What becomes of a row; each row is exactly one. */
public enum RowOutcome {
  /** A record that does not exist yet. */
  NEW,
  /** A known record of which the row says something else or more. */
  CHANGED,
  /** A known record of which the row says nothing new. */
  SAME,
  /** Cannot be imported as it stands. */
  REFUSED;

  /** What becomes of a row that does this to its record. */
  public static RowOutcome of(CompanyIntake.Outcome outcome) {
    return switch (outcome) {
      case NEW -> NEW;
      case CHANGED -> CHANGED;
      case SAME -> SAME;
    };
  }

  /** Whether such a row writes something. */
  public boolean isWritten() {
    return this == NEW || this == CHANGED;
  }

  /** Message key of the outcome in words. */
  public String messageKey() {
    return "listimport.outcome." + name().toLowerCase(Locale.ROOT);
  }
}
