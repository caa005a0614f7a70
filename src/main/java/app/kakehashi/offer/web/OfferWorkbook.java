package app.kakehashi.offer.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.offer.OfferSummary;
import app.kakehashi.posting.PostingWords;
import app.kakehashi.shared.Language;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The list of offers as an Excel workbook; every cell is text, so nothing typed becomes a formula.
 */
@Component
class OfferWorkbook {
  static final String MEDIA_TYPE =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final List<String> COLUMNS =
      List.of(
          "title",
          "company",
          "fields",
          "product_type",
          "modes",
          "maturity",
          "status",
          "published",
          "expires");

  private final PostingWords words;

  OfferWorkbook(PostingWords words) {
    this.words = words;
  }

  byte[] write(List<OfferSummary> offers, Language reader, Viewer viewer) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Kakehashi", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(words.message("offer.list.title", reader));
      for (int column = 0; column < COLUMNS.size(); column++) {
        sheet.value(0, column, words.message("offer.field." + COLUMNS.get(column), reader));
        sheet.style(0, column).bold().set();
      }
      sheet.freezePane(0, 1);
      for (int row = 0; row < offers.size(); row++) {
        List<String> cells = cells(offers.get(row), reader, viewer);
        for (int column = 0; column < cells.size(); column++) {
          sheet.value(row + 1, column, cells.get(column));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private List<String> cells(OfferSummary offer, Language reader, Viewer viewer) {
    CompanySummary company = offer.company();
    return List.of(
        offer.text().title(),
        company == null ? words.message("offer.company.unlisted", reader) : company.name(),
        joined(offer.fields(), code -> words.field(code, reader)),
        offer.productType() == null ? "" : words.message(offer.productType().messageKey(), reader),
        joined(offer.modes(), code -> words.mode(code, reader)),
        offer.maturity() == null ? "" : words.message(offer.maturity().messageKey(), reader),
        words.message(offer.status().messageKey(), reader),
        day(offer.publishedAt(), viewer),
        day(offer.expiresAt(), viewer));
  }

  private static String joined(List<String> codes, Function<String, String> inWords) {
    return String.join("; ", codes.stream().map(inWords).toList());
  }

  private static String day(@Nullable Instant moment, Viewer viewer) {
    return moment == null ? "" : LocalDate.ofInstant(moment, viewer.zone()).toString();
  }
}
