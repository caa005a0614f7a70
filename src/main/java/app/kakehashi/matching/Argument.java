package app.kakehashi.matching;

import java.util.List;

/** What a reason's text is filled with; the page puts it into the reader's language. */
public sealed interface Argument {

  /** Codes of one vocabulary, to be shown by their names. */
  record Codes(Vocabulary vocabulary, List<String> codes) implements Argument {
    public Codes {
      codes = List.copyOf(codes);
    }
  }

  /** A quantity. */
  record Quantity(double value, Unit unit) implements Argument {}

  /** Words of both texts that mean the same. */
  record Words(List<TermPair> pairs) implements Argument {
    public Words {
      pairs = List.copyOf(pairs);
    }
  }

  /** Where a code's name stands. */
  enum Vocabulary {
    MODE,
    FIELD,
    SECTOR,
    CERTIFICATE,
    LANGUAGE,
    COUNTRY,
    REGION,
    CLUSTER_THEME,
    OBSTACLE,
    MATURITY,
    CRITERION,
    SIZE_BAND
  }

  /** What is counted. */
  enum Unit {
    COUNT,
    EMPLOYEES,
    FULL_TIME_EQUIVALENTS,
    PERCENT,
    KILOMETRES,
    DAYS,
    YEAR
  }
}
