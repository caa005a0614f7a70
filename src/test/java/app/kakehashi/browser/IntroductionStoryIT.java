package app.kakehashi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.account.Accounts;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The office puts candidates on a list and sends it; the companies answer from the links of their
 * mails, without signing in: one yes that is met by a yes, and one that is declined.
 */
class IntroductionStoryIT extends BrowserStory {
  private static final int MOST_PAGES = 8;
  private static final int MOST_INPUTS = 25;
  private static final Pattern LINK = Pattern.compile("https?://\\S+(/answers/[A-Za-z0-9_-]+)");

  private final Accounts accounts;
  private final JdbcClient jdbc;

  @Autowired
  IntroductionStoryIT(Accounts accounts, JdbcClient jdbc) {
    this.accounts = accounts;
    this.jdbc = jdbc;
  }

  @Tag("full")
  @ParameterizedTest
  @CsvSource({
    "JA,WIDE,物流センターの搬送・積み付け作業の省人化,【架け橋】【ご回答のお願い】",
    "ZH_HANT,NARROW,プレス機・射出成形機の稼働と金型の見える化,【架橋】【請回覆】"
  })
  void fromTheListToTheMutualYesAndADeclineInTheOtherLanguages(
      Language language, Browser.Width width, String title, String subject) {
    fromTheListToTheMutualYesAndADecline(language, width, title, subject);
  }

  @ParameterizedTest
  @CsvSource("EN,WIDE,旅館の夜間フロントと客室配膳の省人化,Kakehashi: Please answer")
  void fromTheListToTheMutualYesAndADecline(
      Language language, Browser.Width width, String title, String subject) {
    Posting gap = posting(title);
    String buyer = DemoPeople.member(accounts, gap.company(), language);
    try (StoryPage desk =
            visitor(language, Browser.Width.WIDE)
                .signIn(DemoPeople.DESK_JAPAN, DemoPeople.PASSWORD);
        StoryPage company = visitor(language, width)) {
      List<String> sellers = sends(desk, gap, language);
      answersTheList(company, mailedLink(buyer, subject));
      company.open(mailedLink(sellers.getFirst(), subject)).picture("ask-one");
      company.page().locator("input[type=radio][value=yes]").first().check();
      company.go("form.ask button[type=submit]").picture("ask-one-answered");
      theOfficeSeesBoth(desk, gap);
    }
  }

  private record Posting(String id, CompanyId company) {}

  private Posting posting(String title) {
    return jdbc.sql("select public_id, company_id from posting where title = :title")
        .param("title", title)
        .query(
            (row, n) ->
                new Posting(row.getString("public_id"), new CompanyId(row.getLong("company_id"))))
        .single();
  }

  private CompanyId companyOf(String posting) {
    return new CompanyId(
        jdbc.sql("select company_id from posting where public_id = :id")
            .param("id", posting)
            .query(Long.class)
            .single());
  }

  /** Answers the mail addresses of the sellers, in the order of the list. */
  private List<String> sends(StoryPage desk, Posting gap, Language language) {
    int pages = desk.pages();
    int inputs = desk.inputs();
    desk.open("/desk/gaps/" + gap.id()).picture("curate");
    List<String> offers = new ArrayList<>();
    List<String> sellers = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      String offer = desk.page().locator("input[name=offer]").nth(i).getAttribute("value");
      offers.add(offer);
      sellers.add(DemoPeople.member(accounts, companyOf(offer), language));
    }
    offers.forEach(offer -> desk.choose("offer", offer));
    desk.go("button[form=entries]").picture("list");
    for (int i = 0; i < desk.count("input[name^='settled.']"); i++) {
      desk.page().locator("input[name^='settled.']").nth(i).check();
    }
    for (int i = 0; i < desk.count("input[name^='how.']"); i++) {
      desk.page().locator("input[name^='how.']").nth(i).fill("TEL 2026-11-27");
    }
    int settled = desk.count("input[name^='settled.']") + desk.count("input[name^='how.']");
    desk.go("button[name=send]");
    assertThat(desk.text()).doesNotContain("??");
    assertThat(desk.count(".error-summary")).as(desk.text()).isZero();
    desk.picture("sent");
    assertThat(desk.pages() - pages).as("pages").isLessThanOrEqualTo(MOST_PAGES);
    assertThat(desk.inputs() - inputs + settled).as("inputs").isLessThanOrEqualTo(MOST_INPUTS);
    return sellers;
  }

  private static String mailedLink(String recipient, String subject) {
    Matcher link = LINK.matcher(mail(recipient, subject));
    assertThat(link.find()).isTrue();
    return link.group(1);
  }

  /** The first is wanted, the second is not: one page, one button. */
  private static void answersTheList(StoryPage company, String link) {
    company.open(link).picture("ask-list");
    company.page().locator("input[type=radio][value=yes]").nth(0).check();
    company.page().locator("input[type=radio][value=no]").nth(1).check();
    company.page().locator("select[name^='reason-']").nth(1).selectOption("price_or_volume");
    company.go("form.ask button[type=submit]").picture("ask-list-answered");
  }

  private void theOfficeSeesBoth(StoryPage desk, Posting gap) {
    assertThat(
            jdbc.sql(
                    """
                    select i.state from introduction i join posting g on g.id = i.gap_id
                    where g.public_id = :gap order by i.state desc
                    """)
                .param("gap", gap.id())
                .query(String.class)
                .list())
        .containsExactly("MUTUAL_YES", "DECLINED");
    desk.open("/desk/gaps/" + gap.id()).picture("next-in-line");
    desk.open("/desk").picture("desk");
    String mutual =
        jdbc.sql(
                """
                select i.public_id from introduction i join posting g on g.id = i.gap_id
                where g.public_id = :gap and i.state = 'MUTUAL_YES'
                """)
            .param("gap", gap.id())
            .query(String.class)
            .single();
    desk.open("/desk/introductions/" + mutual).picture("case");
  }
}
