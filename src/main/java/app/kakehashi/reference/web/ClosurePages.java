package app.kakehashi.reference.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.reference.Countries;
import app.kakehashi.reference.CountryName;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.reference.WorkingDays;
import app.kakehashi.reference.service.ComingDays;
import app.kakehashi.reference.service.OfficeClosures;
import app.kakehashi.shared.Choice;
import app.kakehashi.shared.Paging;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the page about working days shows, form or not. */
@Component
class ClosurePages {
  static final List<String> COUNTRIES = List.of("JP", "TW");
  static final String CLOSED = "closed";
  static final String WORKING = "working";

  private static final int DAYS_AHEAD = 60;
  private static final int DEADLINE = 10;

  private final OfficeClosures closures;
  private final ComingDays coming;
  private final WorkingDays days;
  private final Countries countries;
  private final MessageSource messages;
  private final Clock clock;

  ClosurePages(
      OfficeClosures closures,
      ComingDays coming,
      WorkingDays days,
      ReferenceData reference,
      MessageSource messages,
      Clock clock) {
    this.closures = closures;
    this.coming = coming;
    this.days = days;
    this.countries = reference.countries();
    this.messages = messages;
    this.clock = clock;
  }

  /** A marked day as a row; {@code by} is null where the person's account was removed. */
  record MarkRow(
      String publicId,
      String day,
      String country,
      boolean working,
      String reason,
      String language,
      @Nullable String by,
      String at) {}

  /** A coming day as a row. */
  record ComingRow(String day, ComingDays.State japan, ComingDays.State taiwan) {}

  String show(int number, Viewer viewer, Model model) {
    DayWords words = new DayWords(viewer);
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, viewer.zone());
    model.addAttribute(
        "coming",
        coming.between(today, today.plusDays(DAYS_AHEAD), viewer.language()).stream()
            .map(row -> new ComingRow(words.of(row.day()), row.japan(), row.taiwan()))
            .toList());
    model.addAttribute(
        "deadlines",
        COUNTRIES.stream()
            .map(country -> words.of(days.plus(country, days.dayOf(country, now), DEADLINE)))
            .toList());
    model.addAttribute(
        "marks", closures.page(number).stream().map(marked -> row(marked, words, viewer)).toList());
    model.addAttribute(
        "paging",
        new Paging(number, OfficeClosures.PAGE, closures.count(), n -> "/desk/closures?page=" + n));
    model.addAttribute(
        "countries",
        COUNTRIES.stream().map(code -> new Choice(code, country(code, viewer))).toList());
    model.addAttribute("kinds", kinds(viewer.language().locale()));
    return "reference/closures";
  }

  String country(String code, Viewer viewer) {
    return countries
        .find(code)
        .map(CountryName::name)
        .map(name -> name.in(viewer.language()))
        .orElse(code);
  }

  private MarkRow row(OfficeClosures.Marked marked, DayWords words, Viewer viewer) {
    return new MarkRow(
        marked.publicId(),
        words.of(marked.marked().day()),
        country(marked.marked().country(), viewer),
        marked.marked().working(),
        marked.reason(),
        marked.language().code(),
        marked.by(),
        words.of(marked.at()));
  }

  private List<Choice> kinds(Locale locale) {
    return Stream.of(CLOSED, WORKING)
        .map(
            kind ->
                new Choice(
                    kind, messages.getMessage("reference.closures.kind." + kind, null, locale)))
        .toList();
  }
}
