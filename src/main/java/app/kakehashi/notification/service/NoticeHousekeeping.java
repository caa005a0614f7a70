package app.kakehashi.notification.service;

import app.kakehashi.account.Accounts;
import app.kakehashi.shared.AccountId;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Empties inboxes of what is too old and of people who are gone. */
@Component
class NoticeHousekeeping {
  private static final Duration KEPT = Duration.ofDays(365);

  private final Accounts accounts;
  private final JdbcClient jdbc;
  private final Clock clock;

  NoticeHousekeeping(Accounts accounts, JdbcClient jdbc, Clock clock) {
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Transactional
  public void forget() {
    jdbc.sql("delete from notice where created_at < :then")
        .param("then", clock.instant().minus(KEPT).atOffset(ZoneOffset.UTC))
        .update();
    List<AccountId> owners =
        jdbc.sql("select distinct account_id from notice")
            .query((row, n) -> new AccountId(row.getLong("account_id")))
            .list();
    Set<AccountId> present = accounts.namesOf(owners).keySet();
    owners.stream()
        .filter(owner -> !present.contains(owner))
        .forEach(
            removed ->
                jdbc.sql("delete from notice where account_id = :account")
                    .param("account", removed.value())
                    .update());
  }
}
