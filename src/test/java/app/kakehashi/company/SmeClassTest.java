package app.kakehashi.company;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.company.SmeClass.Criterion;
import app.kakehashi.company.SmeClass.Industry;
import app.kakehashi.company.SmeClass.Verdict;
import app.kakehashi.shared.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmeClassTest {
  @ParameterizedTest(name = "{0}: ISIC {1}, {2} yen, {3} people are {4}")
  @CsvSource({
    "manufacturing at both limits,       2814, 300000000, 300,  SME",
    "manufacturing above both,           2814, 300000001, 301,  LARGE",
    "manufacturing with little capital,  2814, 300000000, 9000, SME",
    "manufacturing with few people,      2814, 900000000, 300,  SME",
    "rubber with 900 people,             2211, 900000000, 900,  SME",
    "rubber with 901 people,             2211, 900000000, 901,  LARGE",
    "wholesale at its limits,            4659, 100000000, 999,  SME",
    "wholesale above its limits,         4659, 100000001, 101,  LARGE",
    "retail with 50 people,              4711, 900000000, 50,   SME",
    "retail with 51 people,              4711, 50000001,  51,   LARGE",
    "services with 100 people,           7110, 900000000, 100,  SME",
    "services with 101 people,           7110, 50000001,  101,  LARGE",
    "hotels with 200 people,             5510, 900000000, 200,  SME",
    "hotels with 201 people,             5510, 50000001,  201,  LARGE",
    "software counts as other,           6201, 900000000, 300,  SME",
    "restaurants count as retail,        5610, 50000001,  51,   LARGE",
    "only capital known and missed,      2814, 900000000, ,     UNKNOWN",
    "only people known and missed,       2814, ,          301,  UNKNOWN",
    "only capital known and met,         2814, 1000000,   ,     SME",
    "nothing known,                      2814, ,          ,     UNKNOWN",
    "industry unknown but small,         ,     50000000,  ,     SME",
    "industry unknown and in between,    ,     100000000, 200,  UNKNOWN",
    "industry unknown but large,         ,     300000001, 901,  LARGE",
  })
  void japan(
      String situation,
      @Nullable String isic,
      @Nullable Long capital,
      @Nullable Integer employees,
      Verdict verdict) {
    assertThat(japanese(isic, capital, employees).verdict()).as(situation).isEqualTo(verdict);
  }

  @ParameterizedTest(name = "{0} TWD and {1} people are {2}")
  @CsvSource({
    "100000000, 5000, SME",
    "100000001, 199,  SME",
    "100000001, 200,  LARGE",
    "100000001, ,     UNKNOWN",
    ",          200,  UNKNOWN",
    ",          ,     UNKNOWN",
  })
  void taiwan(@Nullable Long capital, @Nullable Integer employees, Verdict verdict) {
    assertThat(taiwanese(capital, employees).verdict()).isEqualTo(verdict);
  }

  @Test
  void small_scale_is_20_people_in_manufacturing_5_in_trade_and_4_in_taiwan() {
    assertThat(japanese("2814", null, 20).smallScale()).isEqualTo(Answer.YES);
    assertThat(japanese("2814", null, 21).smallScale()).isEqualTo(Answer.NO);
    assertThat(japanese("4711", null, 5).smallScale()).isEqualTo(Answer.YES);
    assertThat(japanese("4711", null, 6).smallScale()).isEqualTo(Answer.NO);
    assertThat(japanese(null, null, 6).smallScale()).isEqualTo(Answer.UNKNOWN);
    assertThat(taiwanese(null, 4).smallScale()).isEqualTo(Answer.YES);
    assertThat(taiwanese(null, 5).smallScale()).isEqualTo(Answer.NO);
    assertThat(taiwanese(null, null).smallScale()).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void the_explanation_names_limits_industry_and_what_was_met() {
    SmeClass gears = japanese("2814", 900_000_000L, 120);

    assertThat(gears.law()).isEqualTo(SmeClass.Law.JP);
    assertThat(gears.industry()).isEqualTo(Industry.OTHER);
    assertThat(gears.capitalLimit()).isEqualTo(Money.of(300_000_000, "JPY"));
    assertThat(gears.employeeLimit()).isEqualTo(300);
    assertThat(gears.met()).containsExactly(Criterion.EMPLOYEES);
    assertThat(gears.missed()).containsExactly(Criterion.CAPITAL);
  }

  @Test
  void a_broad_sector_leaves_several_industries_and_the_strictest_limits() {
    SmeClass trade = japanese("G", null, 60);

    assertThat(trade.industry()).isNull();
    assertThat(trade.employeeLimit()).isEqualTo(50);
    assertThat(trade.verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void capital_in_another_currency_decides_nothing() {
    CompanySize size = new CompanySize(null, Money.of(1_000_000, "USD"), null, null);

    assertThat(SmeClass.of(CompanyKind.COMPANY, "JP", List.of("2814"), size).verdict())
        .isEqualTo(Verdict.UNKNOWN);
  }

  @Test
  void the_laws_do_not_speak_of_universities_or_of_firms_elsewhere() {
    CompanySize size = new CompanySize(3, null, null, null);

    assertThat(SmeClass.of(CompanyKind.UNIVERSITY, "JP", List.of(), size).verdict())
        .isEqualTo(Verdict.NOT_APPLICABLE);
    assertThat(SmeClass.of(CompanyKind.COMPANY, "VN", List.of(), size).verdict())
        .isEqualTo(Verdict.NOT_APPLICABLE);
  }

  private static SmeClass japanese(
      @Nullable String isic, @Nullable Long capital, @Nullable Integer employees) {
    return SmeClass.of(
        CompanyKind.COMPANY,
        "JP",
        isic == null ? List.of() : List.of(isic),
        new CompanySize(employees, capital == null ? null : Money.of(capital, "JPY"), null, null));
  }

  private static SmeClass taiwanese(@Nullable Long capital, @Nullable Integer employees) {
    return SmeClass.of(
        CompanyKind.COMPANY,
        "TW",
        List.of(),
        new CompanySize(employees, capital == null ? null : Money.of(capital, "TWD"), null, null));
  }
}
