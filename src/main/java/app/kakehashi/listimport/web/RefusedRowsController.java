package app.kakehashi.listimport.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.service.ImportReads;
import app.kakehashi.listimport.service.RefusedRows;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.ListWorkbook;
import app.kakehashi.shared.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/**
 * The rows that could not be imported as a workbook of the original columns and a reason, to be
 * mended and imported as it is.
 */
@Controller
@Permit(Permit.To.OFFICE)
class RefusedRowsController {

  private final ImportReads reads;
  private final RefusedRows rows;
  private final ImportWords words;
  private final MessageSource messages;

  RefusedRowsController(
      ImportReads reads, RefusedRows rows, ImportWords words, MessageSource messages) {
    this.reads = reads;
    this.rows = rows;
    this.words = words;
    this.messages = messages;
  }

  @GetMapping("/admin/imports/{id}/refused.xlsx")
  void workbook(@PathVariable String id, Viewer viewer, Locale locale, HttpServletResponse response)
      throws IOException {
    ImportBatch batch = reads.get(id, viewer);
    List<String> headings =
        batch.reading() == null ? List.of() : rows.headings(batch, Language.of(locale));
    if (headings.isEmpty()) {
      throw new NotFoundException();
    }
    String reason = rows.reasonHeading(locale);
    List<String> columns =
        new ArrayList<>(headings.stream().filter(heading -> !heading.equals(reason)).toList());
    columns.add(reason);
    response.setContentType(ListWorkbook.MEDIA_TYPE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("refused-rows.xlsx").build().toString());
    try (ListWorkbook workbook =
        ListWorkbook.toTypeIn(
            response.getOutputStream(),
            messages.getMessage("listimport.refused_rows.sheet", null, locale),
            columns)) {
      rows.each(
          batch,
          (cells, problems) -> {
            List<String> row = new ArrayList<>();
            for (int i = 0; i < headings.size(); i++) {
              if (!headings.get(i).equals(reason)) {
                row.add(i < cells.size() ? cells.get(i) : "");
              }
            }
            row.add(
                problems.stream()
                    .map(problem -> words.problem(problem, locale))
                    .map(
                        text ->
                            text.where().isEmpty()
                                ? text.text()
                                : text.where() + ": " + text.text())
                    .collect(Collectors.joining(" / ")));
            add(workbook, row);
          });
    }
  }

  private static void add(ListWorkbook workbook, List<String> row) {
    try {
      workbook.add(row.toArray(String[]::new));
    } catch (IOException e) {
      throw new UncheckedIOException("The reader of the workbook went away", e);
    }
  }
}
