package app.kakehashi.company.web;

import static app.kakehashi.company.Viewers.as;
import static app.kakehashi.company.Viewers.memberOf;
import static app.kakehashi.company.Viewers.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.kakehashi.account.Accounts;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanyFacts;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanyIntake.Applied;
import app.kakehashi.company.CompanyTest;
import app.kakehashi.company.ContactDraft;
import app.kakehashi.company.Drafts;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.SourceKind;
import app.kakehashi.shared.Money;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@CompanyTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CompanyFormsTest {
  private final MockMvc mvc;
  private final CompanyIntake intake;
  private final Companies companies;
  private final Accounts accounts;
  private final JdbcClient jdbc;
  private final EntityManager entities;
  private Applied gears;
  private String path;

  @SuppressWarnings("NullAway.Init")
  CompanyFormsTest(
      MockMvc mvc,
      CompanyIntake intake,
      Companies companies,
      Accounts accounts,
      JdbcClient jdbc,
      EntityManager entities) {
    this.mvc = mvc;
    this.intake = intake;
    this.companies = companies;
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.entities = entities;
  }

  @BeforeEach
  void company() {
    ContactDraft contact =
        new ContactDraft("佐藤次郎", null, null, "部長", null, "jiro@example.jp", "03-0000-0000", null);
    gears =
        intake
            .apply(
                List.of(Drafts.gearMaker().contacts(List.of(contact)).build()),
                new RecordSource(SourceKind.IMPORT, "名簿"))
            .getFirst();
    path = "/companies/" + gears.publicId();
    entities.flush();
    entities.clear();
  }

  private MockHttpServletResponse answer(Viewer viewer, MockHttpServletRequestBuilder request)
      throws Exception {
    entities.flush();
    entities.clear();
    MockHttpServletResponse response =
        mvc.perform(request.with(as(viewer)).with(csrf())).andReturn().getResponse();
    entities.flush();
    return response;
  }

  private Document page(Viewer viewer, String address, Locale locale) throws Exception {
    MockHttpServletResponse response = answer(viewer, get(address).locale(locale));
    assertThat(response.getStatus()).as(address).isEqualTo(200);
    return html(response);
  }

  private static Document html(MockHttpServletResponse response) throws Exception {
    Document document = Jsoup.parse(response.getContentAsString(StandardCharsets.UTF_8));
    assertThat(document.select("h1")).hasSize(1);
    return document;
  }

  /** Sends the form of a page as it stands there, with some fields typed over. */
  private MockHttpServletResponse send(Viewer viewer, String address, String... typed)
      throws Exception {
    Element form =
        Objects.requireNonNull(page(viewer, address, Locale.JAPANESE).selectFirst("form.form"));
    MockHttpServletRequestBuilder request = post(form.attr("action")).locale(Locale.JAPANESE);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < typed.length; i += 2) {
      names.add(typed[i]);
      request.param(typed[i], typed[i + 1]);
    }
    for (Element field : form.select("input, select, textarea")) {
      String name = field.attr("name");
      if (names.contains(name) || name.equals("_csrf")) {
        continue;
      }
      String type = field.attr("type");
      if (field.tagName().equals("select")) {
        Element chosen = field.selectFirst("option[selected]");
        request.param(name, chosen == null ? "" : chosen.val());
      } else if (type.equals("radio") || type.equals("checkbox")) {
        if (field.hasAttr("checked")) {
          request.param(name, field.val());
        }
      } else {
        request.param(name, field.tagName().equals("textarea") ? field.text() : field.val());
      }
    }
    return answer(viewer, request);
  }

  private CompanyFacts facts() {
    entities.flush();
    return Objects.requireNonNull(companies.factsOf(List.of(gears.company())).get(gears.company()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/edit",
        "/names",
        "/sites",
        "/certificates",
        "/credit-reports",
        "/exclusivities",
        "/dejima",
        "/credentials",
        "/contacts/new",
        "/office",
        "/verification"
      })
  void every_page_is_shown_in_every_language(String below) throws Exception {
    for (Locale locale : List.of(Locale.JAPANESE, Locale.TRADITIONAL_CHINESE, Locale.ENGLISH)) {
      Document document = page(office(), path + below, locale);
      assertThat(document.text()).doesNotContain("??").doesNotContain("company.");
    }
    page(office(), "/companies/new", Locale.TRADITIONAL_CHINESE);
  }

  @Test
  void a_form_sent_back_untouched_changes_nothing() throws Exception {
    CompanyFacts before = facts();

    assertThat(send(memberOf(gears.company()), path + "/edit").getStatus()).isEqualTo(303);

    assertThat(facts()).isEqualTo(before);
  }

  @Test
  void numbers_and_dates_are_understood_as_people_write_them() throws Exception {
    MockHttpServletResponse response =
        send(
            memberOf(gears.company()),
            path + "/edit",
            "employees",
            "約１，２００名",
            "capital",
            "1億2,000万円",
            "founded",
            "昭和62年4月1日",
            "identifierScheme",
            "jp_corporate_number",
            "identifier",
            "T5070001000715",
            "website",
            "www.example.co.jp");

    assertThat(response.getStatus()).isEqualTo(303);
    assertThat(facts().size().employees()).isEqualTo(1200);
    assertThat(facts().size().capital()).isEqualTo(Money.of(120_000_000, "JPY"));
    assertThat(facts().trust().identifierValid()).isTrue();
    assertThat(page(office(), path, Locale.JAPANESE).text())
        .contains("1987-04-01")
        .contains("5070001000715")
        .contains("1億2,000万円")
        .contains("https://www.example.co.jp");
  }

  @Test
  void what_is_not_understood_comes_back_with_a_summary_and_the_typed_text() throws Exception {
    MockHttpServletResponse response =
        send(
            office(),
            path + "/edit",
            "employees",
            "many",
            "founded",
            "87/4/1",
            "officialName",
            " ",
            "website",
            "javascript:alert(1)");

    assertThat(response.getStatus()).isEqualTo(422);
    Document form = html(response);
    assertThat(form.select("#error-summary a"))
        .extracting(link -> link.attr("href"))
        .contains("#f-employees", "#f-founded", "#f-officialName", "#f-website");
    assertThat(form.select("#f-employees").val()).isEqualTo("many");
    assertThat(form.select("#f-employees").attr("aria-invalid")).isEqualTo("true");
    assertThat(form.title()).startsWith("エラー");
  }

  @Test
  void a_stale_form_is_refused() throws Exception {
    send(office(), path + "/names", "kind", "trade", "text", "タカヤマ");

    assertThat(
            answer(
                    office(),
                    post(path + "/names")
                        .param("version", "0")
                        .param("kind", "trade")
                        .param("text", "X"))
                .getStatus())
        .isEqualTo(409);
  }

  @Test
  void a_number_of_another_company_is_refused() throws Exception {
    MockHttpServletResponse response =
        send(
            office(),
            "/companies/new",
            "affiliation",
            "TW",
            "officialName",
            "甲股份有限公司",
            "officialLanguage",
            "zh-Hant",
            "country",
            "TW",
            "identifierScheme",
            "tw_business_number",
            "identifier",
            "10458570");
    assertThat(response.getStatus()).isEqualTo(303);
    assertThat(response.getRedirectedUrl()).startsWith("/companies/");
    assertThat(companies.findByName("甲", office())).hasSize(1);
  }

  @Test
  void names_sites_and_certificates_are_added_and_removed() throws Exception {
    Viewer member = memberOf(gears.company());
    assertThat(send(member, path + "/names", "kind", "trade", "text", "タカヤマ").getStatus())
        .isEqualTo(303);
    assertThat(companies.findByName("高山歯車製作所", office())).hasSize(1);
    assertThat(send(member, path + "/sites", "kind", "branch", "country", "VN").getStatus())
        .isEqualTo(303);
    assertThat(facts().presence()).containsExactlyInAnyOrder("JP", "VN");
    assertThat(
            send(
                    member,
                    path + "/certificates",
                    "code",
                    "ISO14001",
                    "verified",
                    "true",
                    "complete",
                    "true")
                .getStatus())
        .isEqualTo(303);
    assertThat(facts().certificates())
        .filteredOn(held -> held.code().equals("ISO14001"))
        .singleElement()
        .matches(held -> !held.verified(), "a member's word is not the office's");

    long version =
        jdbc.sql("select version from company where id = :id")
            .param("id", gears.company().value())
            .query(Long.class)
            .single();
    assertThat(
            answer(member, post(path + "/sites/0/removal").param("version", Long.toString(version)))
                .getStatus())
        .isEqualTo(303);
    assertThat(facts().presence()).containsExactly("JP");
  }

  @Test
  void dejima_credentials_credit_and_exclusive_rights_are_stated() throws Exception {
    Viewer member = memberOf(gears.company());
    assertThat(
            send(
                    member,
                    path + "/dejima",
                    "exists",
                    "yes",
                    "headCount",
                    "12",
                    "budget",
                    "500万円",
                    "months",
                    "6")
                .getStatus())
        .isEqualTo(303);
    assertThat(facts().dejima().budget()).isEqualTo(Money.of(5_000_000, "JPY"));
    assertThat(send(member, path + "/dejima", "exists", "no").getStatus()).isEqualTo(303);
    assertThat(facts().dejima().headCount()).isNull();
    assertThat(
            send(
                    member,
                    path + "/credentials",
                    "credentials",
                    "water_reuse",
                    "supplyOutside",
                    "CN",
                    "exportControl",
                    "not_listed",
                    "secondSource",
                    "yes")
                .getStatus())
        .isEqualTo(303);
    assertThat(facts().resilience().supplyOutside()).containsExactly("CN");
    assertThat(send(member, path + "/credit-reports", "agency", "tdb", "grade", "58点").getStatus())
        .isEqualTo(303);
    assertThat(facts().trust().creditReports()).isEqualTo(1);
    assertThat(
            send(member, path + "/exclusivities", "mode", "agency", "territory", "TW").getStatus())
        .isEqualTo(303);
    assertThat(facts().exclusivities()).hasSize(1);
    assertThat(
            send(member, path + "/exclusivities", "mode", "magic", "territory", "TW").getStatus())
        .isEqualTo(422);
  }

  @Test
  void the_office_records_a_check_and_keeps_the_record() throws Exception {
    assertThat(send(office(), path + "/verification", "method", "visit").getStatus())
        .isEqualTo(303);
    assertThat(facts().trust().visited()).isTrue();
    assertThat(
            send(office(), path + "/verification", "method", "visit", "verifiedOn", "2999-01-01")
                .getStatus())
        .isEqualTo(422);
    assertThat(
            send(office(), path + "/office", "status", "INACTIVE", "groupName", "高山グループ")
                .getStatus())
        .isEqualTo(303);
    assertThat(facts().active()).isFalse();
    assertThat(facts().group()).isEqualTo("name:高山グループ");
    assertThat(send(office(), path + "/office", "parent", "AAAAAAAAAAAAAAAAAAAAAA").getStatus())
        .isEqualTo(422);
    assertThat(answer(memberOf(gears.company()), get(path + "/office")).getStatus()).isEqualTo(404);
  }

  @Test
  void the_office_keeps_associations_one_a_line() throws Exception {
    assertThat(
            send(
                    office(),
                    path + "/office",
                    "memberships",
                    " 浜松商工会議所 \n\n歯車工業会\r\n歯車工業会\n",
                    "groupName",
                    "")
                .getStatus())
        .isEqualTo(303);
    assertThat(page(office(), path, Locale.JAPANESE).select("dt:contains(所属団体) + dd li").eachText())
        .containsExactly("浜松商工会議所", "歯車工業会");
    assertThat(
            page(office(), path + "/office", Locale.JAPANESE)
                .select("textarea[name=memberships]")
                .val()
                .lines())
        .containsExactly("浜松商工会議所", "歯車工業会");
    assertThat(send(office(), path + "/office", "memberships", "長".repeat(301)).getStatus())
        .isEqualTo(422);
  }

  @Test
  void a_member_corrects_and_confirms_what_the_list_says_on_one_page() throws Exception {
    Viewer member = memberOf(gears.company());
    assertThat(send(member, path + "/claim").getStatus()).isEqualTo(422);
    assertThat(
            send(member, path + "/claim", "right", "true", "employees", "about fifty").getStatus())
        .isEqualTo(422);
    assertThat(facts().trust().claimed()).isFalse();

    assertThat(
            send(member, path + "/claim", "right", "true", "employees", "５１名").getRedirectedUrl())
        .isEqualTo("/");

    assertThat(facts().trust().claimed()).isTrue();
    assertThat(facts().size().employees()).isEqualTo(51);
    assertThat(answer(office(), get(path + "/claim")).getStatus()).isEqualTo(404);
  }

  @Test
  void contacts_are_added_changed_invited_and_removed() throws Exception {
    Viewer member = memberOf(gears.company());
    assertThat(
            send(member, path + "/contacts/new", "name", "鈴木", "email", "JIRO@example.jp")
                .getStatus())
        .isEqualTo(422);
    assertThat(
            send(member, path + "/contacts/new", "name", "鈴木", "email", "ｓｕｚｕｋｉ＠example.jp")
                .getStatus())
        .isEqualTo(303);
    String contact =
        jdbc.sql("select public_id from contact where email = 'suzuki@example.jp'")
            .query(String.class)
            .single();
    assertThat(send(member, path + "/contacts/" + contact, "title", "課長").getStatus())
        .isEqualTo(303);
    assertThat(answer(member, post(path + "/contacts/" + contact + "/invitation")).getStatus())
        .isEqualTo(404);
    assertThat(answer(office(), post(path + "/contacts/" + contact + "/invitation")).getStatus())
        .isEqualTo(303);
    entities.flush();
    assertThat(accounts.membersOf(gears.company()))
        .extracting("email")
        .containsExactly("suzuki@example.jp");
    assertThat(page(office(), path, Locale.JAPANESE).text()).contains("招待済み");
    String version =
        page(member, path + "/contacts/" + contact, Locale.JAPANESE)
            .select("form[action$=/removal] input[name=version]")
            .val();
    assertThat(
            answer(
                    member,
                    post(path + "/contacts/" + contact + "/removal").param("version", version))
                .getStatus())
        .isEqualTo(303);
    entities.flush();
    assertThat(jdbc.sql("select count(*) from contact").query(Long.class).single()).isEqualTo(1);
  }

  @Test
  void consent_counts_only_after_the_notice_and_can_be_taken_back() throws Exception {
    Viewer member = memberOf(gears.company());
    assertThat(send(member, path + "/contacts/new", "name", "鈴木", "consents", "true").getStatus())
        .isEqualTo(422);
    assertThat(
            send(
                    member,
                    path + "/contacts/new",
                    "name",
                    "鈴木",
                    "informed",
                    "true",
                    "consents",
                    "true")
                .getStatus())
        .isEqualTo(303);
    assertThat(page(office(), path, Locale.JAPANESE).text()).contains("紹介先への提供に同意済み");
    String contact =
        jdbc.sql("select public_id from contact where name = '鈴木'").query(String.class).single();
    send(member, path + "/contacts/" + contact, "informed", "true", "consents", "false");
    assertThat(
            jdbc.sql(
                    "select consent_at is not null and consent_withdrawn_at is not null from"
                        + " contact where name = '鈴木'")
                .query(Boolean.class)
                .single())
        .isTrue();
  }

  @Test
  void the_office_keeps_two_companies_apart_and_lets_them_meet_again() throws Exception {
    intake.apply(List.of(Drafts.robotMaker().build()), new RecordSource(SourceKind.IMPORT, "名簿"));
    assertThat(send(office(), path + "/blocks", "other", "どこにもない").getStatus()).isEqualTo(422);

    assertThat(send(office(), path + "/blocks", "other", "台灣機器人").getStatus()).isEqualTo(303);
    assertThat(facts().blocked()).hasSize(1);
    assertThat(page(memberOf(gears.company()), path, Locale.JAPANESE).text())
        .doesNotContain("臺灣機器人");

    String removal =
        page(office(), path + "/blocks", Locale.JAPANESE)
            .select("form[action$=/removal]")
            .attr("action");
    assertThat(answer(office(), post(removal)).getStatus()).isEqualTo(303);
    assertThat(facts().blocked()).isEmpty();
  }
}
