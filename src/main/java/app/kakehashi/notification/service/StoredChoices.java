package app.kakehashi.notification.service;

import app.kakehashi.notification.domain.MailAddress;
import app.kakehashi.notification.domain.MailKind;
import app.kakehashi.notification.domain.MailPace;
import app.kakehashi.shared.PublicId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which mails the reader of an address wants, with or without an account. An address nobody chose
 * for gets all of them at once.
 */
@Component
class StoredChoices {
  private final JdbcClient jdbc;
  private final Clock clock;

  StoredChoices(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * One choice.
   *
   * @param token the secret by which the reader changes it; it stands in the mails of this kind
   */
  record Choice(MailKind kind, MailPace pace, String token) {}

  MailPace paceOf(String address, MailKind kind) {
    return pacesOf(address).getOrDefault(kind, MailPace.AT_ONCE);
  }

  /** What was chosen for an address; kinds nobody chose for are missing. */
  Map<MailKind, MailPace> pacesOf(String address) {
    Map<MailKind, MailPace> paces = new EnumMap<>(MailKind.class);
    jdbc.sql("select kind, pace, token from mail_choice where address_hash = :address")
        .param("address", MailAddress.hash(address))
        .query(StoredChoices::choice)
        .list()
        .forEach(choice -> paces.put(choice.kind(), choice.pace()));
    return paces;
  }

  /** The choice for an address, which has one from now on. */
  Choice of(String address, MailKind kind) {
    return store(address, kind, MailPace.AT_ONCE, "kind = excluded.kind");
  }

  void choose(String address, MailKind kind, MailPace pace) {
    store(address, kind, pace, "pace = excluded.pace, changed_at = excluded.changed_at");
  }

  Optional<Choice> find(String token) {
    return jdbc.sql("select kind, pace, token from mail_choice where token = :token")
        .param("token", token)
        .query(StoredChoices::choice)
        .optional();
  }

  /** The choice a token stands for, which is this one from now on. */
  Optional<Choice> choose(String token, MailPace pace) {
    return jdbc.sql(
            """
            update mail_choice set pace = :pace, changed_at = :now where token = :token
            returning kind, pace, token
            """)
        .param("pace", pace.name())
        .param("now", now())
        .param("token", token)
        .query(StoredChoices::choice)
        .optional();
  }

  private Choice store(String address, MailKind kind, MailPace pace, String change) {
    return jdbc.sql(
            """
            insert into mail_choice (address_hash, kind, pace, token, changed_at)
            values (:address, :kind, :pace, :token, :now)
            on conflict (address_hash, kind) do update set
            """
                + change
                + " returning kind, pace, token")
        .param("address", MailAddress.hash(address))
        .param("kind", kind.name())
        .param("pace", pace.name())
        .param("token", PublicId.next() + PublicId.next())
        .param("now", now())
        .query(StoredChoices::choice)
        .single();
  }

  private static Choice choice(ResultSet row, int number) throws SQLException {
    return new Choice(
        MailKind.valueOf(row.getString("kind")),
        MailPace.valueOf(row.getString("pace")),
        row.getString("token"));
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
