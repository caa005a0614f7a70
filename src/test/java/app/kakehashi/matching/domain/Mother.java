package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.text.ClauseCues;
import app.kakehashi.matching.domain.text.MeasureWords;
import app.kakehashi.matching.domain.text.PostingText;
import app.kakehashi.matching.domain.text.TextReader;
import app.kakehashi.reference.Glossary;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.reference.WeightedSector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Firms, gaps and offers in situations that tests speak of. */
final class Mother {

  static final LocalDate TODAY = LocalDate.of(2026, 11, 1);
  static final ReferenceData REFERENCE = ReferenceData.load();
  static final MatchingModel MODEL = MatchingModel.ofLines(lines("matching_model.tsv"));
  static final TextReader READER =
      new TextReader(
          Glossary.ofLines(lines("concepts.tsv")),
          Glossary.ofLines(lines("dictionary.tsv")),
          ClauseCues.ofLines(lines("clause_cues.tsv")),
          MeasureWords.ofLines(lines("measure_words.tsv")),
          REFERENCE.countries().inTexts(),
          REFERENCE.certificates().inTexts());

  private Mother() {}

  static List<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of("db/reference", file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PostingText japanese(String title, String description) {
    return new PostingText("ja", title, List.of(), description);
  }

  static PostingText chinese(String title, String description) {
    return new PostingText("zh-Hant", title, List.of(), description);
  }

  /** A Japanese maker of machines in Osaka with 300 people. */
  static CompanyProfile.Builder japaneseMaker() {
    return CompanyProfile.of("jp-maker", "JP")
        .region("JP-27")
        .size(new CompanySize(300, 300e6, null))
        .sectors(List.of(new WeightedSector("28", 1)))
        .certificates(Stated.of(Set.of("ISO9001")))
        .languages(Stated.of(Set.of("ja")));
  }

  /** A Taiwanese maker of machine parts in Taichung with 80 people. */
  static CompanyProfile.Builder taiwaneseMaker() {
    return CompanyProfile.of("tw-maker", "TW")
        .region("TW-TXG")
        .size(new CompanySize(80, 200e6, 900e6))
        .sectors(List.of(new WeightedSector("28", 1)))
        .certificates(Stated.of(Set.of("ISO9001", "ISO14001")))
        .languages(Stated.of(Set.of("zh-Hant", "ja", "en")))
        .presence(Stated.of(Set.of("TW")));
  }

  /** Wants speed reducers supplied. */
  static GapProfile.Builder reducerGap() {
    return GapProfile.of(
            "gap-1",
            japaneseMaker().build(),
            japanese("産業用ロボット向け精密減速機の調達先", "関節用の減速機を月200台、継続して供給いただける企業を探しています。"))
        .fields(Set.of("robots_automation"))
        .modes(List.of("supply", "oem_odm"))
        .needs(
            Needs.ask()
                .mandatoryCertificates(Set.of("ISO9001"))
                .mandatoryLanguages(Set.of("ja"))
                .neededBy(TODAY.plusMonths(10))
                .build())
        .terms(new GapTerms(60e6, 60, true, null, .6, true));
  }

  /** Makes speed reducers. */
  static OfferProfile.Builder reducerOffer() {
    return OfferProfile.of(
            "offer-1",
            taiwaneseMaker().build(),
            chinese("工業機器人用精密減速機製造", "自製諧波減速機與行星減速機，供應關節模組，月產能 500 台。"))
        .modes(List.of("supply", "oem_odm"))
        .countriesServed(Stated.of(Set.of("TW", "JP")))
        .maturity("proven_abroad");
  }

  /** Sells cakes; has nothing to do with speed reducers. */
  static OfferProfile.Builder cakeOffer() {
    return OfferProfile.of(
            "offer-2",
            CompanyProfile.of("tw-baker", "TW")
                .region("TW-PIF")
                .size(new CompanySize(12, 10e6, null))
                .sectors(List.of(new WeightedSector("10", 1)))
                .certificates(Stated.of(Set.of("ISO9001")))
                .languages(Stated.of(Set.of("zh-Hant", "ja")))
                .build(),
            chinese("鳳梨酥禮盒", "手工鳳梨酥與蛋糕，提供喜餅客製。"))
        .modes(List.of("supply"));
  }

  static Catalogue catalogue(GapProfile gap, OfferProfile... offers) {
    return catalogue(List.of(gap), List.of(offers));
  }

  static Catalogue catalogue(Collection<GapProfile> gaps, Collection<OfferProfile> offers) {
    return new Catalogue.Builder(MODEL, REFERENCE, READER, TODAY).gaps(gaps).offers(offers).build();
  }

  /** The score of one pair, whatever else is in the catalogue of these two. */
  static PairScore score(GapProfile gap, OfferProfile offer) {
    return entry(gap, offer).score();
  }

  static Ranking.Entry entry(GapProfile gap, OfferProfile offer) {
    return catalogue(gap, offer, cakeOffer().build())
        .pair(gap.id(), offer.id(), RankingRequest.top(1))
        .orElseThrow();
  }

  /** The same offer by another id. */
  static OfferProfile called(String id, OfferProfile offer) {
    return OfferProfile.of(id, offer.company(), offer.text())
        .fields(offer.fields())
        .modes(offer.modes())
        .obstaclesRemoved(offer.obstaclesRemoved())
        .countriesServed(offer.countriesServed())
        .labourSaved(offer.labourSaved())
        .maturity(offer.maturity())
        .equipment(offer.equipment())
        .capacity(offer.capacity())
        .published(offer.published())
        .build();
  }

  /** Offers whose facts are drawn at random, some of them unknown. */
  static List<OfferProfile> randomOffers(int count, long seed) {
    Random random = new Random(seed);
    List<String> words = List.of("減速機", "馬達", "軸承", "感測器", "鑄件", "治具", "齒輪", "機器人", "檢查", "加工");
    List<String> regions = List.of("TW-TXG", "TW-TNN", "TW-HSZ", "TW-KHH", "TW-TAO");
    List<List<String>> modes =
        List.of(
            List.of("supply"),
            List.of("oem_odm", "supply"),
            List.of("joint_rnd"),
            List.of("agency"),
            List.of());
    List<OfferProfile> offers = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      CompanyProfile.Builder company = CompanyProfile.of("tw-" + i, "TW");
      if (random.nextInt(5) > 0) {
        company.region(regions.get(random.nextInt(regions.size())));
      }
      if (random.nextInt(5) > 0) {
        company.size(
            new CompanySize(
                5 + random.nextInt(900),
                random.nextBoolean() ? 1e6 + random.nextDouble() * 18e6 : null,
                random.nextBoolean() ? 5e8 : null));
      }
      if (random.nextInt(5) > 0) {
        company.sectors(List.of(new WeightedSector(random.nextBoolean() ? "28" : "25", 1)));
      }
      if (random.nextBoolean()) {
        company.certificates(
            Stated.of(random.nextBoolean() ? Set.of("ISO9001") : Set.of("ISO14001")));
      }
      if (random.nextBoolean()) {
        company.languages(
            Stated.of(random.nextBoolean() ? Set.of("zh-Hant", "ja") : Set.of("zh-Hant")));
      }
      if (random.nextBoolean()) {
        company.trust(new Trust(random.nextBoolean(), null, random.nextInt(3), 3));
      }
      String text =
          words.get(random.nextInt(words.size())) + "、" + words.get(random.nextInt(words.size()));
      offers.add(
          OfferProfile.of("o" + i, company.build(), chinese(text, "專業製造" + text + "。"))
              .modes(modes.get(random.nextInt(modes.size())))
              .labourSaved(random.nextBoolean() ? (double) random.nextInt(6) : null)
              .capacity(
                  new Capacity(
                      random.nextBoolean() ? 100.0 * random.nextInt(6) : null,
                      null,
                      random.nextBoolean() ? random.nextInt(400) : null,
                      random.nextInt(9) == 0))
              .build());
    }
    return offers;
  }
}
