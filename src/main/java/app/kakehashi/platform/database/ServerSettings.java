package app.kakehashi.platform.database;

import java.lang.management.ManagementFactory;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How the embedded PostgreSQL is set up: it keeps what it said it kept, and takes its share of the
 * machine.
 */
final class ServerSettings {

  /** What zonky would turn off, and a database that is kept needs. */
  private static final Map<String, String> DURABLE =
      Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

  /**
   * After each checkpoint every page that changes is logged whole: a long list brings many. What is
   * replayed after a crash stays below what a start waits for.
   */
  private static final String MOST_LOG = "2GB";

  private static final int SHARE = 16;
  private static final long LEAST_BUFFERS = 128;
  private static final long MOST_BUFFERS = 1024;

  private ServerSettings() {}

  /** For the machine, or the container, that this runs in. */
  static Map<String, String> here() {
    var system =
        ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
    return of(system.getTotalMemorySize());
  }

  /**
   * For a machine with so many bytes of memory, of which at most a sixteenth is taken for pages.
   */
  static Map<String, String> of(long memory) {
    long megabytes = (memory / SHARE) >> 20;
    Map<String, String> settings = new LinkedHashMap<>(DURABLE);
    settings.put("max_wal_size", MOST_LOG);
    settings.put("shared_buffers", Math.clamp(megabytes, LEAST_BUFFERS, MOST_BUFFERS) + "MB");
    return settings;
  }
}
