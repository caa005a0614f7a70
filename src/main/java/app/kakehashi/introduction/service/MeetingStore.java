package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.By;
import app.kakehashi.introduction.domain.Interpreter;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.MeetingOutcome;
import app.kakehashi.introduction.service.Meetings.Meeting;
import app.kakehashi.introduction.service.Meetings.Outcome;
import app.kakehashi.introduction.service.Meetings.Plan;
import app.kakehashi.introduction.service.Meetings.Status;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.PublicId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Meetings as they are kept, and how each side saw them. */
@Component
class MeetingStore {
  private static final String ROW =
      """
      select id, public_id, introduction_id, status, sequence, starts_at, minutes, place, link, agenda, interpreter,
        proposed_company_id, changed_at
      from introduction_meeting
      """;

  private final JdbcClient jdbc;
  private final CaseClock clock;

  MeetingStore(JdbcClient jdbc, CaseClock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The meetings of a case, the latest first, with the answers this viewer may read. */
  List<Meeting> of(Introduction introduction, Viewer viewer) {
    Map<Long, List<Outcome>> outcomes = outcomes(introduction, viewer);
    return jdbc.sql(ROW + " where introduction_id = :case order by starts_at desc, id desc")
        .param("case", introduction.id())
        .query((row, n) -> meeting(row, outcomes.getOrDefault(row.getLong("id"), List.of())))
        .list();
  }

  /** One of them, without answers. */
  Meeting find(long id) {
    return jdbc.sql(ROW + " where id = :id")
        .param("id", id)
        .query((row, n) -> meeting(row, List.of()))
        .single();
  }

  /** The same by its public id. */
  Optional<Meeting> find(String publicId) {
    return jdbc.sql(ROW + " where public_id = :id")
        .param("id", publicId)
        .query((row, n) -> meeting(row, List.of()))
        .optional();
  }

  private Map<Long, List<Outcome>> outcomes(Introduction introduction, Viewer viewer) {
    Map<Long, List<Outcome>> outcomes = new LinkedHashMap<>();
    jdbc.sql(
            """
            select o.* from introduction_meeting_outcome o join introduction_meeting m on m.id = o.meeting_id
            where m.introduction_id = :case order by o.at
            """)
        .param("case", introduction.id())
        .query(
            row -> {
              CompanyId company = new CompanyId(row.getLong("company_id"));
              if (viewer.isOffice() || viewer.belongsTo(company)) {
                outcomes
                    .computeIfAbsent(row.getLong("meeting_id"), id -> new ArrayList<>())
                    .add(
                        new Outcome(
                            company,
                            MeetingOutcome.valueOf(row.getString("outcome")),
                            row.getString("note"),
                            row.getBoolean("office"),
                            row.getObject("at", OffsetDateTime.class).toInstant()));
              }
            });
    return outcomes;
  }

  private static Meeting meeting(ResultSet row, List<Outcome> outcomes) throws SQLException {
    long proposed = row.getLong("proposed_company_id");
    CompanyId company = row.wasNull() ? null : new CompanyId(proposed);
    return new Meeting(
        row.getLong("id"),
        row.getString("public_id"),
        row.getLong("introduction_id"),
        Status.valueOf(row.getString("status")),
        row.getInt("sequence"),
        new Plan(
            row.getObject("starts_at", OffsetDateTime.class).toInstant(),
            row.getInt("minutes"),
            row.getString("place"),
            row.getString("link"),
            row.getString("agenda"),
            Interpreter.valueOf(row.getString("interpreter").toUpperCase(java.util.Locale.ROOT))),
        company,
        row.getObject("changed_at", OffsetDateTime.class).toInstant(),
        outcomes);
  }

  /**
   * Keeps a new meeting: proposed by a company, set by the office.
   *
   * @return its public id
   */
  String add(Introduction introduction, Plan plan, Viewer viewer) {
    String meeting = PublicId.next();
    jdbc.sql(
            """
            insert into introduction_meeting (public_id, introduction_id, status, sequence, starts_at, minutes, place,
              link, agenda, interpreter, proposed_company_id, changed_by, changed_at)
            values (:publicId, :case, :status, 0, :starts, :minutes, :place, :link, :agenda, :interpreter, :company,
              :by, :at)
            """)
        .param("publicId", meeting)
        .param("case", introduction.id())
        .params(columns(plan, viewer))
        .update();
    return meeting;
  }

  /** Another plan, proposed by a company, set by the office; how it was is asked anew. */
  void change(Meeting meeting, Plan plan, Viewer viewer) {
    jdbc.sql(
            """
            update introduction_meeting set status = :status, sequence = sequence + 1, starts_at = :starts,
              minutes = :minutes, place = :place, link = :link, agenda = :agenda, interpreter = :interpreter,
              proposed_company_id = :company, changed_by = :by, changed_at = :at, asked_at = null
            where id = :id
            """)
        .param("id", meeting.id())
        .params(columns(plan, viewer))
        .update();
  }

  private Map<String, Object> columns(Plan plan, Viewer viewer) {
    Map<String, Object> columns = new LinkedHashMap<>();
    columns.put("status", (viewer.isOffice() ? Status.SET : Status.PROPOSED).name());
    columns.put("starts", plan.startsAt().atOffset(ZoneOffset.UTC));
    columns.put("minutes", plan.minutes());
    columns.put("place", plan.place());
    columns.put("link", plan.link());
    columns.put("agenda", plan.agenda());
    columns.put("interpreter", plan.interpreter().code());
    CompanyId company = viewer.company();
    columns.put("company", company == null ? null : company.value());
    columns.put("by", viewer.account().value());
    columns.put("at", clock.now().atOffset(ZoneOffset.UTC));
    return columns;
  }

  /** The same plan stands, or is off. */
  void turn(Meeting meeting, Status to, Viewer viewer) {
    jdbc.sql(
            """
            update introduction_meeting set status = :status, sequence = sequence + 1, changed_by = :by,
              changed_at = :at
            where id = :id
            """)
        .param("status", to.name())
        .param("by", viewer.account().value())
        .param("at", clock.now().atOffset(ZoneOffset.UTC))
        .param("id", meeting.id())
        .update();
  }

  /** Those that are over and nobody was asked about. */
  List<Long> over() {
    return jdbc.sql(
            """
            select m.id from introduction_meeting m join introduction i on i.id = m.introduction_id
            where m.status = 'SET' and m.asked_at is null and m.starts_at + m.minutes * interval '1 minute' <= :now
              and i.state in ('INTRODUCED', 'MEETING_SET', 'MET', 'IN_TALKS', 'TRIAL')
            order by m.id
            """)
        .param("now", clock.now().atOffset(ZoneOffset.UTC))
        .query((row, n) -> row.getLong("id"))
        .list();
  }

  /** Whether it is this caller who asks about a meeting. */
  boolean claim(long id) {
    return jdbc.sql(
                "update introduction_meeting set asked_at = :now where id = :id and asked_at is"
                    + " null")
            .param("now", clock.now().atOffset(ZoneOffset.UTC))
            .param("id", id)
            .update()
        == 1;
  }

  /** How a side saw it, in place of what it said before. */
  void keep(Meeting meeting, MeetingOutcome outcome, String note, By by) {
    CompanyId company = Objects.requireNonNull(by.company());
    AccountId account = by.account();
    jdbc.sql(
            """
            insert into introduction_meeting_outcome (meeting_id, company_id, outcome, note, account_id, office, channel, at)
            values (:meeting, :company, :outcome, :note, :account, :office, :channel, :at)
            on conflict (meeting_id, company_id) do update set outcome = :outcome, note = :note,
              account_id = :account, office = :office, channel = :channel, at = :at
            """)
        .param("meeting", meeting.id())
        .param("company", company.value())
        .param("outcome", outcome.name())
        .param("note", note)
        .param("account", account == null ? null : account.value())
        .param("office", by.office())
        .param("channel", by.channel().name())
        .param("at", clock.now().atOffset(ZoneOffset.UTC))
        .update();
  }
}
