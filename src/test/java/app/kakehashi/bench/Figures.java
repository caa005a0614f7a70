package app.kakehashi.bench;

import java.util.ArrayList;
import java.util.List;

/** What was measured of one kind of request. */
final class Figures {
  private final String name;
  private final List<Double> millis = new ArrayList<>();
  private final List<Integer> statements = new ArrayList<>();
  private double cpuMillis;
  private int bytes;
  private int sent;

  Figures(String name) {
    this.name = name;
  }

  /**
   * In milliseconds; bytes and statements are the most of any request.
   *
   * @param cpu what platform and reader took of a processor, without the database, on average; 0
   *     where several ran at once
   */
  record Summary(
      String name,
      int requests,
      double p50,
      double p95,
      double p99,
      double max,
      double cpu,
      int bytes,
      int sent,
      int statements) {
    static final String HEAD =
        "%-36s %5s %8s %8s %8s %8s %8s %8s %8s %4s"
            .formatted(
                "", "n", "p50 ms", "p95 ms", "p99 ms", "max ms", "CPU ms", "bytes", "sent", "SQL");

    String line() {
      return "%-36s %5d %8.1f %8.1f %8.1f %8.1f %8.1f %8d %8d %4d"
          .formatted(name, requests, p50, p95, p99, max, cpu, bytes, sent, statements);
    }
  }

  void add(double milliseconds, int statementsSent, int bodyBytes, int wireBytes) {
    millis.add(milliseconds);
    statements.add(statementsSent);
    bytes = Math.max(bytes, bodyBytes);
    sent = Math.max(sent, wireBytes);
  }

  /** Processor time that a request took. */
  void addCpu(double milliseconds) {
    cpuMillis += milliseconds;
  }

  /** Both together. */
  Figures and(Figures other) {
    Figures both = new Figures(name);
    both.millis.addAll(millis);
    both.millis.addAll(other.millis);
    both.statements.addAll(statements);
    both.statements.addAll(other.statements);
    both.bytes = Math.max(bytes, other.bytes);
    both.sent = Math.max(sent, other.sent);
    return both;
  }

  Summary summary() {
    List<Double> sorted = millis.stream().sorted().toList();
    return new Summary(
        name,
        sorted.size(),
        at(sorted, 0.50),
        at(sorted, 0.95),
        at(sorted, 0.99),
        sorted.getLast(),
        cpuMillis / sorted.size(),
        bytes,
        sent,
        statements.stream().mapToInt(Integer::intValue).max().orElse(0));
  }

  /** By nearest rank. */
  private static double at(List<Double> sorted, double share) {
    return sorted.get((int) Math.ceil(share * sorted.size()) - 1);
  }
}
