package app.kakehashi.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

class EmbeddedDatabaseTest {
  private static final int SECONDS = 60;

  @TempDir private static Path all;

  private Path folder;

  /**
   * An empty folder. Unpacking takes most of a first start; one unpacked server is enough for all.
   */
  @BeforeEach
  void prepareFolder() throws IOException {
    folder = Files.createTempDirectory(all, "start");
    Path binaries = Files.createDirectories(all.resolve("binaries"));
    Files.createSymbolicLink(folder.resolve("binaries"), binaries);
  }

  @Test
  void whatWasWrittenIsThereAtTheNextStart() throws IOException {
    try (EmbeddedDatabase first = EmbeddedDatabase.start(folder)) {
      write(first.getJdbcUrl());
    }
    try (EmbeddedDatabase second = EmbeddedDatabase.start(folder)) {
      assertThat(read(second.getJdbcUrl())).containsExactly("架け橋");
      assertThat(settings(second)).containsExactly("on", "on", "on", "UTF8");
    }
  }

  @Test
  void ofTwoStartsThatRaceOneWinsAndTheOtherSaysWhoHasTheFolder() throws Exception {
    try (Owner one = new Owner("one");
        Owner other = new Owner("other")) {
      List<Owner> losers = Stream.of(one, other).filter(owner -> !owner.owns()).toList();

      assertThat(losers).as(() -> one.printed() + other.printed()).hasSize(1);
      Owner loser = losers.getFirst();
      Owner winner = loser == one ? other : one;
      assertThat(loser.process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
      assertThat(loser.process.exitValue()).isNotZero();
      assertThat(loser.printed()).contains("already uses the database in " + folder);
      assertThat(winner.process.isAlive()).isTrue();
      assertThatIllegalStateException()
          .isThrownBy(() -> EmbeddedDatabase.start(folder))
          .withMessageContaining("process " + winner.process.pid())
          .withMessageContaining(folder.toString())
          .withMessageContaining("--kakehashi.data-directory=");
      write(winner.url());
      assertThat(read(winner.url())).containsExactly("架け橋");
    }
  }

  @Test
  void afterAKillTheNextStartStopsWhatWasLeftAndFindsTheData() throws Exception {
    ProcessHandle left;
    try (Owner killed = new Owner("killed")) {
      assertThat(killed.owns()).as(killed::printed).isTrue();
      write(killed.url());
      left = postmaster();
      killed.process.destroyForcibly().waitFor();
    }
    assertThat(left.isAlive()).as("the server outlives its application").isTrue();

    try (EmbeddedDatabase next = EmbeddedDatabase.start(folder)) {
      assertThat(left.isAlive()).isFalse();
      assertThat(read(next.getJdbcUrl())).containsExactly("架け橋");
    }
  }

  @Test
  void aFolderHalfMadeIsMadeAnew() throws IOException {
    Path data = Files.createDirectories(folder.resolve("data/base/1")).getParent().getParent();
    Files.writeString(data.resolve("PG_VERSION"), "18\n");

    try (EmbeddedDatabase database = EmbeddedDatabase.start(folder)) {
      write(database.getJdbcUrl());
      assertThat(read(database.getJdbcUrl())).containsExactly("架け橋");
    }
  }

  private ProcessHandle postmaster() throws IOException {
    String pid = Files.readAllLines(folder.resolve("data/postmaster.pid")).getFirst();
    return ProcessHandle.of(Long.parseLong(pid.strip())).orElseThrow();
  }

  private static List<String> settings(EmbeddedDatabase database) {
    return Stream.of("fsync", "synchronous_commit", "full_page_writes", "server_encoding")
        .map(name -> client(database.getJdbcUrl()).sql("show " + name).query(String.class).single())
        .toList();
  }

  private static void write(String url) {
    client(url).sql("create table kept (word text not null)").update();
    client(url).sql("insert into kept values ('架け橋')").update();
  }

  private static List<String> read(String url) {
    return client(url).sql("select word from kept").query(String.class).list();
  }

  private static JdbcClient client(String url) {
    return JdbcClient.create(new DriverManagerDataSource(url, "postgres", ""));
  }

  /** Another process that wants the folder. */
  private final class Owner implements AutoCloseable {
    private final Path log;
    private final Process process;

    Owner(String name) throws IOException {
      log = folder.resolve(name + ".log");
      process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-Xmx256m",
                  "-XX:TieredStopAtLevel=1",
                  "-cp",
                  System.getProperty("java.class.path"),
                  DatabaseOwner.class.getName(),
                  folder.toString())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
    }

    String printed() {
      try {
        return Files.readString(log);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    /** Waits until the process owns the database, or has given up. */
    boolean owns() {
      long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
      while (!printed().contains(DatabaseOwner.OWNS)) {
        if (!process.isAlive()) {
          return false;
        }
        assertThat(System.nanoTime()).as("deadline").isLessThan(deadline);
        sleep();
      }
      return true;
    }

    String url() {
      return printed()
          .lines()
          .filter(line -> line.startsWith(DatabaseOwner.OWNS))
          .map(line -> line.substring(DatabaseOwner.OWNS.length()))
          .findFirst()
          .orElseThrow();
    }

    @Override
    public void close() throws IOException {
      process.getOutputStream().close();
      process.onExit().orTimeout(SECONDS, TimeUnit.SECONDS).join();
    }
  }

  private static void sleep() {
    try {
      Thread.sleep(50);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
