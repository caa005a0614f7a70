package app.kakehashi.browser;

import app.kakehashi.account.Accounts;
import app.kakehashi.account.NewPerson;
import app.kakehashi.account.Role;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of the demo, and further members of its companies who read another language. */
final class DemoPeople {
  static final String PASSWORD = "Nihon-Taiwan-Bridge-2026";
  static final String ADMIN = "admin@demo.example";
  static final String DESK_JAPAN = "desk-jp@demo.example";
  static final String DESK_TAIWAN = "desk-tw@demo.example";
  static final String JAPANESE_MEMBER = "jp@demo.example";
  static final String TAIWANESE_MEMBER = "tw@demo.example";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private DemoPeople() {}

  /** The company with this official number. */
  static CompanyId company(JdbcClient jdbc, String number) {
    return new CompanyId(
        jdbc.sql("select id from company where identifier_value = :number")
            .param("number", number)
            .query(Long.class)
            .single());
  }

  /** A new member of a company who is written to in this language; answers the mail address. */
  static String member(Accounts accounts, CompanyId company, Language language) {
    String email = "reader" + NUMBER.incrementAndGet() + "@stories.example";
    String name =
        switch (language) {
          case JA -> "物語 読子";
          case ZH_HANT -> "故事明";
          case EN -> "Story Reader";
        };
    accounts.createActive(
        new NewPerson(name, email, language), Role.MEMBER, Optional.of(company), PASSWORD);
    return email;
  }
}
