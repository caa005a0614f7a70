package app.kakehashi.company.web;

import app.kakehashi.company.BusinessNumber;
import app.kakehashi.company.Coded;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.CorporateNumber;
import app.kakehashi.company.IdentifierCheck;
import app.kakehashi.company.IdentifierScheme;
import app.kakehashi.shared.Money;
import app.kakehashi.shared.text.AmountUnit;
import app.kakehashi.shared.text.LooseAmounts;
import app.kakehashi.shared.text.LooseDates;
import app.kakehashi.shared.text.LooseNumbers;
import app.kakehashi.shared.text.LooseText;
import app.kakehashi.shared.text.PartialDate;
import app.kakehashi.shared.text.Reading;
import app.kakehashi.shared.text.Trouble;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.Errors;

/**
 * Reads what was typed into a form, tolerantly; what cannot be understood becomes an error of its
 * field.
 */
final class Typed {
  private static final Pattern MAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@.]+");
  private static final int LONGEST_MAIL = 254;
  private static final int LONGEST_SITE = 300;

  private final Errors errors;

  Typed(Errors errors) {
    this.errors = errors;
  }

  /** A text as typed without outer spaces; null where nothing was typed. */
  @Nullable String text(String field, @Nullable String raw, int longest) {
    String text = raw == null ? "" : raw.strip();
    if (text.length() > longest) {
      errors.rejectValue(field, "company.error.too_long", new Object[] {longest}, null);
      return null;
    }
    if (LooseText.hasDirectionControls(text)) {
      errors.rejectValue(field, "company.error.direction");
      return null;
    }
    return text.isEmpty() ? null : text;
  }

  /**
   * Texts, one a line, each of which may be as long; blank lines and repeated ones are left out.
   */
  List<String> lines(String field, @Nullable String raw, int most, int longest) {
    String text = raw == null ? null : text(field, raw, most * longest);
    List<String> lines =
        text == null ? List.of() : text.lines().map(String::strip).distinct().toList();
    List<String> filled = lines.stream().filter(line -> !line.isEmpty()).toList();
    if (filled.size() > most || filled.stream().anyMatch(line -> line.length() > longest)) {
      errors.rejectValue(field, "company.error.too_long", new Object[] {longest}, null);
      return List.of();
    }
    return filled;
  }

  /** A text that must be there. */
  String required(String field, @Nullable String raw, int longest) {
    String text = text(field, raw, longest);
    if (text == null && !errors.hasFieldErrors(field)) {
      errors.rejectValue(field, "company.error.required");
    }
    return Objects.requireNonNullElse(text, "");
  }

  /** One of the codes of a vocabulary; null where none was chosen. */
  <E extends Enum<E> & Coded> @Nullable E code(Class<E> type, String field, @Nullable String raw) {
    if (raw == null || raw.isBlank()) {
      return null;
    }
    E constant = Coded.find(type, raw).orElse(null);
    if (constant == null) {
      errors.rejectValue(field, "company.error.choice");
    }
    return constant;
  }

  /**
   * One of the codes of a vocabulary that must be chosen; {@code otherwise} stands in for errors.
   */
  <E extends Enum<E> & Coded> E required(
      Class<E> type, String field, @Nullable String raw, E otherwise) {
    E constant = code(type, field, raw);
    if (constant == null) {
      if (!errors.hasFieldErrors(field)) {
        errors.rejectValue(field, "company.error.choice");
      }
      return otherwise;
    }
    return constant;
  }

  /** A code that must be known; null where none was chosen. */
  @Nullable String known(String field, @Nullable String raw, Predicate<String> isKnown) {
    if (raw == null || raw.isBlank()) {
      return null;
    }
    if (!isKnown.test(raw)) {
      errors.rejectValue(field, "company.error.choice");
      return null;
    }
    return raw;
  }

  /** A whole number of people or things within a range. */
  @Nullable Integer count(String field, @Nullable String raw, int least, int most) {
    Integer count = read(field, LooseNumbers.readCount(raw == null ? "" : raw));
    if (count != null && (count < least || count > most)) {
      errors.rejectValue(field, "company.error.range", new Object[] {least, most}, null);
      return null;
    }
    return count;
  }

  /** An amount; a currency in the text wins over the one chosen beside it. */
  @Nullable Money money(String field, @Nullable String raw, @Nullable String chosenCurrency) {
    LooseAmounts.Amount amount =
        read(field, LooseAmounts.read(raw == null ? "" : raw, AmountUnit.ONE));
    if (amount == null) {
      return null;
    }
    String currency = amount.currency() == null ? chosenCurrency : amount.currency();
    if (currency == null || !currency.matches("[A-Z]{3}")) {
      errors.rejectValue(field, "company.error.currency");
      return null;
    }
    BigDecimal value = amount.value();
    if (value.scale() > 2 || value.precision() - value.scale() > 18) {
      errors.rejectValue(field, "company.error.number");
      return null;
    }
    return new Money(value, currency);
  }

  /** A date known to the year, the month or the day. */
  @Nullable PartialDate date(String field, @Nullable String raw) {
    return read(field, LooseDates.read(raw == null ? "" : raw));
  }

  /** A date known to the day. */
  @Nullable LocalDate day(String field, @Nullable String raw) {
    PartialDate date = date(field, raw);
    if (date != null && date.day() == null) {
      errors.rejectValue(field, "company.error.day");
      return null;
    }
    return date == null ? null : date.earliest();
  }

  /** The address of a public web page. */
  @Nullable String website(String field, @Nullable String raw) {
    String text = text(field, raw == null ? null : LooseText.compact(raw), LONGEST_SITE);
    if (text == null) {
      return null;
    }
    String address = text.matches("(?i)https?://.*") ? text : "https://" + text;
    try {
      URI uri = new URI(address);
      String host = uri.getHost();
      if (host == null || !host.contains(".") || uri.getUserInfo() != null) {
        errors.rejectValue(field, "company.error.website");
        return null;
      }
      return address;
    } catch (URISyntaxException notAnAddress) {
      errors.rejectValue(field, "company.error.website");
      return null;
    }
  }

  /** A mail address. */
  @Nullable String mail(String field, @Nullable String raw) {
    String text = text(field, raw == null ? null : LooseText.compact(raw), LONGEST_MAIL);
    if (text != null && !MAIL.matcher(text).matches()) {
      errors.rejectValue(field, "company.error.mail");
      return null;
    }
    return text;
  }

  /** An official number; a Japanese or Taiwanese one must pass its check. */
  @Nullable CompanyIdentifier identifier(
      String schemeField, @Nullable String scheme, String field, @Nullable String raw) {
    IdentifierScheme chosen = code(IdentifierScheme.class, schemeField, scheme);
    if (raw == null || LooseText.isBlank(raw)) {
      return null;
    }
    if (chosen == null) {
      if (!errors.hasFieldErrors(schemeField)) {
        errors.rejectValue(schemeField, "company.error.choice");
      }
      return null;
    }
    return switch (chosen) {
      case JP_CORPORATE_NUMBER ->
          checked(chosen, read(field, CorporateNumber.read(raw).map(CorporateNumber::digits)));
      case TW_BUSINESS_NUMBER ->
          checked(chosen, read(field, BusinessNumber.read(raw).map(BusinessNumber::digits)));
      case OTHER -> {
        String value = text(field, raw, 60);
        yield value == null
            ? null
            : new CompanyIdentifier(chosen, value, IdentifierCheck.UNCHECKED);
      }
    };
  }

  private static @Nullable CompanyIdentifier checked(
      IdentifierScheme scheme, @Nullable String digits) {
    return digits == null ? null : new CompanyIdentifier(scheme, digits, IdentifierCheck.VALID);
  }

  private <T> @Nullable T read(String field, Reading<T> reading) {
    return switch (reading) {
      case Reading.Understood<T>(T value, var _) -> value;
      case Reading.Blank<T> _ -> null;
      case Reading.NotUnderstood<T>(Trouble why) -> {
        errors.rejectValue(field, "company.trouble." + why.name().toLowerCase(Locale.ROOT));
        yield null;
      }
    };
  }
}
