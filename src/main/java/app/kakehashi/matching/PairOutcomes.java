package app.kakehashi.matching;

import java.util.List;

/** Tells matching what became of its pairs; told by whoever follows them up. */
public interface PairOutcomes {
  /**
   * Outcomes of which something is known yet, the newest first. A pair may have several.
   *
   * @param most how many at most
   */
  List<PairOutcome> newest(int most);
}
