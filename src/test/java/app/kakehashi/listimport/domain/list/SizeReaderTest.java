package app.kakehashi.listimport.domain.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.company.CompanyDraft;
import app.kakehashi.listimport.domain.file.CsvFile;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.shared.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How large and how old companies are, as clerks write it. */
class SizeReaderTest {

  private static CompanyDraft draft(CompanyLine line) {
    return Objects.requireNonNull(line.draft(), () -> "refused: " + line.problems());
  }

  private static List<Code> codes(CompanyLine line) {
    return line.problems().stream().map(Problem::code).toList();
  }

  private static CompanyLine sized(String capital, String revenue, String employees) {
    return CompanyLists.row(
        "会社名,都道府県,資本金,売上高,従業員数\n株式会社天衡,奈良県,%s,%s,%s\n".formatted(capital, revenue, employees));
  }

  @Test
  void zero_where_nothing_is_filled_in_is_not_known() {
    CompanyLine line = sized("0", "0", "0");
    assertThat(draft(line).size().capital()).isNull();
    assertThat(draft(line).size().revenue()).isNull();
    assertThat(draft(line).size().employees()).isNull();
    assertThat(codes(line)).containsOnly(Code.ZERO_LEFT_OUT).hasSize(3);
  }

  @Test
  void nobody_works_where_the_row_says_more_of_the_size() {
    CompanyLine line = sized("10000000", "", "0名");
    assertThat(draft(line).size().employees()).isZero();
    assertThat(codes(line)).containsExactly(Code.ZERO_KEPT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "51~100人",
        "50～99名",
        "101-200",
        "10人以下",
        "未滿20人",
        "500人以上",
        "150餘人",
        "百餘人",
        "<10",
        "10人未満",
        "10名から20名",
        "200+"
      })
  void a_range_of_people_is_left_out_and_called_one(String range) {
    CompanyLine line = sized("", "", range);
    assertThat(draft(line).size().employees()).isNull();
    assertThat(codes(line)).containsExactly(Code.COUNT_IS_RANGE);
  }

  @ParameterizedTest
  @CsvSource({"従業員 33名,33", "員工人數：120,120", "120 employees,120", "約50名,50"})
  void words_around_a_number_of_people_are_none_of_it(String cell, int people) {
    CompanyLine line = sized("", "", cell);
    assertThat(draft(line).size().employees()).isEqualTo(people);
    assertThat(line.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "500萬元整,5000000,JPY",
    "十億円,1000000000,JPY",
    "百万円,1000000,JPY",
    "'US$100,000',100000,USD"
  })
  void amounts_are_read_as_they_are_written_out(String cell, long amount, String currency) {
    CompanyLine line = CompanyLists.row("会社名,都道府県,資本金(万円)\n株式会社天衡,奈良県,\"" + cell + "\"\n");
    assertThat(draft(line).size().capital()).isEqualTo(Money.of(amount, currency));
    assertThat(line.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.code()).isEqualTo(Code.AMOUNT_UNIT_APPLIED);
              assertThat(problem.arguments()).containsExactly(amount + " " + currency);
            });
  }

  @ParameterizedTest
  @CsvSource({
    "設立年月,196804,1968,",
    "設立年月,201204,2012,",
    "設立,196804,1968,",
    "設立,201204,,DATE_AMBIGUOUS",
    "設立年月日,201204,,DATE_AMBIGUOUS",
    "設立年月,195100,1951,DATE_MONTH_LOST",
    "設立,195100,1951,DATE_MONTH_LOST",
    "設立,2026-08-01,2026,",
    "設立,2026-09-02,,DATE_IN_FUTURE",
    "設立,2027,,DATE_IN_FUTURE"
  })
  void years_with_months_and_days_to_come_are_told(
      String heading, String cell, @Nullable Integer year, @Nullable Code code) {
    CsvFile file =
        CsvFile.open(("会社名,都道府県," + heading + "\n株式会社天衡,奈良県," + cell + "\n").getBytes(UTF_8));
    ListShape shape = CompanyLists.SHAPES.find(file, ListKind.COMPANIES, ColumnChoices.NONE);
    CompanyReader reader =
        new CompanyReader(CompanyLists.REFERENCE, shape, null, LocalDate.of(2026, 9, 1));
    CompanyLine line = reader.read(file.first(2).getLast());
    assertThat(codes(line)).isEqualTo(code == null ? List.of() : List.of(code));
    assertThat(line.draft() == null ? null : line.draft().foundedYear()).isEqualTo(year);
  }

  @Test
  void an_address_stands_in_one_line() {
    CompanyLine line = CompanyLists.row("公司名稱,地址\n甲股份有限公司,\"24890新北市五股區五工六路\n33號\"\n");
    assertThat(draft(line).address()).isEqualTo("24890新北市五股區五工六路 33號");
  }
}
