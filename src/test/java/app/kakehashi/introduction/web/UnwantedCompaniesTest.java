package app.kakehashi.introduction.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.kakehashi.MovableClock;
import app.kakehashi.SignedInAs;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanyName;
import app.kakehashi.company.Drafts;
import app.kakehashi.company.NameKind;
import app.kakehashi.company.service.CompanyEditing;
import app.kakehashi.gap.GapApp;
import app.kakehashi.introduction.domain.Guard;
import app.kakehashi.introduction.domain.MoveRefused;
import app.kakehashi.introduction.service.Curating;
import app.kakehashi.matching.MatchApp;
import app.kakehashi.matching.Matches;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MatchApp
class UnwantedCompaniesTest {
  private final GapApp.World world;
  private final MatchApp.Makers makers;
  private final Companies companies;
  private final CompanyIntake intake;
  private final CompanyEditing editing;
  private final Curating curating;
  private final Matches matches;
  private final MockMvc mvc;
  private final JdbcClient jdbc;
  private final MovableClock clock;

  UnwantedCompaniesTest(
      GapApp.World world,
      MatchApp.Makers makers,
      Companies companies,
      CompanyIntake intake,
      CompanyEditing editing,
      Curating curating,
      Matches matches,
      MockMvc mvc,
      JdbcClient jdbc,
      MovableClock clock) {
    this.world = world;
    this.makers = makers;
    this.companies = companies;
    this.intake = intake;
    this.editing = editing;
    this.curating = curating;
    this.matches = matches;
    this.mvc = mvc;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  // ---- unwanted

  @Test
  void an_unwanted_company_is_matched_with_nobody_and_put_on_no_list() throws Exception {
    Viewer office = world.office();
    CompanyId buyer = world.japaneseCompany();
    CompanyId maker = makers.machinist();
    String gap = world.published(GapApp.World.machinedParts(buyer));
    String offer = makers.machining(maker);
    assertThat(matches.pair(PostingType.GAP, gap, offer, office).match()).isNotNull();

    add("TW", world.name(maker), "", office);

    assertThat(isActive(maker)).isFalse();
    assertThat(matches.pair(PostingType.GAP, gap, offer, office).match()).isNull();
    assertThatExceptionOfType(MoveRefused.class)
        .isThrownBy(() -> curating.shortlist(gap, List.of(offer), office))
        .satisfies(refused -> assertThat(refused.missing()).contains(Guard.PAIR_POSSIBLE));
    assertThat(page("/companies/" + world.publicId(maker), office).text())
        .contains("on the list of unwanted companies", "Broke a contract");
    assertThat(page("/companies/" + world.publicId(maker), world.member(maker)).text())
        .doesNotContain("unwanted", "Broke a contract");
  }

  @Test
  void it_is_recognised_when_it_comes_again_under_another_of_its_names() throws Exception {
    Viewer office = world.office();
    add("JP", "株式会社逆風商事", "旧・逆風興業株式会社\nGyakufu Trading Co., Ltd.", office);

    CompanyDraft again = Drafts.japanese("(株)旧・逆風興業").build();
    assertThat(intake.plan(List.of(again)).getFirst().unwanted()).isEqualTo("Broke a contract");
    assertThat(isActive(world.company(again))).isFalse();

    CompanyId hidden = world.company(Drafts.japanese("順風商事株式会社").build());
    assertThat(isActive(hidden)).isTrue();
    editing.names(
        world.publicId(hidden),
        version(hidden),
        names -> {
          names.add(new CompanyName(NameKind.FORMER, "GYAKUFU TRADING", "en"));
          return names;
        },
        office);
    assertThat(isActive(hidden)).isFalse();
  }

  @Test
  void a_record_that_was_recognised_stays_so_when_it_is_renamed() throws Exception {
    Viewer office = world.office();
    CompanyId maker = makers.machinist();
    add("TW", world.name(maker), "", office);

    jdbc.sql("update company set official_name = '全新精密股份有限公司', name_key = '全新精密' where id = ?")
        .param(maker.value())
        .update();
    editing.names(world.publicId(maker), version(maker), names -> names, office);
    assertThat(isActive(maker)).isFalse();
  }

  @Test
  void the_other_side_of_the_sea_and_another_number_are_another_company() throws Exception {
    Viewer office = world.office();
    add("TW", "大漁工業", "", office);
    assertThat(isActive(world.company(Drafts.japanese("大漁工業株式会社").build()))).isTrue();

    CompanyId namesake = world.company(Drafts.taiwanese("大漁工業股份有限公司").build());
    assertThat(isActive(namesake)).isFalse();
    String entry = entryOf(namesake);
    assertThat(
            answer(
                    post("/desk/unwanted/" + entry + "/exceptions")
                        .param("company", world.publicId(namesake)),
                    office)
                .getStatus())
        .isEqualTo(303);
    assertThat(isActive(namesake)).isTrue();
  }

  @Test
  void an_entry_is_lifted_with_a_reason_or_runs_out_and_stays_in_the_list() throws Exception {
    Viewer office = world.office();
    CompanyId lifted = makers.machinist();
    add("TW", world.name(lifted), "", office);
    String entry = entryOf(lifted);
    MockHttpServletResponse without =
        answer(post("/desk/unwanted/" + entry + "/lift").param("reason", " "), office);
    assertThat(without.getStatus()).isEqualTo(422);
    assertThat(isActive(lifted)).isFalse();
    answer(post("/desk/unwanted/" + entry + "/lift").param("reason", "It paid."), office);
    assertThat(isActive(lifted)).isTrue();
    assertThat(page("/desk/unwanted", office).text())
        .contains("It paid.", "Broke a contract", office.name());

    CompanyId awhile = makers.machinist();
    answer(
        post("/desk/unwanted")
            .param("affiliation", "TW")
            .param("name", world.name(awhile))
            .param("reason", "A month")
            .param("until", clock.instant().plus(Duration.ofDays(30)).toString().substring(0, 10)),
        office);
    assertThat(isActive(awhile)).isFalse();
    clock.advance(Duration.ofDays(32));
    assertThat(isActive(awhile)).isTrue();
  }

  @Test
  void the_list_is_the_offices_alone_and_what_is_missing_is_said() throws Exception {
    Viewer member = world.member(world.japaneseCompany());
    assertThat(answer(get("/desk/unwanted"), member).getStatus()).isIn(403, 404);
    MockHttpServletResponse empty = answer(post("/desk/unwanted"), world.office());
    assertThat(empty.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(empty.getContentAsString(UTF_8)).select(".error-summary li")).hasSize(3);
    CompanyId company = makers.machinist();
    assertThat(
            page("/desk/unwanted?company=" + world.publicId(company), world.office())
                .select("#f-name")
                .attr("value"))
        .isEqualTo(world.name(company));
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void its_pages_read_well_in_every_language(Language language) throws Exception {
    Viewer office = world.office().reading(language);
    CompanyId maker = makers.machinist();
    add("TW", world.name(maker), "", office);
    for (String path :
        List.of(
            "/desk/unwanted",
            "/desk/unwanted/" + entryOf(maker) + "/lift",
            "/companies/" + world.publicId(maker))) {
      assertThat(page(path, office).text()).doesNotContain("??", "company.unwanted");
    }
  }

  // ---- staying hidden from a company

  @Test
  void a_member_hides_its_company_from_a_listed_one_and_learns_of_no_other() throws Exception {
    CompanyId own = makers.machinist();
    Viewer member = world.member(own);
    CompanyId listed = world.company(Drafts.japanese("株式会社目立工業").build());
    CompanyId unlisted = world.company(Drafts.japanese("株式会社目立たず工業").build());
    list(listed, true);
    list(unlisted, false);
    String page = "/companies/" + world.publicId(own) + "/hidden-from";

    Document found = page(page + "?q=目立", member);
    assertThat(found.select("main ul.tasks").text()).contains("株式会社目立工業");
    assertThat(found.html()).doesNotContain("目立たず", world.publicId(unlisted));
    assertThat(page(page + "?q=株式会社目立たず工業", member).select("[role=status]").text())
        .isEqualTo(page(page + "?q=ありもしない名前", member).select("[role=status]").text());
    assertThat(answer(post(page).param("other", world.publicId(unlisted)), member).getStatus())
        .isEqualTo(404);

    assertThat(answer(post(page).param("other", world.publicId(listed)), member).getStatus())
        .isEqualTo(303);
    assertThat(Objects.requireNonNull(companies.factsOf(List.of(own)).get(own)).blocked())
        .contains(listed);
    assertThat(page(page, member).text()).contains("株式会社目立工業");
    assertThat(answer(get(page), world.stranger()).getStatus()).isEqualTo(404);

    answer(post(page + "/" + world.publicId(listed) + "/removal"), member);
    assertThat(Objects.requireNonNull(companies.factsOf(List.of(own)).get(own)).blocked())
        .isEmpty();
  }

  @Test
  void who_hides_from_a_company_is_neither_seen_nor_undone_by_it() throws Exception {
    CompanyId own = makers.machinist();
    CompanyId shy = world.company(Drafts.japanese("株式会社遠慮製作所").build());
    list(own, true);
    list(shy, true);
    Viewer member = world.member(own);
    answer(
        post("/companies/" + world.publicId(shy) + "/hidden-from")
            .param("other", world.publicId(own)),
        world.member(shy));
    companies.block(own, world.japaneseCompany(), "Office", world.office().actor());
    String page = "/companies/" + world.publicId(own) + "/hidden-from";

    assertThat(page(page, member).select("main ul.tasks")).isEmpty();
    answer(post(page + "/" + world.publicId(shy) + "/removal"), member);
    assertThat(Objects.requireNonNull(companies.factsOf(List.of(own)).get(own)).blocked())
        .hasSize(2);
  }

  // ---- helpers

  private void add(String side, String name, String further, Viewer office) throws Exception {
    assertThat(
            answer(
                    post("/desk/unwanted")
                        .param("affiliation", side)
                        .param("name", name)
                        .param("names", further)
                        .param("reason", "Broke a contract"),
                    office)
                .getStatus())
        .isEqualTo(303);
  }

  private boolean isActive(CompanyId company) {
    return Objects.requireNonNull(companies.factsOf(List.of(company)).get(company)).active();
  }

  private long version(CompanyId company) {
    return jdbc.sql("select version from company where id = ?")
        .param(company.value())
        .query(Long.class)
        .single();
  }

  private String entryOf(CompanyId company) {
    return jdbc.sql(
            """
            select u.public_id from company_unwanted u join company_unwanted_company x on x.unwanted_id = u.id
            where x.company_id = ? order by u.id desc limit 1
            """)
        .param(company.value())
        .query(String.class)
        .single();
  }

  private void list(CompanyId company, boolean publicly) {
    jdbc.sql("update company set listed_publicly = ? where id = ?")
        .param(publicly)
        .param(company.value())
        .update();
  }

  private Document page(String path, Viewer viewer) throws Exception {
    MockHttpServletResponse answer =
        answer(get(URI.create(URI.create(path).toASCIIString())), viewer);
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.getContentAsString(UTF_8));
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request, Viewer viewer)
      throws Exception {
    return mvc.perform(
            request.with(csrf()).with(SignedInAs.viewer(viewer)).locale(viewer.language().locale()))
        .andReturn()
        .getResponse();
  }
}
