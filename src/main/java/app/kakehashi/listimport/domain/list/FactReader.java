package app.kakehashi.listimport.domain.list;

import app.kakehashi.company.Affiliation;
import app.kakehashi.company.BusinessNumber;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.CorporateNumber;
import app.kakehashi.company.IdentifierCheck;
import app.kakehashi.company.IdentifierScheme;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.shared.Money;
import app.kakehashi.shared.text.AmountUnit;
import app.kakehashi.shared.text.LooseAmounts;
import app.kakehashi.shared.text.LooseAmounts.Amount;
import app.kakehashi.shared.text.LooseDates;
import app.kakehashi.shared.text.LooseNumbers;
import app.kakehashi.shared.text.LooseText;
import app.kakehashi.shared.text.Note;
import app.kakehashi.shared.text.PartialDate;
import app.kakehashi.shared.text.Reading;
import app.kakehashi.shared.text.Trouble;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads numbers, dates and amounts of a row, and says what is the matter with those it cannot. */
final class FactReader {

  private static final BigDecimal SMALL = BigDecimal.valueOf(10_000);
  private static final int MOST_PEOPLE = 10_000_000;
  private static final int LAST_YEAR = 2100;
  private static final int LONGEST_NUMBER = 60;
  private static final Pattern NUMBER_LABEL =
      Pattern.compile("^(統編|統一編號|營利事業統一編號|法人番号|UBN|Tax ID|VAT)[\\s　]*[:：][\\s　]*");

  /** The number of an identity card or a residence permit of Taiwan, which belongs to a person. */
  private static final Pattern PERSON = Pattern.compile("(?i)[A-Z][A-D1289][0-9]{8}");

  /** A head count that names two numbers, or one above or below which it is. */
  private static final Pattern RANGE =
      Pattern.compile(
          "\\d[人名]?([-~〜]|から|至|到)約?\\d|以上|以下|未[満滿]|超|[0-9百千][餘余多]|[<>≦≧≤≥]|\\d[+]|[数數][十百千]");

  private FactReader() {}

  /** Whether a number is that of a person's identity card, which nobody is shown. */
  static boolean isOfPerson(String number) {
    return PERSON.matcher(LooseText.compact(number)).matches();
  }

  /** The official number of a row in whichever of the three columns it stands; null for none. */
  static @Nullable CompanyIdentifier identifier(RowCells cells) {
    CompanyIdentifier corporate = identifier(cells, ListField.CORPORATE_NUMBER);
    CompanyIdentifier business = identifier(cells, ListField.BUSINESS_NUMBER);
    CompanyIdentifier either = identifier(cells, ListField.OFFICIAL_NUMBER);
    for (CompanyIdentifier one : new @Nullable CompanyIdentifier[] {corporate, business, either}) {
      if (one != null && one.isKey()) {
        return one;
      }
    }
    return corporate != null ? corporate : business != null ? business : either;
  }

  /** The official number in one of the three columns; null for none. */
  static @Nullable CompanyIdentifier identifier(RowCells cells, ListField field) {
    return switch (field) {
      case CORPORATE_NUMBER -> identifier(cells, field, IdentifierScheme.JP_CORPORATE_NUMBER);
      case BUSINESS_NUMBER -> identifier(cells, field, IdentifierScheme.TW_BUSINESS_NUMBER);
      default -> either(cells);
    };
  }

  private static @Nullable CompanyIdentifier either(RowCells cells) {
    String text = cells.text(ListField.OFFICIAL_NUMBER);
    boolean long13 = LooseText.compact(text).chars().filter(c -> c >= '0' && c <= '9').count() > 10;
    return identifier(
        cells,
        ListField.OFFICIAL_NUMBER,
        long13 ? IdentifierScheme.JP_CORPORATE_NUMBER : IdentifierScheme.TW_BUSINESS_NUMBER);
  }

  private static @Nullable CompanyIdentifier identifier(
      RowCells cells, ListField field, IdentifierScheme scheme) {
    String text = cells.text(field);
    if (text.isEmpty()) {
      return null;
    }
    String number = NUMBER_LABEL.matcher(text).replaceFirst("");
    if (isOfPerson(number)) {
      cells.add(Code.NUMBER_OF_PERSON, field, number.substring(0, 2) + "…");
      return null;
    }
    Reading<String> reading =
        scheme == IdentifierScheme.JP_CORPORATE_NUMBER
            ? CorporateNumber.read(number).map(CorporateNumber::digits)
            : BusinessNumber.read(number).map(BusinessNumber::digits);
    return switch (reading) {
      case Reading.Understood<String>(String digits, var notes) -> {
        // commas are usual in amounts, but say that somebody took the number for one
        if (!number.equals(text)
            || notes.stream().anyMatch(n -> n.worthShowing() || n == Note.GROUPING_REMOVED)) {
          cells.add(Code.NUMBER_MENDED, field, text, digits);
        }
        yield new CompanyIdentifier(scheme, digits, IdentifierCheck.VALID);
      }
      case Reading.Blank<String> _ -> null;
      case Reading.NotUnderstood<String>(Trouble why) -> unusable(cells, field, scheme, text, why);
    };
  }

  private static @Nullable CompanyIdentifier unusable(
      RowCells cells, ListField field, IdentifierScheme scheme, String text, Trouble why) {
    Code code =
        switch (why) {
          case BAD_CHECK_DIGIT -> Code.NUMBER_CHECK_FAILED;
          case WRONG_LENGTH -> Code.NUMBER_WRONG_LENGTH;
          case DIGITS_LOST -> Code.NUMBER_DIGITS_LOST;
          case PLACEHOLDER -> Code.NUMBER_PLACEHOLDER;
          default -> Code.NUMBER_NOT_UNDERSTOOD;
        };
    boolean words = LooseText.compact(text).chars().noneMatch(Character::isDigit);
    cells.add(words ? Code.NUMBER_IS_WORDS : code, field, text);
    boolean none = words || why == Trouble.PLACEHOLDER || why == Trouble.DIGITS_LOST;
    return none || text.length() > LONGEST_NUMBER
        ? null
        : new CompanyIdentifier(scheme, text, IdentifierCheck.INVALID);
  }

  /** A date; null for none or one that cannot be understood. */
  static @Nullable PartialDate date(RowCells cells, ListField field) {
    return date(cells, field, null);
  }

  /** As above, of a company of a side: in Taiwan 108年 is a year. */
  static @Nullable PartialDate date(RowCells cells, ListField field, @Nullable Affiliation side) {
    String text = cells.dateText(field);
    boolean republic =
        cells.countsRepublic(field)
            || (side == Affiliation.TW && LooseDates.isYearOfThreeDigits(text));
    Reading<PartialDate> reading =
        republic
            ? LooseDates.readRoc(text)
            : cells.countsMonths(field) ? LooseDates.readMonth(text) : LooseDates.read(text);
    return switch (reading) {
      case Reading.Understood<PartialDate>(PartialDate date, var notes) -> {
        if (notes.contains(Note.SPREADSHEET_DATE)) {
          cells.add(Code.DATE_FROM_SPREADSHEET, field, text, date.toString());
        }
        if (notes.contains(Note.MONTH_LEFT_OUT)) {
          cells.add(Code.DATE_MONTH_LOST, field, text, date.toString());
        }
        if (date.year() > LAST_YEAR) {
          cells.add(Code.DATE_IMPOSSIBLE, field, text);
          yield null;
        }
        yield date;
      }
      case Reading.Blank<PartialDate> _ -> null;
      case Reading.NotUnderstood<PartialDate>(Trouble why) -> {
        Code code =
            switch (why) {
              case AMBIGUOUS_DATE -> Code.DATE_AMBIGUOUS;
              case IMPOSSIBLE_DATE -> Code.DATE_IMPOSSIBLE;
              default -> Code.DATE_NOT_UNDERSTOOD;
            };
        cells.add(code, field, text);
        yield null;
      }
    };
  }

  /** A number of people; null for none. */
  static @Nullable Integer count(RowCells cells, ListField field) {
    String text = cells.text(field);
    return switch (LooseNumbers.readCount(text)) {
      case Reading.Understood<Integer>(Integer count, var _) -> {
        if (count <= MOST_PEOPLE) {
          yield count;
        }
        cells.add(Code.COUNT_NOT_UNDERSTOOD, field, text);
        yield null;
      }
      case Reading.Blank<Integer> _ -> null;
      case Reading.NotUnderstood<Integer> _ -> {
        boolean range = RANGE.matcher(LooseText.compact(text)).find();
        cells.add(range ? Code.COUNT_IS_RANGE : Code.COUNT_NOT_UNDERSTOOD, field, text);
        yield null;
      }
    };
  }

  /** The number of employees; without it the men and the women together. */
  static @Nullable Integer employees(RowCells cells, ListShape shape) {
    Integer stated = count(cells, ListField.EMPLOYEES);
    List<Column> parts = shape.columns(ListField.EMPLOYEES_PART);
    if (stated != null || parts.size() < 2 || !cells.text(ListField.EMPLOYEES).isEmpty()) {
      return stated;
    }
    List<Integer> counts = new ArrayList<>();
    for (Column part : parts) {
      String text = cells.text(part);
      LooseNumbers.readCount(text)
          .found()
          .ifPresentOrElse(counts::add, () -> sayUnreadable(cells, part, text));
    }
    int sum = counts.stream().mapToInt(Integer::intValue).sum();
    if (counts.size() < parts.size() || sum > MOST_PEOPLE) {
      return null;
    }
    String added = counts.stream().map(String::valueOf).collect(Collectors.joining(" + "));
    cells.addAt(Code.COUNT_ADDED_UP, parts.getFirst(), added, String.valueOf(sum));
    return sum;
  }

  private static void sayUnreadable(RowCells cells, Column column, String text) {
    if (!text.isEmpty()) {
      cells.addAt(Code.COUNT_NOT_UNDERSTOOD, column, text);
    }
  }

  /**
   * An amount of money above zero, which lists write where they know nothing; the currency is that
   * of the cell, the currency column, the heading, the layout or the side, the first that says one.
   */
  static @Nullable Money money(RowCells cells, ListShape shape, ListField field, Affiliation side) {
    String text = cells.text(field);
    Column column = cells.saying(field);
    if (column == null || text.isEmpty()) {
      return null;
    }
    AmountUnit unit = unit(shape, field, column);
    return switch (LooseAmounts.read(text, unit)) {
      case Reading.Understood<Amount>(Amount amount, var notes) -> {
        if (amount.value().signum() == 0) {
          cells.add(Code.ZERO_LEFT_OUT, field, text);
          yield null;
        }
        String currency = currency(cells, amount, side);
        if (notes.contains(Note.UNIT_APPLIED)) {
          cells.add(
              Code.AMOUNT_UNIT_APPLIED,
              field,
              text,
              amount.value().toPlainString() + " " + currency);
        } else if (amount.value().compareTo(SMALL) < 0 && unit.equals(AmountUnit.ONE)) {
          cells.add(Code.AMOUNT_LOOKS_SMALL, field, text);
        }
        yield new Money(amount.value(), currency);
      }
      case Reading.Blank<Amount> _ -> null;
      case Reading.NotUnderstood<Amount>(Trouble why) -> {
        cells.add(
            why == Trouble.AMBIGUOUS_AMOUNT ? Code.AMOUNT_AMBIGUOUS : Code.AMOUNT_NOT_UNDERSTOOD,
            field,
            text);
        yield null;
      }
    };
  }

  private static AmountUnit unit(ListShape shape, ListField field, Column column) {
    if (column.unit() != null) {
      return column.unit();
    }
    AmountUnit ofLayout = shape.layout().capitalUnit();
    return field == ListField.CAPITAL && ofLayout != null ? ofLayout : AmountUnit.ONE;
  }

  private static String currency(RowCells cells, Amount amount, Affiliation side) {
    if (amount.currency() != null) {
      return amount.currency();
    }
    String named = cells.text(ListField.CAPITAL_CURRENCY);
    if (!named.isEmpty()) {
      String code =
          AmountUnit.read(named).map(AmountUnit::currency).orElse(named.toUpperCase(Locale.ROOT));
      if (List.of("JPY", "TWD", "USD", "CNY", "EUR", "HKD", "SGD", "THB").contains(code)) {
        return code;
      }
      cells.add(Code.CODE_NOT_UNDERSTOOD, ListField.CAPITAL_CURRENCY, named);
    }
    return side == Affiliation.JP ? "JPY" : "TWD";
  }
}
