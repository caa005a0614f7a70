package app.kakehashi.listimport.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.listimport.ImportApp;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportBatch.Counts;
import app.kakehashi.listimport.domain.ImportEditionRepository;
import app.kakehashi.listimport.domain.ImportEditionRepository.Earlier;
import app.kakehashi.listimport.domain.ImportEditionRepository.Missing;
import app.kakehashi.listimport.domain.ImportRowRepository.Filter;
import app.kakehashi.listimport.domain.ImportSourceRows;
import app.kakehashi.listimport.domain.ReadingChoices;
import app.kakehashi.listimport.domain.Updating;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.domain.list.Problem;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A list that comes every year: what is new, what is gone, and who is who. */
@ImportApp
class EditionsTest {

  private static final String HEAD = "会員番号,会社名,法人番号,都道府県,資本金\n";

  private final Imports imports;
  private final ImportReads reads;
  private final EditionReads editions;
  private final ImportEditionRepository editionRows;
  private final ImportSourceRows sourceRows;
  private final TransactionTemplate transactions;
  private final JdbcClient jdbc;

  EditionsTest(
      Imports imports,
      ImportReads reads,
      EditionReads editions,
      ImportEditionRepository editionRows,
      ImportSourceRows sourceRows,
      TransactionTemplate transactions,
      JdbcClient jdbc) {
    this.imports = imports;
    this.reads = reads;
    this.editions = editions;
    this.editionRows = editionRows;
    this.sourceRows = sourceRows;
    this.transactions = transactions;
    this.jdbc = jdbc;
  }

  @Test
  void a_newer_edition_knows_its_companies_by_its_own_numbers_and_names_those_that_are_gone() {
    ImportBatch first =
        commit(upload("版甲名簿2025.csv", "甲1,株式会社版元甲,,奈良県,\n甲2,株式会社版元乙,,奈良県,\n甲3,株式会社版元丙,,奈良県,\n"));
    ImportBatch newer =
        upload("版甲名簿_2026年度.csv", "甲1,株式会社改名甲,,三重県,\n甲2,株式会社版元乙,,奈良県,\n甲4,株式会社版元丁,,奈良県,\n");

    assertThat(editions.editionOf(newer)).map(Earlier::publicId).contains(first.publicId());
    assertThat(newer.counts()).isEqualTo(new Counts(1, 1, 1, 0, 0));
    assertThat(reads.rows(newer, Filter.CHANGED, 0, 9).getFirst().subject())
        .isEqualTo(reads.rows(first, Filter.NEW, 0, 9).getFirst().subject());
    assertThat(editions.missing(newer, 0, 9))
        .containsExactly(
            new Missing(
                String.valueOf(reads.rows(first, Filter.NEW, 0, 9).get(2).subject()),
                "株式会社版元丙",
                "甲3"));
    newer = commit(newer);
    assertThat(editions.countMissing(newer)).as("in the report too").isEqualTo(1);

    recheck(upload("版甲名簿2027.csv", "甲9,株式会社版元戊,,奈良県,\n"), newer.publicId());
  }

  private void recheck(ImportBatch unlike, String chosen) {
    assertThat(editions.editionOf(unlike)).as("half of the companies are not there").isEmpty();
    choose(unlike, chosen);
    assertThat(editions.editionOf(unlike)).map(Earlier::publicId).contains(chosen);
    assertThat(editions.countMissing(unlike)).isEqualTo(3);
    choose(get(unlike), Updating.NO_EDITION);
    assertThat(editions.editionOf(unlike)).isEmpty();
    assertThat(editions.countMissing(unlike)).isZero();
  }

  @Test
  void a_list_without_numbers_of_its_own_is_recognised_by_its_companies() {
    String list = "会社名,都道府県\n株式会社無番甲,奈良県\n株式会社無番乙,奈良県\n";
    ImportBatch first = commit(uploadWhole("無番.csv", list));
    ImportBatch newer = uploadWhole("無番 2026.csv", "会社名,都道府県\n株式会社無番甲,奈良県\n");
    assertThat(editions.editionOf(newer)).map(Earlier::publicId).contains(first.publicId());
    assertThat(editions.missing(newer, 0, 9)).extracting(Missing::name).containsExactly("株式会社無番乙");
  }

  /**
   * With as little working memory for 30,000 rows as a million have in life: rows that were looked
   * for one by one would take minutes, and the statement be stopped.
   */
  @Test
  void what_is_gone_from_a_very_long_list_is_found_in_one_pass() {
    String rows = "長1,株式会社長尺甲,,奈良県,\n長2,株式会社長尺乙,,奈良県,\n";
    ImportBatch first = commit(upload("長尺名簿2025.csv", rows));
    ImportBatch newer = upload("長尺名簿2026.csv", "長1,株式会社長尺甲,,奈良県,\n");
    transactions.executeWithoutResult(
        status -> {
          lengthen(first);
          lengthen(newer);
          jdbc.sql("analyze import_row, import_source_row").update();
          jdbc.sql("set local work_mem = '64kB'").update();
          jdbc.sql("set local statement_timeout = '20s'").update();
          jdbc.sql("delete from import_missing where batch_id = :id")
              .param("id", newer.id())
              .update();
          editionRows.noteMissing(newer.id());
          sourceRows.keepRefused(newer.id(), 1);
          assertThat(editions.missing(newer, 0, 9))
              .extracting(Missing::name)
              .containsExactly("株式会社長尺乙");
          assertThat(
                  jdbc.sql("select count(*) from import_source_row where batch_id = :id")
                      .param("id", newer.id())
                      .query(Integer.class)
                      .single())
              .as("the heading and what was refused")
              .isEqualTo(30_001);
          status.setRollbackOnly();
        });
  }

  /** Gives a list 30,000 rows more that name companies, and as many that were refused. */
  private void lengthen(ImportBatch batch) {
    jdbc.sql(
            """
            with more as (
              insert into import_row (batch_id, line, lines, outcome, warned, name, subject, subject_drawn, changes, problems)
              select :id, 1000 + n, array[1000 + n], case when n % 2 = 0 then 'SAME' else 'REFUSED' end, false, 'x',
                case when n % 2 = 0 then lpad(n::text, 22, 'x') end, false, '[]', '[]'
              from generate_series(1, 60000) n)
            insert into import_source_row (batch_id, line, cells, notes)
            select :id, 1000 + n, array['x'], null from generate_series(1, 60000) n
            """)
        .param("id", batch.id())
        .update();
  }

  @Test
  void a_number_of_the_list_that_went_to_another_company_does_not_deceive() {
    commit(upload("版乙名簿.csv", "乙1,株式会社前任,6020001099999,奈良県,\n乙2,株式会社留任,,奈良県,\n"));
    ImportBatch newer = upload("版乙名簿.csv", "乙1,株式会社後任,7010401049991,奈良県,\n乙2,株式会社留任,,奈良県,\n");
    assertThat(newer.counts()).isEqualTo(new Counts(1, 0, 1, 0, 0));
    assertThat(editions.missing(newer, 0, 9)).extracting(Missing::name).containsExactly("株式会社前任");
  }

  @Test
  void a_number_that_stands_on_several_rows_of_a_list_identifies_none() {
    commit(upload("版丙名簿.csv", "丙1,株式会社同番甲,,奈良県,\n丙2,株式会社同番乙,,奈良県,\n"));
    ImportBatch newer =
        upload("版丙名簿.csv", "丙1,株式会社同番丁,,奈良県,\n丙1,株式会社同番戊,,奈良県,\n丙2,株式会社同番乙,,奈良県,\n");
    assertThat(newer.counts().fresh()).isEqualTo(2);
    assertThat(reads.rows(newer, Filter.ALL, 0, 9))
        .flatExtracting(row -> row.problems().stream().map(Problem::code).toList())
        .doesNotContain(Problem.Code.NAME_KEPT);
  }

  @ParameterizedTest
  @CsvSource({
    "twse-listed-2022-11.csv, twse-listed-2024-10.CSV, true",
    "会員名簿（令和7年度）.xlsx, 会員名簿_2026.csv, true",
    "會員名冊 民國114年.csv, 會員名冊115.csv, true",
    "会員名簿.csv, 賛助会員名簿.csv, false"
  })
  void editions_differ_in_the_date_of_their_file_names_only(
      String one, String other, boolean same) {
    assertThat(Editions.pattern(one).equals(Editions.pattern(other))).isEqualTo(same);
  }

  private void choose(ImportBatch batch, String edition) {
    imports.recheck(
        batch.publicId(),
        batch.version(),
        ReadingChoices.NONE.updating(new Updating(List.of(), edition)),
        ImportApp.ADMIN);
  }

  private ImportBatch upload(String name, String rows) {
    return uploadWhole(name, HEAD + rows);
  }

  private ImportBatch uploadWhole(String name, String list) {
    String id =
        imports.upload(
            ListKind.COMPANIES,
            name,
            new ByteArrayInputStream(list.getBytes(UTF_8)),
            ReadingChoices.NONE,
            ImportApp.ADMIN);
    return reads.get(id, ImportApp.ADMIN);
  }

  private ImportBatch commit(ImportBatch batch) {
    imports.commit(batch.publicId(), batch.version(), ImportApp.ADMIN);
    return get(batch);
  }

  private ImportBatch get(ImportBatch batch) {
    return reads.get(batch.publicId(), ImportApp.ADMIN);
  }
}
