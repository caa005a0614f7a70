package app.kakehashi.matching;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Tells matching what became of its pairs; told by whoever follows them up. */
public interface PairOutcomes {
  /**
   * Outcomes of which something is known yet, the newest first. A pair may have several.
   *
   * @param most how many at most
   */
  List<PairOutcome> newest(int most);

  /** Pairs that stand declined since some moment after this one. */
  List<PairDeclined> declinedSince(Instant then);

  /** The same of some gaps. */
  List<PairDeclined> declinedSince(Instant then, Collection<Long> gaps);
}
