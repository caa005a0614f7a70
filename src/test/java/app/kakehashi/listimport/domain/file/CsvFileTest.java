package app.kakehashi.listimport.domain.file;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A file of separated values")
class CsvFileTest {

  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
  private static final Charset BIG5 = Charset.forName("x-windows-950");
  private static final Charset EUC_JP = Charset.forName("EUC-JP");
  private static final String JAPANESE = "会社名,住所\n株式会社架け橋製作所,東京都港区芝浦一丁目\n有限会社さくら精機,大阪府東大阪市\n";
  private static final String CHINESE = "公司名稱,地址\n許功蓋精密股份有限公司,臺中市西屯區工業區一路\n育成機械有限公司,新北巿新莊區\n";

  @Test
  void N01_mark_in_front_is_no_part_of_the_first_heading() {
    CsvFile file =
        CsvFile.open(
            concat(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}, JAPANESE.getBytes(UTF_8)));
    assertThat(file.encoding()).isEqualTo(TextEncoding.UTF_8);
    assertThat(file.first(1).getFirst().cells()).containsExactly("会社名", "住所");
  }

  @Test
  void N02_shift_jis_of_windows_with_its_own_signs() {
    String text = "会社名,備考\n㈱髙﨑製作所,①～－∥\nｶﾌﾞｼｷｶﾞｲｼﾔ ﾀｶｻｷ,ﾆﾎﾝ\n";
    CsvFile file = CsvFile.open(text.getBytes(SHIFT_JIS));
    assertThat(file.encoding()).isEqualTo(TextEncoding.SHIFT_JIS);
    assertThat(cells(file)).contains(List.of("㈱髙﨑製作所", "①～－∥"), List.of("ｶﾌﾞｼｷｶﾞｲｼﾔ ﾀｶｻｷ", "ﾆﾎﾝ"));
  }

  @Test
  void N03_big5_with_backslash_as_second_byte() {
    byte[] bytes = CHINESE.getBytes(BIG5);
    assertThat(bytes).contains((byte) '\\');
    CsvFile file = CsvFile.open(bytes);
    assertThat(file.encoding()).isEqualTo(TextEncoding.BIG5);
    assertThat(cells(file))
        .contains(List.of("許功蓋精密股份有限公司", "臺中市西屯區工業區一路"), List.of("育成機械有限公司", "新北巿新莊區"));
  }

  @Test
  void N04_unicode_text_of_a_spreadsheet() {
    String tabbed = JAPANESE.replace(',', '\t');
    byte[] little = concat(new byte[] {(byte) 0xFF, (byte) 0xFE}, tabbed.getBytes(UTF_16LE));
    byte[] big = concat(new byte[] {(byte) 0xFE, (byte) 0xFF}, tabbed.getBytes(UTF_16BE));
    for (CsvFile file : List.of(CsvFile.open(little), CsvFile.open(big))) {
      assertThat(file.separator()).isEqualTo('\t');
      assertThat(cells(file)).contains(List.of("株式会社架け橋製作所", "東京都港区芝浦一丁目"));
    }
  }

  @Test
  void N05_euc_jp() {
    CsvFile file = CsvFile.open(JAPANESE.getBytes(EUC_JP));
    assertThat(file.encoding()).isEqualTo(TextEncoding.EUC_JP);
    assertThat(cells(file)).contains(List.of("有限会社さくら精機", "大阪府東大阪市"));
  }

  @Test
  void N06_several_encodings_in_one_file_are_refused_with_the_line() {
    byte[] japanese = JAPANESE.getBytes(SHIFT_JIS);
    byte[] foreign = "株式会社東北精密機械,宮城県仙台市青葉区\n".getBytes(UTF_8);
    assertRefused(
        concat(JAPANESE.getBytes(UTF_8), "株式会社東北精密機械\n".getBytes(SHIFT_JIS)),
        Reason.MIXED_ENCODINGS,
        4);
    assertRefused(
        concat(japanese, japanese, japanese, japanese, japanese, foreign),
        Reason.MIXED_ENCODINGS,
        16);
  }

  @Test
  void N07_bytes_that_are_no_characters_are_refused_never_replaced() {
    assertRefused(
        concat(JAPANESE.getBytes(UTF_8), new byte[] {(byte) 0xC3, (byte) 0x28, '\n'}),
        Reason.BAD_BYTES,
        4);
    byte[] loneSurrogate = {(byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n'};
    assertRefused(concat(JAPANESE.getBytes(UTF_8), loneSurrogate), Reason.BAD_BYTES, 4);
    byte[] utf16 =
        concat(
            new byte[] {(byte) 0xFF, (byte) 0xFE},
            "a,b\n1,2\n".getBytes(UTF_16LE),
            new byte[] {0x00, (byte) 0xD8, 'x', 0});
    assertRefused(utf16, Reason.BAD_BYTES, 3);
  }

  @Test
  void N08_marks_in_the_middle_are_taken_out() {
    assertThat(cells(CsvFile.open("a,b\n\uFEFF1,\uFEFF2\n".getBytes(UTF_8))))
        .contains(List.of("1", "2"));
  }

  @Test
  void N09_line_ends_of_every_kind() {
    assertThat(cells(CsvFile.open("a,b\r\n1,2\n3,4\r5,6".getBytes(UTF_8)))).hasSize(4);
  }

  @Test
  void N10_line_ends_and_doubled_quotes_inside_quotes() {
    CsvFile file = CsvFile.open("a,b\n\"x\r\ny\",\"say \"\"hi\"\"\"\nc,d\n".getBytes(UTF_8));
    assertThat(cells(file)).contains(List.of("x\r\ny", "say \"hi\""));
    assertThat(file.first(3).getLast().line()).isEqualTo(4);
  }

  @Test
  void N11_a_quote_never_closed_is_named_by_its_line() {
    assertRefused(
        ("a,b\n1,2\n\"3,4\n" + "x,y\n".repeat(400_000)).getBytes(UTF_8), Reason.UNCLOSED_QUOTE, 3);
  }

  @Test
  void N12_stray_quotes_are_text_inside_a_cell_and_refused_behind_a_quoted_one() {
    assertThat(cells(CsvFile.open("a,b\n5\" disk,2\n".getBytes(UTF_8))))
        .contains(List.of("5\" disk", "2"));
    assertRefused("a,b\n\"x\"y,2\n".getBytes(UTF_8), Reason.TEXT_AFTER_QUOTE, 2);
  }

  @Test
  void N13_semicolons_and_tabs_are_noticed_and_can_be_chosen() {
    assertThat(CsvFile.open("a;b;c\n1,5;2;3\n2,5;3;4\n".getBytes(UTF_8)).separator())
        .isEqualTo(';');
    assertThat(CsvFile.open("a\tb\n1\t2\n".getBytes(UTF_8)).separator()).isEqualTo('\t');
    assertThat(
            CsvFile.open(
                    UTF_8.encode("a,b\nJSIC:1;JSIC:2;JSIC:3;JSIC:4,2\n"),
                    null,
                    ',',
                    ImportLimits.USUAL)
                .separator())
        .isEqualTo(',');
  }

  @Test
  void N19_an_empty_file_is_refused() {
    assertThat(refusal(new byte[0]).reason()).isEqualTo(Reason.EMPTY);
  }

  @Test
  void N23_too_many_columns_are_refused() {
    assertRefused(",".repeat(50_000).getBytes(UTF_8), Reason.TOO_MANY_COLUMNS, 1);
  }

  @Test
  void N24_a_cell_of_megabytes_is_refused() {
    assertRefused(
        ("a,b\n1,\"" + "x".repeat(5_000_000) + "\"\n").getBytes(UTF_8), Reason.CELL_TOO_LONG, 2);
    assertThat(
            cells(
                CsvFile.open(
                    ("a\n" + "x".repeat(ImportLimits.USUAL.characters())).getBytes(UTF_8))))
        .hasSize(2);
  }

  @Test
  void N25_nul_characters_are_refused() {
    assertRefused(
        ("a,b\n" + "some ordinary text,1\n".repeat(9) + "1,\0\n").getBytes(UTF_8), Reason.NUL, 11);
    byte[] utf16 = concat(new byte[] {(byte) 0xFF, (byte) 0xFE}, "a,b\n1,\0\n".getBytes(UTF_16LE));
    assertRefused(utf16, Reason.NUL, 2);
  }

  @Test
  void N39_files_and_lists_beyond_the_limits_are_refused() {
    assertThat(refusal(new byte[(int) ImportLimits.USUAL.bytes() + 1]).reason())
        .isEqualTo(Reason.TOO_LARGE);
    assertThat(refusal("1,2\n".repeat(ImportLimits.USUAL.rows() + 1).getBytes(UTF_8)).reason())
        .isEqualTo(Reason.TOO_MANY_ROWS);
    assertThat(cells(CsvFile.open("1,2\n".repeat(ImportLimits.USUAL.rows()).getBytes(UTF_8))))
        .hasSize(ImportLimits.USUAL.rows());
  }

  @Test
  void N40_a_picture_named_csv_is_refused() {
    byte[] png = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13};
    assertThat(refusal(png).reason()).isEqualTo(Reason.PICTURE);
    byte[] noise = new byte[10_000];
    new Random(7).nextBytes(noise);
    assertThat(refusal(noise).reason()).isEqualTo(Reason.NO_TEXT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<html><table><tr>",
        "  <!DOCTYPE html>",
        "<?xml version=\"1.0\"?><html>",
        "<TABLE border=1>"
      })
  void N41_a_web_page_is_refused_whatever_its_name(String start) {
    assertThat(refusal(start.getBytes(UTF_8)).reason()).isEqualTo(Reason.WEB_PAGE);
  }

  @Test
  void N53_N62_old_workbooks_and_archives_are_refused_each_with_its_own_reason() {
    assertThat(refusal("PK\3\4....readme.txt".getBytes(UTF_8)).reason()).isEqualTo(Reason.ARCHIVE);
    byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1};
    assertThat(refusal(ole).reason()).isEqualTo(Reason.OLD_WORKBOOK);
    assertThat(refusal("%PDF-1.7".getBytes(UTF_8)).reason()).isEqualTo(Reason.PDF);
  }

  @Test
  void a_person_may_choose_another_encoding_but_not_one_that_does_not_fit() {
    byte[] bytes = JAPANESE.getBytes(SHIFT_JIS);
    assertThat(
            CsvFile.open(ByteBuffer.wrap(bytes), TextEncoding.SHIFT_JIS, null, ImportLimits.USUAL)
                .encoding())
        .isEqualTo(TextEncoding.SHIFT_JIS);
    RefusedFile refused =
        catchThrowableOfType(
            RefusedFile.class,
            () ->
                CsvFile.open(ByteBuffer.wrap(bytes), TextEncoding.UTF_8, null, ImportLimits.USUAL));
    assertThat(refused.reason()).isEqualTo(Reason.BAD_BYTES);
    assertThat(refused.arguments()).containsExactly(1, "UTF-8");
  }

  @ParameterizedTest
  @EnumSource(
      value = TextEncoding.class,
      names = {"UTF_8", "SHIFT_JIS", "EUC_JP", "BIG5", "UTF_16LE", "UTF_16BE"})
  void a_table_reads_back_as_it_was_written_in_every_encoding_separator_and_line_end(
      TextEncoding encoding) {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    String letters =
        encoding == TextEncoding.BIG5
            ? "公司機械精密工業股份有限臺灣許功蓋ab1,;\t\"\n"
            : "株式会社製作所東京ひらがなカタカナab1,;\t\"\n";
    for (int run = 0; run < 60; run++) {
      char separator = ",;\t".charAt(random.nextInt(3));
      String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
      List<List<String>> table = table(random, letters);
      byte[] bytes = bytes(table, separator, end, encoding);
      CsvFile file = CsvFile.open(ByteBuffer.wrap(bytes), encoding, separator, ImportLimits.USUAL);
      assertThat(cells(file)).as("seed %d, run %d", seed, run).isEqualTo(table);
    }
  }

  private static List<List<String>> table(Random random, String letters) {
    int columns = 2 + random.nextInt(4);
    List<List<String>> table = new ArrayList<>();
    for (int row = 0; row < 8; row++) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < columns; column++) {
        StringBuilder cell = new StringBuilder(column == 0 ? "x" : "");
        for (int i = random.nextInt(9); i > 0; i--) {
          cell.append(letters.charAt(random.nextInt(letters.length())));
        }
        cells.add(cell.toString());
      }
      table.add(cells);
    }
    return table;
  }

  private static byte[] bytes(
      List<List<String>> table, char separator, String end, TextEncoding encoding) {
    StringBuilder text = new StringBuilder();
    for (List<String> row : table) {
      text.append(
              String.join(
                  String.valueOf(separator),
                  row.stream().map(c -> '"' + c.replace("\"", "\"\"") + '"').toList()))
          .append(end);
    }
    byte[] body = text.toString().getBytes(encoding.charset());
    return switch (encoding) {
      case UTF_16LE -> concat(new byte[] {(byte) 0xFF, (byte) 0xFE}, body);
      case UTF_16BE -> concat(new byte[] {(byte) 0xFE, (byte) 0xFF}, body);
      default -> body;
    };
  }

  private static List<List<String>> cells(CsvFile file) {
    List<List<String>> rows = new ArrayList<>();
    file.visit(row -> rows.add(row.cells()));
    return rows;
  }

  private static void assertRefused(byte[] content, Reason reason, int line) {
    RefusedFile refused = refusal(content);
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused.arguments().getFirst()).isEqualTo(line);
  }

  private static RefusedFile refusal(byte[] content) {
    return catchThrowableOfType(RefusedFile.class, () -> CsvFile.open(content));
  }

  private static byte[] concat(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
