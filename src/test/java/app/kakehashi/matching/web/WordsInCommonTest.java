package app.kakehashi.matching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.kakehashi.SignedInAs;
import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapApp;
import app.kakehashi.gap.NewGap;
import app.kakehashi.matching.MatchApp;
import app.kakehashi.offer.NewOffer;
import app.kakehashi.posting.PostingText;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

@MatchApp
class WordsInCommonTest {
  private static final String NEED =
      "サーボモーターの第二調達先を探しています。<script>alert('x')</script>&amp; \"サーボモーター\" は月40セット。";
  private static final String GIVEN = "本廠生產伺服馬達與<b onmouseover=alert(1)>減速機</b>，伺服馬達月產500台。";

  private final GapApp.World world;
  private final MatchApp.Makers makers;
  private final MockMvc mvc;

  WordsInCommonTest(GapApp.World world, MatchApp.Makers makers, MockMvc mvc) {
    this.world = world;
    this.makers = makers;
    this.mvc = mvc;
  }

  @Test
  void shared_words_are_numbered_in_both_texts_and_named_in_the_readers_language()
      throws Exception {
    CompanyId owner = world.japaneseCompany();
    String gap = world.published(saying(owner, false, NEED));
    String offer = makers.published(offering(makers.machinist(), GIVEN));
    String[] meanings = {"サーボモータ", "伺服馬達", "servo motor"};
    String[] heard = {"（共通", "（共通", "(shared"};
    Language[] languages = {Language.JA, Language.ZH_HANT, Language.EN};
    for (int i = 0; i < languages.length; i++) {
      for (String address : List.of("/gaps/%s/matches/compare?offer=%s", "/gaps/%s/matches/%s")) {
        Document page = page(address.formatted(gap, offer), in(languages[i], world.member(owner)));
        Element row =
            page.select("table.stack tr").stream()
                .filter(line -> line.text().contains("伺服馬達"))
                .filter(line -> line.select("td").size() == 3)
                .findFirst()
                .orElseThrow();
        String number = row.select("th").text();
        assertThat(row.select("td").eachText().getFirst()).isEqualTo(meanings[i]);
        assertThat(row.select("td").get(1).text()).isEqualTo("サーボモーター");
        assertThat(row.select("td").get(2).text()).isEqualTo("伺服馬達");
        for (int side = 0; side < 2; side++) {
          Element text = page.select(".texts__one").get(side);
          String words = side == 0 ? "サーボモーター" : "伺服馬達";
          assertThat(text.select(".texts__body").last().attr("lang"))
              .isEqualTo(side == 0 ? "ja" : "zh-Hant");
          List<Element> marks =
              text.select("mark").stream()
                  .filter(mark -> mark.select("sup").text().equals(number))
                  .toList();
          // every place where the text names it, in the title or below
          assertThat(marks).hasSizeGreaterThanOrEqualTo(2);
          assertThat(marks).allSatisfy(mark -> assertThat(mark.ownText()).isEqualTo(words));
          assertThat(marks.getFirst().select(".visually-hidden").text())
              .contains(heard[i], number, meanings[i]);
          assertThat(marks.getFirst().select("sup").attr("aria-hidden")).isEqualTo("true");
        }
        assertThat(page.html()).doesNotContain("??", "matching.words");
      }
    }
  }

  @Test
  void markup_in_a_text_is_shown_as_typed_and_never_runs() throws Exception {
    CompanyId owner = world.japaneseCompany();
    String gap = world.published(saying(owner, false, NEED));
    String offer = makers.published(offering(makers.machinist(), GIVEN));
    Document page = page("/gaps/" + gap + "/matches/compare?offer=" + offer, world.member(owner));
    Element own = page.select(".texts__one").get(0);
    Element other = page.select(".texts__one").get(1);
    own.select("sup, .visually-hidden").remove();
    other.select("sup, .visually-hidden").remove();
    assertThat(own.select(".texts__body").last().wholeText()).isEqualTo(NEED);
    assertThat(other.select(".texts__body").last().wholeText()).isEqualTo(GIVEN);
    assertThat(page.select(".texts script, .texts b, .texts [onmouseover]")).isEmpty();
  }

  @Test
  void a_long_text_is_shortened_around_its_marks_and_the_page_stays_small() throws Exception {
    CompanyId owner = world.japaneseCompany();
    String gap =
        world.published(saying(owner, false, "当社の事情です。".repeat(400) + NEED + "𠮷".repeat(1500)));
    StringBuilder query = new StringBuilder("?x=1");
    for (int i = 0; i < 4; i++) {
      query
          .append("&offer=")
          .append(
              makers.published(
                  offering(makers.machinist(), "本公司簡介。".repeat(400) + GIVEN + "特色。".repeat(600))));
    }
    String html = html("/gaps/" + gap + "/matches/compare" + query, world.member(owner));
    Document page = Jsoup.parse(html);
    assertThat(page.select(".texts")).hasSize(4);
    Element own = page.select(".texts__one").first();
    assertThat(own.text()).contains("…", "第二調達先").doesNotContain("\uFFFD");
    assertThat(own.text().length()).isLessThan(1000);
    assertThat(own.select("a[href=/gaps/" + gap + "]")).hasSize(1);
    assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(100 * 1024);
  }

  @Test
  void strangers_read_the_words_of_an_anonymous_gap_and_nothing_of_its_company() throws Exception {
    CompanyId owner = world.japaneseCompany();
    String gap = world.published(saying(owner, true, NEED));
    CompanyId maker = makers.machinist();
    String offer = makers.published(offering(maker, GIVEN));
    for (Language language : Language.values()) {
      Document page =
          page(
              "/offers/" + offer + "/matches/compare?gap=" + gap,
              in(language, world.member(maker)));
      assertThat(page.select(".texts__one").get(1).select("mark")).isNotEmpty();
      assertThat(page.html()).doesNotContain(world.name(owner), world.publicId(owner));
    }
  }

  private static NewGap saying(CompanyId owner, boolean anonymous, String description) {
    NewGap gap = anonymous ? GapApp.World.anonymousParts(owner) : GapApp.World.machinedParts(owner);
    return new NewGap(
        owner, "JP", new PostingText(Language.JA, "サーボモーターの調達", description), gap.content());
  }

  private static NewOffer offering(CompanyId maker, String description) {
    NewOffer offer = MatchApp.Makers.machiningOffer(maker);
    return new NewOffer(
        maker, "TW", new PostingText(Language.ZH_HANT, "精密零件", description), offer.content());
  }

  private static Viewer in(Language language, Viewer viewer) {
    return new Viewer(
        viewer.account(), viewer.name(), viewer.role(), viewer.company(), language, viewer.zone());
  }

  private Document page(String address, Viewer viewer) throws Exception {
    return Jsoup.parse(html(address, viewer));
  }

  private String html(String address, Viewer viewer) throws Exception {
    return mvc.perform(
            get(address).locale(viewer.language().locale()).with(SignedInAs.viewer(viewer)))
        .andExpect(status().isOk())
        .andReturn()
        .getResponse()
        .getContentAsString(StandardCharsets.UTF_8);
  }
}
