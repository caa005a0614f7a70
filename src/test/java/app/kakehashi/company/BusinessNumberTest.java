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

class BusinessNumberTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "22099131", "22099136", "03244509", "00501503", // by the rule of always
        "00227087", "80047713", "10458570", "12345670", // only since 2023
        "11337775", "12345675", "12345676" // by the rule for a 7 in the seventh place
      })
  void knows_numbers_that_pass_the_check_of_2023(String digits) {
    assertThat(BusinessNumber.read(digits)).isEqualTo(understood(digits));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "22099130",
        "22099132",
        "22099139",
        "12345672",
        "00166588",
        "04830430",
        "00501502"
      })
  void notices_a_wrong_digit(String digits) {
    assertThat(BusinessNumber.read(digits))
        .isEqualTo(Reading.notUnderstood(Trouble.BAD_CHECK_DIGIT));
  }

  @Test
  void refuses_eight_zeros_although_they_pass_the_arithmetic() {
    assertThat(BusinessNumber.read("00000000"))
        .isEqualTo(Reading.notUnderstood(Trouble.PLACEHOLDER));
    assertThatIllegalArgumentException().isThrownBy(() -> new BusinessNumber("00000000"));
  }

  @ParameterizedTest
  @CsvSource({"3244509, 03244509", "227087, 00227087", "3244509.0, 03244509"})
  void puts_a_lost_zero_back_where_the_check_then_holds(String text, String digits) {
    Reading<BusinessNumber> reading = BusinessNumber.read(text);
    assertThat(reading.found()).contains(new BusinessNumber(digits));
    assertThat(reading)
        .isInstanceOfSatisfying(
            Reading.Understood.class,
            read -> assertThat(read.notes().contains(Note.LEADING_ZERO_RESTORED)).isTrue());
  }

  @ParameterizedTest
  @CsvSource({
    "2209913, WRONG_LENGTH",
    "220991311, WRONG_LENGTH",
    "2209913A, NOT_A_NUMBER",
    "1.5, NOT_A_NUMBER",
    "2.21E+07, DIGITS_LOST"
  })
  void says_why_it_did_not_understand(String text, Trouble why) {
    assertThat(BusinessNumber.read(text)).isEqualTo(Reading.notUnderstood(why));
  }

  @ParameterizedTest
  @ValueSource(strings = {"２２０９９１３１", " 22099131 ", "2209-9131", "'22099131"})
  void reads_a_number_as_people_write_it(String text) {
    assertThat(BusinessNumber.read(text)).isEqualTo(understood("22099131"));
  }

  @Test
  void about_one_in_five_numbers_passes_and_reading_never_fails() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    int passing = 0;
    for (int run = 0; run < 10_000; run++) {
      String digits = String.format(Locale.ROOT, "%08d", random.nextInt(100_000_000));
      if (BusinessNumber.read(digits).found().isPresent()) {
        passing++;
        assertThat(new BusinessNumber(digits).toString()).as("seed %d", seed).isEqualTo(digits);
      }
    }
    assertThat(passing).as("seed %d", seed).isBetween(1_900, 2_500);
  }

  private static Reading<BusinessNumber> understood(String digits) {
    return Reading.understood(new BusinessNumber(digits));
  }
}
