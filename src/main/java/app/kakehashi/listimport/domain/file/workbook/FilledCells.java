package app.kakehashi.listimport.domain.file.workbook;

import java.util.function.IntPredicate;

/** Counts the cells of a sheet’s rows that hold anything, without looking at what they hold. */
final class FilledCells {

  private final Xml xml;
  private final int most;

  FilledCells(Xml xml, int most) {
    this.xml = xml;
    this.most = most;
  }

  /** Goes through the rows that have filled cells until the visitor has seen enough. */
  void visit(IntPredicate visitor) {
    int filled = 0;
    while (xml.next()) {
      if (xml.isStart("v") || xml.isStart("is")) {
        filled++;
      } else if (xml.isEnd("row")) {
        if (filled > 0 && !visitor.test(Math.min(filled, most))) {
          return;
        }
        filled = 0;
      } else if (xml.isEnd("sheetData")) {
        return;
      }
    }
  }
}
