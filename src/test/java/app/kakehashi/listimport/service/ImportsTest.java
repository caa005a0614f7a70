package app.kakehashi.listimport.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import app.kakehashi.MovableClock;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanyName;
import app.kakehashi.company.NameKind;
import app.kakehashi.company.VerificationMethod;
import app.kakehashi.company.service.CompanyEditing;
import app.kakehashi.listimport.ImportApp;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportBatch.Counts;
import app.kakehashi.listimport.domain.ImportBatch.NotRead;
import app.kakehashi.listimport.domain.ImportBatch.Stop;
import app.kakehashi.listimport.domain.ImportRowRepository.Filter;
import app.kakehashi.listimport.domain.ImportStatus;
import app.kakehashi.listimport.domain.ImportUndoRepository.KeptRecord;
import app.kakehashi.listimport.domain.KeptReason;
import app.kakehashi.listimport.domain.PlannedRow;
import app.kakehashi.listimport.domain.ReadingChoices;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.TextEncoding;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.domain.list.Problem;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.StaleVersionException;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ImportApp
class ImportsTest {

  private static final String HEAD = "会社名,法人番号,都道府県,資本金,業種\n";
  private static final String GAPS =
      "gap_key,company_key,kind,language,title,description,anonymous\n";
  private static final String OFFERS = "offer_key,company_key,language,title,description,modes\n";

  private final Imports imports;
  private final ImportReads reads;
  private final ListUndo undo;
  private final CompanyEditing editing;
  private final JdbcClient jdbc;
  private final MovableClock clock;

  ImportsTest(
      Imports imports,
      ImportReads reads,
      ListUndo undo,
      CompanyEditing editing,
      JdbcClient jdbc,
      MovableClock clock) {
    this.imports = imports;
    this.reads = reads;
    this.undo = undo;
    this.editing = editing;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Test
  void what_the_preview_says_is_what_the_commit_does_and_the_same_list_again_changes_nothing() {
    String list =
        HEAD
            + "株式会社往復商事,5010401067252,東京都,\"1,000万円\",卸売業\n"
            + "株式会社往復機械,,大阪府,87000000,機械\n"
            + "合計,,,,\n";
    ImportBatch checked = upload(list);
    assertThat(checked.counts()).isEqualTo(new Counts(2, 0, 0, 1, 1));
    assertThat(companies("株式会社往復%")).isZero();

    ImportBatch committed = commit(checked);
    assertThat(committed.status()).isEqualTo(ImportStatus.COMMITTED);
    assertThat(companies("株式会社往復%")).isEqualTo(2);
    assertThat(rows(committed, Filter.NEW))
        .allSatisfy(row -> assertThat(row.subject()).isNotNull());

    ImportBatch again = upload(list);
    assertThat(again.counts()).isEqualTo(new Counts(0, 0, 2, 1, 1));
    assertThat(reads.sameFile(again)).map(ImportBatch::publicId).contains(committed.publicId());
  }

  @Test
  void a_changed_company_is_shown_field_by_field_and_gets_its_earlier_record_back() {
    commit(upload(HEAD + "株式会社変化工業,4010401020757,東京都,10000000,機械\n"));
    ImportBatch changed = commit(upload(HEAD + "株式会社変化工業,4010401020757,東京都,20000000,機械\n"));
    PlannedRow row = rows(changed, Filter.CHANGED).getFirst();
    assertThat(row.changes()).extracting(CompanyIntake.Change::field).containsExactly("capital");
    assertThat(capital("株式会社変化工業")).isEqualTo("20000000.00");

    undo.takeBack(changed.publicId(), changed.version(), ImportApp.ADMIN);
    assertThat(get(changed).status()).isEqualTo(ImportStatus.TAKEN_BACK);
    assertThat(capital("株式会社変化工業")).isEqualTo("10000000.00");
  }

  @Test
  void a_list_that_would_do_something_else_by_now_is_not_written() {
    ImportBatch first = upload(HEAD + "株式会社先着精機,,京都府,10000000,機械\n");
    commit(upload(HEAD + "株式会社先着精機,,京都府,30000000,機械\n"));
    assertThat(commit(first).stopped()).isEqualTo(Stop.DATA_CHANGED);
    assertThat(capital("株式会社先着精機")).isEqualTo("30000000.00");
    assertThat(get(first).status()).isEqualTo(ImportStatus.CHECKED);

    imports.recheck(first.publicId(), get(first).version(), ReadingChoices.NONE, ImportApp.ADMIN);
    ImportBatch rechecked = get(first);
    assertThat(rechecked.counts()).isEqualTo(new Counts(0, 1, 0, 0, 0));
    assertThat(commit(rechecked).status()).isEqualTo(ImportStatus.COMMITTED);
  }

  @Test
  void a_list_can_be_taken_back_for_thirty_days() {
    ImportBatch kept = commit(upload(HEAD + "株式会社三十日限,,奈良県,10000000,機械\n"));
    clock.advance(Duration.ofDays(29));
    assertThat(undo.isPossible(kept)).isTrue();
    clock.advance(Duration.ofDays(2));
    assertThat(undo.isPossible(kept)).isFalse();
    assertThatExceptionOfType(StaleVersionException.class)
        .isThrownBy(() -> undo.takeBack(kept.publicId(), kept.version(), ImportApp.ADMIN));
    assertThat(companies("株式会社三十日限")).isEqualTo(1);
  }

  @Test
  void what_later_work_depends_on_stays_and_the_rest_is_taken_back() {
    ImportBatch list =
        commit(upload("company_key,name,country\nK-77,株式会社依存元,JP\nK-78,株式会社無関係,JP\n"));
    ImportBatch gaps =
        commit(
            upload(
                ListKind.GAPS,
                GAPS + "G-77,K-77,supplier,ja,依存する案件,内容です,\n",
                ImportApp.SECRETARIAT));
    assertThat(gaps.counts().fresh()).isEqualTo(1);

    undo.takeBack(list.publicId(), list.version(), ImportApp.ADMIN);
    assertThat(undo.result(get(list)))
        .isEqualTo(new ListUndo.Outcome(1, Map.of(KeptReason.IN_USE, 1)));
    assertThat(kept(list))
        .extracting(KeptRecord::line, KeptRecord::name, KeptRecord::reason)
        .containsExactly(tuple(2, "株式会社依存元", KeptReason.IN_USE));
    assertThat(companies("株式会社依存元")).isEqualTo(1);
    assertThat(companies("株式会社無関係")).isZero();
    assertThat(get(list).status()).isEqualTo(ImportStatus.TAKEN_BACK);

    undo.takeBack(gaps.publicId(), gaps.version(), ImportApp.SECRETARIAT);
    assertThat(undo.isPossible(get(list))).as("the rest, now that it is free").isTrue();
    undo.takeBack(list.publicId(), get(list).version(), ImportApp.ADMIN);
    assertThat(companies("株式会社依存元")).isZero();
    assertThat(undo.result(get(list)).takenBack()).isEqualTo(2);
    assertThat(undo.isPossible(get(list))).isFalse();
  }

  @Test
  void work_on_what_a_list_brought_keeps_just_that() {
    ImportBatch list =
        commit(upload(HEAD + "株式会社確認済,,奈良県,10000000,機械\n株式会社手直し,,奈良県,,\n株式会社手付かず,,奈良県,,\n"));
    String verified = subject(list, "株式会社確認済");
    String edited = subject(list, "株式会社手直し");
    editing.verify(
        verified, VerificationMethod.VISIT, LocalDate.of(2026, 11, 2), null, ImportApp.SECRETARIAT);
    editing.names(
        edited,
        0,
        names -> {
          names.add(new CompanyName(NameKind.TRADE, "手直し", "ja"));
          return names;
        },
        ImportApp.SECRETARIAT);

    undo.takeBack(list.publicId(), list.version(), ImportApp.ADMIN);
    assertThat(kept(list))
        .extracting(KeptRecord::subject, KeptRecord::reason)
        .containsExactly(
            tuple(verified, KeptReason.IN_USE), tuple(edited, KeptReason.CHANGED_SINCE));
    assertThat(companies("株式会社手付かず")).isZero();
  }

  @Test
  void a_change_that_a_person_confirmed_since_is_not_taken_back() {
    commit(upload(HEAD + "株式会社追認,8010401050387,東京都,10000000,機械\n"));
    ImportBatch moved = commit(upload(HEAD + "株式会社追認,8010401050387,大阪府,10000000,機械\n"));
    editing.verify(
        subject(moved, "株式会社追認"),
        VerificationMethod.VISIT,
        LocalDate.of(2026, 11, 2),
        null,
        ImportApp.SECRETARIAT);
    undo.takeBack(moved.publicId(), moved.version(), ImportApp.ADMIN);
    assertThat(kept(moved))
        .extracting(KeptRecord::reason)
        .containsExactly(KeptReason.CHANGED_SINCE);
  }

  @Test
  void a_list_found_again_by_a_later_one_is_taken_back_after_it() {
    String text = HEAD + "株式会社後続,,奈良県,10000000,機械\n";
    ImportBatch first = commit(upload(text));
    ImportBatch second = commit(upload(text + "株式会社追加分,,奈良県,,\n"));
    undo.takeBack(first.publicId(), get(first).version(), ImportApp.ADMIN);
    assertThat(undo.result(get(first)))
        .isEqualTo(new ListUndo.Outcome(0, Map.of(KeptReason.LATER_LIST, 1)));
    undo.takeBack(second.publicId(), second.version(), ImportApp.ADMIN);
    undo.takeBack(first.publicId(), get(first).version(), ImportApp.ADMIN);
    assertThat(companies("株式会社後続")).isZero();
  }

  @Test
  void gaps_arrive_as_submitted_once_and_for_known_companies_of_the_right_side_only() {
    commit(upload("company_key,name,country\nK-1,株式会社需要家,JP\nK-2,供應股份有限公司,TW\n"));
    String list =
        GAPS
            + "G-1,K-1,supplier,ja,部品の調達先,内容です,\n"
            + "G-2,K-1,succession,ja,後継者,内容です,N\n"
            + "G-3,K-2,supplier,ja,台湾の案件,内容です,\n"
            + "G-4,nobody,supplier,ja,知らない会社,内容です,\n"
            + "G-1,K-1,supplier,ja,部品の調達先,内容です,\n";
    ImportBatch checked = upload(ListKind.GAPS, list, ImportApp.SECRETARIAT);
    assertThat(checked.counts()).isEqualTo(new Counts(2, 0, 0, 3, 1));
    assertThat(rows(checked, Filter.REFUSED))
        .flatExtracting(row -> row.problems().stream().map(Problem::code).toList())
        .containsExactly(
            Problem.Code.COMPANY_WRONG_SIDE,
            Problem.Code.COMPANY_UNKNOWN,
            Problem.Code.POSTING_REPEATED);
    commit(checked);
    assertThat(
            jdbc.sql("select status from posting where title in ('部品の調達先', '後継者')")
                .query((row, n) -> row.getString(1))
                .list())
        .containsExactly("SUBMITTED", "SUBMITTED");
    ImportBatch again = upload(ListKind.GAPS, list, ImportApp.SECRETARIAT);
    assertThat(again.counts().same()).isEqualTo(3);
    assertThat(again.counts().fresh()).isZero();
  }

  @Test
  void offers_refer_to_companies_by_official_number_too() {
    commit(upload("公司名稱,統一編號,縣市\n號碼查詢股份有限公司,22099131,新竹市\n"));
    ImportBatch offers =
        commit(
            upload(
                ListKind.OFFERS,
                OFFERS + "O-1,2209-9131,zh-Hant,晶圓代工,內容,supply\n",
                ImportApp.SECRETARIAT));
    assertThat(offers.counts()).isEqualTo(new Counts(1, 0, 0, 0, 0));
    assertThat(
            jdbc.sql("select count(*) from posting where title = '晶圓代工'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void a_list_can_be_read_in_another_encoding_and_a_refused_file_leaves_nothing() {
    byte[] japanese =
        (HEAD + "株式会社符号化,,東京都,10000000,機械\n").getBytes(Charset.forName("windows-31j"));
    String id =
        imports.upload(
            ListKind.COMPANIES,
            "名簿.csv",
            new ByteArrayInputStream(japanese),
            ReadingChoices.NONE,
            ImportApp.ADMIN);
    ImportBatch found = reads.get(id, ImportApp.ADMIN);
    assertThat(found.read().encoding()).isEqualTo(TextEncoding.SHIFT_JIS);
    imports.recheck(
        id,
        found.version(),
        new ReadingChoices(TextEncoding.UTF_8, null, null, null),
        ImportApp.ADMIN);
    ImportBatch unread = reads.get(id, ImportApp.ADMIN);
    assertThat(unread.status()).isEqualTo(ImportStatus.NOT_READ);
    assertThat(unread.notRead())
        .extracting(NotRead::reason)
        .isEqualTo(RefusedFile.Reason.BAD_BYTES);
    imports.recheck(id, unread.version(), ReadingChoices.NONE, ImportApp.ADMIN);
    assertThat(reads.get(id, ImportApp.ADMIN).counts()).isEqualTo(found.counts());
    long before = reads.count(ImportApp.ADMIN);
    assertThatExceptionOfType(RefusedFile.class).isThrownBy(() -> upload("nothing of use\n"));
    assertThat(reads.count(ImportApp.ADMIN)).isEqualTo(before);
  }

  @Test
  void a_discarded_list_is_forgotten() {
    ImportBatch list = upload(HEAD + "株式会社破棄,,東京都,10000000,機械\n");
    imports.discard(list.publicId(), list.version(), ImportApp.ADMIN);
    assertThat(
            jdbc.sql(
                    """
                    select (select count(*) from import_file_piece where batch_id = :id)
                      + (select count(*) from import_source_row where batch_id = :id)
                    """)
                .param("id", list.id())
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(rows(get(list), Filter.ALL)).isEmpty();
    assertThatExceptionOfType(StaleVersionException.class).isThrownBy(() -> commit(list));
  }

  @Test
  void the_secretariat_neither_imports_nor_sees_lists_of_companies() {
    ImportBatch list = upload(HEAD + "株式会社秘匿,,東京都,10000000,機械\n");
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> reads.get(list.publicId(), ImportApp.SECRETARIAT));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> imports.commit(list.publicId(), list.version(), ImportApp.SECRETARIAT));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> upload(ListKind.COMPANIES, HEAD, ImportApp.SECRETARIAT));
  }

  @Test
  void names_of_files_are_kept_only_to_be_shown() {
    assertThat(FileNames.forDisplay("C:\\fakepath\\名簿\u202Egpj.csv")).isEqualTo("名簿gpj.csv");
    assertThat(FileNames.forDisplay("../../etc/passwd")).isEqualTo("passwd");
    assertThat(FileNames.forDisplay("")).isEqualTo("-");
    assertThat(FileNames.forDisplay("x".repeat(400))).hasSize(255);
  }

  private ImportBatch upload(String text) {
    return upload(ListKind.COMPANIES, text, ImportApp.ADMIN);
  }

  private ImportBatch upload(ListKind kind, String text, Viewer viewer) {
    String id =
        imports.upload(
            kind,
            "list.csv",
            new ByteArrayInputStream(text.getBytes(UTF_8)),
            ReadingChoices.NONE,
            viewer);
    return reads.get(id, ImportApp.ADMIN);
  }

  private List<KeptRecord> kept(ImportBatch batch) {
    return undo.keptAfter(get(batch), 0, "", 9);
  }

  private ImportBatch commit(ImportBatch batch) {
    imports.commit(batch.publicId(), batch.version(), ImportApp.ADMIN);
    return get(batch);
  }

  private ImportBatch get(ImportBatch batch) {
    return reads.get(batch.publicId(), ImportApp.ADMIN);
  }

  private List<PlannedRow> rows(ImportBatch batch, Filter filter) {
    return reads.rows(batch, filter, 0, 100);
  }

  private String subject(ImportBatch batch, String name) {
    return rows(batch, Filter.ALL).stream()
        .filter(row -> row.name().equals(name))
        .map(row -> String.valueOf(row.subject()))
        .findFirst()
        .orElseThrow();
  }

  private long companies(String name) {
    return jdbc.sql("select count(*) from company where official_name like ?")
        .param(name)
        .query(Long.class)
        .single();
  }

  private String capital(String name) {
    return jdbc.sql("select capital_amount::text from company where official_name = ?")
        .param(name)
        .query((row, n) -> row.getString(1))
        .single();
  }
}
