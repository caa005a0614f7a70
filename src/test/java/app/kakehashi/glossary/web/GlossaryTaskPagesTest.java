package app.kakehashi.glossary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.kakehashi.SignedInAs;
import app.kakehashi.StatementCount;
import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapApp;
import app.kakehashi.gap.NewGap;
import app.kakehashi.matching.Decision;
import app.kakehashi.matching.MatchApp;
import app.kakehashi.matching.Matches;
import app.kakehashi.offer.NewOffer;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.PostingType;
import app.kakehashi.reference.ConceptEdit;
import app.kakehashi.reference.Glossary;
import app.kakehashi.reference.OfficeGlossary;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MatchApp
class GlossaryTaskPagesTest {
  private static final String PAGE = "/desk/glossary/tasks";
  private static final int MOST_STATEMENTS = 8;

  private final GapApp.World world;
  private final MatchApp.Makers makers;
  private final Matches matches;
  private final OfficeGlossary words;
  private final MockMvc mvc;

  GlossaryTaskPagesTest(
      GapApp.World world,
      MatchApp.Makers makers,
      Matches matches,
      OfficeGlossary words,
      MockMvc mvc) {
    this.world = world;
    this.makers = makers;
    this.matches = matches;
    this.words = words;
    this.mvc = mvc;
  }

  @Test
  void words_of_accepted_pairs_are_suggested_until_somebody_takes_them_up_or_refuses()
      throws Exception {
    Viewer office = world.office();
    accepted("ムクレ台の製作", "摺合檯製作", office);
    accepted("ムクレ台とザイル輪", "摺合檯與繩結輪", office);
    accepted("ザイル輪の調達", "繩結輪供應", office);

    for (Language language : Language.values()) {
      Document page = page(office.reading(language));
      assertThat(suggested(page, "ムクレ台").select("td").first().text()).contains("摺合檯");
      assertThat(page.html()).doesNotContain("??", "glossary.");
    }
    Elements row = suggested(page(office), "ムクレ台");
    assertThat(row.select("li")).hasSize(2);
    long version = words.version();
    String form = row.select("a").attr("href");
    Document opened =
        Jsoup.parse(send(get(URI.create(form)), office).getContentAsString(StandardCharsets.UTF_8));
    assertThat(opened.select("textarea[name=ja]").text()).isEqualTo("ムクレ台");
    assertThat(words.version()).isEqualTo(version);

    String zh = suggested(page(office), "ザイル輪").select("input[name=zh]").attr("value");
    for (int i = 0; i < 2; i++) {
      assertThat(
              send(post(PAGE + "/refusal").param("ja", "ザイル輪").param("zh", zh), office).getStatus())
          .isEqualTo(303);
    }
    assertThat(suggested(page(office), "ザイル輪").select("input[name=zh]").eachAttr("value"))
        .doesNotContain(zh);
    accepted("ザイル輪の試験", "繩結輪試驗", office);
    assertThat(suggested(page(office), "ザイル輪").select("input[name=zh]").eachAttr("value"))
        .doesNotContain(zh);

    words.save(
        ConceptEdit.between(
            null,
            new Glossary.Concept(
                "mukure_bench",
                "machine_tools",
                "product",
                null,
                List.of("ムクレ台"),
                List.of("摺合檯"),
                List.of(),
                "office")),
        0,
        "",
        office);
    assertThat(suggested(page(office), "ムクレ台")).isEmpty();
  }

  @Test
  void an_accepted_pair_without_words_and_a_declined_one_that_looks_alike_ask_for_a_look()
      throws Exception {
    Viewer office = world.office();
    String[] strange = accepted("ぬるぬる", "軟趴趴", office);
    String[] alike = pair("アルミ切削加工", "鋁合金切削加工");
    decide(alike, Decision.Choice.notForUs(Decision.Reason.SPECIFICATION, ""), office);
    String[] late = pair("アルミ切削加工", "鋁合金切削加工");
    decide(late, Decision.Choice.notForUs(Decision.Reason.TIMING, ""), office);

    for (Language language : Language.values()) {
      Document page = page(office.reading(language));
      assertThat(task(page, strange)).hasSize(1);
      assertThat(task(page, alike)).hasSize(1);
      assertThat(task(page, late)).isEmpty();
      assertThat(page.html()).doesNotContain("??", "glossary.");
    }
    Elements form = task(page(office), alike).select("form");
    MockHttpServletResponse closed =
        send(
            post(form.attr("action"))
                .param("kind", form.select("[name=kind]").attr("value"))
                .param("gap", alike[0])
                .param("offer", alike[1]),
            office);
    assertThat(closed.getStatus()).isEqualTo(303);
    assertThat(task(page(office), alike)).isEmpty();
    assertThat(task(page(office), strange)).hasSize(1);
    assertThat(StatementCount.of(() -> page(office))).isLessThanOrEqualTo(MOST_STATEMENTS);
  }

  @Test
  void nobody_but_the_office_sees_or_decides() throws Exception {
    Viewer member = world.member(world.japaneseCompany());
    assertThat(send(get(PAGE), member).getStatus()).isEqualTo(404);
    assertThat(send(post(PAGE + "/refusal").param("ja", "語").param("zh", "詞"), member).getStatus())
        .isEqualTo(404);
    Viewer office = world.office();
    assertThat(
            send(
                    post(PAGE + "/closing")
                        .param("kind", "no_such_kind")
                        .param("gap", "x")
                        .param("offer", "y"),
                    office)
                .getStatus())
        .isEqualTo(404);
    assertThat(
            send(post(PAGE + "/refusal").param("ja", "語".repeat(81)).param("zh", "詞"), office)
                .getStatus())
        .isEqualTo(404);
  }

  private String[] accepted(String gap, String offer, Viewer office) {
    String[] pair = pair(gap, offer);
    decide(pair, Decision.Choice.interested(), office);
    return pair;
  }

  private void decide(String[] pair, Decision.Choice choice, Viewer office) {
    matches.decide(PostingType.GAP, pair[0], pair[1], choice, 0, office);
  }

  /** A published gap and offer with these words and no others. */
  private String[] pair(String gap, String offer) {
    CompanyId owner = world.japaneseCompany();
    CompanyId maker = makers.machinist();
    return new String[] {
      world.published(
          new NewGap(
              owner,
              "JP",
              new PostingText(Language.JA, gap, gap + "。"),
              GapApp.World.machinedParts(owner).content())),
      makers.published(
          new NewOffer(
              maker,
              "TW",
              new PostingText(Language.ZH_HANT, offer, offer + "。"),
              MatchApp.Makers.machiningOffer(maker).content()))
    };
  }

  private static Elements suggested(Document page, String ja) {
    Elements rows = new Elements();
    page.select("section[aria-labelledby=suggested] tbody tr").stream()
        .filter(row -> row.select("th").text().equals(ja))
        .forEach(rows::add);
    return rows;
  }

  private static Elements task(Document page, String[] pair) {
    Elements rows = new Elements();
    page.select("section[aria-labelledby=pairs] tbody tr").stream()
        .filter(row -> !row.select("input[name=gap][value=" + pair[0] + "]").isEmpty())
        .forEach(rows::add);
    return rows;
  }

  private Document page(Viewer viewer) throws Exception {
    MockHttpServletResponse response = send(get(PAGE), viewer);
    assertThat(response.getStatus()).isEqualTo(200);
    return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
  }

  private MockHttpServletResponse send(MockHttpServletRequestBuilder request, Viewer viewer)
      throws Exception {
    return mvc.perform(
            request.locale(viewer.language().locale()).with(SignedInAs.viewer(viewer)).with(csrf()))
        .andReturn()
        .getResponse();
  }
}
