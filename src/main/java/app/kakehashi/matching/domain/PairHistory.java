package app.kakehashi.matching.domain;

/**
 * What is remembered of pairs; it bars them from lists and never from being looked at. Asked by
 * several threads.
 */
@FunctionalInterface
public interface PairHistory {

  /** Nothing is remembered. */
  PairHistory NONE = (gapId, offerId) -> false;

  /** True where the pair was declined less than 12 months ago and neither posting has changed. */
  boolean declinedLately(String gapId, String offerId);
}
