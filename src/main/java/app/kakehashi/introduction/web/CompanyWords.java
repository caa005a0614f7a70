package app.kakehashi.introduction.web;

import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.posting.PostingWords;
import app.kakehashi.reference.WorkingDays;
import app.kakehashi.shared.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What companies read about their own part of a case, in their words: never a state. */
@Component
class CompanyWords {
  private final PostingWords words;
  private final WorkingDays days;

  CompanyWords(PostingWords words, WorkingDays days) {
    this.words = words;
    this.days = days;
  }

  String message(String key, Language reader, Object... arguments) {
    return words.message(key, reader, arguments);
  }

  String date(LocalDate day, Language reader) {
    return words.date(day, reader);
  }

  /** The day on which something of this leg is due, where its company lives. */
  Optional<LocalDate> dueDay(Leg leg) {
    return leg.next().map(next -> day(leg.country(), next.dueAt()));
  }

  /** The day of a moment in a country. */
  LocalDate day(String country, Instant moment) {
    return days.dayOf(country, moment);
  }

  /** What this company said so far; empty where nothing. */
  String said(Leg leg, Language reader) {
    return switch (leg.state()) {
      case WAITING, ASKED -> "";
      case YES -> message("introduction_company.said.yes", reader);
      case UNDER_APPROVAL ->
          message(
              "introduction_company.said.under_approval",
              reader,
              date(leg.promisedOn().orElseThrow(), reader));
      case CLARIFY -> message("introduction_company.said.question", reader);
      case NOT_NOW ->
          message(
              "introduction_company.said.not_now",
              reader,
              date(leg.notNowUntil().orElseThrow(), reader));
      case DECLINED -> message("introduction_company.said.no", reader);
      case EXPIRED -> message("introduction_company.said.nothing", reader);
      case UNREACHABLE -> message("introduction_company.said.unreachable", reader);
    };
  }
}
