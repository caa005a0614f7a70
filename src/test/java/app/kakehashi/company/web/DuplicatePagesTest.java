package app.kakehashi.company.web;

import static app.kakehashi.company.Viewers.admin;
import static app.kakehashi.company.Viewers.as;
import static app.kakehashi.company.Viewers.memberOf;
import static app.kakehashi.company.Viewers.office;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.kakehashi.account.Desk;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanyIntake.Applied;
import app.kakehashi.company.CompanyTest;
import app.kakehashi.company.Drafts;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.SourceKind;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.TestConstructor;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The review of records that may be one company. */
@CompanyTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DuplicatePagesTest {
  private static final String LIST = "/admin/duplicates";

  private final MockMvc mvc;
  private final CompanyIntake intake;
  private final JdbcClient jdbc;
  private final EntityManager entities;
  private Applied first;
  private Applied second;

  @SuppressWarnings("NullAway.Init")
  DuplicatePagesTest(MockMvc mvc, CompanyIntake intake, JdbcClient jdbc, EntityManager entities) {
    this.mvc = mvc;
    this.intake = intake;
    this.jdbc = jdbc;
    this.entities = entities;
  }

  @BeforeEach
  void twoRecordsOfOneCompany() {
    first = apply(Drafts.gearMaker().build());
    second = apply(Drafts.japanese("有限会社高山歯車製作所").region("JP-43").address("熊本市西区1-1").build());
  }

  @Test
  void aListThatBringsALookAlikePutsThePairUpForReview() throws Exception {
    Document list = page(admin(), LIST);

    assertThat(list.select("main table tbody tr")).hasSize(1);
    assertThat(list.select("main tbody").text())
        .contains("株式会社髙山歯車製作所", "有限会社高山歯車製作所", "名称が同じ", "法人格が異なる");
    assertThat(list.select("nav.desk-ways").text()).contains("未確認（1）", "別の企業（0）");
  }

  @Test
  void bothStandSideBySideWithWhatDiffersAndWhatDependsOnThem() throws Exception {
    Document page = page(admin(), pair());

    assertThat(page.select("tr:has(th:contains(所在地)) mark").text()).isEqualTo("相違");
    assertThat(page.select("input[name=take.address]")).hasSize(2);
    assertThat(page.select("input[name=take.capital]")).as("only one says it").isEmpty();
    assertThat(page.select("tr:has(th:contains(所在地))").text()).contains("会員名簿");
    assertThat(page.select("input[name=stays][checked]")).hasSize(1);
  }

  @Test
  void aVerdictSticksUntilANameOrNumberChanges() throws Exception {
    String pair = pair();
    assertThat(send(admin(), post(pair + "/verdict").param("verdict", "different")).getStatus())
        .isEqualTo(303);
    apply(Drafts.japanese("有限会社高山歯車製作所").region("JP-43").website("https://t.example").build());

    assertThat(page(admin(), LIST).select("main table")).isEmpty();
    assertThat(page(admin(), LIST + "?show=different").select("main tbody tr")).hasSize(1);
    assertThat(audits()).isEqualTo(2);

    jdbc.sql("update company set name_key = name_key || 'x' where id = :id")
        .param("id", second.company().value())
        .update();
    apply(Drafts.japanese("高山歯車製作所").build());

    assertThat(page(admin(), LIST + "?show=different").select("main table")).isEmpty();
  }

  @Test
  void laterNeedsADayToCome() throws Exception {
    String pair = pair();
    MockHttpServletResponse again =
        send(
            admin(),
            post(pair + "/verdict").param("verdict", "later").param("until", "2020-01-01"));
    assertThat(again.getStatus()).isEqualTo(422);
    assertThat(document(again).select("#error-summary").text()).contains("明日以降");

    send(admin(), post(pair + "/verdict").param("verdict", "later").param("until", "2090-01-01"));

    assertThat(page(admin(), LIST).select("main table")).isEmpty();
    assertThat(page(admin(), LIST + "?show=later").select("main tbody").text())
        .contains("2090-01-01");
  }

  @Test
  void theSecretariatJudgesWhatItsDeskKeepsAndMergesNothing() throws Exception {
    String pair = pair();
    assertThat(page(office(), pair).select("form[action$=merge] button")).isEmpty();
    assertThat(page(office(), pair).select("form[action$=verdict] button")).hasSize(1);
    assertThat(send(office(), merge(pair)).getStatus()).isEqualTo(404);
    Viewer desk =
        new Viewer(
            office().account(),
            "Desk",
            office().role(),
            null,
            office().language(),
            office().zone(),
            new Desk("JP", Set.of(second.company())));

    assertThat(page(desk, LIST).select("main table")).isEmpty();
    assertThat(send(desk, get(pair)).getStatus()).isEqualTo(404);
    assertThat(send(desk, post(pair + "/verdict").param("verdict", "different")).getStatus())
        .isEqualTo(404);
    assertThat(send(memberOf(first.company()), get(LIST)).getStatus()).isEqualTo(404);
  }

  @Test
  void mergedTheChosenValuesStayAndTheOldAddressLeadsOn() throws Exception {
    MockHttpServletResponse done = send(admin(), merge(pair()));

    String stays = "/companies/" + first.publicId();
    assertThat(done.getRedirectedUrl()).isEqualTo(stays);
    entities.clear();
    Document page = page(admin(), stays);
    assertThat(page.text()).contains("熊本市西区1-1").contains("有限会社高山歯車製作所");
    for (String prefix : List.of("/companies/", "/api/v1/companies/")) {
      MockHttpServletResponse moved =
          send(memberOf(first.company()), get(prefix + second.publicId()));
      assertThat(moved.getStatus()).isEqualTo(302);
      assertThat(moved.getRedirectedUrl()).isEqualTo(prefix + first.publicId());
    }
    assertThat(page(admin(), LIST + "/merged").select("main tbody tr")).hasSize(1);

    String undo = page(admin(), LIST + "/merged").select("form[action$=undo]").attr("action");
    assertThat(send(admin(), post(undo)).getRedirectedUrl()).isEqualTo(LIST + "/merged");
    entities.clear();
    assertThat(page(admin(), "/companies/" + second.publicId()).select("h1").text())
        .isEqualTo("有限会社高山歯車製作所");
    assertThat(page(admin(), stays).text()).doesNotContain("熊本市西区1-1");
  }

  @Test
  void theSameListFindsTheRecordThatStaysAfterwards() throws Exception {
    send(admin(), merge(pair()));
    entities.clear();

    Applied again = apply(Drafts.japanese("有限会社高山歯車製作所").region("JP-43").build());

    assertThat(again.company()).isEqualTo(first.company());
  }

  private MockHttpServletRequestBuilder merge(String pair) {
    return post(pair + "/merge")
        .param("stays", "one")
        .param("take.address", "other")
        .param("oneVersion", "0")
        .param("otherVersion", "0");
  }

  private Applied apply(CompanyDraft draft) {
    Applied applied =
        intake.apply(List.of(draft), new RecordSource(SourceKind.IMPORT, "list-1")).getFirst();
    entities.flush();
    entities.clear();
    return applied;
  }

  private String pair() throws Exception {
    return page(admin(), LIST).select("main tbody a").attr("href");
  }

  private int audits() {
    return jdbc.sql("select count(*) from audit_event where action = 'company.compared'")
        .query(Integer.class)
        .single();
  }

  private Document page(Viewer viewer, String path) throws Exception {
    MockHttpServletResponse answer = send(viewer, get(path));
    assertThat(answer.getStatus()).as(path).isEqualTo(200);
    return document(answer);
  }

  private static Document document(MockHttpServletResponse answer) throws Exception {
    return Jsoup.parse(answer.getContentAsString(StandardCharsets.UTF_8));
  }

  private MockHttpServletResponse send(Viewer viewer, MockHttpServletRequestBuilder request)
      throws Exception {
    return mvc.perform(request.with(as(viewer)).with(csrf()).locale(Locale.JAPANESE))
        .andReturn()
        .getResponse();
  }
}
