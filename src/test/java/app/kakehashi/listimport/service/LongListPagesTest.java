package app.kakehashi.listimport.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.listimport.ImportApp;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportStatus;
import app.kakehashi.listimport.domain.ReadingChoices;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.web.ImportVisitor;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

/** The pages of a list of 100,000 rows, and taking it back. */
@Tag("full")
@ImportApp
class LongListPagesTest {
  private static final int ROWS = 100_000;
  private static final Duration PAGE = Duration.ofMillis(50);

  private final Imports imports;
  private final ImportReads reads;
  private final ListUndo undo;
  private final ImportVisitor admin;

  LongListPagesTest(Imports imports, ImportReads reads, ListUndo undo, MockMvc mvc) {
    this.imports = imports;
    this.reads = reads;
    this.undo = undo;
    this.admin = new ImportVisitor(mvc);
  }

  @Test
  void stay_fast_before_the_import_after_it_and_when_it_is_taken_back() throws Exception {
    ImportBatch list = committed(rows(0));
    ImportBatch newer = committed(rows(1));
    assertThat(list.counts().fresh()).isEqualTo(ROWS);
    assertThat(newer.counts().changed()).isEqualTo(ROWS);
    String path = "/admin/imports/" + newer.publicId();
    for (String page :
        new String[] {
          "", "?page=" + ROWS / 50, "?field=capital", "?field=region", "?problem=website_not_kept",
          "?show=warned", "/taking-back"
        }) {
      assertThat(median(path + page)).as(page).isLessThan(PAGE);
    }
    long start = System.nanoTime();
    undo.takeBack(newer.publicId(), newer.version(), ImportApp.ADMIN);
    System.out.println("changed back " + (System.nanoTime() - start) / 1_000_000 + " ms");
    start = System.nanoTime();
    undo.takeBack(list.publicId(), list.version(), ImportApp.ADMIN);
    System.out.println("deleted " + (System.nanoTime() - start) / 1_000_000 + " ms");
    assertThat(undo.result(list).takenBack()).isEqualTo(ROWS);
    assertThat(median(path)).isLessThan(PAGE);
    assertThat(median(path + "/taking-back")).isLessThan(PAGE);
  }

  private Duration median(String path) throws Exception {
    long[] times = new long[15];
    for (int i = 0; i < times.length; i++) {
      long start = System.nanoTime();
      assertThat(admin.page(path).select("h1")).hasSize(1);
      times[i] = System.nanoTime() - start;
    }
    Arrays.sort(times);
    System.out.println(path + " " + times[times.length / 2] / 1_000 + " us");
    return Duration.ofNanos(times[times.length / 2]);
  }

  private static String rows(int edition) {
    return "会社名,都道府県,資本金,ウェブサイト\n"
        + IntStream.range(0, ROWS)
            .mapToObj(
                i ->
                    "株式会社長大頁%d番,%s,%d,%s\n"
                        .formatted(
                            i,
                            i == ROWS - 7 && edition == 1 ? "" : "奈良県",
                            10_000_000 + i + edition,
                            i == ROWS - 9 ? "ftp://" : ""))
            .collect(Collectors.joining());
  }

  private ImportBatch committed(String text) {
    long start = System.nanoTime();
    String id =
        imports.upload(
            ListKind.COMPANIES,
            "list.csv",
            new ByteArrayInputStream(text.getBytes(UTF_8)),
            ReadingChoices.NONE,
            ImportApp.ADMIN);
    System.out.println("checked " + (System.nanoTime() - start) / 1_000_000 + " ms");
    imports.commit(id, reads.get(id, ImportApp.ADMIN).version(), ImportApp.ADMIN);
    System.out.println("committed " + (System.nanoTime() - start) / 1_000_000 + " ms");
    ImportBatch done = reads.get(id, ImportApp.ADMIN);
    assertThat(done.status()).isEqualTo(ImportStatus.COMMITTED);
    return done;
  }
}
