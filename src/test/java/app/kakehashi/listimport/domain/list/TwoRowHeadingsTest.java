package app.kakehashi.listimport.domain.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.kakehashi.company.CompanyDraft;
import app.kakehashi.listimport.domain.file.CsvFile;
import app.kakehashi.shared.Money;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwoRowHeadingsTest {

  private static ListShape shape(String text) {
    return CompanyLists.SHAPES.find(
        CsvFile.open(text.getBytes(UTF_8)), ListKind.COMPANIES, ColumnChoices.NONE);
  }

  private static CompanyDraft only(String text) {
    CompanyLine line = CompanyLists.row(text);
    return Objects.requireNonNull(line.draft(), () -> "refused: " + line.problems());
  }

  @Test
  void of_parts_that_are_counted_the_sum_is_read() {
    String list = "会社名,都道府県,従業員,,,資本金\n,,正規,非正規,計,（千円）\n株式会社甲,東京都,45,12,57,30000\n";
    CompanyDraft draft = only(list);
    assertThat(draft.size().employees()).isEqualTo(57);
    assertThat(draft.size().capital()).isEqualTo(Money.of(30_000_000, "JPY"));
    assertThat(shape(list).columns())
        .extracting(Column::heading)
        .containsExactly("会社名", "都道府県", "従業員 正規", "従業員 非正規", "従業員", "資本金(千円)");
    assertThat(shape(list).unread()).containsExactly("従業員 正規", "従業員 非正規");
  }

  @Test
  void without_a_sum_no_part_is_taken_for_it() {
    assertThat(only("会社名,都道府県,従業員,\n,,正規,派遣\n株式会社甲,東京都,45,12\n").size().employees()).isNull();
  }

  @Test
  void men_and_women_are_all_and_added_up() {
    CompanyLine line = CompanyLists.row("会社名,都道府県,従業員,\n,,男,女\n株式会社甲,東京都,45,12\n");
    assertThat(Objects.requireNonNull(line.draft()).size().employees()).isEqualTo(57);
    assertThat(line.problems())
        .extracting(Problem::code, Problem::value, Problem::arguments)
        .containsExactly(tuple(Problem.Code.COUNT_ADDED_UP, "45 + 12", List.of("57")));
    assertThat(CompanyLists.row("会社名,都道府県,従業員,\n,,男,女\n株式会社甲,東京都,0,0\n").problems())
        .filteredOn(problem -> problem.code() == Problem.Code.ZERO_LEFT_OUT)
        .extracting(Problem::value)
        .containsExactly("0");
    assertThat(only("会社名,都道府県,従業員数,男性従業員数,女性従業員数\n株式会社甲,東京都,60,45,12\n").size().employees())
        .isEqualTo(60);
    assertThat(only("会社名,都道府県,従業員,\n,,男,女\n株式会社甲,東京都,45,\n").size().employees()).isNull();
  }

  @Test
  void the_lower_heading_decides_what_stands_below_a_merged_one() {
    CompanyDraft draft = only("会社名,所在地,\n,〒,住所\n株式会社甲,116-0002,東京都荒川区荒川2-2-3\n");
    assertThat(draft.address()).isEqualTo("東京都荒川区荒川2-2-3");
    assertThat(draft.region()).isEqualTo("JP-13");
  }

  @Test
  void headings_that_merged_cells_repeat_in_the_lower_row_are_headings_still() {
    ListShape shape =
        shape(
            """
            登録番号,氏名又は名称,住所,,支援業務を行う事務所,,備考
            登録番号,氏名又は名称,郵便番号,所在地,名称,所在地,備考
            19登-1,株式会社甲,160-0023,東京都新宿区1,本社,東京都新宿区2,
            """);
    assertThat(shape.headingLine()).isEqualTo(2);
    assertThat(shape.columns()).extracting(Column::heading).contains("所在地", "支援業務を行う事務所 所在地");
    assertThat(shape.column(ListField.NAME).orElseThrow().heading()).isEqualTo("氏名又は名称");
    assertThat(shape.column(ListField.ADDRESS).orElseThrow().index()).isEqualTo(3);
  }

  @Test
  void what_stands_below_a_group_counts_by_itself() {
    CompanyDraft draft =
        only("公司名稱,所在地,,聯絡資訊,,\n,縣市,地址,聯絡人,職稱,電子郵件\n甲股份有限公司,台北市,信義區一號,王大明,經理,wang@jia.com.tw\n");
    assertThat(draft.region()).isEqualTo("TW-TPE");
    assertThat(draft.contacts()).extracting("name", "title").containsExactly(tuple("王大明", "經理"));
  }

  @Test
  void remarks_beside_parts_are_part_of_the_headings() {
    CompanyDraft draft =
        only("会社名,都道府県,業種,従業員,,,過不足\n,,コード,正規,非正規,計,1-5\n株式会社甲,東京都,E26,45,12,57,1\n");
    assertThat(draft.size().employees()).isEqualTo(57);
  }

  @Test
  void what_is_said_of_offices_is_not_said_of_the_company() {
    CompanyDraft draft = only("公司名稱,統一編號,海外據點,,\n,,國別,據點名稱,設立年\n甲股份有限公司,22099131,越南,甲越南廠,2003\n");
    assertThat(draft.country()).isEqualTo("TW");
    assertThat(draft.sites()).extracting("country").containsExactly("VN");
    assertThat(draft.foundedYear()).isNull();
  }

  @Test
  void the_name_in_the_own_language_is_the_name() {
    CompanyDraft draft =
        only("廠商名稱,,縣市,資本額,\n中文,英文,,實收,核定\n甲股份有限公司,Jia Co.,台北市,35000000,50000000\n");
    assertThat(draft.officialName()).isEqualTo("甲股份有限公司");
    assertThat(draft.size().capital()).isEqualTo(Money.of(35_000_000, "TWD"));
  }

  @Test
  void whose_names_are_not_taken_their_parts_are_not_either() {
    CompanyDraft draft = only("会社名,都道府県,代表者,\n,,役職,氏名\n株式会社甲,東京都,社長,甲野太郎\n");
    assertThat(draft.contacts()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "会員名簿,\n会社名,都道府県\n株式会社甲,東京都\n",
        "会社名,都道府県\n会社名,都道府県\n株式会社甲,東京都\n",
        "会員名簿,令和6年\n会社名,都道府県\n株式会社甲,東京都\n"
      })
  void titles_and_headings_that_stand_again_stay_what_they_are(String list) {
    assertThat(shape(list).columns()).extracting(Column::heading).containsExactly("会社名", "都道府県");
    List<CompanyLine> lines = CompanyLists.rows(list);
    assertThat(lines.getLast().draft()).isNotNull();
  }

  @Test
  void a_first_row_of_data_is_no_heading() {
    ListShape shape = shape("会社名,都道府県,従業員数\n本社,東京都,12\n株式会社甲,東京都,3\n");
    assertThat(shape.headingLine()).isEqualTo(1);
  }

  @Test
  void a_person_may_take_the_upper_row_alone_or_both() {
    CsvFile file = CsvFile.open("会社名,都道府県,資本金\n,,(千円)\n株式会社甲,東京都,30000\n".getBytes(UTF_8));
    ListShape alone =
        CompanyLists.SHAPES.find(file, ListKind.COMPANIES, new ColumnChoices(1, List.of()));
    assertThat(alone.headingLine()).isEqualTo(1);
    assertThat(alone.readHeadings()).containsExactly("会社名", "都道府県", "資本金");
    ListShape both =
        CompanyLists.SHAPES.find(file, ListKind.COMPANIES, new ColumnChoices(2, List.of()));
    assertThat(both.headingLine()).isEqualTo(2);
    assertThat(both.titleRows()).isZero();
    assertThat(both.readHeadings()).containsExactly("会社名", "都道府県", "資本金(千円)");
  }

  @ParameterizedTest
  @CsvSource({
    "CONTACTS,'会員番号,氏名,性別,所属','M001,山田太郎,男,本社'",
    "CONTACTS,'会員番号,氏名,雇用,性別','M001,山田太郎,正社員,男'",
    "RELATIONS,'会員番号,拠点名,拠点種別,国','1001,本社,工場,台湾'",
    "COMPANIES,'会社名,,国,','山田製作所,本社,日本,アジア'"
  })
  void a_row_that_names_somebody_is_data(ListKind kind, String headings, String row) {
    ListShape shape =
        CompanyLists.SHAPES.find(
            CsvFile.open((headings + "\n" + row + "\n" + row + "\n").getBytes(UTF_8)),
            kind,
            ColumnChoices.NONE);
    assertThat(shape.headingLine()).isEqualTo(1);
  }

  @Test
  void the_same_below_two_groups_is_told_apart() {
    assertThat(shape("会社名,本社,,工場,\n,電話,住所,電話,住所\n株式会社甲,03-1,東京都港区,06-1,大阪府\n").columns())
        .extracting(Column::heading)
        .containsExactly("会社名", "電話", "住所", "工場 電話", "工場 住所");
  }
}
