package app.kakehashi.listimport.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.company.CompanyIntake.Change;
import app.kakehashi.listimport.ImportApp;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportRowRepository.Filter;
import app.kakehashi.listimport.domain.ImportSourceRows;
import app.kakehashi.listimport.domain.ImportTally;
import app.kakehashi.listimport.domain.ImportUndoRepository.KeptRecord;
import app.kakehashi.listimport.domain.PlannedRow;
import app.kakehashi.listimport.domain.ReadingChoices;
import app.kakehashi.listimport.domain.RowOutcome;
import app.kakehashi.listimport.domain.StagedTable;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.domain.list.ListShape;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What holds for every list, whatever stands in it: tried with seeded lists. */
@ImportApp
class ImportPropertiesTest {
  /** Fields whose change is shown as it is stored; of the others only that they changed. */
  private static final Map<String, String> EXACT =
      Map.ofEntries(
          Map.entry("official_name", "c.official_name"),
          Map.entry("legal_form", "c.legal_form"),
          Map.entry("identifier", "c.identifier_value"),
          Map.entry("address", "c.address"),
          Map.entry("region", "c.region"),
          Map.entry("address_country", "c.address_country"),
          Map.entry("employees", "c.employees::text"),
          Map.entry("capital", "trim_scale(c.capital_amount)::text || ' ' || c.capital_currency"),
          Map.entry("founded", "coalesce(c.founded_on::text, c.founded_year::text)"),
          Map.entry("website", "c.website"),
          Map.entry("group_name", "c.group_name"),
          Map.entry("fields", "array_to_string(c.fields, ', ')"),
          Map.entry("languages", "array_to_string(c.languages, ', ')"),
          Map.entry(
              "sectors",
              "(select string_agg(s.scheme || ':' || s.code, ', ' order by s.rank)"
                  + " from company_sector s where s.company_id = c.id)"),
          Map.entry(
              "certificates",
              "(select string_agg(s.code, ', ' order by s.rank)"
                  + " from company_certificate s where s.company_id = c.id)"));

  private static final Map<String, String> WHOLE =
      Map.of(
          "names",
          "(select string_agg(to_jsonb(s)::text, ',' order by s.rank)"
              + " from company_name s where s.company_id = c.id)",
          "sites",
          "(select string_agg(to_jsonb(s)::text, ',' order by s.rank)"
              + " from company_site s where s.company_id = c.id)",
          "contacts",
          "(select string_agg(k.id::text, ',' order by k.id)"
              + " from contact k where k.company_id = c.id)",
          "revenue",
          "c.revenue_amount::text",
          "dejima",
          "c.dejima",
          "region_basis",
          "case when c.region_from_site then 'site' end");

  private final Imports imports;
  private final ImportReads reads;
  private final ListUndo undo;
  private final ListReading reading;
  private final CompanyLists companies;
  private final ImportSourceRows source;
  private final RecurringTask<Void> keys;
  private final JdbcClient jdbc;

  ImportPropertiesTest(
      Imports imports,
      ImportReads reads,
      ListUndo undo,
      ListReading reading,
      CompanyLists companies,
      ImportSourceRows source,
      @Qualifier("companyKeysTask") RecurringTask<Void> keys,
      JdbcClient jdbc) {
    this.keys = keys;
    this.reading = reading;
    this.companies = companies;
    this.source = source;
    this.imports = imports;
    this.reads = reads;
    this.undo = undo;
    this.jdbc = jdbc;
  }

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {1, 2, 3, 4, 5, 6})
  void the_preview_tells_the_truth_and_everything_can_be_undone(long seed) {
    importedTwiceAndTakenBack(seed);
  }

  @Tag("full")
  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = {7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
  void the_same_of_more_lists(long seed) {
    importedTwiceAndTakenBack(seed);
  }

  private void importedTwiceAndTakenBack(long seed) {
    SeededLists lists = new SeededLists(seed);
    Map<String, String> start = CompanyTables.hashes(jdbc);
    String earlier = lists.next();
    ImportBatch first = carriedOutAsShown(earlier);
    Map<String, String> between = CompanyTables.hashes(jdbc);

    lists.live(seed);
    String later = lists.next();
    ImportBatch second = check(later);
    refusedWhenDataChanged(second);
    second = carriedOutAsShown(later);

    if (seed % 2 == 0) {
      takeBack(second);
      assertThat(CompanyTables.hashes(jdbc)).isEqualTo(between);
    } else {
      takeBack(first);
      keptWhatTheLaterListFound(first, second);
      takeBack(second);
    }
    takeBack(first);
    assertThat(CompanyTables.hashes(jdbc)).isEqualTo(start);
  }

  private ImportBatch carriedOutAsShown(String list) {
    ImportBatch checked = check(list);
    List<PlannedRow> shown = rows(checked);
    Map<String, Map<String, String>> before = companies();
    imports.commit(checked.publicId(), checked.version(), ImportApp.ADMIN);
    Map<String, Map<String, String>> after = companies();
    keyedAsTheyAreStored();
    ImportBatch committed = get(checked);
    List<PlannedRow> done = rows(committed);

    assertThat(done.stream().map(row -> row.meaning("x")).toList())
        .isEqualTo(shown.stream().map(row -> row.meaning("x")).toList());
    Set<String> added = new HashSet<>(after.keySet());
    added.removeAll(before.keySet());
    assertThat(subjects(done, RowOutcome.NEW)).hasSize(added.size()).hasSameElementsAs(added);
    assertThat(after.keySet()).containsAll(before.keySet());

    Map<String, Map<String, List<Change>>> told = told(done);
    for (String company : before.keySet()) {
      asTold(
          Objects.requireNonNull(before.get(company)),
          Objects.requireNonNull(after.get(company)),
          told.getOrDefault(company, Map.of()));
    }
    assertThat(rows(check(list)))
        .as("the same list again")
        .filteredOn(row -> row.outcome() == RowOutcome.NEW || row.outcome() == RowOutcome.CHANGED)
        .isEmpty();
    return committed;
  }

  /** A list keys its new companies by what it says; it is what they say when they are read. */
  private void keyedAsTheyAreStored() {
    Map<String, String> kept = CompanyTables.hashes(jdbc);
    jdbc.sql("delete from company_match_key").update();
    keys.execute(keys.instance("now"), null);
    assertThat(CompanyTables.hashes(jdbc)).isEqualTo(kept);
  }

  /** Which changes the rows tell of, by company and field, in their order. */
  private static Map<String, Map<String, List<Change>>> told(List<PlannedRow> rows) {
    Map<String, Map<String, List<Change>>> told = new HashMap<>();
    for (PlannedRow row : rows) {
      if (row.outcome() == RowOutcome.CHANGED) {
        assertThat(row.changes()).as("line %d", row.line()).isNotEmpty();
        for (Change change : row.changes()) {
          told.computeIfAbsent(String.valueOf(row.subject()), _ -> new LinkedHashMap<>())
              .computeIfAbsent(change.field(), _ -> new ArrayList<>())
              .add(change);
        }
      } else {
        assertThat(row.changes()).isEmpty();
      }
    }
    return told;
  }

  private static void asTold(
      Map<String, String> before, Map<String, String> after, Map<String, List<Change>> told) {
    Set<String> different =
        before.keySet().stream()
            .filter(field -> !before.get(field).equals(after.get(field)))
            .collect(Collectors.toSet());
    assertThat(different).as("%s → %s", before, after).isEqualTo(told.keySet());
    told.forEach(
        (field, changes) -> {
          if (EXACT.containsKey(field)) {
            assertThat(changes.getFirst().before()).as(field).isEqualTo(before.get(field));
            assertThat(changes.getLast().after()).as(field).isEqualTo(after.get(field));
          }
          boolean abroad = field.equals("region") && told.containsKey("address_country");
          if (!abroad) {
            assertThat(after.get(field)).as("%s is not erased", field).isNotEmpty();
          }
        });
  }

  private void refusedWhenDataChanged(ImportBatch checked) {
    PlannedRow known =
        rows(checked).stream()
            .filter(row -> row.subject() != null && !row.drawn())
            .findFirst()
            .orElseThrow();
    Object id = Objects.requireNonNull(known.subject());
    jdbc.sql("update company set official_name = official_name || '♯' where public_id = ?")
        .param(id)
        .update();
    Map<String, String> before = CompanyTables.hashes(jdbc);
    imports.commit(checked.publicId(), checked.version(), ImportApp.ADMIN);
    assertThat(get(checked).stopped()).isEqualTo(ImportBatch.Stop.DATA_CHANGED);
    assertThat(CompanyTables.hashes(jdbc)).isEqualTo(before);
    jdbc.sql("update company set official_name = rtrim(official_name, '♯') where public_id = ?")
        .param(id)
        .update();
    imports.discard(checked.publicId(), get(checked).version(), ImportApp.ADMIN);
  }

  private void keptWhatTheLaterListFound(ImportBatch first, ImportBatch second) {
    Set<String> brought = subjects(rows(first), RowOutcome.NEW);
    Set<String> found = subjects(rows(second), RowOutcome.SAME);
    found.addAll(subjects(rows(second), RowOutcome.CHANGED));
    found.retainAll(brought);
    assertThat(undo.keptAfter(get(first), 0, "", 1_000))
        .extracting(KeptRecord::subject)
        .hasSameElementsAs(found);
  }

  private static Set<String> subjects(List<PlannedRow> rows, RowOutcome outcome) {
    return rows.stream()
        .filter(row -> row.outcome() == outcome)
        .map(row -> String.valueOf(row.subject()))
        .collect(Collectors.toCollection(HashSet::new));
  }

  private Map<String, Map<String, String>> companies() {
    Map<String, String> columns = new LinkedHashMap<>(EXACT);
    columns.putAll(WHOLE);
    String select =
        columns.entrySet().stream()
            .map(column -> "coalesce(" + column.getValue() + ", '') as " + column.getKey())
            .collect(Collectors.joining(", "));
    Map<String, Map<String, String>> companies = new LinkedHashMap<>();
    jdbc.sql("select c.public_id, " + select + " from company c order by c.id")
        .query(
            row -> {
              Map<String, String> company = new LinkedHashMap<>();
              for (String column : columns.keySet()) {
                company.put(column, row.getString(column));
              }
              companies.put(row.getString("public_id"), company);
            });
    return companies;
  }

  private ImportBatch check(String list) {
    ImportBatch checked =
        reads.get(
            imports.upload(
                ListKind.COMPANIES,
                "list.csv",
                new ByteArrayInputStream(list.getBytes(UTF_8)),
                ReadingChoices.NONE,
                ImportApp.ADMIN),
            ImportApp.ADMIN);
    for (int rowsOfPiece : new int[] {1, 4}) {
      assertThat(inPieces(checked, rowsOfPiece))
          .as("in pieces of %d rows", rowsOfPiece)
          .isEqualTo(checked.planSha256());
    }
    return checked;
  }

  private String inPieces(ImportBatch checked, int rowsOfPiece) {
    ListShape shape =
        reading.shape(new StagedTable(source, checked.id()), checked, checked.columns());
    ImportTally tally = new ImportTally();
    companies.check(checked, shape, rowsOfPiece, rows -> rows.forEach(tally::add));
    return tally.sha256();
  }

  private void takeBack(ImportBatch batch) {
    if (undo.isPossible(get(batch))) {
      undo.takeBack(batch.publicId(), get(batch).version(), ImportApp.ADMIN);
    }
  }

  private ImportBatch get(ImportBatch batch) {
    return reads.get(batch.publicId(), ImportApp.ADMIN);
  }

  private List<PlannedRow> rows(ImportBatch batch) {
    return reads.rows(batch, Filter.ALL, 0, 1_000);
  }
}
