package app.kakehashi.listimport.domain.file.workbook;

import static app.kakehashi.listimport.WorkbookFile.headings;
import static app.kakehashi.listimport.WorkbookFile.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.kakehashi.listimport.RawZip;
import app.kakehashi.listimport.WorkbookFile;
import app.kakehashi.listimport.domain.file.CellNote;
import app.kakehashi.listimport.domain.file.CellNote.Kind;
import app.kakehashi.listimport.domain.file.ImportLimits;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.file.WorkbookFacts;
import app.kakehashi.listimport.domain.file.WorkbookFacts.Merged;
import app.kakehashi.listimport.domain.file.WorkbookFacts.Sheet;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A workbook")
class WorkbookReaderTest {

  private static final String HEADINGS = headings("会社名", "値");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          1180301018771          | 0 | General     | 1180301018771
          1.180301018771E12      | 0 | General     | 1180301018771
          0.30000000000000004    | 0 | General     | 0.3
          1E2                    | 0 | General     | 100
          -0.5                   | 0 | General     | -0.5
          1234567                | 1 | 00000000    | 01234567
          35886                  | 1 | yyyy/m/d    | 1998-04-01
          35886                  | 1 | [$-411]ggge"年"m"月"d"日";@ | 1998-04-01
          35886                  | 1 | [$-404]e-mm-dd;@ | 1998-04-01
          35886.5                | 1 | yyyy-mm-dd hh:mm | 1998-04-01T12:00
          35886.5                | 1 | yyyy-mm-dd  | 1998-04-01
          0.75                   | 1 | h:mm        | 18:00
          59                     | 1 | d-mmm-yy    | 1900-02-28
          61                     | 1 | d-mmm-yy    | 1900-03-01
          2958465                | 1 | yyyy        | 9999-12-31
          1500                   | 1 | #,##0"円";[Red]-#,##0"円" | 1500
          1500                   | 1 | 0.00E+00    | 1500
          1500                   | 1 | [h]:mm      | 1500
          1500                   | 1 | G/標準"社"    | 1500
          """)
  void numbers_are_text_in_all_their_digits_and_days_are_dates(
      String value, int style, String format, String text) {
    byte[] file =
        WorkbookFile.of(HEADINGS + "<row><c s=\"" + style + "\"><v>" + value + "</v></c></row>")
            .formats(format)
            .bytes();
    assertThat(rows(file).getLast().cells()).containsExactly(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"60", "-1", "0.5", "2958466", "1E300"})
  void days_that_never_were_are_noted_and_not_made_up(String value) {
    byte[] file =
        WorkbookFile.of("<row><c s=\"1\"><v>" + value + "</v></c></row>")
            .formats("yyyy/m/d")
            .bytes();
    assertThat(rows(file).getFirst().notes()).containsExactly(new CellNote(0, Kind.NO_DATE));
  }

  @Test
  void days_are_counted_from_1904_where_the_workbook_says_so() {
    byte[] file =
        WorkbookFile.of("<row><c s=\"1\"><v>34424</v></c></row>")
            .formats("yyyy/m/d")
            .countedFrom1904()
            .bytes();
    assertThat(rows(file).getFirst().cells()).containsExactly("1998-04-01");
  }

  @Test
  void cells_of_every_type_are_read_and_formulas_are_not_calculated() {
    byte[] file =
        WorkbookFile.of(
                """
                <row r="3"><c r="A3" t="s"><v>1</v></c><c r="C3" t="b"><v>1</v></c>
                <c r="D3" t="str"><f>HYPERLINK("http://a.b/")</f><v>see</v></c>
                <c r="E3" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="F3"><f>A1</f></c>
                <c r="G3" t="d"><v>1998-04-01</v></c><c r="H3"><v>abc</v></c><c r="I3" s="1"/></row>
                """)
            .strings("<t>unused</t>", "<t>株式会社甲</t>")
            .bytes();
    SourceRow row = rows(file).getFirst();
    assertThat(row.line()).isEqualTo(3);
    assertThat(row.cells())
        .containsExactly("株式会社甲", "", "TRUE", "see", "#DIV/0!", "", "1998-04-01", "abc");
    assertThat(row.notes())
        .containsExactly(
            new CellNote(3, Kind.FORMULA),
            new CellNote(4, Kind.ERROR),
            new CellNote(5, Kind.FORMULA_WITHOUT_VALUE),
            new CellNote(7, Kind.ERROR));
  }

  @Test
  void runs_are_joined_readings_left_out_and_escapes_undone() {
    byte[] file =
        WorkbookFile.of("<row><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c></row>")
            .strings(
                "<r><t>株式</t></r><r><rPr/><t>会社</t></r>"
                    + "<rPh sb=\"0\" eb=\"2\"><t>カブシキ</t></rPh><phoneticPr/>",
                "<t>a_x000D_&#10;b &amp; c_x005F_</t>")
            .bytes();
    assertThat(rows(file).getFirst().cells()).containsExactly("株式会社", "a\r\nb & c_");
  }

  @Test
  void cells_in_a_struck_through_font_are_noted() {
    byte[] file =
        WorkbookFile.of(
                """
                <row><c s="1" t="inlineStr"><is><t>株式会社甲</t></is></c><c s="1"><v>7</v></c>
                <c s="1"/><c s="2" t="s"><v>0</v></c><c s="3" t="s"><v>0</v></c>
                <c s="1" t="str"><f>A1</f><v>乙</v></c><c s="0" t="s"><v>0</v></c></row>
                """)
            .fonts("<b/><strike/>", "<strike val=\"0\"/>", "<strike val=\"false\"/><sz val=\"9\"/>")
            .strings("<t>残り</t>")
            .bytes();
    SourceRow row = rows(file).getFirst();
    assertThat(row.cells()).containsExactly("株式会社甲", "7", "", "残り", "残り", "乙", "残り");
    assertThat(row.notes())
        .containsExactly(
            new CellNote(0, Kind.STRUCK),
            new CellNote(1, Kind.STRUCK),
            new CellNote(5, Kind.FORMULA),
            new CellNote(5, Kind.STRUCK));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      textBlock =
          """
          0 | <r>STRUCK<t>旧工業</t></r><r>PLAIN<t> 新工業</t></r>     | 新工業    | PART_STRUCK
          0 | <r>STRUCK<t>旧工業</t></r><r><t>→新工業</t></r>          | 新工業    | PART_STRUCK
          0 | <r><t>03-1</t></r><r>STRUCK<t>、03-2</t></r>             | 03-1      | PART_STRUCK
          0 | <r>STRUCK<t>旧</t></r><r>STRUCK<t>工業</t></r>           | 旧工業    | STRUCK
          0 | <r>STRUCK<t>旧工業</t></r><r>PLAIN<t xml:space="preserve">  </t></r> | ~旧工業  ~ | STRUCK
          0 | <r>PLAIN<t>新工業</t></r><r>STRUCK<t> </t></r>           | 新工業    |
          0 | <r>NOT<t>新</t></r><r>PLAIN<t>工業</t></r>               | 新工業    |
          1 | <r><t>旧工業</t></r><r>PLAIN<t>新工業</t></r>            | 新工業    | PART_STRUCK
          1 | <r>PLAIN<t>新</t></r><r>NOT<t>工業</t></r>               | 新工業    |
          1 | <r><t>旧</t></r><r>STRUCK<t>工業</t></r>                 | 旧工業    | STRUCK
          1 | <t>旧工業</t>                                            | 旧工業    | STRUCK
          """)
  void of_a_text_in_runs_what_is_not_struck_through_is_taken(
      int style, String runs, String text, @Nullable Kind noted) {
    String string =
        runs.replace("STRUCK", "<rPr><strike/><sz val=\"11\"/></rPr>")
            .replace("PLAIN", "<rPr><sz val=\"11\"/></rPr>")
            .replace("NOT", "<rPr><strike val=\"0\"/></rPr>");
    byte[] file =
        WorkbookFile.of(
                "<row><c s=\"%1$d\" t=\"s\"><v>0</v></c><c s=\"%1$d\" t=\"inlineStr\"><is>%2$s</is></c></row>"
                    .formatted(style, string))
            .fonts("<strike/>")
            .strings(string)
            .bytes();
    SourceRow row = rows(file).getFirst();
    assertThat(row.cells().getFirst().strip()).isEqualTo(text.strip());
    assertThat(row.cells().getLast()).isEqualTo(row.cells().getFirst());
    assertThat(row.notes())
        .extracting(CellNote::kind)
        .isEqualTo(noted == null ? List.of() : List.of(noted, noted));
  }

  @Test
  void the_visible_sheet_most_like_a_list_is_taken_unless_another_is_chosen() {
    String list = HEADINGS + "<row>" + text("甲") + text("1") + text("2") + "</row>";
    byte[] file =
        new WorkbookFile()
            .sheet("はじめに", "visible", ("<row>" + text("説明") + "</row>").repeat(60))
            .sheet("名簿", "visible", list)
            .sheet("控え", "veryHidden", list.repeat(9))
            .bytes();
    WorkbookFacts facts = read(file, null, new ArrayList<>());
    assertThat(facts.sheet()).isEqualTo("名簿");
    assertThat(facts.sheets())
        .containsExactly(new Sheet("はじめに", true), new Sheet("名簿", true), new Sheet("控え", false));
    assertThat(read(file, "はじめに", new ArrayList<>()).sheet()).isEqualTo("はじめに");
    assertThat(refusal(file, "名簿２").reason()).isEqualTo(Reason.NO_SHEET);
  }

  @Test
  void hidden_and_empty_rows_are_left_out_and_merged_cells_said() {
    List<SourceRow> rows = new ArrayList<>();
    byte[] file =
        new WorkbookFile()
            .sheet(
                "Sheet1",
                "visible",
                HEADINGS
                    + "<row r=\"2\" hidden=\"1\">"
                    + text("甲")
                    + "</row>"
                    + "<row r=\"3\"><c s=\"1\"/></row><row r=\"9\">"
                    + text("乙")
                    + "</row>",
                "<mergeCells><mergeCell ref=\"A9:B10\"/><mergeCell ref=\"A1\"/></mergeCells>")
            .bytes();
    WorkbookFacts facts = read(file, null, rows);
    assertThat(rows).extracting(SourceRow::line).containsExactly(1, 9);
    assertThat(facts.hiddenRows()).isEqualTo(1);
    assertThat(facts.columns()).isEqualTo(2);
    assertThat(facts.merged()).containsExactly(new Merged(9, 10, 0, 1));
  }

  @Test
  void the_strict_variant_of_the_format_is_read_like_the_usual_one() {
    byte[] file = WorkbookFile.of(HEADINGS).strict().bytes();
    assertThat(rows(file).getFirst().cells()).containsExactly("会社名", "値");
  }

  @Test
  void what_refers_to_nothing_or_goes_backwards_is_refused() {
    for (String rows :
        List.of(
            "<row><c t=\"s\"><v>999999</v></c></row>",
            "<row><c t=\"s\"><v>x</v></c></row>",
            "<row r=\"1048577\"><c><v>1</v></c></row>",
            "<row r=\"1\"><c r=\"XFE1\"><v>1</v></c></row>",
            "<row r=\"1\"><c r=\"A2\"><v>1</v></c></row>",
            "<row r=\"1\"><c r=\"B1\"><v>1</v></c><c r=\"A1\"><v>1</v></c></row>",
            "<row r=\"2\"/><row r=\"1\"/>",
            "<row><c t=\"x\"><v>1</v></c></row>",
            "<row>")) {
      assertThat(refusal(WorkbookFile.of(rows).bytes(), (String) null).reason())
          .as(rows)
          .isEqualTo(Reason.BROKEN_WORKBOOK);
    }
  }

  @Test
  void limits_of_rows_columns_and_cells_hold() {
    ImportLimits few = new ImportLimits(1, 2, 3, 4, 20, 1, 100, 1, 64);
    assertThat(refusal(WorkbookFile.of(HEADINGS.replace(" r=\"1\"", "").repeat(3)).bytes(), few))
        .satisfies(
            refused -> {
              assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY_ROWS);
              assertThat(refused.arguments()).containsExactly(2);
            });
    assertThat(
            refusal(
                    WorkbookFile.of("<row>" + text("甲") + "<c r=\"D1\"><v>1</v></c></row>").bytes(),
                    few)
                .reason())
        .isEqualTo(Reason.TOO_MANY_COLUMNS);
    assertThat(
            refusal(
                    WorkbookFile.of("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>")
                        .bytes(),
                    few)
                .reason())
        .isEqualTo(Reason.NO_HEADINGS);
    assertThat(refusal(WorkbookFile.of("<row>" + text("12345") + "</row>").bytes(), few).reason())
        .isEqualTo(Reason.CELL_TOO_LONG);
    assertThat(
            refusal(
                    WorkbookFile.of("<row><c t=\"s\"><v>0</v></c></row>")
                        .strings("<t>12345</t>")
                        .bytes(),
                    few)
                .reason())
        .isEqualTo(Reason.CELL_TOO_LONG);
    assertThat(
            rows(WorkbookFile.of("<row>" + text("12") + "</row>").strings("<t>12345</t>").bytes()))
        .hasSize(1);
  }

  @Test
  void the_workbook_may_bear_a_number() {
    RawZip zip =
        new RawZip()
            .add("[Content_Types].xml", "<Types/>")
            .add(
                "xl/workbook22.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"a\""
                    + " r:id=\"s\"/></sheets></workbook>")
            .add(
                "xl/_rels/workbook22.xml.rels",
                "<Relationships><Relationship Id=\"s\" Type=\"x/worksheet\""
                    + " Target=\"worksheets/sheet.xml\"/></Relationships>")
            .add(
                "xl/worksheets/sheet.xml",
                "<worksheet><sheetData>" + HEADINGS + "</sheetData></worksheet>");
    assertThat(rows(zip.bytes())).hasSize(1);
  }

  @Test
  void document_types_are_refused_wherever_they_stand() {
    String type = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/hosts\">]>";
    for (String part :
        List.of("xl/workbook.xml", "xl/sharedStrings.xml", "xl/worksheets/sheet1.xml")) {
      byte[] file = WorkbookFile.of(HEADINGS).part(part, type + "<a>&b;</a>").bytes();
      assertThat(refusal(file, (String) null).reason()).isEqualTo(Reason.UNSAFE_WORKBOOK);
    }
  }

  @Test
  void many_characters_written_as_entities_are_no_bomb() {
    List<List<String>> table =
        IntStream.range(0, 90_000).mapToObj(i -> List.of(i + "a&b" + i * 31, "<c&d>")).toList();
    byte[] file = WorkbookFile.ofTexts(table).bytes();
    assertThat(rows(file)).hasSize(90_000);
  }

  private static List<SourceRow> rows(byte[] file) {
    List<SourceRow> rows = new ArrayList<>();
    read(file, null, rows);
    return rows;
  }

  private static WorkbookFacts read(byte[] file, @Nullable String sheet, List<SourceRow> rows) {
    return WorkbookReader.read(ByteBuffer.wrap(file), sheet, ImportLimits.USUAL, rows::add);
  }

  private static RefusedFile refusal(byte[] file, @Nullable String sheet) {
    return catchThrowableOfType(RefusedFile.class, () -> read(file, sheet, new ArrayList<>()));
  }

  private static RefusedFile refusal(byte[] file, ImportLimits limits) {
    return catchThrowableOfType(
        RefusedFile.class, () -> WorkbookReader.read(ByteBuffer.wrap(file), null, limits, _ -> {}));
  }
}
