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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The packaged jar as an association starts it: by the start script, as a process of its own in a
 * folder of its own, with an empty database and no profile.
 */
final class PackagedPlatform implements AutoCloseable {
  private static final Duration START = Duration.ofMinutes(2);
  private static final int COMMAND_SECONDS = 120;

  private final Process process;
  private final Path folder;
  private final int port;
  private final JdbcConnectionDetails database;

  private PackagedPlatform(Process process, Path folder, int port, JdbcConnectionDetails database) {
    this.process = process;
    this.folder = folder;
    this.port = port;
    this.database = database;
  }

  /** How a command of the jar ended, and all it printed. */
  record Ended(int code, String printed) {}

  /**
   * Starts the jar and waits until it is healthy. {@code options} are given as {@code
   * --name=value}.
   */
  static PackagedPlatform start(String name, List<String> options) {
    JdbcConnectionDetails database = TestDatabase.freshDatabase();
    int port = freePort();
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--server.port=" + port,
                "--spring.datasource.url=" + database.getJdbcUrl(),
                "--spring.datasource.username=" + database.getUsername(),
                "--spring.datasource.password=" + database.getPassword()));
    arguments.addAll(options);
    Path folder = Path.of("target", "packaged", name);
    PackagedPlatform platform =
        new PackagedPlatform(launch(folder, arguments), folder, port, database);
    platform.waitUntilHealthy();
    return platform;
  }

  /** Runs a command of the jar to its end. */
  static Ended run(String name, String... arguments) {
    Path folder = Path.of("target", "packaged", name);
    Process process = launch(folder, List.of(arguments));
    try {
      if (!process.waitFor(COMMAND_SECONDS, TimeUnit.SECONDS)) {
        process.destroyForcibly();
        throw new IllegalStateException("No end of it; it printed:\n" + printed(folder));
      }
      return new Ended(process.exitValue(), printed(folder));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
      throw new IllegalStateException(e);
    }
  }

  private static Process launch(Path folder, List<String> arguments) {
    List<String> command = new ArrayList<>();
    command.add(Path.of("kakehashi").toAbsolutePath().toString());
    command.addAll(arguments);
    try {
      Files.createDirectories(folder);
      ProcessBuilder builder =
          new ProcessBuilder(command)
              .directory(folder.toFile())
              .redirectErrorStream(true)
              .redirectOutput(log(folder).toFile());
      Map<String, String> environment = builder.environment();
      environment.put(
          "KAKEHASHI_JAR",
          Path.of(System.getProperty("kakehashi.jar", "target/kakehashi.jar"))
              .toAbsolutePath()
              .toString());
      environment.put("JAVA_OPTS", "-Xmx700m -XX:TieredStopAtLevel=1");
      return builder.start();
    } catch (IOException e) {
      throw new UncheckedIOException("The jar did not start", e);
    }
  }

  String base() {
    return "http://localhost:" + port;
  }

  int port() {
    return port;
  }

  /** The database it was given, for a look behind the pages. */
  JdbcClient database() {
    return JdbcClient.create(
        new DriverManagerDataSource(
            database.getJdbcUrl(),
            String.valueOf(database.getUsername()),
            String.valueOf(database.getPassword())));
  }

  /** Everything that lies in the folder it was started in, by name. */
  List<String> files() {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The first address the process printed that contains this part. */
  Optional<String> printedAddress(String part) {
    Matcher matcher =
        Pattern.compile("https?://\\S*" + Pattern.quote(part) + "\\S*").matcher(printed(folder));
    return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
  }

  private static Path log(Path folder) {
    return folder.resolve("printed.log");
  }

  private static String printed(Path folder) {
    try {
      return Files.readString(log(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
    throw new IllegalStateException("The jar is not healthy; it printed:\n" + printed(folder));
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
