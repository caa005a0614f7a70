package app.kakehashi.introduction.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.kakehashi.SignedInAs;
import app.kakehashi.account.Accounts;
import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapApp;
import app.kakehashi.introduction.CaseApp;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.service.CaseReads;
import app.kakehashi.shared.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A round on the real database: proposed, looked through, opened; and the teams for a gap. */
@CaseApp
@TestPropertySource(properties = "test.alone=no gaps and offers of other tests")
class RoundPagesTest {
  private final CaseApp.Cases cases;
  private final GapApp.World world;
  private final CaseReads reads;
  private final Accounts accounts;
  private final JdbcClient jdbc;
  private final MockMvc mvc;

  RoundPagesTest(
      CaseApp.Cases cases,
      GapApp.World world,
      CaseReads reads,
      Accounts accounts,
      JdbcClient jdbc,
      MockMvc mvc) {
    this.cases = cases;
    this.world = world;
    this.reads = reads;
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.mvc = mvc;
  }

  /** A round is made of all open gaps and offers: those of the tests before are over. */
  @BeforeEach
  void nothing_else_is_published() {
    jdbc.sql(
            """
            with over as (
              update posting set status = 'EXPIRED' where status = 'PUBLISHED' returning id, type)
            insert into catalogue_change (kind, subject_id) select type, id from over
            """)
        .update();
  }

  @Test
  void a_round_is_proposed_found_again_and_opened_line_by_line() throws Exception {
    Viewer office = world.office().reading(Language.EN);
    CaseApp.Pair pair = cases.pair();
    cases.rival(pair);
    String round = make(office);

    // a second person finds it
    Viewer colleague = world.office().reading(Language.EN);
    Document list = page(get("/desk/rounds"), colleague, 200);
    assertThat(list.select("tbody th a").first().attr("href")).isEqualTo(round);
    Document found = pageOf(round, pair.gap(), colleague);
    Element gap = block(found, pair.gap());
    List<String> lines = gap.select("input[name=line]").eachAttr("value");
    assertThat(lines).hasSizeGreaterThanOrEqualTo(2);
    assertThat(gap.select(".reasons--for li")).isNotEmpty();
    assertThat(gap.select("tbody tr").first().text()).contains("chance that both say yes");

    // one is taken out, and can be put back
    String out = lines.get(1);
    page(post(round + "/lines/" + out + "/removal").with(csrf()), office, 303);
    Element without = block(pageOf(round, pair.gap(), office), pair.gap());
    assertThat(without.select("input[name=line]").eachAttr("value")).doesNotContain(out);
    assertThat(without.select("#line-" + out).text()).contains("Taken out", "Put back");
    page(post(round + "/introductions").with(csrf()).param("line", out), office, 404);

    // the other is opened; twice is once
    for (int twice = 0; twice < 2; twice++) {
      page(
          post(round + "/introductions").with(csrf()).param("line", lines.getFirst()), office, 303);
    }
    Element opened = block(pageOf(round, pair.gap(), office), pair.gap());
    String way =
        opened.select("#line-" + lines.getFirst() + " td a[href^=/desk/introd]").attr("href");
    Introduction made = reads.find(way.substring(way.lastIndexOf('/') + 1), office);
    assertThat(made.state()).isEqualTo(CaseState.SCREENING);
    assertThat(made.owner()).contains(office.account());
    assertThat(made.gapId()).isEqualTo(idOf(pair.gap()));
    assertThat(page(get("/desk/gaps/" + pair.gap() + "/list"), office, 200).select("article"))
        .hasSize(1);
    page(post(round + "/lines/" + lines.getFirst() + "/removal").with(csrf()), office, 303);
    assertThat(block(pageOf(round, pair.gap(), office), pair.gap()).text())
        .contains("Opened: to the case");
  }

  @Test
  void what_cannot_be_opened_any_more_says_why_and_leaves_the_others_alone() throws Exception {
    Viewer office = world.office().reading(Language.EN);
    CaseApp.Pair pair = cases.pair();
    cases.rival(pair);
    String round = make(office);
    Element gap = block(pageOf(round, pair.gap(), office), pair.gap());
    List<String> lines = gap.select("input[name=line]").eachAttr("value");
    String faster = offerOf(lines.getFirst());
    cases.shortlisted(
        world.office(),
        new CaseApp.Pair(
            pair.gap(),
            faster,
            pair.gapCompany(),
            pair.offerCompany(),
            pair.japan(),
            pair.taiwan()));

    MockHttpServletRequestBuilder both =
        post(round + "/introductions")
            .with(csrf())
            .param("line", lines.get(0))
            .param("line", lines.get(1));
    page(both, office, 303);
    Element after = block(pageOf(round, pair.gap(), office), pair.gap());
    assertThat(after.select("#line-" + lines.get(0)).text())
        .contains("Could not be opened", "Somebody was faster");
    assertThat(after.select("#line-" + lines.get(1)).text()).contains("Opened: to the case");
    assertThat(reads.ofGap(idOf(pair.gap()), office)).hasSize(2);

    Document empty = page(post(round + "/introductions").with(csrf()), office, 422);
    assertThat(empty.select("#error-summary").text()).contains("tick at least one");
  }

  @Test
  void a_firm_that_has_all_it_can_bear_is_passed_over_and_not_opened() throws Exception {
    Viewer office = world.office().reading(Language.EN);
    CaseApp.Pair pair = cases.pair();
    int room =
        jdbc.sql("select capacity_small from introduction_settings").query(Integer.class).single();
    String before = make(office);
    String line =
        jdbc.sql(
                """
                select l.id from introduction_round_line l join posting o on o.id = l.offer_id
                join introduction_round r on r.id = l.round_id
                where o.public_id = :offer and l.state = 'PROPOSED' and '/desk/rounds/' || r.public_id = :round
                """)
            .param("offer", pair.offer())
            .param("round", before)
            .query(String.class)
            .list()
            .getFirst();
    for (int n = 0; n < room; n++) {
      CaseApp.Pair other = cases.pair();
      cases.shortlisted(
          office,
          new CaseApp.Pair(
              other.gap(),
              pair.offer(),
              other.gapCompany(),
              pair.offerCompany(),
              other.japan(),
              pair.taiwan()));
    }
    page(post(before + "/introductions").with(csrf()).param("line", line), office, 303);
    assertThat(refusal(line)).isEqualTo("FIRM_BUSY");

    make(office);
    assertThat(
            jdbc.sql(
                    """
                    select distinct state || ' ' || coalesce(why, '') from introduction_round_line l
                    join posting o on o.id = l.offer_id
                    where o.public_id = :offer and l.round_id = (select max(id) from introduction_round)
                    """)
                .param("offer", pair.offer())
                .query(String.class)
                .list())
        .allMatch(state -> state.equals("PASSED_OVER FIRM_BUSY"));
  }

  @Test
  void pages_read_well_in_three_languages_and_are_for_the_office_only() throws Exception {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    String round = make(office);
    for (String address :
        List.of("/desk/rounds", round, "/desk/gaps/" + pair.gap() + "/consortium")) {
      for (Language language : Language.values()) {
        Document html = page(get(address), office.reading(language), 200);
        assertThat(html.select("h1")).hasSize(1);
        assertThat(html.text())
            .as(address + " in " + language)
            .doesNotContain("introduction_", "matching.", "{0}", "??");
        if (language == Language.ZH_HANT) {
          html.select("[lang=ja], [translate=no], .reasons, .tags").remove();
          assertThat(html.select("main").text())
              .doesNotContainPattern("[\\p{IsHiragana}\\p{IsKatakana}]");
        }
      }
      page(get(address), pair.japan(), 404);
      page(get(address), pair.taiwan(), 404);
    }
    page(post("/desk/rounds").with(csrf()), pair.japan(), 404);
    page(post(round + "/introductions").with(csrf()).param("line", "1"), pair.taiwan(), 404);
    page(get("/desk/rounds/AAAAAAAAAAAAAAAAAAAAAA"), office, 404);
    page(post(round + "/lines/0/removal").with(csrf()), office, 404);
    page(post(round + "/lines/x/return").with(csrf()), office, 404);
  }

  @Test
  void other_systems_of_the_office_do_the_same() throws Exception {
    Viewer office = world.office().reading(Language.EN);
    CaseApp.Pair pair = cases.pair();
    JsonNode made = api(post("/api/v1/rounds"), office, 201);
    String id = made.at("/round/id").asString();
    assertThat(made.at("/round/proposals").asInt()).isPositive();
    assertThat(api(get("/api/v1/rounds"), office, 200).at("/items/0/id").asString()).isEqualTo(id);
    String line =
        jdbc.sql(
                """
                select l.id from introduction_round_line l join introduction_round r on r.id = l.round_id
                join posting g on g.id = l.gap_id
                where r.public_id = :round and g.public_id = :gap and l.state = 'PROPOSED' limit 1
                """)
            .param("round", id)
            .param("gap", pair.gap())
            .query(String.class)
            .single();
    String address = "/api/v1/rounds/" + id;
    api(post(address + "/lines/" + line + "/removal"), office, 204);
    api(open(address, line), office, 404);
    api(post(address + "/lines/" + line + "/return"), office, 204);
    JsonNode results = api(open(address, line), office, 200);
    assertThat(results.at("/0/introduction").asString()).hasSize(22);
    assertThat(results.at("/0/why").isMissingNode() || results.at("/0/why").isNull()).isTrue();
    api(get("/api/v1/gaps/" + pair.gap() + "/teams"), office, 200);

    for (Viewer member : List.of(pair.japan(), pair.taiwan())) {
      api(get(address), member, 404);
      api(post("/api/v1/rounds"), member, 404);
      api(open(address, line), member, 404);
      api(get("/api/v1/gaps/" + pair.gap() + "/teams"), member, 404);
    }
  }

  private static MockHttpServletRequestBuilder open(String address, String line) {
    return post(address + "/introductions")
        .contentType(MediaType.APPLICATION_JSON)
        .content("{\"lines\": [" + line + "]}");
  }

  private JsonNode api(MockHttpServletRequestBuilder request, Viewer viewer, int status)
      throws Exception {
    String token = accounts.issueApiToken(viewer.account(), "test");
    MockHttpServletResponse response =
        mvc.perform(request.header("Authorization", "Bearer " + token)).andReturn().getResponse();
    assertThat(response.getStatus()).isEqualTo(status);
    return JsonMapper.shared().readTree(response.getContentAsString(StandardCharsets.UTF_8));
  }

  @Test
  void a_team_becomes_one_case_with_a_leg_for_each_company() throws Exception {
    Viewer office = world.office().reading(Language.EN);
    CaseApp.Pair pair = cases.pair();
    CaseApp.Pair rival = cases.rival(pair);
    page(
        post("/desk/gaps/" + pair.gap() + "/consortium/introduction")
            .with(csrf())
            .param("lead", pair.offer())
            .param("member", rival.offer()),
        office,
        303);
    Introduction made =
        reads.find(reads.ofGap(idOf(pair.gap()), office).getFirst().publicId(), office);
    assertThat(made.state()).isEqualTo(CaseState.SCREENING);
    assertThat(made.legs())
        .extracting(Leg::role, Leg::company)
        .contains(
            org.assertj.core.groups.Tuple.tuple(LegRole.GAP, pair.gapCompany()),
            org.assertj.core.groups.Tuple.tuple(LegRole.OFFER, pair.offerCompany()),
            org.assertj.core.groups.Tuple.tuple(LegRole.TEAM, rival.offerCompany()));
    Document again =
        page(
            post("/desk/gaps/" + pair.gap() + "/consortium/introduction")
                .with(csrf())
                .param("lead", pair.offer())
                .param("member", rival.offer()),
            office,
            422);
    assertThat(again.select("#error-summary li")).isNotEmpty();
    assertThat(reads.ofGap(idOf(pair.gap()), office)).hasSize(1);
  }

  private String make(Viewer office) throws Exception {
    MockHttpServletResponse response =
        mvc.perform(post("/desk/rounds").with(csrf()).with(SignedInAs.viewer(office)))
            .andReturn()
            .getResponse();
    assertThat(response.getStatus()).isEqualTo(303);
    return Objects.requireNonNull(response.getRedirectedUrl());
  }

  /** The page of a round on which a gap stands. */
  private Document pageOf(String round, String gap, Viewer viewer) throws Exception {
    int position =
        jdbc.sql(
                """
                select g.position from introduction_round_gap g join introduction_round r on r.id = g.round_id
                join posting p on p.id = g.gap_id
                where '/desk/rounds/' || r.public_id = :round and p.public_id = :gap
                """)
            .param("round", round)
            .param("gap", gap)
            .query(Integer.class)
            .single();
    return page(get(round).param("page", String.valueOf((position - 1) / 8 + 1)), viewer, 200);
  }

  private static Element block(Document page, String gap) {
    return Objects.requireNonNull(page.selectFirst("section[aria-labelledby=gap-" + gap + "]"));
  }

  private String offerOf(String line) {
    return jdbc.sql(
            "select p.public_id from introduction_round_line l join posting p on p.id = l.offer_id"
                + " where l.id = :id")
        .param("id", Long.valueOf(line))
        .query(String.class)
        .single();
  }

  private String refusal(String line) {
    return jdbc.sql("select why from introduction_round_line where id = :id")
        .param("id", Long.valueOf(line))
        .query(String.class)
        .single();
  }

  private long idOf(String posting) {
    return jdbc.sql("select id from posting where public_id = :id")
        .param("id", posting)
        .query(Long.class)
        .single();
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
}
