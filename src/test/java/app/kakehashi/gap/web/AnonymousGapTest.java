package app.kakehashi.gap.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.kakehashi.SignedInAs;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanyName;
import app.kakehashi.company.Drafts;
import app.kakehashi.company.NameKind;
import app.kakehashi.gap.GapApp;
import app.kakehashi.gap.GapFilter;
import app.kakehashi.gap.Gaps;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.Postings;
import app.kakehashi.posting.service.Attachments;
import app.kakehashi.shared.CompanyId;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.web.servlet.MockMvc;

/** What a stranger can learn about the company behind an anonymous gap: nothing that names it. */
@GapApp
@DirtiesContext(classMode = DirtiesContext.ClassMode.BEFORE_CLASS)
class AnonymousGapTest {
  private static final byte[] PDF = "%PDF-1.7 made by Aoki".getBytes(StandardCharsets.UTF_8);
  private static final List<String> NAMING = List.of("青木特殊鋼管", "アオキ", "Aoki", "菊陽町");

  /** Other gaps of the list may be needed there; the page of this one must not say it. */
  private static final List<String> PLACING = List.of("熊本", "Kumamoto");

  private final MockMvc mvc;
  private final GapApp.World world;
  private final Gaps gaps;
  private final Postings postings;
  private final Attachments attachments;

  AnonymousGapTest(
      MockMvc mvc, GapApp.World world, Gaps gaps, Postings postings, Attachments attachments) {
    this.mvc = mvc;
    this.world = world;
    this.gaps = gaps;
    this.postings = postings;
    this.attachments = attachments;
  }

  @Test
  void neither_name_nor_place_stands_on_any_page_a_stranger_can_open() throws Exception {
    CompanyId company = aoki();
    String id = world.published(GapApp.World.anonymousParts(company));
    Viewer member = world.member(company);
    attachments.add(PostingType.GAP, id, "Aoki.pdf", PDF, "Aoki catalogue", member);
    String file =
        attachments.of(postings.visible(PostingType.GAP, id, member), member).getFirst().publicId();
    Viewer stranger = world.stranger();

    for (String path :
        List.of("/gaps/" + id, "/gaps", "/gaps?kind=supplier", "/gaps?q=アルミ", "/gaps/export")) {
      for (String language : List.of("ja", "zh-TW", "en")) {
        MockHttpServletResponse page = show(path, stranger, language);
        assertThat(page.getStatus()).as(path).isEqualTo(200);
        assertThat(text(page)).as(path + " in " + language).doesNotContain(NAMING);
        assertThat(text(page)).doesNotContain(world.publicId(company));
        if (path.equals("/gaps/" + id)) {
          assertThat(text(page)).doesNotContain(PLACING);
        }
      }
    }
    assertThat(show("/gaps/" + id + "/attachments/" + file, stranger, "en").getStatus())
        .isEqualTo(404);
    assertThat(text(show("/gaps/" + id, member, "ja"))).contains("青木特殊鋼管").contains("菊陽町");
    assertThat(text(show("/gaps/" + id, world.office(), "ja"))).contains("青木特殊鋼管");
  }

  @Test
  void no_filter_by_region_reacts_to_it_for_a_stranger() {
    CompanyId company = aoki();
    String id = world.published(GapApp.World.anonymousParts(company));
    Viewer stranger = world.stranger();
    GapFilter kyushu = new GapFilter("", null, null, blockOfKumamoto(), null, null, false, 1, 1000);

    assertThat(gaps.list(kyushu, stranger).gaps())
        .extracting(gap -> gap.publicId())
        .doesNotContain(id);
    assertThat(gaps.list(kyushu, world.member(company)).gaps())
        .extracting(gap -> gap.publicId())
        .contains(id);
  }

  @Test
  void the_companys_name_finds_nothing() throws Exception {
    String id = world.published(GapApp.World.anonymousParts(aoki()));

    assertThat(text(show("/gaps?q=青木特殊鋼管", world.stranger(), "ja"))).doesNotContain(id);
  }

  @Test
  void two_companies_that_differ_only_in_what_is_hidden_look_alike() throws Exception {
    Viewer stranger = world.stranger();
    String one = world.published(GapApp.World.anonymousParts(aoki()));
    CompanyId other = world.company(Drafts.japanese("白石精工株式会社").region("JP-46").build());
    String two = world.published(GapApp.World.anonymousParts(other));

    String first = text(show("/gaps/" + one, stranger, "ja")).replace(one, "ID");
    String second = text(show("/gaps/" + two, stranger, "ja")).replace(two, "ID");

    assertThat(withoutTokens(first)).isEqualTo(withoutTokens(second));
  }

  private CompanyId aoki() {
    return world.company(
        Drafts.japanese("株式会社青木特殊鋼管")
            .names(
                List.of(
                    new CompanyName(NameKind.READING, "アオキトクシュコウカン", "ja"),
                    new CompanyName(NameKind.ENGLISH, "Aoki Special Tubes", "en")))
            .region("JP-43")
            .build());
  }

  private static String blockOfKumamoto() {
    return app.kakehashi.reference.ReferenceData.load()
        .regions()
        .blockOf("JP-43")
        .orElseThrow()
        .code();
  }

  private MockHttpServletResponse show(String path, Viewer viewer, String language)
      throws Exception {
    return mvc.perform(
            get(java.net.URI.create(path))
                .header("Accept-Language", language)
                .with(SignedInAs.viewer(viewer)))
        .andReturn()
        .getResponse();
  }

  private static String text(MockHttpServletResponse response) throws Exception {
    return response.getContentAsString(StandardCharsets.UTF_8);
  }

  private static String withoutTokens(String html) {
    return html.replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "");
  }
}
