package app.kakehashi.shared.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads dates in the calendars of both countries: 1998-04-01, 平成10年4月1日, S50.4.1, 民國87年, 113/10/29,
 * 民國七十六年, 19501229, 1131029. A two-digit year without an era is never guessed.
 */
public final class LooseDates {

  private record Era(String name, LocalDate first, LocalDate last) {}

  private static final List<Era> ERAS =
      List.of(
          new Era("明治", LocalDate.of(1868, 1, 25), LocalDate.of(1912, 7, 29)),
          new Era("大正", LocalDate.of(1912, 7, 30), LocalDate.of(1926, 12, 24)),
          new Era("昭和", LocalDate.of(1926, 12, 25), LocalDate.of(1989, 1, 7)),
          new Era("平成", LocalDate.of(1989, 1, 8), LocalDate.of(2019, 4, 30)),
          new Era("令和", LocalDate.of(2019, 5, 1), LocalDate.of(2999, 12, 31)));

  private static final String MONTH_DAY = "(?:[-/.年](\\d{1,2})(?:[-/.月](\\d{1,2})日?|月)?)?年?";
  private static final Pattern TIME_OF_DAY = Pattern.compile("[ T]\\d{1,2}:\\d{2}.*$");
  private static final Pattern WESTERN =
      Pattern.compile("(?:西暦|西元|公元)?(\\d{4})" + MONTH_DAY + "(?:T.*)?");
  private static final Pattern JAPANESE =
      Pattern.compile("(明治|大正|昭和|平成|令和|[明大昭平令MTSHR])\\.?(元|\\d{1,2})" + MONTH_DAY);
  private static final Pattern ROC =
      Pattern.compile("(?i)(?:(?:中華)?民[國国]?|R\\.?O\\.?C\\.?)(元|\\d{1,3})" + MONTH_DAY);
  private static final Pattern ROC_BARE =
      Pattern.compile("(\\d{3})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?");

  /** In a column that counts years of the Republic, a year may have any number of digits. */
  private static final Pattern ROC_COUNTED =
      Pattern.compile("(\\d{1,3})" + MONTH_DAY + "|(\\d{2,3})(\\d{2})(\\d{2})");

  /** The same in two calendars, of which the second may stand within: 1949年（昭和24年）4月. */
  private static final Pattern SAID_TWICE = Pattern.compile("([^()]+)\\(([^()]+)\\)([^()]*)");

  /** What databases and spreadsheets hold where there is no day: their zero. */
  private static final Pattern NO_DAY =
      Pattern.compile(
          "(1899[-/.年]12[-/.月]30日?|1900[-/.]0?1[-/.]0?0|0000[-/.]00[-/.]00)(?:[ T].*)?");

  /** What a company says of its founding date beside the date: 昭和43年4月設立, Since 1994. */
  private static final Pattern AROUND =
      Pattern.compile(
          "^(?:設立|創業|創立|成立|開業|since|est\\.?|established(?:in)?|foundedin)[:：]?(?=[^:：]*\\d)"
              + "|(?<=[年月日\\d])(?:に?(?:設立|創業|創立|成立|開業))$",
          Pattern.CASE_INSENSITIVE);

  /** Year and month without anything between them. */
  private static final Pattern YEAR_MONTH = Pattern.compile("((?:18|19|20)\\d{2})(\\d{2})");

  /** Where in its month a day is: the month is what is known. */
  private static final Pattern END_OF =
      Pattern.compile("(?<=[年月])(末|末日|上旬|中旬|下旬|頃|ごろ|まで|迄)+$|(?<=\\d)(頃|ごろ)$");

  private static final String BETWEEN = "0123456789-/.年月日";

  private static final Pattern THREE_DIGITS = Pattern.compile("1\\d{2}年(\\d{1,2}月)?");

  private static final Pattern HAN_COUNT = Pattern.compile("[〇零一二三四五六七八九十百]+(?=[年月日])");
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern COMPACT_ROC = Pattern.compile("([01]\\d{2})(\\d{2})(\\d{2})");
  private static final Pattern TWO_DIGITS =
      Pattern.compile("\\d{1,2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?|\\d{6}|\\d{2}年(\\d{1,2}月)?");
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})[-/.](\\d{1,2})[-/.](\\d{4})");
  private static final Pattern ENGLISH_MONTH_FIRST =
      Pattern.compile("([a-z]{3,9})\\.?(\\d{1,2})(?:st|nd|rd|th)?,(\\d{4})");
  private static final Pattern ENGLISH_DAY_FIRST =
      Pattern.compile("(\\d{1,2})(?:st|nd|rd|th)?-?([a-z]{3,9})\\.?,?-?(\\d{4})");
  private static final Pattern SERIAL = Pattern.compile("-?\\d{1,7}(?:\\.0+)?");
  private static final Map<String, Integer> MONTHS =
      Map.ofEntries(
          Map.entry("jan", 1),
          Map.entry("feb", 2),
          Map.entry("mar", 3),
          Map.entry("apr", 4),
          Map.entry("may", 5),
          Map.entry("jun", 6),
          Map.entry("jul", 7),
          Map.entry("aug", 8),
          Map.entry("sep", 9),
          Map.entry("oct", 10),
          Map.entry("nov", 11),
          Map.entry("dec", 12));

  /** Years outside are taken as typing errors: no firm is older, no date is further ahead. */
  private static final int FIRST_YEAR = 500;

  private static final int LAST_YEAR = 2199;
  private static final int LONGEST_MONTH = 31;

  /** The largest year that may be one of the Republic, or of a century that nobody wrote. */
  private static final int MOST_SHORT_YEARS = 150;

  /** Spreadsheets count days from here, on both sides of their wrong 29 February 1900. */
  private static final LocalDate SERIAL_ZERO = LocalDate.of(1899, 12, 30);

  private LooseDates() {}

  /** Reads a date of a column that counts years of the Republic of China (設立日期(民國)). */
  public static Reading<PartialDate> readRoc(String raw) {
    String text = arabic(LooseText.compact(raw));
    Matcher m = ROC_COUNTED.matcher(text);
    if (!m.matches()) {
      return read(raw);
    }
    Set<Note> notes = EnumSet.of(Note.ROC_YEAR);
    boolean compact = m.group(4) != null;
    try {
      return inRange(
          date(
              rocYear(Integer.parseInt(m.group(compact ? 4 : 1))),
              m.group(compact ? 5 : 2),
              m.group(compact ? 6 : 3)),
          notes);
    } catch (DateTimeException impossible) {
      return Reading.notUnderstood(Trouble.IMPOSSIBLE_DATE);
    }
  }

  /** Reads a date of a column of years and months (設立年月): 201204 is April 2012. */
  public static Reading<PartialDate> readMonth(String raw) {
    Reading<PartialDate> month = month(LooseText.compact(raw), EnumSet.noneOf(Note.class));
    return month == null ? read(raw) : month;
  }

  /**
   * Whether a year, perhaps with its month, has three digits and no era: of a company of Taiwan it
   * is one of the Republic, elsewhere as likely an age.
   */
  public static boolean isYearOfThreeDigits(String raw) {
    return THREE_DIGITS.matcher(LooseText.compact(raw)).matches();
  }

  /** Numbers of years, months and days that are written out (民國七十六年, 昭和五十年四月一日) in figures. */
  private static String arabic(String text) {
    return HAN_COUNT
        .matcher(text)
        .replaceAll(count -> String.valueOf(HanCount.value(count.group())));
  }

  /** Reads a date to the precision it is given in. */
  public static Reading<PartialDate> read(String raw) {
    if (LooseText.isBlank(raw)) {
      return Reading.blank();
    }
    Set<Note> notes = EnumSet.noneOf(Note.class);
    if (LooseText.hasInvisible(raw)) {
      notes.add(Note.INVISIBLE_REMOVED);
    }
    String text = arabic(LooseText.compact(withoutTime(raw.strip())));
    text = isBare(text) ? text : AROUND.matcher(text).replaceAll("");
    Matcher twice = SAID_TWICE.matcher(text);
    if (twice.matches()) {
      Reading<PartialDate> one = read(twice.group(1) + twice.group(3));
      boolean agree =
          one.found()
              .flatMap(date -> read(twice.group(2)).found().map(o -> o.year() == date.year()))
              .orElse(false);
      return agree ? one : Reading.notUnderstood(Trouble.NOT_A_DATE);
    }
    if (NO_DAY.matcher(text).matches()) {
      return Reading.notUnderstood(Trouble.NOT_A_DATE);
    }
    try {
      Reading<PartialDate> read =
          readCalendar(isBare(text) ? text : END_OF.matcher(text).replaceFirst(""), notes);
      return read == null ? readEnglishOrSerial(text, notes) : read;
    } catch (DateTimeException impossible) {
      return Reading.notUnderstood(Trouble.IMPOSSIBLE_DATE);
    }
  }

  private static String withoutTime(String text) {
    return text.indexOf(':') < 0 ? text : TIME_OF_DAY.matcher(text).replaceFirst("");
  }

  /** Whether there is nothing but figures and signs and words between them: most dates are so. */
  private static boolean isBare(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (BETWEEN.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable Reading<PartialDate> readCalendar(String text, Set<Note> notes) {
    Matcher m = JAPANESE.matcher(text.toUpperCase(Locale.ROOT));
    if (m.matches()) {
      notes.add(Note.JAPANESE_ERA);
      return Reading.understood(japanese(m), notes);
    }
    m = ROC.matcher(text);
    if (m.matches()) {
      notes.add(Note.ROC_YEAR);
      int year = m.group(1).equals("元") ? 1 : Integer.parseInt(m.group(1));
      return inRange(date(rocYear(year), m.group(2), m.group(3)), notes);
    }
    m = WESTERN.matcher(text);
    if (m.matches()) {
      return inRange(date(Integer.parseInt(m.group(1)), m.group(2), m.group(3)), notes);
    }
    m = COMPACT.matcher(text);
    if (m.matches()) {
      return inRange(date(Integer.parseInt(m.group(1)), m.group(2), m.group(3)), notes);
    }
    m = ROC_BARE.matcher(text);
    if (!m.matches()) {
      m = COMPACT_ROC.matcher(text);
    }
    if (m.matches()) {
      notes.add(Note.ROC_YEAR);
      return inRange(date(rocYear(Integer.parseInt(m.group(1))), m.group(2), m.group(3)), notes);
    }
    m = YEAR_LAST.matcher(text);
    if (m.matches()) {
      return yearLast(m, notes);
    }
    if (TWO_DIGITS.matcher(text).matches()) {
      Reading<PartialDate> month = month(text, notes);
      if (month != null && !isDay(text)) {
        return month;
      }
      return Reading.notUnderstood(Trouble.AMBIGUOUS_DATE);
    }
    return null;
  }

  /** A year with its month; only the year where the month is none; null where it is neither. */
  private static @Nullable Reading<PartialDate> month(String text, Set<Note> notes) {
    Matcher m = YEAR_MONTH.matcher(text);
    if (!m.matches()) {
      return null;
    }
    boolean without = m.group(2).equals("00");
    if (Integer.parseInt(m.group(2)) > MONTHS.size()) {
      return null;
    }
    Set<Note> all = EnumSet.noneOf(Note.class);
    all.addAll(notes);
    if (without) {
      all.add(Note.MONTH_LEFT_OUT);
    }
    return Reading.understood(date(m.group(1), without ? null : m.group(2), null), all);
  }

  /** Whether six figures may be a day of a year of two digits, in whichever order. */
  private static boolean isDay(String text) {
    int first = Integer.parseInt(text.substring(0, 2));
    int second = Integer.parseInt(text.substring(2, 4));
    int third = Integer.parseInt(text.substring(4));
    return isDay(second, third) || isDay(second, first) || isDay(first, second);
  }

  private static boolean isDay(int month, int day) {
    return month >= 1 && month <= MONTHS.size() && day >= 1 && day <= LONGEST_MONTH;
  }

  private static Reading<PartialDate> readEnglishOrSerial(String text, Set<Note> notes) {
    String lower = text.toLowerCase(Locale.ROOT);
    Matcher m = ENGLISH_MONTH_FIRST.matcher(lower);
    if (m.matches() && MONTHS.containsKey(m.group(1).substring(0, 3))) {
      return inRange(date(m.group(3), monthOf(m.group(1)), m.group(2)), notes);
    }
    m = ENGLISH_DAY_FIRST.matcher(lower);
    if (m.matches() && MONTHS.containsKey(m.group(2).substring(0, 3))) {
      return inRange(date(m.group(3), monthOf(m.group(2)), m.group(1)), notes);
    }
    if (!SERIAL.matcher(text).matches()) {
      return Reading.notUnderstood(Trouble.NOT_A_DATE);
    }
    long serial = (long) Double.parseDouble(text);
    if (serial > 0 && serial <= MOST_SHORT_YEARS) {
      return Reading.notUnderstood(Trouble.AMBIGUOUS_DATE); // of which century, or which calendar?
    }
    if (serial < 10_000 || serial > 99_999) {
      return Reading.notUnderstood(Trouble.IMPOSSIBLE_DATE);
    }
    notes.add(Note.SPREADSHEET_DATE);
    LocalDate day = SERIAL_ZERO.plusDays(serial);
    return inRange(new PartialDate(day.getYear(), day.getMonthValue(), day.getDayOfMonth()), notes);
  }

  private static PartialDate japanese(Matcher m) {
    String sign = m.group(1);
    Era era =
        switch (sign) {
          case "明", "M" -> ERAS.get(0);
          case "大", "T" -> ERAS.get(1);
          case "昭", "S" -> ERAS.get(2);
          case "平", "H" -> ERAS.get(3);
          case "令", "R" -> ERAS.get(4);
          default -> ERAS.stream().filter(e -> e.name().equals(sign)).findFirst().orElseThrow();
        };
    int count = m.group(2).equals("元") ? 1 : Integer.parseInt(m.group(2));
    if (count == 0) {
      throw new DateTimeException("an era starts with year 1");
    }
    PartialDate date = date(era.first().getYear() + count - 1, m.group(3), m.group(4));
    boolean afterEnd = date.earliest().isAfter(era.last());
    boolean beforeStart = date.day() != null && date.earliest().isBefore(era.first());
    if (afterEnd || beforeStart) {
      throw new DateTimeException("not in the era");
    }
    return date;
  }

  private static int rocYear(int count) {
    if (count == 0) {
      throw new DateTimeException("there is no year 0");
    }
    return 1911 + count;
  }

  private static Reading<PartialDate> yearLast(Matcher m, Set<Note> notes) {
    int first = Integer.parseInt(m.group(1));
    int second = Integer.parseInt(m.group(2));
    int year = Integer.parseInt(m.group(3));
    if (first <= 12 && second <= 12 && first != second) {
      return Reading.notUnderstood(Trouble.AMBIGUOUS_DATE);
    }
    boolean monthFirst = first <= 12;
    return inRange(
        new PartialDate(year, monthFirst ? first : second, monthFirst ? second : first), notes);
  }

  private static Reading<PartialDate> inRange(PartialDate date, Set<Note> notes) {
    return date.year() < FIRST_YEAR || date.year() > LAST_YEAR
        ? Reading.notUnderstood(Trouble.IMPOSSIBLE_DATE)
        : Reading.understood(date, notes);
  }

  private static String monthOf(String word) {
    return String.valueOf(MONTHS.getOrDefault(word.substring(0, 3), 0));
  }

  private static PartialDate date(String year, @Nullable String month, @Nullable String day) {
    return date(Integer.parseInt(year), month, day);
  }

  private static PartialDate date(int year, @Nullable String month, @Nullable String day) {
    return new PartialDate(
        year,
        month == null ? null : Integer.valueOf(month),
        day == null ? null : Integer.valueOf(day));
  }
}
