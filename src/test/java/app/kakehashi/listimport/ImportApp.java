package app.kakehashi.listimport;

import app.kakehashi.MovableClock;
import app.kakehashi.TestDatabase;
import app.kakehashi.account.Role;
import app.kakehashi.account.Viewer;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.Language;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneOffset;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestConstructor;

/** The whole application on a real PostgreSQL, with a clock to set forward. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(properties = "db-scheduler.enabled=false")
@AutoConfigureMockMvc
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Import({TestDatabase.class, ImportApp.Setting.class})
public @interface ImportApp {

  /** An admin. */
  Viewer ADMIN = Setting.office(901, Role.ADMIN);

  /** Somebody of the secretariat. */
  Viewer SECRETARIAT = Setting.office(902, Role.SECRETARIAT);

  /** What stands around the application. */
  @TestConfiguration(proxyBeanMethods = false)
  class Setting {
    private static Viewer office(long id, Role role) {
      return new Viewer(new AccountId(id), role.name(), role, null, Language.EN, ZoneOffset.UTC);
    }

    @Bean
    @Primary
    MovableClock movableClock() {
      return new MovableClock();
    }
  }
}
