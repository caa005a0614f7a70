package app.kakehashi.listimport.domain.file;

import java.util.List;

/**
 * What is to be known about a workbook besides the rows of the sheet that was read.
 *
 * @param sheet name of that sheet
 * @param sheets all sheets, in order
 * @param columns number of columns of that sheet that hold anything
 * @param hiddenRows rows of that sheet that are hidden and were left out
 * @param merged its merged cells
 */
public record WorkbookFacts(
    String sheet, List<Sheet> sheets, int columns, int hiddenRows, List<Merged> merged) {

  public WorkbookFacts {
    sheets = List.copyOf(sheets);
    merged = List.copyOf(merged);
  }

  /**
   * A sheet of a workbook.
   *
   * @param visible whether people see it when they open the workbook
   */
  public record Sheet(String name, boolean visible) {}

  /**
   * Cells merged into one, in lines counted from 1 and columns counted from 0; both ends belong to
   * it.
   */
  public record Merged(int firstLine, int lastLine, int firstColumn, int lastColumn) {}
}
