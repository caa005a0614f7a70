package app.kakehashi.demo;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.Affiliation;
import app.kakehashi.company.Answer;
import app.kakehashi.company.BusinessNumber;
import app.kakehashi.company.Coded;
import app.kakehashi.company.CompanyDossiers;
import app.kakehashi.company.CompanyDossiers.Dossier;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanyIntake.Applied;
import app.kakehashi.company.CompanyKind;
import app.kakehashi.company.CompanyName;
import app.kakehashi.company.CompanySite;
import app.kakehashi.company.CompanySize;
import app.kakehashi.company.ContactDraft;
import app.kakehashi.company.CorporateNumber;
import app.kakehashi.company.Credential;
import app.kakehashi.company.CreditAgency;
import app.kakehashi.company.CreditReport;
import app.kakehashi.company.Dejima;
import app.kakehashi.company.HeldCertificate;
import app.kakehashi.company.IdentifierCheck;
import app.kakehashi.company.IdentifierScheme;
import app.kakehashi.company.NameKind;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.Resilience;
import app.kakehashi.company.SectorCode;
import app.kakehashi.company.SiteKind;
import app.kakehashi.company.SourceKind;
import app.kakehashi.company.VerificationMethod;
import app.kakehashi.demo.DemoData.Amount;
import app.kakehashi.demo.DemoData.Contact;
import app.kakehashi.demo.DemoData.Firm;
import app.kakehashi.demo.DemoData.Names;
import app.kakehashi.demo.DemoData.Revenue;
import app.kakehashi.demo.DemoData.Site;
import app.kakehashi.demo.DemoData.Unit;
import app.kakehashi.reference.SectorScheme;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.Money;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Brings the invented companies in as a list would, and files what the office knows of them. */
@Component
@Profile("demo")
class DemoCompanies {
  private static final RecordSource SOURCE = new RecordSource(SourceKind.DEMO, "db/demo");

  private final CompanyIntake intake;
  private final CompanyDossiers dossiers;
  private final EntityManager entities;

  DemoCompanies(CompanyIntake intake, CompanyDossiers dossiers, EntityManager entities) {
    this.intake = intake;
    this.dossiers = dossiers;
    this.entities = entities;
  }

  /** Loads all; answers their ids by the keys of the file. */
  Map<String, CompanyId> load(List<Firm> firms) {
    return intake.apply(firms.stream().map(DemoCompanies::draft).toList(), SOURCE).stream()
        .collect(Collectors.toMap(Applied::key, Applied::company));
  }

  /** Files papers and verifications, as this person of the office. */
  void file(List<Firm> firms, Map<String, String> publicIds, Viewer office, LocalDate day) {
    for (Firm firm : firms) {
      String verified = firm.verified();
      String parent = firm.parent();
      Dossier dossier =
          new Dossier(
              firm.creditReports().stream()
                  .map(
                      agency ->
                          new CreditReport(coded(CreditAgency.values(), agency), null, day, null))
                  .toList(),
              firm.credentials().stream()
                  .map(code -> coded(Credential.values(), code))
                  .collect(Collectors.toSet()),
              Resilience.UNKNOWN,
              verified == null ? null : coded(VerificationMethod.values(), verified),
              verified == null ? null : day,
              parent == null ? null : publicIds.get(parent));
      dossiers.file(Objects.requireNonNull(publicIds.get(firm.key())), dossier, office);
      // what is done is let go: each query would compare all of it with the database again
      entities.flush();
      entities.clear();
    }
  }

  private static CompanyDraft draft(Firm firm) {
    String language = language(firm);
    return CompanyDraft.builder(
            firm.key(),
            Affiliation.valueOf(firm.affiliation()),
            firm.country(),
            Objects.requireNonNull(named(firm.names()).get(language)))
        .officialLanguage(language)
        .kind(coded(CompanyKind.values(), firm.kind()))
        .identifier(identifier(firm).orElse(null))
        .names(names(firm.names(), language))
        .address(firm.headOffice().address())
        .region(firm.headOffice().region())
        .size(size(firm))
        .founded(null, firm.founded())
        .website(firm.website())
        .sectors(
            firm.sectors().stream().map(code -> new SectorCode(SectorScheme.ISIC, code)).toList())
        .fields(firm.fields())
        .certificates(
            firm.certificates().stream()
                .map(code -> new HeldCertificate(code, null, null, null, false))
                .toList())
        .languages(firm.languages())
        .sites(firm.sites().stream().map(DemoCompanies::site).toList())
        .dejima(dejima(firm.dejima()))
        .contacts(firm.contacts().stream().map(DemoCompanies::contact).toList())
        .build();
  }

  private static String language(Firm firm) {
    return switch (firm.country()) {
      case "JP" -> Language.JA.code();
      case "TW" -> Language.ZH_HANT.code();
      default -> Language.EN.code();
    };
  }

  private static Map<String, String> named(Names names) {
    Map<String, String> byLanguage = new HashMap<>();
    put(byLanguage, Language.JA, names.ja());
    put(byLanguage, Language.ZH_HANT, names.zhHant());
    put(byLanguage, Language.EN, names.en());
    return byLanguage;
  }

  private static void put(Map<String, String> names, Language language, @Nullable String name) {
    if (name != null) {
      names.put(language.code(), name);
    }
  }

  private static List<CompanyName> names(Names names, String official) {
    List<CompanyName> further = new ArrayList<>();
    if (names.kana() != null) {
      further.add(new CompanyName(NameKind.READING, names.kana(), Language.JA.code()));
    }
    for (Language language : Language.values()) {
      String name = named(names).get(language.code());
      if (name != null && !language.code().equals(official)) {
        NameKind kind = language == Language.EN ? NameKind.ENGLISH : NameKind.OFFICIAL;
        further.add(new CompanyName(kind, name, language.code()));
      }
    }
    return further;
  }

  /** The invented official number; its check digit holds, its registry does not exist. */
  static Optional<CompanyIdentifier> identifier(Firm firm) {
    return Optional.ofNullable(firm.identifier())
        .map(
            number ->
                switch (firm.country()) {
                  case "JP" ->
                      new CompanyIdentifier(
                          IdentifierScheme.JP_CORPORATE_NUMBER,
                          new CorporateNumber(number).digits(),
                          IdentifierCheck.VALID);
                  case "TW" ->
                      new CompanyIdentifier(
                          IdentifierScheme.TW_BUSINESS_NUMBER,
                          new BusinessNumber(number).digits(),
                          IdentifierCheck.VALID);
                  default ->
                      new CompanyIdentifier(
                          IdentifierScheme.OTHER, number, IdentifierCheck.UNCHECKED);
                });
  }

  private static CompanySize size(Firm firm) {
    Revenue revenue = firm.revenue();
    return new CompanySize(
        firm.employees(),
        money(firm.capital()),
        revenue == null ? null : new Money(revenue.amount(), revenue.currency()),
        revenue == null ? null : revenue.year());
  }

  private static @Nullable Money money(@Nullable Amount amount) {
    return amount == null ? null : new Money(amount.amount(), amount.currency());
  }

  private static CompanySite site(Site site) {
    return new CompanySite(
        coded(SiteKind.values(), site.kind()),
        null,
        site.country(),
        site.region(),
        site.address(),
        site.since(),
        site.staff(),
        null);
  }

  private static Dejima dejima(@Nullable Unit unit) {
    return unit == null
        ? Dejima.UNKNOWN
        : new Dejima(
            Answer.YES,
            unit.staff(),
            money(unit.budget()),
            unit.scope(),
            unit.periodMonths(),
            unit.successCriteria(),
            unit.purchaseAfterwards() ? Answer.YES : Answer.NO);
  }

  private static ContactDraft contact(Contact contact) {
    return new ContactDraft(
        contact.name(),
        blankToNull(contact.reading()),
        null,
        blankToNull(contact.title()),
        blankToNull(contact.department()),
        contact.mail(),
        null,
        contact.languages().stream().findFirst().flatMap(Language::ofTag).orElse(Language.EN));
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }

  private static <T extends Coded> T coded(T[] values, String code) {
    Map<String, T> byCode =
        Arrays.stream(values).collect(Collectors.toMap(Coded::code, Function.identity()));
    return Objects.requireNonNull(byCode.get(code), code);
  }
}
