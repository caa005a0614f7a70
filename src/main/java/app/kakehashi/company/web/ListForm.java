package app.kakehashi.company.web;

import app.kakehashi.company.Coded;
import app.kakehashi.company.CompanyKind;
import app.kakehashi.company.SizeBand;
import app.kakehashi.company.service.CompanyFilter;
import app.kakehashi.company.service.CompanyFilter.Sort;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

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
    UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
    add(address, "q", q);
    add(address, "country", country);
    add(address, "place", place);
    add(address, "sector", sector);
    add(address, "size", size);
    add(address, "kind", kind);
    add(address, "inactive", inactive);
    add(address, "sort", sort);
    if (page != null && page > 1) {
      address.queryParam("page", page);
    }
    return address.encode().toUriString();
  }

  private static void add(UriComponentsBuilder address, String name, @Nullable String value) {
    if (given(value) != null) {
      address.queryParam(name, value);
    }
  }

  private static @Nullable String given(@Nullable String value) {
    return value == null || value.isBlank() ? null : value.strip();
  }
}
