package app.kakehashi.posting;

import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.Language;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Collection;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Codes, numbers and dates in a reader's words; a code nobody knows any more is shown as it is. */
@Component
public class PostingWords {
  private final MessageSource messages;
  private final ReferenceData reference;

  PostingWords(MessageSource messages, ReferenceData reference) {
    this.messages = messages;
    this.reference = reference;
  }

  /** A message. */
  public String message(String key, Language reader, Object... arguments) {
    return messages.getMessage(key, arguments, reader.locale());
  }

  public String country(String code, Language reader) {
    return reference.countries().find(code).map(country -> country.name().in(reader)).orElse(code);
  }

  /** A country or a region. */
  public String place(String code, Language reader) {
    return reference
        .regions()
        .find(code)
        .map(region -> region.name().in(reader))
        .orElseGet(() -> country(code, reader));
  }

  /** A block of regions. */
  public String block(String code, Language reader) {
    return reference.regions().findBlock(code).map(block -> block.name().in(reader)).orElse(code);
  }

  public String field(String code, Language reader) {
    return reference
        .capabilityFields()
        .find(code)
        .map(field -> field.name().in(reader))
        .orElse(code);
  }

  public String sector(String code, Language reader) {
    return reference.sectors().find(code).map(sector -> sector.name().in(reader)).orElse(code);
  }

  public String certificate(String code, Language reader) {
    return reference
        .certificates()
        .find(code)
        .map(certificate -> certificate.name().in(reader))
        .orElse(code);
  }

  /** A {@link CooperationMode}. */
  public String mode(String code, Language reader) {
    return CooperationMode.find(code).map(mode -> message(mode.messageKey(), reader)).orElse(code);
  }

  /** A {@link Gift}. */
  public String gift(String code, Language reader) {
    return Gift.find(code).map(gift -> message(gift.messageKey(), reader)).orElse(code);
  }

  /** An {@link Obstacle}. */
  public String obstacle(String code, Language reader) {
    return Obstacle.find(code).map(obstacle -> message(obstacle.messageKey(), reader)).orElse(code);
  }

  /** A language somebody speaks or writes. */
  public String language(String code, Language reader) {
    return message("posting.language." + code.toLowerCase(Locale.ROOT).replace('-', '_'), reader);
  }

  public String number(BigDecimal number, Language reader) {
    return NumberFormat.getNumberInstance(reader.locale()).format(number);
  }

  public String date(LocalDate date, Language reader) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(reader.locale())
        .format(date);
  }

  public String money(BigDecimal amount, String currency, Language reader) {
    return message(
        "posting.money." + currency.toLowerCase(Locale.ROOT), reader, number(amount, reader));
  }

  /** Several as one text, the way each language lists things. */
  public String list(Collection<String> words, Language reader) {
    return String.join(reader == Language.EN ? ", " : "、", words);
  }
}
