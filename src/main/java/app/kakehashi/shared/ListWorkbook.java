package app.kakehashi.shared;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A list as an Excel workbook: bold headings that stay in view, then a row for each item. Every
 * cell is text, so that nothing typed becomes a formula; where people go on typing, the cells are
 * formatted as text too, so that a number keeps its zeros.
 */
public final class ListWorkbook implements Closeable {
  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int FLUSH_EVERY = 500;

  private final Workbook workbook;
  private final boolean typedOn;
  private Worksheet sheet;
  private int columns;
  private int row = 1;

  public ListWorkbook(OutputStream out, String title, List<String> headings) {
    this(out, title, headings, false);
  }

  private ListWorkbook(OutputStream out, String title, List<String> headings, boolean typedOn) {
    this.typedOn = typedOn;
    workbook = new Workbook(out, "Kakehashi", null);
    sheet = begin(title, headings);
  }

  /** A workbook in which people go on typing. */
  public static ListWorkbook toTypeIn(OutputStream out, String title, List<String> headings) {
    return new ListWorkbook(out, title, headings, true);
  }

  /** Goes on with another sheet. */
  public void next(String title, List<String> headings) throws IOException {
    sheet.finish();
    sheet = begin(title, headings);
  }

  private Worksheet begin(String title, List<String> headings) {
    Worksheet begun = workbook.newWorksheet(title);
    columns = headings.size();
    row = 1;
    for (int column = 0; column < headings.size(); column++) {
      begun.value(0, column, headings.get(column));
      begun.style(0, column).bold().set();
    }
    begun.freezePane(0, 1);
    return begun;
  }

  /** Adds an item; what is null or empty leaves its cell empty. */
  public void add(@Nullable String... cells) throws IOException {
    for (int column = 0; column < cells.length; column++) {
      String text = cells[column];
      if (text != null && !text.isEmpty()) {
        sheet.value(row, column, text);
      }
    }
    for (int column = 0; typedOn && column < Math.max(columns, cells.length); column++) {
      sheet.style(row, column).format("@").set();
    }
    row++;
    if (row % FLUSH_EVERY == 0) {
      sheet.flush();
    }
  }

  @Override
  public void close() throws IOException {
    sheet.finish();
    workbook.close();
  }
}
