package app.kakehashi.company.web;

import app.kakehashi.company.FieldTexts;
import app.kakehashi.company.SectorCode;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.reference.SectorScheme;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.Money;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The values of changed fields in words. */
@Component
class FieldWords implements FieldTexts {
  private static final Pattern MONEY =
      Pattern.compile("(\\d+(?:\\.\\d+)?) ([A-Z]{3})( \\(\\d+\\))?");
  private static final Pattern SECTOR = Pattern.compile("([A-Z]+):(.+)");

  /** Offices have points within. */
  private static final Collector<CharSequence, ?, String> JOINED = Collectors.joining(" / ");

  private final ReferenceData reference;
  private final MessageSource messages;

  FieldWords(ReferenceData reference, MessageSource messages) {
    this.reference = reference;
    this.messages = messages;
  }

  @Override
  public String text(String field, String value, Language reader) {
    if (value.isEmpty()) {
      return "";
    }
    Words words = new Words(reference, reader);
    return switch (field) {
      case "region" -> each(value, words::region);
      case "address_country", "country" -> each(value, words::country);
      case "region_basis" -> message("company.region_basis." + value, reader);
      case "dejima" -> message("company.answer." + value, reader);
      case "sectors" -> each(value, code -> sector(code, words));
      case "fields" -> each(value, words::field);
      case "languages" -> each(value, words::language);
      case "certificates" -> each(value, words::certificate);
      case "employees" -> words.number(Integer.valueOf(value));
      case "contacts" ->
          messages.getMessage(
              "company.contacts.added", new Object[] {Integer.valueOf(value)}, reader.locale());
      case "offices" -> value.lines().map(office -> office(office, words, reader)).collect(JOINED);
      case "capital", "revenue" -> money(value, words);
      default -> value;
    };
  }

  private static String each(String values, UnaryOperator<String> word) {
    return Arrays.stream(values.split(", ")).map(word).collect(Collectors.joining(" · "));
  }

  /** Country, kind, first year, people, name and address, tabs between them; some may be empty. */
  private String office(String text, Words words, Language reader) {
    String[] parts = text.split("\t", -1);
    return Stream.of(
            words.country(parts[0]),
            message("company.site_kind." + parts[1], reader),
            parts[4],
            parts[5],
            counted("company.office.since", parts[2], reader),
            counted("company.office.staff", parts[3], reader))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String counted(String key, String number, Language reader) {
    return number.isEmpty()
        ? ""
        : messages.getMessage(key, new Object[] {Integer.valueOf(number)}, reader.locale());
  }

  private static String sector(String text, Words words) {
    Matcher code = SECTOR.matcher(text);
    return code.matches()
        ? words.industry(new SectorCode(SectorScheme.valueOf(code.group(1)), code.group(2)))
        : text;
  }

  private static String money(String text, Words words) {
    Matcher money = MONEY.matcher(text);
    if (!money.matches()) {
      return text;
    }
    String year = money.group(3);
    return words.money(new Money(new BigDecimal(money.group(1)), money.group(2)))
        + (year == null ? "" : year);
  }

  private String message(String key, Language reader) {
    return messages.getMessage(key, null, reader.locale());
  }
}
