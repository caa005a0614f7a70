package app.kakehashi.company.web;

import app.kakehashi.company.Coded;
import app.kakehashi.reference.CountryName;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.Choice;
import app.kakehashi.shared.Language;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What selects, radios and check boxes of companies offer, in the reader's language. */
@Component
class Options {
  /** Languages firms work in, besides which others may be stored. */
  private static final List<String> LANGUAGES =
      List.of("ja", "zh-Hant", "en", "zh-Hans", "ko", "vi", "th", "id", "de", "fr", "es");

  /** Codes of the modes of cooperation. */
  static final List<String> MODES =
      List.of(
          "supply",
          "oem_odm",
          "licence",
          "joint_rnd",
          "service",
          "agency",
          "joint_venture",
          "acquisition",
          "third_country_team",
          "branch");

  private static final List<String> CURRENCIES = List.of("JPY", "TWD", "USD");
  private static final List<String> NEAR =
      List.of("JP", "TW", "VN", "TH", "ID", "MY", "SG", "PH", "IN", "CN", "HK", "KR", "US", "DE");

  private final ReferenceData reference;
  private final MessageSource messages;

  Options(ReferenceData reference, MessageSource messages) {
    this.reference = reference;
    this.messages = messages;
  }

  Words words(Locale locale) {
    return new Words(reference, Language.of(locale));
  }

  /** The constants of a vocabulary, their texts below a message key. */
  <E extends Enum<E> & Coded> List<Choice> of(Class<E> type, String key, Locale locale) {
    return Arrays.stream(type.getEnumConstants())
        .map(
            constant ->
                new Choice(
                    constant.code(),
                    messages.getMessage(
                        key + constant.code().toLowerCase(Locale.ROOT), null, locale)))
        .toList();
  }

  /** Given codes, their texts below a message key. */
  List<Choice> of(List<String> codes, String key, Locale locale) {
    return codes.stream()
        .map(
            code ->
                new Choice(
                    code, messages.getMessage(key + code.toLowerCase(Locale.ROOT), null, locale)))
        .toList();
  }

  /** Countries: those the two economies deal with most, then all by code. */
  List<Choice> countries(Locale locale) {
    Words words = words(locale);
    return Stream.concat(
            NEAR.stream(),
            reference.countries().all().stream()
                .map(CountryName::code)
                .filter(code -> !NEAR.contains(code)))
        .map(code -> new Choice(code, words.country(code)))
        .toList();
  }

  /** Prefectures, counties and cities. */
  List<Choice> regions(Locale locale) {
    Words words = words(locale);
    return reference.regions().all().stream()
        .map(region -> new Choice(region.code(), words.region(region.code())))
        .toList();
  }

  /** Region blocks, then regions. */
  List<Choice> places(Locale locale) {
    Words words = words(locale);
    List<Choice> places = new ArrayList<>();
    reference
        .regions()
        .blocks()
        .forEach(
            block ->
                places.add(
                    new Choice(
                        block.code(),
                        words.country(block.country()) + " – " + words.block(block.code()))));
    places.addAll(regions(locale));
    return places;
  }

  /** ISIC sections, each followed by its divisions. */
  List<Choice> sectors(Locale locale) {
    Words words = words(locale);
    List<Choice> sectors = new ArrayList<>();
    reference
        .sectors()
        .sections()
        .forEach(
            section -> {
              sectors.add(
                  new Choice(section.code(), section.code() + " " + words.sector(section.code())));
              reference
                  .sectors()
                  .children(section.code())
                  .forEach(
                      division ->
                          sectors.add(
                              new Choice(
                                  division.code(),
                                  division.code() + " " + words.sector(division.code()))));
            });
    return sectors;
  }

  /** Capability fields of the first level. */
  List<Choice> fields(Locale locale) {
    Words words = words(locale);
    return reference.capabilityFields().firstLevel().stream()
        .map(field -> new Choice(field.code(), words.field(field.code())))
        .toList();
  }

  List<Choice> certificates(Locale locale) {
    Words words = words(locale);
    return reference.certificates().all().stream()
        .map(certificate -> new Choice(certificate.code(), words.certificate(certificate.code())))
        .sorted(Comparator.comparing(Choice::text))
        .toList();
  }

  List<Choice> languages(Locale locale) {
    Words words = words(locale);
    return LANGUAGES.stream().map(code -> new Choice(code, words.language(code))).toList();
  }

  /** The three languages in which people are written to. */
  List<Choice> contactLanguages(Locale locale) {
    Words words = words(locale);
    return Arrays.stream(Language.values())
        .map(language -> new Choice(language.code(), words.language(language.code())))
        .toList();
  }

  List<Choice> currencies(Locale locale) {
    return of(CURRENCIES, "company.currency.", locale);
  }

  /** The way back to the list. */
  List<Choice> toTheList(Locale locale) {
    return List.of(
        new Choice("/companies", messages.getMessage("company.list.title", null, locale)));
  }

  boolean isLanguage(String code) {
    return LANGUAGES.contains(code);
  }

  boolean isRegion(String code) {
    return reference.regions().find(code).isPresent();
  }

  boolean isCountry(String code) {
    return reference.countries().find(code).isPresent();
  }

  boolean isField(String code) {
    return reference.capabilityFields().find(code).isPresent();
  }

  boolean isCertificate(String code) {
    return reference.certificates().find(code).isPresent();
  }
}
