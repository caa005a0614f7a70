package app.kakehashi.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * How long one thread took for something, by the clock and of a processor: on a busy machine the
 * latter says more.
 */
final class Timings {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final List<Double> clock = new ArrayList<>();
  private final List<Double> processor = new ArrayList<>();

  /** Does it, and gives what comes of it. */
  <T> T time(Supplier<T> work) {
    long cpu = THREADS.getCurrentThreadCpuTime();
    long start = System.nanoTime();
    T result = work.get();
    clock.add((System.nanoTime() - start) / 1e6);
    processor.add((THREADS.getCurrentThreadCpuTime() - cpu) / 1e6);
    return result;
  }

  /** Milliseconds. */
  Map<String, Object> summary() {
    Map<String, Object> summary = new LinkedHashMap<>();
    summary.put("times", clock.size());
    summary.put("p50 ms", at(clock, .5));
    summary.put("p95 ms", at(clock, .95));
    summary.put("p50 CPU ms", at(processor, .5));
    summary.put("p95 CPU ms", at(processor, .95));
    return summary;
  }

  /** Half of the times by the clock are at most this, in milliseconds. */
  double median() {
    return at(clock, .5);
  }

  /** By nearest rank, rounded to hundredths. */
  private static double at(List<Double> values, double share) {
    List<Double> sorted = values.stream().sorted().toList();
    return Math.round(100 * sorted.get((int) Math.ceil(share * sorted.size()) - 1)) / 100.0;
  }
}
