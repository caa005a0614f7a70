package app.kakehashi.matching.service;

import app.kakehashi.company.CompanyFacts;
import app.kakehashi.company.Exclusivity;
import app.kakehashi.company.ExportControl;
import app.kakehashi.gap.DetailField;
import app.kakehashi.gap.GapContent;
import app.kakehashi.gap.GapFacts;
import app.kakehashi.matching.domain.Capacity;
import app.kakehashi.matching.domain.CoarseFacts;
import app.kakehashi.matching.domain.CompanyProfile;
import app.kakehashi.matching.domain.GapProfile;
import app.kakehashi.matching.domain.GapTerms;
import app.kakehashi.matching.domain.Needs;
import app.kakehashi.matching.domain.OfferConditions;
import app.kakehashi.matching.domain.OfferProfile;
import app.kakehashi.matching.domain.Stated;
import app.kakehashi.matching.domain.text.PostingText;
import app.kakehashi.offer.Maturity;
import app.kakehashi.offer.OfferContent;
import app.kakehashi.offer.OfferFacts;
import app.kakehashi.offer.ProductType;
import app.kakehashi.reference.WeightedSector;
import app.kakehashi.shared.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Published gaps and offers as scoring reads them; their ids are the public ones. */
@Component
class PostingProfiles {

  /** An order may cover the need of so many months before its smallest size is too large. */
  private static final int MONTHS_OF_AN_ORDER = 3;

  private static final int MONTHS_OF_A_YEAR = 12;

  /** Facts that make a gap clear to the other side, of which the filled share is taken. */
  private static final double FACTS_OF_A_CLEAR_GAP = 10;

  private final CompanyProfiles companies;

  PostingProfiles(CompanyProfiles companies) {
    this.companies = companies;
  }

  /**
   * A gap.
   *
   * @param published what strangers may know of its company; null where it is named
   */
  GapProfile gap(
      GapFacts facts, CompanyFacts owner, @Nullable CoarseFacts published, LocalDate today) {
    GapContent content = facts.content();
    return GapProfile.of(facts.publicId(), companies.profile(owner, today), text(facts))
        .open(owner.active())
        .kind(content.kind().code())
        .fields(Set.copyOf(content.fields()))
        .soughtSectors(content.sectors())
        .modes(content.modes())
        .placeOfNeed(content.place() == null ? null : content.place().region())
        .needs(needs(content))
        .terms(terms(content))
        .published(published)
        .build();
  }

  /** An offer; see {@link #gap}. */
  OfferProfile offer(
      OfferFacts facts,
      CompanyFacts company,
      @Nullable CoarseFacts published,
      boolean exhausted,
      LocalDate today) {
    OfferContent content = facts.content();
    CompanyProfile.Builder profile =
        companies.profile(company, today).toBuilder()
            .certificates(
                companies.certificates(company, Set.copyOf(content.certificates()), today))
            .crossBorderBusiness(
                content.references() == null ? null : content.references().count() > 0);
    if (!content.sectors().isEmpty()) {
      profile.sectors(
          content.sectors().stream().map(code -> new WeightedSector(code, 1.0)).toList());
    }
    return OfferProfile.of(facts.publicId(), profile.build(), text(facts))
        .open(company.active())
        .fields(Set.copyOf(content.fields()))
        .modes(content.modes())
        .obstaclesRemoved(Stated.ofCell(content.obstacles()))
        .countriesServed(Stated.ofCell(content.countriesServed()))
        .labourSaved(content.labourSaved() == null ? null : number(content.labourSaved().fte()))
        .maturity(content.maturity() == null ? null : content.maturity().code())
        .equipment(content.productType() == ProductType.EQUIPMENT)
        .capacity(capacity(content.supply(), exhausted))
        .conditions(conditions(content, company, today))
        .published(published)
        .build();
  }

  /** The words of a gap that are scored. */
  static PostingText text(GapFacts gap) {
    return text(gap.text(), freeTexts(gap.content()));
  }

  /** The words of an offer that are scored. */
  static PostingText text(OfferFacts offer) {
    return text(offer.text(), offer.content().ownWords());
  }

  private static PostingText text(app.kakehashi.posting.PostingText original, List<String> items) {
    return new PostingText(
        original.language().code(), original.title(), items, original.description());
  }

  private static List<String> freeTexts(GapContent content) {
    return content.kind().details().stream()
        .filter(DetailField::isFreeText)
        .flatMap(field -> content.detail(field.key()).stream())
        .toList();
  }

  private static Needs needs(GapContent content) {
    GapContent.Partner partner = content.partner();
    return Needs.ask()
        .mandatoryCertificates(Set.copyOf(partner.requiredCertificates()))
        .preferredCertificates(Set.copyOf(partner.preferredCertificates()))
        .mandatoryLanguages(Set.copyOf(partner.requiredLanguages()))
        .preferredLanguages(Set.copyOf(partner.preferredLanguages()))
        .targetCountries(Set.copyOf(content.targetCountries()))
        .partnerRegions(Set.copyOf(partner.partnerRegions()))
        .labourWanted(number(content.labourWanted()))
        .obstacles(Set.copyOf(content.obstacles()))
        .maturity(maturityAsked(content).map(Maturity::code).orElse(null))
        .monthlyQuantity(needed(content.volume()))
        .consortiumAllowed(partner.consortiumAllowed())
        .neededBy(content.neededBy())
        .excludedOrigins(Set.copyOf(content.conditions().excludedOrigins()))
        .thirdCountrySitesRefused(content.conditions().thirdCountrySitesRefused())
        .exclusiveTerritory(
            content.terms().exclusivityAsked()
                ? content.targetCountries().stream().findFirst().orElse("JP")
                : null)
        .namesExcludedBuyers(content.conditions().excludedBuyers() != null)
        .build();
  }

  /** What a technology must have reached to be of use at the gap's stage. */
  static Optional<Maturity> maturityAsked(GapContent content) {
    return content.detail("stage").stream()
        .findFirst()
        .map(
            stage ->
                switch (stage) {
                  case "idea" -> Maturity.PROTOTYPE;
                  case "prototype" -> Maturity.PILOT;
                  case "production" -> Maturity.MASS_PRODUCTION;
                  default -> throw new IllegalStateException("No stage " + stage);
                });
  }

  private static @Nullable Double needed(GapContent.@Nullable Volume volume) {
    return volume == null ? null : monthly(volume.quantity(), volume.unit(), volume.per());
  }

  private GapTerms terms(GapContent content) {
    GapContent.Terms terms = content.terms();
    Money order =
        terms.orderValue() == null || terms.orderCurrency() == null
            ? null
            : new Money(terms.orderValue(), terms.orderCurrency());
    return new GapTerms(
        companies.yen(order, null),
        terms.paymentDays(),
        terms.ipAsked() == null ? null : !terms.ipAsked().equals("ours"),
        terms.ndaLanguage() == null ? null : !terms.ndaLanguage().equals("ja"),
        filledShare(content),
        terms.acceptanceCriteria() != null && !terms.acceptanceCriteria().isBlank());
  }

  private static double filledShare(GapContent content) {
    GapContent.Partner partner = content.partner();
    long filled =
        Stream.of(
                !content.fields().isEmpty(),
                !content.modes().isEmpty(),
                content.place() != null,
                content.volume() != null || content.labourWanted() != null,
                content.neededBy() != null,
                !partner.requiredCertificates().isEmpty()
                    || !partner.preferredCertificates().isEmpty(),
                !partner.requiredLanguages().isEmpty() || !partner.preferredLanguages().isEmpty(),
                content.terms().orderValue() != null,
                !content.brings().isEmpty(),
                !content.details().isEmpty())
            .filter(isFilled -> isFilled)
            .count();
    return filled / FACTS_OF_A_CLEAR_GAP;
  }

  private static Capacity capacity(OfferContent.Supply supply, boolean exhausted) {
    Double smallest =
        supply.unit() == null || !PieceUnits.contains(supply.unit())
            ? null
            : number(supply.minimumOrder());
    return new Capacity(
        supply.capacity() == null || supply.unit() == null || supply.per() == null
            ? null
            : monthly(supply.capacity(), supply.unit(), supply.per()),
        smallest == null ? null : smallest / MONTHS_OF_AN_ORDER,
        supply.leadTimeDays(),
        exhausted);
  }

  /**
   * Pieces a month; null for what is bought once or counted otherwise, which nobody can compare.
   */
  private static @Nullable Double monthly(BigDecimal quantity, String unit, String per) {
    if (!PieceUnits.contains(unit)) {
      return null;
    }
    return switch (per) {
      case "month" -> quantity.doubleValue();
      case "year" -> quantity.doubleValue() / MONTHS_OF_A_YEAR;
      default -> null;
    };
  }

  private static OfferConditions conditions(
      OfferContent content, CompanyFacts company, LocalDate today) {
    Set<String> exclusive = new HashSet<>();
    for (String country : content.terms().exclusiveIn()) {
      if (content.terms().isExclusiveIn(country, today)) {
        exclusive.add(country);
      }
    }
    for (Exclusivity granted : company.exclusivities()) {
      if (granted.standsOn(today)
          && (granted.field() == null || content.fields().contains(granted.field()))) {
        exclusive.add(granted.territory());
      }
    }
    String origin = content.security().origin();
    return new OfferConditions(
        origin == null ? Stated.unknown() : Stated.of(List.of(origin)),
        exclusive,
        cleared(content.security(), company.resilience().exportControl()));
  }

  /** What the offer says of its product counts before what the company says of all it makes. */
  private static @Nullable Boolean cleared(
      OfferContent.Security security, ExportControl ofCompany) {
    String stated =
        security.exportControl().equals("unknown") ? ofCompany.code() : security.exportControl();
    return switch (stated) {
      case "listed" -> Boolean.FALSE;
      case "cleared", "not_listed" -> Boolean.TRUE;
      default -> null;
    };
  }

  private static @Nullable Double number(@Nullable BigDecimal value) {
    return value == null ? null : value.doubleValue();
  }
}
