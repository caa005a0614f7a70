package app.kakehashi.gap;

import app.kakehashi.MovableClock;
import app.kakehashi.StatementCount;
import app.kakehashi.TestDatabase;
import app.kakehashi.account.AccountSummary;
import app.kakehashi.account.Accounts;
import app.kakehashi.account.NewPerson;
import app.kakehashi.account.Role;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.company.Drafts;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.SourceKind;
import app.kakehashi.gap.GapContent.Partner;
import app.kakehashi.gap.GapContent.Place;
import app.kakehashi.posting.PostingText;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** The whole application with a clock to set forward, companies, people and gaps. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Import({TestDatabase.class, StatementCount.class, GapApp.Setting.class})
public @interface GapApp {
  /** What stands around the application. */
  @TestConfiguration(proxyBeanMethods = false)
  class Setting {
    @Bean
    @Primary
    MovableClock movableClock() {
      return new MovableClock();
    }

    @Bean
    World world(
        CompanyIntake companies,
        Companies names,
        Accounts accounts,
        GapIntake gaps,
        TransactionTemplate transactions) {
      return new World(companies, names, accounts, gaps, transactions);
    }
  }

  /** Makes companies, people and gaps. */
  final class World {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private final CompanyIntake companies;
    private final Companies names;
    private final Accounts accounts;
    private final GapIntake gaps;
    private final TransactionTemplate transactions;

    World(
        CompanyIntake companies,
        Companies names,
        Accounts accounts,
        GapIntake gaps,
        TransactionTemplate transactions) {
      this.companies = companies;
      this.names = names;
      this.accounts = accounts;
      this.gaps = gaps;
      this.transactions = transactions;
    }

    public CompanyId company(CompanyDraft draft) {
      CompanyId id =
          transactions.execute(
              status ->
                  companies
                      .apply(List.of(draft), new RecordSource(SourceKind.OFFICE, null))
                      .getFirst()
                      .company());
      return java.util.Objects.requireNonNull(id);
    }

    /** A Japanese company with a name of its own. */
    public CompanyId japaneseCompany() {
      return company(
          Drafts.japanese("株式会社試作精機" + NUMBER.incrementAndGet()).region("JP-43").build());
    }

    /** A Taiwanese company with a name of its own. */
    public CompanyId taiwaneseCompany() {
      return company(Drafts.taiwanese("測試精密股份有限公司" + NUMBER.incrementAndGet()).build());
    }

    /** The official name of a company. */
    public String name(CompanyId company) {
      return summary(company).name();
    }

    public String publicId(CompanyId company) {
      return summary(company).publicId();
    }

    private CompanySummary summary(CompanyId company) {
      return java.util.Objects.requireNonNull(names.summaries(List.of(company)).get(company));
    }

    public Viewer member(CompanyId company) {
      return viewer(Role.MEMBER, Optional.of(company));
    }

    public Viewer office() {
      return viewer(Role.SECRETARIAT, Optional.empty());
    }

    /** A stranger: a member of a Taiwanese company. */
    public Viewer stranger() {
      return member(taiwaneseCompany());
    }

    public AccountSummary account(Viewer viewer) {
      return accounts.find(viewer.account()).orElseThrow();
    }

    private Viewer viewer(Role role, Optional<CompanyId> company) {
      int n = NUMBER.incrementAndGet();
      return accounts
          .viewer(
              accounts.createActive(
                  new NewPerson("Person " + n, "gap" + n + "@example.com", Language.EN),
                  role,
                  company,
                  "correct horse 電池 staple"))
          .orElseThrow();
    }

    /** A gap that waits for its review, as a list brought it. */
    public String submitted(NewGap gap) {
      return submitted(gap, Actor.SYSTEM);
    }

    /** The same, brought by somebody. */
    public String submitted(NewGap gap, Viewer by) {
      return submitted(gap, by.actor());
    }

    private String submitted(NewGap gap, Actor by) {
      List<String> ids = transactions.execute(status -> gaps.submit(List.of(gap), by));
      return java.util.Objects.requireNonNull(ids).getFirst();
    }

    /** A published gap. */
    public String published(NewGap gap) {
      return gaps.publish(List.of(gap), office()).getFirst();
    }

    /** A named gap for machined parts, needed in Kumamoto. */
    public static NewGap machinedParts(CompanyId company) {
      return new NewGap(
          company,
          "JP",
          new PostingText(Language.JA, "アルミ真空チャンバーの第二調達先", "月40セットの加工を委託できる先を探しています。"),
          machining(false));
    }

    /** The same without the company's name. */
    public static NewGap anonymousParts(CompanyId company) {
      NewGap gap = machinedParts(company);
      return new NewGap(company, "JP", gap.text(), machining(true));
    }

    private static GapContent machining(boolean anonymous) {
      GapContent empty = GapContent.empty(GapKind.SUPPLIER);
      return new GapContent(
          GapKind.SUPPLIER,
          java.util.Map.of("process", List.of("アルミ切削"), "samples_first", List.of("yes")),
          new Place("JP", "JP-43", "熊本県菊池郡菊陽町津久礼2655"),
          List.of("metal_plastic_parts"),
          List.of(),
          List.of("supply", "oem_odm"),
          List.of("reference_customer"),
          new GapContent.Volume(BigDecimal.valueOf(40), "セット", "month", BigDecimal.TEN),
          null,
          null,
          List.of(),
          List.of(),
          new Partner(
              List.of("ISO9001"), List.of(), List.of("ja"), List.of("en"), List.of("TW"), true),
          empty.terms(),
          empty.conditions(),
          anonymous);
    }
  }
}
