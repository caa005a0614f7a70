package app.kakehashi.matching.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A pair that was decided, with what it was scored by at that time.
 *
 * @param grade 0 declined, 1 accepted, 2 both said yes, 3 they met or tried, 4 they agreed
 * @param reason code of why not; null unless declined
 */
public record Judged(
    long gapId, long offerId, int grade, @Nullable String reason, LoggedFacts facts) {
  private static final int ACCEPTED_BY_ONE = 1;

  /** Reasons that say nothing of how well two fit. */
  private static final Set<String> BESIDE_THE_FIT =
      Set.of("in_contact", "no_capacity", "need_gone", "duplicate");

  public boolean isAccepted() {
    return grade > 0;
  }

  /** Whether no answer is awaited any more: declined, or both said yes. */
  boolean isSettled() {
    return grade != ACCEPTED_BY_ONE;
  }

  /** Whether it tells how well the two fit. */
  public boolean isAboutFit() {
    return isAboutFit(reason);
  }

  /** Whether a reason, or none, tells how well two fit. */
  public static boolean isAboutFit(@Nullable String reason) {
    return reason == null || !BESIDE_THE_FIT.contains(reason);
  }
}
