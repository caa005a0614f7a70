package app.kakehashi.account.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.PublicId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Personal access tokens: a person's rights for a system, until a date. Shown once, stored as hash.
 */
@Service
public class ApiTokens {
  private static final Pattern FORM = Pattern.compile("kkh_[A-Za-z0-9_-]{43}");

  private final JdbcClient jdbc;
  private final ViewerQueries viewers;
  private final AuditLog audit;
  private final Clock clock;

  ApiTokens(JdbcClient jdbc, ViewerQueries viewers, AuditLog audit, Clock clock) {
    this.jdbc = jdbc;
    this.viewers = viewers;
    this.audit = audit;
    this.clock = clock;
  }

  /** A token as its owner sees it in the list. */
  public record TokenRow(
      String publicId,
      String name,
      Instant createdAt,
      Instant expiresAt,
      @Nullable LocalDate lastUsedOn) {}

  /** Makes a token and answers it in clear. */
  @Transactional
  public String issue(AccountId account, String name, Duration validFor) {
    String token = "kkh_" + Secrets.next();
    String publicId = PublicId.next();
    OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
    jdbc.sql(
            """
            insert into api_token (public_id, account_id, name, hash, created_at, expires_at)
            values (:publicId, :account, :name, :hash, :now, :expires)
            """)
        .param("publicId", publicId)
        .param("account", account.value())
        .param("name", name.strip())
        .param("hash", Secrets.hash(token))
        .param("now", now)
        .param("expires", now.plus(validFor))
        .update();
    audit.record(Actor.of(account), "account.api_token_made", publicId, Map.of());
    return token;
  }

  /** The owner's tokens, newest first. */
  @Transactional(readOnly = true)
  public List<TokenRow> of(AccountId account) {
    return jdbc.sql(
            """
            select public_id, name, created_at, expires_at, last_used_on from api_token
            where account_id = :account order by id desc
            """)
        .param("account", account.value())
        .query(
            (row, n) ->
                new TokenRow(
                    row.getString("public_id"),
                    row.getString("name"),
                    row.getObject("created_at", OffsetDateTime.class).toInstant(),
                    row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                    row.getObject("last_used_on", LocalDate.class)))
        .list();
  }

  /** Makes one of the owner's tokens useless. */
  @Transactional
  public void revoke(AccountId account, String publicId) {
    int gone =
        jdbc.sql("delete from api_token where public_id = :publicId and account_id = :account")
            .param("publicId", publicId)
            .param("account", account.value())
            .update();
    if (gone == 0) {
      throw new NotFoundException();
    }
    audit.record(Actor.of(account), "account.api_token_revoked", publicId, Map.of());
  }

  @Transactional
  void revokeAll(AccountId account) {
    jdbc.sql("delete from api_token where account_id = :account")
        .param("account", account.value())
        .update();
  }

  /** The person behind a valid token. The day of use is noted, not every use. */
  @Transactional
  Optional<Viewer> viewer(String token) {
    if (!FORM.matcher(token).matches()) {
      return Optional.empty();
    }
    byte[] hash = Secrets.hash(token);
    Instant now = clock.instant();
    Optional<Viewer> viewer = viewers.byApiToken(hash, now);
    if (viewer.isPresent()) {
      jdbc.sql(
              """
              update api_token set last_used_on = :today
              where hash = :hash and last_used_on is distinct from :today
              """)
          .param("today", LocalDate.ofInstant(now, ZoneOffset.UTC))
          .param("hash", hash)
          .update();
    }
    return viewer;
  }
}
