package app.kakehashi.matching.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kakehashi.matching.domain.text.StatedFacts.Stance;
import app.kakehashi.reference.Glossary;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.reference.TextFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextReaderTest {

  private static final TextReader READER =
      new TextReader(
          Glossary.ofLines(lines("concepts.tsv")),
          Glossary.ofLines(lines("dictionary.tsv")),
          ClauseCues.ofLines(lines("clause_cues.tsv")),
          MeasureWords.ofLines(lines("measure_words.tsv")),
          ReferenceData.load().countries().inTexts(),
          ReferenceData.load().certificates().inTexts());

  private static List<String> lines(String file) {
    try {
      return Files.readAllLines(Path.of("db/reference", file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ReadText offer(String language, String body) {
    return READER.read(new PostingText(language, "x", List.of(), body), TextReader.Side.OFFER);
  }

  private static ReadText gap(String language, String body) {
    return READER.read(new PostingText(language, "x", List.of(), body), TextReader.Side.GAP);
  }

  private static Set<String> words(ReadText text, Polarity polarity) {
    return text.terms().stream()
        .filter(term -> term.polarity() == polarity)
        .map(text::surface)
        .collect(Collectors.toSet());
  }

  private static Set<String> keys(ReadText text) {
    return text.terms().stream().map(Term::key).collect(Collectors.toSet());
  }

  @Test
  void whatAChineseClauseDeniesIsNotOffered() {
    ReadText text = offer("zh-Hant", "提供鋁合金加工，未設測漏設備。");
    assertThat(words(text, Polarity.AFFIRMED)).contains("加工");
    assertThat(words(text, Polarity.DENIED)).contains("設備").doesNotContain("加工");
  }

  @Test
  void aDenialWithoutAnObjectDeniesWhatWasNamedBefore() {
    assertThat(words(offer("zh-Hant", "承接鑄造，焊接件不在服務範圍內。"), Polarity.DENIED))
        .contains("焊接")
        .doesNotContain("鑄造");
    assertThat(words(offer("zh-Hant", "切削自製，電鍍委外，本廠目前並無生產。"), Polarity.DENIED))
        .contains("電鍍")
        .doesNotContain("切削");
    assertThat(words(offer("ja", "切削は自社工場です。めっきは協力会社が担い、自社では行っておりません。"), Polarity.DENIED))
        .contains("めっき")
        .doesNotContain("切削");
    assertThat(words(offer("en", "Casting in house. Welding is not offered."), Polarity.DENIED))
        .contains("Welding")
        .doesNotContain("Casting");
  }

  @Test
  void aHeadingNamesWhatSomethingIsFreeOf() {
    ReadText text =
        READER.read(
            new PostingText("zh-Hant", "無鋁箔耐蒸煮微波袋", List.of(), "五萬只起訂。"), TextReader.Side.OFFER);
    assertThat(words(text, Polarity.DENIED)).contains("鋁箔").doesNotContain("袋", "微波");
    assertThat(words(offer("zh-Hant", "本公司無焊接設備。"), Polarity.DENIED)).contains("焊接", "設備");
  }

  @Test
  void whatAGapWantsToBeWithoutIsNotWanted() {
    ReadText text = gap("ja", "アルミ箔なしの袋を探しています。");
    assertThat(words(text, Polarity.DENIED)).contains("アルミ箔");
    assertThat(words(text, Polarity.AFFIRMED)).contains("袋").doesNotContain("アルミ箔");
    assertThat(words(gap("ja", "後継者なしで困っています。"), Polarity.AFFIRMED)).contains("後継者");
    assertThat(words(gap("ja", "適用除外の書類もお願いします。"), Polarity.DENIED)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "zh-Hant, 配方不含甲苯等溶劑，供鞋底貼合。, 溶劑",
    "zh-Hant, 不添加任何含氟助劑，可製餐盒。, 氟助",
    "zh-Hant, 鍍層長期無劣化，可鍍流道成形件。, 劣化",
    "en, 'Filled bottom-up, with no visible voids over full panels.', voids",
    "en, 'A solvent-free, halogen-free adhesive.', solvent",
    "ja, トルエンやキシレンを含まない接着剤を作っています。, トルエン",
    "ja, ボイドレスの接合を行います。, ボイド",
    "ja, グルテンフリーの麺を製造しています。, グルテン"
  })
  void whatAnOfferIsFreeOfIsNoLack(String language, String words, String free) {
    ReadText text = offer(language, words);
    assertThat(words(text, Polarity.DENIED)).isEmpty();
    assertThat(words(text, Polarity.AFFIRMED)).doesNotContain(free);
  }

  @ParameterizedTest
  @CsvSource({
    "zh-Hant, 感測器可避免停機與漏水。, 停機",
    "zh-Hant, 以 AI 檢測有無異物。, 異物",
    "ja, 異物がないかAIで検査します。, 異物",
    "en, A nano bubble generator for ponds., bubble",
    "en, Sensors that make plants dust free of charge., dust"
  })
  void whoWorksAgainstItSpeaksOfIt(String language, String words, String named) {
    assertThat(words(offer(language, words), Polarity.AFFIRMED)).contains(named);
  }

  @Test
  void aThingThatIsCalledFreeOfSomethingIsThatThing() {
    assertThat(keys(gap("ja", "添加物不使用のパンを探しています。"))).contains("c:clean_label");
    assertThat(gap("ja", "添加物不使用のパンを探しています。").terms())
        .filteredOn(term -> term.key().equals("c:clean_label"))
        .extracting(Term::polarity)
        .containsOnly(Polarity.AFFIRMED);
  }

  @Test
  void whatAGapWantsToHandOverToMachinesIsItsSubject() {
    assertThat(words(gap("ja", "FAX受注をやめたい。目視検査から脱却したい。"), Polarity.DENIED)).isEmpty();
  }

  @Test
  void whatIsNotIncludedIsStillALack() {
    assertThat(words(offer("zh-Hant", "報價不含安裝。"), Polarity.DENIED)).contains("安裝");
    assertThat(words(offer("en", "No toluene-free version is offered."), Polarity.DENIED))
        .contains("version");
  }

  @Test
  void ofWhichSubstanceAGapWantsToBeFreeItRefuses() {
    assertThat(words(gap("ja", "トルエンを含まない接着剤を探しています。"), Polarity.DENIED))
        .contains("トルエン")
        .doesNotContain("接着剤");
    assertThat(words(gap("en", "We need PFAS-free trays."), Polarity.DENIED)).contains("PFAS");
    assertThat(words(gap("ja", "ボイドのない接合が必要です。"), Polarity.DENIED))
        .as("who speaks of voids knows the matter")
        .isEmpty();
    assertThat(words(gap("ja", "溶剤糊をやめたい。"), Polarity.DENIED)).contains("溶剤");
  }

  @Test
  void whoBeginsLaterIsNotFreeBefore() {
    assertThat(offer("zh-Hant", "認證持續至 2031 年，送審業務自 2029 年啟動。").facts().busyUntil())
        .isEqualTo(2028);
    assertThat(offer("ja", "量産は2028年から開始します。").facts().busyUntil()).isEqualTo(2027);
    assertThat(offer("en", "Serial production starts in 2028.").facts().busyUntil())
        .isEqualTo(2027);
    assertThat(offer("zh-Hant", "量產線啟動中，證書有效至 2030 年。").facts().busyUntil()).isNull();
  }

  @Test
  void aDenialWithAnObjectLeavesWhatStandsBeforeIt() {
    assertThat(words(offer("zh-Hant", "齒輪報價不含安裝服務。"), Polarity.DENIED))
        .contains("安裝")
        .doesNotContain("齒輪");
    assertThat(words(offer("zh-Hant", "除鑄件外不承接。"), Polarity.DENIED)).doesNotContain("鑄件");
  }

  @Test
  void whoRefusesAnOriginStillWantsTheThing() {
    ReadText text = gap("ja", "中国で鋳造したものは不可です。");
    assertThat(text.facts().refusedOrigins()).containsExactly("CN");
    assertThat(words(text, Polarity.DENIED)).containsOnly("中国", "中", "国");
  }

  @Test
  void whatLiesOutsideOrHasNoLineIsNamedBeforeTheDenial() {
    assertThat(words(offer("zh-Hant", "承接鑄造，焊接件不在本廠維修之列。"), Polarity.DENIED))
        .contains("焊接")
        .doesNotContain("鑄造");
    assertThat(words(offer("zh-Hant", "電鍍件尚無產線。"), Polarity.DENIED)).contains("電鍍");
    assertThat(words(offer("zh-Hant", "電鍍自製，無焊接產線。"), Polarity.DENIED))
        .contains("焊接")
        .doesNotContain("電鍍");
  }

  @Test
  void aDenialEndsWhereItsClauseTurns() {
    assertThat(words(offer("zh-Hant", "不拆機即可清洗管路。"), Polarity.AFFIRMED)).contains("清洗", "管路");
    assertThat(words(offer("zh-Hant", "在不停線的情況下更換軸承。"), Polarity.DENIED)).doesNotContain("軸承");
    assertThat(words(offer("en", "No casting but forging of gears."), Polarity.DENIED))
        .contains("casting")
        .doesNotContain("gears");
  }

  @Test
  void aJapaneseClauseThatGoesOnDeniesOnlyItsLastPhrase() {
    ReadText text = gap("ja", "成形の条件出しを熟練者に頼らずに行いたい。カメラを使わない見守り。");
    assertThat(words(text, Polarity.DENIED)).contains("熟練", "カメラ").doesNotContain("成形", "見守り");
  }

  @Test
  void theReasonOfADenialIsNotDenied() {
    ReadText narrow = gap("ja", "厨房が狭く溶接ラインは入りません。");
    assertThat(words(narrow, Polarity.DENIED)).contains("溶接").doesNotContain("厨房");
    ReadText because = gap("ja", "鋳造品を使うため溶接品は不可です。");
    assertThat(words(because, Polarity.DENIED)).contains("溶接").doesNotContain("鋳造");
  }

  @Test
  void whatAGapsOwnerMakesItselfIsNotWhatItLooksFor() {
    ReadText text = gap("ja", "当社は減速機を製造しています。熱処理をお任せできる工場を探しています。");
    assertThat(words(text, Polarity.OWN)).contains("減速機").doesNotContain("熱処理");
    assertThat(words(text, Polarity.AFFIRMED)).contains("熱処理");
  }

  @Test
  void anOriginIsReadFromTheWordForThingsMadeThere() {
    assertThat(gap("ja", "中国製の部品は使用できません。").facts().refusedOrigins()).containsExactly("CN");
    assertThat(words(gap("ja", "中国製の部品は使用できません。"), Polarity.DENIED)).doesNotContain("部品");
    assertThat(offer("zh-Hant", "機體為大陸製，於深圳組裝。").facts().madeIn()).containsExactly("CN");
    assertThat(keys(gap("ja", "ハノイの工場"))).contains("g:VN");
    assertThat(keys(offer("zh-Hant", "河內設廠"))).contains("g:VN");
  }

  @Test
  void whichSideOfADealSomebodyIsOnIsRead() {
    assertThat(gap("ja", "後継者がおらず、会社を引き継いでくださる方を探しています。").facts().stances())
        .containsExactly(StatedFacts.Stance.HANDS_OVER);
    assertThat(offer("zh-Hant", "有意收購日本模具廠。").facts().stances())
        .containsExactly(StatedFacts.Stance.TAKES_OVER);
    assertThat(offer("en", "Seeking distributors for our gripper.").facts().stances())
        .containsExactly(StatedFacts.Stance.SELLS_OWN);
    assertThat(offer("zh-Hant", "徵求日本螺絲廠股權讓渡，希望在日本收購一家作為據點。").facts().stances())
        .contains(StatedFacts.Stance.TAKES_OVER);
    assertThat(offer("zh-Hant", "小型風機試驗場域徵求。").facts().stances())
        .containsExactly(StatedFacts.Stance.SEEKS_FIELD);
    assertThat(offer("zh-Hant", "提供試驗場域。").facts().stances()).isEmpty();
  }

  @Test
  void numbersInHanCharactersAndOtherMinimumsAreRead() {
    assertThat(offer("zh-Hant", "每月需求須達三百萬支以上方可承接。").facts().minimums())
        .containsExactly(new StatedFacts.Amount(3_000_000, "piece", null));
    assertThat(offer("zh-Hant", "兩千五百台起。").facts().minimums())
        .extracting(StatedFacts.Amount::value)
        .containsExactly(2500.0);
    assertThat(offer("ja", "1,000個以上からお受けします。").facts().minimums())
        .extracting(StatedFacts.Amount::value)
        .containsExactly(1000.0);
    assertThat(gap("ja", "職員二名で六十台を見ています。").facts().amounts())
        .extracting(StatedFacts.Amount::value)
        .containsExactly(60.0);
  }

  @Test
  void compoundsThatOnlyLookLikeADenialDenyNothing() {
    assertThat(words(offer("zh-Hant", "無塵室組裝與不鏽鋼焊接，免停機、不限廠牌。"), Polarity.DENIED)).isEmpty();
  }

  @Test
  void whatAJapaneseClauseDeniesStandsBeforeItsVerb() {
    ReadText text = offer("ja", "金型の製作を行います、塗装は対応しておりません。");
    assertThat(words(text, Polarity.DENIED)).contains("塗装").doesNotContain("金型");
  }

  @Test
  void whatAnEnglishClauseDeniesFollowsItsNo() {
    ReadText text = offer("en", "Digital design flow, no analog team.");
    assertThat(words(text, Polarity.DENIED)).contains("analog").doesNotContain("Digital");
  }

  @Test
  void whatIsRefusedAtTheEndOfAnEnglishClauseStandsBefore() {
    ReadText text =
        gap("en", "Our domes scratch, so plastic is out. Cast valves are not permitted.");
    assertThat(words(text, Polarity.DENIED)).contains("plastic", "valves").doesNotContain("domes");
    ReadText without = gap("en", "A drum filter with no stainless steel in contact with water.");
    assertThat(words(without, Polarity.DENIED)).contains("stainless steel").doesNotContain("drum");
  }

  @Test
  void aWayThatIsRefusedLeavesWhatIsDone() {
    ReadText place = gap("ja", "屋内や風洞での試験は目的に合いません。");
    assertThat(words(place, Polarity.DENIED)).contains("風洞").doesNotContain("試験");
    ReadText means = gap("ja", "手作業による検査は対象外です。");
    assertThat(words(means, Polarity.DENIED)).contains("手作業").doesNotContain("検査");
    ReadText bound = gap("ja", "10トンまでの鋳造は不可。洋白やSUS箱の品はNG。");
    assertThat(words(bound, Polarity.DENIED)).contains("鋳造", "洋白");
  }

  @Test
  void whoKeepsItsPlaceRefusesNothing() {
    assertThat(words(gap("ja", "場所は京都から動かしません。"), Polarity.DENIED)).isEmpty();
  }

  @Test
  void aGapsLackIsItsNeedAndNotARefusal() {
    assertThat(words(gap("ja", "検査員が足りません。検査装置がありません。"), Polarity.DENIED)).isEmpty();
    assertThat(words(gap("ja", "中国での生産は不可。"), Polarity.DENIED)).contains("中国");
  }

  @Test
  void requirementsWeighMore() {
    assertThat(words(gap("ja", "日本語での対応が必須です。"), Polarity.REQUIRED)).contains("対応");
  }

  @Test
  void theSameThingHasOneKeyInThreeLanguages() {
    assertThat(keys(gap("ja", "産業用ロボット"))).containsAnyElementsOf(concepts("工業機器人"));
    assertThat(concepts("工業機器人")).isNotEmpty();
    assertThat(keys(gap("ja", "ベトナム"))).contains("g:VN");
    assertThat(keys(offer("zh-Hant", "越南"))).contains("g:VN");
    assertThat(keys(offer("en", "Vietnam"))).contains("g:VN");
  }

  private static Set<String> concepts(String chinese) {
    return keys(offer("zh-Hant", chinese)).stream()
        .filter(key -> key.startsWith("c:"))
        .collect(Collectors.toSet());
  }

  @Test
  void loanwordsMeetTheirEnglishOrigin() {
    Set<String> shared = keys(gap("ja", "バルブ、コンプレッサー、フィルター"));
    shared.retainAll(keys(offer("en", "valves, compressors and filters")));
    assertThat(shared).contains("l:brb", "l:knprs", "l:frt");
  }

  @Test
  void codesAndMeasuresAreOneTerm() {
    assertThat(keys(offer("en", "ISO 9001, IATF-16949, 300 mm wafers, AEC-Q100")))
        .contains("x:iso9001", "x:300mm", "x:aecq100");
    assertThat(keys(offer("zh-Hant", "３００ｍｍ"))).contains("x:300mm");
  }

  @ParameterizedTest
  @CsvSource({
    "5軸CNCルータ, 五軸木工機, x:5軸",
    "３相200V, 三相馬達, x:3相",
    "両面テープ, 雙面膠帶, x:2面",
    "十二色印刷, 二色印刷, x:2色"
  })
  void aNumberOfSomethingIsTheSameInDigitsAndInHan(String ja, String zh, String key) {
    String folded = TextFolder.standard().fold(key);
    assertThat(keys(offer("zh-Hant", zh))).contains(folded);
    assertThat(keys(gap("ja", ja)).contains(folded)).isEqualTo(!ja.startsWith("十"));
  }

  @Test
  void minimumsYearsAndOriginsAreRead() {
    StatedFacts facts = offer("zh-Hant", "於中國自有工廠製造，最低訂購 5,000 台。產能已滿，2029 年可供貨。").facts();
    assertThat(facts.madeIn()).containsExactly("CN");
    assertThat(facts.minimums()).containsExactly(new StatedFacts.Amount(5000, "piece", null));
    assertThat(facts.busyUntil()).isEqualTo(2029);
    assertThat(facts.conditional()).isTrue();
    StatedFacts needs = gap("ja", "年2万個。月300枚。中国で製造されたものは不可。").facts();
    assertThat(needs.amounts())
        .containsExactly(
            new StatedFacts.Amount(20000, "piece", StatedFacts.Period.YEAR),
            new StatedFacts.Amount(300, "piece", StatedFacts.Period.MONTH));
    assertThat(needs.amounts().getFirst().monthly()).isCloseTo(20000 / 12.0, within(1e-9));
    assertThat(needs.refusedOrigins()).containsExactly("CN");
  }

  @Test
  void whoTakesOverAndMovesAwayIsToldFromWhoDoesNot() {
    assertThat(offer("zh-Hant", "有意收購日本彈簧廠，生產移至高雄，人員依法資遣。").facts().stances())
        .containsExactlyInAnyOrder(Stance.TAKES_OVER, Stance.UPROOTS);
    assertThat(offer("zh-Hant", "有意收購日本彈簧廠。不裁員，也不將產線移至他處。").facts().stances())
        .contains(Stance.TAKES_OVER)
        .doesNotContain(Stance.UPROOTS);
    assertThat(gap("ja", "後継者がいません。工場と従業員を残してくださる方にお譲りします。").facts().stances())
        .containsExactlyInAnyOrder(Stance.HANDS_OVER, Stance.STAYS);
  }

  @Test
  void languagesThatItsWordsSpeakOfAreRead() {
    assertThat(offer("zh-Hant", "日語窗口，英文報告。").facts().languages())
        .containsExactlyInAnyOrder("ja", "en");
    assertThat(offer("zh-Hant", "無日語人員。").facts().languages()).isEmpty();
    assertThat(offer("en", "Japanese-speaking engineers in Yokohama.").facts().languages())
        .containsExactly("ja");
  }

  @Test
  void certificatesThatItsWordsSpeakOfAreRead() {
    assertThat(offer("zh-Hant", "ISO Class 8無塵室、ISO 13485與IATF16949。").facts().certificates())
        .containsExactlyInAnyOrder("ISO13485", "IATF16949");
    assertThat(offer("en", "Our laboratory is ISO/IEC 17025 accredited.").facts().certificates())
        .containsExactly("ISO17025");
    assertThat(offer("zh-Hant", "未取得ISO 13485。").facts().certificates()).isEmpty();
  }

  @Test
  void nothingIsReadFromNothing() {
    assertThat(offer("zh-Hant", "").terms()).isNotNull();
    assertThat(offer("en", "We make things.").facts().conditional()).isFalse();
  }
}
