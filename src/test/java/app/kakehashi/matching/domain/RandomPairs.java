package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.text.PostingText;
import app.kakehashi.reference.WeightedSector;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Draws gaps and offers that know, leave open and contradict anything that profiles can hold. */
public final class RandomPairs {

  private static final List<String> MODES =
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
  private static final List<String> CERTIFICATES =
      List.of("ISO9001", "ISO14001", "IATF16949", "ISO13485");
  private static final List<String> LANGUAGES = List.of("ja", "en", "zh-Hant");
  private static final List<String> COUNTRIES = List.of("VN", "TH", "ID");
  private static final List<String> OBSTACLES =
      List.of("no_sales_channel", "market_closed", "no_local_talent");
  private static final List<String> FIELDS =
      List.of("robots_automation", "metal_plastic_parts", "medical_care", "talent_education");
  private static final List<String> SECTORS = List.of("2812", "2592", "3250", "1071", "6201");
  private static final List<String> MATURITY =
      List.of("prototype", "pilot", "mass_production", "proven_abroad");
  private static final List<PostingText> GAP_TEXTS =
      List.of(
          Mother.japanese("精密減速機の調達先", "ロボット関節用の減速機を月200台、購入します。中国で製造されたものは不可です。"),
          Mother.japanese("自動車向けの鋳造部品", "アルミ鋳造品を探しています。溶接品は対象外です。月500個です。"),
          new PostingText(
              "en",
              "Robots for packing boxes",
              List.of("robot"),
              "No camera is acceptable. 30 sets."),
          Mother.japanese("ご相談", "ご一緒いただける会社を求めています。"),
          Mother.japanese("菓子の販売代理店", "ベトナムで菓子を販売してくださる会社を探しています。"));
  private static final List<PostingText> OFFER_TEXTS =
      List.of(
          Mother.chinese("機器人用減速機製造", "自製諧波減速機，供應機器人關節，最低訂購量 3,000 台。"),
          Mother.chinese("鋁鑄造零件", "於中國自有工廠製造鋁鑄件與焊接件，減速機不在服務範圍。"),
          new PostingText(
              "en", "Vision-guided robots", List.of("robot", "camera"), "Robots that pack boxes."),
          Mother.chinese("鋁鑄件", "鋁合金鑄造，產能已滿，2031 年起可供貨。"),
          Mother.chinese("機器人夾爪", "機器人夾爪製造，徵求日本代理。"),
          Mother.chinese("鳳梨酥禮盒", "手工鳳梨酥與糕餅。"));
  private static final PostingText HANDED_OVER =
      Mother.japanese("鋳造会社の承継", "後継者がおらず、工場と従業員を残してくださる方にお譲りします。");
  private static final PostingText TAKEN_AWAY =
      Mother.chinese("收購鑄造廠", "有意收購日本鑄造廠，生產移至台灣，原廠人員依法資遣。");

  private static final PostingText HOT =
      Mother.japanese("耐熱部品の調達先", "使用温度200℃の搬送用部品を毎時1,200個、組み立てます。");
  private static final PostingText NOT_SO_HOT =
      Mother.chinese("耐熱零件", "搬送用零件製造，耐溫至 120 ℃ 為止，每小時組裝 300 個。");

  private final Random random;
  private final boolean namesExcludedBuyers;
  private final boolean ofSuccession;
  private final boolean measured;

  public RandomPairs(long seed) {
    this.random = new Random(seed);
    this.namesExcludedBuyers = seed % 8 == 5;
    this.ofSuccession = seed > 2000 && seed < 3000 && seed % 32 == 29;
    this.measured = seed > 2000 && seed < 3000 && seed % 32 == 13;
  }

  /** A gap and an offer in a catalogue of their own, with one other offer beside it. */
  public static Catalogue catalogue(GapProfile gap, OfferProfile offer) {
    return Mother.catalogue(gap, offer, Mother.cakeOffer().build());
  }

  public GapProfile gap() {
    CompanyProfile firm = japaneseFirm();
    PostingText drawn = pick(GAP_TEXTS);
    return GapProfile.of("gap-1", firm, ofSuccession ? HANDED_OVER : measured ? HOT : drawn)
        .fields(some(FIELDS))
        .soughtSectors(often() ? List.of() : List.of(pick(SECTORS)))
        .modes(modes())
        .placeOfNeed(often() ? null : "JP-23")
        .needs(needs())
        .terms(
            new GapTerms(
                maybe(1e6 + random.nextDouble() * 9e8),
                maybe(random.nextInt(120)),
                maybe(random.nextBoolean()),
                maybe(random.nextBoolean()),
                random.nextDouble(),
                maybe(random.nextBoolean())))
        .build();
  }

  public OfferProfile offer() {
    CompanyProfile firm = taiwaneseFirm();
    PostingText drawn = pick(OFFER_TEXTS);
    return OfferProfile.of(
            "offer-1", firm, ofSuccession ? TAKEN_AWAY : measured ? NOT_SO_HOT : drawn)
        .fields(some(FIELDS))
        .modes(modes())
        .obstaclesRemoved(stated(OBSTACLES))
        .countriesServed(stated(List.of("JP", "TW", "VN", "TH")))
        .labourSaved(maybe(random.nextInt(5) / 2.0))
        .maturity(maybe(pick(MATURITY)))
        .equipment(random.nextBoolean())
        .capacity(
            new Capacity(
                maybe(50.0 * random.nextInt(20)),
                null,
                maybe(30 + random.nextInt(500)),
                random.nextInt(6) == 0))
        .build();
  }

  private Needs needs() {
    return Needs.ask()
        .mandatoryCertificates(some(CERTIFICATES))
        .preferredCertificates(some(CERTIFICATES))
        .mandatoryLanguages(often() ? Set.of() : Set.of(pick(LANGUAGES)))
        .preferredLanguages(some(LANGUAGES))
        .targetCountries(some(COUNTRIES))
        .partnerRegions(often() ? Set.of() : Set.of(pick(List.of("TW", "TW-TXG", "TW-TNN", "JP"))))
        .labourWanted(maybe(1.0 + random.nextInt(4)))
        .obstacles(some(OBSTACLES))
        .monthlyQuantity(maybe(100.0 + 50 * random.nextInt(10)))
        .neededBy(random.nextBoolean() ? Mother.TODAY.plusDays(90 + random.nextInt(600)) : null)
        .maturity(maybe(pick(MATURITY)))
        .namesExcludedBuyers(namesExcludedBuyers)
        .build();
  }

  private CompanyProfile japaneseFirm() {
    return firm(CompanyProfile.of("jp", "JP"), List.of("JP-27", "JP-23", "JP-43", "JP-01"))
        .dejima(maybe(random.nextBoolean()))
        .build();
  }

  private CompanyProfile taiwaneseFirm() {
    return firm(CompanyProfile.of("tw", "TW"), List.of("TW-TXG", "TW-TNN", "TW-HSZ", "TW-PIF"))
        .trust(
            new Trust(
                maybe(random.nextBoolean()),
                maybe(random.nextBoolean()),
                random.nextInt(2),
                1 + random.nextInt(3)))
        .build();
  }

  private CompanyProfile.Builder firm(CompanyProfile.Builder firm, List<String> regions) {
    return firm.region(maybe(pick(regions)))
        .size(
            new CompanySize(
                maybe(1 + (int) Math.exp(random.nextDouble() * 9.5)),
                maybe(1e6 * Math.exp(random.nextDouble() * 8)),
                maybe(1e7 * Math.exp(random.nextDouble() * 5))))
        .sectors(often() ? List.of(new WeightedSector(pick(SECTORS), 1)) : List.of())
        .certificates(stated(CERTIFICATES))
        .languages(stated(LANGUAGES))
        .presence(stated(List.of("JP", "TW", "VN", "TH")))
        .crossBorderBusiness(maybe(random.nextBoolean()));
  }

  private List<String> modes() {
    List<String> modes = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      String mode = pick(MODES);
      if (!modes.contains(mode)) {
        modes.add(mode);
      }
    }
    return modes;
  }

  private Stated stated(List<String> all) {
    return random.nextInt(3) == 0 ? Stated.unknown() : Stated.of(some(all));
  }

  private Set<String> some(List<String> all) {
    Set<String> some = new HashSet<>();
    for (String one : all) {
      if (random.nextInt(3) == 0) {
        some.add(one);
      }
    }
    return some;
  }

  private boolean often() {
    return random.nextInt(4) > 0;
  }

  private <T> @Nullable T maybe(T value) {
    return often() ? value : null;
  }

  private <T> T pick(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
