package app.kakehashi.company;

import java.util.List;

/**
 * How likely it is that two records are one company.
 *
 * @param score from 0, surely two, to 1, surely one
 * @param reasons what speaks for it, then what speaks against it
 */
public record Likeness(double score, List<LikenessReason> reasons) {
  /**
   * From here on a pair is shown to people. Of made-up companies that another list writes in ten
   * other ways it finds 99 %, and 98 % of what it shows is true; from 0.9 on it would find fewer of
   * them ({@code DuplicateFinderTest} measures and prints all three).
   */
  public static final double PROBABLE = 0.5;

  public Likeness {
    if (!(score >= 0 && score <= 1)) {
      throw new IllegalArgumentException("A likeness is between 0 and 1");
    }
    reasons = List.copyOf(reasons);
  }

  public boolean isProbable() {
    return score >= PROBABLE;
  }
}
