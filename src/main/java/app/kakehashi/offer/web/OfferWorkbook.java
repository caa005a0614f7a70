package app.kakehashi.offer.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.offer.OfferSummary;
import app.kakehashi.posting.PostingWords;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.ListWorkbook;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of offers as a workbook. */
@Component
class OfferWorkbook {
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

  byte[] write(List<OfferSummary> offers, Language reader, Viewer viewer) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    List<String> headings =
        COLUMNS.stream().map(key -> words.message("offer.field." + key, reader)).toList();
    try (ListWorkbook workbook =
        new ListWorkbook(bytes, words.message("offer.list.title", reader), headings)) {
      for (OfferSummary offer : offers) {
        CompanySummary company = offer.company();
        workbook.add(
            offer.text().title(),
            company == null ? words.message("offer.company.unlisted", reader) : company.name(),
            joined(offer.fields(), code -> words.field(code, reader)),
            offer.productType() == null
                ? ""
                : words.message(offer.productType().messageKey(), reader),
            joined(offer.modes(), code -> words.mode(code, reader)),
            offer.maturity() == null ? "" : words.message(offer.maturity().messageKey(), reader),
            words.message(offer.status().messageKey(), reader),
            day(offer.publishedAt(), viewer),
            day(offer.expiresAt(), viewer));
      }
    }
    return bytes.toByteArray();
  }

  private static String joined(List<String> codes, Function<String, String> inWords) {
    return String.join("; ", codes.stream().map(inWords).toList());
  }

  private static String day(@Nullable Instant moment, Viewer viewer) {
    return moment == null ? "" : LocalDate.ofInstant(moment, viewer.zone()).toString();
  }
}
