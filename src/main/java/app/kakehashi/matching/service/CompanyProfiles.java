package app.kakehashi.matching.service;

import app.kakehashi.company.Answer;
import app.kakehashi.company.CoarseProfile;
import app.kakehashi.company.CompanyFacts;
import app.kakehashi.company.CompanyTrust;
import app.kakehashi.company.HeldCertificate;
import app.kakehashi.matching.domain.CoarseFacts;
import app.kakehashi.matching.domain.CompanyProfile;
import app.kakehashi.matching.domain.CompanySize;
import app.kakehashi.matching.domain.Stated;
import app.kakehashi.matching.domain.Trust;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.reference.Region;
import app.kakehashi.reference.RegionBlock;
import app.kakehashi.reference.WeightedSector;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Money;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Companies as scoring reads them. Unknown stays unknown; it never becomes a no. */
@Component
class CompanyProfiles {
  private final ReferenceData reference;
  private final Map<String, String> middles = new HashMap<>();

  CompanyProfiles(ReferenceData reference) {
    this.reference = reference;
    for (RegionBlock block : reference.regions().blocks()) {
      middle(block.code()).ifPresent(region -> middles.put(block.code(), region));
    }
  }

  CompanyProfile profile(CompanyFacts facts, LocalDate today) {
    return CompanyProfile.of(id(facts.id()), facts.country())
        .group(facts.group())
        .region(facts.region())
        .size(
            new CompanySize(
                facts.size().employees(),
                yen(facts.size().capital(), null),
                yen(facts.size().revenue(), facts.size().revenueYear())))
        .sectors(facts.isic().stream().map(code -> new WeightedSector(code, 1.0)).toList())
        .certificates(certificates(facts, Set.of(), today))
        .languages(stated(facts.languagesStated(), Set.copyOf(facts.languages())))
        .presence(presence(facts))
        .dejima(yesOrNo(facts.dejima().exists()))
        .trust(trust(facts.trust()))
        .blocked(facts.blocked().stream().map(CompanyProfiles::id).collect(Collectors.toSet()))
        .build();
  }

  /** What strangers may know, as numbers that stand for the published steps. */
  CoarseFacts coarse(@Nullable CoarseProfile published) {
    if (published == null) {
      return new CoarseFacts(null, null, null);
    }
    String block = published.regionBlock();
    return new CoarseFacts(
        published.sector(),
        block == null ? null : middles.get(block),
        published.sizeBand() == null ? null : published.sizeBand().typicalEmployees());
  }

  /** Certificates of a company that still hold, those of a product, and what they imply. */
  Stated certificates(CompanyFacts facts, Set<String> ofProduct, LocalDate today) {
    Set<String> held =
        facts.certificates().stream()
            .filter(certificate -> certificate.holdsOn(today))
            .map(HeldCertificate::code)
            .collect(Collectors.toSet());
    held.addAll(ofProduct);
    return stated(facts.certificatesStated(), reference.certificates().withImplied(held));
  }

  /** An amount in yen at the average rate of its year, or of the latest. */
  @Nullable Double yen(@Nullable Money money, @Nullable Integer year) {
    return money == null
        ? null
        : reference
            .exchangeRates()
            .convert(
                money.amount(),
                money.currency(),
                "JPY",
                year == null ? reference.exchangeRates().latestYear() : year)
            .map(Number::doubleValue)
            .orElse(null);
  }

  static String id(CompanyId company) {
    return Long.toString(company.value());
  }

  private static Stated stated(boolean complete, Set<String> codes) {
    return complete ? Stated.of(codes) : Stated.atLeast(codes);
  }

  /** A head office alone says nothing about sites elsewhere. */
  private static Stated presence(CompanyFacts facts) {
    return Set.of(facts.country()).containsAll(facts.presence())
        ? Stated.unknown()
        : Stated.of(facts.presence());
  }

  private static @Nullable Boolean yesOrNo(Answer answer) {
    return switch (answer) {
      case YES -> Boolean.TRUE;
      case NO -> Boolean.FALSE;
      case UNKNOWN -> null;
    };
  }

  /** What the office has not confirmed it has not looked at. */
  private static Trust trust(CompanyTrust trust) {
    return new Trust(
        trust.verified() ? Boolean.TRUE : null, trust.visited() ? Boolean.TRUE : null, 0, 0);
  }

  /** The region of a block that is nearest to all others of it, so that no distance tells more. */
  private Optional<String> middle(String block) {
    List<String> regions =
        reference.regions().all().stream()
            .map(Region::code)
            .filter(
                code ->
                    reference
                        .regions()
                        .blockOf(code)
                        .filter(found -> found.code().equals(block))
                        .isPresent())
            .sorted()
            .toList();
    return regions.stream()
        .min(
            Comparator.comparingDouble(
                one ->
                    regions.stream()
                        .mapToDouble(
                            other -> reference.regions().distanceKm(one, other).orElse(0.0))
                        .sum()));
  }
}
