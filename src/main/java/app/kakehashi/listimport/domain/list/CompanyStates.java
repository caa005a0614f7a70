package app.kakehashi.listimport.domain.list;

import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.shared.text.LooseDates;
import app.kakehashi.shared.text.LooseText;
import java.util.regex.Pattern;

/**
 * Whether a list says of a company that it is no more, has left or is suspended: in columns of
 * states, the first that says so, in remarks, and in the kind of member.
 */
final class CompanyStates {

  private static final ListStates WORDS = ListStates.WORDS;

  private static final Pattern YES = Pattern.compile("(?i)[○◯〇✓1]|-1|yes|y|true|有|はい|是");
  private static final Pattern NO = Pattern.compile("(?i)[×✕0]|no|n|false|無|無効|無效|否|いいえ");

  /** A column that asks whether the company is still there. */
  private static final Pattern ASKS_PRESENCE = Pattern.compile("(?i)有効|有效|(?<!in)active");

  /** Of a plant, not of the company. */
  private static final Pattern OF_PLANT = Pattern.compile("(?i)工廠|工場|廠房|plant|factory");

  /** Longer remarks tell of something else. */
  private static final int LONGEST_REMARK = 30;

  private static final int LAST_YEAR = 2100;

  private CompanyStates() {}

  /** Adds what a row says to its problems. */
  static void say(RowCells cells, ListShape shape) {
    for (Column column : shape.columns()) {
      if (column.field() == ListField.STATUS
          || column.field() == ListField.REMARK
          || column.field() == ListField.KIND) {
        String text = cells.remark(column);
        boolean prose = column.field() == ListField.REMARK && text.length() > LONGEST_REMARK;
        if (!text.isEmpty() && !prose) {
          say(cells, column, text, shape.layout().rowsAreSites());
        }
      }
    }
  }

  private static void say(RowCells cells, Column column, String text, boolean ofPlants) {
    boolean state = column.field() == ListField.STATUS;
    if (state && WORDS.says("historic", text)) {
      cells.addAt(Code.HISTORIC_ROW, column, text);
    } else if (state && (ofPlants || OF_PLANT.matcher(column.heading()).find())) {
      if (WORDS.says("plant_ended", text)) {
        cells.addAt(Code.PLANT_INACTIVE, column, text);
      }
    } else if (!cells.isSaid(Code.COMPANY_INACTIVE)
        && (WORDS.says("ended", text) || (state && isFlagged(column.heading(), text)))) {
      cells.addAt(Code.COMPANY_INACTIVE, column, text);
    }
  }

  /** Whether a column called 退会 says yes or a day, or one called 有効 says no. */
  private static boolean isFlagged(String heading, String text) {
    String said = LooseText.compact(text);
    return (ASKS_PRESENCE.matcher(heading).find() && NO.matcher(said).matches())
        || ((WORDS.names("ended", heading) || WORDS.names("ended_heading", heading))
            && (YES.matcher(said).matches() || isDay(text)));
  }

  private static boolean isDay(String text) {
    return LooseDates.read(text)
        .found()
        .filter(date -> date.year() > 0 && date.year() <= LAST_YEAR)
        .isPresent();
  }
}
