package app.kakehashi.listimport.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kakehashi.listimport.ImportApp;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.list.ListKind;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The database lets no row be without its import, though it asks once a statement only. */
@ImportApp
class RowsOfImportsTest {
  private static final String ROW =
      "insert into import_row (batch_id, line, lines, outcome, warned, name, changes, problems)"
          + " select :batch, n, array[n], 'SAME', false, 'x', '[]', '[]' from generate_series(1001,"
          + " 1003) n";

  private final Imports imports;
  private final ImportReads reads;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;

  RowsOfImportsTest(
      Imports imports, ImportReads reads, TransactionTemplate transaction, JdbcClient jdbc) {
    this.imports = imports;
    this.reads = reads;
    this.transaction = transaction;
    this.jdbc = jdbc;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ROW,
        "insert into import_source_row (batch_id, line, cells) values (:batch, 1, '{x}')",
        "insert into import_change (batch_id, position, company_id, record_version)"
            + " values (:batch, 1, 1, 0)",
        "insert into import_list_key (batch_id, list_key, company_id)"
            + " select :batch, 'k', min(id) from company"
      })
  void no_row_is_of_an_import_that_is_not_there(String insert) {
    new KindLists(imports, reads).companies("1,匯入參照股份有限公司,TW,\n");
    assertThatThrownBy(() -> jdbc.sql(insert).param("batch", 987_654_321).update())
        .isInstanceOf(DataIntegrityViolationException.class)
        .hasMessageContaining("987654321");
  }

  @ParameterizedTest
  @ValueSource(strings = {"import_row", "import_source_row", "import_change", "import_list_key"})
  void rows_stay_with_their_import_and_go_with_it(String table) {
    KindLists admin = new KindLists(imports, reads);
    ImportBatch other = admin.upload(ListKind.COMPANIES, "会社名,国\n株式会社別の名簿,JP\n");
    ImportBatch stored = admin.companies("2,匯入去留" + table + "股份有限公司,TW,\n3,,TW,\n");
    assertThat(rows(table, stored)).isPositive();
    assertThatThrownBy(
            () ->
                jdbc.sql("update " + table + " set batch_id = ? where batch_id = ?")
                    .params(other.id(), stored.id())
                    .update())
        .hasMessageContaining("stay with their import");
    int of = rows(table, other);
    jdbc.sql("delete from import_batch where id = ?").param(stored.id()).update();
    assertThat(rows(table, stored)).isZero();
    assertThat(rows(table, other)).isEqualTo(of);
  }

  @Test
  void an_import_cannot_go_while_rows_are_being_added_to_it() throws Exception {
    ImportBatch batch =
        new KindLists(imports, reads).upload(ListKind.COMPANIES, "会社名,国\n株式会社同時の名簿,JP\n");
    CountDownLatch added = new CountDownLatch(1);
    CountDownLatch goesOn = new CountDownLatch(1);
    try (ExecutorService people = Executors.newFixedThreadPool(2)) {
      Future<?> adding =
          people.submit(
              () ->
                  transaction.executeWithoutResult(
                      _ -> {
                        jdbc.sql(ROW).param("batch", batch.id()).update();
                        added.countDown();
                        await(goesOn);
                      }));
      await(added);
      Future<?> deleting =
          people.submit(
              () -> jdbc.sql("delete from import_batch where id = ?").param(batch.id()).update());
      assertThatThrownBy(() -> deleting.get(500, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      goesOn.countDown();
      adding.get(30, TimeUnit.SECONDS);
      deleting.get(30, TimeUnit.SECONDS);
    }
    assertThat(rows("import_row", batch)).isZero();
  }

  private int rows(String table, ImportBatch batch) {
    return jdbc.sql("select count(*) from " + table + " where batch_id = ?")
        .param(batch.id())
        .query(Integer.class)
        .single();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
