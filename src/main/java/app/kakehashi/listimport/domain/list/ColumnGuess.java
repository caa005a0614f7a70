package app.kakehashi.listimport.domain.list;

import app.kakehashi.reference.SectorScheme;
import org.jspecify.annotations.Nullable;

/**
 * What a column seems to hold by its cells.
 *
 * @param scheme the classification its codes fit; null where titles speak for themselves
 * @param understood number of cells that are such a thing
 * @param filled number of cells looked at that hold anything
 */
public record ColumnGuess(
    ListField field, @Nullable SectorScheme scheme, Sign sign, int understood, int filled) {

  /** From this certainty on, a guess is followed without asking. */
  static final double CERTAIN = 0.9;

  private static final int FEWEST_CELLS = 3;

  /** By what a column is recognised. */
  public enum Sign {
    /** Numbers whose check digit holds. */
    CHECK_DIGITS(1.0),
    /** Mail addresses. */
    MAIL(1.0),
    /** Web addresses. */
    WEB(1.0),
    /** Names with a legal form, hardly any of them twice. */
    COMPANY_NAMES(1.0),
    /** Legal forms alone. */
    LEGAL_FORMS(1.0),
    /** Prefectures, counties and cities. */
    REGIONS(1.0),
    /** Addresses that lie in a known region. */
    ADDRESSES(1.0),
    /** Titles of a classification of industries. */
    SECTOR_TITLES(1.0),
    /** Japanese postal codes. */
    POSTAL_CODES(1.0),
    /** Words of a vocabulary of the platform. */
    WORDS(0.95),
    /** Marks that say yes or no; what they are about only headings can say. */
    MARKS(1.0),
    /** Telephone numbers; they may be those of a fax. */
    PHONES(0.85),
    /** Countries; whether of the seat or of something else is not to be seen. */
    COUNTRIES(0.85),
    /** Names in kana. */
    KANA(0.85),
    /** Numbers of people. */
    PEOPLE(0.85),
    /** Amounts with their unit; whether capital or revenue is not to be seen. */
    AMOUNTS(0.85),
    /** Dates; of what is not to be seen. */
    DATES(0.8),
    /** Codes that a classification has; any other small numbers look the same. */
    SECTOR_CODES(0.7),
    /** Short codes, none of them twice. */
    KEYS(0.6),
    /** Round numbers of very different size. */
    ROUND_NUMBERS(0.55),
    /** Texts by their length. */
    TEXTS(0.5);

    private final double weight;

    Sign(double weight) {
      this.weight = weight;
    }

    /** Whether cells of quite different meaning look so: without a heading nobody can tell. */
    public boolean needsHeading() {
      return this == COUNTRIES
          || this == AMOUNTS
          || this == DATES
          || this == KEYS
          || this == ROUND_NUMBERS
          || this == TEXTS;
    }

    /** The name used in message keys. */
    public String code() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * How sure the guess is, from 0 to 1: the share of cells understood, less where signs mislead.
   */
  public double certainty() {
    double share = (double) understood / filled;
    return share * sign.weight * (filled < FEWEST_CELLS ? 0.5 : 1);
  }

  /** Whether it is followed without asking. */
  public boolean isCertain() {
    return certainty() >= CERTAIN;
  }
}
