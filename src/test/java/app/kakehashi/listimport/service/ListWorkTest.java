package app.kakehashi.listimport.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.kakehashi.listimport.ImportApp;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportBatch.Act;
import app.kakehashi.listimport.domain.ImportBatch.NotRead;
import app.kakehashi.listimport.domain.ImportBatch.Step;
import app.kakehashi.listimport.domain.ImportBatch.Stop;
import app.kakehashi.listimport.domain.ImportBatchRepository;
import app.kakehashi.listimport.domain.ImportRowRepository.Filter;
import app.kakehashi.listimport.domain.ImportSourceRows;
import app.kakehashi.listimport.domain.ImportStatus;
import app.kakehashi.listimport.domain.ReadingChoices;
import app.kakehashi.listimport.domain.ValueMemory;
import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import app.kakehashi.listimport.domain.list.ListField;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.domain.list.ValueDecision;
import app.kakehashi.listimport.domain.list.ValueDecision.Verdict;
import app.kakehashi.listimport.web.ImportVisitor;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Work that is interrupted, stopped and taken up again: the same calls as the jobs make. */
@ImportApp
class ListWorkTest {
  private static final String HEAD = "会社名,都道府県,資本金\n";

  private final Imports imports;
  private final ImportReads reads;
  private final ListWork work;
  private final ImportBatchRepository batches;
  private final ImportSourceRows source;
  private final ValueMemory values;
  private final ValueMapping mapping;
  private final ListHousekeeping housekeeping;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final ImportVisitor admin;
  private final Clock clock;

  ListWorkTest(
      Imports imports,
      ImportReads reads,
      ListWork work,
      ImportBatchRepository batches,
      ImportSourceRows source,
      ValueMemory values,
      ValueMapping mapping,
      ListHousekeeping housekeeping,
      TransactionTemplate transaction,
      JdbcClient jdbc,
      MockMvc mvc,
      Clock clock) {
    this.imports = imports;
    this.reads = reads;
    this.work = work;
    this.batches = batches;
    this.source = source;
    this.values = values;
    this.mapping = mapping;
    this.housekeeping = housekeeping;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.admin = new ImportVisitor(mvc);
    this.clock = clock;
  }

  @Test
  void whoever_takes_interrupted_work_up_begins_anew_and_the_other_writes_nothing_more() {
    ImportBatch checked = upload(HEAD + "株式会社中断工業,奈良県,10000000\n");
    begin(checked);
    ImportBatch first = takenUp(checked);
    work.run(checked.publicId());

    ImportBatch done = again(checked);
    assertThat(done.status()).isEqualTo(ImportStatus.COMMITTED);
    assertThat(companies("株式会社中断工業")).isEqualTo(1);
    assertThat(batches.came(first, Step.WRITE, 1, 1, clock.instant())).isEmpty();
    work.run(checked.publicId());
    assertThat(again(checked)).isEqualTo(done);
  }

  @Test
  void work_on_which_the_platform_fell_over_three_times_is_given_up_and_nothing_is_lost() {
    ImportBatch checked = upload(HEAD + "株式会社三度倒壊,奈良県,10000000\n");
    begin(checked);
    for (int i = 0; i < 3; i++) {
      takenUp(checked);
    }
    work.run(checked.publicId());
    ImportBatch given = again(checked);
    assertThat(given.status()).isEqualTo(ImportStatus.CHECKED);
    assertThat(given.stopped()).isEqualTo(Stop.FAULT);
    assertThat(companies("株式会社三度倒壊")).isZero();

    imports.commit(given.publicId(), given.version(), ImportApp.ADMIN);
    assertThat(companies("株式会社三度倒壊")).isEqualTo(1);
  }

  @Test
  void writing_can_be_stopped_on_the_page_and_the_list_is_as_checked_as_before() throws Exception {
    ImportBatch checked = upload(HEAD + "株式会社中止精機,奈良県,10000000\n");
    begin(checked);
    Document page = page(checked);
    assertThat(page.select("#progress").text()).contains("Writing the rows");
    assertThat(page.select("progress")).isEmpty();
    stop(checked, page);
    work.run(checked.publicId());

    ImportBatch stopped = again(checked);
    assertThat(stopped.status()).isEqualTo(ImportStatus.CHECKED);
    assertThat(stopped.stopped()).isEqualTo(Stop.CANCELLED);
    assertThat(companies("株式会社中止精機")).isZero();
    assertThat(page(checked).select(".notice--bad").text()).contains("Nothing was written");
  }

  @Test
  void reading_that_is_stopped_keeps_the_file_to_be_read_again() throws Exception {
    ImportBatch checked = upload(HEAD + "株式会社再読,奈良県,10000000\n");
    transaction.executeWithoutResult(
        _ ->
            batches.readAgain(
                checked, ReadingChoices.NONE, new Act(ImportApp.ADMIN.account(), clock.instant())));
    stop(checked, page(checked));
    work.run(checked.publicId());

    ImportBatch stopped = again(checked);
    assertThat(stopped.notRead()).extracting(NotRead::reason).isEqualTo(Reason.CANCELLED);
    assertThat(page(checked).select("main").text()).contains("stopped at your request");
    imports.recheck(stopped.publicId(), stopped.version(), ReadingChoices.NONE, ImportApp.ADMIN);
    assertThat(reads.rows(again(checked), Filter.NEW, 0, 10)).hasSize(1);
  }

  @Test
  void work_that_no_job_knows_is_found_again() {
    ImportBatch checked = upload(HEAD + "株式会社置き去り,奈良県,10000000\n");
    Instant later = clock.instant().plusSeconds(60);
    assertThat(batches.waiting(later)).doesNotContain(checked.publicId());
    begin(checked);
    assertThat(batches.waiting(later)).contains(checked.publicId());
    assertThat(batches.waiting(clock.instant().minusSeconds(60)))
        .doesNotContain(checked.publicId());
  }

  @Test
  void lists_left_open_and_refused_rows_are_forgotten_after_thirty_days() {
    ImportBatch open = upload(HEAD + "株式会社放置,奈良県,10000000\n");
    ImportBatch young = upload(HEAD + "株式会社検討中,奈良県,10000000\n");
    ImportBatch imported = upload(HEAD + "株式会社取込済,奈良県,10000000\n,奈良県,10000000\n");
    imports.commit(imported.publicId(), imported.version(), ImportApp.ADMIN);
    assertThat(source.countAfter(imported.id(), 0))
        .as("headings and what was refused")
        .isEqualTo(2);
    jdbc.sql(
            """
            update import_batch set created_at = created_at - interval '31 days',
              checked_at = checked_at - interval '31 days', committed_at = committed_at - interval '31 days'
            where id in (:ids)
            """)
        .param("ids", List.of(open.id(), imported.id()))
        .update();
    housekeeping.forgetOld();

    assertThat(again(open).status()).isEqualTo(ImportStatus.DISCARDED);
    assertThat(source.countAfter(open.id(), 0)).isZero();
    assertThat(source.countAfter(imported.id(), 0)).isZero();
    assertThat(again(imported).status()).isEqualTo(ImportStatus.COMMITTED);
    assertThat(source.countAfter(young.id(), 0)).isEqualTo(2);
  }

  @Test
  void a_decision_about_a_value_made_since_the_preview_is_not_written_unseen() {
    ImportBatch checked = upload("会社名,都道府県,業種\n株式会社後決め,奈良県,謎の生業\n");
    values.remember(
        ListKind.COMPANIES,
        new ValueDecision(ListField.SECTOR, "謎の生業", Verdict.MEANS, "ISIC:28"),
        new Act(ImportApp.ADMIN.account(), clock.instant()));
    imports.commit(checked.publicId(), checked.version(), ImportApp.ADMIN);
    assertThat(again(checked).stopped()).isEqualTo(Stop.DATA_CHANGED);
    assertThat(companies("株式会社後決め")).isZero();

    ImportBatch stopped = again(checked);
    imports.recheck(stopped.publicId(), stopped.version(), ReadingChoices.NONE, ImportApp.ADMIN);
    ImportBatch fresh = again(checked);
    values.remember(
        ListKind.COMPANIES,
        new ValueDecision(ListField.SECTOR, "よその生業", Verdict.MEANS, "ISIC:28"),
        new Act(ImportApp.ADMIN.account(), clock.instant()));
    imports.commit(fresh.publicId(), fresh.version(), ImportApp.ADMIN);
    assertThat(companies("株式会社後決め")).isEqualTo(1);
    values.forget(ListKind.COMPANIES, ListField.SECTOR, ValueDecision.key("謎の生業"));
    values.forget(ListKind.COMPANIES, ListField.SECTOR, ValueDecision.key("よその生業"));
  }

  @Test
  void a_decision_that_cannot_be_remembered_reads_nothing_anew() {
    ImportBatch checked = upload("会社名,都道府県,業種\n株式会社片側だけ,奈良県,片側の生業\n");
    ValueDecision tooLong =
        new ValueDecision(ListField.SECTOR, "片".repeat(201), Verdict.MEANS, "ISIC:28");
    assertThatExceptionOfType(DataIntegrityViolationException.class)
        .isThrownBy(
            () ->
                mapping.decide(
                    checked.publicId(),
                    checked.version(),
                    List.of(tooLong),
                    true,
                    ImportApp.ADMIN));
    assertThat(again(checked)).isEqualTo(checked);
  }

  private void begin(ImportBatch checked) {
    transaction.executeWithoutResult(
        _ -> batches.commit(again(checked), new Act(ImportApp.ADMIN.account(), clock.instant())));
  }

  private ImportBatch takenUp(ImportBatch batch) {
    return Objects.requireNonNull(
            transaction.execute(_ -> batches.takeUp(batch.publicId(), clock.instant())))
        .orElseThrow();
  }

  private void stop(ImportBatch batch, Document page) throws Exception {
    assertThat(
            admin
                .send(
                    post("/admin/imports/" + batch.publicId() + "/cancel")
                        .param("version", ImportVisitor.version(page)))
                .getStatus())
        .isEqualTo(303);
  }

  private Document page(ImportBatch batch) throws Exception {
    return admin.page("/admin/imports/" + batch.publicId());
  }

  private ImportBatch upload(String text) {
    return new KindLists(imports, reads).upload(ListKind.COMPANIES, text);
  }

  private ImportBatch again(ImportBatch batch) {
    return reads.get(batch.publicId(), ImportApp.ADMIN);
  }

  private int companies(String name) {
    return jdbc.sql("select count(*) from company where official_name = ?")
        .param(name)
        .query(Integer.class)
        .single();
  }
}
