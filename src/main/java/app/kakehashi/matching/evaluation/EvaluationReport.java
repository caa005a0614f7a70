package app.kakehashi.matching.evaluation;

import app.kakehashi.matching.Block;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.SideScore;
import app.kakehashi.matching.domain.PairScore;
import app.kakehashi.matching.domain.Ranking;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Prints and writes what an evaluation found. */
public final class EvaluationReport {

  private static final int ROWS = 50;

  private final EvaluationFolder folder;
  private final String modelVersion;
  private final Evaluation.Result result;

  public EvaluationReport(EvaluationFolder folder, String modelVersion, Evaluation.Result result) {
    this.folder = folder;
    this.modelVersion = modelVersion;
    this.result = result;
  }

  /** The figures as a table for people. */
  public void print(PrintStream out) {
    out.printf(
        Locale.ROOT,
        "%d gaps, %d offers, model %s, direction %s%n",
        folder.gaps().size(),
        folder.offers().size(),
        modelVersion,
        direction());
    out.printf(
        Locale.ROOT,
        "%-18s %5s %-20s %-20s %-20s %-20s %-20s %-20s%n",
        "",
        "cases",
        "MRR (95 %)",
        "R@1",
        "R@10",
        "R@50",
        "nDCG@10",
        "inversions");
    result.byKind().forEach((kind, metrics) -> line(out, kind, metrics));
    result.byLanguages().forEach((pair, metrics) -> line(out, pair, metrics));
    line(out, "all", result.overall());
    List<Double> sorted = result.milliseconds().stream().sorted().toList();
    out.printf(
        Locale.ROOT,
        "milliseconds per ranking: mean %.2f, median %.2f, p95 %.2f%n",
        result.milliseconds().stream().mapToDouble(Double::doubleValue).average().orElse(0),
        sorted.get(sorted.size() / 2),
        sorted.get((int) (sorted.size() * .95)));
  }

  private static void line(PrintStream out, String name, Metrics metrics) {
    out.printf(
        Locale.ROOT,
        "%-18s %5d %-20s %-20s %-20s %-20s %-20s %-20s%n",
        name,
        metrics.cases(),
        figure(metrics.reciprocalRank()),
        figure(metrics.recall().get(0)),
        figure(metrics.recall().get(2)),
        figure(metrics.recall().get(3)),
        figure(metrics.ndcg()),
        figure(metrics.inversions()));
  }

  private static String figure(Metrics.Figure figure) {
    return String.format(
        Locale.ROOT, "%.3f [%.3f, %.3f]", figure.mean(), figure.low(), figure.high());
  }

  /** The first 50 of each list; judged pairs that are blocked follow with an empty rank. */
  public String csv() {
    StringBuilder csv =
        new StringBuilder(
            "gap_key,rank,offer_key,score,score_japan,score_taiwan,low,high,blocked_reason\n");
    result.rankings().forEach((key, ranking) -> rows(csv, key, ranking));
    return csv.toString();
  }

  private void rows(StringBuilder csv, String key, Ranking ranking) {
    for (int i = 0; i < Math.min(ROWS, ranking.entries().size()); i++) {
      PairScore pair = ranking.entries().get(i).score();
      SideScore japan = pair.of(Side.JAPAN);
      csv.append(
          String.format(
              Locale.ROOT,
              "%s,%d,%s,%.6f,%.6f,%.6f,%.6f,%.6f,%n",
              pair.gapId(),
              i + 1,
              pair.offerId(),
              pair.joint(),
              japan.score(),
              pair.of(Side.TAIWAN).score(),
              japan.low(),
              japan.high()));
    }
    for (Ranking.Blocked blocked : ranking.blocked()) {
      boolean byGap = result.direction() == Evaluation.Direction.GAP;
      String gap = byGap ? key : blocked.id();
      String offer = byGap ? blocked.id() : key;
      if (folder.grades().getOrDefault(gap, Map.of()).containsKey(offer)) {
        List<String> reasons = blocked.blocks().stream().map(Block::code).toList();
        csv.append(gap)
            .append(",,")
            .append(offer)
            .append(",,,,,,")
            .append(String.join(";", reasons))
            .append(System.lineSeparator());
      }
    }
  }

  /** The figures for machines. */
  public String json() {
    StringBuilder json = new StringBuilder();
    json.append("{\n  \"model\": \"").append(modelVersion);
    json.append("\",\n  \"direction\": \"").append(direction());
    json.append("\",\n  \"gaps\": ").append(folder.gaps().size());
    json.append(",\n  \"offers\": ").append(folder.offers().size());
    json.append(
        String.format(
            Locale.ROOT,
            ",%n  \"milliseconds_per_ranking\": %.3f",
            result.milliseconds().stream().mapToDouble(Double::doubleValue).average().orElse(0)));
    json.append(",\n  \"overall\": ").append(json(result.overall()));
    json.append(",\n  \"by_kind\": ").append(json(result.byKind()));
    json.append(",\n  \"by_languages\": ").append(json(result.byLanguages()));
    return json.append("\n}\n").toString();
  }

  private static String json(Map<String, Metrics> groups) {
    return groups.entrySet().stream()
        .map(group -> "    \"" + group.getKey() + "\": " + json(group.getValue()))
        .collect(Collectors.joining(",\n", "{\n", "\n  }"));
  }

  private static String json(Metrics metrics) {
    StringBuilder json = new StringBuilder();
    json.append("{\"cases\": ").append(metrics.cases());
    append(json, "mrr", metrics.reciprocalRank());
    for (int i = 0; i < Metrics.CUTOFFS.size(); i++) {
      append(json, "recall_" + Metrics.CUTOFFS.get(i), metrics.recall().get(i));
    }
    append(json, "ndcg_10", metrics.ndcg());
    append(json, "inversions", metrics.inversions());
    return json.append('}').toString();
  }

  private static void append(StringBuilder json, String name, Metrics.Figure figure) {
    json.append(
        String.format(
            Locale.ROOT,
            ", \"%1$s\": %2$.4f, \"%1$s_low\": %3$.4f, \"%1$s_high\": %4$.4f",
            name,
            figure.mean(),
            figure.low(),
            figure.high()));
  }

  private String direction() {
    return result.direction().name().toLowerCase(Locale.ROOT);
  }
}
