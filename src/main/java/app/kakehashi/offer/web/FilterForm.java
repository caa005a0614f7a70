package app.kakehashi.offer.web;

import app.kakehashi.offer.OfferFilter;
import app.kakehashi.offer.ProductType;
import app.kakehashi.posting.PostingStatus;
import app.kakehashi.shared.ListAddress;
import app.kakehashi.shared.Paging;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the list of offers is narrowed to, as sent. */
record FilterForm(
    @Nullable String q,
    @Nullable String field,
    @Nullable String mode,
    @Nullable String type,
    @Nullable String country,
    @Nullable String status,
    @Nullable String mine,
    @Nullable String page) {
  private static final int LONGEST_QUERY = 200;

  int pageNumber() {
    return Paging.pageOf(text(page));
  }

  /** The filter; what is no known value narrows nothing. */
  OfferFilter filter(int number, int size) {
    String query = text(q);
    return new OfferFilter(
        query.substring(0, Math.min(query.length(), LONGEST_QUERY)),
        orNull(field),
        orNull(mode),
        ProductType.find(text(type)).orElse(null),
        orNull(country),
        statusOrNull(),
        "true".equals(mine),
        number,
        size);
  }

  /** The country filtered by, if any. */
  List<String> countries() {
    return text(country).matches("[A-Z]{2}") ? List.of(text(country)) : List.of();
  }

  /** Address of another page of the same list. */
  String link(int number) {
    return address("/offers").page(number).toString();
  }

  /** Address of the workbook with the same filters. */
  String exportLink() {
    return address("/offers/export").toString();
  }

  private ListAddress address(String path) {
    return new ListAddress(path)
        .with("q", text(q))
        .with("field", text(field))
        .with("mode", text(mode))
        .with("type", text(type))
        .with("country", text(country))
        .with("status", text(status))
        .with("mine", text(mine));
  }

  private @Nullable PostingStatus statusOrNull() {
    return Arrays.stream(PostingStatus.values())
        .filter(value -> value.name().equals(text(status)))
        .findFirst()
        .orElse(null);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value.strip();
  }

  private static @Nullable String orNull(@Nullable String value) {
    String text = text(value);
    return text.isEmpty() ? null : text;
  }
}
