package app.kakehashi.account;

import app.kakehashi.HttpBrowser;
import app.kakehashi.MovableClock;
import app.kakehashi.TestDatabase;
import app.kakehashi.TestMailServer;
import app.kakehashi.notification.service.Mailbox;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import com.icegreen.greenmail.util.GreenMail;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistrar;

/**
 * The whole application on a port of its own, with a mailbox, a clock to set forward and people to
 * sign in as.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "db-scheduler.enabled=false",
      "kakehashi.base-url=http://localhost:8080",
      "spring.mail.host=localhost"
    })
@Import({TestDatabase.class, AccountApp.Setting.class, Mailbox.class})
public @interface AccountApp {
  /** A password every rule accepts. */
  String PASSWORD = "correct horse 電池 staple";

  /** What stands around the application. */
  @TestConfiguration(proxyBeanMethods = false)
  class Setting {
    @Bean
    @Primary
    MovableClock movableClock() {
      return new MovableClock();
    }

    @Bean(initMethod = "start", destroyMethod = "stop")
    GreenMail mailbox() {
      return new TestMailServer();
    }

    @Bean
    DynamicPropertyRegistrar mailPort(GreenMail mailbox) {
      return registry -> registry.add("spring.mail.port", () -> mailbox.getSmtp().getPort());
    }

    /**
     * Companies that exist by being asked for: accounts are tested without the feature above them.
     */
    @Bean
    @Primary
    CompanyLookup companies(JdbcClient jdbc) {
      jdbc.sql("alter table account drop constraint if exists account_company_fk").update();
      return new CompanyLookup() {
        @Override
        public Map<CompanyId, String> namesOf(Collection<CompanyId> ids, Language language) {
          return ids.stream()
              .collect(Collectors.toMap(Function.identity(), id -> "Company " + id.value()));
        }

        @Override
        public String firstPath(CompanyId company) {
          return "/claim/" + company.value();
        }
      };
    }

    @Bean
    People people(Accounts accounts, ServletWebServerApplicationContext server) {
      return new People(accounts, server);
    }
  }

  /** Makes people and gives them browsers. */
  final class People {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private final Accounts accounts;
    private final ServletWebServerApplicationContext server;

    People(Accounts accounts, ServletWebServerApplicationContext server) {
      this.accounts = accounts;
      this.server = server;
    }

    /** Somebody with an account of their own. */
    public AccountSummary somebody(Role role) {
      int n = NUMBER.incrementAndGet();
      return accounts
          .find(
              accounts.createActive(
                  new NewPerson("Person " + n, "person" + n + "@example.com", Language.EN),
                  role,
                  role == Role.MEMBER ? Optional.of(new CompanyId(1000 + n)) : Optional.empty(),
                  PASSWORD))
          .orElseThrow();
    }

    /** An address nobody has yet. */
    public String freshAddress() {
      return "fresh" + NUMBER.incrementAndGet() + "@example.com";
    }

    public HttpBrowser browser() {
      return new HttpBrowser(port());
    }

    public HttpBrowser browser(String language) {
      return new HttpBrowser(port(), language);
    }

    /** A browser in which this person is signed in. */
    public HttpBrowser signedIn(AccountSummary person) {
      HttpBrowser browser = browser();
      int status = browser.signIn(person.email(), PASSWORD).status();
      if (status != 303) {
        throw new IllegalStateException("sign-in answered " + status);
      }
      return browser;
    }

    private int port() {
      return Objects.requireNonNull(server.getWebServer()).getPort();
    }
  }
}
