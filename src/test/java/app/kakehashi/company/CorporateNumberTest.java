package app.kakehashi.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import app.kakehashi.shared.text.Note;
import app.kakehashi.shared.text.Reading;
import app.kakehashi.shared.text.Trouble;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CorporateNumberTest {

  private static final String KNOWN = "1180301018771";

  @ParameterizedTest
  @ValueSource(
      strings = {
        KNOWN,
        "5010401067252",
        "4010401020757",
        "7123456789012",
        "5835678256246",
        "9999999999999"
      })
  void knows_numbers_whose_check_digit_holds(String digits) {
    assertThat(CorporateNumber.read(digits)).isEqualTo(understood(digits));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2180301018771",
        "0180301018771",
        "1810301018771",
        "1180301018717",
        "2835678256246"
      })
  void notices_a_wrong_or_transposed_digit(String digits) {
    assertThat(CorporateNumber.read(digits))
        .isEqualTo(Reading.notUnderstood(Trouble.BAD_CHECK_DIGIT));
  }

  @Test
  void cannot_tell_nine_from_zero() {
    assertThat(CorporateNumber.read("1189301018771").found()).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "１１８０３０１０１８７７１",
        " 1180301018771 ",
        "1-1803-0101-8771",
        "1180 3010 18771",
        "'1180301018771",
        "=\"1180301018771\""
      })
  void reads_a_number_as_people_write_it(String text) {
    assertThat(CorporateNumber.read(text)).isEqualTo(understood(KNOWN));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          T1180301018771       | INVOICE_PREFIX_REMOVED
          Ｔ１１８０３０１０１８７７１ | INVOICE_PREFIX_REMOVED
          1.180301018771E+12   | SPREADSHEET_NUMBER
          1180301018771.0      | SPREADSHEET_NUMBER
          1,180,301,018,771    | GROUPING_REMOVED
          """)
  void says_what_it_did_to_a_spoiled_number(String text, Note note) {
    assertThat(CorporateNumber.read(text))
        .isEqualTo(Reading.understood(new CorporateNumber(KNOWN), note));
  }

  @ParameterizedTest
  @CsvSource({
    "1.1803E+12, DIGITS_LOST",
    "180301018771, WRONG_LENGTH",
    "11803010187711, WRONG_LENGTH",
    "118030101877X, NOT_A_NUMBER",
    "0000000000000, PLACEHOLDER"
  })
  void says_why_it_did_not_understand(String text, Trouble why) {
    assertThat(CorporateNumber.read(text)).isEqualTo(Reading.notUnderstood(why));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "　", "－", "-", "n/a"})
  void takes_a_dash_for_empty(String text) {
    assertThat(CorporateNumber.read(text)).isEqualTo(Reading.blank());
  }

  @Test
  void exactly_one_digit_in_front_completes_any_twelve_and_a_changed_digit_is_noticed() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int run = 0; run < 2_000; run++) {
      String base = String.format(Locale.ROOT, "%012d", random.nextLong(1_000_000_000_000L));
      long fitting =
          java.util.stream.IntStream.range(0, 10)
              .filter(check -> CorporateNumber.read(check + base).found().isPresent())
              .count();
      assertThat(fitting).as("seed %d, base %s", seed, base).isEqualTo(1);
    }
  }

  @Test
  void a_value_cannot_be_bad() {
    assertThatIllegalArgumentException().isThrownBy(() -> new CorporateNumber("2180301018771"));
    assertThatIllegalArgumentException().isThrownBy(() -> new CorporateNumber("１１８０３０１０１８７７１"));
  }

  private static Reading<CorporateNumber> understood(String digits) {
    return Reading.understood(new CorporateNumber(digits));
  }
}
