package app.kakehashi.offer.web;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Reads what people type, forgiving width, spaces and separators; what is not understood becomes an
 * error of its field.
 */
final class Typed {
  private final Errors errors;

  Typed(Errors errors) {
    this.errors = errors;
  }

  /** A text; empty where nothing was typed. */
  String text(String path, @Nullable String value, int most) {
    String text = value == null ? "" : value.strip();
    if (text.length() > most) {
      errors.rejectValue(path, "offer.error.too_long", new Object[] {most}, null);
    }
    return text;
  }

  /** A text that must be there. */
  String required(String path, @Nullable String value, int most) {
    String text = text(path, value, most);
    if (text.isEmpty()) {
      errors.rejectValue(path, "offer.error." + path + "_missing");
    }
    return text;
  }

  /** A text, or null. */
  @Nullable String optional(String path, @Nullable String value, int most) {
    String text = text(path, value, most);
    return text.isEmpty() ? null : text;
  }

  /** One of these codes, or null. */
  @Nullable String code(String path, @Nullable String value, List<String> known) {
    String text = text(path, value, 60);
    if (text.isEmpty()) {
      return null;
    }
    if (!known.contains(text)) {
      errors.rejectValue(path, "offer.error.choose");
      return null;
    }
    return text;
  }

  /** Those of these codes that were ticked. */
  List<String> codes(String path, @Nullable List<String> values, List<String> known) {
    if (values == null) {
      return List.of();
    }
    if (!known.containsAll(values)) {
      errors.rejectValue(path, "offer.error.choose");
    }
    return values.stream().filter(known::contains).distinct().toList();
  }

  /** A positive number, or null. */
  @Nullable BigDecimal number(String path, @Nullable String value) {
    String text = plain(value);
    if (text.isEmpty()) {
      return null;
    }
    try {
      BigDecimal number = new BigDecimal(text);
      if (number.signum() > 0 && number.precision() - number.scale() <= 15 && number.scale() <= 4) {
        return number;
      }
      errors.rejectValue(path, "offer.error.number");
    } catch (NumberFormatException notANumber) {
      errors.rejectValue(path, "offer.error.number");
    }
    return null;
  }

  /** A number as a form shows it, to be read again. */
  static @Nullable String shown(@Nullable BigDecimal number) {
    return number == null ? null : number.stripTrailingZeros().toPlainString();
  }

  /** A whole number from 0 on, or null. */
  @Nullable Integer whole(String path, @Nullable String value, int most) {
    String text = plain(value);
    if (text.isEmpty()) {
      return null;
    }
    try {
      int number = Integer.parseInt(text);
      if (number >= 0 && number <= most) {
        return number;
      }
      errors.rejectValue(path, "offer.error.whole", new Object[] {most}, null);
    } catch (NumberFormatException notANumber) {
      errors.rejectValue(path, "offer.error.whole", new Object[] {most}, null);
    }
    return null;
  }

  /** A day as {@code 2027-03-31} or {@code 2027/3/31}, or null. */
  @Nullable LocalDate date(String path, @Nullable String value) {
    String text = plain(value);
    if (text.isEmpty()) {
      return null;
    }
    String[] parts = text.split("[-/.年月日]");
    try {
      if (parts.length == 3 && parts[0].length() == 4) {
        return LocalDate.of(
            Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
      }
      errors.rejectValue(path, "offer.error.date");
    } catch (NumberFormatException | DateTimeException notADay) {
      errors.rejectValue(path, "offer.error.date");
    }
    return null;
  }

  /** Non-empty lines, each once. */
  List<String> lines(String path, @Nullable String value, int most) {
    return text(path, value, most * 20)
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> text(path, line, most))
        .distinct()
        .toList();
  }

  /** Tells that a field does not fit. */
  void refuse(String path, String code, Object... arguments) {
    errors.rejectValue(path, code, arguments, null);
  }

  private static String plain(@Nullable String value) {
    return value == null
        ? ""
        : Normalizer.normalize(value, Normalizer.Form.NFKC).replaceAll("[\\s,，]", "");
  }
}
