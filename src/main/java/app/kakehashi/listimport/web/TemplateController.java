package app.kakehashi.listimport.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.domain.list.ListTemplate;
import app.kakehashi.listimport.domain.list.ListTemplate.TemplateColumn;
import app.kakehashi.listimport.service.ImportAccess;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.ListWorkbook;
import app.kakehashi.shared.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Workbooks to fill in, one for each kind of list, in the reader's language. */
@Controller
@Permit(Permit.To.OFFICE)
class TemplateController {

  private final ReferenceData reference;
  private final MessageSource messages;

  TemplateController(ReferenceData reference, MessageSource messages) {
    this.reference = reference;
    this.messages = messages;
  }

  @GetMapping("/admin/imports/templates/{kind}")
  void template(
      @PathVariable String kind, Viewer viewer, Locale locale, HttpServletResponse response)
      throws IOException {
    ListKind known =
        ListKind.ofCode(kind)
            .filter(one -> ImportAccess.may(one, viewer))
            .orElseThrow(NotFoundException::new);
    response.setContentType(ListWorkbook.MEDIA_TYPE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename(kind + "-template.xlsx").build().toString());
    List<TemplateColumn> columns = ListTemplate.of(known, Language.of(locale), reference).columns();
    List<String> headings = columns.stream().map(TemplateColumn::heading).toList();
    try (ListWorkbook workbook =
        ListWorkbook.toTypeIn(response.getOutputStream(), text("list", locale), headings)) {
      workbook.add(columns.stream().map(TemplateColumn::sample).toArray(String[]::new));
      workbook.next(
          text("explanations", locale),
          Stream.of("heading", "note", "sample").map(key -> text(key, locale)).toList());
      workbook.add("", text("lead", locale), "");
      for (TemplateColumn column : columns) {
        workbook.add(column.heading(), column.note(), column.sample());
      }
      List<TemplateColumn> bound =
          columns.stream().filter(column -> !column.allowed().isEmpty()).toList();
      workbook.next(text("allowed", locale), bound.stream().map(TemplateColumn::heading).toList());
      int rows = bound.stream().mapToInt(column -> column.allowed().size()).max().orElse(0);
      for (int row = 0; row < rows; row++) {
        int number = row;
        workbook.add(
            bound.stream()
                .map(TemplateColumn::allowed)
                .map(words -> number < words.size() ? words.get(number) : "")
                .toArray(String[]::new));
      }
    }
  }

  private String text(String key, Locale locale) {
    return messages.getMessage("listimport.template." + key, null, locale);
  }
}
