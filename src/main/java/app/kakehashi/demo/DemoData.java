package app.kakehashi.demo;

import app.kakehashi.account.Role;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands in {@code db/demo}. Days are counted from the day of loading, so that the demo is
 * never out of date.
 */
record DemoData(
    List<Firm> companies,
    List<Gap> gaps,
    List<Offer> offers,
    List<Person> accounts,
    List<Cases> cases) {
  private static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .build();

  /** Everything, from the class path. */
  static DemoData read() {
    return new DemoData(
        read("companies", new TypeReference<List<Firm>>() {}),
        read("gaps", new TypeReference<List<Gap>>() {}),
        read("offers", new TypeReference<List<Offer>>() {}),
        read("accounts", new TypeReference<List<Person>>() {}),
        read("cases", new TypeReference<List<Cases>>() {}));
  }

  private static <T> List<T> read(String name, TypeReference<List<T>> type) {
    String path = "/db/demo/" + name + ".json";
    try (InputStream file = DemoData.class.getResourceAsStream(path)) {
      return JSON.readValue(Objects.requireNonNull(file, path), type);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  private static <T> List<T> orNone(@Nullable List<T> list) {
    return list == null ? List.of() : List.copyOf(list);
  }

  private static <V> Map<String, V> orNone(@Nullable Map<String, V> map) {
    return map == null ? Map.of() : Map.copyOf(map);
  }

  /** A company or body; what is missing is unknown. */
  record Firm(
      String key,
      String kind,
      String country,
      String affiliation,
      Names names,
      @Nullable String identifier,
      HeadOffice headOffice,
      @Nullable Integer employees,
      @Nullable Amount capital,
      @Nullable Revenue revenue,
      @Nullable LocalDate founded,
      List<String> sectors,
      List<String> fields,
      List<String> certificates,
      List<String> languages,
      List<Site> sites,
      @Nullable Unit dejima,
      List<String> creditReports,
      List<String> credentials,
      @Nullable String parent,
      @Nullable String website,
      @Nullable String verified,
      List<Contact> contacts) {
    Firm {
      sectors = orNone(sectors);
      fields = orNone(fields);
      certificates = orNone(certificates);
      languages = orNone(languages);
      sites = orNone(sites);
      creditReports = orNone(creditReports);
      credentials = orNone(credentials);
      contacts = orNone(contacts);
    }
  }

  record Names(
      @Nullable String ja, @Nullable String kana, @Nullable String en, @Nullable String zhHant) {}

  record HeadOffice(String country, @Nullable String region, @Nullable String address) {}

  record Amount(BigDecimal amount, String currency) {}

  record Revenue(BigDecimal amount, String currency, int year) {}

  record Site(
      String country,
      @Nullable String region,
      String kind,
      @Nullable Integer since,
      @Nullable Integer staff,
      @Nullable String address) {}

  /** A dejima unit. */
  record Unit(
      @Nullable Integer staff,
      @Nullable Amount budget,
      @Nullable String scope,
      @Nullable Integer periodMonths,
      @Nullable String successCriteria,
      boolean purchaseAfterwards) {}

  record Contact(
      String name,
      @Nullable String reading,
      @Nullable String title,
      @Nullable String department,
      String mail,
      List<String> languages) {
    Contact {
      languages = orNone(languages);
    }
  }

  record Text(String title, String description) {}

  /** Why a posting was closed. */
  record Closing(String reason, String note) {}

  record Volume(BigDecimal quantity, String unit, String per, @Nullable BigDecimal minimum) {}

  record Place(String country, @Nullable String region, @Nullable String address) {}

  record Partner(
      List<String> requiredCertificates,
      List<String> preferredCertificates,
      List<String> requiredLanguages,
      List<String> preferredLanguages,
      List<String> partnerRegions,
      boolean consortiumAllowed) {
    Partner {
      requiredCertificates = orNone(requiredCertificates);
      preferredCertificates = orNone(preferredCertificates);
      requiredLanguages = orNone(requiredLanguages);
      preferredLanguages = orNone(preferredLanguages);
      partnerRegions = orNone(partnerRegions);
    }
  }

  record GapTerms(
      @Nullable BigDecimal orderValue,
      @Nullable String orderCurrency,
      @Nullable Integer paymentDays,
      boolean exclusivityAsked,
      @Nullable String ipAsked,
      @Nullable String ndaLanguage,
      @Nullable String acceptanceCriteria) {}

  record Conditions(
      List<String> excludedOrigins,
      @Nullable String excludedBuyers,
      boolean secondSourceWanted,
      boolean thirdCountrySitesRefused,
      @Nullable Integer startInDays) {
    Conditions {
      excludedOrigins = orNone(excludedOrigins);
    }
  }

  /** A gap; a detail of the form {@code +720d} is a day so far ahead. */
  record Gap(
      String key,
      String company,
      String kind,
      String language,
      String title,
      String description,
      Map<String, List<String>> details,
      @Nullable Place place,
      List<String> fields,
      List<String> sectors,
      List<String> modes,
      List<String> brings,
      @Nullable Volume volume,
      @Nullable Integer neededInDays,
      @Nullable BigDecimal labourWanted,
      List<String> obstacles,
      List<String> targetCountries,
      Partner partner,
      GapTerms terms,
      Conditions conditions,
      boolean anonymous,
      String deskCountry,
      Map<String, Text> translations,
      String state,
      int publishedDaysAgo,
      @Nullable Closing closing,
      Map<String, String> returned) {
    Gap {
      details = orNone(details);
      fields = orNone(fields);
      sectors = orNone(sectors);
      modes = orNone(modes);
      brings = orNone(brings);
      obstacles = orNone(obstacles);
      targetCountries = orNone(targetCountries);
      translations = orNone(translations);
      returned = orNone(returned);
    }
  }

  record Capacity(BigDecimal amount, String unit, String period) {}

  record Least(BigDecimal amount, String unit) {}

  record Labour(@Nullable BigDecimal fte, boolean juniorEnabled, String evidence) {}

  record Proof(int count, @Nullable String text) {}

  record Price(
      @Nullable BigDecimal from, @Nullable BigDecimal to, String currency, @Nullable String per) {}

  record Exclusive(List<String> territories, @Nullable LocalDate until) {
    Exclusive {
      territories = orNone(territories);
    }
  }

  /** An offer. */
  record Offer(
      String key,
      String company,
      String language,
      String title,
      String description,
      List<String> fields,
      List<String> ownWords,
      List<String> sectors,
      List<String> modes,
      @Nullable String commercialWish,
      List<String> seeks,
      @Nullable Capacity capacity,
      @Nullable Least minimumOrder,
      @Nullable Integer leadTimeDays,
      @Nullable Labour labourSaved,
      List<String> obstaclesRemoved,
      List<String> countriesServed,
      @Nullable Proof japanReferences,
      @Nullable String maturity,
      @Nullable String productType,
      List<String> certificates,
      @Nullable Price priceBand,
      @Nullable Integer paymentDays,
      @Nullable Boolean ipRetained,
      @Nullable Exclusive exclusive,
      @Nullable String exclusions,
      @Nullable String conditions,
      boolean needsTestField,
      @Nullable String origin,
      String prcCapital,
      String exportControl,
      String deskCountry,
      Map<String, Text> translations,
      String state,
      int publishedDaysAgo,
      @Nullable Closing closing,
      Map<String, String> returned) {
    Offer {
      fields = orNone(fields);
      ownWords = orNone(ownWords);
      sectors = orNone(sectors);
      modes = orNone(modes);
      seeks = orNone(seeks);
      obstaclesRemoved = orNone(obstaclesRemoved);
      countriesServed = orNone(countriesServed);
      certificates = orNone(certificates);
      translations = orNone(translations);
      returned = orNone(returned);
    }
  }

  /** An account; a member has a company, the office none. */
  record Person(String mail, String name, Role role, @Nullable String company, String language) {}

  /**
   * The introductions of a gap.
   *
   * @param desk local part of the mail address of who leads them
   */
  record Cases(String gap, String desk, List<Act> acts) {
    Cases {
      acts = orNone(acts);
    }
  }

  /**
   * Something done.
   *
   * @param ago working days of Japan before the day of loading
   * @param what {@code do} in the file: shortlist, prepare, ask, join, suggest, or a deed of an
   *     introduction
   * @param by local part of the mail address; the desk where it is missing
   * @param said days of the form {@code -6w} are so many working days before the day of loading,
   *     {@code +4w@14} is a time in Japan
   */
  record Act(
      int ago,
      @JsonProperty("do") String what,
      List<String> offers,
      @Nullable String side,
      @Nullable String by,
      Map<String, String> said) {
    Act {
      offers = orNone(offers);
      said = orNone(said);
    }
  }
}
