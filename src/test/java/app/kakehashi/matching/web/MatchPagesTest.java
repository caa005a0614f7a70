package app.kakehashi.matching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.kakehashi.SignedInAs;
import app.kakehashi.StatementCount;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanySize;
import app.kakehashi.company.Drafts;
import app.kakehashi.gap.GapApp;
import app.kakehashi.matching.MatchApp;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.Money;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

@MatchApp
class MatchPagesTest {
  private static final int MOST_STATEMENTS = 8;

  private static final int MOST_BYTES = 100 * 1024;

  private final GapApp.World world;
  private final MatchApp.Makers makers;
  private final MockMvc mvc;
  private final JdbcClient jdbc;

  MatchPagesTest(GapApp.World world, MatchApp.Makers makers, MockMvc mvc, JdbcClient jdbc) {
    this.world = world;
    this.makers = makers;
    this.mvc = mvc;
    this.jdbc = jdbc;
  }

  /** Words tell something only where there are others to tell apart from. */
  @BeforeEach
  void other_offers() {
    for (int n = 0; n < 10; n++) {
      makers.software(makers.machinist());
    }
  }

  @Test
  void a_gaps_company_reads_bars_reasons_and_one_open_point_in_words() throws Exception {
    CompanyId owner = world.japaneseCompany();
    Viewer member = world.member(owner);
    String gap = world.published(GapApp.World.machinedParts(owner));
    String offer = makers.machining(makers.machinist());

    for (Language language : Language.values()) {
      Elements match = card("/gaps/" + gap + "/matches", offer, in(language, member));
      assertThat(match.select(".bars li")).hasSize(3);
      assertThat(match.select(".reasons--for li").size()).isBetween(1, 3);
      assertThat(match.select(".reasons--open li, .reasons--against li")).hasSize(1);
      assertThat(match.select(".status").text()).isNotBlank();
      assertThat(match.select("details, table, .match__joint")).isEmpty();
      assertThat(match.outerHtml()).doesNotContain("??", "matching.");
    }
  }

  @Test
  void who_switches_the_language_reads_the_whole_page_in_it() throws Exception {
    CompanyId owner = world.japaneseCompany();
    Viewer member = in(Language.JA, world.member(owner));
    String gap = world.published(GapApp.World.machinedParts(owner));
    makers.machining(makers.machinist());

    String html =
        mvc.perform(
                get("/gaps/" + gap + "/matches")
                    .cookie(new Cookie("kakehashi-language", "zh-TW"))
                    .locale(Language.ZH_HANT.locale())
                    .with(as(member)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    assertThat(Jsoup.parse(html).select(".bars, .match .status").text())
        .isNotBlank()
        .doesNotContainPattern("[\\p{IsHiragana}\\p{IsKatakana}]");
  }

  @Test
  void the_office_reads_every_number_and_only_the_office() throws Exception {
    CompanyId owner = world.japaneseCompany();
    CompanyId maker = makers.machinist();
    String gap = world.published(GapApp.World.machinedParts(owner));
    String offer = makers.machining(maker);
    Viewer office = world.office();

    Elements match = card("/gaps/" + gap + "/matches", offer, office);
    assertThat(match.select("table")).hasSize(2);
    assertThat(match.select(".match__joint").text()).matches("\\p{L}+ [0-9.]+");
    assertThat(match.select("tbody tr")).hasSizeGreaterThan(10);
    assertThat(page("/gaps/" + gap + "/matches/" + offer, office).select("table"))
        .hasSizeGreaterThan(2);

    Document own = page("/offers/" + offer + "/matches/" + gap, world.member(maker));
    assertThat(own.select(".match__figures")).isEmpty();
  }

  @Test
  void strangers_find_nothing_and_each_side_only_its_own() throws Exception {
    CompanyId owner = world.japaneseCompany();
    CompanyId maker = makers.machinist();
    String gap = world.published(GapApp.World.machinedParts(owner));
    String offer = makers.machining(maker);
    Viewer buyer = world.member(owner);
    Viewer seller = world.member(maker);

    for (Viewer other : new Viewer[] {seller, world.stranger()}) {
      refused(get("/gaps/" + gap + "/matches"), other);
      refused(get("/gaps/" + gap + "/matches/" + offer), other);
      refused(get("/gaps/" + gap + "/matches/compare?offer=" + offer), other);
      refused(post("/gaps/" + gap + "/matches/" + offer + "/interest").with(csrf()), other);
    }
    refused(get("/offers/" + offer + "/matches"), buyer);
    refused(get("/gaps/nothingOfThatKind12345/matches"), buyer);
    page("/gaps/" + gap + "/matches", buyer);
    page("/offers/" + offer + "/matches", seller);
  }

  @Test
  void what_is_not_published_says_so_to_its_company_and_nothing_to_others() throws Exception {
    CompanyId owner = world.japaneseCompany();
    String gap = world.submitted(GapApp.World.machinedParts(owner));
    assertThat(page("/gaps/" + gap + "/matches", world.member(owner)).select(".empty")).hasSize(1);
    refused(get("/gaps/" + gap + "/matches"), world.stranger());
  }

  @Test
  void reasons_of_the_other_side_and_shares_of_revenue_are_not_for_the_gaps_company()
      throws Exception {
    CompanyId owner = world.japaneseCompany();
    String gap = world.published(GapApp.World.machinedParts(owner));
    CompanyId maker = makers.machinist();
    String offer = makers.machining(maker);

    Viewer buyer = in(Language.EN, world.member(owner));
    for (String address :
        new String[] {
          "/gaps/" + gap + "/matches",
          "/gaps/" + gap + "/matches/" + offer,
          "/gaps/" + gap + "/matches/compare?offer=" + offer
        }) {
      assertThat(page(address, buyer).text())
          .doesNotContain("revenue", "your company offers", "order would", "quantity needed can");
    }
    assertThat(
            page("/offers/" + offer + "/matches/" + gap, in(Language.EN, world.member(maker)))
                .text())
        .contains("your company offers");
  }

  @Test
  void an_anonymous_gap_gives_its_company_away_in_no_page_of_the_other_side() throws Exception {
    CompanyId owner =
        world.company(
            Drafts.japanese("株式会社秘密之助製作所")
                .region("JP-43")
                .size(new CompanySize(7311, Money.of(77_000_000L, "JPY"), null, null))
                .build());
    String gap = world.published(GapApp.World.anonymousParts(owner));
    CompanyId maker = makers.machinist();
    String offer = makers.machining(maker);

    for (Language language : Language.values()) {
      Viewer seller = in(language, world.member(maker));
      String list = "/offers/" + offer + "/matches";
      for (String seen :
          new String[] {
            card(list, gap, seller).outerHtml(),
            html(list + "/" + gap, seller),
            html(list + "/compare?gap=" + gap, seller)
          }) {
        assertThat(seen)
            .doesNotContain("秘密之助", "熊本", "Kumamoto", "菊陽", "7,311", "7311", " km", "公里")
            .doesNotContain("/companies/" + publicId(owner));
      }
    }
    Viewer english = in(Language.EN, world.member(maker));
    assertThat(page("/offers/" + offer + "/matches/" + gap, english).text())
        .contains("Company name not disclosed");
    assertThat(page("/offers/" + offer + "/matches/" + gap, world.office()).html())
        .contains("秘密之助");
  }

  @Test
  void a_decision_moves_a_match_below_the_list_and_back() throws Exception {
    CompanyId owner = world.japaneseCompany();
    Viewer member = world.member(owner);
    String gap = world.published(GapApp.World.machinedParts(owner));
    CompanyId maker = makers.machinist();
    String offer = makers.machining(maker);
    String list = "/gaps/" + gap + "/matches";
    String pair = list + "/" + offer;

    mvc.perform(post(pair + "/decline").with(csrf()).param("version", "0").with(as(member)))
        .andExpect(status().isUnprocessableContent());
    mvc.perform(
            post(pair + "/decline")
                .with(csrf())
                .param("version", "0")
                .param("reason", "timing")
                .with(as(member)))
        .andExpect(status().isSeeOther());
    Document after = page(list, member);
    assertThat(card(list, offer, member)).isEmpty();
    assertThat(after.select("details a[href=" + pair + "]")).hasSize(1);
    assertThat(page("/offers/" + offer + "/matches", world.member(maker)).html())
        .doesNotContain("timing", "Timing");
    Document forOffice = page(list, in(Language.EN, world.office()));
    assertThat(card(list, offer, world.office())).isEmpty();
    assertThat(forOffice.select("tr:has(a[href=" + pair + "]) td").text())
        .contains("declined recently", "The gap’s company: not for us (Timing)");

    mvc.perform(post(pair + "/interest").with(csrf()).param("version", "0").with(as(member)))
        .andExpect(status().isConflict());
    mvc.perform(post(pair + "/reconsideration").with(csrf()).param("version", "1").with(as(member)))
        .andExpect(status().isSeeOther());
    assertThat(card(list, offer, member)).hasSize(1);
    mvc.perform(post(pair + "/interest").with(csrf()).param("version", "2").with(as(member)))
        .andExpect(status().isSeeOther());
    assertThat(
            jdbc.sql(
                    "select action from audit_event where subject = :gap and action like 'match.%'"
                        + " order by id")
                .param("gap", gap)
                .query(String.class)
                .list())
        .containsExactly("match.not_for_us", "match.undone", "match.interested");
  }

  @Test
  void up_to_four_stand_side_by_side() throws Exception {
    CompanyId owner = world.japaneseCompany();
    Viewer member = world.member(owner);
    String gap = world.published(GapApp.World.machinedParts(owner));
    StringBuilder query = new StringBuilder("?x=1");
    for (int i = 0; i < 5; i++) {
      query.append("&offer=").append(makers.machining(makers.machinist()));
    }
    Document page = page("/gaps/" + gap + "/matches/compare" + query, member);
    assertThat(page.select(".compare-table thead th")).hasSize(2 + 4);
    assertThat(page.select(".notice--info")).hasSize(1);
    assertThat(page.select("mark")).isNotEmpty();
    assertThat(page("/gaps/" + gap + "/matches/compare", member).select(".empty")).hasSize(1);
  }

  @Test
  void a_page_takes_few_statements_and_bytes_whatever_the_number_of_rows() throws Exception {
    CompanyId owner = world.japaneseCompany();
    Viewer member = world.member(owner);
    String gap = world.published(GapApp.World.machinedParts(owner));
    makers.machining(makers.machinist());
    page("/gaps/" + gap + "/matches", member);
    int few = StatementCount.of(() -> page("/gaps/" + gap + "/matches", member));
    for (int i = 0; i < 12; i++) {
      makers.machining(makers.machinist());
    }
    page("/gaps/" + gap + "/matches", member);
    int many = StatementCount.of(() -> page("/gaps/" + gap + "/matches", member));
    assertThat(many).isEqualTo(few).isLessThanOrEqualTo(MOST_STATEMENTS);
    assertThat(html("/gaps/" + gap + "/matches", member).getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThan(MOST_BYTES);
    assertThat(html("/gaps/" + gap + "/matches", world.office()).getBytes(StandardCharsets.UTF_8))
        .hasSizeLessThan(MOST_BYTES);
    assertThat(page("/gaps/" + gap + "/matches?page=2", member).select(".match__rank").eachText())
        .startsWith("11");
  }

  @Test
  void the_same_list_twice_is_the_same_bytes_and_noted_twice() throws Exception {
    CompanyId owner = world.japaneseCompany();
    Viewer member = world.member(owner);
    String gap = world.published(GapApp.World.machinedParts(owner));
    makers.machining(makers.machinist());
    String address = "/gaps/" + gap + "/matches?preset=sector_size_region";
    assertThat(withoutTokens(html(address, member)))
        .isEqualTo(withoutTokens(html(address, member)));
    assertThat(
            jdbc.sql(
                    """
                    select preset
                    from match_shown join posting on posting.id = posting_id
                    where public_id = :gap and account_id = :account
                    """)
                .params(Map.of("gap", gap, "account", member.account().value()))
                .query(String.class)
                .list())
        .containsExactly("sector_size_region", "sector_size_region");
  }

  /** The match with a posting, on whichever page of the list it stands. */
  private Elements card(String list, String other, Viewer viewer) throws Exception {
    for (int n = 1; n <= 10; n++) {
      Elements found = page(list + "?page=" + n, viewer).select("article#m-" + other);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return new Elements();
  }

  private static String withoutTokens(String html) {
    return html.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }

  private String publicId(CompanyId company) {
    return jdbc.sql("select public_id from company where id = :id")
        .param("id", company.value())
        .query(String.class)
        .single();
  }

  private static Viewer in(Language language, Viewer viewer) {
    return new Viewer(
        viewer.account(), viewer.name(), viewer.role(), viewer.company(), language, viewer.zone());
  }

  private void refused(MockHttpServletRequestBuilder request, Viewer viewer) throws Exception {
    mvc.perform(request.with(as(viewer))).andExpect(status().isNotFound());
  }

  private Document page(String address, Viewer viewer) throws Exception {
    return Jsoup.parse(html(address, viewer));
  }

  private String html(String address, Viewer viewer) throws Exception {
    return mvc.perform(get(address).locale(viewer.language().locale()).with(as(viewer)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }

  private static RequestPostProcessor as(Viewer viewer) {
    return SignedInAs.viewer(viewer);
  }
}
