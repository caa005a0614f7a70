package app.kakehashi.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextFolderTest {

  private final TextFolder folder = TextFolder.standard();

  @ParameterizedTest
  @CsvSource({
    "広島, 廣島",
    "半導体, 半導體",
    "鉄道, 鐵道",
    "検査機, 檢查機",
    "気圧, 氣壓",
    "台湾, 臺灣",
    "会社, 會社",
    "自転車, 自轉車",
    "学校, 學校",
    "駅, 驛",
    "機械, 机械",
    "ﾛﾎﾞｯﾄ, ロボット",
    "ＩＳＯ９００１, iso9001",
    "センサー, センサ",
    "サーバー, サーバ",
    "ヴァイオリン, バイオリン",
    "レヴュー, レブュー",
    "関ヶ原, 關ケ原",
    "㎜, mm"
  })
  void theTwoScriptsWriteTheSameThingAlike(String one, String other) {
    assertThat(folder.fold(one)).isEqualTo(folder.fold(other));
  }

  @ParameterizedTest
  @CsvSource({"東京, 大阪", "銅, 銀", "カ, ガ", "ハス, バス"})
  void differentThingsStayDifferent(String one, String other) {
    assertThat(folder.fold(one)).isNotEqualTo(folder.fold(other));
  }

  @Test
  void shortWordsKeepTheirLongVowel() {
    assertThat(folder.fold("キー")).isEqualTo("キー");
  }

  @Test
  void namesAreFoundByEitherKana() {
    assertThat(folder.foldName("とよた")).isEqualTo(folder.foldName("トヨタ"));
  }

  @Test
  void aFoldedPassageLeadsBackToTheWordsAsTyped() {
    TextFolder.Folded folded = folder.foldTracked("径５０㎜のﾛﾎﾞｯﾄハンド");
    int from = folded.text().indexOf("ロボット");
    assertThat(folded.surface(from, from + 4)).isEqualTo("ﾛﾎﾞｯﾄ");
    int unit = folded.text().indexOf("mm");
    assertThat(folded.surface(unit, unit + 2)).isEqualTo("㎜");
  }

  @Test
  void anEmptyTextFoldsToAnEmptyText() {
    assertThat(folder.fold("")).isEmpty();
  }

  @Test
  void what_is_folded_away_belongs_to_the_word_before_it() {
    for (String word : new String[] {"センサー", "ｾﾝｻｰ", "ヴァルヴ", "サーバー"}) {
      String text = "新" + word + "付き";
      TextFolder.Folded folded = folder.foldTracked(text);
      int end = folded.text().indexOf('付');
      assertThat(folded.surface(1, end)).isEqualTo(word);
      assertThat(folded.surface(end, end + 1)).isEqualTo("付");
    }
  }
}
