package app.kakehashi.matching.service;

import app.kakehashi.matching.PairDeclined;
import app.kakehashi.matching.PairOutcomes;
import app.kakehashi.matching.Rounds.PairIds;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads which pairs somebody said no to, in a list or when asked for an introduction. */
@Component
class DeclineReader {
  private static final String IN_LISTS =
      "select gap_id, offer_id, decided_at from match_decision"
          + " where kind = 'not_for_us' and decided_at > :then";

  private final JdbcClient jdbc;
  private final PairOutcomes outcomes;

  DeclineReader(JdbcClient jdbc, PairOutcomes outcomes) {
    this.jdbc = jdbc;
    this.outcomes = outcomes;
  }

  /** Every pair that stands declined since some moment after this one, and since when. */
  Map<PairIds, Instant> since(Instant then) {
    return latest(read(jdbc.sql(IN_LISTS), then), outcomes.declinedSince(then));
  }

  /** The same of some gaps. */
  Map<PairIds, Instant> since(Instant then, Collection<Long> gaps) {
    return latest(
        read(
            jdbc.sql(IN_LISTS + " and gap_id = any(:gaps)")
                .param("gaps", gaps.toArray(Long[]::new)),
            then),
        outcomes.declinedSince(then, gaps));
  }

  private static List<PairDeclined> read(JdbcClient.StatementSpec statement, Instant then) {
    return statement
        .param("then", then.atOffset(ZoneOffset.UTC))
        .query(
            (row, n) ->
                new PairDeclined(
                    row.getLong("gap_id"),
                    row.getLong("offer_id"),
                    Objects.requireNonNull(row.getObject("decided_at", OffsetDateTime.class))
                        .toInstant()))
        .list();
  }

  private static Map<PairIds, Instant> latest(
      List<PairDeclined> inLists, List<PairDeclined> asked) {
    Map<PairIds, Instant> latest = new HashMap<>();
    for (List<PairDeclined> some : List.of(inLists, asked)) {
      for (PairDeclined one : some) {
        latest.merge(
            new PairIds(one.gapId(), one.offerId()),
            one.at(),
            (at, other) -> at.isAfter(other) ? at : other);
      }
    }
    return latest;
  }
}
