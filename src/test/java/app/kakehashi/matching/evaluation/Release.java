package app.kakehashi.matching.evaluation;

import app.kakehashi.matching.domain.PairScore;
import app.kakehashi.matching.domain.Ranking;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * What the last release ranked on the committed sets: its figures case by case, its lists and the
 * scores of a golden set of pairs. Renewed by hand, see {@code docs/matching-quality.md}.
 *
 * @param model version of the model that ranked
 * @param lists per gap the first 50 offers
 * @param scores joint score per 'gap offer' of pairs that are judged; of a stored release those of
 *     the golden set only
 */
record Release(
    String model,
    List<Metrics.Case> cases,
    Map<String, List<String>> lists,
    Map<String, Double> scores) {

  private static final Path FOLDER = Path.of("src/test/resources/matching/release");
  private static final int LISTED = 50;
  private static final int SHOWN = 10;
  private static final int GOLDEN = 50;

  static Release of(EvaluationFolder folder, String model, Evaluation.Result result) {
    Map<String, List<String>> lists = new TreeMap<>();
    Map<String, Double> judged = new TreeMap<>();
    result
        .rankings()
        .forEach(
            (gap, ranking) -> {
              lists.put(
                  gap,
                  ranking.entries().stream()
                      .limit(LISTED)
                      .map(entry -> entry.score().offerId())
                      .toList());
              for (Ranking.Entry entry : ranking.entries()) {
                PairScore pair = entry.score();
                if (folder.grades().getOrDefault(gap, Map.of()).containsKey(pair.offerId())) {
                  judged.put(gap + " " + pair.offerId(), pair.joint());
                }
              }
            });
    return new Release(model, result.cases(), lists, judged);
  }

  static Release read() throws IOException {
    List<String> lines = Files.readAllLines(FOLDER.resolve("lists.tsv"));
    Map<String, List<String>> lists = new TreeMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      lists.put(cells[0], Arrays.asList(cells[1].split(" ", -1)));
    }
    Map<String, Double> golden = new TreeMap<>();
    for (String line : Files.readAllLines(FOLDER.resolve("golden.tsv"))) {
      String[] cells = line.split("\t", -1);
      golden.put(cells[0], Double.valueOf(cells[1]));
    }
    return new Release(lines.getFirst(), CaseFile.read(FOLDER.resolve("cases.tsv")), lists, golden);
  }

  void write() throws IOException {
    Files.createDirectories(FOLDER);
    CaseFile.write(FOLDER.resolve("cases.tsv"), cases);
    List<String> lines = new ArrayList<>(List.of(model));
    lists.forEach((gap, offers) -> lines.add(gap + "\t" + String.join(" ", offers)));
    Files.write(FOLDER.resolve("lists.tsv"), lines);
    List<String> pairs = List.copyOf(scores.keySet());
    Files.write(
        FOLDER.resolve("golden.tsv"),
        IntStream.range(0, GOLDEN)
            .mapToObj(i -> pairs.get(i * pairs.size() / GOLDEN))
            .map(pair -> String.format(Locale.ROOT, "%s\t%.3f", pair, scores.get(pair)))
            .toList());
  }

  private Map<String, Integer> exposures() {
    Map<String, Integer> exposures = new HashMap<>();
    lists.values().stream()
        .flatMap(list -> list.stream().limit(SHOWN))
        .forEach(offer -> exposures.merge(offer, 1, Integer::sum));
    return exposures;
  }

  /** Share of all offers that stand in the first ten of a list. */
  double coverage(int offers) {
    return exposures().size() / (double) offers;
  }

  /** Gini coefficient of how often each offer stands in the first ten: 0 evenly, 1 all for one. */
  double gini(int offers) {
    double[] counts = new double[offers];
    int at = offers;
    for (int count : exposures().values()) {
      at--;
      counts[at] = count;
    }
    Arrays.sort(counts);
    double weighted = 0;
    double sum = 0;
    for (int i = 0; i < offers; i++) {
      weighted += (i + 1) * counts[i];
      sum += counts[i];
    }
    return 2 * weighted / (offers * sum) - (offers + 1.0) / offers;
  }

  /** Kendall's τ between a list and an earlier one, over the offers that both hold. */
  static double tau(List<String> now, List<String> before) {
    List<String> both = now.stream().filter(before::contains).toList();
    int agreeing = 0;
    int pairs = 0;
    for (int i = 0; i < both.size(); i++) {
      for (int k = i + 1; k < both.size(); k++) {
        pairs++;
        agreeing += before.indexOf(both.get(i)) < before.indexOf(both.get(k)) ? 1 : 0;
      }
    }
    return pairs == 0 ? 1 : 2.0 * agreeing / pairs - 1;
  }
}
