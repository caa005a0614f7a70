package app.kakehashi.matching.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.matching.Preset;
import app.kakehashi.matching.domain.LoggedFacts;
import app.kakehashi.matching.domain.PairScore;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.CompanyId;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Notes what was shown to whom; rankings are judged and learned from it later. */
@Component
class ShownLog {
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final Clock clock;

  ShownLog(JdbcClient jdbc, JsonMapper json, Clock clock) {
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  /**
   * A pair as shown.
   *
   * @param id internal id of the other posting
   * @param position from 1; 0 below the list
   * @param propensity the chance with which it was drawn; null in the list
   * @param facts what it was scored by, as far as the viewer may know it
   */
  record Entry(
      long id, int position, double joint, @Nullable Double propensity, LoggedFacts facts) {
    static Entry of(long id, int position, PairScore score, @Nullable Double propensity) {
      return new Entry(id, position, score.joint(), propensity, LoggedFacts.of(score));
    }
  }

  /** One statement a list. */
  @Transactional
  public void record(
      PostingType type,
      long posting,
      Preset preset,
      String modelVersion,
      List<Entry> entries,
      Viewer viewer) {
    jdbc.sql(
            """
            insert into match_shown
              (at, account_id, company_id, posting_type, posting_id, preset, model_version, entries)
            values (:at, :account, :company, :type, :posting, :preset, :model, cast(:entries as jsonb))
            """)
        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .param("account", viewer.account().value())
        .param("company", viewer.company() == null ? null : viewer.company().value())
        .param("type", type.code())
        .param("posting", posting)
        .param("preset", preset.code())
        .param("model", modelVersion)
        .param("entries", json.writeValueAsString(entries))
        .update();
  }

  /** Internal ids of what a company has been shown beside a posting of its own. */
  Set<Long> shownTo(CompanyId company, long posting) {
    return new HashSet<>(
        jdbc.sql(
                """
                select distinct cast(entry ->> 'id' as bigint) as other
                from match_shown, jsonb_array_elements(entries) entry
                where posting_id = :posting and company_id = :company
                """)
            .param("posting", posting)
            .param("company", company.value())
            .query((row, n) -> row.getLong("other"))
            .list());
  }
}
