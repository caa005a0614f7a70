package app.kakehashi.matching.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.kakehashi.matching.domain.text.Measure.Dimension;
import app.kakehashi.matching.service.MatchingData;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which measured values are read from a posting’s words, and when one falls short of another. */
class MeasuresTest {

  private static final TextReader READER = MatchingData.load().reader();

  private static List<Measure> measures(String language, String body, TextReader.Side side) {
    return READER.read(new PostingText(language, "x", List.of(), body), side).facts().measures();
  }

  private static List<String> read(String language, String body, TextReader.Side side) {
    return measures(language, body, side).stream()
        .map(measure -> "%s %s".formatted(measure.dimension(), measure.value()))
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh-Hant | 耐溫至 98 ℃ 為止       | TEMPERATURE 98.0
          ja      | 耐熱は最大３００℃       | TEMPERATURE 300.0
          en      | Chambers up to 180 °C  | TEMPERATURE 180.0
          zh-Hant | 適用坡度 20 度以內場地  | ANGLE 20.0
          zh-Hant | 適用料厚 3 mm 以下      | LENGTH 3.0
          zh-Hant | 加工寬度上限為 450 mm   | LENGTH 450.0
          ja      | 厚み0.3〜1.2cm          | LENGTH 12.0
          en      | Parts of 180 to 450 mm | LENGTH 450.0
          zh-Hant | 額定電壓 600 V 以下     | VOLTAGE 600.0
          ja      | 耐圧は最高35MPa         | PRESSURE 35.0
          zh-Hant | 標示載重 15 公斤        | LOAD 15.0
          ja      | 可搬質量は1.5トンです    | LOAD 1500.0
          ja      | 型締力80～650tの成形機   | FORCE 650.0
          en      | Presses from 25 to 110 tons | FORCE 110.0
          zh-Hant | 單線每小時處理 550 件   | HOURLY_RATE 550.0
          zh-Hant | 每小時 600～2,400 顆    | HOURLY_RATE 2400.0
          zh-Hant | 每小時500至3,000包可選型 | HOURLY_RATE 3000.0
          zh-Hant | 每小時處理 0.5 到 3 支   | HOURLY_RATE 3.0
          ja      | 毎時500から3,000個       | HOURLY_RATE 3000.0
          zh-Hant | 加工寬度10至450 mm      | LENGTH 450.0
          zh-Hant | 鎖模力25到110噸的射出機  | FORCE 110.0
          en      | 900 plants per hour    | HOURLY_RATE 900.0
          ja      | 毎時1,200本             | HOURLY_RATE 1200.0
          ja      | 1時間あたり800枚を処理   | HOURLY_RATE 800.0
          zh-Hant | 機寬 1.9 m             | WIDTH 1900.0
          zh-Hant | 佔地 70 m²             | AREA 70.0
          zh-Hant | 交期 14 週             | DELIVERY 98.0
          zh-Hant | 處理完成中位數 6 個工作天 | RESPONSE 144.0
          zh-Hant | 24 小時內派員到場        | RESPONSE 24.0
          """)
  void theMostThatAnOfferCanDoIsRead(String language, String body, String measure) {
    assertThat(read(language, body, TextReader.Side.OFFER)).containsExactly(measure);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ja | レトルトは125℃30分で行います     | TEMPERATURE 125.0
          ja | 最大33度の斜面があります          | ANGLE 33.0
          ja | 胴壁は25～40㎜厚です             | LENGTH 25.0
          ja | 耐荷重30㎏の台車                | LOAD 30.0
          ja | 型締力850トンの成形機で          | FORCE 850.0
          ja | 毎時2,400枚を仕分けます          | HOURLY_RATE 2400.0
          ja | 設置幅は２.３ｍです              | WIDTH 2300.0
          ja | 80㎡の室内に収まること            | AREA 80.0
          ja | 納期は4週間                     | DELIVERY 28.0
          ja | 24時間以内に削除してください       | RESPONSE 24.0
          en | Parts must be removed. Response within 8 hours. | RESPONSE 8.0
          """)
  void whatAGapAsksIsRead(String language, String body, String measure) {
    assertThat(read(language, body, TextReader.Side.GAP)).containsExactly(measure);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          zh-Hant | 加工精度 0.02 mm 以內
          ja      | 公差は±0.05mm以下
          en      | Accuracy within 5 mm or less
          zh-Hant | 產品須 2–8℃ 冷藏保存
          zh-Hant | 24 小時客服處理
          zh-Hant | 風量 30,000 Nm3/h
          en      | Shunts of 50 to 300 mΩ
          zh-Hant | 時速 15 km 以下
          zh-Hant | 年產 30 t
          ja      | 重さ12kgの台車です
          ja      | プレス部品を月産40トン
          zh-Hant | 沖壓件每日出貨 5 噸
          zh-Hant | 不承接 500 mm 以下
          zh-Hant | 板厚 3 mm
          ja      | 納期は2027年3月20日
          ja      | 週5日対応
          ja      | 8時間の立会いに対応
          """)
  void whatSaysNothingOfTheMostIsNotTakenForIt(String language, String body) {
    assertThat(read(language, body, TextReader.Side.OFFER)).isEmpty();
  }

  @Test
  void aWordOfADimensionThatThereIsNotIsRefused() {
    String heading = "word\tlanguage\trole\tof\tamount";
    for (String line : List.of("mm\tall\tunit\tlenght\t1", "mm\tall\tunits\tlength\t1")) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> MeasureWords.ofLines(List.of(heading, line)));
    }
  }

  @Test
  void aGapThatNamesAMostAsksForNoLeast() {
    assertThat(read("ja", "厚みは3mm以下でお願いします。", TextReader.Side.GAP)).isEmpty();
    assertThat(read("ja", "24時間対応を希望します。", TextReader.Side.GAP)).isEmpty();
  }

  @Test
  void ofSeveralValuesTheOneThatDecidesIsKept() {
    assertThat(read("ja", "納期は4週間、遅くとも6週間の納期です。", TextReader.Side.GAP))
        .containsExactly("DELIVERY 42.0");
    assertThat(read("ja", "板厚は2mmと6mmです。", TextReader.Side.GAP)).containsExactly("LENGTH 2.0");
    assertThat(read("zh-Hant", "標準品交期 3 週，特殊品交期 8 週。", TextReader.Side.OFFER))
        .containsExactly("DELIVERY 21.0");
  }

  @Test
  void whatIsJustEnoughIsEnough() {
    assertThat(shortOf(Dimension.TEMPERATURE, 125, 115)).isTrue();
    assertThat(shortOf(Dimension.TEMPERATURE, 125, 115.1)).isFalse();
    assertThat(shortOf(Dimension.ANGLE, 1.15, 1)).isFalse();
    assertThat(shortOf(Dimension.LENGTH, 1.15, 1)).isFalse();
    assertThat(shortOf(Dimension.LENGTH, 20, 1)).isTrue();
    assertThat(shortOf(Dimension.HOURLY_RATE, 1000, 800)).isFalse();
    assertThat(shortOf(Dimension.AREA, 100, 114.9)).isFalse();
    assertThat(shortOf(Dimension.DELIVERY, 100, 150)).isFalse();
    assertThat(shortOf(Dimension.DELIVERY, 100, 151)).isTrue();
  }

  @Test
  void aDateIsNoTimeUntilDelivery() {
    assertThat(read("ja", "納期は2027年3月20日です。", TextReader.Side.GAP)).isEmpty();
    assertThat(read("ja", "3月20日までに回答してください。", TextReader.Side.GAP)).isEmpty();
  }

  @Test
  void theWidthOfAThingIsNotTheRoomForAMachine() {
    assertThat(read("ja", "全幅300mmのフィルムです。", TextReader.Side.GAP)).containsExactly("LENGTH 300.0");
  }

  @Test
  void aLargerValueBesideTheLimitIsNoLimit() {
    assertThat(read("zh-Hant", "料厚 3 mm 以下，工作台 1,250 mm。", TextReader.Side.OFFER)).isEmpty();
  }

  @Test
  void theClauseThatStatesItIsKnown() {
    String body = "軟袋製造。耐溫至 98 ℃ 為止，歡迎試封。";
    Measure measure = measures("zh-Hant", body, TextReader.Side.OFFER).getFirst();
    assertThat(measure.part()).isEqualTo(Part.BODY);
    assertThat(body.substring(measure.from(), measure.to())).isEqualTo("耐溫至 98 ℃ 為止");
  }

  @Test
  void onlyClearDifferencesFallShort() {
    assertThat(shortOf(Dimension.TEMPERATURE, 125, 98)).isTrue();
    assertThat(shortOf(Dimension.TEMPERATURE, 125, 120)).isFalse();
    assertThat(shortOf(Dimension.LENGTH, 25, 3)).isTrue();
    assertThat(shortOf(Dimension.LENGTH, 620, 500)).isTrue();
    assertThat(shortOf(Dimension.LENGTH, 620, 0.02)).as("of something else").isFalse();
    assertThat(shortOf(Dimension.LENGTH, 620, 600)).isFalse();
    assertThat(shortOf(Dimension.HOURLY_RATE, 2400, 550)).isTrue();
    assertThat(shortOf(Dimension.HOURLY_RATE, 700, 600)).isFalse();
    assertThat(shortOf(Dimension.WIDTH, 2300, 4400)).isTrue();
    assertThat(shortOf(Dimension.WIDTH, 2300, 1900)).isFalse();
    assertThat(shortOf(Dimension.RESPONSE, 24, 144)).isTrue();
    assertThat(shortOf(Dimension.DELIVERY, 90, 98)).isFalse();
    for (Dimension dimension : Dimension.values()) {
      assertThat(shortOf(dimension, 50, 50)).as("%s", dimension).isFalse();
    }
  }

  @Test
  void valuesOfDifferentDimensionsAreNeverCompared() {
    Stream.of(Dimension.values())
        .filter(dimension -> dimension != Dimension.ANGLE)
        .forEach(
            dimension ->
                assertThat(measure(Dimension.ANGLE, 5).fallsShortOf(measure(dimension, 50)))
                    .isFalse());
  }

  @Test
  void aHeightIsNotComparedWithADiameter() {
    Measure diameter = measures("ja", "直径は620mmです。", TextReader.Side.GAP).getFirst();
    Measure height = measures("zh-Hant", "工件高度上限 500 mm。", TextReader.Side.OFFER).getFirst();
    Measure smaller = measures("zh-Hant", "加工直徑可達 500 mm。", TextReader.Side.OFFER).getFirst();
    Measure unnamed = measures("en", "Parts of 180 to 450 mm.", TextReader.Side.OFFER).getFirst();
    assertThat(height.fallsShortOf(diameter)).isFalse();
    assertThat(smaller.fallsShortOf(diameter)).isTrue();
    assertThat(unnamed.fallsShortOf(diameter)).isTrue();
  }

  private static boolean shortOf(Dimension dimension, double asked, double offered) {
    return measure(dimension, offered).fallsShortOf(measure(dimension, asked));
  }

  private static Measure measure(Dimension dimension, double value) {
    return new Measure(dimension, null, value, Part.BODY, 0, 1);
  }
}
