package app.kakehashi.matching.evaluation;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/** What each ranking of a run contributed, kept so that a later run can be compared with it. */
public final class CaseFile {

  private static final String HEADING = "key\tkind\tlanguages\tmrr\trank\tndcg_10\tinverted";

  private CaseFile() {}

  /** One line per case. */
  public static void write(Path file, List<Metrics.Case> cases) throws IOException {
    List<String> lines = new ArrayList<>(List.of(HEADING));
    for (Metrics.Case one : cases) {
      lines.add(
          String.format(
              Locale.ROOT,
              "%s\t%s\t%s\t%.6f\t%d\t%.6f\t%b",
              one.key(),
              one.kind(),
              one.languages(),
              one.reciprocalRank(),
              one.rank(),
              one.ndcg(),
              one.inverted()));
    }
    Files.write(file, lines);
  }

  /**
   * The cases of an earlier run.
   *
   * @throws IllegalArgumentException if the file is of another form
   */
  public static List<Metrics.Case> read(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    if (lines.isEmpty() || !lines.getFirst().equals(HEADING)) {
      throw new IllegalArgumentException("Not the cases of a run: " + file);
    }
    return lines.stream()
        .skip(1)
        .map(line -> line.split("\t", -1))
        .map(
            cells ->
                new Metrics.Case(
                    cells[0],
                    cells[1],
                    cells[2],
                    Double.parseDouble(cells[3]),
                    Integer.parseInt(cells[4]),
                    Double.parseDouble(cells[5]),
                    Boolean.parseBoolean(cells[6])))
        .toList();
  }

  /**
   * A figure of the cases that both runs have: how much it changed, with the paired interval.
   *
   * @throws IllegalArgumentException if they have none in common
   */
  public static Metrics.Figure change(
      List<Metrics.Case> now, List<Metrics.Case> before, ToDoubleFunction<Metrics.Case> of) {
    Map<String, Metrics.Case> earlier = new HashMap<>();
    before.forEach(one -> earlier.put(one.key(), one));
    List<Metrics.Case> both = now.stream().filter(one -> earlier.containsKey(one.key())).toList();
    if (both.isEmpty()) {
      throw new IllegalArgumentException("The two runs have no case in common");
    }
    double[] current = both.stream().mapToDouble(of).toArray();
    double[] former =
        both.stream().map(Metrics.Case::key).map(earlier::get).mapToDouble(of).toArray();
    double sum = 0;
    for (int i = 0; i < current.length; i++) {
      sum += current[i] - former[i];
    }
    Bootstrap.Interval interval = Bootstrap.difference(current, former);
    return new Metrics.Figure(sum / current.length, interval.low(), interval.high());
  }

  /** Prints by how much the figures changed. */
  public static void printChange(
      PrintStream out, List<Metrics.Case> now, List<Metrics.Case> before) {
    print(out, "MRR", change(now, before, Metrics.Case::reciprocalRank));
    print(out, "nDCG@10", change(now, before, Metrics.Case::ndcg));
    print(out, "inversions", change(now, before, one -> one.inverted() ? 1 : 0));
  }

  private static void print(PrintStream out, String name, Metrics.Figure change) {
    out.printf(
        Locale.ROOT,
        "change of %-10s %+.3f [%+.3f, %+.3f]%n",
        name,
        change.mean(),
        change.low(),
        change.high());
  }
}
