package app.kakehashi.platform.database;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * A real PostgreSQL in a local directory, kept between starts. One application at a time owns the
 * directory: the owner holds a file lock; whoever comes second is told so. A server left behind by
 * a killed application is stopped first.
 */
final class EmbeddedDatabase implements JdbcConnectionDetails, AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);
  private static final Duration START = Duration.ofSeconds(60);
  private static final int LONGEST_PID = 20;

  private final FileChannel channel;
  private final FileLock lock;
  private final EmbeddedPostgres server;

  private EmbeddedDatabase(FileChannel channel, FileLock lock, EmbeddedPostgres server) {
    this.channel = channel;
    this.lock = lock;
    this.server = server;
  }

  /**
   * Starts the server in {@code directory}, creating it on first use.
   *
   * @throws IllegalStateException if another application uses the directory
   */
  static EmbeddedDatabase start(Path directory) {
    try {
      Files.createDirectories(directory);
      FileChannel channel =
          FileChannel.open(
              directory.resolve("owner.lock"),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      FileLock lock = lock(channel);
      if (lock == null) {
        String owner = owner(channel);
        channel.close();
        throw new IllegalStateException(
            "Another Kakehashi"
                + owner
                + " already uses the database in "
                + directory
                + ": stop it, or choose another folder with --kakehashi.data-directory=FOLDER");
      }
      sign(channel);
      Path data = directory.resolve("data");
      stopOrphan(data);
      removeHalfMade(data);
      EmbeddedPostgres server = server(directory, data);
      log.info("Embedded PostgreSQL runs on port {} in {}", server.getPort(), directory);
      return new EmbeddedDatabase(channel, lock, server);
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded PostgreSQL did not start in " + directory, e);
    }
  }

  private static @Nullable FileLock lock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException heldByThisProcess) {
      return null;
    }
  }

  /** Leaves the number of this process in the lock file, for whoever comes second. */
  private static void sign(FileChannel channel) throws IOException {
    channel.truncate(0);
    channel.write(UTF_8.encode(Long.toString(ProcessHandle.current().pid())), 0);
  }

  /** Who holds the lock; empty while the owner has not signed yet. */
  private static String owner(FileChannel channel) throws IOException {
    ByteBuffer signature = ByteBuffer.allocate(LONGEST_PID);
    channel.read(signature, 0);
    String pid = UTF_8.decode(signature.flip()).toString();
    return pid.isEmpty() ? "" : " (process " + pid + ")";
  }

  private static EmbeddedPostgres server(Path directory, Path data) throws IOException {
    EmbeddedPostgres.Builder builder =
        EmbeddedPostgres.builder()
            .setOverrideWorkingDirectory(directory.resolve("binaries").toFile())
            .setDataDirectory(data)
            .setCleanDataDirectory(false)
            .setRegisterShutdownHook(false)
            .setPGStartupWait(START)
            .setLocaleConfig("locale-provider", "builtin")
            .setLocaleConfig("builtin-locale", "C.UTF-8")
            .setLocaleConfig("locale", "C.UTF-8")
            .setLocaleConfig("encoding", "UTF8");
    ServerSettings.here().forEach(builder::setServerConfig);
    return builder.start();
  }

  /**
   * A first start that was killed inside initdb leaves a folder PostgreSQL would refuse for ever.
   */
  private static void removeHalfMade(Path data) throws IOException {
    if (!Files.exists(data) || Files.exists(data.resolve("global/pg_control"))) {
      return;
    }
    log.warn("Removing the half-made database in {}", data);
    try (var paths = Files.walk(data)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /**
   * After kill -9 of the application its PostgreSQL lives on; we hold the lock, so nobody needs it
   * any more.
   */
  private static void stopOrphan(Path data) throws IOException {
    Path pidFile = data.resolve("postmaster.pid");
    if (!Files.exists(pidFile)) {
      return;
    }
    List<String> lines = Files.readAllLines(pidFile);
    Optional<ProcessHandle> orphan =
        lines.isEmpty()
            ? Optional.empty()
            : ProcessHandle.of(Long.parseLong(lines.getFirst().strip()));
    if (orphan.isPresent() && isPostgres(orphan.get())) {
      log.warn(
          "Stopping PostgreSQL process {} left by an application that was killed",
          orphan.get().pid());
      orphan.get().destroy();
      try {
        orphan.get().onExit().get(20, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("Interrupted while stopping a left-over PostgreSQL", e);
      } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException e) {
        orphan.get().destroyForcibly();
      }
    }
    Files.deleteIfExists(pidFile);
  }

  private static boolean isPostgres(ProcessHandle process) {
    return process.info().command().map(c -> c.contains("postgres")).orElse(false);
  }

  @Override
  public String getUsername() {
    return "postgres";
  }

  @Override
  public String getPassword() {
    return "";
  }

  @Override
  public String getJdbcUrl() {
    return server.getJdbcUrl("postgres", "postgres");
  }

  @Override
  public void close() throws IOException {
    try (channel;
        lock) {
      server.close();
    }
  }
}
