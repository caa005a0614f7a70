package app.kakehashi.matching;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What became of a pair that somebody took up.
 *
 * @param grade 0 declined, 1 accepted for an introduction, 2 both said yes, 3 they met or tried, 4
 *     they agreed
 * @param gapSaidYes what the gap's company answered; null where it has not
 * @param offerSaidYes what the offer's company answered; null where it has not
 * @param decidedBy who said no; null unless somebody did
 * @param reason code of why not; null unless somebody said no
 * @param japan the score when the pair was taken up; null where it was not known
 * @param taiwan the same of the other side
 * @param at when it was taken up
 * @param decidedAt since when it stands where it stands
 */
public record PairOutcome(
    long gapId,
    long offerId,
    int grade,
    @Nullable Boolean gapSaidYes,
    @Nullable Boolean offerSaidYes,
    @Nullable DecidingSide decidedBy,
    @Nullable String reason,
    @Nullable SideScore japan,
    @Nullable SideScore taiwan,
    Instant at,
    Instant decidedAt) {
  /** The highest grade: they agreed. */
  public static final int AGREED = 4;

  public PairOutcome {
    if (grade < 0 || grade > AGREED) {
      throw new IllegalArgumentException("No such grade: " + grade);
    }
  }
}
