package app.kakehashi.listimport.service;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.listimport.ImportApp;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.list.ListKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.annotation.DirtiesContext;

/** Real lists all the way into the database, with the time each step takes. */
@ImportApp
@DirtiesContext // thousands of real companies are in its database afterwards
@Tag("shared")
class RealImportsTest {

  private final Imports imports;
  private final ImportReads reads;

  RealImportsTest(Imports imports, ImportReads reads) {
    this.imports = imports;
    this.reads = reads;
  }

  @Test
  void real_lists_and_the_benchmark_go_in_and_the_second_time_change_nothing() throws IOException {
    for (String name :
        new String[] {
          "lists/twse-listed-2022-11.csv",
          "lists/twse-listed-2024-10.csv",
          "lists/edinet-2023-10.csv",
          "lists/factories-2016-a-big5.csv",
          "eval/companies_jp.csv",
          "eval/companies_tw.csv"
        }) {
      ImportBatch written = run(ListKind.COMPANIES, name, true);
      assertThat(written.counts().writing()).isPositive();
      if (name.contains("2024")) {
        assertThat(written.counts().fresh()).as("new since 2022").isEqualTo(60);
      }
    }
    for (String name :
        new String[] {"lists/twse-listed-2024-10.csv", "lists/factories-2016-a-big5.csv"}) {
      assertThat(run(ListKind.COMPANIES, name, false).counts().fresh()).isZero();
    }
    assertThat(run(ListKind.GAPS, "eval/gaps.csv", true).counts().fresh()).isEqualTo(48);
    assertThat(run(ListKind.OFFERS, "eval/offers.csv", true).counts().refused()).isZero();
    assertThat(run(ListKind.GAPS, "eval/gaps.csv", false).counts().same()).isEqualTo(48);
  }

  private ImportBatch run(ListKind kind, String name, boolean commit) throws IOException {
    byte[] content =
        Files.readAllBytes(Path.of(System.getProperty("kakehashi.shared")).resolve(name));
    long start = System.nanoTime();
    String id = imports.upload(kind, name, content, ReadingChoices.NONE, ImportApp.ADMIN);
    long checked = System.nanoTime();
    ImportBatch batch = reads.get(id, ImportApp.ADMIN);
    if (commit) {
      imports.commit(id, batch.version(), ImportApp.ADMIN);
    }
    System.out.printf(
        "import %s: %s, check %d ms, commit %d ms%n",
        name,
        batch.counts(),
        (checked - start) / 1_000_000,
        (System.nanoTime() - checked) / 1_000_000);
    return batch;
  }
}
