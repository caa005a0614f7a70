package app.kakehashi.notification.service;

import app.kakehashi.notification.domain.MailAddress;
import app.kakehashi.notification.domain.MailKind;
import app.kakehashi.notification.domain.MailPace;
import app.kakehashi.shared.PublicId;
import java.time.Clock;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which mails the reader of an address wants. An address nobody chose for gets all at once. */
@Component
class MailChoices {
  private final JdbcClient jdbc;
  private final Clock clock;

  MailChoices(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * A choice and the secret by which the reader changes it.
   *
   * @param token stands in the mails of this kind to this address
   */
  record Choice(MailPace pace, String token) {}

  /** The pace chosen for an address. */
  MailPace paceOf(String address, MailKind kind) {
    return jdbc.sql("select pace from mail_choice where address_hash = :address and kind = :kind")
        .param("address", MailAddress.hash(address))
        .param("kind", kind.name())
        .query(String.class)
        .optional()
        .map(MailPace::valueOf)
        .orElse(MailPace.AT_ONCE);
  }

  /** The choice for an address, which has one from now on. */
  Choice of(String address, MailKind kind) {
    return jdbc.sql(
            """
            insert into mail_choice (address_hash, kind, pace, token, changed_at)
            values (:address, :kind, 'AT_ONCE', :token, :now)
            on conflict (address_hash, kind) do update set kind = excluded.kind
            returning pace, token
            """)
        .param("address", MailAddress.hash(address))
        .param("kind", kind.name())
        .param("token", PublicId.next() + PublicId.next())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .query(
            (row, n) -> new Choice(MailPace.valueOf(row.getString("pace")), row.getString("token")))
        .single();
  }
}
