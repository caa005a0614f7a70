package app.kakehashi.introduction.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.kakehashi.MovableClock;
import app.kakehashi.SignedInAs;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanySize;
import app.kakehashi.company.Drafts;
import app.kakehashi.company.SectorCode;
import app.kakehashi.gap.GapApp;
import app.kakehashi.introduction.CaseApp;
import app.kakehashi.introduction.domain.Answer;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.domain.LegState;
import app.kakehashi.introduction.service.CaseClockwork;
import app.kakehashi.introduction.service.CaseReads;
import app.kakehashi.matching.MatchApp;
import app.kakehashi.reference.SectorScheme;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.Money;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The office’s pages on the real database: curate, send, follow, remind, hand over. */
@CaseApp
class DeskPagesTest {
  private final CaseApp.Cases cases;
  private final GapApp.World world;
  private final MatchApp.Makers makers;
  private final CaseReads reads;
  private final CaseClockwork clockwork;
  private final MovableClock clock;
  private final JdbcClient jdbc;
  private final MockMvc mvc;

  DeskPagesTest(
      CaseApp.Cases cases,
      GapApp.World world,
      MatchApp.Makers makers,
      CaseReads reads,
      CaseClockwork clockwork,
      MovableClock clock,
      JdbcClient jdbc,
      MockMvc mvc) {
    this.cases = cases;
    this.world = world;
    this.makers = makers;
    this.reads = reads;
    this.clockwork = clockwork;
    this.clock = clock;
    this.jdbc = jdbc;
    this.mvc = mvc;
  }

  @Test
  void every_page_of_the_desk_reads_well_in_three_languages_and_is_for_the_office_only()
      throws Exception {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    String id = cases.asked(office, pair).getFirst();
    String other = cases.shortlisted(office, cases.rival(pair)).getFirst();
    List<String> pages =
        List.of(
            "/desk",
            "/desk?kind=screen&owner=mine&desk=JP&overdue=true&title=%25",
            "/desk/gaps/" + pair.gap(),
            "/desk/gaps/" + pair.gap() + "/list",
            "/desk/introductions",
            "/desk/introductions?state=all&owner=nobody&text=%E7%B2%BE%E5%AF%86",
            "/desk/introductions/" + id,
            "/desk/introductions/" + other,
            "/desk/settings",
            "/desk/states",
            "/desk/figures",
            "/desk/figures?period=all&desk=TW");
    for (String page : pages) {
      for (Language language : Language.values()) {
        Document html = page(get(page), in(language, office), 200);
        assertThat(html.select("h1")).as(page).hasSize(1);
        assertThat(html.text())
            .as(page + " in " + language)
            .doesNotContain("introduction_desk.", "introduction.", "matching.", "{0}", "??");
        if (language == Language.ZH_HANT) {
          html.select("[lang=ja], [translate=no], .facts, .hint, .reasons").remove();
          assertThat(html.select("main").text())
              .as(page)
              .doesNotContainPattern("[\\p{IsHiragana}\\p{IsKatakana}]");
        }
      }
      page(get(page), pair.japan(), 404);
    }
    page(post("/desk/reminders").with(csrf()), pair.japan(), 404);
    page(
        post("/desk/introductions/" + id + "/moves/note").with(csrf()).param("text", "x"),
        pair.taiwan(),
        404);
  }

  @Test
  void a_gap_goes_to_the_sent_list_of_five_without_typing() throws Exception {
    Viewer office = in(Language.EN, world.office());
    CompanyId owner =
        world.company(
            Drafts.japanese("株式会社完備精機")
                .region("JP-43")
                .size(new CompanySize(120, Money.of(50_000_000, "JPY"), null, null))
                .sectors(List.of(new SectorCode(SectorScheme.ISIC, "2814")))
                .build());
    verify(owner, office);
    world.member(owner);
    String gap = world.published(GapApp.World.anonymousParts(owner));
    List<String> chosen = new ArrayList<>();
    for (int n = 0; n < 5; n++) {
      CompanyId maker = makers.machinist();
      verify(maker, office);
      world.member(maker);
      chosen.add(makers.machining(maker));
    }

    // first page: five ticks and a button
    Document curate = page(get("/desk/gaps/" + gap), office, 200);
    assertThat(curate.select("input[name=offer]").eachAttr("value")).containsAll(chosen);
    List<String> ticks = new ArrayList<>();
    chosen.forEach(offer -> ticks.addAll(List.of("offer", offer)));
    send("/desk/gaps/" + gap + "/entries", office, 303, ticks.toArray(String[]::new));

    // second page: everything is written already; one button
    Document list = page(get("/desk/gaps/" + gap + "/list"), office, 200);
    assertThat(list.select("article.match")).hasSize(5);
    assertThat(list.select("textarea[name^=why.], textarea[name^=step.]").eachText())
        .hasSize(30)
        .allSatisfy(text -> assertThat(text).isNotBlank());
    assertThat(list.select("article.match").first().select("h3 .status").text())
        .contains("Draft, not saved yet");
    List<String> fields = formOf(list);
    String second = list.select("input[name=case]").get(1).val();
    List<String> moved = new ArrayList<>(fields);
    moved.addAll(List.of("up", second));
    Document reordered = page(form("/desk/gaps/" + gap + "/list", moved), office, 200);
    assertThat(reordered.select("input[name=case]").first().val()).isEqualTo(second);

    List<String> sent = formOf(reordered);
    sent.addAll(List.of("send", "true"));
    send("/desk/gaps/" + gap + "/list", office, 303, sent.toArray(String[]::new));
    assertThat(reads.ofGap(gapId(gap), office))
        .hasSize(5)
        .allSatisfy(row -> assertThat(row.state()).isEqualTo(CaseState.ASKING));
    assertThat(
            jdbc.sql("select public_id from introduction where list_position = 1 and gap_id = :gap")
                .param("gap", gapId(gap))
                .query(String.class)
                .single())
        .isEqualTo(second);
    assertThat(page(get("/desk/gaps/" + gap), office, 200).select("#cases").text())
        .isEqualTo("5 cases of this gap");
  }

  @Test
  void a_company_with_all_the_requests_it_can_take_is_marked_and_not_next_in_line()
      throws Exception {
    Viewer office = in(Language.EN, world.office());
    CaseApp.Pair waiting = cases.pair();
    int room =
        jdbc.sql("select capacity_large from introduction_settings").query(Integer.class).single();
    String mark = "Has as many requests as it can take now";
    String busy =
        page(get("/desk/gaps/" + waiting.gap()), office, 200)
            .select("#next [name=offer]")
            .first()
            .val();
    for (int n = 0; n < room; n++) {
      CaseApp.Pair other = cases.pair();
      CaseApp.Pair asked =
          new CaseApp.Pair(
              other.gap(),
              busy,
              other.gapCompany(),
              other.offerCompany(),
              other.japan(),
              other.taiwan());
      String id = cases.asked(office, asked).getFirst();
      cases.answer(id, LegRole.GAP, new Answer.Yes(), asked.japan());
    }

    Document curate = page(get("/desk/gaps/" + waiting.gap()), office, 200);
    String entry = "[name=offer][value=" + busy + "]";
    assertThat(curate.select("#next " + entry)).isEmpty();
    assertThat(curate.select("article:has(" + entry + ") .status").eachText()).contains(mark);
  }

  @Test
  void what_is_missing_is_told_for_each_case_and_nothing_typed_is_lost() throws Exception {
    Viewer office = in(Language.EN, world.office());
    CaseApp.Pair pair = cases.pair();
    String id = cases.shortlisted(office, pair).getFirst();
    String address = "/desk/gaps/" + pair.gap() + "/list";
    Document list = page(get(address), office, 200);
    List<String> fields = formOf(list);
    int why = fields.indexOf("why." + id + ".en") + 1;
    fields.set(why, "My own words about both.");
    fields.addAll(List.of("send", "true"));

    Document refused = page(form(address, fields), office, 422);
    assertThat(refused.select("#error-summary a[href='#how." + id + "']").text())
        .contains("Candidate 1:");
    assertThat(refused.select("[id='why." + id + ".en']").val())
        .isEqualTo("My own words about both.");
    assertThat(reads.find(id, office).state()).isEqualTo(CaseState.SCREENING);

    fields.set(why, "");
    Document empty = page(form(address, fields), office, 422);
    assertThat(empty.select("#error-summary a[href='#why." + id + ".en']")).hasSize(1);

    fields.set(why, "My own words about both.");
    list.select("input[name='settled." + id + "']")
        .forEach(tick -> fields.addAll(List.of("settled." + id, tick.val())));
    fields.set(fields.indexOf("how." + id) + 1, "Called both");
    page(form(address, fields), office, 303);
    assertThat(reads.find(id, office).state()).isEqualTo(CaseState.ASKING);
  }

  @Test
  void of_two_officers_the_second_is_told_where_the_case_stands() throws Exception {
    Viewer first = world.office();
    Viewer second = in(Language.EN, world.office());
    CaseApp.Pair pair = cases.pair();
    String id = cases.shortlisted(first, pair).getFirst();
    String version = Long.toString(reads.find(id, first).version());
    send(
        "/desk/introductions/" + id + "/moves/dismissal",
        first,
        303,
        "version",
        version,
        "reason",
        "not_concrete");
    Document late =
        page(
            form(
                "/desk/introductions/" + id + "/moves/dismissal",
                List.of("version", version, "reason", "unverified", "note", "my reasons")),
            second,
            409);
    assertThat(late.select("#error-summary").text())
        .contains("Somebody was faster", "Not proposed by the office");
    assertThat(reads.steps(reads.find(id, first)))
        .filteredOn(step -> step.to() == CaseState.REJECTED_BY_OFFICE)
        .hasSize(1);
  }

  @Test
  void silent_companies_are_reminded_in_one_go_and_the_rest_is_told_why() throws Exception {
    Viewer office = in(Language.EN, world.office());
    CaseApp.Pair pair = cases.pair();
    CaseApp.Pair rival = cases.rival(pair);
    List<String> list = cases.asked(office, pair, rival);
    CaseApp.Pair answered = cases.pair();
    String gone = cases.asked(office, answered).getFirst();
    // there may be holidays on the way, as other tests move the clock
    for (int day = 0; day < 30 && (day < 9 || told(list, "ask_reminder") == 0); day++) {
      clock.advance(Duration.ofDays(1));
      clockwork.run();
    }
    clock.advance(Duration.ofDays(1)); // nobody is reminded twice a day
    Document desk = page(get("/desk?kind=silent&owner=mine"), office, 200);
    List<String> ticks = desk.select("input[name=silent]").eachAttr("value");
    assertThat(ticks).hasSize(3);
    cases.answer(gone, LegRole.GAP, new Answer.Yes(), answered.japan());

    List<String> fields = new ArrayList<>(List.of("query", "kind=silent&owner=mine"));
    ticks.forEach(tick -> fields.addAll(List.of("silent", tick)));
    var sent =
        mvc.perform(form("/desk/reminders", fields).with(SignedInAs.viewer(office))).andReturn();
    assertThat(sent.getResponse().getRedirectedUrl()).isEqualTo("/desk?kind=silent&owner=mine");
    assertThat(sent.getFlashMap().get("reminded")).isEqualTo(2);
    assertThat((List<?>) sent.getFlashMap().get("notReminded")).hasSize(1);
    // one request of two cases: the clock wrote once, and the office once
    assertThat(told(list, "ask_reminder")).isEqualTo(2);
    Document after =
        Jsoup.parse(
            mvc.perform(
                    get("/desk?kind=silent&owner=mine")
                        .cookie(sent.getResponse().getCookies())
                        .with(SignedInAs.viewer(office)))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
    assertThat(after.select(".notice--done").text())
        .contains("2 companies were reminded", "One was not reminded", "It moved on meanwhile");
  }

  @Test
  void saved_views_belong_to_their_person() throws Exception {
    Viewer one = world.office();
    Viewer other = world.office();
    send("/desk/views", one, 303, "name", "Mine, Japan", "owner", "mine", "desk", "JP");
    Document own = page(get("/desk?owner=mine&desk=JP"), one, 200);
    Element view = Objects.requireNonNull(own.selectFirst(".desk-views a[aria-current]"));
    assertThat(view.text()).isEqualTo("Mine, Japan");
    assertThat(view.attr("href")).isEqualTo("/desk?owner=mine&desk=JP");
    String removal =
        Objects.requireNonNull(own.selectFirst("form[action*=/removal]")).attr("action");
    assertThat(page(get("/desk"), other, 200).select(".desk-views")).isEmpty();
    page(post(removal).with(csrf()), other, 404);
    page(post(removal).with(csrf()), one, 303);
    assertThat(page(get("/desk"), one, 200).select(".desk-views")).isEmpty();
  }

  @Test
  void an_answer_on_the_phone_is_recorded_for_the_company_and_shown_as_such() throws Exception {
    Viewer office = in(Language.EN, world.office());
    CaseApp.Pair pair = cases.pair();
    String id = cases.asked(office, pair).getFirst();
    Introduction asked = reads.find(id, office);
    Leg leg = asked.leg(LegRole.GAP);
    String address = "/desk/introductions/" + id + "/moves/answer";
    List<String> fields =
        List.of(
            "version",
            Long.toString(asked.version()),
            "leg",
            leg.publicId(),
            "channel",
            "phone",
            "answer",
            "under_approval",
            "note",
            "typed before");
    Document faulty = page(form(address, fields), office, 422);
    assertThat(faulty.select("#error-summary").text()).contains("Please give a date.");
    assertThat(faulty.select("[id='at-" + leg.publicId() + "']").val()).isEqualTo("typed before");

    List<String> dated = new ArrayList<>(fields);
    dated.addAll(List.of("until", asked.createdAt().toString().substring(0, 4) + "-12-31"));
    dated.set(dated.size() - 1, "2099-12-31");
    page(form(address, dated), office, 303);
    assertThat(reads.find(id, office).leg(LegRole.GAP).state()).isEqualTo(LegState.UNDER_APPROVAL);
    assertThat(page(get("/desk/introductions/" + id), office, 200).select("#history ~ *").text())
        .contains(
            world.name(pair.gapCompany())
                + " "
                + office.name()
                + " By phone, recorded by the office");
  }

  @Test
  void a_text_for_a_chat_holds_a_link_that_answers() throws Exception {
    Viewer office = in(Language.EN, world.office());
    CaseApp.Pair pair = cases.pair();
    String id = cases.asked(office, pair).getFirst();
    Leg leg = reads.find(id, office).leg(LegRole.GAP);
    Document html =
        page(
            form("/desk/introductions/" + id + "/chat-texts", List.of("leg", leg.publicId())),
            office,
            200);
    String text = html.select("textarea[id^=chat-]").val();
    assertThat(text).contains(pair.japan().name(), "/answers/");
    assertThat(text).doesNotContain(world.name(pair.offerCompany()));
  }

  @Test
  void private_notes_and_handing_over_stand_in_the_case_and_only_owners_may_hold_it()
      throws Exception {
    Viewer owner = in(Language.EN, world.office());
    Viewer colleague = in(Language.EN, world.office());
    CaseApp.Pair pair = cases.pair();
    String id = cases.mutual(pair, owner);
    String base = "/desk/introductions/" + id + "/moves/";
    send(base + "note", owner, 303, "text", "Speak with the son first");
    assertThat(page(get("/desk/introductions/" + id), colleague, 200).select(".office-only").text())
        .contains("Speak with the son first", owner.name());

    String version = Long.toString(reads.find(id, owner).version());
    Document refused =
        page(
            form(base + "hold", List.of("version", version, "until", "2099-01-05")),
            colleague,
            422);
    assertThat(refused.select("#error-summary").text()).contains("Only the owner");

    send(
        base + "hand-over",
        owner,
        303,
        "version",
        version,
        "person",
        world.account(colleague).publicId());
    send(
        base + "hold",
        colleague,
        303,
        "version",
        Long.toString(reads.find(id, owner).version()),
        "until",
        "2099-01-05");
    assertThat(reads.find(id, owner).state()).isEqualTo(CaseState.ON_HOLD);
    assertThat(page(get("/desk?kind=come_back&owner=mine"), colleague, 200).text())
        .contains("Comes back by itself");
  }

  @Test
  void settings_change_once_and_the_second_sees_that_somebody_was_faster() throws Exception {
    Viewer office = in(Language.EN, world.office());
    Document page = page(get("/desk/settings"), office, 200);
    List<String> fields = formOf(page);
    int silence = fields.indexOf("silence_days") + 1;
    String before = fields.get(silence);
    fields.set(silence, "６１");
    page(form("/desk/settings", fields), office, 303);
    assertThat(page(get("/desk/settings"), office, 200).select("#f-silence_days").val())
        .isEqualTo("61");
    assertThat(page(form("/desk/settings", fields), office, 409).text())
        .contains("Somebody was faster");

    List<String> again = formOf(page(get("/desk/settings"), office, 200));
    again.set(again.indexOf("expiry") + 1, "2");
    assertThat(
            page(form("/desk/settings", again), office, 422).select("#error-summary a").eachText())
        .containsExactly("The place is given up: It must come after the alert.");
    again = formOf(page(get("/desk/settings"), office, 200));
    again.set(silence, before);
    page(form("/desk/settings", again), office, 303);
  }

  private void verify(CompanyId company, Viewer by) {
    jdbc.sql(
            """
            insert into company_verification (company_id, method, verified_on, verified_by, recorded_at)
            values (:company, 'visit', current_date, :by, now())
            """)
        .param("company", company.value())
        .param("by", by.account().value())
        .update();
  }

  private long gapId(String gap) {
    return jdbc.sql("select id from posting where public_id = :id")
        .param("id", gap)
        .query(Long.class)
        .single();
  }

  private long told(List<String> ids, String template) {
    return jdbc.sql(
            """
            select count(*) from introduction_told t join introduction i on i.id = t.introduction_id
            where i.public_id in (:ids) and t.template = :template
            """)
        .param("ids", ids)
        .param("template", template)
        .query(Long.class)
        .single();
  }

  /** Every field of the page’s main form as a browser would send it, name and value in turn. */
  private static List<String> formOf(Document page) {
    List<String> fields = new ArrayList<>();
    Element form = Objects.requireNonNull(page.selectFirst("main form[method=post]"));
    for (Element field : form.select("input, textarea, select")) {
      boolean off = field.attr("type").equals("checkbox") && !field.hasAttr("checked");
      if (!off && !field.attr("name").isEmpty() && !field.attr("name").equals("_csrf")) {
        fields.add(field.attr("name"));
        fields.add(field.val().isEmpty() ? field.text() : field.val());
      }
    }
    return fields;
  }

  private static MockHttpServletRequestBuilder form(String address, List<String> fields) {
    MockHttpServletRequestBuilder request = post(address).with(csrf());
    for (int i = 0; i < fields.size(); i += 2) {
      request.param(fields.get(i), fields.get(i + 1));
    }
    return request;
  }

  private void send(String address, Viewer viewer, int status, String... fields) throws Exception {
    page(form(address, List.of(fields)), viewer, status);
  }

  private Document page(MockHttpServletRequestBuilder request, Viewer viewer, int status)
      throws Exception {
    MockHttpServletResponse response =
        mvc.perform(request.locale(viewer.language().locale()).with(SignedInAs.viewer(viewer)))
            .andReturn()
            .getResponse();
    assertThat(response.getStatus()).isEqualTo(status);
    return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
  }

  private static Viewer in(Language language, Viewer viewer) {
    return viewer.reading(language);
  }
}
