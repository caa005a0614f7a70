package app.kakehashi.listimport.domain.list;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyKind;
import app.kakehashi.company.CompanyName;
import app.kakehashi.company.NameKind;
import app.kakehashi.listimport.domain.list.Problem.Code;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write beside the names of companies. */
class NameNotesTest {

  private static CompanyDraft draft(CompanyLine line) {
    return Objects.requireNonNull(line.draft(), () -> "refused: " + line.problems());
  }

  private static List<Code> codes(CompanyLine line) {
    return line.problems().stream().map(Problem::code).toList();
  }

  private static CompanyLine named(String name) {
    return CompanyLists.row("会社名,都道府県\n" + name + ",奈良県\n");
  }

  @Test
  void a_bare_word_for_what_was_before_is_a_note() {
    CompanyLine line = named("(原)天衡藥水有限公司");
    assertThat(draft(line).officialName()).isEqualTo("天衡藥水有限公司");
    assertThat(line.problems()).extracting(Problem::code).containsExactly(Code.NAME_NOTE_LEFT_OUT);
  }

  @ParameterizedTest
  @CsvSource({
    "(休業中)　㈱天衡バレル, ㈱天衡バレル, 休業中",
    "(株)天衡太郎【解散】, (株)天衡太郎, 解散",
    "株式会社天衡（破産管財人　弁護士　乙山）, 株式会社天衡, 破産管財人　弁護士　乙山",
    "株式会社天衡(閉鎖), 株式会社天衡, 閉鎖",
    "株式会社天衡 閉鎖, 株式会社天衡, 閉鎖",
    "已註銷-天衡實業有限公司, 天衡實業有限公司, 已註銷",
    "天衡實業股份有限公司(廢止登錄), 天衡實業股份有限公司, 廢止登錄",
    "佑衡實業股份有限公司(已退租), 佑衡實業股份有限公司, 已退租"
  })
  void what_became_of_a_company_is_taken_off_its_name_and_said(
      String cell, String name, String said) {
    CompanyLine line = named(cell);
    assertThat(draft(line).officialName()).isEqualTo(name);
    assertThat(line.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(Code.COMPANY_INACTIVE);
              assertThat(problem.value()).isEqualTo(said);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "株式会社天衡（更新手続中）, 株式会社天衡",
    "旺衡股份有限公司(籌設中), 旺衡股份有限公司",
    "籌備處-天衡股份有限公司, 天衡股份有限公司",
    "固衡營造股份有限公司(聯合承攬), 固衡營造股份有限公司",
    "株式会社天衡 ※新規, 株式会社天衡",
    "*株式会社天衡, 株式会社天衡",
    "1. 株式会社天衡, 株式会社天衡",
    "株式会社天衡　代表取締役　乙山 花, 株式会社天衡",
    "株式会社天衡様, 株式会社天衡"
  })
  void notes_and_marks_are_taken_off_and_said(String cell, String name) {
    CompanyLine line = named(cell);
    assertThat(draft(line).officialName()).isEqualTo(name);
    assertThat(codes(line)).containsExactly(Code.NAME_NOTE_LEFT_OUT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"株式会社天衡　御中", "株式会社天衡御中", "株式会社天衡 様"})
  void how_a_company_is_addressed_is_no_part_of_its_name(String cell) {
    CompanyLine line = named(cell);
    assertThat(draft(line).officialName()).isEqualTo("株式会社天衡");
    assertThat(line.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "天衡鉄工（株）（旧社名：乙山鉄工所）, 天衡鉄工（株）, 乙山鉄工所",
    "天衡鉄工（株）（旧：乙山鉄工所）, 天衡鉄工（株）, 乙山鉄工所",
    "天衡股份有限公司（原名 乙山有限公司）, 天衡股份有限公司, 乙山有限公司",
    "株式会社乙山⇒株式会社天衡, 株式会社天衡, 株式会社乙山",
    "有限会社天衡→令和5年株式会社天衡へ組織変更, 株式会社天衡, 有限会社天衡"
  })
  void of_names_that_follow_each_other_the_last_one_counts(
      String cell, String name, String former) {
    CompanyLine line = named(cell);
    assertThat(draft(line).officialName()).isEqualTo(name);
    assertThat(draft(line).names()).containsExactly(new CompanyName(NameKind.FORMER, former, null));
    assertThat(codes(line)).containsExactly(Code.NAME_FORMER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "日本天衡（台湾）株式会社",
        "天衡(股)公司",
        "（有）天衡",
        "天衡（同）",
        "株式会社旧軽井沢（旧館）",
        "一般社団法人天衡（ABC）",
        "7-ELEVEN",
        "株式会社工場"
      })
  void brackets_and_words_of_a_name_stay(String name) {
    CompanyLine line = named(name);
    assertThat(draft(line).officialName()).isEqualTo(name);
    assertThat(line.problems()).isEmpty();
  }

  @Test
  void a_published_register_is_kept_as_it_writes_names() {
    CompanyLine line =
        CompanyLists.row("公司代號,公司名稱,營利事業統一編號,實收資本額\n1,天衡股份有限公司(原:乙山),22099131,50000000\n");
    assertThat(draft(line).officialName()).isEqualTo("天衡股份有限公司(原:乙山)");
    assertThat(line.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"(株)", "（空欄）", "有限公司", "一、北區會員"})
  void what_is_no_name_is_no_company(String cell) {
    assertThat(codes(named(cell))).containsExactly(Code.NOT_A_ROW);
  }

  @ParameterizedTest
  @CsvSource({
    "株式会社天衡　武庫支店, 株式会社天衡",
    "天衡(株)大阪支店, 天衡(株)",
    "天衡股份有限公司竹南廠, 天衡股份有限公司",
    "天衡股份有限公司台中分公司, 天衡股份有限公司"
  })
  void an_office_is_taken_and_said(String cell, String company) {
    CompanyLine line = named(cell);
    assertThat(draft(line).officialName()).isEqualTo(cell);
    assertThat(line.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(Code.OFFICE_IN_NAME);
              assertThat(problem.arguments()).containsExactly(company);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"株式会社山田工場", "天衡工廠股份有限公司", "株式会社天衡"})
  void a_company_is_no_office(String name) {
    assertThat(named(name).problems()).isEmpty();
  }

  @Test
  void an_office_of_the_company_above_is_called_one() {
    assertThat(codes(named("〃　橿原支店"))).containsExactly(Code.OFFICE_OF_ABOVE);
  }

  @Test
  void a_branch_with_a_number_of_its_own_is_none_of_another() {
    CompanyLine line = CompanyLists.row("公司名稱,統一編號,縣市\n美商天衡股份有限公司台灣分公司,22099131,台北市\n");
    assertThat(line.problems()).isEmpty();
  }

  @Test
  void one_number_of_the_list_for_two_companies_is_said() {
    List<CompanyLine> lines =
        Repeats.noted(CompanyLists.rows("会員番号,会社名,都道府県\n71,株式会社天衡,奈良県\n71,株式会社乙山,大阪府\n"));
    assertThat(codes(lines.getLast())).containsExactly(Code.KEY_SHARED);
  }

  @ParameterizedTest
  @CsvSource({"個人-乙山明, 乙山明", "個人）乙山様, 乙山"})
  void somebody_is_no_company_without_a_word(String cell, String name) {
    CompanyLine line = named(cell);
    assertThat(draft(line).officialName()).isEqualTo(name);
    assertThat(codes(line)).contains(Code.COMPANY_IS_PERSON);
  }

  @ParameterizedTest
  @ValueSource(strings = {"会社略称,個人-乙山明", "担当者名,乙山明"})
  void a_company_called_like_somebody_is_doubted(String column) {
    String[] parts = column.split(",", 2);
    CompanyLine line = CompanyLists.row("会社名,都道府県," + parts[0] + "\n乙山明,奈良県," + parts[1] + "\n");
    assertThat(codes(line)).containsExactly(Code.COMPANY_IS_PERSON);
  }

  @ParameterizedTest
  @CsvSource({
    "医療法人社団　天衡会, HOSPITAL",
    "天衡病院, HOSPITAL",
    "天衡市役所　商工課, LOCAL_GOVERNMENT",
    "經濟部國際貿易署, LOCAL_GOVERNMENT",
    "国立大学法人天衡大学, UNIVERSITY",
    "天衡商工会議所, SUPPORT_BODY",
    "天衡薬局, COMPANY",
    "株式会社天衡病院サービス, COMPANY",
    "株式会社市役所, COMPANY"
  })
  void the_kind_of_a_body_is_seen_from_its_name(String name, CompanyKind kind) {
    assertThat(draft(named(name)).kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "備考, 退会（R7.3.31）, true",
    "備註, 2015年歇業, true",
    "備考, 会費未納, false",
    "備考, 休業日は土日, false",
    "所感, 退会, false"
  })
  void a_remark_that_a_company_is_no_more_is_said(String heading, String remark, boolean said) {
    CompanyLine line = CompanyLists.row("会社名,都道府県," + heading + "\n株式会社天衡,奈良県," + remark + "\n");
    assertThat(codes(line)).isEqualTo(said ? List.of(Code.COMPANY_INACTIVE) : List.of());
  }
}
