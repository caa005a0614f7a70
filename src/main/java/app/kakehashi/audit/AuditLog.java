package app.kakehashi.audit;

import app.kakehashi.shared.Actor;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records what was done, in the transaction that does it. Rows refer to subjects by public id and
 * outlive them.
 */
@Component
public class AuditLog {
  private final JdbcClient jdbc;
  private final Clock clock;
  private final JsonMapper json;

  AuditLog(JdbcClient jdbc, Clock clock, JsonMapper json) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.json = json;
  }

  /**
   * Appends one event.
   *
   * @param action what was done, {@code <feature>.<verb>}, e.g. {@code gap.published}
   * @param subject public id of what it was done to
   * @param details small facts without contact data or secrets
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(Actor actor, String action, String subject, Map<String, ?> details) {
    jdbc.sql(
            """
            insert into audit_event (at, account_id, acting_for_company_id, action, subject, details)
            values (:at, :account, :actingFor, :action, :subject, cast(:details as jsonb))
            """)
        .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
        .param("account", actor.account() == null ? null : actor.account().value())
        .param("actingFor", actor.actingFor() == null ? null : actor.actingFor().value())
        .param("action", action)
        .param("subject", subject)
        .param("details", json.writeValueAsString(details))
        .update();
  }
}
