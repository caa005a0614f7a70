package app.kakehashi.matching.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The score of one pair, for both sides, with everything it was summed from. */
public final class PairScore {

  private final String gapId;
  private final String offerId;
  private final Map<Side, SideScore> sides = new EnumMap<>(Side.class);
  private final double joint;

  PairScore(String gapId, String offerId, SideScore japan, SideScore taiwan) {
    this.gapId = gapId;
    this.offerId = offerId;
    sides.put(Side.JAPAN, japan);
    sides.put(Side.TAIWAN, taiwan);
    this.joint = Math.sqrt(japan.score() * taiwan.score());
  }

  public String gapId() {
    return gapId;
  }

  public String offerId() {
    return offerId;
  }

  /** R: the geometric mean of both sides' scores, by which lists are sorted. */
  public double joint() {
    return joint;
  }

  public SideScore of(Side side) {
    SideScore score = sides.get(side);
    if (score == null) {
      throw new IllegalStateException("No score for " + side);
    }
    return score;
  }

  /**
   * One side's score.
   *
   * @param score 0 to 100, after caps
   * @param base 100·Σ w·μ: what a pair of which nothing is known would have
   * @param low lowest score that the unknown facts could still give, before caps
   * @param high highest such score, before caps
   * @param lines one line per criterion that was asked, in the order of the criteria
   * @param caps what a missing foundation takes away; negative points
   */
  public record SideScore(
      double score, double base, double low, double high, List<Line> lines, List<Cap> caps) {
    public SideScore {
      lines = List.copyOf(lines);
      caps = List.copyOf(caps);
    }

    /** The line of a criterion that was asked; null where it was not. */
    public @org.jspecify.annotations.Nullable Line line(Criterion criterion) {
      for (Line line : lines) {
        if (line.criterion() == criterion) {
          return line;
        }
      }
      return null;
    }
  }

  /**
   * One criterion's part of a score.
   *
   * @param weight share of the whole after renormalisation over what was asked
   * @param value s, from 0 to 1
   * @param evidence c, the share of it that is known
   * @param prior μ, what stands for the unknown share
   */
  public record Line(
      Criterion criterion, double weight, double value, double evidence, double prior) {

    /** s̃: the value with the prior in place of what is unknown. */
    public double blended() {
      return evidence * value + (1 - evidence) * prior;
    }

    /** Points against a pair of which nothing is known. */
    public double contribution() {
      return 100 * weight * (blended() - prior);
    }

    /** Points that it can give at most. */
    public double most() {
      return 100 * weight;
    }

    /** Points that certainty about the best value would add. */
    public double headroom() {
      return 100 * weight * (1 - blended());
    }
  }

  /** A soft knock-out. */
  public record Cap(Kind kind, double points) {
    /** Why a score is capped. */
    public enum Kind {
      /** Neither words nor industry have anything in common. */
      NO_TOPIC,
      /** A mandatory certificate is neither stated nor excluded. */
      CERTIFICATE_UNKNOWN,
      /** A mandatory language is neither stated nor excluded. */
      LANGUAGE_UNKNOWN,
      /** The best pair of modes is compatible by half only. */
      MODE_WEAK,
      /** What one side states in words speaks against what the other states. */
      CONDITION
    }
  }

  /** Collects the lines of one side in a fixed order. */
  static final class Sum {
    private final List<Line> lines = new ArrayList<>();

    void add(Line line) {
      lines.add(line);
    }

    List<Line> lines() {
      return Collections.unmodifiableList(lines);
    }
  }
}
