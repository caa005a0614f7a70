package app.kakehashi.matching.domain;

import app.kakehashi.matching.Side;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * How lists of wanted modes go together with lists of offered ones, each pair worked out once for
 * all gaps that want the same. Several threads may work out the same; they find the same.
 */
final class ModeFits {

  private final MatchingModel model;
  private final CodeTable codes;
  private final Map<List<String>, Wanted> byWanted = new ConcurrentHashMap<>();

  ModeFits(MatchingModel model, CodeTable codes) {
    this.model = model;
    this.codes = codes;
  }

  /** The best modes for the gap's owner and for the other side. */
  record Fit(ModeFit.Best japan, ModeFit.Best taiwan) {}

  /** What goes with these wanted modes. */
  Wanted wanting(List<String> modes) {
    return byWanted.computeIfAbsent(modes, Wanted::new);
  }

  /** What goes with one list of wanted modes. */
  final class Wanted {
    private final List<String> modes;
    private volatile @Nullable Fit[] fits = new @Nullable Fit[0];

    private Wanted(List<String> modes) {
      this.modes = modes;
    }

    /** How an offer with this list of modes fits. */
    Fit with(int modeList) {
      @Nullable Fit[] known = fits;
      Fit fit = modeList < known.length ? known[modeList] : null;
      if (fit == null) {
        List<String> offered = codes.modeLists().value(modeList);
        fit =
            new Fit(
                ModeFit.best(Side.JAPAN, modes, offered, model),
                ModeFit.best(Side.TAIWAN, modes, offered, model));
        if (modeList >= known.length) {
          known = Arrays.copyOf(known, codes.modeLists().size());
          fits = known;
        }
        known[modeList] = fit;
      }
      return fit;
    }
  }
}
