package app.kakehashi.account.service;

import app.kakehashi.account.LinkTokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Link tokens in the database. A token is used up by deleting its row: only one of many callers
 * gets the row back.
 */
@Service
class StoredLinkTokens implements LinkTokens {
  private final JdbcClient jdbc;
  private final Clock clock;

  StoredLinkTokens(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Override
  @Transactional
  public String issue(Purpose purpose, String subject, Duration validFor) {
    String token = Secrets.next();
    Instant now = clock.instant();
    jdbc.sql(
            """
            insert into link_token (hash, purpose, subject, created_at, expires_at)
            values (:hash, :purpose, :subject, :now, :expires)
            """)
        .param("hash", Secrets.hash(token))
        .param("purpose", purpose.name())
        .param("subject", subject)
        .param("now", utc(now))
        .param("expires", utc(now.plus(validFor)))
        .update();
    return token;
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<String> peek(Purpose purpose, String token) {
    return jdbc.sql(
            "select subject from link_token where hash = :hash and purpose = :purpose and"
                + " expires_at > :now")
        .param("hash", Secrets.hash(token))
        .param("purpose", purpose.name())
        .param("now", utc(clock.instant()))
        .query(String.class)
        .optional();
  }

  @Override
  @Transactional
  public Optional<String> consume(Purpose purpose, String token) {
    return jdbc.sql(
            """
            delete from link_token where hash = :hash and purpose = :purpose and expires_at > :now
            returning subject
            """)
        .param("hash", Secrets.hash(token))
        .param("purpose", purpose.name())
        .param("now", utc(clock.instant()))
        .query(String.class)
        .optional();
  }

  @Override
  @Transactional
  public void revoke(Purpose purpose, String subject) {
    jdbc.sql("delete from link_token where purpose = :purpose and subject = :subject")
        .param("purpose", purpose.name())
        .param("subject", subject)
        .update();
  }

  /** Whether a token of this kind was made for the subject after a moment. */
  boolean issuedSince(Purpose purpose, String subject, Instant since) {
    return jdbc.sql(
            """
            select exists (select 1 from link_token
              where purpose = :purpose and subject = :subject and created_at > :since)
            """)
        .param("purpose", purpose.name())
        .param("subject", subject)
        .param("since", utc(since))
        .query(Boolean.class)
        .single();
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
