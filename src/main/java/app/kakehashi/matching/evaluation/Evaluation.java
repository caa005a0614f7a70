package app.kakehashi.matching.evaluation;

import app.kakehashi.matching.Preset;
import app.kakehashi.matching.domain.Catalogue;
import app.kakehashi.matching.domain.MatchingModel;
import app.kakehashi.matching.domain.PairScore;
import app.kakehashi.matching.domain.Ranking;
import app.kakehashi.matching.domain.RankingRequest;
import app.kakehashi.matching.service.MatchingData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Ranks a folder of judged pairs and compares the order with the judgments. */
public final class Evaluation {

  /** How many of a list are looked at. */
  static final int DEPTH = 200;

  private static final int EXPLAINED = 50;

  private static final int NDCG_DEPTH = 10;
  private static final double[] GAINS = {0, 1, 3, 7};
  private static final int RIGHT = 3;
  private static final int NEAR_MISS = 1;

  private Evaluation() {}

  /** Which side asks. */
  public enum Direction {
    GAP,
    OFFER
  }

  /**
   * What came out.
   *
   * @param rankings per gap (or offer) that is judged
   * @param cases what each of them contributes to the figures
   * @param byKind the figures of each kind of gap
   * @param byLanguages the figures of each pair of languages
   * @param milliseconds per ranking, in the order of the rankings
   */
  public record Result(
      Direction direction,
      Map<String, Ranking> rankings,
      List<Metrics.Case> cases,
      Metrics overall,
      Map<String, Metrics> byKind,
      Map<String, Metrics> byLanguages,
      List<Double> milliseconds) {}

  /** Ranks and measures with a model of the caller's choice. */
  public static Result run(
      EvaluationFolder folder,
      MatchingData data,
      MatchingModel model,
      Direction direction,
      Preset preset) {
    Catalogue catalogue =
        new Catalogue.Builder(model, data.reference(), data.reader(), model.asOf())
            .offers(folder.offers())
            .gaps(folder.gaps())
            .build();
    Map<String, Map<String, Integer>> grades =
        direction == Direction.GAP ? folder.grades() : byOffer(folder.grades());
    Map<String, String> kinds = new HashMap<>();
    folder.gaps().forEach(gap -> kinds.put(gap.id(), gap.kind()));
    Map<String, String> languages = new HashMap<>();
    folder.gaps().forEach(gap -> languages.put(gap.id(), gap.text().language()));
    folder.offers().forEach(offer -> languages.put(offer.id(), offer.text().language()));
    RankingRequest request = RankingRequest.top(DEPTH).explaining(EXPLAINED).by(preset);
    Map<String, Ranking> rankings = new TreeMap<>();
    List<Double> milliseconds = new ArrayList<>();
    List<Metrics.Case> cases = new ArrayList<>();
    for (Map.Entry<String, Map<String, Integer>> judged : grades.entrySet()) {
      if (!judged.getValue().containsValue(RIGHT)) {
        continue;
      }
      long begin = System.nanoTime();
      Ranking ranking =
          direction == Direction.GAP
              ? catalogue.offersFor(judged.getKey(), request)
              : catalogue.gapsFor(judged.getKey(), request);
      milliseconds.add((System.nanoTime() - begin) / 1e6);
      rankings.put(judged.getKey(), ranking);
      List<String> order =
          ranking.entries().stream()
              .map(Ranking.Entry::score)
              .map(direction == Direction.GAP ? PairScore::offerId : PairScore::gapId)
              .toList();
      String right = firstRight(judged.getValue());
      String gap = direction == Direction.GAP ? judged.getKey() : right;
      String pair = languages.get(judged.getKey()) + "→" + languages.get(right);
      cases.add(
          judge(judged.getKey(), kinds.getOrDefault(gap, ""), pair, order, judged.getValue()));
    }
    return new Result(
        direction,
        rankings,
        cases,
        Metrics.of(cases),
        grouped(cases, Metrics.Case::kind),
        grouped(cases, Metrics.Case::languages),
        milliseconds);
  }

  private static Map<String, Metrics> grouped(
      List<Metrics.Case> cases, Function<Metrics.Case, String> by) {
    Map<String, List<Metrics.Case>> groups = new TreeMap<>();
    cases.forEach(one -> groups.computeIfAbsent(by.apply(one), k -> new ArrayList<>()).add(one));
    Map<String, Metrics> figures = new TreeMap<>();
    groups.forEach((name, list) -> figures.put(name, Metrics.of(list)));
    return figures;
  }

  private static String firstRight(Map<String, Integer> grades) {
    return grades.entrySet().stream()
        .filter(entry -> entry.getValue() == RIGHT)
        .map(Map.Entry::getKey)
        .findFirst()
        .orElse("");
  }

  private static Map<String, Map<String, Integer>> byOffer(
      Map<String, Map<String, Integer>> grades) {
    Map<String, Map<String, Integer>> turned = new TreeMap<>();
    grades.forEach(
        (gap, offers) ->
            offers.forEach(
                (offer, grade) ->
                    turned.computeIfAbsent(offer, unused -> new TreeMap<>()).put(gap, grade)));
    return turned;
  }

  /** A right answer that is not ranked counts as infinitely far down. */
  static Metrics.Case judge(
      String key, String kind, String languages, List<String> order, Map<String, Integer> grades) {
    Map<String, Integer> ranks = new HashMap<>();
    for (int i = 0; i < order.size(); i++) {
      ranks.put(order.get(i), i + 1);
    }
    int right = Integer.MAX_VALUE;
    for (Map.Entry<String, Integer> entry : grades.entrySet()) {
      if (entry.getValue() == RIGHT) {
        right = Math.min(right, ranks.getOrDefault(entry.getKey(), Integer.MAX_VALUE));
      }
    }
    boolean inverted = false;
    for (Map.Entry<String, Integer> entry : grades.entrySet()) {
      inverted |=
          entry.getValue() <= NEAR_MISS
              && ranks.getOrDefault(entry.getKey(), Integer.MAX_VALUE) < right;
    }
    double gain = 0;
    for (int i = 0; i < Math.min(NDCG_DEPTH, order.size()); i++) {
      gain += discounted(grades.getOrDefault(order.get(i), 0), i);
    }
    double ideal = idealGain(grades.values());
    return new Metrics.Case(
        key,
        kind,
        languages,
        right == Integer.MAX_VALUE ? 0 : 1.0 / right,
        right,
        ideal == 0 ? 0 : gain / ideal,
        inverted);
  }

  private static double idealGain(Collection<Integer> grades) {
    List<Integer> sorted = new ArrayList<>(grades);
    sorted.sort(java.util.Comparator.reverseOrder());
    double ideal = 0;
    for (int i = 0; i < Math.min(NDCG_DEPTH, sorted.size()); i++) {
      ideal += discounted(sorted.get(i), i);
    }
    return ideal;
  }

  private static double discounted(int grade, int position) {
    return GAINS[grade] / (Math.log(position + 2) / Math.log(2));
  }
}
