package app.kakehashi.listimport.domain.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kakehashi.listimport.domain.file.CsvFile;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.reference.SectorScheme;
import app.kakehashi.shared.text.AmountUnit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ShapeFinderTest {

  /** The headings are known to nobody; check digits hold. */
  private static final String UNKNOWN =
      """
      ご芳名,控え,場所,創立記念,お金,系統
      株式会社廣澤架空鐵工所,7999901099001,熊本県菊池市架空1-1,昭和62年4月1日,3000万円,金属製品製造業
      ﾐﾅﾄﾉﾎｼ電機株式会社,6999901099002,福岡県北九州市門司区架空2,平成10年3月20日,"1,000万円",電気機械器具製造業
      ㈱ＫＡＺＥＮＯＯＴＯ設計,5999901099003,東京都千代田区架空3-3,令和2年10月5日,500万円,情報サービス業
      有限会社雪虫製菓,4999901099004,北海道小樽市架空4,1979年5月1日,300万円,食料品製造業
      """;

  private static final List<ListField> HELD =
      List.of(
          ListField.NAME,
          ListField.CORPORATE_NUMBER,
          ListField.ADDRESS,
          ListField.FOUNDED,
          ListField.CAPITAL,
          ListField.SECTOR);

  @Test
  void columns_without_a_known_heading_are_guessed_by_their_cells() {
    ListShape shape = find(UNKNOWN);
    assertThat(shape.headingLine()).isEqualTo(1);
    assertThat(shape.needsPerson()).as("no heading is known").isTrue();
    assertThat(shape.columns()).extracting(ShapeFinderTest::guessed).isEqualTo(HELD);
    assertThat(shape.columns())
        .allSatisfy(column -> assertThat(guess(column).understood()).isEqualTo(4));
  }

  @Test
  void only_what_its_cells_leave_no_doubt_of_is_taken_without_asking() {
    assertThat(find(UNKNOWN).columns())
        .extracting(Column::field)
        .as("whose date and whose amount it is, cells do not say")
        .containsExactly(
            ListField.NAME,
            ListField.CORPORATE_NUMBER,
            ListField.ADDRESS,
            null,
            null,
            ListField.SECTOR);
  }

  @Test
  void an_indispensable_column_found_by_its_cells_needs_nobody() {
    ListShape shape = find(UNKNOWN.replace("場所", "住所").replace("お金", "資本金"));
    assertThat(shape.needsPerson()).isFalse();
    assertThat(shape.column(ListField.NAME).orElseThrow().origin())
        .isEqualTo(Column.Origin.CONTENT);
  }

  @Test
  void what_a_heading_says_counts_whatever_the_cells_look_like() {
    ListShape shape = find("会社名,会員番号\n甲,7999901099001\n乙,6999901099002\n丙,5999901099003\n");
    assertThat(shape.columns()).extracting(Column::field).contains(ListField.LIST_KEY);
    assertThat(shape.has(ListField.CORPORATE_NUMBER)).isFalse();
  }

  @Test
  void a_list_without_headings_is_read_by_the_letters_of_its_columns() {
    String rows = UNKNOWN.substring(UNKNOWN.indexOf('\n') + 1);
    ListShape found = find(rows);
    assertThat(found.headingLine()).isZero();
    assertThat(found.needsPerson()).isTrue();
    assertThat(found.columns()).extracting(Column::heading).startsWith("A", "B", "C");
    ListShape chosen = find(rows, new ColumnChoices(ColumnChoices.NO_HEADINGS, List.of()));
    assertThat(chosen.needsPerson()).as("the name is found by its cells").isFalse();
  }

  @Test
  void a_person_says_what_a_column_holds_and_in_what_unit() {
    AmountUnit tenThousands = new AmountUnit(BigDecimal.valueOf(10_000), "JPY");
    ListShape shape =
        find(
            "会社名,都道府県,お金,分類,備考\n株式会社甲,東京都,300,2600,赤\n",
            new ColumnChoices(
                null,
                List.of(
                    new ColumnChoice(2, ListField.CAPITAL, tenThousands, null),
                    new ColumnChoice(3, ListField.SECTOR, null, SectorScheme.JPX),
                    new ColumnChoice(1, ListField.NOT_TAKEN, null, null),
                    new ColumnChoice(4, ListField.GROUP, null, null))));
    assertThat(shape.column(ListField.CAPITAL).orElseThrow().unit()).isEqualTo(tenThousands);
    assertThat(shape.column(ListField.SECTOR).orElseThrow().scheme()).isEqualTo(SectorScheme.JPX);
    assertThat(shape.has(ListField.REGION)).isFalse();
    assertThat(shape.column(ListField.GROUP).orElseThrow().origin())
        .isEqualTo(Column.Origin.CHOICE);
  }

  @Test
  void a_person_says_which_row_the_headings_are() {
    String list = "会社名,住所\n御社名,ご住所\n株式会社甲,東京都港区\n";
    assertThat(find(list).headingLine()).isEqualTo(1);
    ListShape shape = find(list, new ColumnChoices(2, List.of()));
    assertThat(shape.headingLine()).isEqualTo(2);
    assertThat(shape.titleRows()).isEqualTo(1);
  }

  @Test
  void N15_one_of_two_equal_headings_can_be_chosen() {
    String list = "会社名,住所,会社名\n株式会社甲,東京都,乙\n";
    assertThatThrownBy(() -> find(list)).isInstanceOf(RefusedFile.class);
    ColumnChoice first = new ColumnChoice(0, ListField.NAME, null, null);
    ColumnChoice second = new ColumnChoice(2, ListField.NOT_TAKEN, null, null);
    ListShape half = find(list, new ColumnChoices(null, List.of(first)));
    assertThat(half.twice()).containsExactly("会社名");
    assertThat(half.needsPerson()).isTrue();
    ListShape whole = find(list, new ColumnChoices(null, List.of(first, second)));
    assertThat(whole.needsPerson()).isFalse();
    assertThat(whole.column(ListField.NAME).orElseThrow().index()).isZero();
  }

  @Test
  void N16_what_is_missing_is_named() {
    ListShape shape = find("住所,資本金\n東京都,1\n");
    assertThat(shape.needsPerson()).isTrue();
    assertThat(shape.missing()).containsExactly(Set.of(ListField.NAME, ListField.SITE_NAME));
  }

  @Test
  void
      of_two_dates_the_earlier_is_that_of_the_foundation_and_of_two_amounts_the_larger_the_capital() {
    ListShape shape =
        find(
            """
            名,項目2,項目3,項目4,項目5
            台泥股份有限公司,19620209,19501229,7551181742,77511817420
            亞泥股份有限公司,19620608,19570321,3546562881,35465628810
            嘉泥股份有限公司,19691114,19541207,10000,100000
            """);
    assertThat(shape.columns())
        .extracting(ShapeFinderTest::guessed)
        .containsExactly(ListField.NAME, null, ListField.FOUNDED, null, ListField.CAPITAL);
  }

  private static ColumnGuess guess(Column column) {
    return Objects.requireNonNull(column.guess());
  }

  private static ListField guessed(Column column) {
    return column.guess() == null ? null : column.guess().field();
  }

  private static ListShape find(String list) {
    return find(list, ColumnChoices.NONE);
  }

  private static ListShape find(String list, ColumnChoices choices) {
    return CompanyLists.SHAPES.find(
        CsvFile.open(list.getBytes(UTF_8)), ListKind.COMPANIES, choices);
  }
}
