package app.kakehashi.account.service;

import app.kakehashi.account.domain.SignInDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Slows guessing down, on every instance alike. Knows addresses and sources only as hashes. */
@Component
class SignInAttempts {
  private final JdbcClient jdbc;
  private final Clock clock;

  SignInAttempts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /**
   * Counts one attempt of a source.
   *
   * @throws TooManyAttemptsException if there were more than {@code perMinute} in the running
   *     minute
   */
  @Transactional
  void spend(String what, String source, int perMinute) {
    Instant now = clock.instant();
    Instant minute = now.truncatedTo(ChronoUnit.MINUTES);
    int attempts =
        jdbc.sql(
                """
                insert into attempt_budget as b (source_key, minute, attempts) values (:source, :minute, 1)
                on conflict (source_key, minute) do update set attempts = b.attempts + 1
                returning attempts
                """)
            .param("source", Secrets.hash(what + "|" + network(source)))
            .param("minute", utc(minute))
            .query(Integer.class)
            .single();
    if (attempts > perMinute) {
      throw new TooManyAttemptsException(Duration.between(now, minute.plus(1, ChronoUnit.MINUTES)));
    }
  }

  /**
   * Refuses while guessing at an address has to pause.
   *
   * @throws TooManyAttemptsException with the rest of the pause
   */
  @Transactional(readOnly = true)
  void awaitPause(String address, String source) {
    Instant now = clock.instant();
    Optional<OffsetDateTime> notBefore =
        jdbc.sql(
                """
                select not_before from sign_in_backoff
                where address_key = :address and not_before > :now
                  and trusted_source is distinct from :source
                """)
            .param("address", Secrets.hash(address))
            .param("source", Secrets.hash(network(source)))
            .param("now", utc(now))
            .query(OffsetDateTime.class)
            .optional();
    if (notBefore.isPresent()) {
      throw new TooManyAttemptsException(Duration.between(now, notBefore.get().toInstant()));
    }
  }

  @Transactional
  void failed(String address) {
    Instant now = clock.instant();
    byte[] key = Secrets.hash(address);
    int failures =
        jdbc.sql(
                """
                insert into sign_in_backoff as b (address_key, failures, not_before, updated_at)
                values (:address, 1, :now, :now)
                on conflict (address_key) do update set failures = b.failures + 1, updated_at = :now
                returning failures
                """)
            .param("address", key)
            .param("now", utc(now))
            .query(Integer.class)
            .single();
    jdbc.sql("update sign_in_backoff set not_before = :notBefore where address_key = :address")
        .param("notBefore", utc(now.plus(SignInDelay.after(failures))))
        .param("address", key)
        .update();
  }

  @Transactional
  void succeeded(String address, String source) {
    jdbc.sql(
            """
            insert into sign_in_backoff (address_key, failures, not_before, trusted_source, updated_at)
            values (:address, 0, :now, :source, :now)
            on conflict (address_key) do update
            set failures = 0, not_before = :now, trusted_source = :source, updated_at = :now
            """)
        .param("address", Secrets.hash(address))
        .param("source", Secrets.hash(network(source)))
        .param("now", utc(clock.instant()))
        .update();
  }

  /** Forgets what no longer slows anybody down. */
  @Transactional
  void forgetOld() {
    OffsetDateTime now = utc(clock.instant());
    jdbc.sql("delete from attempt_budget where minute < :then")
        .param("then", now.minusHours(1))
        .update();
    jdbc.sql("delete from sign_in_backoff where updated_at < :then")
        .param("then", now.minusDays(90))
        .update();
    jdbc.sql("delete from link_token where expires_at < :now").param("now", now).update();
    jdbc.sql("delete from api_token where expires_at < :then")
        .param("then", now.minusDays(30))
        .update();
  }

  /**
   * One IPv4 address, or the network of an IPv6 address: a household of 2^64 addresses is one
   * source.
   */
  private static String network(String source) {
    String[] parts = source.split(":", -1);
    return parts.length < 4 ? source : String.join(":", parts[0], parts[1], parts[2], parts[3]);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
