package app.kakehashi.shared.text;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads numbers as offices write them: full-width, grouped, from a spreadsheet, with △ for minus.
 */
public final class LooseNumbers {

  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:従業員数?|社員数?|職員数?|員工(?:人數|總數|數)?|人數|全体|合計)?[:：]?(?:約|およそ)?([^()]*\\d)"
              + "(?:名|人|位|台|社|件|年|(?i:employees|people|persons|staff))?(?:程度|前後|ほど|くらい|左右)?(?:\\([^()]*\\))?");
  private static final Pattern WRITTEN_OUT =
      Pattern.compile("約?([〇零一二三四五六七八九十百]+)(?:名|人|位|台|社|件|年)");
  private static final Pattern PLAIN = Pattern.compile("\\d{1,30}(\\.\\d{1,20})?");
  private static final Pattern GROUPED =
      Pattern.compile("(\\d{1,3}(,\\d{3}){1,9}|\\d{1,4}(,\\d{4}){1,7})(\\.\\d{1,20})?");
  private static final Pattern SCIENTIFIC = Pattern.compile("\\d(\\.\\d{1,20})?[eE]\\+?(\\d{1,2})");
  private static final Pattern IN_BRACKETS = Pattern.compile("\\((.+)\\)");

  private LooseNumbers() {}

  /** Reads a number with or without a sign and decimals. */
  public static Reading<BigDecimal> read(String raw) {
    if (LooseText.isBlank(raw)) {
      return Reading.blank();
    }
    String text = LooseText.compact(raw);
    Matcher brackets = IN_BRACKETS.matcher(text);
    boolean negative = false;
    if (brackets.matches()) {
      text = brackets.group(1);
      negative = true;
    } else if ("-△▲".indexOf(text.charAt(0)) >= 0) {
      text = text.substring(1);
      negative = true;
    } else if (text.charAt(0) == '+') {
      text = text.substring(1);
    }
    Set<Note> notes = EnumSet.noneOf(Note.class);
    if (LooseText.hasInvisible(raw)) {
      notes.add(Note.INVISIBLE_REMOVED);
    }
    if (GROUPED.matcher(text).matches()) {
      notes.add(Note.GROUPING_REMOVED);
      text = text.replace(",", "");
    } else if (SCIENTIFIC.matcher(text).matches()) {
      notes.add(Note.SPREADSHEET_NUMBER);
    } else if (!PLAIN.matcher(text).matches()) {
      return Reading.notUnderstood(Trouble.NOT_A_NUMBER);
    }
    BigDecimal value = new BigDecimal(text);
    return Reading.understood(negative ? value.negate() : value, notes);
  }

  /** Reads a count: a whole number of zero or more, with or without a counter such as 名, 人 or 台. */
  public static Reading<Integer> readCount(String raw) {
    String text = LooseText.compact(raw);
    Matcher writtenOut = WRITTEN_OUT.matcher(text);
    if (writtenOut.matches()) {
      return Reading.understood(HanCount.value(writtenOut.group(1)), EnumSet.noneOf(Note.class));
    }
    Matcher counter = COUNTED.matcher(text);
    Reading<BigDecimal> number = read(counter.matches() ? counter.group(1) : raw);
    return switch (number) {
      case Reading.Understood<BigDecimal>(BigDecimal value, var notes) -> {
        BigDecimal whole = value.stripTrailingZeros();
        if (whole.signum() < 0) {
          yield Reading.notUnderstood(Trouble.NEGATIVE);
        }
        if (whole.scale() > 0) {
          yield Reading.notUnderstood(Trouble.NOT_A_NUMBER);
        }
        if (whole.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) > 0) {
          yield Reading.notUnderstood(Trouble.TOO_LARGE);
        }
        yield Reading.understood(whole.intValueExact(), notes);
      }
      case Reading.Blank<BigDecimal> _ -> Reading.blank();
      case Reading.NotUnderstood<BigDecimal>(Trouble why) -> Reading.notUnderstood(why);
    };
  }
}
