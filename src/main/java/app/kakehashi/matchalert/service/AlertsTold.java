package app.kakehashi.matchalert.service;

import app.kakehashi.matching.Proposals.Proposed;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Remembers what was told. Of several who note the same thing one is told that it is new. */
@Component
class AlertsTold {
  private final JdbcClient jdbc;
  private final Clock clock;

  AlertsTold(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Notes pairs of a posting, and answers those that were not noted before, in their order. */
  List<Proposed> note(long posting, List<Proposed> pairs) {
    if (pairs.isEmpty()) {
      return List.of();
    }
    Set<Long> fresh =
        new HashSet<>(
            jdbc.sql(
                    """
                    insert into match_alert_told (posting_id, other_id, told_at)
                    select :posting, other, :now from unnest(cast(:others as bigint[])) as other
                    order by other
                    on conflict do nothing returning other_id
                    """)
                .param("posting", posting)
                .param("now", now())
                .param("others", pairs.stream().map(Proposed::id).toArray(Long[]::new))
                .query((row, n) -> row.getLong("other_id"))
                .list());
    return pairs.stream().filter(pair -> fresh.contains(pair.id())).toList();
  }

  /** Notes that a posting has no match; false if that, or a match, was told before. */
  boolean noteSilence(long posting) {
    return jdbc.sql(
                """
                insert into match_alert_silence (posting_id, told_at)
                select :posting, :now
                where not exists (select 1 from match_alert_told where posting_id = :posting)
                on conflict do nothing
                """)
            .param("posting", posting)
            .param("now", now())
            .update()
        == 1;
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
