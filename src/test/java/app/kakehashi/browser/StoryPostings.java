package app.kakehashi.browser;

import app.kakehashi.gap.GapContent;
import app.kakehashi.gap.GapContent.Partner;
import app.kakehashi.gap.GapContent.Place;
import app.kakehashi.gap.GapContent.Volume;
import app.kakehashi.gap.GapKind;
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
}
