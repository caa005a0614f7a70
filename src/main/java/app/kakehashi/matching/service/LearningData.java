package app.kakehashi.matching.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.matching.DecidingSide;
import app.kakehashi.matching.Decision;
import app.kakehashi.matching.PairOutcome;
import app.kakehashi.matching.PairOutcomes;
import app.kakehashi.matching.SideScore;
import app.kakehashi.matching.domain.Judged;
import app.kakehashi.matching.domain.LoggedFacts;
import app.kakehashi.matching.domain.MatchingModel;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.NotFoundException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was shown and decided, for learning; pairs with a company that is closed to the viewer's
 * desk are left out.
 */
@Service
public class LearningData {
  /** Decisions, and introductions, that are given out at most: the newest. */
  private static final int MOST = 5_000;

  private static final int MOST_SHOWN = 20_000;
  private static final String INTRODUCTION = "introduction";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final PairOutcomes outcomes;
  private final CatalogueKeeper keeper;

  LearningData(JdbcClient jdbc, JsonMapper json, PairOutcomes outcomes, CatalogueKeeper keeper) {
    this.jdbc = jdbc;
    this.json = json;
    this.outcomes = outcomes;
    this.keeper = keeper;
  }

  /** A decision before its pair was looked up. */
  private record Decided(
      long gap,
      long offer,
      @Nullable DecidingSide decider,
      String decision,
      @Nullable String reason,
      int grade,
      @Nullable Boolean gapSaidYes,
      @Nullable Boolean offerSaidYes,
      Instant at,
      @Nullable String modelVersion,
      @Nullable LoggedFacts facts) {}

  /** What a pair was called, and where it stood. */
  private record Around(
      String gap, String offer, @Nullable String release, LearningRow.@Nullable Shown shown) {}

  /** The model by which s̃ is reckoned from what is kept. */
  public MatchingModel model() {
    return keeper.current().catalogue().model();
  }

  /**
   * Decisions, the newest first; three statements.
   *
   * @throws NotFoundException for whoever is not of the office
   */
  public List<LearningRow> decisions(Viewer viewer) {
    if (!viewer.isOffice()) {
      throw new NotFoundException();
    }
    List<Decided> decided = new ArrayList<>();
    outcomes.newest(MOST).stream().map(LearningData::decided).forEach(decided::add);
    decided.addAll(clicked());
    List<@Nullable Around> around = around(decided, viewer);
    MatchingModel model = model();
    List<LearningRow> rows = new ArrayList<>();
    for (int i = 0; i < decided.size(); i++) {
      Around pair = around.get(i);
      if (pair != null) {
        rows.add(row(decided.get(i), pair, model));
      }
    }
    rows.sort(
        Comparator.comparing(LearningRow::decidedAt)
            .reversed()
            .thenComparing(LearningRow::gap)
            .thenComparing(LearningRow::offer));
    return rows;
  }

  private static LearningRow row(Decided one, Around pair, MatchingModel model) {
    LoggedFacts facts = one.facts();
    return new LearningRow(
        pair.gap(),
        pair.offer(),
        one.decider(),
        one.decision(),
        one.reason(),
        one.grade(),
        one.gapSaidYes(),
        one.offerSaidYes(),
        Judged.isAboutFit(one.reason()),
        one.at(),
        one.modelVersion() == null ? pair.release() : one.modelVersion(),
        pair.shown(),
        facts == null ? null : facts.joint(model),
        facts);
  }

  private static Decided decided(PairOutcome outcome) {
    SideScore japan = outcome.japan();
    SideScore taiwan = outcome.taiwan();
    return new Decided(
        outcome.gapId(),
        outcome.offerId(),
        outcome.decidedBy(),
        INTRODUCTION,
        outcome.reason(),
        outcome.grade(),
        outcome.gapSaidYes(),
        outcome.offerSaidYes(),
        outcome.decidedAt(),
        null,
        japan == null || taiwan == null ? null : LoggedFacts.of(japan, taiwan));
  }

  private List<Decided> clicked() {
    return jdbc.sql(
            """
            select gap_id, offer_id, side, kind, reason, decided_at, model_version, facts from match_decision
            where kind <> 'undone' order by decided_at desc, id desc limit :most
            """)
        .param("most", MOST)
        .query((row, n) -> clicked(row))
        .list();
  }

  private Decided clicked(ResultSet row) throws SQLException {
    DecidingSide side = Decisions.side(row.getString("side"));
    boolean yes = row.getString("kind").equals(Decision.Kind.INTERESTED.code());
    String facts = row.getString("facts");
    return new Decided(
        row.getLong("gap_id"),
        row.getLong("offer_id"),
        side,
        row.getString("kind"),
        row.getString("reason"),
        yes ? 1 : 0,
        side == DecidingSide.GAP ? yes : null,
        side == DecidingSide.OFFER ? yes : null,
        instant(row, "decided_at"),
        row.getString("model_version"),
        facts == null ? null : json.readValue(facts, LoggedFacts.class));
  }

  /** In the order of the decisions; null for a pair that is closed to the viewer. */
  private List<@Nullable Around> around(List<Decided> decided, Viewer viewer) {
    return jdbc.sql(
            """
            select g.public_id as gap, o.public_id as offer,
              g.company_id = any(:closed) or o.company_id = any(:closed) as closed,
              (select version from matching_release where signed_at <= d.at order by number desc limit 1) as release,
              shown.at, shown.position, shown.propensity
            from unnest(cast(:gaps as bigint[]), cast(:offers as bigint[]), cast(:times as timestamptz[]))
              with ordinality as d (gap_id, offer_id, at, place)
            join posting g on g.id = d.gap_id
            join posting o on o.id = d.offer_id
            left join lateral (
              select m.at, cast(entry ->> 'position' as int) as position,
                coalesce(cast(entry ->> 'propensity' as float8), 1) as propensity
              from match_shown m cross join lateral jsonb_array_elements(m.entries) entry
              where m.posting_id = d.gap_id and m.posting_type = 'gap' and m.at <= d.at
                and cast(entry ->> 'id' as bigint) = d.offer_id
              order by m.at desc limit 1) shown on true
            order by d.place
            """)
        .param("closed", viewer.desk().closedIds())
        .param("gaps", decided.stream().map(Decided::gap).toArray(Long[]::new))
        .param("offers", decided.stream().map(Decided::offer).toArray(Long[]::new))
        .param("times", decided.stream().map(one -> one.at().toString()).toArray(String[]::new))
        .query((row, n) -> row.getBoolean("closed") ? null : around(row))
        .list();
  }

  private static Around around(ResultSet row) throws SQLException {
    OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
    return new Around(
        row.getString("gap"),
        row.getString("offer"),
        row.getString("release"),
        at == null
            ? null
            : new LearningRow.Shown(
                at.toInstant(), row.getInt("position"), row.getDouble("propensity")));
  }

  /** What was shown, the newest first. */
  @Transactional(readOnly = true)
  public void shown(Viewer viewer, Consumer<ShownRow> each) {
    if (!viewer.isOffice()) {
      throw new NotFoundException();
    }
    jdbc.sql(
            """
            select m.at, m.company_id is null as office, m.posting_type, m.preset, m.model_version,
              own.public_id as own, other.public_id as other, entry
            from match_shown m cross join lateral jsonb_array_elements(m.entries) with ordinality as e (entry, place)
            join posting own on own.id = m.posting_id
            join posting other on other.id = cast(entry ->> 'id' as bigint)
            where own.company_id <> all(:closed) and other.company_id <> all(:closed)
            order by m.id desc, e.place limit :most
            """)
        .param("closed", viewer.desk().closedIds())
        .param("most", MOST_SHOWN)
        .query((row, n) -> shown(row))
        .list()
        .forEach(each);
  }

  private ShownRow shown(ResultSet row) throws SQLException {
    boolean ofGap = row.getString("posting_type").equals(PostingType.GAP.code());
    ShownLog.Entry entry = json.readValue(row.getString("entry"), ShownLog.Entry.class);
    return new ShownRow(
        instant(row, "at"),
        row.getBoolean("office")
            ? DecidingSide.OFFICE
            : ofGap ? DecidingSide.GAP : DecidingSide.OFFER,
        ofGap ? PostingType.GAP : PostingType.OFFER,
        row.getString(ofGap ? "own" : "other"),
        row.getString(ofGap ? "other" : "own"),
        row.getString("preset"),
        row.getString("model_version"),
        entry.position(),
        entry.propensity() == null ? 1 : entry.propensity(),
        entry.joint(),
        entry.facts());
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class)).toInstant();
  }
}
