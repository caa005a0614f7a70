package app.kakehashi.matching;

import app.kakehashi.matching.evaluation.CaseFile;
import app.kakehashi.matching.evaluation.Evaluation;
import app.kakehashi.matching.evaluation.EvaluationFolder;
import app.kakehashi.matching.evaluation.EvaluationReport;
import app.kakehashi.matching.service.MatchingData;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * {@code evaluate --dir=DIR [--out=FILE] [--json=FILE] [--cases=FILE] [--against=FILE]
 * [--direction=gap|offer] [--preset=default|sector_size_region] [--set=section.key=value,…]}: ranks
 * a folder of judged pairs by the code of the pages and prints the figures; against the cases that
 * an earlier run wrote, also how they changed. Needs neither web server nor database.
 */
public final class EvaluateCommand {

  private static final Set<String> OPTIONS =
      Set.of("dir", "out", "json", "cases", "against", "direction", "preset", "set");
  private static final int USAGE = 2;
  private static final int FAILED = 1;

  private EvaluateCommand() {}

  /** Runs the command; the result is the exit code. */
  public static int run(String[] args, PrintStream out) {
    Map<String, String> options = new HashMap<>();
    for (String arg : args) {
      if (arg.equals("evaluate")) {
        continue;
      }
      int equals = arg.indexOf('=');
      String name = arg.startsWith("--") && equals > 2 ? arg.substring(2, equals) : "";
      if (!OPTIONS.contains(name)) {
        out.println("Unknown argument: " + arg);
        return usage(out);
      }
      options.put(name, arg.substring(equals + 1));
    }
    String dir = options.get("dir");
    if (dir == null) {
      return usage(out);
    }
    try {
      return run(Path.of(dir), options, out);
    } catch (IOException | IllegalArgumentException e) {
      out.println("The folder could not be evaluated: " + e.getMessage());
      return FAILED;
    }
  }

  private static int run(Path dir, Map<String, String> options, PrintStream out)
      throws IOException {
    MatchingData data = MatchingData.load();
    EvaluationFolder folder = EvaluationFolder.read(dir, data);
    Evaluation.Direction direction =
        Evaluation.Direction.valueOf(
            options.getOrDefault("direction", "gap").toUpperCase(Locale.ROOT));
    Preset preset =
        Preset.valueOf(options.getOrDefault("preset", "default").toUpperCase(Locale.ROOT));
    var model = data.model();
    for (String change : options.getOrDefault("set", "").split(",")) {
      if (!change.isBlank()) {
        int equals = change.indexOf('=');
        int dot = change.lastIndexOf('.', equals);
        model =
            model.with(
                change.substring(0, dot),
                change.substring(dot + 1, equals),
                change.substring(equals + 1));
      }
    }
    Evaluation.Result result = Evaluation.run(folder, data, model, direction, preset);
    EvaluationReport report = new EvaluationReport(folder, model.version(), result);
    report.print(out);
    String csv = options.get("out");
    if (csv != null) {
      Files.writeString(Path.of(csv), report.csv());
    }
    String json = options.get("json");
    if (json != null) {
      Files.writeString(Path.of(json), report.json());
    }
    String cases = options.get("cases");
    if (cases != null) {
      CaseFile.write(Path.of(cases), result.cases());
    }
    String against = options.get("against");
    if (against != null) {
      CaseFile.printChange(out, result.cases(), CaseFile.read(Path.of(against)));
    }
    return 0;
  }

  private static int usage(PrintStream out) {
    out.println(
        "Usage: evaluate --dir=DIR [--out=FILE] [--json=FILE] [--cases=FILE] [--against=FILE]"
            + " [--direction=gap|offer]"
            + " [--preset=default|sector_size_region] [--set=section.key=value,...]");
    return USAGE;
  }
}
