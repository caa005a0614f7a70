package app.kakehashi.bench;

import app.kakehashi.matching.domain.Capacity;
import app.kakehashi.matching.domain.CompanyProfile;
import app.kakehashi.matching.domain.CompanySize;
import app.kakehashi.matching.domain.GapProfile;
import app.kakehashi.matching.domain.GapTerms;
import app.kakehashi.matching.domain.Needs;
import app.kakehashi.matching.domain.OfferProfile;
import app.kakehashi.matching.domain.Stated;
import app.kakehashi.matching.domain.Trust;
import app.kakehashi.matching.service.MatchingData;
import app.kakehashi.reference.Certificate;
import app.kakehashi.reference.Region;
import app.kakehashi.reference.WeightedSector;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** Any number of offers and gaps, the same for the same number, made when they are asked for. */
final class MadeUpProfiles {
  private static final long SEED = 20_261_128;
  private static final List<String> MODES =
      List.of(
          "supply",
          "oem_odm",
          "service",
          "joint_rnd",
          "agency",
          "licence",
          "joint_venture",
          "third_country_team",
          "acquisition",
          "branch");
  private static final List<String> MATURITY =
      List.of("mass_production", "proven_abroad", "pilot", "prototype");
  private static final double SPREAD_OF_LENGTH = .55;

  private final MatchingData data;
  private final MadeUpWords words;
  private final LocalDate today;
  private final List<String> fields;
  private final List<String> taiwan;
  private final List<String> japan;
  private final List<String> certificates;

  MadeUpProfiles(MatchingData data, LocalDate today) {
    this.data = data;
    this.today = today;
    this.words = new MadeUpWords(data);
    Draws draws = new Draws(SEED);
    this.fields = draws.shuffled(words.fields());
    this.taiwan = draws.shuffled(codes("TW"));
    this.japan = draws.shuffled(codes("JP"));
    this.certificates =
        data.reference().certificates().all().stream().map(Certificate::code).limit(40).toList();
  }

  private List<String> codes(String country) {
    return data.reference().regions().ofCountry(country).stream().map(Region::code).toList();
  }

  /** So many offers, one after the other. */
  Iterable<OfferProfile> offers(int count) {
    return () -> {
      Iterator<OfferProfile> made = IntStream.range(0, count).mapToObj(this::offer).iterator();
      return made;
    };
  }

  static String offerId(int number) {
    return "o%08d".formatted(number);
  }

  OfferProfile offer(int number) {
    Draws draws = new Draws(SEED + 7L * number + 1);
    String field = draws.common(fields);
    String language = draws.common(List.of("zh-Hant", "en", "ja"));
    return OfferProfile.of(
            offerId(number),
            maker(number, field, draws),
            words.text(
                field, language, length(language, 17, draws), new java.util.Random(SEED + number)))
        .fields(Set.of(field))
        .modes(draws.chance(.9) ? draws.several(MODES, 3) : List.of())
        .countriesServed(stated(List.of("TW", "JP", "US", "VN", "TH"), .6, draws))
        .labourSaved(draws.chance(.2) ? (double) draws.between(1, 8) : null)
        .maturity(draws.chance(.8) ? draws.common(MATURITY) : null)
        .equipment(draws.chance(.3))
        .capacity(
            new Capacity(
                draws.chance(.6) ? draws.between(1, 500) * 10.0 : null,
                null,
                draws.chance(.6) ? draws.between(10, 240) : null,
                draws.chance(.05)))
        .build();
  }

  private CompanyProfile maker(int number, String field, Draws draws) {
    return CompanyProfile.of("t" + number, "TW")
        .region(draws.chance(.95) ? draws.common(taiwan) : null)
        .size(
            new CompanySize(
                draws.chance(.9) ? (int) draws.around(35, 1.3) + 1 : null,
                draws.chance(.8) ? draws.around(40e6, 1.5) : null,
                draws.chance(.4) ? draws.around(300e6, 1.5) : null))
        .sectors(sectors(field, draws))
        .certificates(stated(certificates, .5, draws))
        .languages(stated(List.of("zh-Hant", "en", "ja"), .7, draws))
        .presence(stated(List.of("TW", "JP", "VN", "TH", "US"), .5, draws))
        .crossBorderBusiness(draws.chance(.5) ? draws.chance(.4) : null)
        .trust(
            new Trust(
                draws.chance(.6) ? Boolean.TRUE : null,
                draws.chance(.3) ? Boolean.TRUE : null,
                0,
                draws.chance(.1) ? 2 : 0))
        .build();
  }

  GapProfile gap(int number) {
    Draws draws = new Draws(SEED - 11L * number - 1);
    String field = draws.common(fields);
    String language = draws.common(List.of("ja", "en", "zh-Hant"));
    return GapProfile.of(
            "g%08d".formatted(number),
            owner(number, field, draws),
            words.text(
                field, language, length(language, 20, draws), new java.util.Random(SEED - number)))
        .fields(draws.chance(.8) ? Set.of(field) : Set.of())
        .soughtSectors(
            draws.chance(.5)
                ? sectors(field, draws).stream().map(WeightedSector::code).toList()
                : List.of())
        .modes(draws.several(MODES.subList(0, 6), 3))
        .needs(needs(draws))
        .terms(
            new GapTerms(
                draws.chance(.5) ? draws.around(20e6, 1) : null,
                draws.chance(.5) ? 60 : null,
                draws.chance(.5) ? Boolean.TRUE : null,
                null,
                .6,
                draws.chance(.5)))
        .build();
  }

  private CompanyProfile owner(int number, String field, Draws draws) {
    return CompanyProfile.of("j" + number, "JP")
        .region(draws.common(japan))
        .size(new CompanySize((int) draws.around(200, 1.5) + 1, draws.around(100e6, 1.5), null))
        .sectors(sectors(field, draws))
        .languages(Stated.of(draws.chance(.3) ? Set.of("ja", "en") : Set.of("ja")))
        .presence(stated(List.of("JP", "TW", "VN"), .5, draws))
        .dejima(draws.chance(.2) ? Boolean.TRUE : null)
        .build();
  }

  private Needs needs(Draws draws) {
    return Needs.ask()
        .mandatoryCertificates(draws.chance(.1) ? Set.of(certificates.getFirst()) : Set.of())
        .preferredCertificates(
            draws.chance(.3) ? new HashSet<>(draws.several(certificates, 2)) : Set.of())
        .preferredLanguages(draws.chance(.5) ? Set.of("ja") : Set.of())
        .monthlyQuantity(draws.chance(.4) ? draws.between(1, 300) * 10.0 : null)
        .neededBy(draws.chance(.5) ? today.plusDays(draws.between(60, 500)) : null)
        .maturity(draws.chance(.2) ? "mass_production" : null)
        .build();
  }

  private List<WeightedSector> sectors(String field, Draws draws) {
    return draws
        .several(data.reference().capabilityFields().find(field).orElseThrow().isicCodes(), 2)
        .stream()
        .map(code -> new WeightedSector(code, 1))
        .toList();
  }

  private static Stated stated(List<String> values, double known, Draws draws) {
    return draws.chance(known) ? Stated.of(draws.several(values, 2)) : Stated.unknown();
  }

  /** Words enough for so many different terms as postings have. */
  private static int length(String language, double median, Draws draws) {
    double terms = draws.around(median, SPREAD_OF_LENGTH);
    return Math.max(3, (int) Math.round(language.equals("en") ? 1.4 * terms : terms));
  }
}
