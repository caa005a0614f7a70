package app.kakehashi.matching.service;

import app.kakehashi.matching.Decision;
import app.kakehashi.matching.PairOutcome;
import app.kakehashi.matching.PairOutcomes;
import app.kakehashi.matching.SideScore;
import app.kakehashi.matching.domain.Judged;
import app.kakehashi.matching.domain.LoggedFacts;
import app.kakehashi.matching.domain.MatchingModel;
import app.kakehashi.matching.domain.PastFigures;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What was decided about pairs and what stood beside them in the lists, with what they were scored
 * by at that time; two statements. How far an introduction came counts before what was clicked.
 */
@Component
class PastDecisions {
  /** Pairs and lists that are looked at, the newest. */
  private static final int MOST = 2_000;

  private static final int MOST_LISTS = 500;

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final PairOutcomes outcomes;

  PastDecisions(JdbcClient jdbc, JsonMapper json, PairOutcomes outcomes) {
    this.jdbc = jdbc;
    this.json = json;
    this.outcomes = outcomes;
  }

  /**
   * What was found.
   *
   * @param judged one a pair
   * @param shown by gap and offer
   */
  record Found(List<Judged> judged, Map<Long, Map<Long, LoggedFacts>> shown) {
    PastFigures by(MatchingModel model) {
      return PastFigures.of(judged, shown, model);
    }
  }

  private record Pair(long gap, long offer) {}

  Found find() {
    Map<Pair, Judged> judged = new LinkedHashMap<>();
    for (PairOutcome outcome : outcomes.newest(MOST)) {
      SideScore japan = outcome.japan();
      SideScore taiwan = outcome.taiwan();
      if (japan != null && taiwan != null) {
        judged.putIfAbsent(
            new Pair(outcome.gapId(), outcome.offerId()),
            new Judged(
                outcome.gapId(),
                outcome.offerId(),
                outcome.grade(),
                outcome.reason(),
                LoggedFacts.of(japan, taiwan)));
      }
    }
    Map<Pair, Judged> clicked = new LinkedHashMap<>();
    Map<Long, Map<Long, LoggedFacts>> shown = new HashMap<>();
    Long[] gaps = judged.keySet().stream().map(Pair::gap).distinct().toArray(Long[]::new);
    jdbc.sql(
            """
            (select gap_id, offer_id, kind, reason, facts from match_decision
              where kind <> 'undone' and facts is not null
              order by decided_at desc limit :most)
            union all
            (select distinct on (list.posting_id, entry ->> 'id')
                list.posting_id, cast(entry ->> 'id' as bigint), null, null, entry -> 'facts'
              from (select id, posting_id, entries from match_shown
                where posting_type = 'gap' and preset = 'default'
                  and (posting_id = any(:gaps) or posting_id in (select gap_id from match_decision where kind <> 'undone'))
                order by id desc limit :lists) list
              cross join lateral jsonb_array_elements(list.entries) entry
              where entry -> 'facts' is not null
              order by list.posting_id, entry ->> 'id', list.id desc)
            """)
        .param("most", MOST)
        .param("gaps", gaps)
        .param("lists", MOST_LISTS)
        .query(
            (row, n) -> {
              Pair pair = new Pair(row.getLong("gap_id"), row.getLong("offer_id"));
              LoggedFacts facts = json.readValue(row.getString("facts"), LoggedFacts.class);
              Judged decided = decided(pair, row, facts);
              if (decided == null) {
                shown.computeIfAbsent(pair.gap(), any -> new HashMap<>()).put(pair.offer(), facts);
              } else {
                // one side's no is a no
                clicked.merge(pair, decided, (one, two) -> one.isAccepted() ? two : one);
              }
              return pair;
            })
        .list();
    clicked.forEach(judged::putIfAbsent);
    return new Found(List.copyOf(judged.values()), shown);
  }

  private static @Nullable Judged decided(Pair pair, ResultSet row, LoggedFacts facts)
      throws SQLException {
    String kind = row.getString("kind");
    return kind == null
        ? null
        : new Judged(
            pair.gap(),
            pair.offer(),
            kind.equals(Decision.Kind.INTERESTED.code()) ? 1 : 0,
            row.getString("reason"),
            facts);
  }
}
