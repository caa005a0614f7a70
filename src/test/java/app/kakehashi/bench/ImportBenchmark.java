package app.kakehashi.bench;

import app.kakehashi.KakehashiApplication;
import app.kakehashi.account.Role;
import app.kakehashi.account.Viewer;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ReadingChoices;
import app.kakehashi.listimport.domain.file.CsvFile;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.service.ImportReads;
import app.kakehashi.listimport.service.Imports;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.Language;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** How fast member lists are read, compared and written; see {@code docs/benchmark.md}. */
public final class ImportBenchmark {
  private static final Path FOLDER = Path.of("target", "bench");

  private final Imports imports;
  private final ImportReads reads;
  private final JdbcClient jdbc;
  private final Viewer admin =
      new Viewer(new AccountId(1), "bench", Role.ADMIN, null, Language.JA, ZoneOffset.UTC);

  private ImportBenchmark(ConfigurableApplicationContext application) {
    this.imports = application.getBean(Imports.class);
    this.reads = application.getBean(ImportReads.class);
    this.jdbc = application.getBean(JdbcClient.class);
  }

  /**
   * Runs it.
   *
   * @param arguments rows of the list, companies known before
   */
  public static void main(String[] arguments) throws Exception {
    Files.createDirectories(FOLDER);
    try (ConfigurableApplicationContext application =
        new SpringApplicationBuilder(KakehashiApplication.class)
            .initializers(
                context ->
                    context
                        .getBeanFactory()
                        .registerSingleton("withoutTestParts", new WithoutTestParts()))
            .run(
                "--server.port=0",
                "--server.shutdown=immediate",
                "--spring.datasource.url=none",
                "--kakehashi.data-directory=" + FOLDER.resolve("import-data"),
                "--db-scheduler.enabled=true",
                "--kakehashi.imports.at-once-bytes=0",
                "--kakehashi.imports.at-once-rows=0",
                "--logging.level.root=warn")) {
      new ImportBenchmark(application)
          .run(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
    }
    System.exit(0);
  }

  private void run(int rows, int known) throws Exception {
    System.out.println(
        Machine.here(jdbc.sql("select version()").query(String.class).single().split(",")[0]));
    imported("known companies", MadeUpList.write(FOLDER.resolve("known.csv"), 0, known, 0));
    jdbc.sql("vacuum analyze").update();
    Path list = MadeUpList.write(FOLDER.resolve("list.csv"), 0, rows, 1);
    for (int i = 0; i < 3; i++) {
      long start = System.nanoTime();
      int[] count = {0};
      try (CsvFile file = CsvFile.open(Files.readAllBytes(list))) {
        file.visit(
            row -> {
              count[0]++;
              return true;
            });
      }
      System.out.printf("parse %,.0f rows/s%n", count[0] / ((System.nanoTime() - start) / 1e9));
    }
    imported("list", list);
    imported("list again", list);
  }

  private void imported(String what, Path file) throws Exception {
    Map<String, Double> seconds = new LinkedHashMap<>();
    long start = System.nanoTime();
    String id;
    try (InputStream in = Files.newInputStream(file)) {
      id = imports.upload(ListKind.COMPANIES, "list.csv", in, ReadingChoices.NONE, admin);
    }
    seconds.put("upload", (System.nanoTime() - start) / 1e9);
    ImportBatch checked = waited(id, seconds);
    System.out.println(what + " " + checked.counts() + " " + checked.status());
    if (checked.counts().writing() > 0) {
      imports.commit(id, checked.version(), admin);
      ImportBatch done = waited(id, seconds);
      System.out.println(done.status() + " " + done.stopped());
    }
    double all = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        "%s: %.1f s, %,.0f rows/s %s%n", what, all, checked.counts().total() / all, seconds);
  }

  private ImportBatch waited(String id, Map<String, Double> seconds) throws InterruptedException {
    long since = System.nanoTime();
    ImportBatch batch = reads.get(id, admin);
    ImportBatch.Step step = null;
    while (batch.isWorking()) {
      ImportBatch.Work work = batch.work();
      if (work != null && work.step() != step) {
        if (step != null) {
          seconds.put(step.name(), (System.nanoTime() - since) / 1e9);
        }
        since = System.nanoTime();
        step = work.step();
      }
      Thread.sleep(50);
      batch = reads.get(id, admin);
    }
    if (step != null) {
      seconds.put(step.name(), (System.nanoTime() - since) / 1e9);
    }
    return batch;
  }
}
