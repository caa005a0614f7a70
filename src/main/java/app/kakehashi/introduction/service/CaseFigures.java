package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.shared.NotFoundException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the office reports of its introductions, counted from the steps that are on record. */
@Service
@Transactional(readOnly = true)
public class CaseFigures {
  private final JdbcClient jdbc;

  CaseFigures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * From when to when, and of which desk.
   *
   * @param from inclusive
   * @param to exclusive
   * @param desk {@code JP}, {@code TW}, or null for both
   */
  public record Period(Instant from, Instant to, @Nullable String desk) {}

  /**
   * Requests to companies of one side; a company that was asked twice counts twice.
   *
   * @param country ISO 3166-1 alpha-2
   * @param noAnswer those whose time ran out
   * @param others not now, not reachable, or taken back because the case ended elsewhere
   * @param medianDays from the request to a yes or no, in calendar days; null where nobody answered
   * @param ninetiethDays the same for nine of ten
   */
  public record Asked(
      LegRole role,
      String country,
      int asked,
      int yes,
      int no,
      int noAnswer,
      int others,
      int waiting,
      @Nullable Double medianDays,
      @Nullable Double ninetiethDays) {
    /** The share of requests with a result that ended in a yes, 0 to 1. */
    public double yesRate() {
      return share(yes, asked - waiting);
    }

    /** The share of requests with a result that nobody answered, 0 to 1. */
    public double noAnswerRate() {
      return share(noAnswer, asked - waiting);
    }
  }

  /**
   * How far the cases of a period came.
   *
   * @param asked cases that began to ask in the period, and have a result of asking
   * @param mutual those of them in which everybody said yes
   * @param introduced cases that were introduced in the period
   * @param meetings meetings of the period whose outcome was told
   * @param kept those that took place
   * @param possible those after which a side saw a possible cooperation
   * @param agreed those of the introduced cases that came to an agreement
   * @param withoutNext open cases of any time without a next actor or date; must be 0
   */
  public record Reached(
      int asked,
      int mutual,
      int introduced,
      int meetings,
      int kept,
      int possible,
      int agreed,
      int withoutNext) {
    public double mutualRate() {
      return share(mutual, asked);
    }

    public double keptRate() {
      return share(kept, meetings);
    }

    public double possibleRate() {
      return share(possible, kept);
    }

    public double agreedPerHundred() {
      return 100 * share(agreed, introduced);
    }
  }

  /**
   * Why cases ended without a result.
   *
   * @param from where the case stood
   * @param reason code of a decline reason or an office rejection; null where none was given
   */
  public record Ended(@Nullable CaseState from, CaseState to, @Nullable String reason, int cases) {}

  /**
   * Everything the office reports.
   *
   * @param depth cases by the depth that both sides have confirmed, by its code, shallow first
   */
  public record Figures(
      List<Asked> asked, Reached reached, List<Ended> ended, Map<String, Integer> depth) {
    public Figures {
      asked = List.copyOf(asked);
      ended = List.copyOf(ended);
    }
  }

  private static double share(int part, int whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /**
   * The figures of a period.
   *
   * @throws NotFoundException if the viewer is not of the office
   */
  public Figures of(Period period, Viewer viewer) {
    if (!viewer.isOffice()) {
      throw new NotFoundException();
    }
    return new Figures(
        asked(period, viewer),
        reached(period, viewer),
        ended(period, viewer),
        depth(period, viewer));
  }

  private List<Asked> asked(Period period, Viewer viewer) {
    return query(
            period,
            viewer,
            """
            select l.role, l.country, count(*) as asked,
              count(*) filter (where e.leg_to = 'YES') as yes,
              count(*) filter (where e.leg_to = 'DECLINED') as no,
              count(*) filter (where e.leg_to = 'EXPIRED') as no_answer,
              count(*) filter (where e.leg_to not in ('YES', 'DECLINED', 'EXPIRED')) as others,
              count(*) filter (where e.leg_to is null) as waiting,
              percentile_cont(0.5) within group (order by extract(epoch from e.at - s.at) / 86400)
                filter (where e.leg_to in ('YES', 'DECLINED')) as median_days,
              percentile_cont(0.9) within group (order by extract(epoch from e.at - s.at) / 86400)
                filter (where e.leg_to in ('YES', 'DECLINED')) as ninetieth_days
            from introduction_step s
            join introduction i on i.id = s.introduction_id
            join introduction_leg l on l.id = s.leg_id
            left join lateral (
              select r.at, r.leg_to from introduction_step r
              where r.introduction_id = s.introduction_id and r.leg_id = s.leg_id and r.id > s.id
                and (r.leg_to in ('YES', 'DECLINED', 'NOT_NOW', 'EXPIRED', 'UNREACHABLE') or r.move = 'RECALL_LEG')
              order by r.id limit 1
            ) e on true
            where s.move in ('ASK_FIRST', 'ASK_ONWARD') and s.at >= :from and s.at < :to
              and %s
            group by l.role, l.country order by l.role, l.country
            """)
        .query(
            (row, n) ->
                new Asked(
                    LegRole.valueOf(row.getString("role")),
                    row.getString("country"),
                    row.getInt("asked"),
                    row.getInt("yes"),
                    row.getInt("no"),
                    row.getInt("no_answer"),
                    row.getInt("others"),
                    row.getInt("waiting"),
                    row.getObject("median_days", Double.class),
                    row.getObject("ninetieth_days", Double.class)))
        .list();
  }

  private Reached reached(Period period, Viewer viewer) {
    return query(
            period,
            viewer,
            """
            with mine as (
              select i.id, i.state, i.next_task, i.next_due_at from introduction i where %s
            ), asking as (
              select i.id, i.state, exists (select 1 from introduction_step r
                where r.introduction_id = i.id and r.move = 'AGREE_TO_MEET' and r.at >= :from) as mutual
              from mine i where exists (select 1 from introduction_step s
                where s.introduction_id = i.id and s.move = 'ASK_FIRST' and s.at >= :from and s.at < :to)
            ), introduced as (
              select i.id, i.state from mine i where exists (select 1 from introduction_step s
                where s.introduction_id = i.id and s.move = 'INTRODUCE' and s.at >= :from and s.at < :to)
            ), told as (
              select m.id, bool_or(o.outcome <> 'NOT_HELD') as kept, bool_or(o.outcome = 'POSSIBLE') as possible
              from introduction_meeting m join mine i on i.id = m.introduction_id
              join introduction_meeting_outcome o on o.meeting_id = m.id
              where m.starts_at >= :from and m.starts_at < :to group by m.id
            )
            select
              (select count(*) from asking where mutual or state not in ('SCREENING', 'ASKING', 'ON_HOLD')) as asked,
              (select count(*) from asking where mutual) as mutual,
              (select count(*) from introduced) as introduced,
              (select count(*) from told) as meetings,
              (select count(*) from told where kept) as kept,
              (select count(*) from told where possible) as possible,
              (select count(*) from introduced where state = 'AGREED') as agreed,
              (select count(*) from mine where (next_task is null or next_due_at is null)
                and state not in (:ended)) as without_next
            """)
        .param("ended", ENDED)
        .query(
            (row, n) ->
                new Reached(
                    row.getInt("asked"),
                    row.getInt("mutual"),
                    row.getInt("introduced"),
                    row.getInt("meetings"),
                    row.getInt("kept"),
                    row.getInt("possible"),
                    row.getInt("agreed"),
                    row.getInt("without_next")))
        .single();
  }

  private List<Ended> ended(Period period, Viewer viewer) {
    return query(
            period,
            viewer,
            """
            select s.from_state, s.to_state, s.reason, count(*) as cases
            from introduction_step s join introduction i on i.id = s.introduction_id
            where s.to_state in (:ended) and s.to_state <> 'AGREED' and s.from_state is distinct from s.to_state
              and s.at >= :from and s.at < :to and %s
            group by s.from_state, s.to_state, s.reason order by cases desc, s.to_state, s.from_state, s.reason
            """)
        .param("ended", ENDED)
        .query(
            (row, n) -> {
              String from = row.getString("from_state");
              return new Ended(
                  from == null ? null : CaseState.valueOf(from),
                  CaseState.valueOf(row.getString("to_state")),
                  row.getString("reason"),
                  row.getInt("cases"));
            })
        .list();
  }

  private Map<String, Integer> depth(Period period, Viewer viewer) {
    Map<String, Integer> depth = new LinkedHashMap<>();
    query(
            period,
            viewer,
            """
            select newest.depth, count(*) as cases from (
              select distinct on (t.introduction_id) t.content ->> 'depth' as depth
              from introduction_settlement t join introduction i on i.id = t.introduction_id
              where t.matter in ('DEPTH', 'AGREEMENT') and t.agreed_at is not null
                and i.introduced_at >= :from and i.introduced_at < :to
                and %s
              order by t.introduction_id, t.id desc
            ) newest
            group by newest.depth
            order by array_position(array['exploring', 'tried', 'first_order', 'standing', 'shared_fate'], newest.depth)
            """)
        .query(
            row -> {
              depth.put(row.getString("depth"), row.getInt("cases"));
            });
    return depth;
  }

  private static final List<String> ENDED =
      Arrays.stream(CaseState.values())
          .filter(state -> !state.isOpen())
          .map(CaseState::name)
          .toList();

  /** Cases of the desk that is asked for, as far as they are open to the reader. */
  private static final String COUNTED =
      "(cast(:desk as text) is null or i.desk_country = :desk) and " + CaseSharing.OPEN;

  /**
   * @param sql with {@code %s} where its cases {@code i} are chosen
   */
  private JdbcClient.StatementSpec query(Period period, Viewer viewer, String sql) {
    return jdbc.sql(sql.formatted(COUNTED))
        .params(CaseSharing.of(viewer))
        .param("from", period.from().atOffset(ZoneOffset.UTC))
        .param("to", period.to().atOffset(ZoneOffset.UTC))
        .param("desk", period.desk());
  }
}
