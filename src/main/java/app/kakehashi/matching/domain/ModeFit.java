package app.kakehashi.matching.domain;

import app.kakehashi.matching.Side;
import java.util.List;

/** Which of the wished and offered modes of cooperation go together best. */
final class ModeFit {

  /** Nothing goes together. */
  static final Best NONE = new Best("", "", 0, 0);

  private ModeFit() {}

  /**
   * The best pair of modes as one side sees it.
   *
   * @param value preference of that side's wish times compatibility
   * @param compatibility compatibility alone
   */
  record Best(String wanted, String offered, double value, double compatibility) {}

  /** The best pair; value 0 where nothing is compatible. The first of equal pairs wins. */
  static Best best(Side side, List<String> wanted, List<String> offered, MatchingModel model) {
    Best best = NONE;
    for (int m = 0; m < wanted.size(); m++) {
      for (int n = 0; n < offered.size(); n++) {
        double compatibility = model.mode(wanted.get(m), offered.get(n));
        double value = compatibility * model.modePreference(side == Side.JAPAN ? m : n);
        if (value > best.value()) {
          best = new Best(wanted.get(m), offered.get(n), value, compatibility);
        }
      }
    }
    return best;
  }
}
