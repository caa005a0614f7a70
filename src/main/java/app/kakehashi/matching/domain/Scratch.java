package app.kakehashi.matching.domain;

import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.Preset;
import app.kakehashi.matching.ScoreCap;
import app.kakehashi.matching.ScoreLine;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.SideScore;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Where one pair is scored; reused for the next pair, so that scoring a catalogue allocates
 * nothing.
 */
final class Scratch {

  private static final Criterion[] CRITERIA = Criterion.values();
  private static final int MOST_CAPS = 2;

  private final double prior;
  private final double[][] weights = new double[Side.values().length][CRITERIA.length];
  private final SubScore[][] parts;

  /** Caps of the pair, a bit each. */
  private int caps;

  private final double[] limits = new double[ScoreCap.Kind.values().length];

  Scratch(MatchingModel model, Preset preset) {
    for (Side side : Side.values()) {
      for (Criterion criterion : CRITERIA) {
        weights[side.ordinal()][criterion.ordinal()] = model.weight(side, preset, criterion);
      }
    }
    this.prior = model.parameter("prior");
    for (ScoreCap.Kind kind : ScoreCap.Kind.values()) {
      limits[kind.ordinal()] = model.number("cap", kind.name().toLowerCase(Locale.ROOT));
    }
    this.parts = new SubScore[Side.values().length][CRITERIA.length];
    for (SubScore[] side : parts) {
      for (int i = 0; i < side.length; i++) {
        side[i] = new SubScore();
      }
    }
  }

  SubScore of(Side side, Criterion criterion) {
    return parts[side.ordinal()][criterion.ordinal()];
  }

  void clear() {
    for (SubScore[] side : parts) {
      for (SubScore part : side) {
        part.notAsked();
      }
    }
    caps = 0;
  }

  void cap(ScoreCap.Kind kind) {
    caps |= 1 << kind.ordinal();
  }

  /** The side's score after caps. */
  double score(Side side) {
    double total = weightAsked(side);
    double sum = 100 * prior;
    double[] sideWeights = weights[side.ordinal()];
    SubScore[] sideParts = parts[side.ordinal()];
    for (int i = 0; i < sideParts.length; i++) {
      SubScore part = sideParts[i];
      if (part.asked() && sideWeights[i] > 0) {
        sum += 100 * (sideWeights[i] / total) * part.evidence() * (part.value() - prior);
      }
    }
    return Math.min(sum, limit(side));
  }

  private double weightAsked(Side side) {
    double total = 0;
    double[] sideWeights = weights[side.ordinal()];
    SubScore[] sideParts = parts[side.ordinal()];
    for (int i = 0; i < sideParts.length; i++) {
      if (sideParts[i].asked()) {
        total += sideWeights[i];
      }
    }
    return total;
  }

  /** Where a cap cuts the score; beyond all scores where the pair has no such cap. */
  double cut(ScoreCap.Kind kind) {
    return isCapped(kind) ? limit(kind) : Double.POSITIVE_INFINITY;
  }

  private boolean isCapped(ScoreCap.Kind kind) {
    return (caps & 1 << kind.ordinal()) != 0;
  }

  private double limit(Side side) {
    double limit = Double.POSITIVE_INFINITY;
    if (side == Side.JAPAN) {
      for (int rest = caps; rest != 0; rest &= rest - 1) {
        limit = Math.min(limit, limits[Integer.numberOfTrailingZeros(rest)]);
      }
    }
    return limit;
  }

  private double limit(ScoreCap.Kind kind) {
    return limits[kind.ordinal()];
  }

  /** R of the pair: the number lists are sorted by. */
  double joint() {
    return Math.sqrt(score(Side.JAPAN) * score(Side.TAIWAN));
  }

  /** The pair with all its lines. */
  PairScore pair(String gapId, String offerId, MatchingModel model) {
    return new PairScore(
        gapId,
        offerId,
        detail(Side.JAPAN),
        detail(Side.TAIWAN),
        of(Side.JAPAN, Criterion.TEXT).value(),
        caps != 0,
        model);
  }

  /** The side's score with all its lines. */
  SideScore detail(Side side) {
    double total = weightAsked(side);
    List<ScoreLine> lines = new ArrayList<>();
    double unknown = 0;
    double sum = 100 * prior;
    for (Criterion criterion : CRITERIA) {
      SubScore part = of(side, criterion);
      double weight = weights[side.ordinal()][criterion.ordinal()];
      if (part.asked() && weight > 0) {
        double share = weight / total;
        lines.add(new ScoreLine(criterion, share, part.value(), part.evidence(), prior));
        unknown += share * (1 - part.evidence());
        sum += 100 * share * part.evidence() * (part.value() - prior);
      }
    }
    List<ScoreCap> capLines = new ArrayList<>();
    double score = sum;
    if (side == Side.JAPAN && caps != 0) {
      List<ScoreCap.Kind> kinds =
          Arrays.stream(ScoreCap.Kind.values())
              .filter(this::isCapped)
              .sorted(Comparator.comparingDouble(this::limit))
              .limit(MOST_CAPS)
              .toList();
      for (ScoreCap.Kind kind : kinds.reversed()) {
        if (score > limit(kind)) {
          capLines.add(new ScoreCap(kind, limit(kind) - score));
          score = limit(kind);
        }
      }
    }
    return new SideScore(
        score,
        100 * prior,
        sum - 100 * unknown * prior,
        sum + 100 * unknown * (1 - prior),
        lines,
        capLines);
  }
}
