package app.kakehashi.matching;

import java.util.Locale;

/**
 * One thing that a gap asks of whoever serves it, alone or as a team.
 *
 * @param code concept, field, certificate, language, obstacle or country; empty for the quantity
 * @param weight v: 2 for what is mandatory, 1 for what is welcome or merely named
 */
public record Requirement(Kind kind, String code, double weight) {

  /** What kind of thing. */
  public enum Kind {
    /** A concept of the glossary that the gap names. */
    CAPABILITY,
    /** A capability field that the gap is in. */
    FIELD,
    /** A certificate. */
    CERTIFICATE,
    /** A language to be worked in. */
    LANGUAGE,
    /** An obstacle to be removed. */
    OBSTACLE,
    /** A country to be present in or to deliver to. */
    COUNTRY,
    /** Pieces a month; what several make adds up. */
    QUANTITY;

    /** As sent by the API. */
    public String code() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
