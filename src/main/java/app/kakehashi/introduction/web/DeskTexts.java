package app.kakehashi.introduction.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.LegState;
import app.kakehashi.shared.Choice;
import app.kakehashi.shared.Language;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words, days and times of the office’s pages: the viewer’s language, the viewer’s zone. */
@Component
class DeskTexts {
  private final MessageSource messages;

  DeskTexts(MessageSource messages) {
    this.messages = messages;
  }

  String of(String key, Viewer viewer, Object... arguments) {
    return in(key, viewer.language(), arguments);
  }

  String in(String key, Language language, Object... arguments) {
    return messages.getMessage(key, arguments, language.locale());
  }

  /** The text of a key that another feature may have added, else of one that always is there. */
  String or(String key, String otherwise, Viewer viewer) {
    String text = messages.getMessage(key, null, "", viewer.language().locale());
    return text == null || text.isEmpty() ? of(otherwise, viewer) : text;
  }

  /** A day with its weekday, as due dates are read. */
  String day(Instant moment, Viewer viewer) {
    return day(LocalDate.ofInstant(moment, viewer.zone()), viewer.language());
  }

  String day(LocalDate day, Language language) {
    return DateTimeFormatter.ofPattern(in("introduction_desk.day", language), language.locale())
        .format(day);
  }

  /** A moment to the minute. */
  String time(Instant moment, Viewer viewer) {
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
        .withLocale(viewer.language().locale())
        .withZone(viewer.zone())
        .format(moment);
  }

  /** The country desks. */
  List<Choice> desks(Viewer viewer) {
    return choices(
        QueueForm.DESKS,
        code -> code,
        code -> "introduction_desk.country." + code.toLowerCase(Locale.ROOT),
        viewer);
  }

  <T> List<Choice> choices(
      List<T> values, Function<T, String> code, Function<T, String> key, Viewer viewer) {
    return values.stream()
        .map(value -> new Choice(code.apply(value), of(key.apply(value), viewer)))
        .toList();
  }

  /** The colour that repeats the word. */
  static String tone(CaseState state) {
    return switch (state) {
      case SUGGESTED, SHORTLISTED, SCREENING, ASKING -> "info";
      case MUTUAL_YES, INTRODUCED, MEETING_SET, MET, IN_TALKS, TRIAL, AGREED -> "good";
      case ON_HOLD, EXPIRED, UNREACHABLE -> "warn";
      case REJECTED_BY_OFFICE, DECLINED, WITHDRAWN, DUPLICATE, NO_RESULT -> "neutral";
    };
  }

  static String tone(LegState state) {
    return switch (state) {
      case ASKED, UNDER_APPROVAL -> "info";
      case YES -> "good";
      case CLARIFY, NOT_NOW, EXPIRED, UNREACHABLE -> "warn";
      case WAITING, DECLINED -> "neutral";
    };
  }
}
