package app.kakehashi;

import app.kakehashi.account.service.RememberedHashes;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.testcontainers.postgresql.PostgreSQLContainer;

/**
 * A real PostgreSQL for tests, one server a run and one fresh database a context: {@code
 * TEST_DB_URL} (an empty database of one's own, e.g. PostgreSQL 15), else a container where an
 * engine answers, else the embedded server.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import(RememberedHashes.class)
public class TestDatabase {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static @Nullable Server server;

  /** Where the server of this run is. {@code url} ends with the slash before the database name. */
  private record Server(String url, String user, String password) {}

  @Bean
  JdbcConnectionDetails jdbcConnectionDetails() {
    return freshDatabase();
  }

  /** A new, empty database. */
  public static JdbcConnectionDetails freshDatabase() {
    Server running = server();
    String name = "test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
    try (Connection connection =
            DriverManager.getConnection(
                running.url() + "postgres", running.user(), running.password());
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name + " template template0");
    } catch (SQLException e) {
      throw new IllegalStateException("No database for the test", e);
    }
    return details(running.url() + name, running.user(), running.password());
  }

  private static synchronized Server server() {
    if (server == null) {
      server = start();
    }
    return server;
  }

  private static Server start() {
    String given = System.getenv("TEST_DB_URL");
    if (given != null && !given.isBlank()) {
      String user = System.getenv().getOrDefault("TEST_DB_USER", "postgres");
      String password = System.getenv().getOrDefault("TEST_DB_PASSWORD", "");
      return new Server(given.substring(0, given.lastIndexOf('/') + 1), user, password);
    }
    boolean docker = "docker".equals(System.getenv("TEST_DB"));
    if (docker || Files.exists(Path.of("/var/run/docker.sock"))) {
      PostgreSQLContainer container = new PostgreSQLContainer("postgres:18-alpine");
      container.start();
      String url = container.getJdbcUrl();
      return new Server(
          url.substring(0, url.lastIndexOf('/') + 1),
          container.getUsername(),
          container.getPassword());
    }
    return embedded();
  }

  private static Server embedded() {
    try {
      EmbeddedPostgres postgres =
          EmbeddedPostgres.builder()
              .setRegisterShutdownHook(false)
              .setServerConfig("max_connections", "300")
              .setLocaleConfig("locale-provider", "builtin")
              .setLocaleConfig("builtin-locale", "C.UTF-8")
              .setLocaleConfig("locale", "C.UTF-8")
              .setLocaleConfig("encoding", "UTF8")
              .start();
      SpringApplication.getShutdownHandlers()
          .add(
              () -> {
                try {
                  postgres.close();
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
      return new Server("jdbc:postgresql://localhost:" + postgres.getPort() + "/", "postgres", "");
    } catch (IOException e) {
      throw new UncheckedIOException("The embedded PostgreSQL of the tests did not start", e);
    }
  }

  private static JdbcConnectionDetails details(String url, String user, String password) {
    return new JdbcConnectionDetails() {
      @Override
      public String getJdbcUrl() {
        return url;
      }

      @Override
      public String getUsername() {
        return user;
      }

      @Override
      public String getPassword() {
        return password;
      }
    };
  }
}
