package app.kakehashi.company.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.service.CompanyFilter;
import app.kakehashi.company.service.CompanyLine;
import app.kakehashi.company.service.CompanySearch;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The list of companies as a workbook: text cells only, so that nothing in a name can be a formula.
 */
@Component
class CompanyWorkbook {
  private static final int FLUSH_EVERY = 500;
  private static final List<String> COLUMNS =
      List.of(
          "name",
          "english_name",
          "kind",
          "country",
          "region",
          "sector",
          "size",
          "verified",
          "link");

  private final CompanySearch search;
  private final Options options;
  private final MessageSource messages;

  CompanyWorkbook(CompanySearch search, Options options, MessageSource messages) {
    this.search = search;
    this.options = options;
    this.messages = messages;
  }

  void write(CompanyFilter filter, Viewer viewer, Locale locale, OutputStream out)
      throws IOException {
    try (Workbook workbook = new Workbook(out, "Kakehashi", null)) {
      Worksheet sheet = workbook.newWorksheet(text("company.list.title", locale));
      for (int column = 0; column < COLUMNS.size(); column++) {
        sheet.value(0, column, text("company.column." + COLUMNS.get(column), locale));
        sheet.style(0, column).bold().set();
      }
      sheet.freezePane(0, 1);
      Lines lines = new Lines(sheet, locale);
      search.each(filter, viewer, lines::add);
      sheet.finish();
    }
  }

  private String text(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }

  private final class Lines {
    private final Worksheet sheet;
    private final Locale locale;
    private final Words words;
    private int row = 1;

    Lines(Worksheet sheet, Locale locale) {
      this.sheet = sheet;
      this.locale = locale;
      this.words = options.words(locale);
    }

    void add(CompanyLine line) {
      String size =
          line.sizeBand() == null ? "" : text("company.size." + line.sizeBand().code(), locale);
      cells(
          line.name(),
          line.englishName(),
          text("company.kind." + line.kind().code(), locale),
          words.country(line.country()),
          words.region(line.region()),
          words.sector(line.sector()),
          size,
          text(line.verified() ? "company.verified" : "company.not_verified", locale),
          "/companies/" + line.publicId());
      row++;
      if (row % FLUSH_EVERY == 0) {
        try {
          sheet.flush();
        } catch (IOException e) {
          throw new UncheckedIOException("The reader of the workbook went away", e);
        }
      }
    }

    private void cells(@Nullable String... values) {
      for (int column = 0; column < values.length; column++) {
        String value = values[column];
        if (value != null && !value.isEmpty()) {
          sheet.value(row, column, value);
        }
      }
    }
  }
}
