package app.kakehashi.introduction.service.ringi;

import app.kakehashi.introduction.domain.ringi.RingiText;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowAlign;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTable.XWPFBorderType;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.apache.poi.xwpf.usermodel.XWPFTableCell.XWPFVertAlign;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** A table of fixed widths, of which no row is torn over two pages without need. */
final class DocxTable {
  private static final String LINE = "777777";
  private static final String HEAD = "EEF1F5";
  private static final int HAIR = 4;
  private static final int HUNDRED = 100;

  private final XWPFTable table;
  private final List<Integer> widths;
  private int rows;

  /**
   * A table at the end of the document.
   *
   * @param widths of the columns, in twentieths of a point
   */
  DocxTable(XWPFDocument document, List<Integer> widths) {
    this.table = document.createTable(1, widths.size());
    this.widths = widths;
    var properties = table.getCTTbl().getTblPr();
    properties.addNewTblLayout().setType(STTblLayoutType.FIXED);
    table.setWidth(widths.stream().mapToInt(Integer::intValue).sum());
    var grid =
        table.getCTTbl().getTblGrid() == null
            ? table.getCTTbl().addNewTblGrid()
            : table.getCTTbl().getTblGrid();
    while (grid.sizeOfGridColArray() > 0) {
      grid.removeGridCol(0);
    }
    widths.forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf(width)));
    table.setCellMargins(40, 90, 40, 90);
    border(XWPFBorderType.SINGLE);
  }

  /** Widths of columns from their shares of the page in percent. */
  static List<Integer> shares(List<Integer> shares) {
    return shares.stream().map(share -> DocxFrame.TEXT_WIDTH * share / HUNDRED).toList();
  }

  private void border(XWPFBorderType type) {
    table.setTopBorder(type, HAIR, 0, LINE);
    table.setBottomBorder(type, HAIR, 0, LINE);
    table.setLeftBorder(type, HAIR, 0, LINE);
    table.setRightBorder(type, HAIR, 0, LINE);
    table.setInsideHBorder(type, HAIR, 0, LINE);
    table.setInsideVBorder(type, HAIR, 0, LINE);
  }

  DocxTable toTheRight() {
    table.setTableAlignment(TableRowAlign.RIGHT);
    return this;
  }

  /** Lines to write on: dotted below each row, nothing at the sides. */
  DocxTable asLines() {
    table.removeLeftBorder();
    table.removeRightBorder();
    table.removeTopBorder();
    table.setInsideHBorder(XWPFBorderType.DOTTED, HAIR, 0, LINE);
    table.setBottomBorder(XWPFBorderType.DOTTED, HAIR, 0, LINE);
    return this;
  }

  /** A further row, as high as its text. */
  Row row() {
    XWPFTableRow row = rows == 0 ? table.getRow(0) : table.createRow();
    rows++;
    // a new row takes after the first, which may have cells over several columns
    while (row.getTableCells().size() < widths.size()) {
      row.createCell();
    }
    row.setCantSplitRow(true);
    return new Row(row);
  }

  /** A row that is filled cell by cell, from the left. */
  final class Row {
    private final XWPFTableRow row;
    private int filled;
    private int column;

    private Row(XWPFTableRow row) {
      this.row = row;
    }

    /** Repeated on every page the table runs to. */
    Row repeated() {
      row.setRepeatHeader(true);
      return this;
    }

    /** At least this high, in twentieths of a point. */
    Row high(int height) {
      row.setHeight(height);
      row.setHeightRule(TableRowHeightRule.AT_LEAST);
      return this;
    }

    /** A row with long text may run over pages. */
    Row splittable() {
      row.setCantSplitRow(false);
      return this;
    }

    Row head(RingiText text) {
      write(shaded(), text, true);
      return this;
    }

    /** A head beside this row and those below that go on with it. */
    Row headDown(RingiText text) {
      XWPFTableCell cell = shaded();
      cell.getCTTc().getTcPr().addNewVMerge().setVal(STMerge.RESTART);
      write(cell, text, true);
      return inTheMiddle();
    }

    /** Goes on with the head of the row above. */
    Row goingOn() {
      shaded().getCTTc().getTcPr().addNewVMerge().setVal(STMerge.CONTINUE);
      return this;
    }

    private XWPFTableCell shaded() {
      XWPFTableCell cell = next(1);
      cell.setColor(HEAD);
      return cell;
    }

    Row cell(RingiText text) {
      write(next(1), text, false);
      return this;
    }

    /** A cell over several columns. */
    Row wide(RingiText text, int columns) {
      write(next(columns), text, false);
      return this;
    }

    Row centered() {
      for (XWPFTableCell cell : row.getTableCells()) {
        cell.getParagraphs().forEach(p -> p.setAlignment(ParagraphAlignment.CENTER));
      }
      return this;
    }

    /** Sets the text of the last cell at its right side. */
    Row atTheRight() {
      last().getParagraphs().forEach(p -> p.setAlignment(ParagraphAlignment.RIGHT));
      return this;
    }

    /** Sets the text of the last cell between top and bottom. */
    Row inTheMiddle() {
      last().setVerticalAlignment(XWPFVertAlign.CENTER);
      return this;
    }

    /** Keeps the row on the page of what follows. */
    Row keptWithNext() {
      last().getParagraphs().forEach(p -> p.setKeepNext(true));
      return this;
    }

    private XWPFTableCell last() {
      return row.getCell(filled - 1);
    }

    private XWPFTableCell next(int columns) {
      int from = column;
      column += columns;
      XWPFTableCell cell = row.getCell(filled++);
      int width = widths.subList(from, from + columns).stream().mapToInt(Integer::intValue).sum();
      cell.setWidth(Integer.toString(width));
      if (columns > 1) {
        cell.getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(columns));
        for (int i = 1; i < columns; i++) {
          row.removeCell(filled);
        }
      }
      return cell;
    }

    private void write(XWPFTableCell cell, RingiText text, boolean isHead) {
      XWPFParagraph paragraph = cell.getParagraphs().getFirst();
      paragraph.setStyle(DocxFrame.CELL);
      paragraph.setKeepNext(isHead);
      if (!text.isEmpty()) {
        XWPFRun run = DocxText.write(paragraph, text, isHead);
        run.setBold(isHead);
      }
    }
  }
}
