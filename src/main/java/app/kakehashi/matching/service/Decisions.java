package app.kakehashi.matching.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.gap.GapFacts;
import app.kakehashi.matching.DecidingSide;
import app.kakehashi.matching.Decision;
import app.kakehashi.matching.Figures;
import app.kakehashi.matching.PairDecided;
import app.kakehashi.matching.Rounds;
import app.kakehashi.matching.domain.LoggedFacts;
import app.kakehashi.offer.OfferFacts;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.CatalogueChanges;
import app.kakehashi.shared.StaleVersionException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** What each side decided about pairs. */
@Component
class Decisions {
  private static final String UNDONE = "undone";

  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final AuditLog audit;
  private final Clock clock;
  private final CatalogueChanges changes;
  private final ApplicationEventPublisher events;

  Decisions(
      JdbcClient jdbc,
      JsonMapper json,
      AuditLog audit,
      Clock clock,
      CatalogueChanges changes,
      ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.json = json;
    this.audit = audit;
    this.clock = clock;
    this.changes = changes;
    this.events = events;
  }

  /** All decisions about a posting's pairs, by the internal id of the other; one statement. */
  Map<Long, Map<DecidingSide, Decision>> about(PostingType type, long id) {
    boolean isGap = type == PostingType.GAP;
    Map<Long, Map<DecidingSide, Decision>> found = new HashMap<>();
    jdbc.sql(
            """
            select gap_id, offer_id, side, kind, reason, note, version from match_decision
            where (:isGap and gap_id = :id) or (not :isGap and offer_id = :id)
            """)
        .param("isGap", isGap)
        .param("id", id)
        .query(
            (row, n) ->
                found
                    .computeIfAbsent(
                        row.getLong(isGap ? "offer_id" : "gap_id"),
                        any -> new EnumMap<>(DecidingSide.class))
                    .put(
                        side(row.getString("side")),
                        decision(
                            row.getString("kind"),
                            row.getString("reason"),
                            row.getString("note"),
                            row.getLong("version"))))
        .list();
    return found;
  }

  /** Pairs that somebody decided are not for them; one statement. */
  Set<Rounds.PairIds> against() {
    return Set.copyOf(
        jdbc.sql("select distinct gap_id, offer_id from match_decision where kind = 'not_for_us'")
            .query((row, n) -> new Rounds.PairIds(row.getLong("gap_id"), row.getLong("offer_id")))
            .list());
  }

  /**
   * Stores a decision, or with no choice takes it back, and tells whoever listens.
   *
   * @param figures of the pair at this moment
   * @param modelVersion by which the figures were made
   * @param version that was seen; 0 for none
   */
  @Transactional
  public void store(
      GapFacts gap,
      OfferFacts offer,
      DecidingSide side,
      Decision.@Nullable Choice choice,
      Figures figures,
      String modelVersion,
      long version,
      Viewer viewer) {
    String kind = choice == null ? UNDONE : choice.kind().code();
    Decision.Reason reason = choice == null ? null : choice.reason();
    int stored =
        jdbc.sql(
                """
                insert into match_decision as d
                  (gap_id, offer_id, side, kind, reason, note, decided_by, decided_at, version, model_version, facts)
                values (:gap, :offer, :side, :kind, :reason, :note, :by, :at, 1, :model, cast(:facts as jsonb))
                on conflict on constraint match_decision_once_a_side do update
                set kind = excluded.kind, reason = excluded.reason, note = excluded.note,
                  decided_by = excluded.decided_by, decided_at = excluded.decided_at,
                  version = d.version + 1, model_version = excluded.model_version, facts = excluded.facts
                where d.version = :version
                """)
            .param("gap", gap.id())
            .param("offer", offer.id())
            .param("side", side.code())
            .param("kind", kind)
            .param("reason", reason == null ? null : reason.code())
            .param("note", choice == null ? "" : choice.note())
            .param("by", viewer.account().value())
            .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
            .param("version", version)
            .param("model", modelVersion)
            .param(
                "facts", json.writeValueAsString(LoggedFacts.of(figures.japan(), figures.taiwan())))
            .update();
    if (stored == 0) {
      throw new StaleVersionException();
    }
    // lists leave out what was declined
    changes.changed(CatalogueChanges.Kind.GAP, gap.id());
    audit.record(
        viewer.actor(),
        "match." + kind,
        gap.publicId(),
        Map.of(
            "offer",
            offer.publicId(),
            "side",
            side.code(),
            "reason",
            reason == null ? "" : reason.code()));
    events.publishEvent(
        new PairDecided(
            gap.id(),
            offer.id(),
            gap.company(),
            offer.company(),
            side,
            choice,
            viewer.account(),
            figures));
  }

  private static Decision decision(
      String kind, @Nullable String reason, String note, long version) {
    return new Decision(
        Decision.Kind.find(kind)
            .map(
                known ->
                    new Decision.Choice(
                        known,
                        reason == null ? null : Decision.Reason.find(reason).orElseThrow(),
                        note))
            .orElse(null),
        version);
  }

  static DecidingSide side(String code) {
    for (DecidingSide side : DecidingSide.values()) {
      if (side.code().equals(code)) {
        return side;
      }
    }
    throw new IllegalStateException("No deciding side " + code);
  }
}
