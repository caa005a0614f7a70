package app.kakehashi.account.service;

import app.kakehashi.account.ClosedCompanies;
import app.kakehashi.account.Desk;
import app.kakehashi.account.Role;
import app.kakehashi.account.Viewer;
import app.kakehashi.account.ViewerAuthentication;
import app.kakehashi.account.WaitingNotices;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who looks, read once for each request: a right that was taken away is gone with the next request.
 */
@Component
public class ViewerQueries {
  private final JdbcClient jdbc;
  private final WaitingNotices waiting;
  private final ClosedCompanies closed;

  ViewerQueries(JdbcClient jdbc, WaitingNotices waiting, ClosedCompanies closed) {
    this.jdbc = jdbc;
    this.waiting = waiting;
    this.closed = closed;
  }

  /** The person of a session, with what every page says of the inbox; one statement. */
  public Optional<ViewerAuthentication> signedIn(AccountId account) {
    return jdbc.sql(
            person()
                + ", "
                + waiting.countSql()
                + " as waiting from account a where a.id = :id and a.status = 'ACTIVE'")
        .param("id", account.value())
        .query((row, n) -> new ViewerAuthentication(viewer(row, n), row.getInt("waiting")))
        .optional();
  }

  Optional<Viewer> byId(AccountId account) {
    return jdbc.sql(person() + " from account a where a.id = :id and a.status = 'ACTIVE'")
        .param("id", account.value())
        .query(ViewerQueries::viewer)
        .optional();
  }

  Optional<Viewer> byApiToken(byte[] hash, Instant now) {
    return jdbc.sql(
            person()
                + """
                 from api_token t join account a on a.id = t.account_id
                where t.hash = :hash and t.expires_at > :now and a.status = 'ACTIVE'
                """)
        .param("hash", hash)
        .param("now", now.atOffset(ZoneOffset.UTC))
        .query(ViewerQueries::viewer)
        .optional();
  }

  /**
   * Notes that a person came in, beside the record's version: signing in disturbs nobody who edits
   * the account.
   *
   * @return whether the account is still open and the password still the one that was checked
   */
  boolean noteSignIn(String publicId, String checkedHash, String newHash, Instant now) {
    return jdbc.sql(
                """
                update account set last_sign_in_at = :now, password_hash = :newHash
                where public_id = :publicId and status = 'ACTIVE' and password_hash = :checkedHash
                """)
            .param("now", now.atOffset(ZoneOffset.UTC))
            .param("newHash", newHash)
            .param("publicId", publicId)
            .param("checkedHash", checkedHash)
            .update()
        == 1;
  }

  private String person() {
    return "select a.id, a.name, a.role, a.company_id, a.language, a.zone, "
        + "case when a.role = 'SECRETARIAT' then a.desk_country end as desk, "
        + closed.idsSql()
        + " as closed";
  }

  private static Desk desk(ResultSet row) throws SQLException {
    String country = row.getString("desk");
    Array closed = row.getArray("closed");
    return country == null || closed == null
        ? Desk.WHOLE
        : new Desk(
            country,
            Stream.of((Long[]) closed.getArray()).map(CompanyId::new).collect(Collectors.toSet()));
  }

  private static Viewer viewer(ResultSet row, int number) throws SQLException {
    long company = row.getLong("company_id");
    return new Viewer(
        new AccountId(row.getLong("id")),
        row.getString("name"),
        Role.valueOf(row.getString("role")),
        company == 0 ? null : new CompanyId(company),
        Language.ofTag(row.getString("language")).orElseThrow(),
        ZoneId.of(row.getString("zone")),
        desk(row));
  }
}
