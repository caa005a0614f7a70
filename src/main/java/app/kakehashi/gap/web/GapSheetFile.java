package app.kakehashi.gap.web;

import app.kakehashi.posting.PostingWords;
import app.kakehashi.shared.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

/**
 * The list of gaps as an Excel file; every cell is text, so that nothing typed becomes a formula.
 */
@Component
class GapSheetFile {
  private static final List<String> HEADINGS =
      List.of("title", "kind", "company", "place", "fields", "modes", "needed_by", "status");

  private final PostingWords words;

  GapSheetFile(PostingWords words) {
    this.words = words;
  }

  byte[] write(List<GapRows.GapRow> rows, Language reader) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Kakehashi", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(words.message("gap.list.title", reader));
      for (int column = 0; column < HEADINGS.size(); column++) {
        sheet.value(0, column, words.message("gap.field." + HEADINGS.get(column), reader));
        sheet.style(0, column).bold().set();
      }
      for (int i = 0; i < rows.size(); i++) {
        GapRows.GapRow row = rows.get(i);
        List<String> cells =
            List.of(
                row.title(),
                row.kind(),
                row.company(),
                row.place(),
                words.list(row.fields(), reader),
                words.list(row.modes(), reader),
                row.neededBy(),
                row.status());
        for (int column = 0; column < cells.size(); column++) {
          sheet.value(i + 1, column, cells.get(column));
        }
      }
      sheet.freezePane(0, 1);
    }
    return bytes.toByteArray();
  }
}
