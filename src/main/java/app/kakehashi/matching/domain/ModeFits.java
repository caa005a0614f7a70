package app.kakehashi.matching.domain;

import app.kakehashi.matching.Side;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/**
 * How lists of wanted modes go together with lists of offered ones, each pair worked out once for
 * all gaps that want the same. Several threads may work out the same; they find the same. Lists may
 * be added while it lives.
 */
final class ModeFits {

  private final MatchingModel model;
  private final CodeTable codes;
  private final double weakBelow;
  private final Map<List<String>, Wanted> byWanted = new ConcurrentHashMap<>();

  ModeFits(MatchingModel model, CodeTable codes) {
    this.model = model;
    this.codes = codes;
    this.weakBelow = model.number("cap", "mode_weak_below");
  }

  /**
   * How two lists go together.
   *
   * @param japan the best pair of modes for the gap's owner
   * @param taiwan the best for the other side
   * @param stated false where nothing is offered, so that nothing is known
   * @param barred true where none that is offered goes with any that is wanted
   * @param weak true where the best for the gap's owner go together so little that it caps the
   *     score
   * @param winner the number of the wanted mode by which size and industry are measured
   */
  record Fit(
      ModeFit.Best japan,
      ModeFit.Best taiwan,
      boolean stated,
      boolean barred,
      boolean weak,
      int winner) {

    /** Of an offer of whose modes nothing is known. */
    static final Fit UNKNOWN = new Fit(ModeFit.NONE, ModeFit.NONE, false, false, false, 0);
  }

  /** What goes with these wanted modes. */
  Wanted wanting(List<String> modes) {
    return byWanted.computeIfAbsent(modes, Wanted::new);
  }

  /** What is known of all lists, the winners once more side by side: most offers ask for them. */
  private record Known(Fit[] fits, byte[] winners) {}

  /** What goes with one list of wanted modes. */
  final class Wanted {
    private final List<String> modes;
    private volatile Known known;

    private Wanted(List<String> modes) {
      this.modes = modes;
      this.known = ofAll();
    }

    private Known ofAll() {
      // there are few different ones
      Map<Fit, Fit> different = new HashMap<>();
      Fit[] fits =
          codes
              .modeLists()
              .values()
              .map(this::fit)
              .map(fit -> different.computeIfAbsent(fit, first -> first))
              .toArray(Fit[]::new);
      byte[] winners = new byte[fits.length];
      IntStream.range(0, fits.length).forEach(i -> winners[i] = (byte) fits[i].winner());
      return new Known(fits, winners);
    }

    private Fit fit(List<String> offered) {
      ModeFit.Best japan = ModeFit.best(Side.JAPAN, modes, offered, model);
      boolean asked = !modes.isEmpty() && !offered.isEmpty();
      int winner = offered.isEmpty() ? 0 : modes.indexOf(japan.wanted());
      return new Fit(
          japan,
          ModeFit.best(Side.TAIWAN, modes, offered, model),
          !offered.isEmpty(),
          asked && japan.value() <= 0,
          asked && japan.compatibility() < weakBelow,
          winner < 0 ? modes.size() : winner);
    }

    private Known knowing(int modeList) {
      Known now = known;
      if (modeList >= now.fits().length) {
        now = ofAll();
        known = now;
      }
      return now;
    }

    /** How an offer with this list of modes fits. */
    Fit with(int modeList) {
      return knowing(modeList).fits()[modeList];
    }

    /** The number of the wanted mode that wins with an offer with this list of modes. */
    int winner(int modeList) {
      return knowing(modeList).winners()[modeList];
    }

    /** How many numbers of winners there are. */
    int winners() {
      return modes.size() + 1;
    }

    /** The mode of a number; empty where nothing is wanted or nothing goes together. */
    String mode(int winner) {
      return winner < modes.size() ? modes.get(winner) : "";
    }
  }
}
