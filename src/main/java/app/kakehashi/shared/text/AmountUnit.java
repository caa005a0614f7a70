package app.kakehashi.shared.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The unit an amount is counted in, as a heading such as 資本金（百万円） says it.
 *
 * @param factor what one unit is worth in whole currency units
 * @param currency ISO 4217, or null where the text does not say
 */
public record AmountUnit(BigDecimal factor, @Nullable String currency) {

  /** Whole units of a currency not named. */
  public static final AmountUnit ONE = new AmountUnit(BigDecimal.ONE, null);

  private record Word(String text, @Nullable String currency) {}

  /** Longest first, so that 新台幣元 is not read as 元. */
  private static final List<Word> CURRENCIES =
      List.of(
          new Word("新臺幣元", "TWD"),
          new Word("新台幣元", "TWD"),
          new Word("新臺幣", "TWD"),
          new Word("新台幣", "TWD"),
          new Word("新台湾ドル", "TWD"),
          new Word("台湾ドル", "TWD"),
          new Word("台湾元", "TWD"),
          new Word("臺幣", "TWD"),
          new Word("台幣", "TWD"),
          new Word("ntd", "TWD"),
          new Word("nt$", "TWD"),
          new Word("twd", "TWD"),
          new Word("日本円", "JPY"),
          new Word("日圓", "JPY"),
          new Word("日元", "JPY"),
          new Word("日幣", "JPY"),
          new Word("jpy", "JPY"),
          new Word("yen", "JPY"),
          new Word("円", "JPY"),
          new Word("圓", null),
          new Word("¥", "JPY"),
          new Word("米ドル", "USD"),
          new Word("美元", "USD"),
          new Word("美金", "USD"),
          new Word("us$", "USD"),
          new Word("usd", "USD"),
          new Word("元", null));

  /** The unit that a note such as {@code 単位：百万円} or {@code NT$ thousand} names. */
  public static Optional<AmountUnit> read(String raw) {
    String text =
        LooseText.compact(raw).toLowerCase(Locale.ROOT).replaceFirst("^(単位|單位|unit|in)[::]?", "");
    String currency = null;
    boolean named = false;
    for (Word word : CURRENCIES) {
      if (text.startsWith(word.text())) {
        currency = word.currency();
        named = true;
        text = text.substring(word.text().length());
        break;
      }
      if (text.endsWith(word.text())) {
        currency = word.currency();
        named = true;
        text = text.substring(0, text.length() - word.text().length());
        break;
      }
    }
    if (named && text.endsWith("元")) {
      text = text.substring(0, text.length() - 1);
    }
    if (named && text.isEmpty()) {
      return Optional.of(new AmountUnit(BigDecimal.ONE, currency));
    }
    Optional<BigDecimal> factor = factor(text);
    String found = currency;
    return factor.map(f -> new AmountUnit(f, found));
  }

  /** How a heading says it, in a way that is read again; empty for whole units of no currency. */
  public String written() {
    String times =
        switch (factor.stripTrailingZeros().toPlainString()) {
          case "1" -> "";
          case "1000" -> "千";
          case "10000" -> "万";
          case "100000" -> "十万";
          case "1000000" -> "百万";
          case "10000000" -> "千万";
          case "100000000" -> "億";
          case "1000000000" -> "十億";
          default -> throw new IllegalStateException("a unit of " + factor);
        };
    return switch (currency) {
      case null -> times;
      case "JPY" -> times + "円";
      case "TWD" -> "新台幣" + times + "元";
      default -> times + " " + currency;
    };
  }

  private static Optional<BigDecimal> factor(String text) {
    return switch (text) {
      case "千", "仟", "thousand", "thousands", "k" -> Optional.of(BigDecimal.valueOf(1_000));
      case "万", "萬" -> Optional.of(BigDecimal.valueOf(10_000));
      case "十万", "十萬" -> Optional.of(BigDecimal.valueOf(100_000));
      case "百万", "百萬", "million", "millions", "mn", "m" ->
          Optional.of(BigDecimal.valueOf(1_000_000));
      case "千万", "千萬" -> Optional.of(BigDecimal.valueOf(10_000_000));
      case "億", "亿" -> Optional.of(BigDecimal.valueOf(100_000_000));
      case "十億", "billion", "bn" -> Optional.of(BigDecimal.valueOf(1_000_000_000));
      default -> Optional.empty();
    };
  }
}
