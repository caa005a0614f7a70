package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.DeskKind;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The work queue of the office: everything that waits for it, by due date; two statements. */
@Service
@Transactional(readOnly = true)
public class DeskQueue {
  /** Lines a page. */
  public static final int PAGE = 50;

  /**
   * What waits: cases whose next step is the office’s; legs with a question, with a promised date
   * that passed, or silent after a reminder; meetings that were to be over; postings to review.
   */
  private static final String ITEMS =
      """
      with open_case as (
        select i.*, i.next_task = 'CHASE' and i.state = 'MEETING_SET'
            or i.next_task = 'RECORD_OUTCOME' and i.next_due_at <= :now as is_outcome
        from introduction i where i.next_due_at is not null and
      """
          + CaseSharing.OPEN
          + """
          ), item as (
            select i.id, i.public_id, i.version, i.state, i.gap_id as posting_id, i.owner_id, i.desk_country,
              case when i.is_outcome then 'OUTCOME' else i.next_task end as kind, i.next_due_at as due,
              cast(null as text) as leg_public_id, cast(null as bigint) as company_id,
              cast(null as text) as role, false as alerted, 0 as position
            from open_case i
            where i.is_outcome
              or i.next_company_id is null and i.next_task not in ('ANSWER_QUESTION', 'CHASE_PROMISE')
            union all
            select i.id, i.public_id, i.version, i.state, i.gap_id, i.owner_id, i.desk_country,
              case when l.next_company_id is null then l.next_task else 'SILENT' end, l.next_due_at,
              l.public_id, l.company_id, l.role, l.alerted_at is not null, l.position
            from open_case i join introduction_leg l on l.introduction_id = i.id
            where i.state <> 'ON_HOLD' and l.next_due_at is not null
              and (l.next_company_id is null or i.state = 'ASKING' and l.state = 'ASKED'
                and (l.reminded_at is not null or l.alerted_at is not null))
            union all
            select p.id, p.public_id, p.version, null, p.id, null, p.desk_country, 'REVIEW', to_timestamp(review.due),
              null, p.company_id, upper(p.type), false, 0
            from unnest(cast(:reviews as bigint[]), cast(:reviewDues as bigint[])) as review(posting, due)
              join posting p on p.id = review.posting
          ), chosen as (
            select item.*, g.type from item join posting g on g.id = item.posting_id
            where item.kind in (:kinds)
              and (cast(:owner as bigint) is null or item.owner_id = :owner)
              and (not :ownerless or item.owner_id is null)
              and (cast(:desk as text) is null or item.desk_country = :desk)
              and (cast(:role as text) is null or item.role = :role)
              and (not :overdue or item.due <= :now)
              and (:title = '' or strpos(lower(normalize(g.title, NFKC)), lower(normalize(:title, NFKC))) > 0
                or exists (select from posting_translation t where t.posting_id = g.id and t.approved_at is not null
                  and strpos(lower(normalize(t.title, NFKC)), lower(normalize(:title, NFKC))) > 0))
          ), total as (
            select count(*) as total, count(*) filter (where due <= :now) as overdue,
              count(*) filter (where due > :now and due < :tomorrow) as today,
              count(*) filter (where due >= :tomorrow and due < :nextWeek) as week,
              (select count(*) from introduction i where i.ended_at is null and i.next_due_at is null)
                + (select count(*) from introduction_leg l where l.state in ('ASKED', 'UNDER_APPROVAL', 'CLARIFY')
                  and l.next_due_at is null) as undated
            from chosen
          )
          select total.total, total.overdue, total.today, total.week, total.undated, line.*
          from total left join (select * from chosen order by due, kind, id, position offset :offset limit :size) line on true
          order by line.due, line.kind, line.id, line.position
          """;

  private final JdbcClient jdbc;
  private final ReviewDues reviews;
  private final Clock clock;

  DeskQueue(JdbcClient jdbc, ReviewDues reviews, Clock clock) {
    this.jdbc = jdbc;
    this.reviews = reviews;
    this.clock = clock;
  }

  /**
   * Which lines.
   *
   * @param kinds what is to be done; never empty
   * @param owner null for anybody
   * @param ownerless only what nobody owns
   * @param deskCountry {@code JP} or {@code TW}; null for both
   * @param side only what is about a company of this role; null for everything
   * @param title part of the posting’s title in any language; empty for any
   */
  public record Filter(
      Set<DeskKind> kinds,
      @Nullable AccountId owner,
      boolean ownerless,
      @Nullable String deskCountry,
      @Nullable LegRole side,
      boolean overdueOnly,
      String title) {
    public Filter {
      kinds = Set.copyOf(kinds);
    }
  }

  /** When something is due, in words. */
  public enum When {
    OVERDUE,
    TODAY,
    WEEK,
    LATER;

    /** The message that heads the lines. */
    public String messageKey() {
      return "introduction_desk.when." + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Something to be done.
   *
   * @param publicId of the case, or of the posting for a review
   * @param state of the case; null for a review
   * @param posting the case’s gap, or what is to be reviewed
   * @param type of that posting
   * @param leg public id of the leg it is about; null where it is about the whole case
   * @param company whose leg or posting it is; null where it is about the whole case
   * @param role of that company; null like {@code company}
   * @param alerted whether the silence has lasted so long that the office was told
   */
  public record Item(
      long id,
      String publicId,
      long version,
      @Nullable CaseState state,
      long posting,
      PostingType type,
      @Nullable AccountId owner,
      String deskCountry,
      DeskKind kind,
      Instant due,
      When when,
      @Nullable String leg,
      @Nullable CompanyId company,
      @Nullable LegRole role,
      boolean alerted) {}

  /**
   * A page of the queue with the figures of all its lines.
   *
   * @param reviews postings that the viewer could review, whatever the filter
   * @param undated open cases and legs without a next date; the database allows none
   */
  public record Lines(
      List<Item> items,
      long total,
      long overdue,
      long today,
      long week,
      long undated,
      long reviews) {
    public Lines {
      items = List.copyOf(items);
    }

    public long later() {
      return total - overdue - today - week;
    }

    public long count(When when) {
      return switch (when) {
        case OVERDUE -> overdue;
        case TODAY -> today;
        case WEEK -> week;
        case LATER -> later();
      };
    }
  }

  /** Lines of a filter, what is due first on top; the week is that of the viewer’s zone. */
  public Lines lines(Filter filter, int offset, Viewer viewer) {
    if (!viewer.isOffice()) {
      throw new NotFoundException();
    }
    Instant now = clock.instant();
    Bounds bounds = Bounds.of(now, viewer.zone());
    List<Item> items = new ArrayList<>();
    long[] figures = new long[5];
    List<ReviewDues.Due> toReview = reviews.of(viewer);
    jdbc.sql(ITEMS)
        .params(CaseSharing.of(viewer))
        .param("now", at(now))
        .param("tomorrow", at(bounds.tomorrow()))
        .param("nextWeek", at(bounds.nextWeek()))
        .param("kinds", filter.kinds().stream().map(Enum::name).toList())
        .param("owner", filter.owner() == null ? null : filter.owner().value())
        .param("ownerless", filter.ownerless())
        .param("desk", filter.deskCountry())
        .param("role", filter.side() == null ? null : filter.side().name())
        .param("overdue", filter.overdueOnly())
        .param("title", filter.title().strip())
        .param("reviews", toReview.stream().map(ReviewDues.Due::posting).toArray(Long[]::new))
        .param(
            "reviewDues",
            toReview.stream().map(due -> due.at().getEpochSecond()).toArray(Long[]::new))
        .param("offset", offset)
        .param("size", PAGE)
        .query(
            row -> {
              figures[0] = row.getLong("total");
              figures[1] = row.getLong("overdue");
              figures[2] = row.getLong("today");
              figures[3] = row.getLong("week");
              figures[4] = row.getLong("undated");
              if (row.getString("public_id") != null) {
                items.add(item(row, now, bounds));
              }
            });
    return new Lines(
        items, figures[0], figures[1], figures[2], figures[3], figures[4], toReview.size());
  }

  /** Where today and this week end. */
  private record Bounds(Instant tomorrow, Instant nextWeek) {
    static Bounds of(Instant now, ZoneId zone) {
      LocalDate today = LocalDate.ofInstant(now, zone);
      LocalDate monday = today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
      return new Bounds(
          today.plusDays(1).atStartOfDay(zone).toInstant(), monday.atStartOfDay(zone).toInstant());
    }

    When when(Instant due, Instant now) {
      if (!due.isAfter(now)) {
        return When.OVERDUE;
      }
      if (due.isBefore(tomorrow)) {
        return When.TODAY;
      }
      return due.isBefore(nextWeek) ? When.WEEK : When.LATER;
    }
  }

  private static Item item(ResultSet row, Instant now, Bounds bounds) throws SQLException {
    Instant due = row.getObject("due", OffsetDateTime.class).toInstant();
    long owner = row.getLong("owner_id");
    boolean owned = !row.wasNull();
    long company = row.getLong("company_id");
    boolean ofCompany = !row.wasNull();
    String state = row.getString("state");
    return new Item(
        row.getLong("id"),
        row.getString("public_id"),
        row.getLong("version"),
        state == null ? null : CaseState.valueOf(state),
        row.getLong("posting_id"),
        PostingType.valueOf(row.getString("type").toUpperCase(Locale.ROOT)),
        owned ? new AccountId(owner) : null,
        row.getString("desk_country"),
        DeskKind.valueOf(row.getString("kind")),
        due,
        bounds.when(due, now),
        row.getString("leg_public_id"),
        ofCompany ? new CompanyId(company) : null,
        ofCompany ? LegRole.valueOf(row.getString("role")) : null,
        row.getBoolean("alerted"));
  }

  private static OffsetDateTime at(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
