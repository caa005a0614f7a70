package app.kakehashi.gap.web;

import app.kakehashi.shared.Choice;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.validation.MapBindingResult;

/**
 * What was typed into one section: only the section's own fields, whatever else was sent. Reading a
 * value that cannot be understood notes an error that says how to mend it, and answers nothing.
 */
final class TypedForm {
  private static final Pattern SEPARATORS = Pattern.compile("[;；、，,\\n\\r/／|]+");
  private static final Pattern NUMBER = Pattern.compile("(\\d{1,15}(?:\\.\\d{1,4})?)([万萬億亿]?)");
  private static final Pattern DATE = Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");
  private static final int MOST_VALUES = 40;

  private final Map<String, Object> values;
  private final MapBindingResult errors;

  private TypedForm(Map<String, Object> values) {
    this.values = values;
    this.errors = new MapBindingResult(values, "form");
  }

  static TypedForm sent(GapFields.Group group, MultiValueMap<String, String> sent) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (FormField field : group.all()) {
      List<String> given =
          sent.getOrDefault(field.path(), List.of()).stream().limit(MOST_VALUES).toList();
      if (field.widget() == FormField.Widget.CHECKS) {
        values.put(field.path(), given);
      } else {
        values.put(field.path(), given.isEmpty() ? "" : given.getFirst());
      }
    }
    return new TypedForm(values);
  }

  static TypedForm stored(Map<String, Object> values) {
    return new TypedForm(values);
  }

  Map<String, Object> values() {
    return values;
  }

  MapBindingResult errors() {
    return errors;
  }

  boolean has(String path) {
    return values.containsKey(path);
  }

  void reject(String path, String code, Object... arguments) {
    errors.rejectValue(path, code, arguments, null);
  }

  /** The text without blanks around it; empty when nothing was typed. */
  String text(String path, int longest) {
    String text = values.get(path) instanceof String typed ? typed.strip() : "";
    if (text.length() > longest) {
      reject(path, "gap.error.too_long", longest);
      return text.substring(0, longest);
    }
    return text;
  }

  /** The text, or null when nothing was typed. */
  @Nullable String optional(String path, int longest) {
    String text = text(path, longest);
    return text.isEmpty() ? null : text;
  }

  boolean ticked(String path) {
    return "true".equals(values.get(path));
  }

  /** One of the options; empty when none was chosen. */
  String chosen(String path, List<Choice> options) {
    String value = text(path, 100);
    if (!value.isEmpty() && options.stream().noneMatch(option -> option.value().equals(value))) {
      reject(path, "gap.error.choose");
      return "";
    }
    return value;
  }

  /** Those of the options that were ticked. */
  List<String> ticks(String path, List<Choice> options) {
    List<String> ticked = new ArrayList<>();
    if (values.get(path) instanceof List<?> given) {
      for (Choice option : options) {
        if (given.contains(option.value())) {
          ticked.add(option.value());
        }
      }
    }
    return ticked;
  }

  /** A positive number, in whatever width and with 万 or 億 as people write it. */
  @Nullable BigDecimal number(String path, long most) {
    String text = narrow(text(path, 40)).replaceAll("[,\\s_]", "");
    if (text.isEmpty()) {
      return null;
    }
    Matcher matcher = NUMBER.matcher(text);
    if (matcher.matches()) {
      BigDecimal number =
          new BigDecimal(matcher.group(1))
              .multiply(
                  switch (matcher.group(2)) {
                    case "万", "萬" -> BigDecimal.valueOf(10_000);
                    case "億", "亿" -> BigDecimal.valueOf(100_000_000);
                    default -> BigDecimal.ONE;
                  });
      if (number.signum() > 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
        return new BigDecimal(number.stripTrailingZeros().toPlainString());
      }
    }
    reject(path, "gap.error.number");
    return null;
  }

  /** A day as 2027-03-31, 2027/3/31 or 2027年3月31日. */
  @Nullable LocalDate date(String path) {
    String text = narrow(text(path, 40)).replaceAll("\\s", "");
    if (text.isEmpty()) {
      return null;
    }
    Matcher matcher = DATE.matcher(text);
    try {
      if (matcher.matches()) {
        LocalDate date =
            LocalDate.of(
                Integer.parseInt(matcher.group(1)),
                Integer.parseInt(matcher.group(2)),
                Integer.parseInt(matcher.group(3)));
        if (date.getYear() >= 2000 && date.getYear() <= 2100) {
          return date;
        }
      }
    } catch (DateTimeException noSuchDay) {
      reject(path, "gap.error.date");
      return null;
    }
    reject(path, "gap.error.date");
    return null;
  }

  /** Several names in one field, each turned into a code; the unknown are named in the error. */
  List<String> names(String path, Function<String, Optional<String>> codeOf, String error) {
    LinkedHashSet<String> codes = new LinkedHashSet<>();
    List<String> unknown = new ArrayList<>();
    for (String name : SEPARATORS.split(text(path, 1000))) {
      if (!name.isBlank()) {
        codeOf.apply(name.strip()).ifPresentOrElse(codes::add, () -> unknown.add(name.strip()));
      }
    }
    if (!unknown.isEmpty()) {
      reject(path, error, String.join(", ", unknown));
    }
    return List.copyOf(codes);
  }

  /** The choices of several selects in their order, each once. */
  List<String> ranked(String prefix, int number, List<Choice> options) {
    return Arrays.stream(new int[number])
        .collect(
            ArrayList<String>::new,
            (list, any) -> list.add(chosen(prefix + (list.size() + 1), options)),
            List::addAll)
        .stream()
        .filter(code -> !code.isEmpty())
        .distinct()
        .toList();
  }

  private static String narrow(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
