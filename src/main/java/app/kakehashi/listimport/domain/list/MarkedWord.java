package app.kakehashi.listimport.domain.list;

import app.kakehashi.listimport.domain.list.Problem.Code;
import java.util.regex.Pattern;

/**
 * What the marks of a column stand for.
 *
 * @param word what a yes says: the heading, without that of its group
 * @param marks those of the list
 */
record MarkedWord(String word, Marks marks) {

  private static final String BLANKS = "[\\s\\u00A0\\u3000]*";
  private static final String UNSPACED = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]";
  private static final String LINE_END = BLANKS + "[\\r\\n]" + BLANKS;

  private static final Pattern WITHIN_WORD =
      Pattern.compile("(?<=" + UNSPACED + ")" + LINE_END + "(?=" + UNSPACED + ")");

  /** Where several values would be taken apart. */
  private static final Pattern APART =
      Pattern.compile("(" + LINE_END + "|" + BLANKS + "[;；|｜]" + BLANKS + ")+");

  MarkedWord {
    word = asOne(word);
  }

  /** A heading as one word, however its cell is wrapped or parted. */
  static String asOne(String heading) {
    String unwrapped = WITHIN_WORD.matcher(heading).replaceAll("");
    return APART.matcher(unwrapped).replaceAll(" ").strip();
  }

  /**
   * What a cell says in words; empty for no, and where nothing can be said, which the row is told.
   */
  String read(RowCells cells, Column column, String cell) {
    Marks.Meaning meaning = marks.meaning(cell);
    if (meaning == null) {
      cells.addAt(Code.MARK_NOT_UNDERSTOOD, column, cell);
      return "";
    }
    return switch (meaning) {
      case YES -> word;
      case NO -> "";
      case IN_PART -> inPart(cells, column, word + "(" + cell + ")");
      case EXPLAINED -> {
        cells.addAt(Code.MARK_EXPLAINED, column, cell);
        yield "";
      }
    };
  }

  /** Offers may say it in words of their own; elsewhere a person has to say what it means. */
  private static String inPart(RowCells cells, Column column, String words) {
    ListField field = column.field();
    return field == null || (cells.kind() == ListKind.OFFERS && field == ListField.FIELDS)
        ? words
        : cells.decided(Code.MARK_IN_PART, column, field, words).orElse("");
  }
}
