package app.kakehashi.matching;

import app.kakehashi.account.Viewer;
import java.util.List;

/**
 * What people decided about pairs, for whoever learns words from it.
 *
 * <p>To be called outside a transaction: what is read must be committed.
 */
public interface DecidedPairs {
  /**
   * The newest decided pairs, each once: how an introduction went counts before what was clicked in
   * a list. Pairs of companies that are closed to the viewer's desk are missing. Three statements.
   *
   * @param viewer of the office
   * @param most of each source
   */
  List<DecidedPair> newest(int most, Viewer viewer);
}
