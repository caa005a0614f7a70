package app.kakehashi.matching.web;

import app.kakehashi.matching.Argument;
import app.kakehashi.matching.Audience;
import app.kakehashi.matching.Reason;
import app.kakehashi.matching.TermPair;
import app.kakehashi.reference.ClusterTheme;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.reference.Region;
import app.kakehashi.reference.RegionBlock;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.LocalizedText;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts reasons and what they are filled with into a reader's language. */
@Component
class ReasonTexts {
  private final MessageSource messages;
  private final ReferenceData reference;

  ReasonTexts(MessageSource messages, ReferenceData reference) {
    this.messages = messages;
    this.reference = reference;
  }

  /** A reason in words for a company, with figures for the office. */
  String reason(Reason reason, Audience audience, Language reader) {
    Object[] arguments =
        reason.arguments().stream().map(argument -> argument(argument, reader)).toArray();
    return messages.getMessage(reason.code().messageKey(audience), arguments, reader.locale());
  }

  String message(String key, Language reader, Object... arguments) {
    return messages.getMessage(key, arguments, reader.locale());
  }

  /** An argument as one text. */
  String argument(Argument argument, Language reader) {
    return switch (argument) {
      case Argument.Codes codes ->
          list(
              codes.codes().stream().map(code -> name(codes.vocabulary(), code, reader)).toList(),
              reader);
      case Argument.Quantity quantity -> quantity(quantity, reader);
      case Argument.Words words ->
          list(words.pairs().stream().map(ReasonTexts::pair).toList(), reader);
    };
  }

  /** The name of a code; one that nobody knows any more is shown as it is. */
  String name(Argument.Vocabulary vocabulary, String code, Language reader) {
    return switch (vocabulary) {
      case MODE -> messageOr("posting.mode." + code, code, reader);
      case LANGUAGE ->
          messageOr(
              "posting.language." + code.toLowerCase(Locale.ROOT).replace('-', '_'),
              Locale.forLanguageTag(code).getDisplayName(reader.locale()),
              reader);
      case OBSTACLE -> messageOr("posting.obstacle." + code, code, reader);
      case MATURITY -> messageOr("offer.maturity." + code, code, reader);
      case SIZE_BAND -> messageOr("posting.size." + code, code, reader);
      case CRITERION -> messageOr("matching.criterion." + code, code, reader);
      case FIELD ->
          in(reference.capabilityFields().find(code).map(field -> field.name()), code, reader);
      case SECTOR -> in(reference.sectors().find(code).map(sector -> sector.name()), code, reader);
      case CERTIFICATE ->
          in(
              reference.certificates().find(code).map(certificate -> certificate.name()),
              code,
              reader);
      case COUNTRY ->
          in(reference.countries().find(code).map(country -> country.name()), code, reader);
      case REGION -> region(code, reader);
      case CLUSTER_THEME ->
          in(
              reference.clusters().themes().stream()
                  .filter(theme -> theme.code().equals(code))
                  .findFirst()
                  .map(ClusterTheme::name),
              code,
              reader);
    };
  }

  /** Several as one text, the way each language lists things. */
  static String list(List<String> words, Language reader) {
    return words.isEmpty()
        ? "–"
        : words.stream().distinct().collect(Collectors.joining(reader == Language.EN ? ", " : "、"));
  }

  /** A number with at most one digit behind the point. */
  static String number(double value, Language reader) {
    NumberFormat format = NumberFormat.getNumberInstance(reader.locale());
    format.setMaximumFractionDigits(1);
    return format.format(value);
  }

  /** The words of both texts; once where they are the same. */
  static String pair(TermPair pair) {
    String gap = pair.gap().words();
    String offer = pair.offer().words();
    return gap.equals(offer) ? gap : gap + "／" + offer;
  }

  private String quantity(Argument.Quantity quantity, Language reader) {
    if (Double.isNaN(quantity.value())) {
      return message("matching.unit.unknown", reader);
    }
    String number = number(quantity.value(), reader);
    return switch (quantity.unit()) {
      case COUNT, YEAR -> number;
      case EMPLOYEES, FULL_TIME_EQUIVALENTS, PERCENT, KILOMETRES, DAYS ->
          message(
              "matching.unit." + quantity.unit().name().toLowerCase(Locale.ROOT), reader, number);
    };
  }

  /** A region, a block of regions or a country. */
  private String region(String code, Language reader) {
    return reference
        .regions()
        .find(code)
        .map(Region::name)
        .or(() -> reference.regions().findBlock(code).map(RegionBlock::name))
        .or(() -> reference.countries().find(code).map(country -> country.name()))
        .map(name -> name.in(reader))
        .orElse(code);
  }

  private static String in(Optional<LocalizedText> name, String code, Language reader) {
    return name.map(text -> text.in(reader)).orElse(code);
  }

  private String messageOr(String key, String code, Language reader) {
    return Optional.ofNullable(messages.getMessage(key, null, code, reader.locale())).orElse(code);
  }
}
