package app.kakehashi.introduction.service;

import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.domain.LegState;
import app.kakehashi.matching.DecidingSide;
import app.kakehashi.matching.PairDeclined;
import app.kakehashi.matching.PairOutcome;
import app.kakehashi.matching.PairOutcomes;
import app.kakehashi.matching.SideScore;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What became of cases, for whoever ranks pairs: how far each came, and who said no to it. */
@Service
class CaseOutcomes implements PairOutcomes {
  private static final String DECLINES =
      "select gap_id, offer_id, state_since from introduction"
          + " where state = any(:declines) and state_since > :then";

  private final JdbcClient jdbc;
  private final JsonMapper json;

  CaseOutcomes(JdbcClient jdbc, JsonMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  @Override
  @Transactional(readOnly = true)
  public List<PairOutcome> newest(int most) {
    return jdbc.sql(
            """
            select i.gap_id, i.offer_id, i.state, i.score, i.created_at, i.state_since,
              (select array_agg(distinct s.to_state) from introduction_step s where s.introduction_id = i.id) as reached,
              (select l.state from introduction_leg l where l.introduction_id = i.id and l.role = 'GAP' limit 1) as gap_leg,
              (select l.state from introduction_leg l where l.introduction_id = i.id and l.role = 'OFFER' limit 1) as offer_leg,
              no.reason, no.role
            from introduction i
            left join lateral (
              select s.reason, l.role from introduction_step s left join introduction_leg l on l.id = s.leg_id
              where s.introduction_id = i.id and s.reason is not null order by s.id desc limit 1) no on true
            where i.state not in ('SUGGESTED', 'DUPLICATE')
            order by i.id desc limit :most
            """)
        .param("most", most)
        .query((row, n) -> outcome(row))
        .list();
  }

  @Override
  @Transactional(readOnly = true)
  public List<PairDeclined> declinedSince(Instant then) {
    return declined(DECLINES, then).query(CaseOutcomes::declined).list();
  }

  @Override
  @Transactional(readOnly = true)
  public List<PairDeclined> declinedSince(Instant then, Collection<Long> gaps) {
    return declined(DECLINES + " and gap_id = any(:gaps)", then)
        .param("gaps", gaps.toArray(Long[]::new))
        .query(CaseOutcomes::declined)
        .list();
  }

  private JdbcClient.StatementSpec declined(String sql, Instant then) {
    return jdbc.sql(sql)
        .param("declines", CaseState.DECLINES.stream().map(CaseState::name).toArray(String[]::new))
        .param("then", then.atOffset(ZoneOffset.UTC));
  }

  private static PairDeclined declined(ResultSet row, int number) throws SQLException {
    return new PairDeclined(
        row.getLong("gap_id"),
        row.getLong("offer_id"),
        Objects.requireNonNull(row.getObject("state_since", OffsetDateTime.class)).toInstant());
  }

  private PairOutcome outcome(ResultSet row) throws SQLException {
    int grade = grade(CaseState.valueOf(row.getString("state")), reached(row));
    String reason = grade == 0 ? row.getString("reason") : null;
    JsonNode score = json.readTree(row.getString("score"));
    return new PairOutcome(
        row.getLong("gap_id"),
        row.getLong("offer_id"),
        grade,
        saidYes(row.getString("gap_leg")),
        saidYes(row.getString("offer_leg")),
        reason == null ? null : side(row.getString("role")),
        reason,
        side(score.path("japan")),
        side(score.path("taiwan")),
        Objects.requireNonNull(row.getObject("created_at", OffsetDateTime.class)).toInstant(),
        Objects.requireNonNull(row.getObject("state_since", OffsetDateTime.class)).toInstant());
  }

  private static List<CaseState> reached(ResultSet row) throws SQLException {
    var states = row.getArray("reached");
    return states == null
        ? List.of()
        : Stream.of((String[]) states.getArray()).map(CaseState::valueOf).toList();
  }

  /** A no counts as one unless both had said yes before. */
  private static int grade(CaseState state, List<CaseState> reached) {
    int furthest = reached.stream().mapToInt(CaseOutcomes::grade).max().orElse(0);
    return switch (state) {
      case REJECTED_BY_OFFICE, DECLINED -> 0;
      case WITHDRAWN -> furthest < 2 ? 0 : furthest;
      default -> Math.max(furthest, grade(state));
    };
  }

  private static int grade(CaseState state) {
    return switch (state) {
      case SHORTLISTED, SCREENING, ASKING, ON_HOLD, EXPIRED, UNREACHABLE -> 1;
      case MUTUAL_YES, INTRODUCED, MEETING_SET, NO_RESULT -> 2;
      case MET, IN_TALKS, TRIAL -> 3;
      case AGREED -> PairOutcome.AGREED;
      case SUGGESTED, REJECTED_BY_OFFICE, DECLINED, WITHDRAWN, DUPLICATE -> 0;
    };
  }

  private static @Nullable Boolean saidYes(@Nullable String leg) {
    LegState state = leg == null ? LegState.WAITING : LegState.valueOf(leg);
    return switch (state) {
      case YES -> true;
      case DECLINED -> false;
      default -> null;
    };
  }

  private static DecidingSide side(@Nullable String role) {
    LegRole leg = role == null ? LegRole.TEAM : LegRole.valueOf(role);
    return switch (leg) {
      case GAP -> DecidingSide.GAP;
      case OFFER -> DecidingSide.OFFER;
      case TEAM -> DecidingSide.OFFICE;
    };
  }

  private @Nullable SideScore side(JsonNode score) {
    return score.isObject() ? json.treeToValue(score, SideScore.class) : null;
  }
}
