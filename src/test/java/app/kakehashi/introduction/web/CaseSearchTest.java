package app.kakehashi.introduction.web;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapApp;
import app.kakehashi.introduction.CaseApp;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The search box over all cases, asked as people ask. */
@CaseApp
class CaseSearchTest {
  private final CaseApp.Cases cases;
  private final GapApp.World world;
  private final CasePages pages;

  CaseSearchTest(CaseApp.Cases cases, GapApp.World world, JdbcClient jdbc, MockMvc mvc) {
    this.cases = cases;
    this.world = world;
    this.pages = new CasePages(mvc, jdbc);
  }

  @Test
  void a_case_is_found_by_its_number_its_companies_and_its_titles_however_they_are_typed() {
    Viewer office = world.office();
    CaseApp.Pair pair = cases.pair();
    String id = cases.shortlisted(office, pair).getFirst();
    CaseApp.Pair other = cases.pair();
    String otherId = cases.shortlisted(office, other).getFirst();
    String japanese = world.name(pair.gapCompany());
    for (String typed :
        List.of(
            id,
            " " + id + " ",
            "https://kakehashi.example/desk/introductions/" + id,
            "https://kakehashi.example/introductions/" + id + "?thread=all",
            japanese,
            japanese.replace("株式会社", "㈱"),
            japanese.replace("株式会社", ""),
            world.name(pair.offerCompany()))) {
      assertThat(found(typed, office)).as(typed).contains(id).doesNotContain(otherId);
    }
    assertThat(found("ﾁｬﾝﾊﾞｰの第二", office)).contains(id, otherId);
    assertThat(found("accounting software", office)).doesNotContain(id, otherId);
    assertThat(found("%", office)).doesNotContain(id);
    assertThat(found("' & !", office)).doesNotContain(id);
  }

  private String found(String typed, Viewer office) {
    CasePages.Answer page = pages.open("/desk/introductions?state=all&text={typed}", office, typed);
    assertThat(page.status()).isEqualTo(200);
    return page.html().select("table").html();
  }
}
