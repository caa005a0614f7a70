package app.kakehashi.listimport.domain.list;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.kakehashi.listimport.domain.list.Problem.Code;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Industries as lists write them: finer than what is kept, shortened, several, as codes. */
class SectorListTest {

  private static CompanyLine japanese(String headings, String cells) {
    return CompanyLists.row("会社名,都道府県," + headings + "\n株式会社甲,東京都," + cells + "\n");
  }

  private static CompanyLine taiwanese(String headings, String cells) {
    return CompanyLists.row("公司名稱,縣市," + headings + "\n甲有限公司,台北市," + cells + "\n");
  }

  private static List<String> sectors(CompanyLine line) {
    return Objects.requireNonNull(line.draft()).sectors().stream()
        .map(code -> code.scheme() + " " + code.code())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "清酒製造業|JSIC 102",
        "眼鏡製造業（枠を含む）|JSIC 329",
        "眼鏡製造業|JSIC 329",
        "一般製材業|JSIC 121",
        "その他の有機化学工業製品製造業|JSIC 163",
        "鉄骨製造業|JSIC 244",
        "婦人服小売|JSIC 573",
        "小売|JPX 6100",
        "不動産|JPX 8050",
        "情報通信|JPX 5250",
        "運送業|JSIC H",
        "飲食業|JSIC 76",
        "印刷|JSIC 151",
        "プラスチック製品製造|JSIC 18",
        "電線・ケーブル|JSIC 234",
        "精密機械|JSIC 27",
        "製造業・卸売業|JSIC E;JPX 6050"
      })
  void titles_of_japan_are_understood_to_the_finest(String title, String codes) {
    CompanyLine line = japanese("業種", title);
    assertThat(line.problems()).isEmpty();
    assertThat(String.join(";", sectors(line))).isEqualTo(codes);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "25金屬製品製造業、29機械設備製造業|TSIC 25;TSIC 29",
        "積體電路|TSIC 261",
        "精密機械|TSIC 29",
        "生物技術|TWSE 22",
        "2599其他金屬製品製造業|TSIC 259"
      })
  void titles_of_taiwan_are_all_read(String title, String codes) {
    CompanyLine line = taiwanese("產業別", title);
    assertThat(line.problems()).isEmpty();
    assertThat(String.join(";", sectors(line))).isEqualTo(codes);
  }

  @Test
  void a_title_among_known_ones_that_is_not_known_is_said() {
    CompanyLine line = japanese("業種", "\"建設業、謎の業\"");
    assertThat(sectors(line)).containsExactly("JPX 2050");
    assertThat(line.problems())
        .extracting(Problem::code, Problem::value)
        .containsExactly(tuple(Code.SECTOR_NOT_UNDERSTOOD, "謎の業"));
  }

  @ParameterizedTest
  @CsvSource({"業種コード,1639,JSIC 163", "業種コード,163,JSIC 163", "業種コード1,E16,JSIC 16"})
  void a_code_that_only_one_classification_can_have_is_taken_and_said(
      String heading, String code, String found) {
    CompanyLine line = japanese(heading, code);
    assertThat(sectors(line)).containsExactly(found);
    assertThat(line.problems())
        .extracting(Problem::code, Problem::arguments)
        .containsExactly(tuple(Code.SECTOR_SCHEME_TAKEN, List.of("JSIC")));
  }

  @Test
  void below_the_word_of_the_statistics_a_code_is_one_of_theirs() {
    CompanyLine line = taiwanese("行業別", "2511");
    assertThat(sectors(line)).containsExactly("TSIC 2511");
    assertThat(line.problems()).extracting(Problem::code).containsExactly(Code.SECTOR_SCHEME_TAKEN);
  }

  @Test
  void a_code_with_its_title_beside_it_leaves_no_doubt_also_of_further_codes() {
    CompanyLine line = japanese("業種コード1,業種名1,業種コード2", "1639,その他の有機化学工業製品製造業,5529");
    assertThat(sectors(line)).containsExactlyInAnyOrder("JSIC 163", "JSIC 552");
    assertThat(line.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"24", "3100", "114.6.30", "R05.10.01"})
  void what_several_classifications_could_have_or_none_is_left_out(String code) {
    CompanyLine line = japanese("業種コード", code);
    assertThat(sectors(line)).isEmpty();
    assertThat(line.problems())
        .extracting(Problem::code)
        .containsExactly(Code.SECTOR_NOT_UNDERSTOOD);
  }
}
