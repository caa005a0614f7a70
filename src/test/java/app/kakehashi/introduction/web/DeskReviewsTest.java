package app.kakehashi.introduction.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.kakehashi.MovableClock;
import app.kakehashi.SignedInAs;
import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapApp;
import app.kakehashi.introduction.CaseApp;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.Postings;
import app.kakehashi.reference.WorkingDays;
import app.kakehashi.shared.Language;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Postings that wait for a second person, among the lines of the desk. */
@CaseApp
class DeskReviewsTest {
  private final GapApp.World world;
  private final Postings postings;
  private final WorkingDays days;
  private final DeskTexts texts;
  private final MovableClock clock;
  private final JdbcClient jdbc;
  private final MockMvc mvc;

  DeskReviewsTest(
      GapApp.World world,
      Postings postings,
      WorkingDays days,
      DeskTexts texts,
      MovableClock clock,
      JdbcClient jdbc,
      MockMvc mvc) {
    this.days = days;
    this.texts = texts;
    this.world = world;
    this.postings = postings;
    this.clock = clock;
    this.jdbc = jdbc;
    this.mvc = mvc;
  }

  @Test
  void a_submitted_gap_is_a_line_until_it_is_reviewed_due_after_three_working_days()
      throws Exception {
    Viewer office = world.office().reading(Language.EN);
    var company = world.japaneseCompany();
    String gap = world.submitted(GapApp.World.machinedParts(company));
    Element line = line(desk("/desk?kind=review", office), gap);
    assertThat(line.text())
        .contains("Review before publishing", world.name(company), "Waiting for review");
    String due = line.select("td.nowrap").text();
    LocalDate last = days.plus("JP", days.dayOf("JP", clock.instant()), 3);
    assertThat(due).isEqualTo(texts.day(last, Language.EN));
    assertThat(desk("/desk?kind=screen", office).select("a[href$=" + gap + "]")).isEmpty();
    assertThat(desk("/desk?kind=review&owner=mine", office).select("a[href$=" + gap + "]"))
        .isEmpty();
    assertThat(desk("/desk?kind=review&desk=TW", office).select("a[href$=" + gap + "]")).isEmpty();
    assertThat(
            desk("/desk?kind=review&side=gap&owner=nobody", office).select("a[href$=" + gap + "]"))
        .hasSize(1);

    jdbc.sql(
            "update posting set submitted_at = submitted_at - interval '15 days' where public_id ="
                + " :id")
        .param("id", gap)
        .update();
    assertThat(line(desk("/desk?kind=review&overdue=true", office), gap).select(".late").text())
        .isNotEmpty();

    postings.approve(
        PostingType.GAP, gap, postings.visible(PostingType.GAP, gap, office).version(), office);
    assertThat(desk("/desk?kind=review", office).select("a[href$=" + gap + "]")).isEmpty();
  }

  @Test
  void nobody_finds_what_came_from_the_own_hand() throws Exception {
    Viewer author = world.office().reading(Language.EN);
    Viewer colleague = world.office().reading(Language.EN);
    String own = world.submitted(GapApp.World.machinedParts(world.japaneseCompany()), author);
    assertThat(desk("/desk?kind=review", author).select("a[href$=" + own + "]")).isEmpty();
    assertThat(desk("/desk?kind=review", colleague).select("a[href$=" + own + "]")).hasSize(1);
  }

  private static Element line(Document desk, String gap) {
    Element link = desk.selectFirst("tr[data-key-row] a[href=/desk/review/gaps/" + gap + "]");
    assertThat(link).isNotNull();
    return Objects.requireNonNull(link.closest("tr"));
  }

  private Document desk(String path, Viewer viewer) throws Exception {
    return Jsoup.parse(
        mvc.perform(get(path).locale(viewer.language().locale()).with(SignedInAs.viewer(viewer)))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8));
  }
}
