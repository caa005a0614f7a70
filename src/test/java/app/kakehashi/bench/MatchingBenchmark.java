package app.kakehashi.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * How fast offers are ranked for a gap in catalogues of several sizes, each in a virtual machine of
 * its own: what one has compiled and left in memory does not weigh on the next. {@code
 * docs/benchmark.md} tells how to run it.
 */
public final class MatchingBenchmark {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private MatchingBenchmark() {}

  /**
   * Runs it.
   *
   * @param arguments numbers of offers, separated by commas; the largest that PostgreSQL is filled
   *     with
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Files.createDirectories(MatchingMeasurement.FOLDER);
    ObjectNode results = JSON.createObjectNode();
    results.set("machine", JSON.valueToTree(Machine.here("embedded PostgreSQL")));
    ObjectNode curve = results.putObject("explained top 50 by number of offers, p50 ms");
    for (String text : arguments[0].split(",")) {
      int size = Integer.parseInt(text);
      System.out.printf("%,d offers%n", size);
      measure(text, arguments[1]);
      JsonNode result = JSON.readTree(Files.readString(MatchingMeasurement.file(size)));
      curve.set(text, result.path(MatchingMeasurement.EXPLAINED).path("p50 ms"));
      results.set(text + " offers", result);
      JSON.writeValue(MatchingMeasurement.FOLDER.resolve("matching.json"), results);
    }
  }

  /** In a virtual machine that is started like this one. */
  private static void measure(String size, String largestInSql)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
    command.addAll(List.of("-cp", System.getProperty("java.class.path", "")));
    command.addAll(List.of(MatchingMeasurement.class.getName(), size, largestInSql));
    int exit = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exit != 0) {
      throw new IllegalStateException("Measuring %s offers ended with %d".formatted(size, exit));
    }
  }
}
