package app.kakehashi.listimport.service;

import static app.kakehashi.listimport.WorkbookFile.headings;
import static app.kakehashi.listimport.WorkbookFile.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.kakehashi.listimport.WorkbookFile;
import app.kakehashi.listimport.domain.file.CellNote;
import app.kakehashi.listimport.domain.file.CellNote.Kind;
import app.kakehashi.listimport.domain.file.ImportLimits;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.file.workbook.WorkbookTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReaderProcessTest {

  @TempDir private Path folder;

  private final ReaderProcess process = new ReaderProcess(ImportLimits.USUAL);

  ReaderProcessTest() throws IOException {}

  @Test
  void what_faults_quote_of_a_file_is_not_logged() {
    assertThat(
            ReaderProcess.faults(
                """
                Exception in thread "main" java.lang.IllegalStateException: row of 王小明
                0912-345-678
                \tat a.B.c(B.java:1)
                Caused by: java.lang.NumberFormatException: For input string: "x@y.jp"
                \tat a.D.e(D.java:2)
                """))
        .isEqualTo(
            "Exception in thread \"main\" java.lang.IllegalStateException at a.B.c(B.java:1)"
                + " Caused by: java.lang.NumberFormatException at a.D.e(D.java:2)");
  }

  @Test
  void a_workbook_is_read_elsewhere_and_its_rows_can_be_read_again_until_they_are_deleted()
      throws IOException {
    byte[] file =
        new WorkbookFile()
            .sheet(
                "名簿 1",
                "visible",
                headings("会社名", "都道府県", "備考")
                    + "<row r=\"2\">"
                    + text("株式会社甲")
                    + text("東京都")
                    + "</row>"
                    + "<row r=\"3\">"
                    + text("株式会社乙")
                    + "</row>"
                    + "<row r=\"4\">"
                    + text("株式会社丙")
                    + text("大阪府")
                    + "</row>",
                "<mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>")
            .sheet("控え", "hidden", "")
            .bytes();
    try (WorkbookTable table = process.read(kept(file), "名簿 1")) {
      assertThat(table.facts().sheet()).isEqualTo("名簿 1");
      assertThat(table.first(2)).hasSize(2);
      assertThat(rows(table))
          .containsExactly(
              new SourceRow(1, List.of("会社名", "都道府県", "備考")),
              new SourceRow(2, List.of("株式会社甲", "東京都", ""), List.of(new CellNote(1, Kind.MERGED))),
              new SourceRow(3, List.of("株式会社乙", "東京都", ""), List.of(new CellNote(1, Kind.MERGED))),
              new SourceRow(4, List.of("株式会社丙", "大阪府", "")));
      assertThat(folders()).hasSize(1);
    }
    assertThat(folders()).isEmpty();
  }

  @Test
  void a_refusal_comes_back_with_its_arguments() throws IOException {
    byte[] file = WorkbookFile.of("<row>" + text("x".repeat(32_768)) + "</row>").bytes();
    RefusedFile refused = refusal(process, file);
    assertThat(refused.reason()).isEqualTo(Reason.CELL_TOO_LONG);
    assertThat(refused.arguments()).containsExactly(1, 32_767);
    assertThat(folders()).isEmpty();
  }

  @Test
  void one_text_shown_in_a_million_cells_does_not_fill_the_disk() throws IOException {
    String row = "<row>" + "<c t=\"s\"><v>0</v></c>".repeat(200) + "</row>";
    byte[] file =
        WorkbookFile.of(row.repeat(60)).strings("<t>" + "x".repeat(32_000) + "</t>").bytes();
    ImportLimits loose =
        ImportLimits.USUAL.with((name, value) -> name.equals("ratio") ? 100_000 : value);
    assertThat(refusal(new ReaderProcess(loose), file).reason()).isEqualTo(Reason.TOO_DEMANDING);
    assertThat(folders()).isEmpty();
  }

  @Test
  void what_takes_too_much_memory_or_time_is_ended() throws IOException {
    List<List<String>> table =
        IntStream.range(0, 100_000).mapToObj(i -> List.of(i + "甲" + i * 31L)).toList();
    byte[] strings =
        WorkbookFile.of("<row/>")
            .strings(
                table.stream().map(row -> "<t>" + row.getFirst() + "</t>").toArray(String[]::new))
            .bytes();
    ImportLimits usual = ImportLimits.USUAL;
    ImportLimits little = usual.with((name, value) -> name.equals("reader-megabytes") ? 4 : value);
    assertThat(refusal(new ReaderProcess(little), strings).reason())
        .isEqualTo(Reason.TOO_DEMANDING);
    ImportLimits hurried = usual.with((name, value) -> name.equals("reader-seconds") ? 0 : value);
    assertThat(refusal(new ReaderProcess(hurried), strings).reason())
        .isEqualTo(Reason.TOO_DEMANDING);
    assertThat(folders()).isEmpty();
  }

  private static List<SourceRow> rows(WorkbookTable table) {
    List<SourceRow> rows = new ArrayList<>();
    table.visit(rows::add);
    return rows;
  }

  private RefusedFile refusal(ReaderProcess process, byte[] file) {
    return catchThrowableOfType(RefusedFile.class, () -> process.read(kept(file), null).close());
  }

  private Path kept(byte[] content) throws IOException {
    return Files.write(folder.resolve("名簿.xlsx"), content);
  }

  private static List<Path> folders() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files
          .filter(f -> f.getFileName().toString().startsWith(TemporaryFile.OWN_PREFIX))
          .toList();
    }
  }
}
