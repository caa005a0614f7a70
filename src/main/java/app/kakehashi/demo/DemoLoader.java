package app.kakehashi.demo;

import app.kakehashi.account.AccountSummary;
import app.kakehashi.account.Accounts;
import app.kakehashi.account.NewPerson;
import app.kakehashi.account.Role;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.demo.DemoData.Person;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Loads the demo once, all or nothing; a second start, or two at the same time, change nothing. */
@Service
@Profile("demo")
class DemoLoader {
  /** All demo accounts have it; they exist in profile demo only. */
  static final String PASSWORD = "Nihon-Taiwan-Bridge-2026";

  private static final long ONE_AT_A_TIME = 0x6b6b_00d0L;
  private static final long DAYS_SINCE_VERIFIED = 150;

  private final DemoCompanies companies;
  private final DemoPostings postings;
  private final Companies directory;
  private final Accounts accounts;
  private final JdbcClient jdbc;
  private final Clock clock;

  DemoLoader(
      DemoCompanies companies,
      DemoPostings postings,
      Companies directory,
      Accounts accounts,
      JdbcClient jdbc,
      Clock clock) {
    this.companies = companies;
    this.postings = postings;
    this.directory = directory;
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Loads the data unless that was done before; tells whether it loaded. */
  @Transactional
  boolean load(DemoData data) {
    jdbc.sql("select 1 from (select pg_advisory_xact_lock(:key)) locked")
        .param("key", ONE_AT_A_TIME)
        .query(Integer.class)
        .single();
    if (isLoaded(data)) {
      return false;
    }
    Map<String, CompanyId> ids = companies.load(data.companies());
    List<Viewer> desks =
        data.accounts().stream()
            .filter(person -> person.role() != Role.MEMBER)
            .map(person -> create(person, Optional.empty()))
            .filter(viewer -> viewer.role() == Role.SECRETARIAT)
            .toList();
    LocalDate verified =
        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(DAYS_SINCE_VERIFIED);
    companies.file(data.companies(), publicIds(ids), desks.getFirst(), verified);
    postings.load(data, ids, desks);
    // members come last, so that nobody gets mails about postings of the past year
    data.accounts().stream()
        .filter(person -> person.role() == Role.MEMBER)
        .forEach(person -> create(person, Optional.ofNullable(ids.get(person.company()))));
    return true;
  }

  /** The companies whose members have demo accounts. */
  @Transactional(readOnly = true)
  List<CompanyId> memberCompanies(DemoData data) {
    return data.accounts().stream()
        .map(Person::company)
        .filter(Objects::nonNull)
        .flatMap(key -> data.companies().stream().filter(firm -> firm.key().equals(key)))
        .flatMap(firm -> DemoCompanies.identifier(firm).stream())
        .flatMap(identifier -> directory.findByIdentifier(identifier).stream())
        .toList();
  }

  private boolean isLoaded(DemoData data) {
    return accounts.office().stream()
        .map(AccountSummary::email)
        .anyMatch(mail -> data.accounts().stream().anyMatch(one -> one.mail().equals(mail)));
  }

  private Viewer create(Person person, Optional<CompanyId> company) {
    Language language = Language.ofTag(person.language()).orElseThrow();
    AccountId id =
        accounts.createActive(
            new NewPerson(person.name(), person.mail(), language),
            person.role(),
            company,
            PASSWORD);
    return accounts.viewer(id).orElseThrow();
  }

  private Map<String, String> publicIds(Map<String, CompanyId> ids) {
    Map<CompanyId, CompanySummary> summaries = directory.summaries(ids.values());
    Map<String, String> publicIds = new HashMap<>();
    ids.forEach(
        (key, id) -> publicIds.put(key, Objects.requireNonNull(summaries.get(id)).publicId()));
    return publicIds;
  }
}
