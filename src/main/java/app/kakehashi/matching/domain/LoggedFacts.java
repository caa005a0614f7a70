package app.kakehashi.matching.domain;

import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.Preset;
import app.kakehashi.matching.ScoreCap;
import app.kakehashi.matching.ScoreLine;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.SideScore;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a pair was scored by when it was shown or decided, whatever the weights: enough to score it
 * again by others, long after its postings are gone. Caps that took no points then are not in it.
 *
 * @param japan s and c of each criterion that was asked, by its code
 * @param taiwan the same for the other side
 * @param caps codes of the caps that took points
 */
public record LoggedFacts(
    Map<String, List<Double>> japan, Map<String, List<Double>> taiwan, List<String> caps) {
  private static final double PRECISION = 10_000;

  public LoggedFacts {
    japan = Map.copyOf(japan);
    taiwan = Map.copyOf(taiwan);
    caps = List.copyOf(caps);
  }

  /** Those of a score. */
  public static LoggedFacts of(SideScore japan, SideScore taiwan) {
    return new LoggedFacts(
        facts(japan),
        facts(taiwan),
        japan.caps().stream().map(ScoreCap::kind).map(ScoreCap.Kind::code).toList());
  }

  /** Those of a pair. */
  public static LoggedFacts of(PairScore score) {
    return of(score.of(Side.JAPAN), score.of(Side.TAIWAN));
  }

  private static Map<String, List<Double>> facts(SideScore side) {
    Map<String, List<Double>> facts = new LinkedHashMap<>();
    for (ScoreLine line : side.lines()) {
      facts.put(line.criterion().code(), List.of(rounded(line.value()), rounded(line.evidence())));
    }
    return facts;
  }

  private static double rounded(double value) {
    return Math.round(value * PRECISION) / PRECISION;
  }

  /** R by the weights of a model. */
  public double joint(MatchingModel model) {
    return Math.sqrt(japanese(model) * score(Side.TAIWAN, model));
  }

  /** U, the chance that both sides say yes by a model, 0 to 1. */
  double chance(MatchingModel model) {
    return model.probability(japanese(model)) * model.probability(score(Side.TAIWAN, model));
  }

  private double japanese(MatchingModel model) {
    double score = score(Side.JAPAN, model);
    for (String cap : caps) {
      score = Math.min(score, model.number("cap", cap));
    }
    return score;
  }

  /** s̃ of a criterion: its value with the model's prior in place of what is unknown. */
  public double blended(Side side, String criterion, MatchingModel model) {
    List<Double> fact = of(side).getOrDefault(criterion, List.of(0.0, 0.0));
    return fact.get(1) * fact.get(0) + (1 - fact.get(1)) * model.parameter("prior");
  }

  /** S before caps. */
  private double score(Side side, MatchingModel model) {
    double weights = 0;
    double sum = 0;
    for (Criterion criterion : Criterion.values()) {
      if (of(side).containsKey(criterion.code())) {
        double weight = model.weight(side, Preset.DEFAULT, criterion);
        weights += weight;
        sum += weight * blended(side, criterion.code(), model);
      }
    }
    return 100 * (weights == 0 ? model.parameter("prior") : sum / weights);
  }

  /** s and c of each criterion of a side. */
  public Map<String, List<Double>> of(Side side) {
    return side == Side.JAPAN ? japan : taiwan;
  }
}
