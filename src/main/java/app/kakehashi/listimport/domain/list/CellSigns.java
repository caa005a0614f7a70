package app.kakehashi.listimport.domain.list;

import app.kakehashi.company.BusinessNumber;
import app.kakehashi.company.CorporateNumber;
import app.kakehashi.listimport.domain.list.ColumnGuess.Sign;
import app.kakehashi.reference.AddressResolution;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.reference.SectorScheme;
import app.kakehashi.shared.text.AmountUnit;
import app.kakehashi.shared.text.LooseAmounts;
import app.kakehashi.shared.text.LooseDates;
import app.kakehashi.shared.text.LooseText;
import app.kakehashi.shared.text.Note;
import app.kakehashi.shared.text.PartialDate;
import app.kakehashi.shared.text.Reading;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a cell alone shows about itself. */
final class CellSigns {

  private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[a-z]{2,}");
  private static final Pattern WEB =
      Pattern.compile("(https?://\\S+|www\\.\\S+|[a-z0-9-]+(\\.[a-z0-9-]+)*\\.(com|jp|tw|net)/?)");
  private static final Pattern PHONE =
      Pattern.compile(
          "(\\+\\d{2,3}|\\(?0\\d{1,4}\\)?)([-./]?\\(?\\d{1,5}\\)?){1,4}((#|ext\\.?|x|分機|内線)\\d+)?");
  private static final int FEWEST_PHONE_DIGITS = 9;
  private static final int MOST_PHONE_DIGITS = 16;
  private static final Pattern POSTAL = Pattern.compile("〒?\\d{3}-\\d{4}|〒\\d{7}");
  private static final Pattern KANA = Pattern.compile("[ぁ-ゖァ-ヺー・･ 　()ｦ-ﾟA-Za-z0-9&.]+");
  private static final Pattern ANY_KANA = Pattern.compile("(?s).*[ぁ-ゖァ-ヺｦ-ﾟ].*");
  private static final Pattern PEOPLE = Pattern.compile("約?[\\d,]+(名|人)");
  private static final Pattern KEY =
      Pattern.compile("[A-Za-z]{0,5}[-_]?\\d{1,6}|\\d{1,4}-\\d{1,6}");
  private static final Pattern BARE_CODE = Pattern.compile("[A-Za-z]?\\d{1,5}");
  private static final Pattern LOCAL =
      Pattern.compile("(?s).*([0-9０-９一二三四五六七八九十]|[町村区區路街段番號号郡里]).*");
  private static final Pattern DAY = Pattern.compile("\\d{4}([-/.])\\d{1,2}\\1\\d{1,2}");
  private static final Pattern BARE_YEAR = Pattern.compile("\\d{4}年?");
  private static final int OLDEST = 1850;
  private static final int YOUNGEST = 2100;
  private static final int SHORTEST_ADDRESS = 5;
  private static final int LONGEST_NAME = 120;
  private static final Pattern LETTERS = Pattern.compile("(?s).*\\p{L}.*");
  private static final Pattern MOMENT = Pattern.compile("\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}.*");
  private static final Pattern MONEY =
      Pattern.compile("(?i).*\\d.*(円|元|[万萬億]|yen|usd|jpy|twd|ntd?).*");
  private static final int LONGEST_AMOUNT = 30;
  private static final Pattern CODE_IN_FRONT = Pattern.compile("^[A-Za-z]?[0-9]+[:.\\s]*");
  private static final int SHORTEST_TITLE = 2;

  /** Those whose titles are names of industries, in the order in which they are asked. */
  private static final List<SectorScheme> TITLED =
      List.of(
          SectorScheme.EDINET,
          SectorScheme.JPX,
          SectorScheme.JSIC,
          SectorScheme.TSIC,
          SectorScheme.TWSE,
          SectorScheme.ISIC);

  private final ReferenceData reference;

  CellSigns(ReferenceData reference) {
    this.reference = reference;
  }

  /** Whether a cell is one of these; a plain text is whatever its column says. */
  boolean shows(Sign sign, String cell) {
    return switch (sign) {
      case CHECK_DIGITS -> isCorporateNumber(cell) || isBusinessNumber(cell);
      case MAIL -> MAIL.matcher(LooseText.compact(cell).toLowerCase(Locale.ROOT)).matches();
      case WEB -> WEB.matcher(LooseText.compact(cell).toLowerCase(Locale.ROOT)).matches();
      case COMPANY_NAMES -> isCompanyName(cell);
      case LEGAL_FORMS -> LegalForms.isForm(cell);
      case REGIONS -> !isNumber(cell) && !reference.regions().findByName(cell).isEmpty();
      case ADDRESSES -> isAddress(cell);
      case SECTOR_TITLES -> isSectorTitle(cell);
      case POSTAL_CODES -> POSTAL.matcher(LooseText.compact(cell)).matches();
      case PHONES -> isPhone(cell);
      case COUNTRIES -> !isNumber(cell) && reference.countries().findByName(cell).isPresent();
      case KANA -> KANA.matcher(cell).matches() && ANY_KANA.matcher(cell).matches();
      case PEOPLE -> PEOPLE.matcher(LooseText.compact(cell)).matches();
      case AMOUNTS -> isAmountWithUnit(cell);
      case DATES -> isDate(cell);
      case SECTOR_CODES -> isBareCode(cell);
      case KEYS -> KEY.matcher(LooseText.compact(cell)).matches();
      case ROUND_NUMBERS -> isNumber(cell);
      case WORDS -> !isNumber(cell);
      case MARKS -> Marks.isMark(cell);
      case TEXTS -> isText(cell);
    };
  }

  static boolean isCorporateNumber(String cell) {
    return CorporateNumber.read(cell).found().isPresent();
  }

  static boolean isBusinessNumber(String cell) {
    return !DAY.matcher(LooseText.compact(cell)).matches()
        && BusinessNumber.read(cell).found().isPresent();
  }

  static boolean isBareCode(String cell) {
    return BARE_CODE.matcher(LooseText.compact(cell)).matches();
  }

  private static boolean isNumber(String cell) {
    return LooseText.compact(cell).chars().allMatch(c -> (c >= '0' && c <= '9') || c == '.');
  }

  private static boolean isCompanyName(String cell) {
    return cell.length() <= LONGEST_NAME
        && LegalForms.of(cell).isPresent()
        && !LegalForms.isForm(cell);
  }

  private boolean isAddress(String cell) {
    return cell.length() >= SHORTEST_ADDRESS
        && LOCAL.matcher(cell).matches()
        && LegalForms.of(cell).isEmpty()
        && Stream.of("JP", "TW")
            .map(country -> reference.regions().resolve(cell, country))
            .anyMatch(found -> !(found instanceof AddressResolution.Unresolved));
  }

  /** Words of somebody's own, and no address, moment or budget. */
  private boolean isText(String cell) {
    String text = LooseText.plain(cell);
    return !isNumber(cell)
        && Stream.of(Sign.MAIL, Sign.WEB, Sign.PHONES).noneMatch(sign -> shows(sign, cell))
        && !isDate(cell)
        && !MOMENT.matcher(text).matches()
        && (text.length() > LONGEST_AMOUNT || !MONEY.matcher(text).matches());
  }

  private boolean isSectorTitle(String cell) {
    return RowCells.several(cell).stream()
        .allMatch(
            value -> {
              String title = CODE_IN_FRONT.matcher(LooseText.plain(value)).replaceFirst("");
              return title.length() >= SHORTEST_TITLE
                  && LETTERS.matcher(title).matches()
                  && TITLED.stream()
                      .anyMatch(scheme -> reference.sectors().mapping(scheme, title).isPresent());
            });
  }

  private static boolean isPhone(String cell) {
    String text = LooseText.compact(cell).toLowerCase(Locale.ROOT);
    long digits = text.chars().filter(Character::isDigit).count();
    return digits >= FEWEST_PHONE_DIGITS
        && digits <= MOST_PHONE_DIGITS
        && PHONE.matcher(text).matches();
  }

  private static boolean isAmountWithUnit(String cell) {
    return LooseAmounts.read(cell, AmountUnit.ONE)
            instanceof Reading.Understood<LooseAmounts.Amount>(var amount, var notes)
        && (notes.contains(Note.UNIT_APPLIED) || amount.currency() != null);
  }

  /** A bare number is a date only with eight digits, as a year nobody doubts, or with its era. */
  private static boolean isDate(String cell) {
    return LooseDates.read(cell)
            instanceof Reading.Understood<PartialDate>(PartialDate date, var notes)
        && !notes.contains(Note.SPREADSHEET_DATE)
        && (!BARE_YEAR.matcher(LooseText.compact(cell)).matches()
            || (date.year() >= OLDEST && date.year() <= YOUNGEST));
  }
}
