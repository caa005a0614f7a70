package app.kakehashi.matching.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.matching.service.MatchingData;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How far a denial reaches, and what a gap asks for beside what it refuses. */
class DenialsTest {

  private static final TextReader READER = MatchingData.load().reader();

  private static ReadText read(
      TextReader.Side side, String language, String title, String description) {
    return READER.read(new PostingText(language, title, List.of(), description), side);
  }

  private static ReadText offer(String language, String body) {
    return read(TextReader.Side.OFFER, language, "x", body);
  }

  private static Set<String> denied(ReadText text) {
    return text.terms().stream()
        .filter(term -> term.polarity() == Polarity.DENIED)
        .map(text::surface)
        .collect(Collectors.toSet());
  }

  private static Set<String> named(ReadText text) {
    return text.terms().stream().map(text::surface).collect(Collectors.toSet());
  }

  @ParameterizedTest
  @CsvSource({
    "無焊接線, 焊接, 線",
    "本廠無塗裝線, 塗裝, 線",
  })
  void aHeadingWithMoreThanOneWordBehindItsNoIsOfAThing(String title, String free, String thing) {
    ReadText text = read(TextReader.Side.OFFER, "zh-Hant", title, "");
    assertThat(denied(text)).contains(free).doesNotContain(thing);
  }

  @ParameterizedTest
  @CsvSource({"無塗裝, 裝", "本廠無塗裝, 裝"})
  void aHeadingWithOneWordBehindItsNoDeniesThatWord(String title, String last) {
    assertThat(denied(read(TextReader.Side.OFFER, "zh-Hant", title, ""))).contains(last);
  }

  @Test
  void aJapaneseDenialThatEndsItsClauseDeniesAllOfIt() {
    assertThat(denied(offer("ja", "塗装を含む組立は対応していません。"))).contains("塗装", "組立");
  }

  @Test
  void aJapaneseDenialInTheMiddleDeniesTheLastPhraseBeforeIt() {
    ReadText text = offer("ja", "設備は薬品を使わずに洗えます。");
    assertThat(denied(text)).contains("薬品").doesNotContain("設備", "備", "洗");
  }

  @Test
  void onlyACommaLetsADenialReachTheClauseBefore() {
    assertThat(denied(offer("zh-Hant", "電鍍委外，本廠目前並無生產。"))).contains("電鍍");
    assertThat(denied(offer("zh-Hant", "電鍍委外。本廠目前並無生產。"))).doesNotContain("電鍍");
    assertThat(denied(offer("zh-Hant", "電鍍委外；本廠目前並無生產。"))).doesNotContain("電鍍");
  }

  @ParameterizedTest
  @CsvSource({
    "電鍍不在範圍其中。",
    "電鍍不在服務範圍以內。",
    "電鍍未承接過的。",
    "電鍍委外，本廠不提供該項服務。",
    "電鍍委外，不承接相關訂單。",
    "電鍍尚無相關經驗可言。",
  })
  void behindAWordOfSupplyThatNamesNothingWhatStandsBeforeIsDenied(String body) {
    assertThat(denied(offer("zh-Hant", body))).contains("電鍍");
  }

  @ParameterizedTest
  @CsvSource({
    "提供齒輪，不提供焊接。, 焊接, 齒輪",
    "齒輪自製，不承接電鍍。, 電鍍, 齒輪",
    "齒輪加工，不涉及入股。, 入股, 齒輪",
    "齒輪現貨，亦無門市陳列。, 陳列, 齒輪",
    "齒輪不在範圍電鍍。, 電鍍, 齒輪",
  })
  void whatIsNamedBehindAWordOfSupplyIsWhatIsDenied(String body, String object, String before) {
    assertThat(denied(offer("zh-Hant", body))).contains(object).doesNotContain(before);
  }

  @ParameterizedTest
  @CsvSource({
    "zh-Hant, 無圖面也行，拿舊件來。, 圖面",
    "zh-Hant, 不足整批也接單。, 整批",
    "ja, 図面なしでも製作します。, 図面",
    "ja, 未経験でも可。, 経験",
    "en, We cast parts even without drawings., drawings",
  })
  void whatIsDoneAllTheSameDeniesNothing(String language, String body, String word) {
    assertThat(denied(offer(language, body))).isEmpty();
    assertThat(named(offer(language, body))).contains(word);
  }

  @ParameterizedTest
  @CsvSource({
    "zh-Hant, 無圖面。, 圖面",
    "ja, 図面なし。, 図面",
    "en, We cast no parts without drawings., drawings",
    "zh-Hant, 也可加工，但不含安裝。, 安裝",
    "zh-Hant, 不提供焊接但小量鈑金也接。, 焊接",
    "zh-Hant, 不做電鍍也做不了陽極處理。, 電鍍",
    "en, We do not offer plating even if customers supply the material., plating",
  })
  void whatIsNotDoneIsDenied(String language, String body, String word) {
    assertThat(denied(offer(language, body))).contains(word);
  }

  @ParameterizedTest
  @CsvSource({
    "生產箱網用無結節網片。, 結節",
    "採用無膠紙盒。, 紙盒",
    "提供無酒精飲品。, 酒精",
    "竹漿、無膠成型。, 成型",
  })
  void aThingThatIsCalledAfterWhatItHasNotIsNoDenial(String body, String word) {
    assertThat(denied(offer("zh-Hant", body))).isEmpty();
    assertThat(named(offer("zh-Hant", body))).contains(word);
  }

  @Test
  void anItemThatSaysWhatIsNotSuppliedDeniesIt() {
    PostingText text = new PostingText("zh-Hant", "x", List.of("無提供焊接"), "");
    assertThat(denied(READER.read(text, TextReader.Side.OFFER))).contains("焊接");
  }

  @Test
  void anItemThatBeginsWithNoIsAThing() {
    PostingText text = new PostingText("zh-Hant", "x", List.of("無結網", "箱網"), "");
    assertThat(denied(READER.read(text, TextReader.Side.OFFER))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "有鈑金、無烤漆。, 烤漆",
    "本廠無烤漆設備。, 烤漆",
    "鈑金自製，無烤漆。, 烤漆",
    "鈑金、無承接焊接。, 焊接",
  })
  void whatAFactoryHasNotIsDenied(String body, String word) {
    assertThat(denied(offer("zh-Hant", body))).contains(word);
  }

  @Test
  void besideWhatAGapRefusesItsClauseAsksForNothing() {
    ReadText gap = read(TextReader.Side.GAP, "ja", "包装袋の調達先を探しています", "可塑剤はフタル酸系不使用。食品用の包装袋が必要です。");
    assertThat(denied(gap)).contains("フタル");
    ReadText asked = gap.butDenyingClauses();
    assertThat(named(gap)).contains("可塑剤", "フタル", "調達", "食品", "包装袋");
    assertThat(named(asked)).contains("調達", "食品", "包装袋").doesNotContain("可塑剤", "フタル", "使用");
    assertThat(asked.terms()).filteredOn(term -> term.part() == Part.TITLE).isNotEmpty();
    assertThat(asked.terms().stream().filter(term -> term.part() == Part.TITLE))
        .as("a heading is no part of the clause that stands at its place in the text")
        .containsExactlyElementsOf(
            gap.terms().stream().filter(term -> term.part() == Part.TITLE).toList());
  }

  @Test
  void whatAGapWillNotUseIsRefused() {
    assertThat(denied(read(TextReader.Side.GAP, "ja", "包装袋の調達", "塩素漂白したものは使いません。"))).contains("漂白");
  }

  @Test
  void whoeverIsHandedACompanyTakesItOver() {
    assertThat(offer("ja", "株式を将来は全株お譲りいただき、屋号を守ります。").facts().stances())
        .containsExactly(StatedFacts.Stance.TAKES_OVER);
    assertThat(offer("ja", "会社の全株をお譲りします。").facts().stances())
        .containsExactly(StatedFacts.Stance.HANDS_OVER);
  }

  @Test
  void whereNothingIsRefusedEveryClauseAsks() {
    ReadText gap = read(TextReader.Side.GAP, "ja", "包装袋の調達", "食品用の包装袋。月五千個。");
    assertThat(gap.butDenyingClauses().terms()).containsExactlyElementsOf(gap.terms());
    assertThat(gap.terms()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "検査、不要ポートの整理まで指導してください。, 検査",
    "塗装と、不要な突起の切断をお願いします。, 塗装",
    "不要部品の溶接跡を直します。, 溶接",
  })
  void whatIsCalledUnneededIsNotWhatStandsBefore(String body, String word) {
    assertThat(denied(read(TextReader.Side.GAP, "ja", "x", body))).doesNotContain(word);
    assertThat(denied(offer("ja", body))).doesNotContain(word);
  }

  @ParameterizedTest
  @CsvSource({
    "塗装は不要です。, 塗装", "塗装不要の設備を求めます。, 塗装",
    "塗装が不要な部品に限ります。, 塗装", "検査、塗装とも不要。, 塗装",
  })
  void whatIsSaidToBeUnneededIsRefused(String body, String word) {
    assertThat(denied(read(TextReader.Side.GAP, "ja", "x", body))).contains(word);
  }
}
