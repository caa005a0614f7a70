package app.kakehashi.introduction.web;

import app.kakehashi.account.Accounts;
import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapApp;
import app.kakehashi.shared.CompanyId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** People of one desk, and companies that a desk keeps to itself. */
final class DeskPeople {
  private final GapApp.World world;
  private final Accounts accounts;
  private final JdbcClient jdbc;

  DeskPeople(GapApp.World world, Accounts accounts, JdbcClient jdbc) {
    this.world = world;
    this.accounts = accounts;
    this.jdbc = jdbc;
  }

  /** Somebody of the office at a desk, with what is closed to the desk now. */
  Viewer person(String desk, @Nullable String body) {
    Viewer person = world.office();
    jdbc.sql("update account set desk_country = :desk, body = :body where id = :id")
        .param("desk", desk)
        .param("body", body)
        .param("id", person.account().value())
        .update();
    return again(person);
  }

  /** The same person with what is closed to the desk now, as the next request finds it. */
  Viewer again(Viewer person) {
    return accounts.viewer(person.account()).orElseThrow();
  }

  /** Sets the sharing scope of a company. */
  void share(CompanyId company, String scope) {
    jdbc.sql("update company set sharing_scope = :scope where id = :id")
        .param("scope", scope)
        .param("id", company.value())
        .update();
  }

  /** Sets who referred a company. */
  void referredBy(CompanyId company, String body) {
    jdbc.sql("update company set referring_body = :body where id = :id")
        .param("body", body)
        .param("id", company.value())
        .update();
  }
}
