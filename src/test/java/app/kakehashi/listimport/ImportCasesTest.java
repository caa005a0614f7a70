package app.kakehashi.listimport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;

import app.kakehashi.SignedInAs;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportRowRepository.Filter;
import app.kakehashi.listimport.domain.ImportSourceRows;
import app.kakehashi.listimport.domain.ImportStatus;
import app.kakehashi.listimport.domain.PlannedRow;
import app.kakehashi.listimport.domain.RowOutcome;
import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import app.kakehashi.listimport.domain.list.Problem;
import app.kakehashi.listimport.service.ImportReads;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.context.MessageSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

/** What lists do to a platform, case by case, as the table beside says. */
@ImportApp
class ImportCasesTest {

  /** A bomb must not keep anybody waiting. */
  private static final Duration BOMB = Duration.ofSeconds(2);

  /** How files begin in which this process keeps lists for a moment. */
  private static final String OWN = "kakehashi-list-" + ProcessHandle.current().pid();

  private static final String ODD_NAME = "名簿\u202Ecsv.\"<b>ﾒｲﾎﾞ.xlsx";

  /**
   * A line of the table.
   *
   * @param id of the case
   * @param file name of its generator, or the one cell that matters
   * @param expect A accepted, W accepted with a warning, r a row refused, R the file refused, M a
   *     person has to say what its columns are
   * @param code problem or reason; for accepted files what is said about their reading
   * @param shows what stands in the rows that were read, or in what is said about them
   */
  private record Case(
      String id, String file, String what, String expect, String code, String shows) {
    static Case of(String line) {
      String[] cells = line.split("\t", -1);
      return new Case(cells[0], cells[1], cells[2], cells[3], cells[4], cells[5]);
    }

    byte[] content() {
      String recipe = unicode(file).translateEscapes();
      int equals = recipe.indexOf('=');
      if (equals < 0) {
        return Integer.parseInt(id.substring(1)) < 42
            ? TextCases.file(file)
            : WorkbookCases.file(file);
      }
      String value = recipe.substring(equals + 1);
      String column = recipe.substring(0, equals);
      if (column.startsWith("cell ")) {
        return TextCases.withCell(column.substring(5), value);
      }
      return column.startsWith("tw ")
          ? TextCases.withTaiwaneseCell(column.substring(3), value)
          : TextCases.withName(value);
    }
  }

  private final MockMvc mvc;
  private final ImportReads reads;
  private final ImportSourceRows source;
  private final MessageSource messages;

  ImportCasesTest(MockMvc mvc, ImportReads reads, ImportSourceRows source, MessageSource messages) {
    this.mvc = mvc;
    this.reads = reads;
    this.source = source;
    this.messages = messages;
  }

  @TestFactory
  Stream<DynamicTest> every_case_of_the_table_behaves_as_listed() throws IOException {
    List<Case> cases = cases();
    assertThat(cases.stream().map(Case::id).distinct()).hasSize(64);
    return cases.stream()
        .map(one -> DynamicTest.dynamicTest(one.id() + " " + one.file(), () -> behaves(one)));
  }

  private void behaves(Case one) throws Exception {
    byte[] content = one.content();
    long started = System.nanoTime();
    MockHttpServletResponse answer = upload(one, content);
    Duration taken = Duration.ofNanos(System.nanoTime() - started);
    if (one.expect().equals("R")) {
      assertThat(answer.getStatus()).isEqualTo(422);
      String summary =
          Jsoup.parse(answer.getContentAsString(UTF_8)).select(".error-summary").text();
      assertThat(summary).matches(words(Reason.valueOf(one.code())));
      assertThat(taken).isLessThan(one.id().matches("N48|N50") ? BOMB : BOMB.multipliedBy(10));
    } else {
      assertThat(answer.getStatus()).as(answer.getContentAsString(UTF_8)).isEqualTo(303);
      String path = Objects.requireNonNull(answer.getRedirectedUrl());
      accepted(one, reads.get(path.substring(path.lastIndexOf('/') + 1), ImportApp.ADMIN));
      assertThat(page(path).select("main b, main img, main script")).isEmpty();
    }
    assertThat(temporary()).isEmpty();
  }

  private void accepted(Case one, ImportBatch batch) {
    if (one.expect().equals("M")) {
      assertThat(batch.status()).isEqualTo(ImportStatus.NEEDS_COLUMNS);
      return;
    }
    List<PlannedRow> rows = reads.rows(batch, Filter.ALL, 0, 100);
    List<Problem.Code> problems =
        rows.stream().flatMap(row -> row.problems().stream()).map(Problem::code).toList();
    boolean refused = rows.stream().anyMatch(row -> row.outcome() == RowOutcome.REFUSED);
    switch (one.expect()) {
      case "A" -> {
        assertThat(problems).isEmpty();
        said(one.code(), batch);
      }
      case "W" -> assertThat(problems).contains(Problem.Code.valueOf(one.code()));
      case "r" ->
          assertThat(rows)
              .filteredOn(row -> row.outcome() == RowOutcome.REFUSED)
              .flatExtracting(PlannedRow::problems)
              .extracting(Problem::code)
              .contains(Problem.Code.valueOf(one.code()));
      default -> throw new IllegalArgumentException(one.expect());
    }
    assertThat(refused).isEqualTo(one.expect().equals("r"));
    assertThat(rows).isNotEmpty();
    assertThat(source.after(batch.id(), 0, 100) + " " + rows).contains(unicode(one.shows()));
  }

  /** What the preview says about how the file was read. */
  private static void said(String code, ImportBatch batch) {
    String value = code.substring(code.indexOf(':') + 1);
    ImportBatch.HowRead read = batch.read();
    switch (code.replaceFirst(":.*", "")) {
      case "" -> assertThat(batch.file().size()).isPositive();
      case "read" ->
          assertThat(value).isIn(String.valueOf(read.encoding()), String.valueOf(read.separator()));
      case "unread" -> assertThat(read.unread()).containsExactly(value);
      case "titles" -> assertThat(read.titleRows()).hasToString(value);
      case "merged" -> assertThat(workbook(batch).merged()).hasToString(value);
      case "hidden" -> assertThat(workbook(batch).hiddenSheets()).containsExactly(value);
      case "hidden_rows" -> assertThat(workbook(batch).hiddenRows()).hasToString(value);
      case "name" -> assertThat(batch.file().name()).isEqualTo("名簿csv.\"<b>ﾒｲﾎﾞ.xlsx");
      default -> throw new IllegalArgumentException(code);
    }
  }

  private static ImportBatch.WorkbookRead workbook(ImportBatch batch) {
    return Objects.requireNonNull(batch.workbook());
  }

  private Pattern words(Reason reason) {
    String message =
        messages.getMessage(reason.messageKey(), new Object[] {"\1", "\1"}, Locale.ENGLISH);
    return Pattern.compile(".*" + Pattern.quote(message).replace("\1", "\\E.*\\Q") + ".*");
  }

  private MockHttpServletResponse upload(Case one, byte[] content) throws Exception {
    String name = one.file().equals("odd_name") ? ODD_NAME : "list.csv";
    return mvc.perform(
            multipart("/admin/imports")
                .file(new MockMultipartFile("file", name, "text/csv", content))
                .param("kind", "companies")
                .header("Accept-Language", "en")
                .with(SignedInAs.viewer(ImportApp.ADMIN))
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  private Document page(String path) throws Exception {
    return Jsoup.parse(
        mvc.perform(get(path).with(SignedInAs.viewer(ImportApp.ADMIN)))
            .andReturn()
            .getResponse()
            .getContentAsString(UTF_8));
  }

  private static List<Path> temporary() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return files.filter(file -> file.getFileName().toString().startsWith(OWN)).toList();
    }
  }

  private static String unicode(String text) {
    return Pattern.compile("\\\\u([0-9A-F]{4})")
        .matcher(text)
        .replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)));
  }

  private static List<Case> cases() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            ImportCasesTest.class.getResourceAsStream("/listimport/import-cases.tsv"))) {
      return new String(in.readAllBytes(), UTF_8).lines().skip(1).map(Case::of).toList();
    }
  }
}
