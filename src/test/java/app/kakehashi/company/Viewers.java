package app.kakehashi.company;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import app.kakehashi.account.Role;
import app.kakehashi.account.Viewer;
import app.kakehashi.account.ViewerAuthentication;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.time.ZoneId;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** People who look at companies. */
public final class Viewers {
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

  private Viewers() {}

  /** Somebody of the secretariat. */
  public static Viewer office() {
    return new Viewer(new AccountId(1), "事務局 花子", Role.SECRETARIAT, null, Language.JA, TOKYO);
  }

  /** An admin. */
  public static Viewer admin() {
    return new Viewer(new AccountId(3), "管理 三郎", Role.ADMIN, null, Language.JA, TOKYO);
  }

  /** A member of a company. */
  public static Viewer memberOf(CompanyId company) {
    return new Viewer(new AccountId(2), "社員 太郎", Role.MEMBER, company, Language.JA, TOKYO);
  }

  /** The request is made by this person. */
  public static RequestPostProcessor as(Viewer viewer) {
    return authentication(new ViewerAuthentication(viewer));
  }
}
