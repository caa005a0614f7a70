package app.kakehashi.offer.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.kakehashi.SignedInAs;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Drafts;
import app.kakehashi.gap.GapApp;
import app.kakehashi.offer.OfferIntake;
import app.kakehashi.offer.Offers;
import app.kakehashi.offer.SomeOffer;
import app.kakehashi.posting.PostingStatus;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.ListWorkbook;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@GapApp
class OfferPagesTest {
  private final MockMvc mvc;
  private final GapApp.World world;
  private final OfferIntake intake;
  private final Offers offers;

  OfferPagesTest(MockMvc mvc, GapApp.World world, OfferIntake intake, Offers offers) {
    this.mvc = mvc;
    this.world = world;
    this.intake = intake;
    this.offers = offers;
  }

  private MockHttpServletResponse answer(Viewer viewer, MockHttpServletRequestBuilder request)
      throws Exception {
    return mvc.perform(request.with(SignedInAs.viewer(viewer)).with(csrf()).locale(Locale.ENGLISH))
        .andReturn()
        .getResponse();
  }

  private static Document html(MockHttpServletResponse response) throws Exception {
    return Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
  }

  private Document page(Viewer viewer, String path) throws Exception {
    MockHttpServletResponse response = answer(viewer, get(path));
    assertThat(response.getStatus()).as(path).isEqualTo(200);
    Document document = html(response);
    assertThat(document.select("h1")).as(path).hasSize(1);
    return document;
  }

  private String published(CompanyId company) {
    return intake.publish(List.of(SomeOffer.gearedDrives(company)), world.office()).getFirst();
  }

  private static String version(Document page) {
    return page.select("input[name=version]").attr("value");
  }

  @Test
  void a_member_describes_an_offer_section_by_section_and_sends_it() throws Exception {
    Viewer member = world.member(world.taiwaneseCompany());

    MockHttpServletResponse started =
        answer(member, post("/offers/new").param("language", "zh-Hant"));
    assertThat(started.getStatus()).isEqualTo(303);
    String tasks = String.valueOf(started.getHeader("Location"));
    assertThat(page(member, tasks).select(".tasks li")).hasSize(6);

    String what = tasks + "/what";
    MockHttpServletResponse saved =
        answer(
            member,
            post(what)
                .param("version", version(page(member, what)))
                .param("language", "zh-Hant")
                .param("title", "精密齒輪模組")
                .param("description", "低背隙，樣品四週。")
                .param("fields", "robots_automation", "machine_tools")
                .param("productType", "component")
                .param("certificates", "ISO 9001:2015"));
    assertThat(saved.getStatus()).isEqualTo(303);
    String business = tasks + "/business";
    answer(
        member,
        post(business)
            .param("version", version(page(member, business)))
            .param("first", "oem_odm")
            .param("second", "supply")
            .param("wish", "long_supply"));
    String id = tasks.replaceAll("/offers/(.{22})/edit", "$1");
    Document check = page(member, "/offers/" + id + "/check");
    assertThat(check.text()).contains("精密齒輪模組").contains("ISO 9001").contains("OEM");
    assertThat(check.select("[lang=zh-Hant]").text()).contains("低背隙");

    MockHttpServletResponse sent =
        answer(member, post("/offers/" + id + "/submission").param("version", version(check)));
    assertThat(sent.getStatus()).isEqualTo(303);
    assertThat(offers.get(id, member).status()).isEqualTo(PostingStatus.SUBMITTED);
  }

  @Test
  void what_is_wrong_stands_beside_its_field_and_what_was_typed_stays() throws Exception {
    CompanyId company = world.taiwaneseCompany();
    Viewer member = world.member(company);
    String supply = "/offers/" + published(company) + "/edit/supply";

    MockHttpServletResponse refused =
        answer(
            member,
            post(supply)
                .param("version", version(page(member, supply)))
                .param("capacity", "５，０００")
                .param("per", "month")
                .param("leadTimeDays", "soon")
                .param("labourFte", "2.5"));

    assertThat(refused.getStatus()).isEqualTo(422);
    Document again = html(refused);
    assertThat(again.select("#f-capacity").attr("value")).isEqualTo("５，０００");
    assertThat(again.select("#e-unit")).hasSize(1);
    assertThat(again.select("#e-leadTimeDays")).hasSize(1);
    assertThat(again.select("#e-labourEvidence")).hasSize(1);
    assertThat(again.select("#e-capacity")).isEmpty();
    assertThat(again.select(".error-summary a")).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"what", "business", "supply", "terms"})
  void saving_a_section_unchanged_changes_nothing(String section) throws Exception {
    CompanyId company = world.taiwaneseCompany();
    Viewer member = world.member(company);
    String id = published(company);
    String path = "/offers/" + id + "/edit/" + section;
    Document form = page(member, path);
    MockHttpServletRequestBuilder same = post(path);
    form.select("main form").forms().getFirst().formData().stream()
        .filter(field -> !field.key().equals("_csrf"))
        .forEach(field -> same.param(field.key(), field.value()));

    assertThat(answer(member, same).getStatus()).isEqualTo(303);

    assertThat(offers.get(id, member).status()).isEqualTo(PostingStatus.PUBLISHED);
  }

  @Test
  void a_stale_form_is_told_that_somebody_was_faster() throws Exception {
    CompanyId company = world.taiwaneseCompany();
    Viewer member = world.member(company);
    String business = "/offers/" + published(company) + "/edit/business";
    String version = version(page(member, business));
    MockHttpServletRequestBuilder first =
        post(business).param("version", version).param("first", "agency");
    assertThat(answer(member, first).getStatus()).isEqualTo(303);

    MockHttpServletRequestBuilder second =
        post(business).param("version", version).param("first", "licence");
    assertThat(answer(member, second).getStatus()).isEqualTo(409);
  }

  @Test
  void strangers_read_the_public_profile_and_change_nothing() throws Exception {
    String id = published(world.taiwaneseCompany());
    Viewer stranger = world.member(world.japaneseCompany());

    Document profile = page(stranger, "/offers/" + id);
    assertThat(profile.text()).contains("小型減速機伺服模組", "US$180", "Korea", "軍事用途");
    assertThat(profile.select("a[href$=/edit], a[href$=/closure]")).isEmpty();
    assertThat(answer(stranger, get("/offers/" + id + "/edit")).getStatus()).isEqualTo(404);
    assertThat(answer(stranger, get("/offers/" + id + "/check")).getStatus()).isEqualTo(404);
    assertThat(answer(stranger, post("/offers/new")).getStatus()).isEqualTo(404);
  }

  @Test
  void the_list_keeps_its_filters_in_its_links_and_goes_to_a_workbook() throws Exception {
    CompanyId company = world.taiwaneseCompany();
    published(company);
    Viewer member = world.member(company);

    Document list = page(member, "/offers?q=減速機&field=robots_automation&mine=true");
    assertThat(list.select("tbody tr")).hasSize(1);
    assertThat(list.select("a[href^=/offers/export]").attr("href"))
        .contains("field=robots_automation", "mine=true");
    MockHttpServletResponse workbook = answer(member, get("/offers/export?mine=true"));
    assertThat(workbook.getContentType()).startsWith(ListWorkbook.MEDIA_TYPE);
    assertThat(workbook.getContentAsByteArray()).startsWith('P', 'K');
    assertThat(page(member, "/offers?q=%25%27--").select("tbody tr")).isEmpty();
  }

  @Test
  void the_office_begins_an_offer_for_a_company_it_names() throws Exception {
    Viewer office = world.office();
    String name = "命名測試股份有限公司";
    world.company(Drafts.taiwanese(name).build());

    MockHttpServletResponse unknown =
        answer(office, post("/offers/new").param("language", "en").param("company", "沒有這家"));
    assertThat(unknown.getStatus()).isEqualTo(422);
    assertThat(html(unknown).select("#e-company")).hasSize(1);
    MockHttpServletResponse started =
        answer(office, post("/offers/new").param("language", "en").param("company", name));
    assertThat(started.getStatus()).isEqualTo(303);
  }
}
