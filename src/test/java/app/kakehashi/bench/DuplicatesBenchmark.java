package app.kakehashi.bench;

import app.kakehashi.company.Affiliation;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanyIntake.Planned;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.SourceKind;
import app.kakehashi.company.domain.NameTokens;
import app.kakehashi.reference.ReferenceData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How long it takes to find which of many rows are companies that are stored already, by whatever
 * name, and what plainer ways would take and find; {@code docs/benchmark.md} tells how to run it.
 */
public final class DuplicatesBenchmark {
  private static final long SEED = 20_261_128;
  private static final int BATCH = 5000;
  private static final int SAMPLE = 300;
  private static final Path FOLDER = Path.of("target", "bench-duplicates");

  private static final String TRIGRAMS =
      """
      select c.public_id from company c where c.affiliation = :side and c.name_key % :key
      order by similarity(c.name_key, :key) desc, c.id limit 3
      """;

  private static final String LEVENSHTEIN =
      """
      select c.public_id from company c
      where c.affiliation = :side and left(c.name_key, 1) = left(:key, 1)
        and levenshtein(left(c.name_key, 60), left(:key, 60)) <= 1
      order by levenshtein(left(c.name_key, 60), left(:key, 60)), c.id limit 3
      """;

  private final JdbcClient jdbc;
  private final CompanyIntake intake;
  private final TransactionTemplate transactions;
  private final NameTokens tokens;
  private final Draws draws = new Draws(SEED);
  private final ReferenceData reference = ReferenceData.load();
  private final MadeUpCompanies made = new MadeUpCompanies(reference, draws);
  private final List<CompanyDraft> known = new ArrayList<>();
  private final Map<String, String> publicIds = new HashMap<>();

  private DuplicatesBenchmark(ConfigurableApplicationContext application) {
    this.jdbc = application.getBean(JdbcClient.class);
    this.intake = application.getBean(CompanyIntake.class);
    this.transactions = application.getBean(TransactionTemplate.class);
    this.tokens = application.getBean(NameTokens.class);
  }

  /**
   * Runs it.
   *
   * @param arguments companies, rows
   */
  public static void main(String[] arguments) throws Exception {
    remove(FOLDER.resolve("data"));
    Files.createDirectories(FOLDER);
    try (ConfigurableApplicationContext application =
        MeasuredPlatform.start(FOLDER.resolve("data"), List.of(), "--db-scheduler.enabled=false")) {
      new DuplicatesBenchmark(application)
          .run(
              arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000,
              arguments.length > 1 ? Integer.parseInt(arguments[1]) : 100_000);
    }
    System.exit(0);
  }

  /** A row and the key of the company it is; null for a new one. */
  private record Row(CompanyDraft draft, String truth, boolean numbered) {}

  private void run(int companies, int count) {
    System.out.println(
        Machine.here(jdbc.sql("select version()").query(String.class).single().split(",")[0]));
    long start = System.nanoTime();
    fill(companies);
    System.out.printf(
        "%,d companies stored in %d s, with %,d keys; a key has %,d holders at most%n",
        companies,
        seconds(start),
        jdbc.sql("select count(*) from company_match_key").query(Long.class).single(),
        jdbc.sql("select max(n) from (select count(*) n from company_match_key group by key) k")
            .query(Long.class)
            .single());
    List<Row> rows = rows(count);
    plan(rows.subList(0, Math.min(count, 2 * BATCH)));
    start = System.nanoTime();
    long cpu = Machine.cpuNanos();
    List<Planned> planned = plan(rows);
    System.out.printf(
        "%,d rows compared with %,d companies in %d s, %d s of them processor time of this"
            + " process%n",
        count, companies, seconds(start), (Machine.cpuNanos() - cpu) / 1_000_000_000);
    report(rows, planned);
    alternatives(rows);
  }

  private void fill(int companies) {
    for (int from = 0; from < companies; from += BATCH) {
      List<CompanyDraft> drafts = new ArrayList<>();
      for (int i = 0; i < Math.min(BATCH, companies - from); i++) {
        drafts.add(made.next(i % 2 == 0 ? Affiliation.JP : Affiliation.TW));
      }
      known.addAll(drafts);
      transactions.executeWithoutResult(
          _ ->
              intake
                  .apply(drafts, new RecordSource(SourceKind.IMPORT, "bench"))
                  .forEach(applied -> publicIds.put(applied.key(), applied.publicId())));
    }
    jdbc.sql("vacuum analyze").update();
  }

  /** A third known by their numbers, a third written otherwise, a third new. */
  private List<Row> rows(int count) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (i % 3 == 2) {
        CompanyDraft fresh = made.next(draws.chance(0.5) ? Affiliation.JP : Affiliation.TW);
        rows.add(new Row(fresh, "", true));
      } else {
        CompanyDraft company = draws.any(known);
        rows.add(
            i % 3 == 0
                ? new Row(company, company.key(), true)
                : new Row(
                    draws
                        .any(List.of(Variant.values()))
                        .of(
                            company,
                            draws,
                            reference.regions().ofCountry(company.affiliation().code())),
                    company.key(),
                    false));
      }
    }
    return rows;
  }

  private List<Planned> plan(List<Row> rows) {
    List<Planned> planned = new ArrayList<>();
    for (int from = 0; from < rows.size(); from += BATCH) {
      planned.addAll(
          intake.plan(
              rows.subList(from, Math.min(rows.size(), from + BATCH)).stream()
                  .map(Row::draft)
                  .toList()));
    }
    return planned;
  }

  private void report(List<Row> rows, List<Planned> planned) {
    int written = 0;
    int matched = 0;
    int shown = 0;
    int duplicates = 0;
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      String truth = publicIds.getOrDefault(row.truth(), "");
      Planned plan = planned.get(i);
      duplicates += plan.probableDuplicates().size();
      if (!row.numbered()) {
        written++;
        boolean same = plan.company() != null && plan.company().publicId().equals(truth);
        boolean listed =
            plan.probableDuplicates().stream()
                .anyMatch(duplicate -> duplicate.company().publicId().equals(truth));
        matched += same ? 1 : 0;
        shown += !same && listed ? 1 : 0;
      }
    }
    System.out.printf(
        "of %,d rows written otherwise %.1f %% were matched and %.1f %% shown as probable;"
            + " %,d probable duplicates of all rows%n",
        written, 100.0 * matched / written, 100.0 * shown / written, duplicates);
  }

  private void alternatives(List<Row> rows) {
    jdbc.sql("create extension if not exists pg_trgm").update();
    jdbc.sql("create extension if not exists fuzzystrmatch").update();
    jdbc.sql("create index on company using gin (name_key gin_trgm_ops)").update();
    jdbc.sql("create index on company (affiliation, left(name_key, 1))").update();
    jdbc.sql("vacuum analyze company").update();
    List<Row> sample =
        draws.shuffled(rows.stream().filter(row -> !row.numbered()).toList()).subList(0, SAMPLE);
    compare("trigram similarity of the name (pg_trgm, GIN)", TRIGRAMS, sample, rows.size());
    compare("Levenshtein of names of one first character", LEVENSHTEIN, sample, rows.size());
  }

  private void compare(String name, String sql, List<Row> sample, int count) {
    int found = 0;
    long start = System.nanoTime();
    for (Row row : sample) {
      List<String> ids =
          jdbc.sql(sql)
              .param("side", row.draft().affiliation().code())
              .param("key", tokens.key(row.draft().officialName()))
              .query(String.class)
              .list();
      found += ids.contains(Objects.requireNonNull(publicIds.get(row.truth()))) ? 1 : 0;
    }
    double each = (System.nanoTime() - start) / 1e6 / sample.size();
    System.out.printf(
        "%s: %.1f ms a row, %,.0f s for %,d rows; the company is among its first three of %.1f %%"
            + " of the rows written otherwise%n",
        name, each, each * count / 1000, count, 100.0 * found / sample.size());
  }

  private static long seconds(long start) {
    return Math.round((System.nanoTime() - start) / 1e9);
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> paths = Files.walk(folder)) {
        for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }
}
