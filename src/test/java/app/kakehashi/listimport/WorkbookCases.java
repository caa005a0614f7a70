package app.kakehashi.listimport;

import static app.kakehashi.listimport.WorkbookFile.headings;
import static app.kakehashi.listimport.WorkbookFile.text;
import static java.nio.charset.StandardCharsets.UTF_8;

import app.kakehashi.listimport.domain.file.ImportLimits;
import java.util.Arrays;

/** The workbooks of the table of cases. */
final class WorkbookCases {

  private static final String HEADINGS = headings("会社名", "都道府県", "設立年月日");
  private static final String ROW = row(text("株式会社架け橋"), text("東京都"));
  private static final String DOCUMENT_TYPE = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

  private WorkbookCases() {}

  private static String row(String... cells) {
    return "<row>" + String.join("", cells) + "</row>";
  }

  private static WorkbookFile usual() {
    return WorkbookFile.of(HEADINGS + ROW);
  }

  private static WorkbookFile dated(String cell) {
    return WorkbookFile.of(HEADINGS + row(text("株式会社日付"), text("東京都"), cell)).formats("yyyy/m/d");
  }

  private static WorkbookFile founded(String cell) {
    return WorkbookFile.of(
        headings("会社名", "都道府県", "フリガナ") + row(text("株式会社架け橋"), text("東京都"), cell));
  }

  private static WorkbookFile merged(String rows, String ranges) {
    return new WorkbookFile()
        .sheet("Sheet1", "visible", rows, "<mergeCells>" + ranges + "</mergeCells>");
  }

  static byte[] file(String name) {
    return switch (name) {
      case "date_text_cells" ->
          WorkbookFile.of(
                  HEADINGS
                      + row(text("株式会社甲"), text("東京都"), "<c s=\"1\"><v>35886</v></c>")
                      + row(text("株式会社乙"), text("大阪府"), "<c t=\"d\"><v>1998-04-01</v></c>"))
              .formats("[$-411]ggge\"年\"m\"月\"d\"日\"")
              .bytes();
      case "date_day_number" -> dated("<c><v>35886</v></c>").bytes();
      case "date_60" -> dated("<c s=\"1\"><v>60</v></c>").bytes();
      case "date_negative" -> dated("<c s=\"1\"><v>-1</v></c>").bytes();
      case "date_beyond" -> dated("<c s=\"1\"><v>2958466</v></c>").bytes();
      case "merged_cells" ->
          merged(
                  HEADINGS + row(text("株式会社甲"), text("大阪府")) + "<row>" + text("株式会社乙") + "</row>",
                  "<mergeCell ref=\"B2:B3\"/>")
              .bytes();
      case "merged_title" ->
          merged(
                  "<row r=\"1\">"
                      + text("会員名簿")
                      + "</row>"
                      + HEADINGS.replace("r=\"1\"", "r=\"2\"")
                      + ROW,
                  "<mergeCell ref=\"A1:XFD1\"/>")
              .bytes();
      case "merged_headings" ->
          merged(
                  row(text("会社名"), text("所在地"))
                      + row("<c/>", text("都道府県"), text("住所"))
                      + row(text("株式会社架け橋"), text("東京都"), text("港区")),
                  "<mergeCell ref=\"A1:A2\"/><mergeCell ref=\"B1:C1\"/>")
              .bytes();
      case "formula" ->
          founded("<c t=\"str\"><f>HYPERLINK(\"http://a.example/\",\"カケハシ\")</f><v>カケハシ</v></c>")
              .bytes();
      case "formula_elsewhere" ->
          WorkbookFile.of(
                  HEADINGS
                      + row(
                          "<c t=\"str\"><f>WEBSERVICE(\"http://a.example/\")</f><v>株式会社外部</v></c>",
                          "<c t=\"str\"><f>[1]Sheet1!A1</f><v>東京都</v></c>"))
              .bytes();
      case "formula_without_value" -> founded("<c><f>A1</f></c>").bytes();
      case "formula_error" -> founded("<c t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>").bytes();
      case "external_links" ->
          usual().zip().add("xl/externalLinks/externalLink1.xml", "<externalLink/>").bytes();
      case "external_entity" ->
          usual()
              .part(
                  "xl/worksheets/sheet1.xml",
                  DOCUMENT_TYPE
                      + "<!DOCTYPE x [<!ENTITY e SYSTEM"
                      + " \"file:///etc/passwd\">]><worksheet><sheetData><row><c"
                      + " t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>")
              .bytes();
      case "external_document_type" ->
          usual()
              .part(
                  "xl/workbook.xml",
                  DOCUMENT_TYPE
                      + "<!DOCTYPE workbook SYSTEM \"http://127.0.0.1:9/x.dtd\"><workbook/>")
              .bytes();
      case "billion_laughs" ->
          WorkbookFile.of(HEADINGS + "<row><c t=\"s\"><v>0</v></c></row>")
              .part("xl/sharedStrings.xml", laughs())
              .bytes();
      case "one_cell_of_400_megabytes" ->
          usual().zip().addBomb("xl/worksheets/sheet2.xml", 400L << 20).bytes();
      case "tight_part" -> usual().zip().addBomb("xl/media/image1.emf", 50L << 20).bytes();
      case "lying_size" -> {
        byte[] long1 = ("<worksheet>" + " ".repeat(5_000_000) + "</worksheet>").getBytes(UTF_8);
        yield new WorkbookFile()
            .sheet("Sheet1", "visible", "")
            .zipWithout("xl/worksheets/sheet1.xml")
            .add("xl/worksheets/sheet1.xml", 0, 90_000, long1)
            .bytes();
      }
      case "too_many_rows_xlsx" -> manyRows();
      case "twenty_thousand_parts" -> {
        RawZip zip = usual().zip();
        for (int i = 0; i < 20_000; i++) {
          zip.add("xl/p" + i, new byte[0]);
        }
        yield zip.bytes();
      }
      case "name_leading_out" -> usual().zip().add("xl/../../etc/cron.d/x", "x").bytes();
      case "one_part_twice" ->
          usual().zip().add("xl/worksheets/SHEET1.xml", "<worksheet/>").bytes();
      case "macros" -> usual().zip().add("xl/vbaProject.bin", "x").bytes();
      case "active_content" -> usual().zip().add("xl/activeX/activeX1.xml", "<x/>").bytes();
      case "old_workbook" ->
          new byte[] {
            (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
          };
      case "encrypted_entries" -> usual().zip().add("xl/x.xml", 1, 1, new byte[1]).bytes();
      case "one_cell_at_the_end" ->
          WorkbookFile.of("<row r=\"1048576\"><c r=\"XFD1048576\"><v>1</v></c></row>").bytes();
      case "place_outside" ->
          WorkbookFile.of(HEADINGS + "<row r=\"2\"><c r=\"ZZZZ99999999\"><v>1</v></c></row>")
              .bytes();
      case "text_outside" ->
          WorkbookFile.of(HEADINGS + "<row><c t=\"s\"><v>999999</v></c></row>").bytes();
      case "hidden_sheet" ->
          new WorkbookFile()
              .sheet("控え", "veryHidden", HEADINGS + ROW.replace("架け橋", "隠し").repeat(9))
              .sheet("名簿", "visible", HEADINGS + ROW)
              .bytes();
      case "hidden_rows" ->
          WorkbookFile.of(HEADINGS + "<row hidden=\"1\">" + text("株式会社隠し") + "</row>" + ROW)
              .bytes();
      case "readings" -> shared("<t>株式会社架け橋</t><rPh sb=\"0\" eb=\"2\"><t>カケハシ</t></rPh>");
      case "runs" -> shared("<r><t>株式会社</t></r><r><rPr><b/></rPr><t>架け橋</t></r>");
      case "from_1904" -> dated("<c s=\"1\"><v>34424</v></c>").countedFrom1904().bytes();
      case "day_number_from_1904" -> dated("<c><v>34424</v></c>").countedFrom1904().bytes();
      case "number_as_number" ->
          WorkbookFile.of(
                  headings("会社名", "都道府県", "法人番号")
                      + row(text("株式会社番号"), text("東京都"), "<c><v>1.180301018771E12</v></c>"))
              .bytes();
      case "truncated" -> {
        byte[] whole = usual().bytes();
        yield Arrays.copyOf(whole, whole.length * 2 / 3);
      }
      case "plain_archive" -> new RawZip().add("members.csv", "name\n").bytes();
      case "strict" -> usual().strict().bytes();
      case "odd_name" -> usual().bytes();
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static byte[] shared(String string) {
    return WorkbookFile.of(HEADINGS + row("<c t=\"s\"><v>0</v></c>", text("東京都")))
        .strings(string)
        .bytes();
  }

  private static String laughs() {
    StringBuilder types = new StringBuilder("<!DOCTYPE sst [<!ENTITY l0 \"ha\">");
    for (int i = 1; i < 10; i++) {
      types.append("<!ENTITY l%d \"%s\">".formatted(i, ("&l" + (i - 1) + ";").repeat(10)));
    }
    return DOCUMENT_TYPE + types + "]><sst><si><t>&l9;</t></si></sst>";
  }

  private static byte[] manyRows() {
    StringBuilder rows = new StringBuilder(HEADINGS);
    for (int i = 0; i < ImportLimits.USUAL.rows(); i++) {
      rows.append("<row><c><v>").append(i * 7919L % 100_003).append("</v></c></row>");
    }
    return WorkbookFile.of(rows.toString()).bytes();
  }
}
