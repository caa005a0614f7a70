package app.kakehashi.reference.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.kakehashi.MovableClock;
import app.kakehashi.SignedInAs;
import app.kakehashi.StatementCount;
import app.kakehashi.TestDatabase;
import app.kakehashi.account.Accounts;
import app.kakehashi.account.NewPerson;
import app.kakehashi.account.Role;
import app.kakehashi.account.Viewer;
import app.kakehashi.reference.WorkingDays;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@SpringBootTest(properties = "db-scheduler.enabled=false")
@AutoConfigureMockMvc
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
@Import({TestDatabase.class, StatementCount.class, ClosurePagesTest.Setting.class})
class ClosurePagesTest {
  private static final String PAGE = "/desk/closures";
  private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
  private static final AtomicInteger PEOPLE = new AtomicInteger();
  private static final LocalDate TYPHOON = LocalDate.of(2026, 8, 18);

  private final MockMvc mvc;
  private final Accounts accounts;
  private final WorkingDays days;
  private final JdbcClient jdbc;
  private final MovableClock clock;
  private Viewer office;

  @SuppressWarnings("NullAway.Init")
  ClosurePagesTest(
      MockMvc mvc, Accounts accounts, WorkingDays days, JdbcClient jdbc, MovableClock clock) {
    this.mvc = mvc;
    this.accounts = accounts;
    this.days = days;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @TestConfiguration(proxyBeanMethods = false)
  static class Setting {
    @Bean
    @Primary
    MovableClock movableClock() {
      return new MovableClock();
    }
  }

  @BeforeEach
  void aDayInAugustWithoutMarks() {
    jdbc.sql("delete from office_closure").update();
    setClock(Instant.parse("2026-08-16T03:00:00Z"));
    days.isWorkingDay("TW", TYPHOON);
    setClock(Instant.parse("2026-08-17T03:00:00Z"));
    AccountId id =
        accounts.createActive(
            new NewPerson(
                "林 美玲", "desk%d@example.org".formatted(PEOPLE.incrementAndGet()), Language.EN),
            Role.SECRETARIAT,
            Optional.empty(),
            "a long enough password");
    office = new Viewer(id, "林 美玲", Role.SECRETARIAT, null, Language.EN, TOKYO);
  }

  /** The clock jumps, so whatever the application knew is more than a minute old. */
  private void setClock(Instant at) {
    clock.advance(Duration.between(clock.instant(), at));
  }

  private MockHttpServletResponse send(Viewer viewer, MockHttpServletRequestBuilder request)
      throws Exception {
    return mvc.perform(
            request.locale(viewer.language().locale()).with(SignedInAs.viewer(viewer)).with(csrf()))
        .andReturn()
        .getResponse();
  }

  private Document page(Viewer viewer) throws Exception {
    return html(send(viewer, get(PAGE)));
  }

  private static Document html(MockHttpServletResponse response) throws Exception {
    Document page = Jsoup.parse(response.getContentAsString(UTF_8));
    assertThat(page.select("h1")).hasSize(1);
    return page;
  }

  private MockHttpServletResponse mark(String country, String day, String kind, String reason)
      throws Exception {
    return send(
        office,
        post(PAGE)
            .param("country", country)
            .param("day", day)
            .param("kind", kind)
            .param("reason", reason));
  }

  private List<String> audited(String action) {
    return jdbc.sql(
            "select details ->> 'country' || ' ' || (details ->> 'day') || ' ' || (details ->>"
                + " 'working') from audit_event where action = :action and account_id = :by")
        .param("action", action)
        .param("by", office.account().value())
        .query(String.class)
        .list();
  }

  @ParameterizedTest
  @CsvSource({
    "EN, Working days, No day is marked yet, Ten working days from today end on",
    "JA, 営業日と休業日, 登録された日はまだありません, 本日から10営業日後",
    "ZH_HANT, 工作日與休假日, 尚未登錄任何日期, 自今天起的 10 個工作日"
  })
  void the_page_without_marks_says_what_to_do_in_every_language(
      Language language, String title, String empty, String deadline) throws Exception {
    Document page = page(office.reading(language));

    assertThat(page.select("h1").text()).isEqualTo(title);
    assertThat(page.select(".empty").text()).contains(empty);
    assertThat(page.select(".empty a").attr("href")).isEqualTo(PAGE + "#mark");
    assertThat(page.getElementById("mark")).isNotNull();
    assertThat(page.text()).contains(deadline).doesNotContain("??", "reference.");
  }

  @Test
  void a_typhoon_closure_typed_in_the_local_calendar_counts_at_once() throws Exception {
    assertThat(days.isWorkingDay("TW", TYPHOON)).isTrue();

    MockHttpServletResponse marked = mark("TW", "民國１１５年８月１８日", "closed", "颱風停班 <b>台北市</b>");

    assertThat(marked.getStatus()).isEqualTo(303);
    assertThat(marked.getRedirectedUrl()).isEqualTo(PAGE);
    assertThat(days.isWorkingDay("TW", TYPHOON)).isFalse();
    assertThat(days.isWorkingDay("JP", TYPHOON)).isTrue();
    assertThat(audited("reference.day_marked")).containsExactly("TW 2026-08-18 false");

    Document page = html(send(office, get(PAGE).cookie(marked.getCookies())));
    assertThat(page.select(".notice--done").text())
        .contains("Tuesday, August 18, 2026 (Taiwan)", "You typed “民國１１５年８月１８日”");
    Element row =
        Objects.requireNonNull(page.selectFirst("section[aria-labelledby=marks] tbody tr"));
    assertThat(row.text())
        .contains("Tuesday, August 18, 2026", "Taiwan", "Closed", "颱風停班 <b>台北市</b>", "林 美玲")
        .contains("Monday, August 17, 2026");
    assertThat(coming(page))
        .contains(
            "Tuesday, August 18, 2026 | Working day | 颱風停班 <b>台北市</b> Closed, marked by the"
                + " office");
  }

  @Test
  void a_make_up_saturday_counts_as_a_working_day() throws Exception {
    LocalDate saturday = LocalDate.of(2026, 9, 19);

    assertThat(mark("TW", "2026/9/19", "working", "補班").getStatus()).isEqualTo(303);

    assertThat(days.isWorkingDay("TW", saturday)).isTrue();
    assertThat(coming(page(office)))
        .contains("Saturday, September 19, 2026 | Weekend | 補班 Working, marked by the office");
  }

  @Test
  void a_mark_is_taken_back_and_taking_it_back_twice_does_no_harm() throws Exception {
    mark("TW", "2026-08-18", "closed", "颱風停班");
    String removal = page(office).select("form[action$=/removal]").attr("action");

    assertThat(send(office, post(removal)).getStatus()).isEqualTo(303);
    assertThat(send(office, post(removal)).getStatus()).isEqualTo(303);

    assertThat(days.isWorkingDay("TW", TYPHOON)).isTrue();
    assertThat(audited("reference.day_unmarked")).containsExactly("TW 2026-08-18 false");
    assertThat(page(office).select("section[aria-labelledby=marks] tbody")).isEmpty();
  }

  @Test
  void what_is_missing_is_asked_for_and_what_was_typed_stays() throws Exception {
    MockHttpServletResponse refused = mark("", "R8.8.18", "", " ");

    assertThat(refused.getStatus()).isEqualTo(422);
    Document page = html(refused);
    assertThat(page.title()).startsWith("Error");
    assertThat(page.select("#error-summary a"))
        .extracting(link -> link.attr("href"))
        .containsExactlyInAnyOrder("#f-country", "#f-kind", "#f-reason");
    assertThat(page.select("#f-day").val()).isEqualTo("R8.8.18");
    assertThat(page.select("form.form").text())
        .contains("The date was read as Tuesday, August 18, 2026");
    assertThat(jdbc.sql("select count(*) from office_closure").query(Long.class).single()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "TW, 26/8/18, closed, four digits or with its era",
    "TW, 2026-02-30, closed, a date that exists",
    "TW, 2026-08, closed, 'year, month and day'",
    "TW, tomorrow, closed, 'year, month and day'",
    "TW, '', closed, 'year, month and day'",
    "TW, 2062-08-18, closed, check the year",
    "TW, 1026-08-18, closed, check the year",
    "TW, 2026-08-22, closed, The calendar says so already",
    "JP, 2026-08-14, closed, The calendar says so already",
    "TW, 2026-08-18, working, The calendar says so already"
  })
  void a_day_that_cannot_be_meant_is_refused_with_the_way_out(
      String country, String day, String kind, String message) throws Exception {
    MockHttpServletResponse refused = mark(country, day, kind, "typhoon");

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(html(refused).select("#e-day").text()).contains(message);
  }

  @Test
  void a_day_is_marked_once() throws Exception {
    mark("TW", "2026-08-18", "closed", "颱風停班");

    MockHttpServletResponse refused = mark("TW", "115.8.18", "closed", "again");

    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(html(refused).select("#e-day").text()).contains("marked for the country already");
    assertThat(audited("reference.day_marked")).hasSize(1);
  }

  @Test
  void a_reason_is_a_line_of_ordinary_text() throws Exception {
    assertThat(mark("TW", "2026-08-18", "closed", "x".repeat(201)).getStatus()).isEqualTo(422);
    assertThat(mark("TW", "2026-08-18", "closed", "a\u202eb").getStatus()).isEqualTo(422);
    assertThat(mark("TW", "2026-08-18", "closed", "颱".repeat(200)).getStatus()).isEqualTo(303);
  }

  @Test
  void the_coming_days_name_the_holidays_of_both_countries() throws Exception {
    setClock(Instant.parse("2026-12-20T03:00:00Z"));

    assertThat(coming(page(office)))
        .containsExactly(
            "Friday, December 25, 2026 | Working day | Constitution Day",
            "Tuesday, December 29, 2026 | Year-end closure By custom | Working day",
            "Wednesday, December 30, 2026 | Year-end closure By custom | Working day",
            "Thursday, December 31, 2026 | Year-end closure By custom | Working day",
            "Friday, January 1, 2027 | New Year’s Day | Founding Day",
            "Monday, January 11, 2027 | Coming of Age Day | Working day",
            "Thursday, February 4, 2027 | Working day | Day before Lunar New Year’s Eve",
            "Friday, February 5, 2027 | Working day | Lunar New Year’s Eve",
            "Monday, February 8, 2027 | Working day | Lunar New Year",
            "Tuesday, February 9, 2027 | Working day | Lunar New Year In lieu",
            "Wednesday, February 10, 2027 | Working day | Lunar New Year In lieu",
            "Thursday, February 11, 2027 | National Foundation Day | Working day");
    assertThat(page(office).text())
        .contains("Thursday, January 7, 2027 in Japan")
        .contains("Tuesday, January 5, 2027 in Taiwan");
  }

  @Test
  void the_page_takes_few_statements_however_many_days_are_marked() throws Exception {
    for (int day = 1; day <= 9; day++) {
      mark("TW", "2026-12-0" + day, "closed", "x");
    }
    page(office);

    assertThat(StatementCount.of(() -> page(office))).isLessThanOrEqualTo(5);
  }

  @Test
  void nobody_but_the_office_sees_or_changes_the_calendar() throws Exception {
    Viewer member =
        new Viewer(new AccountId(1), "社員", Role.MEMBER, new CompanyId(1), Language.JA, TOKYO);

    assertThat(send(member, get(PAGE)).getStatus()).isIn(403, 404);
    assertThat(send(member, post(PAGE)).getStatus()).isIn(403, 404);
    assertThat(
            mvc.perform(post(PAGE).locale(Locale.JAPANESE).with(SignedInAs.viewer(office)))
                .andReturn()
                .getResponse()
                .getStatus())
        .as("without the token of the form")
        .isEqualTo(403);
  }

  private static List<String> coming(Document page) {
    return page.select("section[aria-labelledby=coming] tbody tr").stream()
        .map(row -> String.join(" | ", row.select("th, td").eachText()))
        .toList();
  }
}
