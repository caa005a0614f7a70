package app.kakehashi.listimport.domain.file.workbook;

import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/** Numbers of cells as text: all digits of an official number, days as dates. */
final class Numbers {

  /** What spreadsheets keep of a number; the rest is noise of its binary form. */
  private static final MathContext KEPT = new MathContext(15, RoundingMode.HALF_UP);

  private static final int LARGEST_EXPONENT = 308;
  private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);

  /** 31 December 9999, the last day spreadsheets count. */
  private static final long LAST_DAY = 2_958_465;

  private static final BigDecimal BEYOND = BigDecimal.valueOf(LAST_DAY + 1);

  /** 29 February 1900, which never was. */
  private static final long NO_DAY = 60;

  private static final LocalDate ZERO_1900 = LocalDate.of(1899, 12, 31);
  private static final LocalDate ZERO_1904 = LocalDate.of(1904, 1, 1);
  private static final int DAYS_BETWEEN_SYSTEMS = 1_462;

  private Numbers() {}

  /** The number a text stands for; null if it is none a spreadsheet can hold. */
  static @Nullable BigDecimal read(String text) {
    try {
      BigDecimal number = new BigDecimal(text.strip());
      int exponent = number.precision() - number.scale();
      boolean held = number.signum() == 0 || Math.abs((long) exponent) <= LARGEST_EXPONENT;
      return held ? number.round(KEPT) : null;
    } catch (NumberFormatException noNumber) {
      return null;
    }
  }

  /** The number in digits, never as a power of ten. */
  static String plain(BigDecimal number, int digits) {
    if (number.signum() == 0) {
      return "0".repeat(Math.max(1, digits));
    }
    String text = number.stripTrailingZeros().toPlainString();
    boolean whole = number.signum() > 0 && text.indexOf('.') < 0;
    return whole && text.length() < digits ? "0".repeat(digits - text.length()) + text : text;
  }

  /**
   * The day a number counts to, and the time where the format shows one.
   *
   * @return null if there is no such day
   */
  static @Nullable String date(BigDecimal number, CellFormat.Kind kind, boolean from1904) {
    if (number.abs().compareTo(BEYOND) > 0) {
      return kind == CellFormat.Kind.TIME ? plain(number, 0) : null;
    }
    long seconds = number.multiply(SECONDS_OF_DAY).setScale(0, RoundingMode.HALF_UP).longValue();
    long day = Math.floorDiv(seconds, SECONDS_OF_DAY.longValue());
    LocalTime time = LocalTime.ofSecondOfDay(Math.floorMod(seconds, SECONDS_OF_DAY.longValue()));
    boolean timeOnly =
        kind == CellFormat.Kind.TIME || (kind == CellFormat.Kind.DATE_OR_TIME && day == 0);
    if (timeOnly) {
      return day == 0 ? time.toString() : plain(number, 0);
    }
    LocalDate date = from1904 ? in1904(day) : in1900(day);
    if (date == null) {
      return null;
    }
    return kind == CellFormat.Kind.DATE_AND_TIME && !time.equals(LocalTime.MIDNIGHT)
        ? date + "T" + time
        : date.toString();
  }

  private static @Nullable LocalDate in1900(long day) {
    if (day < 1 || day == NO_DAY || day > LAST_DAY) {
      return null;
    }
    return ZERO_1900.plusDays(day > NO_DAY ? day - 1 : day);
  }

  private static @Nullable LocalDate in1904(long day) {
    return day < 0 || day > LAST_DAY - DAYS_BETWEEN_SYSTEMS ? null : ZERO_1904.plusDays(day);
  }

  /**
   * A number of the file’s own structure.
   *
   * @throws RefusedFile if it is none
   */
  static int index(@Nullable String text) {
    try {
      return Integer.parseInt(text == null ? "" : text);
    } catch (NumberFormatException e) {
      throw new RefusedFile(Reason.BROKEN_WORKBOOK);
    }
  }
}
