package app.kakehashi.shared.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LooseDatesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1998-04-01           | 1998-04-01
          1998/4/1             | 1998-04-01
          1998.4.1             | 1998-04-01
          １９９８年４月１日     | 1998-04-01
          1998年4月            | 1998-04
          1998年               | 1998
          1998                 | 1998
          19501229             | 1950-12-29
          1998-04-01 00:00:00  | 1998-04-01
          1998-04-01T09:00:00Z | 1998-04-01
          平成10年4月1日        | 1998-04-01
          ㍻10年4月1日         | 1998-04-01
          昭和50年             | 1975
          令和元年5月1日        | 2019-05-01
          S50.4.1              | 1975-04-01
          h10/4/1              | 1998-04-01
          明治45年7月           | 1912-07
          民國87               | 1998
          民88.4.1             | 1999-04-01
          ROC 95               | 2006
          R.O.C. 88/4/1        | 1999-04-01
          民國七十六年一月二十日 | 1987-01-20
          昭和五十年四月        | 1975-04
          1949年（昭和24年）     | 1949
          令和9年3月末          | 2027-03
          1968年（昭和43年）4月   | 1968-04
          昭和43年（1968年）4月1日 | 1968-04-01
          昭和43年4月設立        | 1968-04
          設立：1968年4月1日     | 1968-04-01
          Since 1994           | 1994
          Est. 1994            | 1994
          1975年頃              | 1975
          R9.4頃               | 2027-04
          196804               | 1968-04
          198911               | 1989-11
          201507               | 2015-07
          195100               | 1951
          民國87年4月1日        | 1998-04-01
          中華民國113年10月29日 | 2024-10-29
          113/10/29            | 2024-10-29
          087/04/01            | 1998-04-01
          1131029              | 2024-10-29
          0580101              | 1969-01-01
          31/12/1998           | 1998-12-31
          12/31/1998           | 1998-12-31
          Apr 1, 1998          | 1998-04-01
          1 April 1998         | 1998-04-01
          35886                | 1998-04-01
          """)
  void reads_the_calendars_of_both_countries(String text, String date) {
    assertThat(LooseDates.read(text).found()).map(PartialDate::toString).contains(date);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "87/04/01",
        "04/05/06",
        "870401",
        "201204",
        "87年4月1日",
        "87年",
        "04/05/1998",
        "98.4.1",
        "60",
        "78"
      })
  void never_guesses_a_year_of_two_digits_or_the_order_of_day_and_month(String text) {
    assertThat(LooseDates.read(text)).isEqualTo(Reading.notUnderstood(Trouble.AMBIGUOUS_DATE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1998-02-30",
        "2023/13/01",
        "19981301",
        "昭和65年1月1日",
        "平成元年1月7日",
        "令和0年",
        "民國0年",
        "-1",
        "2958466",
        "0001-01-01"
      })
  void refuses_dates_of_no_calendar(String text) {
    assertThat(LooseDates.read(text)).isEqualTo(Reading.notUnderstood(Trouble.IMPOSSIBLE_DATE));
  }

  @ParameterizedTest
  @ValueSource(strings = {"不明", "soon", "19", "#REF!"})
  void does_not_guess_at_other_texts(String text) {
    assertThat(LooseDates.read(text)).isInstanceOf(Reading.NotUnderstood.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          76.1.1   | 1987-01-01
          88年4月1日 | 1999-04-01
          760101   | 1987-01-01
          1020305  | 2013-03-05
          76       | 1987
          108年    | 2019
          109年8月 | 2020-08
          民國76年 | 1987
          1987/1/1 | 1987-01-01
          """)
  void a_column_of_years_of_the_republic_leaves_no_doubt(String text, String date) {
    assertThat(LooseDates.readRoc(text).found()).map(PartialDate::toString).contains(date);
  }

  @ParameterizedTest
  @CsvSource({"201204, 2012-04", "195100, 1951", "1968/04, 1968-04", "19891201, 1989-12-01"})
  void a_column_of_months_leaves_no_doubt(String text, String date) {
    assertThat(LooseDates.readMonth(text).found()).map(PartialDate::toString).contains(date);
  }

  @Test
  void says_which_calendar_was_used() {
    assertThat(LooseDates.read("R6.3.1"))
        .isEqualTo(Reading.understood(new PartialDate(2024, 3, 1), Note.JAPANESE_ERA));
    assertThat(LooseDates.read("民國87"))
        .isEqualTo(Reading.understood(new PartialDate(1998, null, null), Note.ROC_YEAR));
    assertThat(LooseDates.read("35886"))
        .isEqualTo(Reading.understood(new PartialDate(1998, 4, 1), Note.SPREADSHEET_DATE));
  }

  @Test
  void the_same_day_is_read_from_every_way_to_write_it() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    LocalDate first = LocalDate.of(1930, 1, 1);
    for (int run = 0; run < 2_000; run++) {
      LocalDate day = first.plusDays(random.nextInt(35_000));
      int year = day.getYear();
      int month = day.getMonthValue();
      int date = day.getDayOfMonth();
      for (String text :
          new String[] {
            day.toString(),
            String.format(Locale.ROOT, "%d年%d月%d日", year, month, date),
            String.format(Locale.ROOT, "%d%02d%02d", year, month, date),
            String.format(Locale.ROOT, "民國%d年%d月%d日", year - 1911, month, date),
            String.format(Locale.ROOT, "%03d%02d%02d", year - 1911, month, date)
          }) {
        assertThat(LooseDates.read(text).found())
            .as("seed %d, %s", seed, text)
            .map(PartialDate::earliest)
            .contains(day);
      }
    }
  }
}
