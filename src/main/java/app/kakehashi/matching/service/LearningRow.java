package app.kakehashi.matching.service;

import app.kakehashi.matching.DecidingSide;
import app.kakehashi.matching.domain.LoggedFacts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was decided about a pair, in the form in which weights are learned from: no company and
 * nobody's name is in it.
 *
 * @param gap public id
 * @param offer public id
 * @param decider null for what became of an introduction to which nobody said no
 * @param decision {@code interested}, {@code not_for_us} or {@code introduction}
 * @param reason code of why not
 * @param grade 0 declined, 1 accepted, 2 both said yes, 3 they met or tried, 4 they agreed
 * @param gapSaidYes the label of Japan's side; null where it has not answered
 * @param offerSaidYes the label of Taiwan's side; null where it has not answered
 * @param aboutFit false where the reason tells nothing of how well the two fit
 * @param modelVersion that was in force then
 * @param shown the last list with the pair before it was decided; null where none is known
 * @param joint R by which the pair was judged; null where it is not known, like the facts
 */
public record LearningRow(
    String gap,
    String offer,
    @Nullable DecidingSide decider,
    String decision,
    @Nullable String reason,
    int grade,
    @Nullable Boolean gapSaidYes,
    @Nullable Boolean offerSaidYes,
    boolean aboutFit,
    Instant decidedAt,
    @Nullable String modelVersion,
    @Nullable Shown shown,
    @Nullable Double joint,
    @Nullable LoggedFacts facts) {

  /**
   * Where it stood.
   *
   * @param position from 1; 0 below the list
   * @param propensity the chance of being shown: 1 in the list
   */
  public record Shown(Instant at, int position, double propensity) {}
}
