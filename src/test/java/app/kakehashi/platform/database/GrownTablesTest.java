package app.kakehashi.platform.database;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.shared.BulkRows;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/** What PostgreSQL is told of a table that grows much within one transaction. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GrownTablesTest {
  private static final int FEW = 400;
  private static final int MANY = 6_000;

  private EmbeddedDatabase database;
  private CopiedRows copied;
  private JdbcClient jdbc;
  private TransactionTemplate transaction;

  @BeforeAll
  void start(@TempDir Path folder) throws IOException {
    database = EmbeddedDatabase.start(folder);
    DataSource source =
        new DriverManagerDataSource(
            database.getJdbcUrl(), database.getUsername(), database.getPassword());
    copied = new CopiedRows(source);
    jdbc = JdbcClient.create(source);
    transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
  }

  @AfterAll
  void stop() throws IOException {
    database.close();
  }

  @BeforeEach
  void anEmptyTable() {
    jdbc.sql("drop table if exists heard").update();
    jdbc.sql("create table heard (id int primary key, words text[])").update();
    jdbc.sql("create index heard_words on heard using gin (words)").update();
    jdbc.sql("alter table heard set (autovacuum_enabled = false)").update();
  }

  @Test
  void indexesPutOffMuchWhileMuchIsWrittenAndNothingAfterwards() {
    String usual = limit();
    transaction.executeWithoutResult(
        _ -> {
          write(0, MANY);
          assertThat(limit()).isEqualTo("64MB").isNotEqualTo(usual);
          write(MANY, MANY);
        });
    assertThat(limit()).isEqualTo(usual);
    assertThat(stillPutOff()).isZero();
    assertThat(found()).isEqualTo(2 * MANY);
  }

  /** Such as tables for the transaction alone, whichever is looked at first. */
  @Test
  void tablesThatAreGoneByThenKeepNobodyWaiting() {
    transaction.executeWithoutResult(
        _ -> {
          for (String name : List.of("a", "brief", "for_now", "zz")) {
            jdbc.sql("create temporary table " + name + " (like heard) on commit drop").update();
            write(name, 0, MANY);
          }
          write(0, MANY);
        });
    assertThat(stillPutOff()).isZero();
    assertThat(found()).isEqualTo(MANY);
  }

  @Test
  void fewRowsAreLeftToPostgres() {
    String usual = limit();
    transaction.executeWithoutResult(
        _ -> {
          write(0, FEW);
          assertThat(limit()).isEqualTo(usual);
        });
    assertThat(stillPutOff()).isPositive();
    assertThat(found()).isEqualTo(FEW);
  }

  @Test
  void whatIsRolledBackIsNotThere() {
    transaction.executeWithoutResult(
        status -> {
          write(0, MANY);
          status.setRollbackOnly();
        });
    assertThat(found()).isZero();
    transaction.executeWithoutResult(_ -> write(0, MANY));
    assertThat(found()).isEqualTo(MANY);
  }

  @Test
  void aTableThatGrewMuchIsPlannedForWhatIsThere() {
    jdbc.sql("analyze heard").update();
    transaction.executeWithoutResult(
        _ -> {
          write(0, MANY);
          assertThat(rowsAsPlanned()).isEqualTo(MANY);
        });
    assertThat(jdbc.sql("show default_statistics_target").query(String.class).single())
        .isEqualTo("100");
  }

  private void write(int from, int rows) {
    write("heard", from, rows);
  }

  private void write(String table, int from, int rows) {
    try (BulkRows.Rows writing = copied.into(table + " (id, words)")) {
      for (int i = from; i < from + rows; i++) {
        writing.add(i).addTexts(List.of("every", "w" + i, "x" + i % 100)).endRow();
      }
    }
  }

  private String limit() {
    return jdbc.sql("show gin_pending_list_limit").query(String.class).single();
  }

  private int rowsAsPlanned() {
    return jdbc.sql("select cast(reltuples as int) from pg_class where relname = 'heard'")
        .query(Integer.class)
        .single();
  }

  /** Pages of entries that were not sorted in before. */
  private long stillPutOff() {
    return jdbc.sql("select gin_clean_pending_list('heard_words')").query(Long.class).single();
  }

  private int found() {
    return Objects.requireNonNull(
        transaction.execute(
            _ -> {
              jdbc.sql("set local enable_seqscan = off").update();
              return jdbc.sql("select count(*) from heard where words @> array['every']")
                  .query(Integer.class)
                  .single();
            }));
  }
}
