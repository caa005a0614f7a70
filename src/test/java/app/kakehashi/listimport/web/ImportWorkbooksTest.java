package app.kakehashi.listimport.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.kakehashi.SignedInAs;
import app.kakehashi.account.Role;
import app.kakehashi.account.Viewer;
import app.kakehashi.listimport.ImportApp;
import app.kakehashi.listimport.WorkbookFile;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportBatch.Counts;
import app.kakehashi.listimport.domain.ImportRowRepository.Filter;
import app.kakehashi.listimport.domain.ReadingChoices;
import app.kakehashi.listimport.domain.list.ColumnChoice;
import app.kakehashi.listimport.domain.list.ColumnChoices;
import app.kakehashi.listimport.domain.list.ListField;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.domain.list.ListTemplate;
import app.kakehashi.listimport.domain.list.ListTemplate.TemplateColumn;
import app.kakehashi.listimport.domain.list.Problem;
import app.kakehashi.listimport.service.ColumnMapping;
import app.kakehashi.listimport.service.ImportReads;
import app.kakehashi.listimport.service.Imports;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** Workbooks that go out to be filled in or mended, and come in again. */
@ImportApp
class ImportWorkbooksTest {

  private final MockMvc mvc;
  private final Imports imports;
  private final ImportReads reads;
  private final ColumnMapping mapping;
  private final ReferenceData reference;
  private final JdbcClient jdbc;

  ImportWorkbooksTest(
      MockMvc mvc,
      Imports imports,
      ImportReads reads,
      ColumnMapping mapping,
      ReferenceData reference,
      JdbcClient jdbc) {
    this.mvc = mvc;
    this.imports = imports;
    this.reads = reads;
    this.mapping = mapping;
    this.reference = reference;
    this.jdbc = jdbc;
  }

  @Test
  void rows_and_cells_that_a_workbook_strikes_through_are_said() throws Exception {
    String rows =
        WorkbookFile.headings("会社名", "都道府県", "従業員数")
            + """
            <row r="2"><c t="s" s="1"><v>0</v></c><c t="s" s="1"><v>1</v></c><c><v>7</v></c></row>
            <row r="3"><c t="s"><v>2</v></c><c t="s"><v>1</v></c><c s="1"><v>8</v></c></row>
            """;
    byte[] file =
        WorkbookFile.of(rows)
            .fonts("<strike/>")
            .strings(
                "<t>株式会社取消済甲</t>",
                "<t>奈良県</t>",
                "<r><rPr><strike/></rPr><t>株式会社取消前</t></r><r><t xml:space=\"preserve\">"
                    + " 株式会社取消後</t></r>")
            .bytes();
    ImportVisitor admin = new ImportVisitor(mvc);
    String page = admin.page(admin.upload(file)).select("main tbody").text();
    assertThat(page)
        .contains(
            "The name ‘株式会社取消済甲’ is struck through in the workbook (struck cells: 会社名 · 都道府県)",
            "‘株式会社取消後’ was taken",
            "‘8’ is struck through in the workbook")
        .doesNotContain("取消前");
  }

  @Test
  void refused_rows_are_mended_in_their_workbook_and_imported_as_it_is() throws Exception {
    ImportBatch list =
        upload(
            ListKind.COMPANIES,
            "list.csv",
            """
            会員番号,会社名,国,設立,備考,=1+1
            007,株式会社直す甲,日本,87/04/01,=HYPERLINK("x"),@x
            008,株式会社直す乙,日本,1990,,
            """
                .getBytes(UTF_8));
    assertThat(list.counts()).isEqualTo(new Counts(1, 0, 0, 1, 0));
    imports.commit(list.publicId(), list.version(), ImportApp.ADMIN);

    byte[] workbook = download("/admin/imports/" + list.publicId() + "/refused.xlsx", Language.EN);
    String texts = part(workbook, "xl/sharedStrings.xml");
    assertThat(texts)
        .contains("=1+1", "=HYPERLINK(", "007", "Why it was not imported", "can be read in several")
        .doesNotContain("株式会社直す乙");
    assertThat(part(workbook, "xl/worksheets/sheet1.xml"))
        .as("text, no formula")
        .doesNotContain("<f");

    ImportBatch again = upload(ListKind.COMPANIES, "refused-rows.xlsx", workbook);
    assertThat(again.counts()).isEqualTo(new Counts(0, 0, 0, 1, 0));
    assertThat(reads.rows(again, Filter.REFUSED, 0, 9).getFirst().problems())
        .extracting(Problem::code)
        .containsExactly(Problem.Code.DATE_AMBIGUOUS);

    importMended(workbook);
    assertThat(
            jdbc.sql("select founded_on::text from company where official_name = '株式会社直す甲'")
                .query(String.class)
                .single())
        .isEqualTo("1987-04-01");
  }

  @ParameterizedTest(name = "in {0}, headings: {1}")
  @CsvSource({"ja, true", "zh-TW, true", "en, true", "ja, false", "zh-TW, false", "en, false"})
  void what_headings_do_not_say_of_a_column_stands_over_it_in_the_workbook_of_refused_rows(
      String tag, boolean withHeadings) throws Exception {
    String name = "言うて%s%s".formatted(tag, withHeadings);
    StringBuilder file = new StringBuilder(withHeadings ? "会社名,国,項目三,設立\n" : "");
    for (int i = 1; i < 15; i++) {
      file.append("%s%d株式会社,日本,愛知県名古屋市中区丸の内%d-2-3,1987-04-%02d%n".formatted(name, i, i, i));
    }
    file.append(name).append("株式会社,日本,三重県津市広明町13,87/04/01\n");
    ImportBatch list = upload(ListKind.COMPANIES, "list.csv", file.toString().getBytes(UTF_8));
    if (!withHeadings) {
      mapping.choose(
          list.publicId(),
          list.version(),
          new ColumnChoices(
              ColumnChoices.NO_HEADINGS,
              List.of(
                  new ColumnChoice(0, ListField.NAME, null, null),
                  new ColumnChoice(1, ListField.COUNTRY, null, null),
                  new ColumnChoice(2, ListField.ADDRESS, null, null),
                  new ColumnChoice(3, ListField.FOUNDED, null, null))),
          false,
          ImportApp.ADMIN);
      list = reads.get(list.publicId(), ImportApp.ADMIN);
    }
    assertThat(list.counts()).isEqualTo(new Counts(14, 0, 0, 1, 0));

    byte[] workbook =
        download(
            "/admin/imports/" + list.publicId() + "/refused.xlsx",
            Language.ofTag(tag).orElseThrow());
    importMended(workbook);
    assertThat(
            jdbc.sql(
                    """
                    select concat_ws(' ', founded_on, country, region, address) from company
                    where official_name = :name
                    """)
                .param("name", name + "株式会社")
                .query(String.class)
                .single())
        .isEqualTo("1987-04-01 JP JP-24 三重県津市広明町13");
  }

  @ParameterizedTest(name = "{0} in {1}")
  @CsvSource({
    "companies, ja", "companies, zh-TW", "companies, en",
    "gaps, ja", "gaps, zh-TW", "gaps, en",
    "offers, ja", "offers, zh-TW", "offers, en",
    "contacts, ja", "contacts, zh-TW", "contacts, en",
    "relations, ja", "relations, zh-TW", "relations, en"
  })
  void every_column_of_a_template_is_understood_and_its_sample_row_imports(String code, String tag)
      throws Exception {
    Language language = Language.ofTag(tag).orElseThrow();
    ListKind kind = ListKind.ofCode(code).orElseThrow();
    ImportBatch filled =
        upload(kind, code + ".xlsx", download("/admin/imports/templates/" + code, language));
    ListTemplate template = ListTemplate.of(kind, language, reference);
    assertThat(filled.read().headings())
        .containsExactlyElementsOf(
            template.columns().stream().map(TemplateColumn::heading).toList());
    assertThat(filled.read().unread()).isEmpty();
    assertThat(filled.counts().total()).isEqualTo(1);
    assertThat(reads.rows(filled, Filter.ALL, 0, 9).getFirst().problems())
        .extracting(Problem::code)
        .isSubsetOf(Problem.Code.COMPANY_UNKNOWN, Problem.Code.AMOUNT_UNIT_APPLIED);
    assertThat(template.columns())
        .filteredOn(column -> !column.allowed().isEmpty() && !column.sample().isEmpty())
        .allSatisfy(
            column ->
                assertThat(column.allowed())
                    .as(column.heading())
                    .contains(column.sample().split(";")));
  }

  @ParameterizedTest(name = "in {0}")
  @CsvSource({"ja", "zh-TW", "en"})
  void the_list_of_companies_goes_out_and_comes_in_again_without_a_change(String tag)
      throws Exception {
    String number = "4120001051530";
    String list =
        """
        会社名,英語名,法人番号,統一編号,国,設立国,都道府県,業種,資本金,従業員数,区分
        =往復歯車株式会社,=1+1,%s,,日本,,愛知県,機械,10000000,120,
        +往復商店有限会社,,,,日本,,,卸売業,,,
        -往復病院,,,,日本,,東京都,ISIC:8610,,9,
        ＠往復股份有限公司,@Round Trip,,24536806,台湾,,臺中市,TSIC:29,,50,
        往復控股,Round Trip KY,,,台湾,ケイマン諸島,,TWSE:24,,,
        """
            .formatted(number);
    ImportBatch stored = upload(ListKind.COMPANIES, "list.csv", list.getBytes(UTF_8));
    if (stored.counts().fresh() > 0) {
      imports.commit(stored.publicId(), stored.version(), ImportApp.ADMIN);
    }

    byte[] workbook = download("/companies/export?q=往復", Language.ofTag(tag).orElseThrow());
    assertThat(part(workbook, "xl/worksheets/sheet1.xml")).doesNotContain("<f");
    ImportBatch again = upload(ListKind.COMPANIES, "companies.xlsx", workbook);
    assertThat(again.read().unread())
        .as("region of plants, size band, whether checked, address of the page")
        .hasSize(4);
    assertThat(reads.rows(again, Filter.WARNED, 0, 9)).isEmpty();
    assertThat(reads.rows(again, Filter.CHANGED, 0, 9)).isEmpty();
    assertThat(again.counts()).isEqualTo(new Counts(0, 0, 5, 0, 0));
  }

  /** Imports the only row of a workbook of refused rows, its date made clear. */
  private void importMended(byte[] workbook) throws IOException {
    String texts = part(workbook, "xl/sharedStrings.xml");
    ImportBatch mended =
        upload(
            ListKind.COMPANIES,
            "refused-rows.xlsx",
            with(workbook, "xl/sharedStrings.xml", texts.replace("87/04/01", "1987-04-01")));
    assertThat(mended.counts()).isEqualTo(new Counts(1, 0, 0, 0, 0));
    imports.commit(mended.publicId(), mended.version(), ImportApp.ADMIN);
  }

  private ImportBatch upload(ListKind kind, String name, byte[] content) {
    return reads.get(
        imports.upload(
            kind, name, new ByteArrayInputStream(content), ReadingChoices.NONE, ImportApp.ADMIN),
        ImportApp.ADMIN);
  }

  private byte[] download(String path, Language language) throws Exception {
    Viewer viewer =
        new Viewer(
            ImportApp.ADMIN.account(),
            ImportApp.ADMIN.name(),
            Role.ADMIN,
            null,
            language,
            ZoneOffset.UTC);
    MockHttpServletResponse answer =
        mvc.perform(get(path).with(SignedInAs.viewer(viewer))).andReturn().getResponse();
    assertThat(answer.getStatus()).isEqualTo(200);
    return answer.getContentAsByteArray();
  }

  private static String part(byte[] workbook, String name) throws IOException {
    Path file = Files.write(Files.createTempFile("workbook", ".xlsx"), workbook);
    try (ZipFile zip = new ZipFile(file.toFile());
        InputStream entry = zip.getInputStream(zip.getEntry(name))) {
      return new String(entry.readAllBytes(), UTF_8);
    } finally {
      Files.delete(file);
    }
  }

  private static byte[] with(byte[] workbook, String name, String text) throws IOException {
    Path file = Files.write(Files.createTempFile("workbook", ".xlsx"), workbook);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile zip = new ZipFile(file.toFile());
        ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        out.putNextEntry(new ZipEntry(entry.getName()));
        try (InputStream part = zip.getInputStream(entry)) {
          out.write(entry.getName().equals(name) ? text.getBytes(UTF_8) : part.readAllBytes());
        }
      }
    } finally {
      Files.delete(file);
    }
    return bytes.toByteArray();
  }
}
