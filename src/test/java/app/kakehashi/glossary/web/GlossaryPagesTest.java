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
import app.kakehashi.matching.GlossaryTrial;
import app.kakehashi.matching.MatchApp;
import app.kakehashi.matching.MatchWindow;
import app.kakehashi.matching.Matches;
import app.kakehashi.offer.NewOffer;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.PostingType;
import app.kakehashi.reference.OfficeGlossary;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MatchApp
class GlossaryPagesTest {
  private static final String PAGE = "/desk/glossary";
  private static final int MOST_STATEMENTS = 8;
  private static final int MOST_BYTES = 100 * 1024;

  private final GapApp.World world;
  private final MatchApp.Makers makers;
  private final Matches matches;
  private final OfficeGlossary words;
  private final MockMvc mvc;

  GlossaryPagesTest(
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
  void a_concept_is_found_by_its_words_in_any_language_and_shown_in_the_readers() throws Exception {
    Map<Language, String> titles =
        Map.of(Language.JA, "用語集", Language.ZH_HANT, "詞彙表", Language.EN, "Glossary");
    for (Language language : Language.values()) {
      Viewer office = in(language, world.office());
      for (String typed : List.of("協働ロボット", "協作機器人", "collaborative Robot")) {
        Document page = page(get(PAGE).param("q", typed), office);
        assertThat(page.select("h1").text()).isEqualTo(titles.get(language));
        assertThat(page.select("tbody tr").first().text()).contains("協作機器人");
        assertThat(page.html()).doesNotContain("??", "glossary.");
      }
      Document all = page(get(PAGE), office);
      assertThat(all.select("tbody tr")).hasSize(30);
      assertThat(all.select(".paging a").size()).isBetween(2, 5);
      Document one = page(get(PAGE + "/servo_motor"), office);
      assertThat(one.select("textarea[name=zh]").text()).contains("伺服馬達");
      assertThat(one.html()).doesNotContain("??", "glossary.");
    }
  }

  @Test
  void nobody_but_the_office_gets_in_and_what_is_not_there_is_not_found() throws Exception {
    Viewer member = world.member(world.japaneseCompany());
    for (String path : List.of("", "/new", "/servo_motor")) {
      assertThat(send(get(PAGE + path), member).getStatus()).isEqualTo(404);
    }
    long version = words.version();
    for (String path : List.of("/new", "/servo_motor")) {
      assertThat(send(form(PAGE + path, "ja", "忍び込む語").param("save", "1"), member).getStatus())
          .isEqualTo(404);
    }
    assertThat(words.version()).isEqualTo(version);
    assertThat(send(get(PAGE + "/no_such_concept"), world.office()).getStatus()).isEqualTo(404);
    assertThat(send(form(PAGE + "/no_such_concept", "ja", "語"), world.office()).getStatus())
        .isEqualTo(404);
  }

  @Test
  void the_preview_says_what_changes_changes_nothing_and_saving_does_it() throws Exception {
    CompanyId owner = world.japaneseCompany();
    String gap =
        world.published(
            new NewGap(
                owner,
                "JP",
                new PostingText(Language.JA, "ふわり膜の試作", "ふわり膜を作れる先を探しています。"),
                GapApp.World.machinedParts(owner).content()));
    CompanyId maker = makers.machinist();
    String offer =
        makers.published(
            new NewOffer(
                maker,
                "TW",
                new PostingText(Language.ZH_HANT, "飄浮薄片打樣", "本廠提供飄浮薄片。"),
                MatchApp.Makers.machiningOffer(maker).content()));
    // others that stand before it until the words meet
    for (int i = 0; i < 11; i++) {
      CompanyId other = makers.machinist();
      makers.published(
          new NewOffer(
              other,
              "TW",
              new PostingText(Language.ZH_HANT, "試作加工", "承接試作。"),
              MatchApp.Makers.machiningOffer(other).content()));
    }
    Viewer office = world.office();
    int before = place(gap, offer, office);
    long version = words.version();

    String[] parts = {"ja", "ふわり膜", "zh", "飄浮薄片", "en", "floating film " + version};
    for (Language language : Language.values()) {
      MockHttpServletResponse shown =
          send(form(PAGE + "/new", parts).param("preview", "1"), in(language, office));
      assertThat(shown.getStatus()).isEqualTo(200);
      Document preview = html(shown);
      assertThat(preview.select("#preview-box a[href=/gaps/" + gap + "]")).isNotEmpty();
      assertThat(preview.select("#preview-box a[href=/offers/" + offer + "]")).isNotEmpty();
      assertThat(preview.html()).doesNotContain("??", "glossary.");
      assertThat(preview.select("textarea[name=ja]").text()).isEqualTo("ふわり膜");
    }
    Document preview = html(send(form(PAGE + "/new", parts).param("preview", "1"), office));
    assertThat(preview.select("#preview-box").text())
        .contains(
            before > GlossaryTrial.DEEP
                ? "from outside the first " + GlossaryTrial.DEEP + " to place 1,"
                : "from place " + before + " to ");
    assertThat(words.version()).isEqualTo(version);
    assertThat(place(gap, offer, office)).isEqualTo(before);

    // without the preview's mark the page shows the preview first
    assertThat(send(form(PAGE + "/new", parts).param("save", "1"), office).getStatus())
        .isEqualTo(200);
    assertThat(words.version()).isEqualTo(version);
    String mark = preview.select("input[name=previewed]").attr("value");
    MockHttpServletResponse saved =
        send(form(PAGE + "/new", parts).param("save", "1").param("previewed", mark), office);
    assertThat(saved.getStatus()).isEqualTo(303);
    assertThat(words.version()).isEqualTo(version + 1);
    assertThat(place(gap, offer, office)).isLessThan(before);

    Document own = page(get(Objects.requireNonNull(saved.getRedirectedUrl())), office);
    assertThat(own.select("section table tbody tr")).hasSize(1);
    assertThat(own.select("section table").text()).contains("ふわり膜", "飄浮薄片", office.name());
    // whoever had the empty form open meets a concept that is there
    String again = own.select("input[name=seen]").attr("value");
    assertThat(again).isEqualTo("1");
  }

  @Test
  void a_word_of_another_concept_is_a_doubt_to_be_looked_at_before_saving() throws Exception {
    Viewer office = world.office();
    String[] parts = {"ja", "サーボモーター\n偽サーボ<b>", "en", "not a servo"};
    Document preview = html(send(form(PAGE + "/new", parts).param("preview", "1"), office));
    assertThat(preview.select("#preview-box .notice--warn a[href=" + PAGE + "/servo_motor]"))
        .isNotEmpty();
    assertThat(preview.select("#preview-box b")).isEmpty();
    assertThat(preview.select("#preview-box").text()).contains("偽サーボ<b>");
    String mark = preview.select("input[name=previewed]").attr("value");
    long version = words.version();
    MockHttpServletResponse refused =
        send(form(PAGE + "/new", parts).param("save", "1").param("previewed", mark), office);
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(html(refused).select("#e-accepted")).hasSize(1);
    assertThat(words.version()).isEqualTo(version);
  }

  @Test
  void the_second_of_two_editors_is_told_and_loses_nothing_silently() throws Exception {
    Viewer office = world.office();
    String id = "probe_pin";
    String seen = page(get(PAGE + "/" + id), office).select("input[name=seen]").attr("value");
    assertThat(save(id, "プローブピン\n先に保存した語", seen, office).getStatus()).isEqualTo(303);
    assertThat(save(id, "プローブピン\n後に保存した語", seen, office).getStatus()).isEqualTo(409);
    assertThat(Objects.requireNonNull(words.current().concept(id)).ja())
        .contains("先に保存した語")
        .doesNotContain("後に保存した語");
  }

  @Test
  void what_cannot_stand_is_said_at_its_field() throws Exception {
    Viewer office = world.office();
    Document faulty =
        html(
            send(
                form(PAGE + "/new", "ja", "語".repeat(81), "zh", "a", "broader", "どこにもない語")
                    .param("preview", "1"),
                office));
    assertThat(faulty.select("#e-ja, #e-zh, #e-broader")).hasSize(3);
    assertThat(faulty.select("#preview-box")).isEmpty();
    // a thing cannot be a kind of its own kinds
    Document circle =
        html(
            send(
                form(PAGE + "/valve_general", "ja", "バルブ", "broader", "solenoid_valve")
                    .param("preview", "1"),
                office));
    assertThat(circle.select("#e-broader")).hasSize(1);
  }

  @Test
  void pages_take_few_statements_and_bytes() throws Exception {
    Viewer office = world.office();
    page(get(PAGE), office);
    for (String path : List.of("", "/servo_motor", "/new")) {
      int sent = StatementCount.of(() -> page(get(PAGE + path), office));
      assertThat(sent).as(path).isLessThanOrEqualTo(MOST_STATEMENTS);
      assertThat(send(get(PAGE + path), office).getContentAsByteArray())
          .hasSizeLessThan(MOST_BYTES);
    }
    int sent =
        StatementCount.of(
            () ->
                send(
                    form(PAGE + "/new", "ja", "アルミ切削", "zh", "鋁合金").param("preview", "1"), office));
    assertThat(sent).isLessThanOrEqualTo(MOST_STATEMENTS);
  }

  private MockHttpServletResponse save(String id, String ja, String seen, Viewer office)
      throws Exception {
    Document preview = html(send(form(PAGE + "/" + id, "ja", ja).param("preview", "1"), office));
    return send(
        form(PAGE + "/" + id, "ja", ja)
            .param("save", "1")
            .param("accepted", "true")
            .param("previewed", preview.select("input[name=previewed]").attr("value"))
            .with(
                request -> {
                  request.setParameter("seen", seen);
                  return request;
                }),
        office);
  }

  private static MockHttpServletRequestBuilder form(String path, String... parts) {
    MockHttpServletRequestBuilder request =
        post(path)
            .param("field", "metal_plastic_parts")
            .param("kind", "product")
            .param("seen", "0");
    for (int i = 0; i < parts.length; i += 2) {
      request.param(parts[i], parts[i + 1]);
    }
    return request;
  }

  /**
   * Where the offer stands in the gap's list, from 1; one more than the deepest if it stands
   * beyond, as other tests add offers too.
   */
  private int place(String gap, String offer, Viewer office) {
    int index =
        matches
            .matchesOf(PostingType.GAP, gap, MatchWindow.top(MatchWindow.DEEPEST), office)
            .orElseThrow()
            .matches()
            .stream()
            .map(match -> match.other().publicId())
            .toList()
            .indexOf(offer);
    return index < 0 ? MatchWindow.DEEPEST + 1 : index + 1;
  }

  private static Viewer in(Language language, Viewer viewer) {
    return viewer.reading(language);
  }

  private Document page(MockHttpServletRequestBuilder request, Viewer viewer) throws Exception {
    MockHttpServletResponse response = send(request, viewer);
    assertThat(response.getStatus()).isEqualTo(200);
    return html(response);
  }

  private static Document html(MockHttpServletResponse response) throws Exception {
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
