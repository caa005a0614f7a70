package app.kakehashi.gap.web;

import app.kakehashi.posting.PostingWords;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.ListWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** The list of gaps as a workbook. */
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
    List<String> headings =
        HEADINGS.stream().map(key -> words.message("gap.field." + key, reader)).toList();
    try (ListWorkbook workbook =
        new ListWorkbook(bytes, words.message("gap.list.title", reader), headings)) {
      for (GapRows.GapRow row : rows) {
        workbook.add(
            row.title(),
            row.kind(),
            row.company(),
            row.place(),
            words.list(row.fields(), reader),
            words.list(row.modes(), reader),
            row.neededBy(),
            row.status());
      }
    }
    return bytes.toByteArray();
  }
}
