package app.kakehashi.introduction.service;

import app.kakehashi.introduction.domain.ClockSettings;
import app.kakehashi.introduction.domain.Moment;
import app.kakehashi.reference.WorkingDays;
import java.time.Clock;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Now, with the calendars and the office’s settings. */
@Component
public class CaseClock {
  private final JdbcClient jdbc;
  private final WorkingDays days;
  private final Clock clock;

  CaseClock(JdbcClient jdbc, WorkingDays days, Clock clock) {
    this.jdbc = jdbc;
    this.days = days;
    this.clock = clock;
  }

  /** This moment. */
  public Moment moment() {
    return new Moment(clock.instant(), days, settings());
  }

  public Instant now() {
    return clock.instant();
  }

  ClockSettings settings() {
    return jdbc.sql(
            """
            select reminder_japan, reminder_taiwan, alert, expiry, office, company, silence_days, list_size
            from introduction_settings
            """)
        .query(
            (row, n) ->
                new ClockSettings(
                    row.getInt("reminder_japan"),
                    row.getInt("reminder_taiwan"),
                    row.getInt("alert"),
                    row.getInt("expiry"),
                    row.getInt("office"),
                    row.getInt("company"),
                    row.getInt("silence_days"),
                    row.getInt("list_size")))
        .single();
  }
}
