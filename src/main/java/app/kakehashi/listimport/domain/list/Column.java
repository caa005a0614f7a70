package app.kakehashi.listimport.domain.list;

import app.kakehashi.reference.SectorScheme;
import app.kakehashi.shared.text.AmountUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A column of a list as it was understood.
 *
 * @param index from 0
 * @param heading as written; its letter in a list without headings
 * @param field what it holds; null where neither heading nor person says it
 * @param unit the unit the heading names
 * @param scheme the classification the heading names, for sectors
 * @param origin how it is known what the column holds
 * @param guess what it seems to hold by its cells; null where there was no need to look, or nothing
 *     to be seen
 * @param mark what its cells stand for where they are marks; null for any others
 */
public record Column(
    int index,
    String heading,
    @Nullable ListField field,
    @Nullable AmountUnit unit,
    @Nullable SectorScheme scheme,
    Origin origin,
    @Nullable ColumnGuess guess,
    @Nullable MarkedWord mark) {

  private static final int LETTERS = 26;
  private static final Pattern BEGINNING = Pattern.compile("創業|創立|開業");

  private static final Pattern PLANT = Pattern.compile("工廠|廠址|工場|(?i:plant|factory)");
  private static final Pattern PAID_IN = Pattern.compile("實收|实收|払込|払い込み|(?i:paid)");

  private static final Pattern LOCAL = Pattern.compile("(?i)\\blocal\\b|ローカル");

  /** What programs call columns that nobody named. */
  private static final Pattern COUNTED =
      Pattern.compile("(項目|欄位?|列|カラム|フィールド|column|col|field)?[0-9]*");

  private static final Pattern COMPANY =
      Pattern.compile("(company|companyname|organi[sz]ation|organi[sz]ationname|会社名?|公司名稱?|勤務先)1?");

  private static final Pattern REMARKS =
      Pattern.compile("(備考欄?|備註欄?|特記事項|摘要|メモ|remarks?|notes?|comments?|description)[0-9]?");

  /** How it is known what a column holds. */
  public enum Origin {
    /** Its heading says it. */
    HEADING,
    /** Its cells leave no doubt. */
    CONTENT,
    /** A person says it. */
    CHOICE,
    /** It is not known. */
    UNKNOWN
  }

  /** A column of which only the heading is known. */
  static Column unknown(int index, String heading) {
    return new Column(index, heading, null, null, null, Origin.UNKNOWN, null, null);
  }

  /** The column where another one already holds what its heading says. */
  static Column second(Column column) {
    return column.holding(ListField.NOT_TAKEN);
  }

  /** The column with something else in it than its heading alone would say. */
  Column holding(ListField other) {
    return new Column(index, heading, other, null, null, Origin.HEADING, null, null);
  }

  /** The column as a person says. */
  Column as(ColumnChoice choice) {
    return new Column(
        index,
        heading,
        choice.field(),
        choice.unit() == null ? unit : choice.unit(),
        choice.scheme() == null ? scheme : choice.scheme(),
        Origin.CHOICE,
        guess,
        mark);
  }

  /** The column with the unit that a note above the table names, if nothing nearer names one. */
  Column in(AmountUnit noted) {
    boolean counts = field == ListField.CAPITAL || field == ListField.REVENUE;
    return counts && unit == null && origin != Origin.CHOICE
        ? new Column(index, heading, field, noted, scheme, origin, guess, mark)
        : this;
  }

  /** The column with what its cells seem to hold, which counts where it is certain. */
  Column as(ColumnGuess seen) {
    return seen.isCertain()
        ? new Column(index, heading, seen.field(), unit, seen.scheme(), Origin.CONTENT, seen, mark)
        : new Column(index, heading, null, unit, scheme, origin, seen, mark);
  }

  /** The column with what its marks stand for, and what they seem to be about, which counts. */
  Column marked(MarkedWord word, @Nullable ColumnGuess about) {
    return about == null
        ? new Column(index, heading, field, unit, scheme, origin, guess, word)
        : new Column(index, heading, about.field(), null, null, Origin.CONTENT, about, word);
  }

  /**
   * The column with what its marks will stand for, which its heading tells before there are any.
   */
  Column markedAs(ListField told, MarkedWord word) {
    return new Column(index, heading, told, null, null, Origin.HEADING, null, word);
  }

  /** The column with what it may hold, for a person to say. */
  Column proposing(ColumnGuess seen) {
    return new Column(index, heading, field, unit, scheme, origin, seen, mark);
  }

  /** What its marks stand for, where what it holds is said by marks. */
  @Nullable MarkedWord marked() {
    return field != null && field.mayBeMarked() ? mark : null;
  }

  /**
   * Whether it counts only where another column of its field says nothing: the beginning of a
   * business, older than its company; capital that is not called paid in; the address of a plant.
   */
  boolean isSecondary() {
    if (field == null) {
      return false;
    }
    return switch (field) {
      case FOUNDED -> BEGINNING.matcher(heading).find();
      case CAPITAL -> !PAID_IN.matcher(heading).find();
      case ADDRESS -> PLANT.matcher(heading).find();
      default -> false;
    };
  }

  /** Whether nothing stands over it but its letter or its number. */
  public boolean isUnnamed() {
    return heading.equals(letter()) || COUNTED.matcher(Headings.key(heading)).matches();
  }

  /** Whether its heading speaks of the name in the language of the country. */
  boolean isOfLocal() {
    return LOCAL.matcher(heading).find();
  }

  /** Whether its heading announces remarks. */
  boolean isOfRemarks() {
    return REMARKS.matcher(Headings.key(heading)).matches();
  }

  /** Whether its heading is the bare word for a name, of whomever. */
  boolean isOfBareName() {
    return Headings.key(heading).equals("name");
  }

  /** Whether its heading names companies, in the script of another heading. */
  boolean isOfCompanies(@Nullable Column other) {
    return other != null
        && COMPANY.matcher(Headings.key(heading)).matches()
        && heading.chars().allMatch(c -> c < 0x250)
            == other.heading.chars().allMatch(c -> c < 0x250);
  }

  /** Whether its cells are read. */
  public boolean isRead() {
    return field != null && field != ListField.NOT_TAKEN && field != ListField.POSTAL_CODE;
  }

  /** Whether a row that ends before it lacks something. */
  boolean isMissed() {
    return isRead() && field != ListField.REMARK;
  }

  /** Its name in spreadsheets: A to Z, AA, AB … */
  public String letter() {
    return letter(index);
  }

  static String letter(int index) {
    String last = String.valueOf((char) ('A' + index % LETTERS));
    return index < LETTERS ? last : letter(index / LETTERS - 1) + last;
  }
}
