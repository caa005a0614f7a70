package app.kakehashi.offer.web;

import app.kakehashi.offer.OfferFilter;
import app.kakehashi.offer.ProductType;
import app.kakehashi.posting.PostingStatus;
import app.kakehashi.shared.Paging;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

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
    return address("/offers", Integer.toString(number));
  }

  /** Address of the workbook with the same filters. */
  String exportLink() {
    return address("/offers/export", "");
  }

  private String address(String path, String number) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("q", text(q));
    values.put("field", text(field));
    values.put("mode", text(mode));
    values.put("type", text(type));
    values.put("country", text(country));
    values.put("status", text(status));
    values.put("mine", text(mine));
    values.put("page", number);
    values.values().removeIf(String::isEmpty);
    UriComponentsBuilder link = UriComponentsBuilder.fromPath(path);
    values.keySet().forEach(name -> link.queryParam(name, "{" + name + "}"));
    return link.encode().buildAndExpand(values).toUriString();
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
