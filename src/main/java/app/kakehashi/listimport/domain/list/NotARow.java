package app.kakehashi.listimport.domain.list;

import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.shared.text.LooseText;
import java.util.List;
import java.util.regex.Pattern;

/** What people write between and below the rows of a list: sums, notes, sections, who made it. */
public final class NotARow {

  private static final String SUM_WORDS =
      "(合計|総計|小計|計|總計|總和|総和|共計|合计|累計|平均|grandtotal|total(members|companies|firms)?|sum|subtotal|以上)";

  /** A name that nobody has, and a further branch of the row above. */
  private static final Pattern NOBODY =
      Pattern.compile(
          "([(\\[【]?(空欄|空白)[)\\]】]?|匿名(希望)?|特になし|零星客戶|散客|諸口|(未回答|無回答|回答なし)(.*)|[〃仝々].+|空席|欠員|欠番|未定|調整中|（?キャンセル）?)");

  private static final String COUNTERS =
      "(社|件|名|者|家|間|筆|人|先|項|会員|會員|家會員|団体|團體|事業所|施設|拠点|項目|筆資料|筆記錄|項需求|件需求|companies|firms|members|rows|records)";

  /** What a line of sums begins with, in whichever column. */
  private static final Pattern TOTAL =
      Pattern.compile(
          "^" + SUM_WORDS + "[:：]?(約?[0-9,.]+" + COUNTERS + "?)?$", Pattern.CASE_INSENSITIVE);

  private static final Pattern SUM =
      Pattern.compile(
          TOTAL.pattern()
              + "|^((共計|合計|[共計全約])?[0-9,]+"
              + COUNTERS
              + "|※.*|[(\\[]?([註注备]|備註|備考)([0-9]+|[一二三四五])?[).:：、\\]].*|[註注][0-9]+.*"
              + "|第[0-9]+[頁页ページ].*|【[^】]*】|-[0-9]+-|[0-9]+/[0-9]+[頁页])$",
          Pattern.CASE_INSENSITIVE);

  /** Who made the list, when and from what; where it ends; the kinds of members. */
  private static final Pattern MARGIN =
      Pattern.compile(
          "^[(\\[]?((以下)?(空白|余白|餘白)|[-─—–=＝*＊・.…~〜]{2,}.*"
              + "|(製表|製作|作成|作成者|資料來源|資料来源|資料提供|出典|出所|典拠|承辦|承辦人|覆核|審核|核定|主管|總經理|理事長|會長|会長|列印日期|製表日期"
              + "|更新日期|更新日|作成日|印刷日|印製日期|出力日|集計日|凡例|圖例|図例|記号(の説明)?|符號(說明)?|legend|現在|單位主管|source|preparedby|printed|updated|asof)[:：].*|[○◯〇●◎△▲×✓✔][:：=].*"
              + "|(正|準|贊助|賛助|特別|名譽|名誉|一般|法人|個人|團體|団体|候補|永久|普通|基本|榮譽)(會員|会員)|[一二三四五六七八九十]{1,3}、.+)[)\\]]?$",
          Pattern.CASE_INSENSITIVE);

  private static final Beginnings SUM_BEGINS = new Beginnings(List.of(SUM));
  private static final Beginnings NO_COMPANY_BEGINS = new Beginnings(List.of(SUM, NOBODY, MARGIN));

  /** As long as the shortest official number without the zero it began with. */
  private static final Pattern NUMBER = Pattern.compile("[0-9]{7,}");

  private static final Pattern MAIL = Pattern.compile("\\S+@\\S+\\.\\S+");

  private static final Pattern WEB =
      Pattern.compile("(https?://|www\\.)\\S+", Pattern.CASE_INSENSITIVE);

  private NotARow() {}

  /** Whether a line that begins so is one of sums, in whichever column. */
  static boolean beginsTotal(String first) {
    return SUM_BEGINS.mayMatch(first) && TOTAL.matcher(first).matches();
  }

  /** Whether a name is what people write in front of a line of sums or notes. */
  public static boolean isSum(String name) {
    String compact = LooseText.compact(name);
    return SUM_BEGINS.mayMatch(compact) && SUM.matcher(compact).matches();
  }

  /** Whether a name is no company’s: a sum, a note, who made the list, where it ends. */
  public static boolean isNoCompany(String name) {
    String compact = LooseText.compact(name);
    return NO_COMPANY_BEGINS.mayMatch(compact)
        && (SUM.matcher(compact).matches()
            || NOBODY.matcher(compact).matches()
            || (MARGIN.matcher(compact).matches() && LegalForms.of(name).isEmpty()));
  }

  /** Whether a row begins with what is no company’s name, in whichever column. */
  static boolean begins(SourceRow row) {
    return row.cells().stream()
        .filter(cell -> !cell.isBlank())
        .limit(1)
        .anyMatch(NotARow::isNoCompany);
  }

  /**
   * Whether a text can be no name of a company: a number, an address of mails or of pages, a legal
   * form alone.
   */
  static boolean isNoName(String name) {
    return LegalForms.isForm(name)
        || NUMBER.matcher(LooseText.compact(name)).matches()
        || (name.indexOf('@') >= 0 && MAIL.matcher(name.strip()).matches())
        || WEB.matcher(name.strip()).matches();
  }
}
