package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.reference.WorkingDays;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Until when each posting is to be reviewed: the working days that the office gives itself, counted
 * from its submission. Computed anew each time, for days are marked and settings change while
 * postings wait. One statement.
 */
@Component
class ReviewDues {
  private final JdbcClient jdbc;
  private final WorkingDays days;

  ReviewDues(JdbcClient jdbc, WorkingDays days) {
    this.jdbc = jdbc;
    this.days = days;
  }

  /** Until when a posting is to be reviewed. */
  record Due(long posting, Instant at) {}

  private record Day(String country, LocalDate submitted) {}

  /** What waits for somebody like the viewer: submitted, and not by the viewer’s own hand. */
  List<Due> of(Viewer viewer) {
    Map<Day, Instant> known = new HashMap<>();
    return jdbc.sql(
            """
            select p.id, p.desk_country, p.submitted_at, s.office from posting p cross join introduction_settings s
            where p.status = 'SUBMITTED' and p.company_id <> all(:closed) and p.created_by is distinct from :viewer
              and p.edited_by is distinct from :viewer and p.submitted_by is distinct from :viewer
            """)
        .param("closed", viewer.desk().closedIds())
        .param("viewer", viewer.account().value())
        .query(
            (row, n) -> {
              String country = row.getString("desk_country");
              Instant submitted = row.getObject("submitted_at", OffsetDateTime.class).toInstant();
              int office = row.getInt("office");
              return new Due(
                  row.getLong("id"),
                  known.computeIfAbsent(
                      new Day(country, days.dayOf(country, submitted)),
                      day -> days.endOf(country, days.plus(country, day.submitted(), office))));
            })
        .list();
  }
}
