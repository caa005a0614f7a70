package app.kakehashi.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.shared.text.LooseAmounts.Amount;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LooseAmountsTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          77511817420        | 77511817420 | -
          10,000,000         | 10000000    | -
          １，０００万円      | 10000000    | JPY
          1，000万円          | 10000000    | JPY
          1億2,000万円       | 120000000   | JPY
          3億円              | 300000000   | JPY
          8千万円            | 80000000    | JPY
          5百万円            | 5000000     | JPY
          120百万円          | 120000000   | JPY
          500千円            | 500000      | JPY
          5,000萬元          | 50000000    | -
          5000仟元           | 5000000     | -
          1.2億元            | 120000000   | -
          新台幣 10.0000元   | 10          | TWD
          NT$ 12 million     | 12000000    | TWD
          NT$1,000           | 1000        | TWD
          ¥3,000             | 3000        | JPY
          1,000 JPY          | 1000        | JPY
          USD 1,000          | 1000        | USD
          新臺幣壹仟萬元整     | 10000000    | TWD
          500萬元整           | 5000000     | -
          十億円              | 1000000000  | JPY
          一億五千萬元        | 150000000   | -
          資本金 45百万円      | 45000000    | JPY
          ¥10,000,000-       | 10000000    | JPY
          1.5E+8             | 150000000   | -
          0                  | 0           | -
          """)
  void reads_amounts_with_their_unit(String text, BigDecimal value, @Nullable String currency) {
    assertThat(LooseAmounts.read(text, AmountUnit.ONE).found())
        .hasValueSatisfying(
            amount -> {
              assertThat(amount.value()).isEqualByComparingTo(value);
              assertThat(amount.currency()).isEqualTo(currency);
            });
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "百万円, 1000000, JPY",
        "単位：千円, 1000, JPY",
        "萬元, 10000, -",
        "新台幣仟元, 1000, TWD",
        "NT$ thousand, 1000, TWD",
        "million yen, 1000000, JPY",
        "円, 1, JPY",
        "USD, 1, USD"
      })
  void reads_the_unit_of_a_heading(String text, BigDecimal factor, @Nullable String currency) {
    assertThat(AmountUnit.read(text))
        .hasValueSatisfying(
            unit -> {
              assertThat(
                      unit.written().isEmpty()
                          ? unit
                          : AmountUnit.read(unit.written()).orElseThrow())
                  .as("read again as it is written")
                  .isEqualTo(unit);
              assertThat(unit.factor()).isEqualByComparingTo(factor);
              assertThat(unit.currency()).isEqualTo(currency);
            });
  }

  @Test
  void what_stands_behind_a_hundred_million_counts_ten_thousands_where_the_column_does() {
    AmountUnit myriads = new AmountUnit(BigDecimal.valueOf(10_000), "JPY");
    assertThat(LooseAmounts.read("1億2,000", myriads).found())
        .contains(new Amount(BigDecimal.valueOf(120_000_000), "JPY"));
    assertThat(LooseAmounts.read("1億2,000", AmountUnit.ONE))
        .isEqualTo(Reading.notUnderstood(Trouble.AMBIGUOUS_AMOUNT));
  }

  @Test
  void an_amount_in_a_currency_of_its_own_is_whole() {
    AmountUnit thousands = new AmountUnit(BigDecimal.valueOf(1_000), "JPY");
    assertThat(LooseAmounts.read("NT$5,000,000", thousands).found())
        .contains(new Amount(BigDecimal.valueOf(5_000_000), "TWD"));
  }

  @ParameterizedTest
  @CsvSource({
    "二十人,20",
    "約一百二十名,120",
    "120(含派遣),120",
    "約120名（うちパート30）,120",
    "50名程度,50",
    "24（1）,24",
    "35,35"
  })
  void reads_counts_with_remarks_and_written_out(String text, int count) {
    assertThat(LooseNumbers.readCount(text).found()).contains(count);
  }

  @Test
  void the_unit_of_the_column_counts_only_where_the_cell_names_none() {
    AmountUnit millions = new AmountUnit(BigDecimal.valueOf(1_000_000), "JPY");
    assertThat(LooseAmounts.read("1491", millions).found())
        .contains(new Amount(BigDecimal.valueOf(1_491_000_000), "JPY"));
    assertThat(LooseAmounts.read("5,000万円", millions).found())
        .contains(new Amount(BigDecimal.valueOf(50_000_000), "JPY"));
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // the cell names a whole unit of its own
        "万円, 3千円, 3000",
        "万円, 3千万, 30000000",
        "百万円, 3億, 300000000",
        "百万円, 3億2千万, 320000000",
        "千円, '5,000円', 5000",
        "仟元, '5,000元', 5000",
        "仟元, 3 million, 3000000",
        // it says again what its column counts in
        "千円, 3千, 3000",
        "仟元, 3仟, 3000",
        "million yen, 12 million, 12000000",
        // it can be read in two ways
        "万円, ３千, -",
        "百万円, 3千, -",
        "百万円, 5百, -",
        "万円, 2千5百, -",
        "千円, 3百, -",
        "百万円, 3 thousand, -",
        "仟元, 'NT$5,000', -",
        "千円, '¥5,000', -",
      })
  void a_unit_in_the_heading_and_one_in_the_cell(
      String heading, String cell, @Nullable BigDecimal value) {
    Reading<Amount> read = LooseAmounts.read(cell, AmountUnit.read(heading).orElseThrow());
    if (value == null) {
      assertThat(read).isEqualTo(Reading.notUnderstood(Trouble.AMBIGUOUS_AMOUNT));
    } else {
      assertThat(read.found().orElseThrow().value()).isEqualByComparingTo(value);
      assertThat(((Reading.Understood<Amount>) read).notes())
          .as("shown to be looked at")
          .contains(Note.UNIT_APPLIED);
    }
  }

  @Test
  void shows_that_a_unit_was_multiplied_out() {
    assertThat(LooseAmounts.read("1，000万円", AmountUnit.ONE))
        .isEqualTo(
            Reading.understood(
                new Amount(BigDecimal.valueOf(10_000_000), "JPY"), Note.UNIT_APPLIED));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"非公開", "約", "1,5", "12,34", "1.2.3", "10 apples", "#REF!", "NULL", "TRUE"})
  void does_not_guess_at_other_texts(String text) {
    assertThat(LooseAmounts.read(text, AmountUnit.ONE))
        .isEqualTo(Reading.notUnderstood(Trouble.NOT_A_NUMBER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"-5", "△1,000", "▲10万円", "(300)"})
  void refuses_less_than_nothing(String text) {
    assertThat(LooseAmounts.read(text, AmountUnit.ONE))
        .isEqualTo(Reading.notUnderstood(Trouble.NEGATIVE));
  }

  @Test
  void reads_counts_with_their_counter() {
    assertThat(LooseNumbers.readCount("１，２００名").found()).contains(1200);
    assertThat(LooseNumbers.readCount("約50人").found()).contains(50);
    assertThat(LooseNumbers.readCount("12.5"))
        .isEqualTo(Reading.notUnderstood(Trouble.NOT_A_NUMBER));
    assertThat(LooseNumbers.readCount("-3")).isEqualTo(Reading.notUnderstood(Trouble.NEGATIVE));
    assertThat(LooseNumbers.readCount("99999999999"))
        .isEqualTo(Reading.notUnderstood(Trouble.TOO_LARGE));
    assertThat(LooseNumbers.readCount("－ ")).isEqualTo(Reading.blank());
  }
}
