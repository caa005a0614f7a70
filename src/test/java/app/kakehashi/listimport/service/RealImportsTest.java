package app.kakehashi.listimport.service;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanyIntake.Change;
import app.kakehashi.listimport.ImportApp;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportBatch.Counts;
import app.kakehashi.listimport.domain.ImportEditionRepository.Missing;
import app.kakehashi.listimport.domain.ImportRowRepository.Filter;
import app.kakehashi.listimport.domain.PlannedRow;
import app.kakehashi.listimport.domain.ReadingChoices;
import app.kakehashi.listimport.domain.list.ListKind;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Real lists all the way into the database and back, with the time each step takes. */
@ImportApp
@TestPropertySource(properties = "spring.application.name=real-lists") // a database of its own
@DirtiesContext // with thousands of companies, for nobody else
@Tag("shared")
class RealImportsTest {
  private static final String TWSE_2022 = "lists/twse-listed-2022-11.csv";
  private static final String TWSE_2024 = "lists/twse-listed-2024-10.csv";
  private static final String FACTORIES = "lists/factories-2016-a-big5.csv";
  private static final String EDINET = "lists/edinet-2023-10.csv";

  private final Imports imports;
  private final ImportReads reads;
  private final EditionReads editions;
  private final ListUndo undo;
  private final CompanyIntake intake;
  private final JdbcClient jdbc;

  RealImportsTest(
      Imports imports,
      ImportReads reads,
      EditionReads editions,
      ListUndo undo,
      CompanyIntake intake,
      JdbcClient jdbc) {
    this.imports = imports;
    this.intake = intake;
    this.editions = editions;
    this.undo = undo;
    this.reads = reads;
    this.jdbc = jdbc;
  }

  @Test
  void the_list_of_2024_shows_what_became_of_the_companies_of_2022() throws IOException {
    Map<String, String> empty = CompanyTables.hashes(jdbc);
    ImportBatch first = commit(TWSE_2022);
    assertThat(first.counts()).extracting(Counts::fresh, Counts::refused).containsExactly(980, 0);
    intake.settle();
    Map<String, String> of2022 = CompanyTables.hashes(jdbc);

    ImportBatch second = check(ListKind.COMPANIES, TWSE_2024);
    assertThat(second.counts().fresh()).as("new").isEqualTo(60);
    assertThat(second.counts().total()).isEqualTo(1036);
    Map<String, Integer> changed = new TreeMap<>();
    for (PlannedRow row : rows(second, Filter.CHANGED)) {
      for (Change change : row.changes()) {
        changed.merge(change.field(), 1, Integer::sum);
      }
    }
    assertThat(changed)
        .containsEntry("official_name", 12)
        .containsEntry("address", 81)
        .containsEntry("capital", 438)
        .containsEntry("sectors", 45);
    assertTrueByStockCode(second);
    second = commit(second);
    assertThat(editions.countMissing(second)).isEqualTo(4);
    assertThat(companies()).as("the 4 that are gone stay").isEqualTo(1040);
    assertThat(check(ListKind.COMPANIES, TWSE_2024).counts().writing()).isZero();

    takeBack(second);
    assertThat(CompanyTables.hashes(jdbc)).isEqualTo(of2022);
    takeBack(first);
    assertThat(CompanyTables.hashes(jdbc)).isEqualTo(empty);
  }

  /** The same said of each stock code as the two files say when they are laid side by side. */
  private void assertTrueByStockCode(ImportBatch second) throws IOException {
    Map<String, NamedCsvRecord> before = byCode(TWSE_2022);
    Map<String, NamedCsvRecord> after = byCode(TWSE_2024);
    Map<Integer, String> codes = new HashMap<>();
    after.forEach((code, row) -> codes.put((int) row.getStartingLineNumber(), code));
    assertThat(rows(second, Filter.NEW))
        .extracting(row -> codes.get(row.line()))
        .hasSameElementsAs(without(after, before))
        .hasSize(60);
    Map.of("official_name", "公司名稱", "address", "住址", "capital", "實收資本額", "sectors", "產業別")
        .forEach(
            (field, heading) ->
                assertThat(rows(second, Filter.CHANGED))
                    .filteredOn(
                        row -> row.changes().stream().anyMatch(one -> one.field().equals(field)))
                    .extracting(row -> codes.get(row.line()))
                    .as(field)
                    .containsExactlyInAnyOrderElementsOf(
                        before.keySet().stream()
                            .filter(code -> differ(before.get(code), after.get(code), heading))
                            .toList()));
    assertThat(editions.missing(second, 0, 99))
        .extracting(Missing::listKey)
        .containsExactlyInAnyOrderElementsOf(without(before, after))
        .hasSize(4);
  }

  private static Set<String> without(Map<String, ?> some, Map<String, ?> others) {
    Set<String> rest = new HashSet<>(some.keySet());
    rest.removeAll(others.keySet());
    return rest;
  }

  private static boolean differ(
      @Nullable NamedCsvRecord one, @Nullable NamedCsvRecord other, String heading) {
    return one != null && other != null && !one.getField(heading).equals(other.getField(heading));
  }

  private static Map<String, NamedCsvRecord> byCode(String name) throws IOException {
    return csv(name).stream()
        .collect(Collectors.toMap(row -> row.getField("公司代號"), Function.identity()));
  }

  @Test
  void a_register_of_plants_moves_no_head_office_whichever_list_comes_first() throws IOException {
    Map<String, String> empty = CompanyTables.hashes(jdbc);
    ImportBatch listed = commit(TWSE_2024);
    Map<String, String> headOffices = headOffices();
    intake.settle();
    Map<String, String> before = CompanyTables.hashes(jdbc);
    ImportBatch plants = commit(FACTORIES);
    assertThat(headOffices()).containsAllEntriesOf(headOffices);
    assertThat(sitesOf("22099131")).as("it brought plants").isPositive();
    assertThat(rows(plants, Filter.CHANGED))
        .flatExtracting(PlannedRow::changes)
        .filteredOn(change -> !change.before().isEmpty())
        .extracting(Change::field)
        .as("nothing known was replaced")
        .isSubsetOf("sites", "region");
    assertThat(check(ListKind.COMPANIES, FACTORIES).counts().writing()).isZero();
    takeBack(plants);
    assertThat(CompanyTables.hashes(jdbc)).isEqualTo(before);
    takeBack(listed);
    assertThat(CompanyTables.hashes(jdbc)).isEqualTo(empty);

    plants = commit(FACTORIES);
    assertThat(count("region_from_site") / (double) companies())
        .as("plants stand in for unknown head offices")
        .isGreaterThan(0.98);
    listed = commit(TWSE_2024);
    assertThat(headOffices()).containsAllEntriesOf(headOffices);
    assertThat(check(ListKind.COMPANIES, FACTORIES).counts().writing()).isZero();
    takeBack(listed);
    takeBack(plants);
    assertThat(CompanyTables.hashes(jdbc)).isEqualTo(empty);
  }

  @Test
  void the_country_of_a_foreign_address_is_kept() throws IOException {
    ImportBatch filers = commit(EDINET);
    assertThat(filers.counts().refused())
        .as("registered abroad, nobody says where")
        .isLessThanOrEqualTo(8);
    assertThat(
            count(
                "country <> 'JP' and address is not null"
                    + " and coalesce(address_country, 'JP') = 'JP'"))
        .as("of 867 foreign filers")
        .isLessThanOrEqualTo(17);
    assertThat(
            jdbc.sql("select address_country from company where official_name = 'サノフィ'")
                .query(String.class)
                .list())
        .containsOnly("FR");
    assertThat(check(ListKind.COMPANIES, EDINET).counts().writing()).isZero();
    takeBack(filers);
    assertThat(companies()).isZero();
  }

  @Test
  void the_benchmark_arrives_whole_and_as_typed() throws IOException {
    ImportBatch japanese = commit("eval/companies_jp.csv");
    ImportBatch taiwanese = commit("eval/companies_tw.csv");
    ImportBatch gaps = commit(check(ListKind.GAPS, "eval/gaps.csv"));
    ImportBatch offers = commit(check(ListKind.OFFERS, "eval/offers.csv"));
    List<NamedCsvRecord> wanted = csv("eval/gaps.csv");
    List<NamedCsvRecord> offered = csv("eval/offers.csv");
    assertThat(gaps.counts()).isEqualTo(new Counts(48, 0, 0, 0, gaps.counts().warned()));
    assertThat(offers.counts())
        .isEqualTo(new Counts(offered.size(), 0, 0, 0, offers.counts().warned()));

    Map<String, Integer> texts = new HashMap<>();
    jdbc.sql("select language, title, description, status from posting")
        .query(
            row -> {
              assertThat(row.getString("status")).isEqualTo("SUBMITTED");
              texts.merge(
                  text(row.getString("language"), row.getString("title"), row.getString(3)),
                  1,
                  Integer::sum);
            });
    Map<String, Integer> typed = new HashMap<>();
    for (List<NamedCsvRecord> file : List.of(wanted, offered)) {
      for (NamedCsvRecord row : file) {
        typed.merge(
            text(row.getField("language"), row.getField("title"), row.getField("description")),
            1,
            Integer::sum);
      }
    }
    assertThat(texts).isEqualTo(typed);

    assertThat(jdbc.sql("select count(*) from gap where anonymous").query(Integer.class).single())
        .as("no row says otherwise")
        .isEqualTo(48);

    assertThat(check(ListKind.GAPS, "eval/gaps.csv").counts().same()).isEqualTo(48);
    assertThat(check(ListKind.OFFERS, "eval/offers.csv").counts().same()).isEqualTo(offered.size());
    takeBack(offers);
    takeBack(gaps);
    takeBack(taiwanese);
    takeBack(japanese);
    assertThat(companies()).isZero();
  }

  private static String text(String language, String title, String description) {
    return language + "|" + title + "|" + description;
  }

  private ImportBatch commit(String name) throws IOException {
    return commit(check(ListKind.COMPANIES, name));
  }

  private ImportBatch check(ListKind kind, String name) throws IOException {
    byte[] content = Files.readAllBytes(shared(name));
    long start = System.nanoTime();
    String id =
        imports.upload(
            kind, name, new ByteArrayInputStream(content), ReadingChoices.NONE, ImportApp.ADMIN);
    ImportBatch batch = reads.get(id, ImportApp.ADMIN);
    printed("check", batch, start);
    return batch;
  }

  private ImportBatch commit(ImportBatch batch) {
    long start = System.nanoTime();
    imports.commit(batch.publicId(), batch.version(), ImportApp.ADMIN);
    printed("commit", batch, start);
    return reads.get(batch.publicId(), ImportApp.ADMIN);
  }

  private void takeBack(ImportBatch batch) {
    long start = System.nanoTime();
    undo.takeBack(batch.publicId(), batch.version(), ImportApp.ADMIN);
    printed("take back", batch, start);
  }

  private static void printed(String what, ImportBatch batch, long start) {
    System.out.printf(
        "import %s: %s, %s %d ms%n",
        batch.file().name(), batch.counts(), what, (System.nanoTime() - start) / 1_000_000);
  }

  private List<PlannedRow> rows(ImportBatch batch, Filter filter) {
    return reads.rows(batch, filter, 0, 10_000);
  }

  private static List<NamedCsvRecord> csv(String name) throws IOException {
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder().ofNamedCsvRecord(shared(name))) {
      return reader.stream().toList();
    }
  }

  private static Path shared(String name) {
    return Path.of(System.getProperty("kakehashi.shared")).resolve(name);
  }

  private int companies() {
    return count("true");
  }

  private int count(String condition) {
    return jdbc.sql("select count(*) from company where " + condition)
        .query(Integer.class)
        .single();
  }

  private int sitesOf(String number) {
    return jdbc.sql(
            """
            select count(*) from company_site s join company c on c.id = s.company_id
            where c.identifier_value = ?
            """)
        .param(number)
        .query(Integer.class)
        .single();
  }

  /** Name and place of every company with a usable number. */
  private Map<String, String> headOffices() {
    Map<String, String> places = new TreeMap<>();
    jdbc.sql(
            """
            select identifier_value, concat_ws('|', official_name, address, region, address_country, region_from_site)
            from company where identifier_check = 'valid'
            """)
        .query(
            row -> {
              places.put(row.getString(1), row.getString(2));
            });
    return places;
  }
}
