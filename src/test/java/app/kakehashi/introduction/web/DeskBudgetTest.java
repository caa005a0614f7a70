package app.kakehashi.introduction.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.HttpBrowser;
import app.kakehashi.StatementCount;
import app.kakehashi.TestDatabase;
import app.kakehashi.account.Accounts;
import app.kakehashi.account.NewPerson;
import app.kakehashi.account.Role;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.Drafts;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.SourceKind;
import app.kakehashi.gap.GapApp;
import app.kakehashi.gap.GapIntake;
import app.kakehashi.matching.MatchApp;
import app.kakehashi.offer.OfferIntake;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;
import org.springframework.transaction.support.TransactionTemplate;

/** The desk with two thousand open cases, as a browser asks for it. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({TestDatabase.class, StatementCount.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DeskBudgetTest {
  private static final int CASES = 2000;
  private static final int REVIEWS = 60;

  /** All that the request sends: the session and the person behind it are two of them. */
  private static final int MOST_STATEMENTS = 8;

  private static final int MOST_BYTES = 100_000;

  private static final String PASSWORD = "correct horse 電池 staple";

  private final CompanyIntake companies;
  private final GapIntake gaps;
  private final OfferIntake offers;
  private final Accounts accounts;
  private final TransactionTemplate transactions;
  private final JdbcClient jdbc;
  private final int port;

  DeskBudgetTest(
      CompanyIntake companies,
      GapIntake gaps,
      OfferIntake offers,
      Accounts accounts,
      TransactionTemplate transactions,
      JdbcClient jdbc,
      @LocalServerPort int port) {
    this.companies = companies;
    this.gaps = gaps;
    this.offers = offers;
    this.accounts = accounts;
    this.transactions = transactions;
    this.jdbc = jdbc;
    this.port = port;
  }

  @Test
  void opens_within_eight_statements_and_100_kilobytes() throws Exception {
    accounts.createActive(
        new NewPerson("Desk", "desk@budget.example", Language.JA),
        Role.SECRETARIAT,
        Optional.empty(),
        PASSWORD);
    openCases();
    transactions.executeWithoutResult(
        status ->
            gaps.submit(
                Collections.nCopies(REVIEWS, GapApp.World.machinedParts(company(1, true))),
                Actor.SYSTEM));
    HttpBrowser officer = new HttpBrowser(port, "ja");
    officer.signIn("desk@budget.example", PASSWORD);
    for (String path :
        List.of(
            "/desk",
            "/desk?page=7",
            "/desk?kind=silent",
            "/desk?kind=review",
            "/desk?owner=nobody&desk=JP&overdue=true&title=%E3%83%81%E3%83%A3%E3%83%B3%E3%83%90%E3%83%BC",
            "/desk/introductions",
            "/desk/introductions?text=%E7%B2%BE%E5%AF%86&page=3")) {
      officer.get(path);
      HttpBrowser.Page[] seen = new HttpBrowser.Page[1];
      int sent = StatementCount.of(() -> seen[0] = officer.get(path));
      HttpBrowser.Page page = Objects.requireNonNull(seen[0]);
      assertThat(page.status()).as(path).isEqualTo(200);
      assertThat(sent).as("statements of " + path).isLessThanOrEqualTo(MOST_STATEMENTS);
      assertThat(page.body().getBytes(StandardCharsets.UTF_8).length)
          .as("bytes of " + path)
          .isLessThan(MOST_BYTES);
    }
    Document desk = officer.get("/desk").html();
    assertThat(desk.select("tr[data-key-row]")).hasSize(50);
    assertThat(desk.select(".desk-figures").text())
        .contains("全2,060件", "次の期限のない案件 0件", "掲載前確認 60件");
  }

  /** Forty gaps of forty companies, fifty cases each: half wait for the office, half are silent. */
  private void openCases() {
    CompanyId maker = company(0, false);
    offers.publish(Collections.nCopies(50, MatchApp.Makers.machiningOffer(maker)), officer());
    for (int n = 1; n <= 40; n++) {
      gaps.publish(List.of(GapApp.World.machinedParts(company(n, true))), officer());
    }
    jdbc.sql(
            """
            with pair as (
              select g.id as gap_id, g.company_id, o.id as offer_id, o.company_id as maker_id,
                row_number() over (order by g.id, o.id) as n
              from posting g cross join posting o where g.type = 'gap' and o.type = 'offer'
            ), made as (
              insert into introduction (public_id, gap_id, offer_id, desk_country, offer_first, state, state_since,
                last_sign_at, next_task, next_company_id, next_due_at, owner_id, ask_onward, created_at, score, version)
              select translate(left(encode(sha256(('case' || n)::bytea), 'base64'), 22), '+/', '-_'), gap_id, offer_id,
                'JP', false, case when n % 2 = 0 then 'MUTUAL_YES' else 'ASKING' end, now(), now(),
                case when n % 2 = 0 then 'INTRODUCE' else 'ANSWER' end,
                case when n % 2 = 1 then company_id end, now() + (n - 300) * interval '1 hour', 1, true, now(), '{}', 0
              from pair returning id, public_id, gap_id, offer_id, state, next_due_at
            ), ask as (
              insert into introduction_ask (public_id, company_id, asked_at)
              select translate(left(encode(sha256(('ask' || p.gap_id)::bytea), 'base64'), 22), '+/', '-_'),
                p.company_id, now() from (select distinct gap_id, company_id from pair) p
              returning id, company_id
            )
            insert into introduction_leg (public_id, introduction_id, position, role, company_id, country, mandatory, state,
              ask_id, asked_at, clock_from, reminded_at, ringi_shown, next_task, next_company_id, next_due_at)
            select translate(left(encode(sha256(('leg' || made.public_id)::bytea), 'base64'), 22), '+/', '-_'), made.id, 1,
              'GAP', ask.company_id, 'JP', true, case when made.state = 'ASKING' then 'ASKED' else 'YES' end,
              ask.id, now(), now(), now(), false, case when made.state = 'ASKING' then 'ANSWER' end,
              case when made.state = 'ASKING' then ask.company_id end,
              case when made.state = 'ASKING' then made.next_due_at end
            from made join posting g on g.id = made.gap_id join ask on ask.company_id = g.company_id
            """)
        .update();
    assertThat(jdbc.sql("select count(*) from introduction").query(Integer.class).single())
        .isEqualTo(CASES);
  }

  private CompanyId company(int n, boolean japanese) {
    return Objects.requireNonNull(
        transactions.execute(
            status ->
                companies
                    .apply(
                        List.of(
                            japanese
                                ? Drafts.japanese("株式会社予算精密" + n).region("JP-43").build()
                                : MatchApp.Makers.machinistDraft("預算精密股份有限公司").build()),
                        new RecordSource(SourceKind.OFFICE, null))
                    .getFirst()
                    .company()));
  }

  private Viewer officer() {
    return accounts.viewer(accounts.office().getFirst().id()).orElseThrow();
  }
}
