package app.kakehashi.listimport.domain.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.listimport.domain.file.CsvFile;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a column is not taken for, however its cells look. */
class GuessWordsTest {

  private static @Nullable ListField guessed(ListKind kind, String list) {
    ListShape shape =
        CompanyLists.SHAPES.find(CsvFile.open(list.getBytes(UTF_8)), kind, ColumnChoices.NONE);
    Column column = shape.columns().getLast();
    ColumnGuess guess = column.guess();
    return guess == null ? column.field() : guess.field();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "證照有效之期|114.6.30|115.01.31|113.3.31(已過期)",
        "許可之年月日|R05.10.01|R03.12.20|R06.02.14",
        "保固屆滿之期|114.6.30|113.12.31|115.1.1",
        "決標之日|113/03/05|113/04/15|113/05/20",
        "Made on|2021-03-04|2022-08-01|2023-01-15",
        "作成した日時|2026-05-01|2026-05-02|2026-05-06"
      })
  void dates_are_no_industries_and_only_below_such_a_heading_the_founding(
      String heading, String one, String two, String three) {
    assertThat(
            guessed(
                ListKind.COMPANIES,
                "会社名,都道府県,%s\n株式会社甲,東京都,%s\n株式会社乙,東京都,%s\n株式会社丙,東京都,%s\n"
                    .formatted(heading, one, two, three)))
        .isNull();
  }

  @Test
  void a_heading_of_founding_that_nobody_knows_is_enough() {
    assertThat(
            guessed(
                ListKind.COMPANIES,
                "会社名,都道府県,創立記念\n株式会社甲,東京都,1990/4/1\n株式会社乙,東京都,1991/5/2\n株式会社丙,東京都,1992/6/3\n"))
        .isEqualTo(ListField.FOUNDED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"業務之區域|台北市|台中市|桃園市", "負責人之國籍|日本|台灣|美國", "員工之女|145|18|3", "順位|1|2|3"})
  void what_a_heading_speaks_against_is_not_taken_of_companies(
      String heading, String one, String two, String three) {
    assertThat(
            guessed(
                ListKind.COMPANIES,
                "公司名稱,統一編號,%s\n甲有限公司,37016659,%s\n乙有限公司,31663828,%s\n丙有限公司,78990083,%s\n"
                    .formatted(heading, one, two, three)))
        .isNull();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "送信した時刻|2026/07/01 10:23:45|2026/07/01 11:02:10|2026/07/02 14:40:33",
        "お送り先|r@example.jp|n@example.jp|k@example.jp",
        "ご用意の額|500万円～1,000万円|3000万円程度|一億円",
        "都道府県の別|静岡県|熊本県|高知県",
        "お会いした日|2024/10/02|2024/10/08|2024/10/15",
        "どなた|山田太郎|鈴木次郎|佐藤三郎さま"
      })
  void of_a_need_neither_title_nor_day_nor_place_is_made_up(
      String heading, String one, String two, String three) {
    assertThat(
            guessed(
                ListKind.GAPS,
                "会社名,ニーズ種別,%s\n株式会社甲,調達先,%s\n株式会社乙,調達先,%s\n株式会社丙,調達先,%s\n"
                    .formatted(heading, one, two, three)))
        .isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ご相談の件名など", "求めるテーマ"})
  void a_heading_that_asks_for_it_makes_a_title(String heading) {
    assertThat(
            guessed(
                ListKind.GAPS,
                "会社名,ニーズ種別," + heading + "\n株式会社甲,調達先,歯車の外注先\n株式会社乙,調達先,樹脂の成形\n株式会社丙,調達先,めっきの委託\n"))
        .isEqualTo(ListField.TITLE);
  }
}
