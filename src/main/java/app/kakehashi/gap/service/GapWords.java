package app.kakehashi.gap.service;

import app.kakehashi.gap.DetailField;
import app.kakehashi.posting.CooperationMode;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.LocalizedText;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Codes in a reader's words; a code nobody knows any more is shown as it is. */
@Component
public class GapWords {
  private final MessageSource messages;
  private final ReferenceData reference;

  GapWords(MessageSource messages, ReferenceData reference) {
    this.messages = messages;
    this.reference = reference;
  }

  /** A message. */
  public String message(String key, Language language, Object... arguments) {
    return messages.getMessage(key, arguments, language.locale());
  }

  public String country(String code, Language language) {
    return reference
        .countries()
        .find(code)
        .map(country -> country.name().in(language))
        .orElse(code);
  }

  /** A country or a region. */
  public String place(String code, Language language) {
    return reference
        .regions()
        .find(code)
        .map(region -> region.name().in(language))
        .orElseGet(() -> country(code, language));
  }

  public String block(String code, Language language) {
    return reference.regions().findBlock(code).map(block -> block.name().in(language)).orElse(code);
  }

  public String field(String code, Language language) {
    return reference
        .capabilityFields()
        .find(code)
        .map(field -> field.name().in(language))
        .orElse(code);
  }

  public String sector(String code, Language language) {
    return reference.sectors().find(code).map(sector -> sector.name().in(language)).orElse(code);
  }

  public String certificate(String code, Language language) {
    return reference
        .certificates()
        .find(code)
        .map(certificate -> certificate.name())
        .map((LocalizedText name) -> name.in(language))
        .orElse(code);
  }

  public String mode(String code, Language language) {
    return CooperationMode.find(code)
        .map(mode -> message(mode.messageKey(), language))
        .orElse(code);
  }

  public String language(String code, Language reader) {
    return message(
        "posting.language." + code.toLowerCase(java.util.Locale.ROOT).replace('-', '_'), reader);
  }

  public String number(BigDecimal number, Language language) {
    return NumberFormat.getNumberInstance(language.locale()).format(number);
  }

  public String date(LocalDate date, Language language) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language.locale())
        .format(date);
  }

  public String money(BigDecimal amount, String currency, Language language) {
    return message(
        "posting.money." + currency.toLowerCase(java.util.Locale.ROOT),
        language,
        number(amount, language));
  }

  /** One value of a kind's own field. */
  public String detail(DetailField field, String value, Language language) {
    return switch (field.type()) {
      case TEXT, LONG_TEXT -> value;
      case NUMBER -> number(new BigDecimal(value), language);
      case DATE -> date(LocalDate.parse(value), language);
      case CHOICE, CHOICES, YES_NO -> message(field.optionKey(value), language);
    };
  }

  /** Several as one text, the way each language lists things. */
  public String list(Collection<String> words, Language language) {
    return String.join(language == Language.EN ? ", " : "、", List.copyOf(words));
  }
}
