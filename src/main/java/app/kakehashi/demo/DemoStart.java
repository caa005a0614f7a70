package app.kakehashi.demo;

import app.kakehashi.account.AccountSummary;
import app.kakehashi.account.Accounts;
import app.kakehashi.account.Viewer;
import app.kakehashi.demo.DemoData.Person;
import app.kakehashi.matchalert.MatchAlerts;
import app.kakehashi.shared.CompanyId;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Loads the demo before the web server opens its port, so that nobody meets half of it, and says
 * how to get in once the platform is ready.
 */
@Component
@Profile("demo")
class DemoStart implements SmartLifecycle {
  private static final Logger log = LoggerFactory.getLogger(DemoStart.class);
  private static final String TOKEN_NAME = "demo";

  private final DemoLoader loader;
  private final DemoCases cases;
  private final Accounts accounts;
  private final MatchAlerts alerts;
  private final DemoTokens tokens;
  private final String baseUrl;
  private volatile boolean running;

  DemoStart(
      DemoLoader loader,
      DemoCases cases,
      Accounts accounts,
      MatchAlerts alerts,
      @Value("${kakehashi.data-directory}") Path directory,
      @Value("${kakehashi.base-url}") String baseUrl) {
    this.loader = loader;
    this.cases = cases;
    this.accounts = accounts;
    this.alerts = alerts;
    this.tokens = new DemoTokens(directory.resolve("api-tokens.properties"));
    this.baseUrl = baseUrl;
  }

  @Override
  public void start() {
    DemoData data = DemoData.read();
    boolean fresh = loader.load(data);
    if (fresh) {
      log.info(
          "Demo data loaded: {} companies, {} gaps, {} offers",
          data.companies().size(),
          data.gaps().size(),
          data.offers().size());
    }
    // after that is committed: cases are made of matches
    if (cases.load(data, byMail(data))) {
      log.info("Demo introductions loaded");
    }
    if (fresh) {
      fillInboxes();
    }
    running = true;
  }

  /** What the look of the first morning would tell, so that nobody meets an empty inbox. */
  private void fillInboxes() {
    try {
      alerts.run(Duration.ZERO);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void stop() {
    running = false;
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  /** Long before the web server, which starts near the end. */
  @Override
  public int getPhase() {
    return 0;
  }

  @EventListener(ApplicationReadyEvent.class)
  void ready() {
    DemoData data = DemoData.read();
    System.out.println(new DemoNotice(baseUrl, DemoLoader.PASSWORD, entries(data)).text());
  }

  private List<DemoNotice.Entry> entries(DemoData data) {
    Map<String, AccountSummary> byMail = byMail(data);
    Map<String, String> kept = tokens.read();
    Map<String, String> valid = new LinkedHashMap<>();
    List<DemoNotice.Entry> entries = new ArrayList<>();
    for (Person person : data.accounts()) {
      AccountSummary account = byMail.get(person.mail());
      if (account != null) {
        String token = valid(kept.get(person.mail()), account);
        valid.put(person.mail(), token);
        entries.add(
            new DemoNotice.Entry(person.mail(), person.role().name(), person.language(), token));
      }
    }
    tokens.write(valid);
    return entries;
  }

  private String valid(@Nullable String token, AccountSummary account) {
    return Optional.ofNullable(token)
        .filter(
            one ->
                accounts
                    .viewerOfApiToken(one)
                    .map(Viewer::account)
                    .filter(account.id()::equals)
                    .isPresent())
        .orElseGet(() -> accounts.issueApiToken(account.id(), TOKEN_NAME));
  }

  private Map<String, AccountSummary> byMail(DemoData data) {
    Map<String, AccountSummary> byMail = new LinkedHashMap<>();
    Stream<CompanyId> companies = loader.memberCompanies(data).stream();
    Stream.concat(
            accounts.office().stream(),
            companies.flatMap(company -> accounts.membersOf(company).stream()))
        .forEach(account -> byMail.put(account.email(), account));
    return byMail;
  }
}
