package app.kakehashi.listimport.domain.list;

import app.kakehashi.listimport.domain.list.Problem.Code;

/**
 * What the marks of a column stand for.
 *
 * @param word what a yes says: the heading, without that of its group
 * @param marks those of the list
 */
record MarkedWord(String word, Marks marks) {

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
