package app.kakehashi.shared.text;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads amounts of money: {@code 1億2,000万円}, {@code 8千万円}, {@code 5,000仟元}, {@code NT$ 12 million}.
 * A unit in the text wins over the unit of its column, where it is a whole one: of 3千 in a column
 * of 万円 nobody knows whether it is 3,000 yen or 3,000 times 10,000.
 */
public final class LooseAmounts {

  /** An amount in whole units; the currency is null where neither text nor column names one. */
  public record Amount(BigDecimal value, @Nullable String currency) {}

  private static final Pattern CURRENCY_IN_FRONT =
      Pattern.compile("^(新臺幣|新台幣|臺幣|台幣|nt\\$|ntd|twd|us\\$|usd|美金|美元|jpy|日幣|日圓|日元|¥|\\\\)(.*)$");
  private static final Pattern BODY =
      Pattern.compile("^([-+△▲]?)([0-9][0-9,.]*|)((?:[十百千仟万萬億亿兆]|[0-9][0-9,.]*)*)(.*)$");
  private static final Pattern PART = Pattern.compile("([0-9][0-9,.]*)|([十百千仟])|([万萬億亿兆])");
  private static final Pattern WHOLE_MULTIPLIER = Pattern.compile("[万萬億亿兆]");

  /** What is written around an amount: 資本金45百万円, ¥10,000,000-. */
  private static final Pattern AROUND =
      Pattern.compile("^(資本金|出資金|実収資本額|實收資本額|資本額)[:：]?|(?<=[0-9円元])(-|[.]-|也)$|(?<=[元圓円万萬億])整$");

  private static final Pattern WRITTEN_OUT = Pattern.compile("[壹貳參肆伍陸柒捌玖一二三四五六七八九][拾佰仟十百千万萬億]");

  /** 十億円, without the 一 that nobody says. */
  private static final Pattern BARE_TENS = Pattern.compile("^[十百千拾佰仟][万萬億兆]");

  private static final Pattern OPEN_ENDED = Pattern.compile(".*[億亿兆][0-9][0-9,]*");
  private static final Pattern CURRENCY_BEHIND = Pattern.compile("(元|圓)$");
  private static final BigDecimal MYRIAD = BigDecimal.valueOf(10_000);
  private static final BigDecimal LARGEST = new BigDecimal("1e18");

  private LooseAmounts() {}

  /** Reads an amount of zero or more; {@code column} is the unit the column's heading names. */
  public static Reading<Amount> read(String raw, AmountUnit column) {
    if (LooseText.isBlank(raw)) {
      return Reading.blank();
    }
    if (LooseNumbers.read(raw) instanceof Reading.Understood<BigDecimal>(BigDecimal n, var notes)) {
      Set<Note> all = EnumSet.noneOf(Note.class);
      all.addAll(notes);
      return amount(n.multiply(column.factor()), column.currency(), all);
    }
    String text =
        figures(AROUND.matcher(LooseText.compact(raw).toLowerCase(Locale.ROOT)).replaceAll(""));
    String currency = null;
    Matcher front = CURRENCY_IN_FRONT.matcher(text);
    boolean currencyNamed = front.matches();
    if (currencyNamed) {
      currency =
          AmountUnit.read(front.group(1).replace("\\", "¥")).orElse(AmountUnit.ONE).currency();
      text = front.group(2);
    }
    Matcher body = BODY.matcher(text);
    if (!body.matches() || body.group(2).isEmpty()) {
      return Reading.notUnderstood(Trouble.NOT_A_NUMBER);
    }
    String digits = body.group(2);
    String kanji = body.group(3);
    String rest = body.group(4);
    BigDecimal factor = BigDecimal.ONE;
    boolean unitNamed = currencyNamed || !kanji.isEmpty();
    boolean whole = WHOLE_MULTIPLIER.matcher(kanji).find();
    if (!rest.isEmpty()) {
      var unit = AmountUnit.read(rest);
      if (unit.isEmpty()) {
        return Reading.notUnderstood(Trouble.NOT_A_NUMBER);
      }
      unitNamed = true;
      factor = unit.get().factor();
      whole |=
          factor.compareTo(MYRIAD) >= 0
              || unit.get().currency() != null
              || CURRENCY_BEHIND.matcher(rest).find();
      currency = unit.get().currency() == null ? currency : unit.get().currency();
    }
    if (rest.isEmpty() && OPEN_ENDED.matcher(kanji).matches()) {
      // 1億2,000 in a column of 万円 is 1億2,000万; in any other nobody knows
      if (column.factor().compareTo(MYRIAD) != 0) {
        return Reading.notUnderstood(Trouble.AMBIGUOUS_AMOUNT);
      }
      kanji += "万";
    }
    BigDecimal value = kanji.isEmpty() ? number(digits) : inMyriads(digits + kanji);
    if (value == null) {
      return Reading.notUnderstood(Trouble.NOT_A_NUMBER);
    }
    // a cell that names a currency of its own, whole, does not count in the column's unit
    whole |= currency != null && column.currency() != null && !currency.equals(column.currency());
    boolean columnCounts = column.factor().compareTo(BigDecimal.ONE) != 0;
    if (columnCounts && unitNamed && !whole && !repeats(column, kanji, factor)) {
      return Reading.notUnderstood(Trouble.AMBIGUOUS_AMOUNT);
    }
    if (!unitNamed) {
      factor = column.factor();
    }
    if (!body.group(1).isEmpty() && !body.group(1).equals("+")) {
      value = value.negate();
    }
    Set<Note> notes = EnumSet.noneOf(Note.class);
    if (!kanji.isEmpty() || factor.compareTo(BigDecimal.ONE) != 0 || (columnCounts && unitNamed)) {
      notes.add(Note.UNIT_APPLIED);
    }
    return amount(value.multiply(factor), currency == null ? column.currency() : currency, notes);
  }

  /** An amount written out as in contracts (新臺幣壹仟萬元整), in figures; others stay. */
  private static String figures(String text) {
    boolean bare = BARE_TENS.matcher(text).find();
    if (text.chars().anyMatch(Character::isDigit) || (!bare && !WRITTEN_OUT.matcher(text).find())) {
      return text;
    }
    StringBuilder figures = new StringBuilder(text.length() + 1).append(bare ? "1" : "");
    for (int i = 0; i < text.length(); i++) {
      int digit = "零壹貳參肆伍陸柒捌玖".indexOf(text.charAt(i));
      int plain = digit < 0 ? "〇一二三四五六七八九".indexOf(text.charAt(i)) : digit;
      figures.append(plain < 0 ? String.valueOf(text.charAt(i)) : String.valueOf(plain));
    }
    return figures.toString().replace('拾', '十').replace('佰', '百').replaceFirst("整$", "");
  }

  /** Whether the cell only says again what its column counts in: 3千 in a column of 千円. */
  private static boolean repeats(AmountUnit column, String kanji, BigDecimal factor) {
    BigDecimal said = kanji.length() == 1 ? small(kanji) : factor;
    return said.compareTo(BigDecimal.ONE) != 0 && said.compareTo(column.factor()) == 0;
  }

  private static Reading<Amount> amount(
      BigDecimal value, @Nullable String currency, Set<Note> notes) {
    if (value.signum() < 0) {
      return Reading.notUnderstood(Trouble.NEGATIVE);
    }
    if (value.compareTo(LARGEST) > 0) {
      return Reading.notUnderstood(Trouble.TOO_LARGE);
    }
    BigDecimal plain = value.stripTrailingZeros();
    return Reading.understood(
        new Amount(plain.scale() < 0 ? plain.setScale(0) : plain, currency), notes);
  }

  private static @Nullable BigDecimal number(String digits) {
    return LooseNumbers.read(digits).found().orElse(null);
  }

  /** 1億2,000万 = 1 × 10⁸ + 2,000 × 10⁴; 8千万 = 8 × 10³ × 10⁴. */
  private static @Nullable BigDecimal inMyriads(String text) {
    BigDecimal total = BigDecimal.ZERO;
    BigDecimal section = BigDecimal.ZERO;
    BigDecimal pending = null;
    Matcher part = PART.matcher(text);
    while (part.find()) {
      if (part.group(1) != null) {
        if (pending != null) {
          return null;
        }
        pending = number(part.group(1));
        if (pending == null) {
          return null;
        }
      } else if (part.group(2) != null) {
        section =
            section.add(
                (pending == null ? BigDecimal.ONE : pending).multiply(small(part.group(2))));
        pending = null;
      } else {
        BigDecimal count = section.add(pending == null ? BigDecimal.ZERO : pending);
        if (count.signum() == 0) {
          return null;
        }
        total = total.add(count.multiply(large(part.group(3))));
        section = BigDecimal.ZERO;
        pending = null;
      }
    }
    return total.add(section).add(pending == null ? BigDecimal.ZERO : pending);
  }

  private static BigDecimal small(String sign) {
    return switch (sign) {
      case "十" -> BigDecimal.TEN;
      case "百" -> BigDecimal.valueOf(100);
      default -> BigDecimal.valueOf(1_000);
    };
  }

  private static BigDecimal large(String sign) {
    return switch (sign) {
      case "万", "萬" -> BigDecimal.valueOf(10_000);
      case "兆" -> BigDecimal.valueOf(1_000_000_000_000L);
      default -> BigDecimal.valueOf(100_000_000);
    };
  }
}
