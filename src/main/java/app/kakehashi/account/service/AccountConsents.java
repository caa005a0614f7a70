package app.kakehashi.account.service;

import app.kakehashi.account.domain.ConsentText;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.Language;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people were told and agreed to: version, language and hash of the very words, and when. */
@Service
public class AccountConsents {
  private final JdbcClient jdbc;
  private final MessageSource messages;
  private final AuditLog audit;
  private final Clock clock;

  AccountConsents(JdbcClient jdbc, MessageSource messages, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.messages = messages;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Keeps that a person agreed to the words as shown in a language; agreeing twice changes nothing.
   */
  @Transactional
  public void give(AccountId account, String subject, ConsentText text, Language language) {
    String words = messages.getMessage(text.messageKey(), null, language.locale());
    int given =
        jdbc.sql(
                """
                insert into consent (account_id, text_code, text_version, language, text_sha256, given_at)
                values (:account, :code, :version, :language, :hash, :now)
                on conflict (account_id, text_code, text_version) where withdrawn_at is null do nothing
                """)
            .param("account", account.value())
            .param("code", text.code())
            .param("version", text.version())
            .param("language", language.code())
            .param("hash", Secrets.hash(words))
            .param("now", now())
            .update();
    if (given == 1) {
      audit.record(
          Actor.of(account),
          "account.consent_given",
          subject,
          Map.of("text", text.code(), "version", text.version()));
    }
  }

  /** Keeps that a person no longer agrees. */
  @Transactional
  public void withdraw(AccountId account, String subject, ConsentText text) {
    int withdrawn =
        jdbc.sql(
                """
                update consent set withdrawn_at = :now
                where account_id = :account and text_code = :code and withdrawn_at is null
                """)
            .param("now", now())
            .param("account", account.value())
            .param("code", text.code())
            .update();
    if (withdrawn > 0) {
      audit.record(
          Actor.of(account), "account.consent_withdrawn", subject, Map.of("text", text.code()));
    }
  }

  /** Since when the consent to the text's present version is in force. */
  @Transactional(readOnly = true)
  public Optional<Instant> inForceSince(AccountId account, ConsentText text) {
    return jdbc.sql(
            """
            select given_at from consent
            where account_id = :account and text_code = :code and text_version = :version
              and withdrawn_at is null
            """)
        .param("account", account.value())
        .param("code", text.code())
        .param("version", text.version())
        .query(OffsetDateTime.class)
        .optional()
        .map(OffsetDateTime::toInstant);
  }

  private OffsetDateTime now() {
    return clock.instant().atOffset(ZoneOffset.UTC);
  }
}
