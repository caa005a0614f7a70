package app.kakehashi.listimport.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kakehashi.company.CompanyIntake;
import app.kakehashi.listimport.ImportApp;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportRowRepository.Filter;
import app.kakehashi.listimport.domain.ImportStatus;
import app.kakehashi.listimport.domain.PlannedRow;
import app.kakehashi.listimport.domain.ReadingChoices;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.domain.list.Problem;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Companies of long lists are keyed after they are stored. */
@ImportApp
class LongListsTest {
  private static final String HEAD = "会社名,都道府県,住所\n";
  private static final String ONE = "株式会社長蛇之列精密,奈良県,奈良県橿原市架空町7-7\n";
  private static final String OTHER = "株式会社長蛇乃列精密,奈良県,奈良県橿原市架空町7-7\n";
  private static final String THIRD = "株式会社長陀之列精密,奈良県,奈良県橿原市架空町7-7\n";

  private final Imports imports;
  private final ImportReads reads;
  private final CompanyIntake intake;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;

  LongListsTest(
      Imports imports,
      ImportReads reads,
      CompanyIntake intake,
      TransactionTemplate transaction,
      JdbcClient jdbc) {
    this.intake = intake;
    this.transaction = transaction;
    this.imports = imports;
    this.reads = reads;
    this.jdbc = jdbc;
  }

  @Test
  void those_who_are_alike_in_a_long_list_and_in_the_next_one_are_found() {
    StringBuilder list = new StringBuilder(HEAD).append(ONE);
    for (int i = 0; i < 300; i++) {
      list.append("株式会社行列第").append(i).append("号,青森県,青森県弘前市架空町").append(i).append('\n');
    }
    ImportBatch stored = checked(list.append(OTHER).toString());
    imports.commit(stored.publicId(), stored.version(), ImportApp.ADMIN);
    assertThat(reads.get(stored.publicId(), ImportApp.ADMIN).status())
        .isEqualTo(ImportStatus.COMMITTED);
    assertThat(jdbc.sql("select count(*) from company_to_key").query(Integer.class).single())
        .isEqualTo(302);

    ImportBatch next = checked(HEAD + THIRD);
    assertThat(jdbc.sql("select count(*) from company_to_key").query(Integer.class).single())
        .isZero();
    assertThat(
            jdbc.sql(
                    """
                    select l.official_name || h.official_name from company_pair p
                    join company l on l.id = p.low_id join company h on h.id = p.high_id
                    where l.official_name like '%列精密'
                    """)
                .query(String.class)
                .list())
        .containsExactly("株式会社長蛇之列精密株式会社長蛇乃列精密");
    List<PlannedRow> rows = reads.rows(next, Filter.ALL, 0, 10);
    assertThat(rows.getFirst().problems())
        .extracting(Problem::code)
        .contains(Problem.Code.PROBABLE_DUPLICATE);
  }

  @Test
  void what_another_instance_has_in_hand_is_waited_for() throws Exception {
    jdbc.sql("insert into company_to_key (company_id) values (987654321)").update();
    CountDownLatch inHand = new CountDownLatch(1);
    CountDownLatch goesOn = new CountDownLatch(1);
    try (ExecutorService instances = Executors.newFixedThreadPool(2)) {
      Future<?> other =
          instances.submit(
              () ->
                  transaction.execute(
                      _ -> {
                        int taken = jdbc.sql("delete from company_to_key").update();
                        inHand.countDown();
                        return wait(goesOn) && taken == 1;
                      }));
      assertThat(wait(inHand)).isTrue();
      Future<?> settled = instances.submit(intake::settle);
      assertThatThrownBy(() -> settled.get(500, TimeUnit.MILLISECONDS))
          .isInstanceOf(TimeoutException.class);
      goesOn.countDown();
      settled.get(30, TimeUnit.SECONDS);
      assertThat(other.get()).isEqualTo(true);
    }
  }

  @Test
  void whoever_came_in_between_and_brings_rows_of_two_pieces_together_stops_the_list() {
    String number = "7010001999917";
    StringBuilder list = new StringBuilder("会社名,法人番号,都道府県,住所\n");
    list.append("株式会社一人目の名,").append(number).append(",秋田県,秋田県大館市架空町1-1\n");
    for (int i = 0; i < CompanyPieces.ROWS; i++) {
      list.append("株式会社間列第").append(i).append("号,,青森県,青森県弘前市架空町").append(i).append('\n');
    }
    list.append("株式会社二人目の名,,秋田県,秋田県大館市架空町1-1\n");
    ImportBatch shown = checked(list.toString());
    assertThat(shown.counts().fresh()).isEqualTo(CompanyPieces.ROWS + 2);
    assertThat(pieces(shown)).isGreaterThan(1);

    KindLists admin = new KindLists(imports, reads);
    admin.commit(checked("会社名,法人番号,都道府県,住所\n株式会社二人目の名," + number + ",秋田県,秋田県大館市架空町1-1\n"));
    int companies = companies();
    ImportBatch stopped = admin.commit(shown);
    assertThat(stopped.stopped()).isEqualTo(ImportBatch.Stop.DATA_CHANGED);
    assertThat(companies()).isEqualTo(companies);

    imports.recheck(stopped.publicId(), stopped.version(), ReadingChoices.NONE, ImportApp.ADMIN);
    ImportBatch again = admin.commit(admin.now(stopped.publicId()));
    assertThat(again.status()).isEqualTo(ImportStatus.COMMITTED);
    assertThat(companies()).isEqualTo(companies + CompanyPieces.ROWS);
  }

  private int pieces(ImportBatch batch) {
    return jdbc.sql("select count(*) from import_piece where batch_id = ?")
        .param(batch.id())
        .query(Integer.class)
        .single();
  }

  private int companies() {
    return jdbc.sql("select count(*) from company").query(Integer.class).single();
  }

  private static boolean wait(CountDownLatch latch) {
    try {
      return latch.await(30, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private ImportBatch checked(String list) {
    return new KindLists(imports, reads).upload(ListKind.COMPANIES, list);
  }
}
