package app.kakehashi.company.web;

import app.kakehashi.company.Coded;
import app.kakehashi.company.CompanyKind;
import app.kakehashi.company.SizeBand;
import app.kakehashi.company.service.CompanyFilter;
import app.kakehashi.company.service.CompanyFilter.Sort;
import app.kakehashi.shared.ListAddress;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The filters of the list as they stand in its address; what means nothing narrows nothing. */
record ListForm(
    @Nullable String q,
    @Nullable String country,
    @Nullable String place,
    @Nullable String sector,
    @Nullable String size,
    @Nullable String kind,
    @Nullable String inactive,
    @Nullable String sort) {
  private static final int LONGEST_TEXT = 200;

  CompanyFilter filter() {
    String text = q == null ? "" : q.strip();
    return new CompanyFilter(
        text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text,
        given(country),
        given(place),
        given(sector),
        Coded.find(SizeBand.class, size).orElse(null),
        Coded.find(CompanyKind.class, kind).orElse(null),
        "true".equals(inactive),
        order());
  }

  private Sort order() {
    return Arrays.stream(Sort.values())
        .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(sort))
        .findFirst()
        .orElse(Sort.NAME);
  }

  /** The address of the list, or of its export, with these filters. */
  String address(String path, @Nullable Integer page) {
    return new ListAddress(path)
        .with("q", q)
        .with("country", country)
        .with("place", place)
        .with("sector", sector)
        .with("size", size)
        .with("kind", kind)
        .with("inactive", inactive)
        .with("sort", sort)
        .with("page", page != null && page > 1 ? page.toString() : null)
        .toString();
  }

  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
