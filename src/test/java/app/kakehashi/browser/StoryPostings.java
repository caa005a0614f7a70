package app.kakehashi.browser;

import app.kakehashi.gap.GapContent;
import app.kakehashi.gap.GapContent.Partner;
import app.kakehashi.gap.GapContent.Place;
import app.kakehashi.gap.GapContent.Volume;
import app.kakehashi.gap.GapKind;
import app.kakehashi.offer.OfferContent;
import app.kakehashi.offer.ProductType;
import app.kakehashi.posting.PostingText;
import app.kakehashi.shared.Language;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What the companies of the stories write, in each language. */
record StoryPostings(PostingText ja, PostingText zhHant, PostingText en) {
  /** A second source for parts. */
  static final StoryPostings NEED =
      of(
          "アルミ真空チャンバーの第二調達先",
          "半導体製造装置に使うアルミ真空チャンバーの加工を、毎月40個委託できる協力会社を探しています。",
          "徵求鋁製真空腔體的第二供應商",
          "徵求可承接半導體設備用鋁製真空腔體加工、每月40個的合作廠商。",
          "Second source for aluminium vacuum chambers",
          "We look for a partner to machine forty aluminium vacuum chambers a month for"
              + " semiconductor equipment.");

  /** What can be supplied. */
  static final StoryPostings MACHINING =
      of(
          "アルミ真空チャンバーの精密加工",
          "アルミ合金の切削加工を承ります。真空チャンバーは月産40組、日本企業への納入経験があります。",
          "鋁合金真空腔體精密加工",
          "提供鋁合金切削加工，真空腔體月產40組，具日商交貨經驗。",
          "Precision machining of aluminium vacuum chambers",
          "Machining of aluminium alloys; forty chambers a month, delivered to customers in"
              + " Japan.");

  /** A maker of moulds whose owner finds no successor. */
  static final StoryPostings SUCCESSION =
      of(
          "精密金型メーカーの事業承継",
          "精密プラスチック金型の設計と製作を行っています。後継者がいないため、技術と従業員を引き継いでくださる企業を探しています。",
          "精密模具廠的事業承接",
          "我們從事精密塑膠模具的設計與製作，因沒有接班人，希望由能承接技術與員工的企業接手。",
          "Succession of a maker of precision moulds",
          "We design and make precision moulds. As there is no successor, we look for a company"
              + " that takes over the skills and the staff.");

  /** Somebody who would take over a maker. */
  static final StoryPostings TAKEOVER =
      of(
          "金型・精密部品メーカーの事業承継を希望",
          "精密金型の技術と従業員を引き継ぎ、設備にも投資します。",
          "希望承接精密模具與零件製造廠",
          "願承接精密模具的技術與員工，並投資設備。",
          "We would take over a maker of precision moulds",
          "We would keep the skills and the staff of a maker of precision moulds and invest in its"
              + " equipment.");

  private static StoryPostings of(
      String ja, String jaText, String zhHant, String zhHantText, String en, String enText) {
    return new StoryPostings(
        new PostingText(Language.JA, ja, jaText),
        new PostingText(Language.ZH_HANT, zhHant, zhHantText),
        new PostingText(Language.EN, en, enText));
  }

  PostingText in(Language language) {
    return switch (language) {
      case JA -> ja;
      case ZH_HANT -> zhHant;
      case EN -> en;
    };
  }

  /** Machined parts, needed in Kumamoto by a company that does not show its name. */
  static GapContent machining() {
    GapContent empty = GapContent.empty(GapKind.SUPPLIER);
    return new GapContent(
        GapKind.SUPPLIER,
        Map.of("samples_first", List.of("yes")),
        new Place("JP", "JP-43", null),
        List.of("metal_plastic_parts"),
        List.of(),
        List.of("supply", "oem_odm"),
        List.of("reference_customer"),
        new Volume(BigDecimal.valueOf(40), "個", "month", BigDecimal.TEN),
        null,
        null,
        List.of(),
        List.of(),
        new Partner(
            List.of("ISO9001"), List.of(), List.of(), List.of("ja", "en"), List.of("TW"), true),
        empty.terms(),
        empty.conditions(),
        true);
  }

  /** What the owner without a successor states; always anonymous. */
  static GapContent succession() {
    GapContent empty = GapContent.empty(GapKind.SUCCESSION);
    return new GapContent(
        GapKind.SUCCESSION,
        Map.of(
            "reason", List.of("no_successor"),
            "employees_kept", List.of("yes"),
            "staff_range", List.of("upto_100")),
        new Place("JP", "JP-43", null),
        List.of("metal_plastic_parts"),
        List.of(),
        List.of("acquisition", "joint_venture"),
        List.of("equipment"),
        null,
        null,
        null,
        List.of(),
        List.of(),
        new Partner(List.of(), List.of(), List.of(), List.of("ja", "en"), List.of("TW"), true),
        empty.terms(),
        empty.conditions(),
        true);
  }

  /** What somebody states who would take over a maker. */
  static OfferContent takeover() {
    OfferContent empty = OfferContent.empty();
    return new OfferContent(
        List.of("metal_plastic_parts"),
        List.of(),
        List.of(),
        ProductType.COMPONENT,
        List.of("acquisition", "joint_venture"),
        null,
        List.of("equipment"),
        empty.supply(),
        null,
        List.of(),
        List.of("JP"),
        empty.references(),
        null,
        List.of(),
        false,
        empty.terms(),
        empty.security());
  }
}
