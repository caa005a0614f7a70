package app.kakehashi.company.web;

import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.CompanyKind;
import app.kakehashi.company.CompanySize;
import app.kakehashi.company.SectorCode;
import app.kakehashi.company.service.CompanyProfile;
import app.kakehashi.company.service.ProfileEdit;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.reference.SectorScheme;
import app.kakehashi.shared.FormVersion;
import app.kakehashi.shared.Money;
import app.kakehashi.shared.text.PartialDate;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/**
 * The profile of a company as typed.
 *
 * @param right ticked by a member who confirms the whole profile; null where nobody is asked
 */
record ProfileForm(
    @Nullable String version,
    @Nullable String affiliation,
    @Nullable String kind,
    @Nullable String officialName,
    @Nullable String officialLanguage,
    @Nullable String legalForm,
    @Nullable String country,
    @Nullable String identifierScheme,
    @Nullable String identifier,
    @Nullable String region,
    @Nullable String addressCountry,
    @Nullable String address,
    @Nullable String website,
    @Nullable String founded,
    @Nullable String employees,
    @Nullable String capital,
    @Nullable String capitalCurrency,
    @Nullable String revenue,
    @Nullable String revenueCurrency,
    @Nullable String revenueYear,
    @Nullable String sector1,
    @Nullable String sector2,
    @Nullable String sector3,
    @Nullable List<String> fields,
    @Nullable List<String> languages,
    @Nullable String right) {
  private static final int SECTORS = 3;

  /** Of a new Japanese firm. */
  static ProfileForm empty() {
    return new ProfileForm(
        null, null, "company", null, null, null, null, null, null, null, null, null, null, null,
        null, null, "JPY", null, "JPY", null, null, null, null, List.of(), List.of(), null);
  }

  static ProfileForm of(CompanyProfile company) {
    CompanySize size = company.size();
    String currency = company.country().equals("TW") ? "TWD" : "JPY";
    return new ProfileForm(
        Long.toString(company.version()),
        company.affiliation().code(),
        company.kind().code(),
        company.officialName(),
        company.officialLanguage(),
        company.legalForm(),
        company.country(),
        company.identifier() == null ? null : company.identifier().scheme().code(),
        company.identifier() == null ? null : company.identifier().value(),
        company.regionFromSite() ? null : company.region(),
        company.region() == null ? company.addressCountry() : null,
        company.address(),
        company.website(),
        company.foundedOn() != null ? company.foundedOn().toString() : text(company.foundedYear()),
        text(size.employees()),
        amount(size.capital()),
        size.capital() == null ? currency : size.capital().currency(),
        amount(size.revenue()),
        size.revenue() == null ? currency : size.revenue().currency(),
        text(size.revenueYear()),
        sector(company, 0),
        sector(company, 1),
        sector(company, 2),
        company.fields(),
        company.languages(),
        null);
  }

  /**
   * What the form states, unless a field was not understood.
   *
   * @param stored the company as it is stored; null for a new one
   */
  Optional<ProfileEdit> read(
      @Nullable CompanyProfile stored, ReferenceData reference, BindingResult binding) {
    Typed typed = new Typed(binding);
    CompanyKind readKind = typed.required(CompanyKind.class, "kind", kind, CompanyKind.COMPANY);
    String name = typed.required("officialName", officialName, 300);
    String language = typed.required("officialLanguage", officialLanguage, 20);
    if (!language.isEmpty() && !language.matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
      binding.rejectValue("officialLanguage", "company.error.choice");
    }
    String registered =
        typed.known("country", country, code -> reference.countries().find(code).isPresent());
    if (registered == null && !binding.hasFieldErrors("country")) {
      binding.rejectValue("country", "company.error.choice");
    }
    PartialDate since = typed.date("founded", founded);
    LocalDate day = since == null || since.day() == null ? null : since.earliest();
    String place =
        typed.known("region", region, code -> reference.regions().find(code).isPresent());
    String abroad =
        typed.known(
            "addressCountry", addressCountry, code -> reference.countries().find(code).isPresent());
    if (place != null && abroad != null && !place.startsWith(abroad)) {
      binding.rejectValue("region", "company.error.region_elsewhere");
    }
    Money earned = typed.money("revenue", revenue, revenueCurrency);
    ProfileEdit edit =
        new ProfileEdit(
            readKind,
            Objects.requireNonNullElse(registered, "JP"),
            name,
            language,
            typed.text("legalForm", legalForm, 100),
            identifier(typed, stored),
            typed.text("address", address, 500),
            place,
            abroad,
            new CompanySize(
                typed.count("employees", employees, 0, 10_000_000),
                typed.money("capital", capital, capitalCurrency),
                earned,
                typed.count("revenueYear", revenueYear, 1900, 2100)),
            since == null ? null : Integer.valueOf(since.year()),
            day,
            typed.website("website", website),
            sectors(typed, stored, reference),
            knownOf(fields, code -> reference.capabilityFields().find(code).isPresent()),
            languages == null || languages.isEmpty() ? null : List.copyOf(languages));
    return binding.hasErrors() ? Optional.empty() : Optional.of(edit);
  }

  long versionNumber() {
    return FormVersion.of(version);
  }

  /** A number that was wrong already when it came stays as it is while nobody touches it. */
  private @Nullable CompanyIdentifier identifier(Typed typed, @Nullable CompanyProfile stored) {
    var before = stored == null ? null : stored.identifier();
    boolean untouched =
        before != null
            && before.value().equals(identifier)
            && before.scheme().code().equals(identifierScheme);
    return untouched
        ? before
        : typed.identifier("identifierScheme", identifierScheme, "identifier", identifier);
  }

  private List<SectorCode> sectors(
      Typed typed, @Nullable CompanyProfile stored, ReferenceData reference) {
    Stream<SectorCode> chosen =
        Stream.of(
                sectorOf(typed, "sector1", sector1, reference),
                sectorOf(typed, "sector2", sector2, reference),
                sectorOf(typed, "sector3", sector3, reference))
            .flatMap(Optional::stream);
    Stream<SectorCode> beyond =
        stored == null ? Stream.of() : stored.sectors().stream().skip(SECTORS);
    return Stream.concat(chosen, beyond).distinct().toList();
  }

  private static Optional<SectorCode> sectorOf(
      Typed typed, String field, @Nullable String raw, ReferenceData reference) {
    String known = typed.known(field, raw, text -> !reference.sectors().map(text).isEmpty());
    if (known == null) {
      return Optional.empty();
    }
    int colon = known.indexOf(':');
    return Optional.of(
        new SectorCode(
            colon < 0 ? SectorScheme.ISIC : SectorScheme.valueOf(known.substring(0, colon)),
            known.substring(colon + 1)));
  }

  private static List<String> knownOf(@Nullable List<String> codes, Predicate<String> isKnown) {
    return codes == null ? List.of() : codes.stream().filter(isKnown).distinct().toList();
  }

  private static @Nullable String sector(CompanyProfile company, int at) {
    return at < company.sectors().size() ? company.sectors().get(at).text() : null;
  }

  private static @Nullable String amount(@Nullable Money money) {
    return money == null ? null : money.amount().toPlainString();
  }

  private static @Nullable String text(@Nullable Integer number) {
    return number == null ? null : number.toString();
  }
}
