package app.kakehashi.reference.service;

import app.kakehashi.reference.MarkedDay;
import app.kakehashi.reference.NonWorkingDay;
import app.kakehashi.reference.WorkingDays;
import app.kakehashi.shared.Language;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the clocks know of the days to come, for people to read. */
@Service
public class ComingDays {
  private static final String JAPAN = "JP";
  private static final String TAIWAN = "TW";

  private final StoredClosures stored;
  private final WorkingDays calendar;

  ComingDays(StoredClosures stored) {
    this.stored = stored;
    this.calendar = WorkingDays.ofCalendar();
  }

  /** What a day is in one country. */
  public enum Kind {
    WORKING,
    WEEKEND,
    HOLIDAY,
    IN_LIEU,
    CUSTOM,
    MARKED_CLOSED,
    MARKED_WORKING
  }

  /**
   * A day in one country.
   *
   * @param text the holiday's name or the office's reason; empty for working days and weekends
   * @param language of the text
   */
  public record State(Kind kind, String text, Language language) {}

  /** A day that is not the same as any other in at least one country. */
  public record Coming(LocalDate day, State japan, State taiwan) {}

  /** The days between, both included, on which something other than a weekend happens. */
  @Transactional(readOnly = true)
  public List<Coming> between(LocalDate from, LocalDate to, Language language) {
    Map<MarkedKey, StoredClosures.Row> marks = new HashMap<>();
    stored.between(from, to).forEach(row -> marks.put(MarkedKey.of(row.marked()), row));
    Map<MarkedKey, NonWorkingDay> holidays = new HashMap<>();
    for (String country : List.of(JAPAN, TAIWAN)) {
      calendar
          .holidays(country, from, to)
          .forEach(day -> holidays.put(new MarkedKey(country, day.day()), day));
    }
    return from.datesUntil(to.plusDays(1))
        .map(
            day ->
                new Coming(
                    day,
                    state(new MarkedKey(JAPAN, day), marks, holidays, language),
                    state(new MarkedKey(TAIWAN, day), marks, holidays, language)))
        .filter(coming -> tells(coming.japan()) || tells(coming.taiwan()))
        .toList();
  }

  private static State state(
      MarkedKey key,
      Map<MarkedKey, StoredClosures.Row> marks,
      Map<MarkedKey, NonWorkingDay> holidays,
      Language language) {
    StoredClosures.Row mark = marks.get(key);
    if (mark != null) {
      Kind kind = mark.marked().working() ? Kind.MARKED_WORKING : Kind.MARKED_CLOSED;
      return new State(kind, mark.reason(), mark.language());
    }
    if (key.day().getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0) {
      return new State(Kind.WEEKEND, "", language);
    }
    NonWorkingDay holiday = holidays.get(key);
    return holiday == null
        ? new State(Kind.WORKING, "", language)
        : new State(Kind.valueOf(holiday.kind().name()), holiday.name().in(language), language);
  }

  private static boolean tells(State state) {
    return state.kind() != Kind.WORKING && state.kind() != Kind.WEEKEND;
  }

  private record MarkedKey(String country, LocalDate day) {
    static MarkedKey of(MarkedDay marked) {
      return new MarkedKey(marked.country(), marked.day());
    }
  }
}
