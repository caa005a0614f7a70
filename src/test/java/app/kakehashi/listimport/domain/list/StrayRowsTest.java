package app.kakehashi.listimport.domain.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.kakehashi.company.Affiliation;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanySite;
import app.kakehashi.company.ContactDraft;
import app.kakehashi.listimport.domain.file.CsvFile;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.shared.Money;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Registers, cards and footers: what stands in lists that is no company, or not what it seems. */
class StrayRowsTest {

  private static CompanyDraft draft(CompanyLine line) {
    return Objects.requireNonNull(line.draft(), () -> "refused: " + line.problems());
  }

  private static List<Code> codes(CompanyLine line) {
    return line.problems().stream().map(Problem::code).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "以下空白",
        "----- 以上為正式會員 -----",
        "贊助會員",
        "總經理：王○○",
        "製表：陳小姐 覆核：林經理",
        "資料來源：經濟部商業發展署",
        "共計 9 項需求",
        "作成：総務課",
        "56123401",
        "service@takizawa.com.tw",
        "匿名希望"
      })
  void what_stands_between_and_below_companies_is_none(String name) {
    List<CompanyLine> lines =
        CompanyLists.rows(
            ("公司名稱,縣市\n" + name + ",\n甲股份有限公司,台北市\n").getBytes(UTF_8), Affiliation.TW);
    assertThat(codes(lines.getFirst())).contains(Code.NOT_A_ROW);
    assertThat(lines.getFirst().draft()).isNull();
    assertThat(draft(lines.getLast()).officialName()).isEqualTo("甲股份有限公司");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"台北101股份有限公司", "7-ELEVEN", "一般社団法人会員", "正会員クラブ株式会社", "**株式会社山田製作所", "・・株式会社甲"})
  void names_that_only_look_like_it_stay(String name) {
    assertThat(NotARow.isNoName(name)).isFalse();
    assertThat(NotARow.isNoCompany(name)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"資本總額(元),實收資本額(元)", "實收資本額(元),資本總額(元)", "Registered capital,Paid-in capital"})
  void what_was_paid_in_counts_before_what_may_be_issued(String first, String second) {
    boolean paidFirst = first.startsWith("實收");
    CompanyLine line =
        CompanyLists.row(
            "公司名稱,縣市,%s,%s%n甲股份有限公司,台北市,%s%n"
                .formatted(first, second, paidFirst ? "35000000,50000000" : "50000000,35000000"));
    assertThat(draft(line).size().capital()).isEqualTo(Money.of(35_000_000, "TWD"));
  }

  @Test
  void cards_of_people_are_no_companies() {
    CompanyLine line =
        CompanyLists.row(
            """
            Name,Job Title1,Company1,Address,Email1
            林志豪,經理,甲股份有限公司,台北市信義區1號,lin@example.com.tw
            """);
    assertThat(draft(line).officialName()).isEqualTo("甲股份有限公司");
    assertThat(draft(line).contacts()).extracting(ContactDraft::name).containsExactly("林志豪");
    assertThat(draft(line).contacts()).extracting(ContactDraft::title).containsExactly("經理");
  }

  @Test
  void headings_in_two_languages_are_understood() {
    CompanyLine line =
        CompanyLists.row(
            "\"公司名稱\nCompany Name\",統一編號 Tax ID,縣市/City,員工人數 Employees\n甲股份有限公司,22099131,台北市,12\n");
    assertThat(draft(line).officialName()).isEqualTo("甲股份有限公司");
    assertThat(draft(line).size().employees()).isEqualTo(12);
    assertThat(Objects.requireNonNull(draft(line).identifier()).value()).isEqualTo("22099131");
  }

  @Test
  void several_in_one_cell_are_said() {
    CompanyLine companies = CompanyLists.row("公司名稱,縣市\n甲生技股份有限公司/甲投資有限公司,台北市\n");
    assertThat(draft(companies).officialName()).isEqualTo("甲生技股份有限公司");
    assertThat(codes(companies)).containsExactly(Code.SEVERAL_IN_CELL);

    CompanyLine people = CompanyLists.row("公司名稱,縣市,聯絡人\n甲有限公司,台北市,王大明、李小華\n");
    assertThat(draft(people).contacts()).extracting(ContactDraft::name).containsExactly("王大明");
    assertThat(codes(people)).containsExactly(Code.SEVERAL_IN_CELL);
  }

  @Test
  void the_number_of_a_person_is_not_kept() {
    CompanyLine line = CompanyLists.row("公司名稱,統一編號,縣市\n甲商行,A123456789,台北市\n");
    assertThat(codes(line)).containsExactly(Code.NUMBER_OF_PERSON);
    assertThat(line.problems()).noneMatch(one -> one.value().contains("123456789"));
    assertThat(draft(line).identifier()).isNull();
  }

  @Test
  void a_telephone_number_without_its_digits_is_not_taken() {
    CompanyLine line = CompanyLists.row("公司名稱,縣市,聯絡人,電話\n甲有限公司,台北市,王大明,8.86922E+11\n");
    assertThat(codes(line)).containsExactly(Code.PHONE_DIGITS_LOST);
    assertThat(draft(line).contacts()).extracting(ContactDraft::phone).containsOnlyNulls();
  }

  @Test
  void offices_that_are_planned_or_closed_are_none() {
    CompanyLine line = CompanyLists.row("公司名稱,縣市,海外據點\n甲有限公司,台北市,中國(已撤資)、日本、泰國（籌備中）\n");
    assertThat(draft(line).sites()).extracting(CompanySite::country).containsExactly("JP");
    assertThat(codes(line)).containsOnly(Code.OFFICE_NOT_THERE).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource({"核准設立,false", "解散,true", "廢止,true", "停業,true", "生產中,false", "已退會,true"})
  void what_a_list_says_of_companies_that_are_no_more_is_shown(String status, boolean doubtful) {
    CompanyLine line = CompanyLists.row("公司名稱,縣市,公司狀況\n甲有限公司,台北市," + status + "\n");
    assertThat(codes(line).contains(Code.COMPANY_INACTIVE)).isEqualTo(doubtful);
    assertThat(line.draft()).isNotNull();
  }

  @Test
  void a_company_of_a_third_country_belongs_to_no_side_by_its_form_alone() {
    CompanyLine line = CompanyLists.row("公司名稱,國別\n韓國食品機械株式會社,KOREA\n");
    assertThat(codes(line)).containsExactly(Code.COUNTRY_OF_NEITHER);
  }

  @Test
  void a_certificate_of_another_country_is_not_claimed() {
    CompanyLine line = CompanyLists.row("公司名稱,縣市,認證\n甲有限公司,台北市,有機認證\n");
    assertThat(draft(line).certificates()).extracting("code").containsExactly("TW_ORGANIC");
  }

  @Test
  void headings_nobody_reads_may_stand_twice() {
    CompanyLine line = CompanyLists.row("公司名稱,縣市,備考欄,備考欄\n甲有限公司,台北市,a,b\n");
    assertThat(draft(line).officialName()).isEqualTo("甲有限公司");
  }

  @ParameterizedTest
  @CsvSource({"株式会社\uE000川醸造,true", "?霖精密工業股份有限公司,true", "Yahoo!?株式会社,false", "株式会社甲,false"})
  void a_name_that_lost_a_character_is_doubted(String name, boolean lost) {
    CompanyLine line = CompanyLists.row("会社名,都道府県\n" + name + ",東京都\n");
    assertThat(codes(line).contains(Code.NAME_CHARACTER_LOST)).isEqualTo(lost);
  }

  @Test
  void a_year_of_two_digits_is_of_unclear_century() {
    assertThat(codes(CompanyLists.row("公司名稱,縣市,成立日期\n甲有限公司,台北市,78\n")))
        .containsExactly(Code.DATE_AMBIGUOUS);
  }

  @Test
  void of_two_columns_with_the_same_the_one_not_taken_is_said() {
    CsvFile file = CsvFile.open("会社名,都道府県,A,B\n株式会社甲,東京都,12,34\n".getBytes(UTF_8));
    ColumnChoices both =
        new ColumnChoices(
            null,
            List.of(
                new ColumnChoice(2, ListField.EMPLOYEES, null, null),
                new ColumnChoice(3, ListField.EMPLOYEES, null, null)));
    ListShape shape = CompanyLists.SHAPES.find(file, ListKind.COMPANIES, both);
    CompanyReader reader = new CompanyReader(CompanyLists.REFERENCE, shape, null);
    CompanyLine line = reader.read(file.first(2).getLast());
    assertThat(draft(line).size().employees()).isEqualTo(12);
    assertThat(line.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(Code.COLUMN_NOT_TAKEN);
              assertThat(problem.column()).isEqualTo("B");
              assertThat(problem.value()).isEqualTo("34");
              assertThat(problem.arguments()).containsExactly("A", "12");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"エリア", "Capital", "No.1", "グループ"})
  void a_name_that_is_also_a_heading_stays(String name) {
    assertThat(draft(CompanyLists.row("会社名,都道府県\n" + name + ",東京都\n")).officialName())
        .isEqualTo(name);
  }

  @Test
  void a_name_in_two_languages_is_one_company() {
    CompanyLine line = CompanyLists.row("会社名,都道府県\n株式会社山田／Yamada Co.,東京都\n");
    assertThat(codes(line)).doesNotContain(Code.SEVERAL_IN_CELL);
  }

  @ParameterizedTest
  @ValueSource(strings = {"担当者Email", "本社TEL", "聯絡窗口Email", "住所/TEL"})
  void a_heading_that_says_two_things_says_nothing_by_itself(String heading) {
    assertThat(CompanyLists.HEADINGS.read(ListKind.COMPANIES, 0, heading).field()).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Name,Company", "Company,Name"})
  void people_are_told_in_whichever_order(String headings) {
    boolean nameFirst = headings.startsWith("Name");
    CompanyLine line =
        CompanyLists.row(
            headings
                + ",Country,Email\n"
                + (nameFirst ? "Lin Zhihao,Jia Ltd." : "Jia Ltd.,Lin Zhihao")
                + ",TW,lin@jia.com.tw\n");
    assertThat(draft(line).officialName()).isEqualTo("Jia Ltd.");
    assertThat(draft(line).contacts()).extracting(ContactDraft::name).containsExactly("Lin Zhihao");
  }

  @Test
  void english_names_beside_the_own_are_no_people() {
    CompanyLine line = CompanyLists.row("公司名稱,Name,縣市\n甲股份有限公司,Jia Co. Ltd.,台北市\n");
    assertThat(draft(line).contacts()).isEmpty();
    assertThat(draft(line).officialName()).isEqualTo("甲股份有限公司");
  }

  @ParameterizedTest
  @CsvSource({
    "公司狀況,未解散,false",
    "登記状態,退会なし,false",
    "退会フラグ,1,true",
    "退会フラグ,0,false",
    "ステータス,Disclosed,false"
  })
  void what_a_state_says_depends_on_its_column(String heading, String status, boolean doubtful) {
    CompanyLine line = CompanyLists.row("会社名,都道府県," + heading + "\n株式会社甲,東京都," + status + "\n");
    assertThat(codes(line).contains(Code.COMPANY_INACTIVE)).isEqualTo(doubtful);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "註：本資料由各公司自行申報,,",
        "共 13 筆,,",
        "一、北區會員,,",
        "贊助會員,,",
        "印製日期：115/9/1 第 1 頁,,",
        "※連絡順に掲載,,",
        "（注）順不同,,",
        "計 5施設,,",
        ",,12"
      })
  void notes_beside_the_column_of_names_are_called_so(String row) {
    List<CompanyLine> lines = CompanyLists.rows("番号,会社名,都道府県\n" + row + "\n1,株式会社天衡,奈良県\n");
    assertThat(codes(lines.getFirst())).containsExactly(Code.NOT_A_ROW);
  }

  @Test
  void a_row_without_a_name_is_no_note_where_it_says_more() {
    assertThat(codes(CompanyLists.row("番号,会社名,都道府県,従業員数\n7,,奈良県,12\n")))
        .containsExactly(Code.NAME_MISSING);
  }

  @ParameterizedTest
  @CsvSource({
    "備考,R6.12廃業,true",
    "備考,令和8年5月破産手続開始決定,true",
    "備考,吸収合併により消滅,true",
    "備考,乙社を吸収合併,false",
    "備考,夏季休業 8/11～15,false",
    "備考,理事,false",
    "摘要,退会（R7.3.31）,true",
    "会員種別,退会,true",
    "退会年月日,2025-03-31,true",
    "退会年月日,,false",
    "廃業年月日,R5.11.30,true",
    "閉鎖日,9999-12-31,false",
    "資格喪失日,2024/4/1,true",
    "有効,0,true",
    "有効,1,false",
    "備註,停業中,true",
    "備註,已解散(112.5),true",
    "備註,自動退會,true",
    "備註,2015年歇業,true",
    "備註,未歇業,false",
    "備註,停業至114/6/30,true",
    "狀態,停用,true",
    "Description,Closed business in 2020,true",
    "Remarks,Closed-loop control,false",
    "Status,Out of business,true"
  })
  void every_column_that_could_say_so_is_looked_at(
      String heading, @Nullable String cell, boolean said) {
    CompanyLine line =
        CompanyLists.row(
            "会社名,都道府県,%s\n株式会社甲,東京都,%s\n".formatted(heading, cell == null ? "" : cell));
    assertThat(codes(line).contains(Code.COMPANY_INACTIVE)).isEqualTo(said);
    assertThat(line.draft()).isNotNull();
  }

  @Test
  void several_such_columns_all_count_and_are_named() {
    CompanyLine line = CompanyLists.row("会社名,都道府県,状況,備考,摘要\n株式会社甲,東京都,正常,廃業,退会\n");
    assertThat(line.problems())
        .extracting(Problem::code, Problem::column, Problem::value)
        .containsExactly(tuple(Code.COMPANY_INACTIVE, "備考", "廃業"));
  }

  @Test
  void a_remark_that_is_left_out_lacks_nothing() {
    assertThat(CompanyLists.row("会社名,都道府県,備考\n株式会社甲,東京都\n").problems()).isEmpty();
  }

  @Test
  void a_plant_that_stands_still_is_not_the_end_of_its_company() {
    CompanyLine line = CompanyLists.row("公司名稱,縣市,工廠登記狀態\n甲有限公司,台北市,停工\n");
    assertThat(codes(line)).containsExactly(Code.PLANT_INACTIVE);
  }
}
