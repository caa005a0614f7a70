package app.kakehashi.company.web;

import static app.kakehashi.company.Viewers.admin;
import static app.kakehashi.company.Viewers.as;
import static app.kakehashi.company.Viewers.memberOf;
import static app.kakehashi.company.Viewers.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.kakehashi.StatementCount;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanyIntake.Applied;
import app.kakehashi.company.CompanyTest;
import app.kakehashi.company.ContactDraft;
import app.kakehashi.company.Drafts;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.SourceKind;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@CompanyTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CompanyPagesTest {
  private static final String CANARY = "佐藤カナリア";

  private final MockMvc mvc;
  private final CompanyIntake intake;
  private final JdbcClient jdbc;
  private final EntityManager entities;
  private Applied gears;
  private Applied robots;

  @SuppressWarnings("NullAway.Init")
  CompanyPagesTest(MockMvc mvc, CompanyIntake intake, JdbcClient jdbc, EntityManager entities) {
    this.mvc = mvc;
    this.intake = intake;
    this.jdbc = jdbc;
    this.entities = entities;
  }

  @BeforeEach
  void companies() {
    ContactDraft contact =
        new ContactDraft(CANARY, null, null, "部長", null, "canary@example.jp", "03-0000-0000", null);
    gears = apply(Drafts.gearMaker().contacts(List.of(contact)).build()).getFirst();
    robots = apply(Drafts.robotMaker().build()).getFirst();
  }

  private List<Applied> apply(CompanyDraft... drafts) {
    List<Applied> applied =
        intake.apply(List.of(drafts), new RecordSource(SourceKind.IMPORT, "名簿2026"));
    entities.flush();
    entities.clear();
    return applied;
  }

  private MockHttpServletResponse answer(Viewer viewer, MockHttpServletRequestBuilder request)
      throws Exception {
    return mvc.perform(request.with(as(viewer)).with(csrf()).locale(Locale.JAPANESE))
        .andReturn()
        .getResponse();
  }

  private Document page(Viewer viewer, String path) throws Exception {
    MockHttpServletResponse response = answer(viewer, get(path));
    assertThat(response.getStatus()).as(path).isEqualTo(200);
    Document document = Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    assertThat(document.select("h1")).as(path).hasSize(1);
    return document;
  }

  private String path(Applied company) {
    return "/companies/" + company.publicId();
  }

  @Test
  void the_list_shows_names_in_their_language_and_keeps_filters_in_its_links() throws Exception {
    for (int i = 0; i < 60; i++) {
      apply(Drafts.japanese("一覧工業" + (char) ('A' + i % 26) + i + "株式会社").region("JP-13").build());
    }

    Document list = page(office(), "/companies?q=一覧&place=JP-13&sort=name");

    assertThat(list.select("tbody tr")).hasSize(25);
    assertThat(list.select("tbody th a").eachAttr("lang").getFirst()).isEqualTo("ja");
    assertThat(list.select("[role=status]").text()).contains("60社");
    assertThat(list.select(".empty")).isEmpty();
    assertThat(list.select("tbody .status")).isEmpty();
    assertThat(page(office(), "/companies?q=どこにもない").select(".empty")).hasSize(1);
    String next = list.select("a[rel=next]").attr("href");
    assertThat(next).contains("place=JP-13").contains("sort=name").contains("page=2");
    assertThat(list.select("a[href^=/companies/export]").attr("href")).contains("place=JP-13");
    assertThat(list.select("#f-q").val()).isEqualTo("一覧");
  }

  @Test
  void a_plus_in_the_search_stays_one_in_the_links_of_the_list() throws Exception {
    apply(Drafts.japanese("C+C工業株式会社").build());

    MockHttpServletResponse list = answer(office(), get("/companies").param("q", "C+C"));

    assertThat(Jsoup.parse(list.getContentAsString(StandardCharsets.UTF_8)))
        .extracting(page -> page.select("a[href^=/companies/export]").attr("href"))
        .asString()
        .contains("q=C%2BC");
  }

  @Test
  void wild_filters_and_pages_are_clamped() throws Exception {
    page(office(), "/companies?sort=company.contact.email&size=1e9&page=99999999999&kind=x");
    page(office(), "/companies?page=-3&place=nowhere&sector=zz");
  }

  @Test
  void the_workbook_holds_text_and_no_formula() throws Exception {
    apply(Drafts.japanese("=HYPERLINK(\"http://example.com\")").build());

    MockHttpServletResponse response = answer(office(), get("/companies/export"));

    assertThat(response.getContentType()).contains("spreadsheetml");
    String sheet = entry(response.getContentAsByteArray(), "xl/worksheets/sheet1.xml");
    String texts = entry(response.getContentAsByteArray(), "xl/sharedStrings.xml");
    assertThat(sheet).doesNotContain("<f>").contains("t=\"s\"");
    assertThat(Parser.unescapeEntities(texts, false)).contains("=HYPERLINK").contains("髙山歯車");
  }

  @Test
  void the_office_sees_contacts_size_and_why_it_is_an_sme() throws Exception {
    Document company = page(office(), path(gears));

    assertThat(company.text())
        .contains(CANARY)
        .contains("canary@example.jp")
        .contains("5,000万円")
        .contains("資本金は基準内です")
        .contains("情報の出所 会員名簿")
        .doesNotContain("名簿2026");
    assertThat(
            jdbc.sql("select count(*) from contact_view where company_id = :id")
                .param("id", gears.company().value())
                .query(Long.class)
                .single())
        .isEqualTo(1);
    assertThat(page(admin(), path(gears)).select("main a[href^='/admin/imports/']"))
        .as("the way to the list, for those who may see it")
        .isNotEmpty();
  }

  @Test
  void a_member_of_another_company_sees_the_public_profile_and_no_contact() throws Exception {
    Document company = page(memberOf(robots.company()), path(gears));

    assertThat(company.text()).contains("株式会社髙山歯車製作所").contains("熊本県").contains("100～299人");
    assertThat(company.html())
        .doesNotContain(CANARY)
        .doesNotContain("canary@example.jp")
        .doesNotContain("03-0000-0000")
        .doesNotContain("5,000万円")
        .doesNotContain("/edit")
        .doesNotContain("名簿2026");
  }

  @Test
  void its_own_member_sees_everything_and_is_asked_to_confirm() throws Exception {
    Document company = page(memberOf(gears.company()), path(gears));

    assertThat(company.text()).contains(CANARY).contains("5,000万円");
    assertThat(company.select("header .status").eachText()).containsExactly("未確認");
    assertThat(company.select("a[href$=/claim]")).isNotEmpty();
    assertThat(company.select("a[href$=/office]")).isEmpty();
  }

  @Test
  void what_a_viewer_may_not_see_answers_like_what_does_not_exist() throws Exception {
    jdbc.sql("update company set listed_publicly = false where id = :id")
        .param("id", gears.company().value())
        .update();
    Viewer stranger = memberOf(robots.company());
    String nowhere = "/companies/AAAAAAAAAAAAAAAAAAAAAA";

    for (String below :
        List.of(
            "",
            "/edit",
            "/names",
            "/sites",
            "/certificates",
            "/dejima",
            "/credentials",
            "/credit-reports",
            "/exclusivities",
            "/contacts/new",
            "/claim",
            "/office",
            "/verification")) {
      MockHttpServletResponse hidden = answer(stranger, get(path(gears) + below));
      MockHttpServletResponse absent = answer(stranger, get(nowhere + below));
      assertThat(hidden.getStatus()).as(below).isEqualTo(404);
      assertThat(absent.getStatus()).as(below).isEqualTo(404);
      assertThat(hidden.getContentAsString()).isEqualTo(absent.getContentAsString());
    }
    assertThat(page(stranger, "/companies").text()).doesNotContain("髙山");
  }

  @Test
  void a_stranger_cannot_change_a_company_that_is_listed() throws Exception {
    Viewer stranger = memberOf(robots.company());

    for (String below : List.of("/edit", "/names", "/sites", "/dejima", "/contacts", "/claim")) {
      assertThat(answer(stranger, post(path(gears) + below).param("version", "0")).getStatus())
          .as(below)
          .isEqualTo(404);
    }
  }

  @Test
  void pages_send_at_most_eight_statements_whatever_the_number_of_rows() throws Exception {
    page(office(), "/companies");
    int few = StatementCount.of(() -> page(office(), "/companies?q=山"));
    int company = StatementCount.of(() -> page(office(), path(gears)));
    for (int i = 0; i < 40; i++) {
      apply(Drafts.japanese("山田" + i + "工業株式会社").build());
    }
    int many = StatementCount.of(() -> page(office(), "/companies?q=山"));

    assertThat(many).isEqualTo(few).isLessThanOrEqualTo(8);
    assertThat(company).isLessThanOrEqualTo(8);
  }

  private static String entry(byte[] zip, String name) throws Exception {
    Path file = Files.createTempFile("companies", ".xlsx");
    try {
      Files.write(file, zip);
      try (ZipFile workbook = new ZipFile(file.toFile())) {
        return new String(
            workbook.getInputStream(workbook.getEntry(name)).readAllBytes(),
            StandardCharsets.UTF_8);
      }
    } finally {
      Files.delete(file);
    }
  }
}
