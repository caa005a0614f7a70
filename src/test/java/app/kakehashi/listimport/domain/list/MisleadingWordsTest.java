package app.kakehashi.listimport.domain.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyKind;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.shared.Language;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words that look like a state, a note or a sum, and are none; and the other way round. */
class MisleadingWordsTest {

  private static List<Code> codes(String list) {
    return CompanyLists.row(list).problems().stream().map(Problem::code).toList();
  }

  private static CompanyDraft draft(String list) {
    return Objects.requireNonNull(CompanyLists.row(list).draft());
  }

  @ParameterizedTest
  @CsvSource({
    "停業日期,113/05/01,true",
    "停業日期,,false",
    "Closing date,2024-05-01,true",
    "Inactive,No,false",
    "Active,No,true",
    "Description,Closed-cell foam manufacturer,false",
    "備考,育児休業取得推進企業,false",
    "備考,旧工場を閉鎖し新工場へ移転,false",
    "備考,本社工場の増築にともない長く続いた旧第二工場の閉鎖についてご案内いたします,false"
  })
  void a_company_is_no_more_only_where_the_list_says_so(String heading, String cell, boolean said) {
    String list = "会社名,都道府県,%s\n株式会社甲,東京都,%s\n".formatted(heading, cell == null ? "" : cell);
    assertThat(codes(list).contains(Code.COMPANY_INACTIVE)).isEqualTo(said);
  }

  @ParameterizedTest
  @ValueSource(strings = {"前社長の退任により就任", "父の死亡により承継", "2027年3月退職予定", "定年退職後に再雇用"})
  void a_remark_about_somebody_else_or_later_says_nothing_of_a_person(String remark) {
    assertThat(PersonCell.isGone(remark)).isFalse();
    assertThat(PersonCell.isGone("2025年3月退職")).isTrue();
  }

  @Test
  void nothing_but_a_note_is_no_company() {
    assertThat(codes("会社名,都道府県\n株式会社（設立準備中）,東京都\n")).contains(Code.NOT_A_ROW);
    assertThat(codes("会社名,都道府県\nABC株式会社（旧）（廃業）,東京都\n")).containsOnlyOnce(Code.COMPANY_INACTIVE);
  }

  @Test
  void words_of_a_name_stay_as_they_stand() {
    assertThat(draft("会社名,都道府県\nABC（旧社名：XYZ）株式会社,東京都\n").officialName()).isEqualTo("ABC株式会社");
    assertThat(NameNotes.of("new-era inc.").name()).isEqualTo("new-era inc.");
    assertThat(draft("会社名,都道府県\n株式会社医療法人サポート,東京都\n").kind()).isEqualTo(CompanyKind.COMPANY);
    assertThat(draft("会社名,都道府県\n株式会社大倉商會,東京都\n").kind()).isEqualTo(CompanyKind.COMPANY);
  }

  @Test
  void a_cell_full_of_blanks_is_read_before_anybody_gives_up() {
    String cell = "A" + " ".repeat(32_000) + "B";
    assertThat(assertTimeout(Duration.ofSeconds(10), () -> NameNotes.of(cell).name()))
        .isEqualTo(cell);
  }

  @Test
  void several_codes_of_industries_are_each_taken() {
    assertThat(draft("会社名,都道府県,業種コード\n株式会社甲,東京都,0611、1622\n").sectors()).hasSize(2);
    assertThat(draft("会社名,都道府県,業種コード\n株式会社甲,東京都,０６１１\n").sectors()).hasSize(1);
  }

  @Test
  void a_number_that_cannot_be_added_is_said() {
    assertThat(codes("会社名,都道府県,男性従業員数,女性従業員数\n株式会社甲,東京都,45,若干\n"))
        .contains(Code.COUNT_NOT_UNDERSTOOD);
  }

  @ParameterizedTest
  @ValueSource(strings = {"不銹鋼板加工", "化粧品代工製造"})
  void characters_of_both_sides_do_not_make_chinese_japanese(String text) {
    assertThat(HanLanguage.of(text)).isNotEqualTo(Optional.of(Language.JA));
  }
}
