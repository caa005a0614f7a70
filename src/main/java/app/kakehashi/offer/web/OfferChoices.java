package app.kakehashi.offer.web;

import app.kakehashi.offer.CommercialWish;
import app.kakehashi.offer.Maturity;
import app.kakehashi.offer.OfferContent;
import app.kakehashi.offer.OfferContent.Security;
import app.kakehashi.offer.OfferContent.Supply;
import app.kakehashi.offer.ProductType;
import app.kakehashi.posting.CooperationMode;
import app.kakehashi.posting.Gift;
import app.kakehashi.posting.Obstacle;
import app.kakehashi.posting.PostingStatus;
import app.kakehashi.posting.PostingWords;
import app.kakehashi.reference.CapabilityField;
import app.kakehashi.reference.CountryName;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.Choice;
import app.kakehashi.shared.Language;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What can be chosen in the forms of offers, in a reader's words. */
@Component
class OfferChoices {
  /** Where Taiwanese firms mostly deliver; others stay when they were stated another way. */
  private static final List<String> MARKETS =
      List.of("JP", "TW", "VN", "TH", "ID", "MY", "PH", "SG", "IN", "KR", "US", "DE");

  private static final List<String> CURRENCIES = List.of("JPY", "TWD", "USD", "EUR");

  private final PostingWords words;
  private final ReferenceData reference;

  OfferChoices(PostingWords words, ReferenceData reference) {
    this.words = words;
    this.reference = reference;
  }

  /** What the form of a section offers, by the names its template knows. */
  Map<String, List<Choice>> of(Section section, OfferContent content, Language reader) {
    return switch (section) {
      case WHAT ->
          Map.of(
              "languageChoices", languages(reader),
              "fieldChoices", fields(content.fields(), reader),
              "typeChoices", productTypes(reader),
              "maturityChoices", maturities(reader));
      case BUSINESS ->
          Map.of(
              "modeChoices", modes(reader),
              "wishChoices", wishes(reader),
              "giftChoices", gifts(reader));
      case SUPPLY ->
          Map.of(
              "periodChoices", periods(reader),
              "countryChoices", markets(content.countriesServed(), reader),
              "obstacleChoices", obstacles(reader));
      case TERMS ->
          Map.of(
              "currencyChoices", currencies(),
              "rightsChoices", rights(reader),
              "territoryChoices", markets(content.terms().exclusiveIn(), reader),
              "countryChoices", countries(reader),
              "answerChoices", answers(reader),
              "controlChoices", exportControl(reader));
    };
  }

  List<Choice> languages(Language reader) {
    return Stream.of(Language.ZH_HANT, Language.EN, Language.JA)
        .map(
            language ->
                new Choice(language.code(), message("offer.language.", language.name(), reader)))
        .toList();
  }

  /** Fields of the first level. */
  List<Choice> fields(Language reader) {
    return reference.capabilityFields().firstLevel().stream()
        .map(field -> new Choice(field.code(), field.name().in(reader)))
        .toList();
  }

  /** Fields of the first level, and those of the second that were chosen another way. */
  List<Choice> fields(Collection<String> chosen, Language reader) {
    Set<String> codes = new LinkedHashSet<>();
    reference.capabilityFields().firstLevel().stream()
        .map(CapabilityField::code)
        .forEach(codes::add);
    codes.addAll(chosen);
    return codes.stream().map(code -> new Choice(code, words.field(code, reader))).toList();
  }

  List<Choice> modes(Language reader) {
    return of(CooperationMode.values(), CooperationMode::code, CooperationMode::messageKey, reader);
  }

  List<Choice> productTypes(Language reader) {
    return of(ProductType.values(), ProductType::code, ProductType::messageKey, reader);
  }

  List<Choice> maturities(Language reader) {
    return of(Maturity.values(), Maturity::code, Maturity::messageKey, reader);
  }

  List<Choice> wishes(Language reader) {
    return of(CommercialWish.values(), CommercialWish::code, CommercialWish::messageKey, reader);
  }

  List<Choice> gifts(Language reader) {
    return of(Gift.values(), Gift::code, Gift::messageKey, reader);
  }

  List<Choice> obstacles(Language reader) {
    return of(Obstacle.values(), Obstacle::code, Obstacle::messageKey, reader);
  }

  List<Choice> statuses(Language reader) {
    return of(PostingStatus.values(), PostingStatus::name, PostingStatus::messageKey, reader);
  }

  List<Choice> periods(Language reader) {
    return coded(Supply.PERIODS, "offer.period.", reader);
  }

  List<Choice> answers(Language reader) {
    return coded(Security.ANSWERS, "offer.answer.", reader);
  }

  List<Choice> exportControl(Language reader) {
    return coded(Security.EXPORT_CONTROL, "offer.export_control.", reader);
  }

  List<Choice> rights(Language reader) {
    return coded(List.of("kept", "open"), "offer.ip.", reader);
  }

  List<Choice> currencies() {
    return CURRENCIES.stream().map(code -> new Choice(code, code)).toList();
  }

  /** The usual markets, and those that were stated another way. */
  List<Choice> markets(Collection<String> stated, Language reader) {
    Set<String> codes = new LinkedHashSet<>(MARKETS);
    codes.addAll(stated);
    return codes.stream().map(code -> new Choice(code, words.country(code, reader))).toList();
  }

  List<Choice> countries(Language reader) {
    return reference.countries().all().stream()
        .map(CountryName::code)
        .map(code -> new Choice(code, words.country(code, reader)))
        .toList();
  }

  private <T> List<Choice> of(
      T[] values, Function<T, String> code, Function<T, String> key, Language reader) {
    return Stream.of(values)
        .map(value -> new Choice(code.apply(value), words.message(key.apply(value), reader)))
        .toList();
  }

  private List<Choice> coded(List<String> codes, String prefix, Language reader) {
    return codes.stream().map(code -> new Choice(code, message(prefix, code, reader))).toList();
  }

  private String message(String prefix, String code, Language reader) {
    return words.message(prefix + code.toLowerCase(java.util.Locale.ROOT), reader);
  }
}
