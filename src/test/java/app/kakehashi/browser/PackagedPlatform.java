package app.kakehashi.browser;

import app.kakehashi.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * The packaged jar as an association starts it: a process of its own, an empty database, no
 * profile.
 */
final class PackagedPlatform implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(2);

  private final Process process;
  private final Path log;
  private final int port;

  private PackagedPlatform(Process process, Path log, int port) {
    this.process = process;
    this.log = log;
    this.port = port;
  }

  /**
   * Starts the jar and waits until it is healthy. {@code options} are given as {@code
   * --name=value}.
   */
  static PackagedPlatform start(String name, List<String> options) {
    JdbcConnectionDetails database = TestDatabase.freshDatabase();
    int port = freePort();
    Path log = Path.of("target", "packaged-" + name + ".log");
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx700m",
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("kakehashi.jar", "target/kakehashi.jar"),
                "--server.port=" + port,
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword()));
    command.addAll(options);
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      PackagedPlatform platform = new PackagedPlatform(process, log, port);
      platform.waitUntilHealthy();
      return platform;
    } catch (IOException e) {
      throw new UncheckedIOException("The jar did not start", e);
    }
  }

  String base() {
    return "http://localhost:" + port;
  }

  /** What the process has printed so far. */
  String printed() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first address the process printed that contains this part. */
  Optional<String> printedAddress(String part) {
    Matcher matcher =
        Pattern.compile("https?://\\S*" + Pattern.quote(part) + "\\S*").matcher(printed());
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  private void waitUntilHealthy() {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(base() + "/actuator/health"))
            .timeout(Duration.ofSeconds(5))
            .build();
    try (HttpClient client = HttpClient.newHttpClient()) {
      long deadline = System.nanoTime() + START.toNanos();
      while (System.nanoTime() < deadline && process.isAlive()) {
        try {
          if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200) {
            return;
          }
        } catch (IOException notYet) {
          // the port is not open yet: wait and ask again until the deadline
        }
        Thread.sleep(300);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    close();
    throw new IllegalStateException("The jar is not healthy; it printed:\n" + printed());
  }

  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(20, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
  }
}
