package app.kakehashi.account.service;

import app.kakehashi.account.LinkTokens;
import app.kakehashi.account.LinkTokens.Purpose;
import app.kakehashi.account.Role;
import app.kakehashi.account.domain.Account;
import app.kakehashi.account.domain.AccountRepository;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.shared.Actor;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes rights away: sessions, API tokens and open links die with them. One active admin always
 * remains.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AccountClosing {
  private static final long ADMINS = 0x6b6b_0001L;

  private final AccountRepository accounts;
  private final AccountSessions sessions;
  private final ApiTokens apiTokens;
  private final LinkTokens links;
  private final AuditLog audit;
  private final JdbcClient jdbc;

  AccountClosing(
      AccountRepository accounts,
      AccountSessions sessions,
      ApiTokens apiTokens,
      LinkTokens links,
      AuditLog audit,
      JdbcClient jdbc) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.apiTokens = apiTokens;
    this.links = links;
    this.audit = audit;
    this.jdbc = jdbc;
  }

  void disable(Account account, Actor by) {
    account.disable();
    close(account, by, "account.disabled");
  }

  /** Erases the person. */
  void remove(Account account, Actor by) {
    account.remove();
    close(account, by, "account.removed");
  }

  void changeRole(Account account, Role role, Actor by) {
    boolean wasAdmin = account.role() == Role.ADMIN;
    account.changeRole(role);
    accounts.saveAndFlush(account);
    sessions.endAll(account.id());
    if (wasAdmin) {
      keepAnAdmin();
    }
    audit.record(by, "account.role_changed", account.publicId(), Map.of("role", role.name()));
  }

  private void close(Account account, Actor by, String action) {
    accounts.saveAndFlush(account);
    sessions.endAll(account.id());
    apiTokens.revokeAll(account.id());
    links.revoke(Purpose.INVITATION, account.publicId());
    links.revoke(Purpose.RESET, account.publicId());
    if (account.role() == Role.ADMIN) {
      keepAnAdmin();
    }
    audit.record(by, action, account.publicId(), Map.of());
  }

  /**
   * Two admins who close each other at the same moment wait for one another here, and the second is
   * refused.
   */
  private void keepAnAdmin() {
    jdbc.sql("select 1 from (select pg_advisory_xact_lock(:key)) locked")
        .param("key", ADMINS)
        .query(Integer.class)
        .single();
    boolean oneLeft =
        jdbc.sql("select exists (select 1 from account where role = 'ADMIN' and status = 'ACTIVE')")
            .query(Boolean.class)
            .single();
    if (!oneLeft) {
      throw new LastAdminException();
    }
  }
}
