package app.kakehashi.bench;

import app.kakehashi.account.Role;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Affiliation;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanyKind;
import app.kakehashi.company.CompanyName;
import app.kakehashi.company.IdentifierCheck;
import app.kakehashi.company.IdentifierScheme;
import app.kakehashi.company.NameKind;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.SourceKind;
import app.kakehashi.company.domain.Company;
import app.kakehashi.company.domain.CompanyRepository;
import app.kakehashi.company.domain.NameTokens;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportStatus;
import app.kakehashi.listimport.domain.ReadingChoices;
import app.kakehashi.listimport.domain.file.CsvFile;
import app.kakehashi.listimport.domain.file.ImportLimits;
import app.kakehashi.listimport.domain.file.workbook.WorkbookReader;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.service.ImportReads;
import app.kakehashi.listimport.service.Imports;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.BulkRows;
import app.kakehashi.shared.Language;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** How fast member lists are read, compared and written; see {@code docs/benchmark.md}. */
public final class ImportBenchmark {
  private static final Path FOLDER = Path.of("target", "bench");

  private static final int ROUNDS = 3;
  private static final int SAMPLE = 5_000;
  private static final int A_TRANSACTION = 50;

  /** Rows of no other list. */
  private static final int OTHERS = 3_000_000;

  /** No limit is in the way of what is measured. */
  private static final ImportLimits LIMITS =
      ImportLimits.USUAL.with((name, usual) -> name.equals("reader-seconds") ? usual : 2_000_000);

  private final ConfigurableApplicationContext application;
  private final Imports imports;
  private final ImportReads reads;
  private final JdbcClient jdbc;
  private final Viewer admin =
      new Viewer(new AccountId(1), "bench", Role.ADMIN, null, Language.JA, ZoneOffset.UTC);

  private @Nullable HeapWatch heap;

  private ImportBenchmark(ConfigurableApplicationContext application) {
    this.application = application;
    this.imports = application.getBean(Imports.class);
    this.reads = application.getBean(ImportReads.class);
    this.jdbc = application.getBean(JdbcClient.class);
  }

  /**
   * Runs it.
   *
   * @param arguments rows of the list, companies known before, whether the heap is measured by full
   *     collections, which makes the list slower
   */
  public static void main(String[] arguments) throws Exception {
    Files.createDirectories(FOLDER);
    try (ConfigurableApplicationContext application =
        MeasuredPlatform.start(
            FOLDER.resolve("import-data"),
            List.of(),
            "--db-scheduler.enabled=true",
            "--kakehashi.imports.at-once-bytes=0",
            "--kakehashi.imports.at-once-rows=0",
            "--kakehashi.imports.rows=2000000",
            "--kakehashi.imports.megabytes=1000")) {
      new ImportBenchmark(application)
          .run(
              Integer.parseInt(arguments[0]),
              Integer.parseInt(arguments[1]),
              Boolean.parseBoolean(arguments[2]));
    }
    System.exit(0);
  }

  private void run(int rows, int known, boolean fully) throws Exception {
    System.out.println(
        Machine.here(jdbc.sql("select version()").query(String.class).single().split(",")[0]));
    Path list = MadeUpList.write(FOLDER.resolve("list.csv"), 0, rows, 1);
    Path book = MadeUpWorkbook.write(FOLDER.resolve("list.xlsx"), rows);
    parsed(list, book);
    imported("companies known before", MadeUpList.write(FOLDER.resolve("known.csv"), 0, known, 0));
    settled(known);
    jdbc.sql("vacuum analyze").update();
    heap = new HeapWatch(fully);
    imported("the list", list);
    System.out.println("  " + heap.summary());
    heap = null;
    settled(rows - known);
    jdbc.sql("vacuum analyze").update();
    imported("the same list again", list);
    copied(rows);
    oneByOne(Math.min(rows, SAMPLE));
  }

  private static void parsed(Path list, Path book) throws IOException {
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      int[] count = {0};
      try (CsvFile file = CsvFile.open(mapped(list), null, null, LIMITS)) {
        file.visit(_ -> ++count[0] > 0);
      }
      rate("text, parsed", count[0], start);
    }
    for (int i = 0; i < ROUNDS; i++) {
      long start = System.nanoTime();
      int[] count = {0};
      WorkbookReader.read(mapped(book), null, LIMITS, _ -> count[0]++);
      rate("workbook, parsed", count[0], start);
    }
  }

  private static ByteBuffer mapped(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
    }
  }

  /** What the database takes to store the cells alone: nothing can be faster. */
  private void copied(int rows) {
    BulkRows bulk = application.getBean(BulkRows.class);
    long start = System.nanoTime();
    application
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(
            _ -> {
              jdbc.sql("create temporary table plain (cells text[]) on commit drop").update();
              try (BulkRows.Rows copy = bulk.into("plain (cells)")) {
                for (int n = 0; n < rows; n++) {
                  copy.addTexts(List.of(MadeUpList.row(n, 1))).endRow();
                }
              }
            });
    rate("plain COPY of the cells", rows, start);
  }

  /**
   * The usual way, over a sample: each row is looked up by its number, then saved through the
   * entity manager, fifty to a transaction; no preview, no look-alikes, no way back.
   */
  private void oneByOne(int rows) {
    TransactionTemplate transaction = application.getBean(TransactionTemplate.class);
    CompanyRepository companies = application.getBean(CompanyRepository.class);
    NameTokens tokens = application.getBean(NameTokens.class);
    EntityManager entities = application.getBean(EntityManager.class);
    long start = System.nanoTime();
    for (int from = 0; from < rows; from += A_TRANSACTION) {
      int first = from;
      transaction.executeWithoutResult(
          _ -> {
            for (int n = first; n < Math.min(rows, first + A_TRANSACTION); n++) {
              String[] cells = MadeUpList.row(OTHERS + n, 1);
              List<Long> known =
                  jdbc.sql(
                          "select id from company where identifier_value = :number and"
                              + " identifier_check = 'valid'")
                      .param("number", cells[MadeUpList.NUMBER])
                      .query(Long.class)
                      .list();
              if (known.isEmpty()) {
                companies.save(company(cells, tokens));
              }
            }
            entities.flush();
            entities.clear();
          });
    }
    rate("row by row through the entity manager", rows, start);
  }

  private static Company company(String[] cells, NameTokens tokens) {
    Company company =
        new Company(
            CompanyKind.COMPANY,
            Affiliation.JP,
            "JP",
            cells[0],
            "ja",
            new RecordSource(SourceKind.IMPORT, "bench"),
            Instant.EPOCH);
    company.identify(
        new CompanyIdentifier(
            IdentifierScheme.JP_CORPORATE_NUMBER, cells[MadeUpList.NUMBER], IdentifierCheck.VALID));
    company.name(
        List.of(
            new CompanyName(NameKind.READING, cells[1], "ja"),
            new CompanyName(NameKind.ENGLISH, cells[2], "en")));
    company.index(tokens, Instant.EPOCH);
    return company;
  }

  /** What a list leaves for the minutes after it: its new companies are keyed and compared. */
  private void settled(int companies) {
    long start = System.nanoTime();
    application.getBean(CompanyIntake.class).settle();
    rate("  keyed and compared afterwards", companies, start);
  }

  private static void rate(String what, int rows, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%-40s %,9d rows %8.1f s %,12.0f rows/s%n", what, rows, seconds, rows / seconds);
  }

  private void imported(String what, Path file) throws Exception {
    Map<String, String> seconds = new LinkedHashMap<>();
    long start = System.nanoTime();
    String id;
    try (InputStream in = Files.newInputStream(file)) {
      id = imports.upload(ListKind.COMPANIES, "list.csv", in, ReadingChoices.NONE, admin);
    }
    ImportBatch checked = waited(id, seconds);
    if (checked.counts().writing() > 0) {
      imports.commit(id, checked.version(), admin);
      ImportBatch done = waited(id, seconds);
      if (done.status() != ImportStatus.COMMITTED) {
        throw new IllegalStateException(what + ": " + done);
      }
    }
    rate(what, checked.counts().total(), start);
    System.out.println("  " + checked.counts() + " seconds " + seconds);
  }

  private ImportBatch waited(String id, Map<String, String> seconds) throws InterruptedException {
    Clocks since = Clocks.now();
    ImportBatch batch = reads.get(id, admin);
    ImportBatch.Step step = null;
    while (batch.isWorking()) {
      ImportBatch.Work work = batch.work();
      if (work != null && work.step() != step) {
        note(seconds, step, since);
        since = Clocks.now();
        step = work.step();
      }
      if (heap != null) {
        heap.look();
      }
      Thread.sleep(50);
      batch = reads.get(id, admin);
    }
    note(seconds, step, since);
    return batch;
  }

  private static void note(
      Map<String, String> seconds, ImportBatch.@Nullable Step step, Clocks since) {
    if (step != null) {
      seconds.put(step.name(), Clocks.now().since(since));
    }
  }

  /** Seconds that passed, and seconds of processor that the platform and its database took. */
  private record Clocks(double passed, double platform, double database) {
    static Clocks now() {
      double database =
          ProcessHandle.allProcesses()
              .map(ProcessHandle::info)
              .filter(info -> info.command().filter(c -> c.contains(FOLDER.toString())).isPresent())
              .mapToDouble(
                  info -> info.totalCpuDuration().map(cpu -> cpu.toMillis() / 1e3).orElse(0.0))
              .sum();
      return new Clocks(System.nanoTime() / 1e9, Machine.cpuNanos() / 1e9, database);
    }

    String since(Clocks before) {
      return "%.1f s (platform %.1f, database %.1f)"
          .formatted(
              passed - before.passed, platform - before.platform, database - before.database);
    }
  }
}
