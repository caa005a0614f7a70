package app.kakehashi.listimport.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.kakehashi.company.service.CompanyMerge;
import app.kakehashi.listimport.ImportApp;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportBatch.Act;
import app.kakehashi.listimport.domain.ImportBatch.Step;
import app.kakehashi.listimport.domain.ImportBatch.Stop;
import app.kakehashi.listimport.domain.ImportBatchRepository;
import app.kakehashi.listimport.domain.ImportStatus;
import app.kakehashi.listimport.domain.ImportUndoRepository.KeptRecord;
import app.kakehashi.listimport.domain.KeptReason;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.web.ImportVisitor;
import app.kakehashi.shared.StaleVersionException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Taking back that is interrupted, stopped, asked for twice, or long. */
@ImportApp
class ListUndoTest {
  private static final String HEAD = "会社名,都道府県,資本金\n";
  private static final String GAPS =
      "gap_key,company_key,kind,language,title,description,anonymous\n";

  private final Imports imports;
  private final ImportReads reads;
  private final ListUndo undo;
  private final ListWork work;
  private final CompanyUndo companies;
  private final MergedCompanies merged;
  private final ImportBatchRepository batches;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;
  private final ImportVisitor admin;
  private final Clock clock;

  ListUndoTest(
      Imports imports,
      ImportReads reads,
      ListUndo undo,
      ListWork work,
      CompanyUndo companies,
      CompanyMerge merging,
      ImportBatchRepository batches,
      TransactionTemplate transaction,
      JdbcClient jdbc,
      MockMvc mvc,
      Clock clock) {
    this.imports = imports;
    this.reads = reads;
    this.undo = undo;
    this.work = work;
    this.companies = companies;
    this.merged = new MergedCompanies(merging, jdbc);
    this.batches = batches;
    this.transaction = transaction;
    this.jdbc = jdbc;
    this.admin = new ImportVisitor(mvc);
    this.clock = clock;
  }

  @Test
  void whoever_takes_it_up_again_begins_anew_and_the_other_undoes_nothing_more() {
    ImportBatch list = committed(HEAD + "株式会社取消中断,奈良県,10000000\n");
    begin(list);
    ImportBatch first = takenUp(list);
    work.run(list.publicId());

    ImportBatch done = again(list);
    assertThat(done.status()).isEqualTo(ImportStatus.TAKEN_BACK);
    assertThat(count("株式会社取消中断")).isZero();
    assertThat(batches.came(first, Step.UNDO, 1, 1, clock.instant())).isEmpty();
    work.run(list.publicId());
    assertThat(again(list)).isEqualTo(done);
  }

  @Test
  void what_the_platform_fell_over_three_times_stays_imported_and_can_be_tried_again()
      throws Exception {
    ImportBatch list = committed(HEAD + "株式会社取消倒壊,奈良県,10000000\n");
    begin(list);
    for (int i = 0; i < 3; i++) {
      takenUp(list);
    }
    work.run(list.publicId());
    ImportBatch given = again(list);
    assertThat(given.status()).isEqualTo(ImportStatus.COMMITTED);
    assertThat(given.stopped()).isEqualTo(Stop.FAULT);
    assertThat(count("株式会社取消倒壊")).isEqualTo(1);
    assertThat(page(list, "/taking-back").select(".notice--bad").text())
        .contains("Nothing was taken back");

    undo.takeBack(list.publicId(), given.version(), ImportApp.ADMIN);
    assertThat(count("株式会社取消倒壊")).isZero();
    assertThat(again(list).stopped()).isNull();
  }

  /** Neither merging nor parting is work on what the lists brought. */
  @Test
  void lists_are_taken_back_after_their_companies_were_merged_and_parted() {
    ImportBatch first = committed(HEAD + "株式会社取消統合,奈良県,10000000\n");
    ImportBatch second = committed(HEAD + "取消統合有限会社,奈良県,20000000\n");
    merged.merge("株式会社取消統合", "取消統合有限会社");
    merged.part();

    undo.takeBack(second.publicId(), again(second).version(), ImportApp.ADMIN);
    undo.takeBack(first.publicId(), again(first).version(), ImportApp.ADMIN);

    assertThat(undo.result(again(second))).isEqualTo(new ListUndo.Outcome(1, Map.of()));
    assertThat(undo.result(again(first))).isEqualTo(new ListUndo.Outcome(1, Map.of()));
    assertThat(count("株式会社取消統合") + count("取消統合有限会社")).isZero();
  }

  /** Both lists called their gap the same, and each brings its own. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void gaps_of_one_number_that_met_by_a_merge_are_taken_back_with_their_lists(boolean parted) {
    KindLists lists = new KindLists(imports, reads);
    lists.commit(
        lists.upload(
            ListKind.COMPANIES,
            "company_key,name,country\nM-%1$s1,株式会社取消同番%1$s,JP\nM-%1$s2,取消同番%1$s有限会社,JP\n"
                .formatted(parted)));
    String first = GAPS + "7,M-%s1,supplier,ja,同番の調達%1$s,甲の内容です,\n".formatted(parted);
    String second = GAPS + "7,M-%s2,supplier,ja,同番の後継%1$s,乙の内容です,\n".formatted(parted);
    ImportBatch one = lists.commit(lists.upload(ListKind.GAPS, first));
    ImportBatch other = lists.commit(lists.upload(ListKind.GAPS, second));
    merged.merge("株式会社取消同番" + parted, "取消同番" + parted + "有限会社");
    if (parted) {
      merged.part();
    }

    for (String list : List.of(first, second)) {
      ImportBatch again = lists.upload(ListKind.GAPS, list);
      assertThat(again.counts().same()).isOne();
      assertThat(lists.problems(again)).containsExactly(List.of());
    }
    undo.takeBack(other.publicId(), again(other).version(), ImportApp.ADMIN);
    assertThat(titles("同番の%" + parted)).containsExactly("同番の調達" + parted);
    undo.takeBack(one.publicId(), again(one).version(), ImportApp.ADMIN);
    assertThat(titles("同番の%" + parted)).isEmpty();
  }

  @Test
  void a_list_that_only_knew_a_company_is_taken_back_and_a_merge_after_it() {
    KindLists lists = new KindLists(imports, reads);
    String head = "company_key,name,country\n";
    lists.commit(lists.upload(ListKind.COMPANIES, head + "Q-1,株式会社取消既知,JP\n"));
    String known = head + "Q-2,取消既知有限会社,JP\n";
    lists.commit(lists.upload(ListKind.COMPANIES, known));
    ImportBatch again = lists.commit(lists.upload(ListKind.COMPANIES, known));
    String goes = merged.compared("取消既知有限会社").publicId();
    merged.merge("株式会社取消既知", "取消既知有限会社");
    undo.takeBack(again.publicId(), again(again).version(), ImportApp.ADMIN);

    merged.part();

    assertThat(merged.compared("取消既知有限会社").publicId()).isEqualTo(goes);
  }

  private List<String> titles(String like) {
    return jdbc.sql("select title from posting where title like :like")
        .param("like", like)
        .query((row, n) -> row.getString(1))
        .list();
  }

  @Test
  void it_can_be_stopped_on_the_page_and_all_is_as_before() throws Exception {
    ImportBatch list = committed(HEAD + "株式会社取消中止,奈良県,10000000\n");
    ImportBatch later = committed(HEAD + "株式会社取消中止,奈良県,10000000\n株式会社取消後続,奈良県,10000000\n");
    stopOnPage(list);
    assertThat(again(list).status()).isEqualTo(ImportStatus.COMMITTED);
    assertThat(page(list, "").select(".notice--bad").text()).contains("Nothing was taken back");
    assertThat(count("株式会社取消中止")).isEqualTo(1);

    undo.takeBack(list.publicId(), again(list).version(), ImportApp.ADMIN);
    undo.takeBack(later.publicId(), again(later).version(), ImportApp.ADMIN);
    stopOnPage(list);
    assertThat(again(list).status()).as("what stayed stays").isEqualTo(ImportStatus.TAKEN_BACK);
    assertThat(undo.result(again(list)))
        .isEqualTo(new ListUndo.Outcome(0, Map.of(KeptReason.LATER_LIST, 1)));
    undo.takeBack(list.publicId(), again(list).version(), ImportApp.ADMIN);
    assertThat(undo.result(again(list))).isEqualTo(new ListUndo.Outcome(1, Map.of()));
  }

  private void stopOnPage(ImportBatch list) throws Exception {
    begin(list);
    assertThat(admin.page("/admin/imports/" + list.publicId() + "/taking-back").text())
        .as("leads to the page of the work")
        .isEmpty();
    Document page = page(list, "");
    assertThat(page.select("#progress").text()).contains("Taking the import back");
    assertThat(page.select("form").text()).contains("Nothing is taken back if you stop now.");
    assertThat(
            admin
                .send(
                    post("/admin/imports/" + list.publicId() + "/cancel")
                        .param("version", ImportVisitor.version(page)))
                .getStatus())
        .isEqualTo(303);
    work.run(list.publicId());
    assertThat(again(list).stopped()).isEqualTo(Stop.CANCELLED);
  }

  @Test
  void of_two_admins_at_once_one_takes_it_back_and_the_other_is_told() throws Exception {
    ImportBatch list = committed(HEAD + "株式会社取消競合,奈良県,10000000\n");
    Callable<Boolean> act =
        () -> {
          try {
            undo.takeBack(list.publicId(), list.version(), ImportApp.ADMIN);
            return true;
          } catch (StaleVersionException told) {
            return false;
          }
        };
    List<Boolean> did = new ArrayList<>();
    try (ExecutorService both = Executors.newFixedThreadPool(2)) {
      for (Future<Boolean> one : both.invokeAll(List.of(act, act))) {
        did.add(one.get());
      }
    }
    assertThat(did).containsExactlyInAnyOrder(true, false);
    assertThat(again(list).status()).isEqualTo(ImportStatus.TAKEN_BACK);
    assertThat(count("株式会社取消競合")).isZero();
    assertThat(
            jdbc.sql(
                    "select count(*) from audit_event where action = 'listimport.taken_back' and"
                        + " subject = ?")
                .param(list.publicId())
                .query(Integer.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void a_long_list_is_taken_back_in_pieces_and_what_stays_is_listed_page_by_page()
      throws Exception {
    int rows = 3_000;
    ImportBatch list =
        committed(
            HEAD
                + IntStream.range(0, rows)
                    .mapToObj(i -> "株式会社長大取消%d番,奈良県,%d\n".formatted(i, 10_000_000 + i))
                    .collect(Collectors.joining()));
    jdbc.sql(
            """
            insert into company_verification (company_id, method, verified_on, verified_by, recorded_at)
            select id, 'visit', '2026-11-02', 901, now() from company
            where official_name like '株式会社長大取消%' and right(official_name, 2) = '7番' and length(official_name) <= 12
            """)
        .update();
    List<Integer> pieces = new ArrayList<>();
    transaction.executeWithoutResult(
        status -> {
          companies.takeBack(list, 700, piece -> pieces.add(piece.tried()));
          status.setRollbackOnly();
        });
    assertThat(pieces).containsExactly(700, 700, 700, 700, 200);

    undo.takeBack(list.publicId(), list.version(), ImportApp.ADMIN);
    ListUndo.Outcome outcome = undo.result(again(list));
    assertThat(outcome.kept()).containsExactly(Map.entry(KeptReason.IN_USE, 100));
    assertThat(outcome.takenBack()).isEqualTo(rows - 100);
    assertThat(
            jdbc.sql("select count(*) from company where official_name like '株式会社長大取消%'")
                .query(Integer.class)
                .single())
        .isEqualTo(100);
    Document first = page(list, "/taking-back");
    assertThat(first.select("main tbody tr")).hasSize(50);
    assertThat(first.select("a[rel=first]")).isEmpty();
    Document second = admin.page(first.select("a[rel=next]").attr("href"));
    assertThat(second.select("main tbody tr")).hasSize(50);
    assertThat(second.select("a[rel=next]")).isEmpty();
    assertThat(second.select("a[rel=first]")).hasSize(1);
    List<Integer> lines = new ArrayList<>();
    for (Document page : List.of(first, second)) {
      page.select("main tbody td.number").forEach(line -> lines.add(Integer.valueOf(line.text())));
    }
    assertThat(lines).isSorted().doesNotHaveDuplicates();
    assertThat(undo.keptAfter(list, 0, "", 1))
        .extracting(KeptRecord::name)
        .containsExactly("株式会社長大取消7番");
  }

  private void begin(ImportBatch list) {
    transaction.executeWithoutResult(
        _ -> batches.takeBack(again(list), new Act(ImportApp.ADMIN.account(), clock.instant())));
  }

  private ImportBatch takenUp(ImportBatch batch) {
    return Objects.requireNonNull(
            transaction.execute(_ -> batches.takeUp(batch.publicId(), clock.instant())))
        .orElseThrow();
  }

  private Document page(ImportBatch batch, String below) throws Exception {
    return admin.page("/admin/imports/" + batch.publicId() + below);
  }

  private ImportBatch committed(String text) {
    KindLists lists = new KindLists(imports, reads);
    return lists.commit(lists.upload(ListKind.COMPANIES, text));
  }

  private ImportBatch again(ImportBatch batch) {
    return reads.get(batch.publicId(), ImportApp.ADMIN);
  }

  private int count(String name) {
    return jdbc.sql("select count(*) from company where official_name = ?")
        .param(name)
        .query(Integer.class)
        .single();
  }
}
