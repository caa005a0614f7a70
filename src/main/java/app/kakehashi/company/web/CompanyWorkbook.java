package app.kakehashi.company.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.service.CompanyFilter;
import app.kakehashi.company.service.CompanyLine;
import app.kakehashi.company.service.CompanySearch;
import app.kakehashi.shared.ListWorkbook;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The list of companies as a workbook. Its headings are such that it comes in again through the
 * import of lists without changing anything: what is coarser here than what is stored has a heading
 * of its own.
 */
@Component
class CompanyWorkbook {
  private static final List<String> COLUMNS =
      List.of(
          "name",
          "english_name",
          "identifier",
          "kind",
          "side",
          "country",
          "region",
          "region_of_plants",
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
    List<String> headings =
        COLUMNS.stream().map(key -> text("company.workbook." + key, locale)).toList();
    try (ListWorkbook workbook =
        new ListWorkbook(out, text("company.list.title", locale), headings)) {
      Words words = options.words(locale);
      search.each(filter, viewer, line -> add(workbook, line, words, locale));
    }
  }

  private void add(ListWorkbook workbook, CompanyLine line, Words words, Locale locale) {
    try {
      workbook.add(
          line.name(),
          line.englishName(),
          line.identifier(),
          text("company.kind." + line.kind().code(), locale),
          words.country(line.affiliation().code()),
          words.country(line.country()),
          line.regionFromSite() ? null : words.region(line.region()),
          line.regionFromSite() ? words.region(line.region()) : null,
          words.sector(line.sector()),
          line.sizeBand() == null ? null : text("company.size." + line.sizeBand().code(), locale),
          text(line.verified() ? "company.verified" : "company.not_verified", locale),
          "/companies/" + line.publicId());
    } catch (IOException e) {
      throw new UncheckedIOException("The reader of the workbook went away", e);
    }
  }

  private String text(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
