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
 * cell is text, so that nothing typed becomes a formula.
 */
public final class ListWorkbook implements Closeable {
  public static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final int FLUSH_EVERY = 500;

  private final Workbook workbook;
  private final Worksheet sheet;
  private int row = 1;

  public ListWorkbook(OutputStream out, String title, List<String> headings) {
    workbook = new Workbook(out, "Kakehashi", null);
    sheet = workbook.newWorksheet(title);
    for (int column = 0; column < headings.size(); column++) {
      sheet.value(0, column, headings.get(column));
      sheet.style(0, column).bold().set();
    }
    sheet.freezePane(0, 1);
  }

  /** Adds an item; what is null or empty leaves its cell empty. */
  public void add(@Nullable String... cells) throws IOException {
    for (int column = 0; column < cells.length; column++) {
      String text = cells[column];
      if (text != null && !text.isEmpty()) {
        sheet.value(row, column, text);
      }
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
