package app.kakehashi.gap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;

/**
 * A field that only one kind of gap has. Its values are kept as a list of texts: one for most,
 * several for {@link Type#CHOICES}.
 *
 * @param options codes to choose from; empty for the types that are typed
 */
public record DetailField(String key, Type type, List<String> options) {
  private static final int SHORT = 200;
  private static final int LONG = 2000;
  private static final List<String> YES_NO = List.of("yes", "no");
  private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

  /** What may be entered. */
  public enum Type {
    /** One line. */
    TEXT,
    /** Several lines. */
    LONG_TEXT,
    /** A positive number. */
    NUMBER,
    /** A day, {@code yyyy-mm-dd}. */
    DATE,
    /** One of the options. */
    CHOICE,
    /** Any of the options. */
    CHOICES,
    /** Yes or no; nothing means unknown. */
    YES_NO
  }

  public DetailField {
    options = List.copyOf(options);
  }

  static DetailField text(String key) {
    return new DetailField(key, Type.TEXT, List.of());
  }

  static DetailField longText(String key) {
    return new DetailField(key, Type.LONG_TEXT, List.of());
  }

  static DetailField number(String key) {
    return new DetailField(key, Type.NUMBER, List.of());
  }

  static DetailField date(String key) {
    return new DetailField(key, Type.DATE, List.of());
  }

  static DetailField yesNo(String key) {
    return new DetailField(key, Type.YES_NO, YES_NO);
  }

  static DetailField choice(String key, String... options) {
    return new DetailField(key, Type.CHOICE, List.of(options));
  }

  static DetailField choices(String key, String... options) {
    return new DetailField(key, Type.CHOICES, List.of(options));
  }

  /** Message key of the label. */
  public String messageKey() {
    return "gap.detail." + key;
  }

  /** Message key of an option in words. */
  public String optionKey(String option) {
    return type == Type.YES_NO ? "gap.detail." + option : messageKey() + "." + option;
  }

  /** Whether users type it in their own language. */
  public boolean isFreeText() {
    return type == Type.TEXT || type == Type.LONG_TEXT;
  }

  /** Whether these are values this field can have; none is always allowed. */
  public boolean accepts(List<String> values) {
    if (values.isEmpty()) {
      return true;
    }
    if (type != Type.CHOICES && values.size() > 1) {
      return false;
    }
    return switch (type) {
      case TEXT -> fits(values.getFirst(), SHORT);
      case LONG_TEXT -> fits(values.getFirst(), LONG);
      case NUMBER -> isNumber(values.getFirst());
      case DATE -> isDate(values.getFirst());
      case CHOICE, CHOICES, YES_NO ->
          options.containsAll(values) && new HashSet<>(values).size() == values.size();
    };
  }

  private static boolean fits(String value, int length) {
    return !value.isBlank() && value.length() <= length;
  }

  private static boolean isNumber(String value) {
    try {
      BigDecimal number = new BigDecimal(value);
      return number.signum() > 0 && number.compareTo(MOST) <= 0 && number.scale() <= 2;
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }

  private static boolean isDate(String value) {
    try {
      return LocalDate.parse(value).getYear() >= 2000;
    } catch (DateTimeParseException notADate) {
      return false;
    }
  }
}
