package app.kakehashi.listimport;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import app.kakehashi.listimport.domain.file.ImportLimits;
import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.Random;

/** The text files of the table of cases. */
final class TextCases {

  private static final Charset SHIFT_JIS = Charset.forName("windows-31j");
  private static final Charset BIG5 = Charset.forName("x-windows-950");
  private static final Charset EUC_JP = Charset.forName("EUC-JP");
  private static final String LIST = "会社名,都道府県,備考\n株式会社架け橋,東京都,一般機械を作る\n有限会社さくら精機,大阪府,歯車\n";
  private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private TextCases() {}

  /** A list with one row in which one cell is given. */
  static byte[] withCell(String heading, String value) {
    return "会社名,都道府県,担当者,%s\n株式会社事例,東京都,山田,%s\n".formatted(heading, quoted(value)).getBytes(UTF_8);
  }

  /** A Taiwanese one. */
  static byte[] withTaiwaneseCell(String heading, String value) {
    return "公司名稱,縣市,%s\n事例股份有限公司,臺北市,%s\n".formatted(heading, quoted(value)).getBytes(UTF_8);
  }

  /** A list with one company of this name. */
  static byte[] withName(String name) {
    return "会社名,都道府県\n%s,東京都\n".formatted(quoted(name)).getBytes(UTF_8);
  }

  private static String quoted(String value) {
    return '"' + value.replace("\"", "\"\"") + '"';
  }

  static byte[] file(String name) {
    return switch (name) {
      case "utf8_mark" -> joined(MARK, LIST.getBytes(UTF_8));
      case "shift_jis" -> "会社名,都道府県,備考\n㈱髙﨑製作所,東京都,①～－∥\n株式会社ｶﾅ,大阪府,ﾆﾎﾝ\n".getBytes(SHIFT_JIS);
      case "big5" -> "公司名稱,縣市,備註\n許功蓋精密股份有限公司,臺中市,工具機\n育成機械有限公司,新北市,齒輪\n".getBytes(BIG5);
      case "utf16_tabs" ->
          joined(new byte[] {(byte) 0xFF, (byte) 0xFE}, LIST.replace(',', '\t').getBytes(UTF_16LE));
      case "euc_jp" -> LIST.getBytes(EUC_JP);
      case "mixed_encodings" ->
          joined(LIST.getBytes(UTF_8), "株式会社東北精密機械,宮城県,\n".getBytes(SHIFT_JIS));
      case "invalid_utf8" -> joined(LIST.getBytes(UTF_8), new byte[] {(byte) 0xC3, 0x28, '\n'});
      case "lone_surrogate" ->
          joined(LIST.getBytes(UTF_8), new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80, '\n'});
      case "mark_in_the_middle" -> text("会社名,都道府県\n株式会社甲,東京都\n\uFEFF株式会社乙,\uFEFF大阪府\n");
      case "line_ends" -> text("会社名,都道府県\r\n株式会社甲,東京都\n株式会社乙,大阪府\r株式会社丙,京都府");
      case "quoted_line_ends" ->
          text("会社名,都道府県,備考\n株式会社甲,東京都,\"一行目\r\n\"\"二行目\"\"\"\n株式会社乙,大阪府,\"say \"\"hi\"\"\"\n");
      case "unclosed_quote" ->
          text("会社名,都道府県\n株式会社甲,東京都\n\"株式会社乙,大阪府\n" + "丙,京都府\n".repeat(90_000));
      case "stray_quote_inside" -> text("会社名,都道府県\n5\" 工業株式会社,東京都\n");
      case "stray_quote_behind" -> text("会社名,都道府県\n\"株式会社\"甲,東京都\n");
      case "semicolons" -> text(LIST.replace(',', ';'));
      case "short_row" -> text("会社名,都道府県,住所\n株式会社甲,東京都\n");
      case "long_row" -> text("会社名,都道府県\n株式会社甲,東京都,港区\n");
      case "twice_one_heading" -> text("会社名,都道府県,会社名\n株式会社甲,東京都,乙\n");
      case "missing_heading" -> text("住所,資本金\n東京都港区,1\n");
      case "unknown_heading" -> text("会社名,都道府県,好きな色\n株式会社甲,東京都,赤\n");
      case "odd_headings" -> text(" 会 社 名（必須） ,都道府県※,ﾌﾘｶﾞﾅ,ＵＲＬ\n株式会社架け橋,東京都,カケハシ,\n");
      case "headings_only" -> text("会社名,都道府県\n");
      case "empty" -> new byte[0];
      case "line_ends_only" -> text("\r\n\n\r\n\n");
      case "title_rows" -> text("会員名簿,,\n令和6年4月現在,1件,\n\n会社名,都道府県,住所\n株式会社架け橋,東京都,港区\n");
      case "total_row" -> text("会社名,都道府県,資本金\n株式会社甲,東京都,10000000\n合計,,10000000\n");
      case "fifty_thousand_columns" -> text("会社名" + ",x".repeat(50_000) + "\n");
      case "five_megabytes_in_a_cell" ->
          text("会社名,都道府県\n株式会社甲,\"" + "x".repeat(5_000_000) + "\"\n");
      case "nul" -> text("会社名,都道府県\n" + "株式会社甲乙丙丁戊,東京都港区\n".repeat(9) + "株式会社\0,東京都\n");
      case "same_company_in_other_shapes" ->
          text(
              "会社名,都道府県\n株式会社ガラス工業,東京都\n"
                  + Normalizer.normalize("株式会社ガラス工業", Normalizer.Form.NFD)
                  + ",東京都\n株式会社ｶﾞﾗｽ工業,東京都\n(株)ガラス工業,東京都\nガラス工業㈱,東京都\n");
      case "one_number_two_names" ->
          text("会社名,都道府県,法人番号\n株式会社甲,東京都,5010401067252\n株式会社乙,東京都,5010401067252\n");
      case "the_same_row_twice" -> text("会社名,都道府県\n株式会社甲,東京都\n株式会社甲,東京都\n");
      case "too_many_rows" -> text("会社名,都道府県\n" + "甲,東京都\n".repeat(ImportLimits.USUAL.rows()));
      case "too_large" -> new byte[(int) ImportLimits.USUAL.bytes() + 1];
      case "picture" -> new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0};
      case "noise" -> noise();
      case "web_page" -> text("<html><body><table><tr><td>会社名</td></tr></table></body></html>");
      default -> throw new IllegalArgumentException(name);
    };
  }

  private static byte[] text(String text) {
    return text.getBytes(UTF_8);
  }

  private static byte[] noise() {
    byte[] noise = new byte[10_000];
    new Random(7).nextBytes(noise);
    System.arraycopy("name,".getBytes(US_ASCII), 0, noise, 0, 5);
    return noise;
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      out.writeBytes(part);
    }
    return out.toByteArray();
  }
}
