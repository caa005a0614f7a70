package app.kakehashi.bench;

import app.kakehashi.company.Affiliation;
import app.kakehashi.company.BusinessNumber;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.CompanyName;
import app.kakehashi.company.CompanySize;
import app.kakehashi.company.ContactDraft;
import app.kakehashi.company.CorporateNumber;
import app.kakehashi.company.HeldCertificate;
import app.kakehashi.company.IdentifierCheck;
import app.kakehashi.company.IdentifierScheme;
import app.kakehashi.company.NameKind;
import app.kakehashi.company.SectorCode;
import app.kakehashi.reference.CapabilityField;
import app.kakehashi.reference.Certificate;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.reference.Region;
import app.kakehashi.reference.SectorScheme;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.Money;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Companies of both countries with names, official numbers, sizes, sectors and regions spread as in
 * member lists: few large firms and many small ones, many in few places, facts often unknown.
 */
final class MadeUpCompanies {
  private static final double KNOWN = 0.8;
  private static final long FIRST_JAPANESE = 100_000_000_000L;
  private static final int FIRST_TAIWANESE = 1_000_000;

  private static final List<Syllables> FAMILIES =
      Syllables.of(
          "髙山 タカヤマ Takayama,山本 ヤマモト Yamamoto,中村 ナカムラ Nakamura,小林 コバヤシ Kobayashi,"
              + "渡邊 ワタナベ Watanabe,齋藤 サイトウ Saito,山﨑 ヤマザキ Yamazaki,廣瀬 ヒロセ Hirose,"
              + "澤田 サワダ Sawada,濱田 ハマダ Hamada,大島 オオシマ Oshima,北川 キタガワ Kitagawa,"
              + "東海 トウカイ Tokai,日東 ニットウ Nitto,三和 サンワ Sanwa,昭和 ショウワ Showa,"
              + "富士見 フジミ Fujimi,松永 マツナガ Matsunaga,石黒 イシグロ Ishiguro,瑞穂 ミズホ Mizuho,"
              + "青葉 アオバ Aoba,光洋 コウヨウ Koyo,旭 アサヒ Asahi,新井 アライ Arai,丸善 マルゼン Maruzen,"
              + "大和 ヤマト Yamato,関東 カントウ Kanto,九州 キュウシュウ Kyushu,近畿 キンキ Kinki,"
              + "信越 シンエツ Shinetsu,ミナト ミナト Minato,ヤシマ ヤシマ Yashima");
  private static final List<Syllables> TRADES =
      Syllables.of(
          "製作所 セイサクショ Works,工業 コウギョウ Industries,精機 セイキ Precision Machinery,"
              + "電機 デンキ Electric,化学 カガク Chemical,鉄工所 テッコウショ Iron Works,"
              + "商事 ショウジ Trading,食品 ショクヒン Foods,システム システム Systems,"
              + "エンジニアリング エンジニアリング Engineering,歯車 ハグルマ Gear,金属 キンゾク Metal,"
              + "樹脂 ジュシ Plastics,運輸 ウンユ Logistics,計測 ケイソク Instruments,"
              + "医療器 イリョウキ Medical Devices,半導体 ハンドウタイ Semiconductor,建設 ケンセツ Construction");
  private static final List<String> BRANDS =
      List.of(
          "台新", "宏達", "聯華", "大立", "金寶", "東元", "華新", "力成", "臺灣", "永豐", "信邦", "亞德", "和碩", "中興", "廣達",
          "正隆", "新光", "國精", "鴻昇", "捷運", "瑞昱", "穎崴", "長榮", "寶成", "南亞", "立錡", "光寶", "晶豪");
  private static final List<String> MARKS =
      List.of(
          "Formo", "Ever", "Sino", "Giga", "Chroma", "Delta", "Orient", "Apex", "Nova", "Jade",
          "Prime", "Union", "Tai", "Neo", "Lumi", "Pacific");
  private static final List<Syllables> INDUSTRIES =
      Syllables.of(
          "精密 - Precision,科技 - Technology,電子 - Electronics,機械 - Machinery,半導體 - Semiconductor,"
              + "自動化 - Automation,光電 - Optoelectronics,材料 - Materials,生技 - Biotech,"
              + "資訊 - Information,工業 - Industrial,能源 - Energy");

  private final Draws draws;
  private final List<CapabilityField> fields;
  private final List<Region> japan;
  private final List<Region> taiwan;
  private final List<Certificate> certificates;
  private int made;

  MadeUpCompanies(ReferenceData reference, Draws draws) {
    this.draws = draws;
    this.fields = draws.shuffled(reference.capabilityFields().firstLevel());
    this.japan = draws.shuffled(reference.regions().ofCountry("JP"));
    this.taiwan = draws.shuffled(reference.regions().ofCountry("TW"));
    this.certificates = reference.certificates().all();
  }

  /** A name part in its script, its reading and in Latin letters. */
  private record Syllables(String written, String read, String latin) {
    static List<Syllables> of(String table) {
      return List.of(table.split(",")).stream()
          .map(entry -> entry.split(" ", 3))
          .map(parts -> new Syllables(parts[0], parts[1], parts[2]))
          .toList();
    }
  }

  /** The next company of this side. */
  CompanyDraft next(Affiliation side) {
    made++;
    return side == Affiliation.JP ? japanese() : taiwanese();
  }

  private CompanyDraft japanese() {
    Syllables first = draws.any(FAMILIES);
    Syllables second = draws.any(FAMILIES);
    Syllables trade = draws.common(TRADES);
    String core = first.written() + second.written() + trade.written();
    String name =
        switch (draws.between(1, 10)) {
          case 1, 2 -> "有限会社" + core;
          case 3, 4, 5 -> core + "株式会社";
          default -> "株式会社" + core;
        };
    return common(
            CompanyDraft.builder("company" + made, Affiliation.JP, "JP", name),
            draws.common(japan),
            "JPY")
        .identifier(
            new CompanyIdentifier(
                IdentifierScheme.JP_CORPORATE_NUMBER, corporateNumber(), IdentifierCheck.VALID))
        .names(
            List.of(
                new CompanyName(
                    NameKind.READING, first.read() + second.read() + trade.read(), "ja"),
                new CompanyName(
                    NameKind.ENGLISH,
                    "%s %s %s Co., Ltd.".formatted(first.latin(), second.latin(), trade.latin()),
                    "en")))
        .build();
  }

  private CompanyDraft taiwanese() {
    String brand = draws.any(BRANDS) + draws.any(BRANDS);
    Syllables industry = draws.common(INDUSTRIES);
    String ending = draws.chance(0.7) ? "股份有限公司" : "有限公司";
    return common(
            CompanyDraft.builder(
                "company" + made, Affiliation.TW, "TW", brand + industry.written() + ending),
            draws.common(taiwan),
            "TWD")
        .identifier(
            new CompanyIdentifier(
                IdentifierScheme.TW_BUSINESS_NUMBER, businessNumber(), IdentifierCheck.VALID))
        .names(
            List.of(
                new CompanyName(
                    NameKind.ENGLISH,
                    "%s%s %s Co., Ltd."
                        .formatted(
                            draws.any(MARKS),
                            draws.any(MARKS).toLowerCase(Locale.ROOT),
                            industry.latin()),
                    "en")))
        .build();
  }

  private CompanyDraft.Builder common(CompanyDraft.Builder draft, Region region, String currency) {
    CapabilityField field = draws.common(fields);
    if (draws.chance(KNOWN)) {
      int employees = (int) Math.max(1, draws.around(35, 1.3));
      Money capital = Money.of(Math.round(draws.around(30, 1.2)) * 1_000_000 + 1_000_000, currency);
      Money revenue = Money.of(employees * Math.round(draws.around(18, 0.5)) * 1_000_000, currency);
      draft.size(new CompanySize(employees, capital, revenue, 2025));
    }
    if (draws.chance(KNOWN)) {
      draft.founded(draws.between(1920, 2022), null);
      draft.languages(draws.several(List.of("ja", "en", "zh-Hant"), 2));
    }
    if (draws.chance(0.5)) {
      draft.certificates(
          draws.several(certificates, 3).stream()
              .map(one -> new HeldCertificate(one.code(), null, null, null, false))
              .toList());
    }
    return draft
        .region(region.code())
        .address(region.name().in(Language.JA) + draws.between(1, 30) + "-" + made)
        .sectors(
            draws.several(field.isicCodes(), 2).stream()
                .map(code -> new SectorCode(SectorScheme.ISIC, code))
                .toList())
        .fields(List.of(field.code()))
        .contacts(
            List.of(
                new ContactDraft(
                    "担当 " + made,
                    null,
                    null,
                    null,
                    null,
                    "contact" + made + "@firm" + made + ".example",
                    null,
                    Language.JA)));
  }

  /** The next number with a check digit that holds. */
  private String corporateNumber() {
    String digits = Long.toString(FIRST_JAPANESE + made * 7L);
    return IntStream.rangeClosed(1, 9)
        .mapToObj(check -> CorporateNumber.read(check + digits).found())
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow()
        .digits();
  }

  private String businessNumber() {
    String digits = Integer.toString(FIRST_TAIWANESE + made);
    return IntStream.rangeClosed(0, 9)
        .mapToObj(check -> BusinessNumber.read(digits + check).found())
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow()
        .digits();
  }
}
