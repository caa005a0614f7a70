package app.kakehashi.gap.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.kakehashi.SignedInAs;
import app.kakehashi.StatementCount;
import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapApp;
import app.kakehashi.posting.PostingStatus;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.Postings;
import app.kakehashi.shared.CompanyId;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GapApp
class GapPagesTest {
  private final MockMvc mvc;
  private final GapApp.World world;
  private final Postings postings;

  GapPagesTest(MockMvc mvc, GapApp.World world, Postings postings) {
    this.mvc = mvc;
    this.world = world;
    this.postings = postings;
  }

  @Test
  void a_member_posts_a_normal_gap_in_five_pages_and_few_inputs() throws Exception {
    Viewer member = world.member(world.japaneseCompany());
    Document start = html(show("/gaps/new", member));
    assertThat(start.select("input[type=radio][name=kind]")).hasSize(11);

    MockHttpServletResponse started = send("/gaps/new", member, Map.of("kind", "supplier"));
    assertThat(started.getStatus()).isEqualTo(303);
    String need = location(started);
    assertThat(need).matches("/gaps/[A-Za-z0-9_-]{22}/edit/need");
    Document form = html(show(need, member));
    assertThat(form.select("form.form > .field")).hasSize(4);

    MockHttpServletResponse saved =
        send(
            need,
            member,
            Map.of(
                "version", version(form),
                "title", "ばねの調達先",
                "description", "月500個のばねを探しています。",
                "mode1", "supply",
                "field1", "metal_plastic_parts",
                "go", "check"));
    assertThat(saved.getStatus()).isEqualTo(303);
    Document check = html(show(location(saved), member));
    assertThat(check.select("h1")).hasSize(1);
    assertThat(check.text()).contains("ばねの調達先").contains("Company name not disclosed");

    Element submit = check.selectFirst("form[action$=/submission]");
    assertThat(submit).isNotNull();
    MockHttpServletResponse sent =
        send(submit.attr("action"), member, Map.of("version", version(check)));
    assertThat(sent.getStatus()).isEqualTo(303);
    assertThat(html(show(location(sent), member)).text()).contains("Waiting for review");
  }

  @Test
  void what_is_missing_is_said_in_a_summary_and_at_the_field_and_nothing_typed_is_lost()
      throws Exception {
    Viewer member = world.member(world.japaneseCompany());
    String need = location(send("/gaps/new", member, Map.of("kind", "supplier")));

    MockHttpServletResponse again =
        send(need, member, Map.of("version", "0", "title", "", "description", "A spring, please"));

    assertThat(again.getStatus()).isEqualTo(422);
    Document form = html(again);
    assertThat(form.title()).startsWith("Error:");
    assertThat(form.select(".error-summary a"))
        .extracting(link -> link.attr("href"))
        .contains("#f-title", "#f-mode1");
    assertThat(form.select("#f-title").attr("aria-invalid")).isEqualTo("true");
    assertThat(form.select("#f-description").text()).isEqualTo("A spring, please");
  }

  @Test
  void every_section_reads_back_what_it_stored() throws Exception {
    CompanyId company = world.japaneseCompany();
    Viewer member = world.member(company);
    String id = world.submitted(GapApp.World.anonymousParts(company));
    for (String section : List.of("need", "details", "partner", "conditions", "anonymity")) {
      String path = "/gaps/" + id + "/edit/" + section;
      Document form = html(show(path, member));
      MockHttpServletRequestBuilder unchanged = post(path).with(csrf());
      form.select("form.form [name]").stream()
          .filter(field -> !field.attr("name").equals("_csrf") && !field.attr("name").equals("go"))
          .forEach(field -> copy(field, unchanged));
      long before = postings.visible(PostingType.GAP, id, member).version();

      MockHttpServletResponse answer =
          mvc.perform(unchanged.with(SignedInAs.viewer(member))).andReturn().getResponse();

      assertThat(answer.getStatus()).as(section).isEqualTo(303);
      assertThat(postings.visible(PostingType.GAP, id, member).version())
          .as(section + " stored something else")
          .isEqualTo(before);
    }
  }

  @Test
  void numbers_dates_and_places_are_understood_as_people_write_them() throws Exception {
    Viewer member = world.member(world.japaneseCompany());
    String edit = location(send("/gaps/new", member, Map.of("kind", "third_country")));
    String details = edit.replace("/need", "/details");

    MockHttpServletResponse saved =
        send(
            details,
            member,
            Map.of(
                "version", version(html(show(details, member))),
                "quantity", "３０万",
                "quantity_unit", "個",
                "quantity_per", "year",
                "needed_by", "2027年3月31日",
                "target_countries", "ベトナム、Thailand",
                "d_project_field", "rail"));

    assertThat(saved.getStatus()).isEqualTo(303);
    String page = html(show(location(saved), member)).text();
    assertThat(page)
        .contains("300,000 個 a year")
        .contains("March 31, 2027")
        .contains("Thailand")
        .contains("Rail");
  }

  @Test
  void what_cannot_be_understood_is_named() throws Exception {
    Viewer member = world.member(world.japaneseCompany());
    String edit = location(send("/gaps/new", member, Map.of("kind", "supplier")));

    MockHttpServletResponse partner =
        send(
            edit.replace("/need", "/partner"),
            member,
            Map.of("version", "0", "required_certificates", "ISO 9001, QQQ 7"));
    assertThat(partner.getStatus()).isEqualTo(422);
    assertThat(html(partner).text()).contains("These certificates are not known: QQQ 7");

    MockHttpServletResponse details =
        send(
            edit.replace("/need", "/details"),
            member,
            Map.of("version", "0", "quantity", "many", "needed_by", "soon"));
    assertThat(details.getStatus()).isEqualTo(422);
    assertThat(html(details).select(".field--error")).hasSize(2);
  }

  @Test
  void a_stale_form_gets_a_friendly_409_and_changes_nothing() throws Exception {
    CompanyId company = world.japaneseCompany();
    Viewer member = world.member(company);
    String id = world.submitted(GapApp.World.machinedParts(company));
    long version = postings.visible(PostingType.GAP, id, member).version();

    MockHttpServletResponse stale =
        send(
            "/gaps/" + id + "/closure",
            member,
            Map.of("version", Long.toString(version + 1), "reason", "need_gone", "note", ""));

    assertThat(stale.getStatus()).isEqualTo(409);
    assertThat(postings.visible(PostingType.GAP, id, member).status())
        .isEqualTo(PostingStatus.SUBMITTED);
  }

  @Test
  void a_second_click_on_a_step_that_was_done_says_somebody_was_faster() throws Exception {
    CompanyId company = world.japaneseCompany();
    Viewer member = world.member(company);
    String id = world.published(GapApp.World.machinedParts(company));
    long version = postings.visible(PostingType.GAP, id, member).version();

    MockHttpServletResponse again =
        send("/gaps/" + id + "/submission", member, Map.of("version", Long.toString(version)));

    assertThat(again.getStatus()).isEqualTo(409);
    assertThat(html(again).text()).contains("Somebody was faster");
  }

  @Test
  void closing_asks_for_the_reason() throws Exception {
    CompanyId company = world.japaneseCompany();
    Viewer member = world.member(company);
    String id = world.published(GapApp.World.machinedParts(company));
    String path = "/gaps/" + id + "/closure";
    String version = version(html(show(path, member)));

    assertThat(send(path, member, Map.of("version", version)).getStatus()).isEqualTo(422);
    assertThat(
            send(path, member, Map.of("version", version, "reason", "other", "note", " "))
                .getStatus())
        .isEqualTo(422);
    assertThat(send(path, member, Map.of("version", version, "reason", "filled_here")).getStatus())
        .isEqualTo(303);
    assertThat(html(show("/gaps/" + id, member)).text()).contains("Found a partner through");
  }

  @Test
  void the_list_narrows_by_words_of_either_script_kind_field_and_mode() throws Exception {
    String id = world.published(GapApp.World.machinedParts(world.japaneseCompany()));
    Viewer stranger = world.stranger();

    for (String query :
        List.of("q=鋁真空", "q=眞空", "kind=supplier", "field=metal_plastic_parts", "mode=oem_odm")) {
      Document page = html(show("/gaps?" + query, stranger));
      boolean expected = !query.equals("q=鋁真空");
      assertThat(page.select("a[href=/gaps/" + id + "]").isEmpty()).as(query).isEqualTo(!expected);
    }
    assertThat(html(show("/gaps?kind=talent", stranger)).select("a[href=/gaps/" + id + "]"))
        .isEmpty();
  }

  @Test
  void pages_send_at_most_eight_statements_whatever_the_number_of_rows() throws Exception {
    CompanyId company = world.japaneseCompany();
    String id = world.published(GapApp.World.machinedParts(company));
    Viewer stranger = world.stranger();
    Viewer office = world.office();
    show("/gaps", stranger);
    int few = StatementCount.of(() -> show("/gaps", stranger));
    int page = StatementCount.of(() -> show("/gaps/" + id, stranger));
    for (int i = 0; i < 15; i++) {
      world.published(GapApp.World.anonymousParts(world.japaneseCompany()));
      world.submitted(GapApp.World.anonymousParts(world.japaneseCompany()));
    }
    String waiting = world.submitted(GapApp.World.anonymousParts(company));

    assertThat(few).isLessThanOrEqualTo(8);
    assertThat(StatementCount.of(() -> show("/gaps", stranger))).isLessThanOrEqualTo(8);
    assertThat(page).isLessThanOrEqualTo(8);
    assertThat(StatementCount.of(() -> show("/desk/review", office))).isLessThanOrEqualTo(8);
    assertThat(StatementCount.of(() -> show("/desk/review/gaps/" + waiting, office)))
        .isLessThanOrEqualTo(8);
  }

  @Test
  void the_review_marks_what_could_give_an_anonymous_company_away_and_wants_reasons()
      throws Exception {
    CompanyId company = world.japaneseCompany();
    Viewer member = world.member(company);
    String name = world.name(company);
    String need = location(send("/gaps/new", member, Map.of("kind", "supplier")));
    send(
        need,
        member,
        Map.of(
            "version",
            "0",
            "title",
            "ばねの調達先",
            "description",
            name + "です。月500個のばねを探しています。",
            "mode1",
            "supply"));
    String id = need.split("/")[2];
    Document check = html(show("/gaps/" + id + "/check", member));
    send("/gaps/" + id + "/submission", member, Map.of("version", version(check)));
    Viewer office = world.office();
    assertThat(html(show("/desk/review", office)).select("a[href$=" + id + "]")).hasSize(1);
    assertThat(show("/desk/review", member).getStatus()).isEqualTo(404);

    Document review = html(show("/desk/review/gaps/" + id, office));
    assertThat(review.select("mark").eachText()).contains(name);
    String back = "/desk/review/gaps/" + id + "/return";
    assertThat(send(back, office, Map.of("version", version(review))).getStatus()).isEqualTo(422);
    assertThat(
            send(
                    back,
                    office,
                    Map.of(
                        "version",
                        version(review),
                        "reason_description",
                        "Please do not name the company",
                        "reason_nonsense",
                        "ignored"))
                .getStatus())
        .isEqualTo(303);

    Document form = html(show(need, member));
    assertThat(form.text()).contains("Please do not name the company").doesNotContain("ignored");
  }

  @Test
  void a_company_confirms_through_a_link_without_signing_in() throws Exception {
    assertThat(show("/posting-confirmation/none", world.stranger()).getStatus()).isEqualTo(404);
  }

  @Test
  void the_list_downloads_as_excel() throws Exception {
    world.published(GapApp.World.machinedParts(world.japaneseCompany()));

    MockHttpServletResponse file = show("/gaps/export", world.stranger());

    assertThat(file.getStatus()).isEqualTo(200);
    assertThat(file.getContentAsByteArray()).startsWith('P', 'K');
    assertThat(file.getHeader("Content-Disposition")).contains("gaps.xlsx");
  }

  @Test
  void a_member_of_a_taiwanese_company_posts_no_gaps_and_the_office_names_the_company()
      throws Exception {
    assertThat(show("/gaps/new", world.stranger()).getStatus()).isEqualTo(404);
    Viewer office = world.office();
    assertThat(send("/gaps/new", office, Map.of("kind", "supplier", "company", "無い会社")).getStatus())
        .isEqualTo(422);
    CompanyId company = world.japaneseCompany();
    String name = postingCompanyName(company);
    assertThat(send("/gaps/new", office, Map.of("kind", "supplier", "company", name)).getStatus())
        .isEqualTo(303);
  }

  @Test
  void a_stranger_gets_the_same_404_for_a_draft_and_for_nothing() throws Exception {
    CompanyId company = world.japaneseCompany();
    Viewer member = world.member(company);
    String edit = location(send("/gaps/new", member, Map.of("kind", "supplier")));
    String id = edit.split("/")[2];
    Viewer stranger = world.stranger();

    for (String suffix :
        List.of("", "/edit", "/edit/need", "/check", "/closure", "/translations", "/attachments")) {
      assertThat(show("/gaps/" + id + suffix, stranger).getStatus()).as(suffix).isEqualTo(404);
      assertThat(show("/gaps/AAAAAAAAAAAAAAAAAAAAAA" + suffix, stranger).getStatus())
          .isEqualTo(404);
      assertThat(show("/gaps/-1" + suffix, stranger).getStatus()).isEqualTo(404);
    }
    for (String step : List.of("submission", "renewal", "confirmation", "closure")) {
      assertThat(
              send(
                      "/gaps/" + id + "/" + step,
                      stranger,
                      Map.of("version", "0", "reason", "need_gone"))
                  .getStatus())
          .as(step)
          .isEqualTo(404);
    }
  }

  private String postingCompanyName(CompanyId company) {
    return world.name(company);
  }

  private static void copy(Element field, MockHttpServletRequestBuilder request) {
    String name = field.attr("name");
    switch (field.tagName()) {
      case "textarea" -> request.param(name, field.wholeText());
      case "select" -> request.param(name, field.select("option[selected]").attr("value"));
      default -> {
        boolean box = field.attr("type").equals("radio") || field.attr("type").equals("checkbox");
        if (!box || field.hasAttr("checked")) {
          request.param(name, field.attr("value"));
        }
      }
    }
  }

  private MockHttpServletResponse show(String path, Viewer viewer) throws Exception {
    return mvc.perform(
            get(java.net.URI.create(path.replace(" ", "%20")))
                .header("Accept-Language", "en")
                .with(SignedInAs.viewer(viewer)))
        .andReturn()
        .getResponse();
  }

  private MockHttpServletResponse send(String path, Viewer viewer, Map<String, String> fields)
      throws Exception {
    MockHttpServletRequestBuilder request =
        post(path).header("Accept-Language", "en").with(csrf()).with(SignedInAs.viewer(viewer));
    fields.forEach(request::param);
    return mvc.perform(request).andReturn().getResponse();
  }

  private static Document html(MockHttpServletResponse response) throws Exception {
    return Jsoup.parse(response.getContentAsString(java.nio.charset.StandardCharsets.UTF_8));
  }

  private static String version(Document page) {
    return page.select("input[name=version]").attr("value");
  }

  private static String location(MockHttpServletResponse response) {
    return java.util.Objects.requireNonNull(response.getHeader("Location"));
  }
}
