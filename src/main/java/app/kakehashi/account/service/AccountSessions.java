package app.kakehashi.account.service;

import app.kakehashi.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends sessions in the transaction of what makes them invalid. The session store names sessions
 * after the account's key.
 */
@Component
class AccountSessions {
  private final JdbcClient jdbc;

  AccountSessions(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void endAll(AccountId account) {
    jdbc.sql("delete from spring_session where principal_name = :name")
        .param("name", Long.toString(account.value()))
        .update();
  }

  @Transactional(propagation = Propagation.MANDATORY)
  int endOthers(AccountId account, String currentSession) {
    return jdbc.sql(
            "delete from spring_session where principal_name = :name and session_id <> :current")
        .param("name", Long.toString(account.value()))
        .param("current", currentSession)
        .update();
  }
}
