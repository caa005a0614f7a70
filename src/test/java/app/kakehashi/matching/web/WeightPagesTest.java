package app.kakehashi.matching.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import app.kakehashi.SignedInAs;
import app.kakehashi.StatementCount;
import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapApp;
import app.kakehashi.matching.Decision;
import app.kakehashi.matching.MatchApp;
import app.kakehashi.matching.MatchWindow;
import app.kakehashi.matching.Matches;
import app.kakehashi.matching.domain.ModelRelease;
import app.kakehashi.matching.service.ModelReleases;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@MatchApp
class WeightPagesTest {
  private static final String PAGE = "/desk/weights";
  private static final String RELEASES = "/desk/weights/releases";
  private static final int MOST_STATEMENTS = 8;
  private static final int MOST_BYTES = 100 * 1024;

  private final GapApp.World world;
  private final MatchApp.Makers makers;
  private final Matches matches;
  private final ModelReleases releases;
  private final MockMvc mvc;
  private final JdbcClient jdbc;

  WeightPagesTest(
      GapApp.World world,
      MatchApp.Makers makers,
      Matches matches,
      ModelReleases releases,
      MockMvc mvc,
      JdbcClient jdbc) {
    this.world = world;
    this.makers = makers;
    this.matches = matches;
    this.releases = releases;
    this.mvc = mvc;
    this.jdbc = jdbc;
  }

  @AfterEach
  void back_to_what_the_software_brings() {
    Viewer office = world.office();
    ModelRelease now = releases.inForce(office);
    if (!releases.weighting(now).equals(releases.guard().shipped())) {
      releases.sign(releases.guard().shipped(), now.version(), "back", office);
    }
  }

  @Test
  void every_criterion_has_a_field_that_works_without_script() throws Exception {
    Viewer office = world.office();
    for (Language language : Language.values()) {
      Document page = page(get(PAGE), office.reading(language), 200);
      assertThat(page.select("fieldset.weights")).hasSize(3);
      assertThat(page.select("input[inputmode=decimal]")).hasSize(30);
      assertThat(page.select("input[type=range]"))
          .hasSize(30)
          .allMatch(one -> one.hasAttr("hidden"));
      assertThat(page.select("input[type=range][name]")).isEmpty();
      for (Element field : page.select("input[inputmode=decimal]")) {
        assertThat(page.select("label[for=" + field.id() + "]").text()).isNotBlank();
        assertThat(page.getElementById("h-" + field.attr("name"))).isNotNull();
      }
      assertThat(page.text()).doesNotContain("??", "matching_weights.", "matching.");
    }
  }

  @Test
  void a_trial_shows_what_would_change_and_changes_nothing() throws Exception {
    Viewer office = world.office();
    String gap = world.published(GapApp.World.machinedParts(world.japaneseCompany()));
    makers.machining(makers.machinist());
    String version = releases.inForce(office).version();
    String before = everything();
    for (Language language : Language.values()) {
      Document page =
          page(
              form(PAGE, Map.of("japan-text", "35", "band-check", "74")),
              office.reading(language),
              200);
      assertThat(page.select("section.trial dl.facts > div").size()).isGreaterThanOrEqualTo(6);
      assertThat(page.select("section.trial form input[name=version]").val()).isEqualTo(version);
      assertThat(page.select("#f-japan-text").val()).isEqualTo("35");
      assertThat(page.select("section.trial details table tbody tr")).hasSizeGreaterThan(1);
      assertThat(page.text()).doesNotContain("??", "matching_weights.");
    }
    assertThat(everything()).isEqualTo(before);
    assertThat(releases.inForce(office).version()).isEqualTo(version);
    assertThat(matches.matchesOf(PostingType.GAP, gap, MatchWindow.top(5), office).orElseThrow())
        .satisfies(list -> assertThat(withoutGlossary(list.modelVersion())).isEqualTo(version));
  }

  @Test
  void what_goes_too_far_is_refused_beside_its_field_with_everything_kept() throws Exception {
    Viewer office = world.office();
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("japan-text", "60");
    typed.put("japan-size", "many");
    typed.put("band-office", "９０");
    Document page = page(form(PAGE, typed), office, 422);
    assertThat(page.select("#error-summary a").eachAttr("href")).containsExactly("#f-japan-size");
    typed.put("japan-size", "１０");
    page = page(form(PAGE, typed), office, 422);
    assertThat(page.select("#error-summary a").eachAttr("href"))
        .contains("#f-japan-text", "#f-band-office");
    assertThat(page.select("#f-japan-text").val()).isEqualTo("60");
    assertThat(page.select("#f-japan-text").attr("aria-invalid")).isEqualTo("true");
    assertThat(page.select("section.trial")).isEmpty();
    assertThat(page(form(RELEASES, with(typed, "note", "x")), office, 422).select("section.trial"))
        .isEmpty();
  }

  @Test
  void who_signs_says_why_and_stands_in_the_history_with_what_differs() throws Exception {
    Viewer office = world.office();
    String before = releases.inForce(office).version();
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("japan-text", "42");
    typed.put("version", before);
    Document unsaid = page(form(RELEASES, with(typed, "note", "  ")), office, 422);
    assertThat(unsaid.select("#error-summary a").attr("href")).isEqualTo("#f-note");
    assertThat(releases.inForce(office).version()).isEqualTo(before);

    page(form(RELEASES, with(typed, "note", "語句を重く見る")), office, 303);

    ModelRelease signed = releases.inForce(office);
    Document history = page(get(RELEASES), office, 200);
    Element newest = history.select("section.card").first();
    assertThat(newest.text()).contains(signed.version(), office.name(), "語句を重く見る", signed.sha256());
    assertThat(newest.select("tbody tr").first().text()).contains("40").contains("41.");
    assertThat(newest.select("form")).isEmpty();
    assertThat(history.select("section.card").get(1).select("form input[name=japan-text]").val())
        .isEqualTo("40");

    Document late = page(form(RELEASES, with(typed, "note", "遅れて")), office, 409);
    assertThat(late.select("#error-summary").text()).contains(signed.version());
    assertThat(late.select("#f-note").text()).isEqualTo("遅れて");
    assertThat(late.select("section.trial form input[name=version]").val())
        .isEqualTo(signed.version());
  }

  @Test
  void nothing_new_is_not_signed() throws Exception {
    Viewer office = world.office();
    String version = releases.inForce(office).version();
    Document page = page(form(PAGE, Map.of()), office, 200);
    assertThat(page.select("section.trial form")).isEmpty();
    page(form(RELEASES, Map.of("note", "x", "version", version)), office, 422);
    assertThat(releases.inForce(office).version()).isEqualTo(version);
  }

  @Test
  void only_the_office_finds_the_weights() throws Exception {
    Viewer member = world.member(world.japaneseCompany());
    String before = everything();
    for (MockHttpServletRequestBuilder request :
        List.of(
            get(PAGE),
            get(RELEASES),
            get("/desk/weights/decisions.xlsx"),
            form(PAGE, Map.of("japan-text", "30")),
            form(RELEASES, Map.of("japan-text", "30", "note", "x")))) {
      page(request, member, 404);
    }
    mvc.perform(get(PAGE)).andExpect(status().is3xxRedirection());
    assertThat(everything()).isEqualTo(before);
  }

  @Test
  void what_was_decided_is_measured_by_both_weightings() throws Exception {
    Viewer office = world.office();
    CompanyId owner = world.japaneseCompany();
    Viewer member = world.member(owner);
    String gap = world.published(GapApp.World.machinedParts(owner));
    String good = makers.machining(makers.machinist());
    String other = makers.machining(makers.machinist());
    matches.decide(PostingType.GAP, gap, good, Decision.Choice.interested(), 0, member);
    matches.decide(
        PostingType.GAP,
        gap,
        other,
        Decision.Choice.notForUs(Decision.Reason.SPECIFICATION, ""),
        0,
        member);
    Document page = page(form(PAGE, Map.of("japan-text", "30")), office, 200);
    assertThat(page.select("section.trial h3 ~ .table-wrap table").last().select("tbody tr"))
        .hasSize(5);
    assertThat(
            page.select("section.trial h3 ~ .table-wrap table")
                .last()
                .select("tbody tr")
                .first()
                .text())
        .containsPattern("[01]\\.[0-9]{3} [01]\\.[0-9]{3}");
  }

  @Test
  void the_office_takes_decisions_home_without_anybodys_name() throws Exception {
    Viewer office = world.office().reading(Language.EN);
    CompanyId owner = world.japaneseCompany();
    Viewer member = world.member(owner);
    String gap = world.published(GapApp.World.machinedParts(owner));
    makers.machining(makers.machinist());
    String offer =
        matches
            .matchesOf(PostingType.GAP, gap, MatchWindow.top(20), office)
            .orElseThrow()
            .matches()
            .getFirst()
            .other()
            .publicId();
    matches.decide(
        PostingType.GAP,
        gap,
        offer,
        Decision.Choice.notForUs(Decision.Reason.IN_CONTACT, "TOP-SECRET"),
        0,
        member);
    byte[] file =
        mvc.perform(get("/desk/weights/decisions.xlsx").with(SignedInAs.viewer(office)))
            .andExpect(status().isOk())
            .andReturn()
            .getResponse()
            .getContentAsByteArray();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      List<String> heads = cells(workbook.getSheetAt(0).getRow(0));
      List<String> row = rowOf(workbook.getSheetAt(0), gap, offer);
      assertThat(row.get(heads.indexOf("Decided by"))).isEqualTo("Gap’s company");
      assertThat(row.get(heads.indexOf("Decision"))).isEqualTo("Not for us");
      assertThat(row.get(heads.indexOf("Reason (code)"))).isEqualTo("in_contact");
      assertThat(row.get(heads.indexOf("Result, 0 to 4"))).isEqualTo("0");
      assertThat(row.get(heads.indexOf("Tells of the fit"))).isEqualTo("no");
      assertThat(withoutGlossary(row.get(heads.indexOf("Model version"))))
          .isEqualTo(releases.inForce(office).version());
      assertThat(Integer.parseInt(row.get(heads.indexOf("Place (0 below the list)")))).isPositive();
      assertThat(row.get(heads.indexOf("Chance of being shown"))).isEqualTo("1");
      assertThat(Double.parseDouble(row.get(heads.indexOf("Japan’s side: Content"))))
          .isBetween(0.0, 1.0);
      assertThat(rowOf(workbook.getSheetAt(1), gap, offer)).contains("Secretariat", "default");
      String all = String.join(" ", row) + workbook.getSheetAt(1).getRow(1).getCell(0);
      assertThat(all).doesNotContain("TOP-SECRET", "股份有限公司", member.name());
    }
  }

  private static List<String> rowOf(Sheet sheet, String gap, String offer) {
    for (Row row : sheet) {
      List<String> cells = cells(row);
      if (cells.contains(gap) && cells.contains(offer)) {
        return cells;
      }
    }
    throw new AssertionError("no row of the pair");
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < row.getLastCellNum(); i++) {
      cells.add(row.getCell(i) == null ? "" : row.getCell(i).getStringCellValue());
    }
    return cells;
  }

  @Test
  void each_page_takes_at_most_eight_statements() throws Exception {
    Viewer office = world.office();
    makers.machining(makers.machinist());
    world.published(GapApp.World.machinedParts(world.japaneseCompany()));
    for (MockHttpServletRequestBuilder request :
        List.of(get(PAGE), get(RELEASES), form(PAGE, Map.of("japan-text", "35.5")))) {
      page(request, office, 200);
      int[] bytes = new int[1];
      int sent =
          StatementCount.of(
              () ->
                  bytes[0] =
                      mvc.perform(request.with(SignedInAs.viewer(office)))
                          .andReturn()
                          .getResponse()
                          .getContentAsByteArray()
                          .length);
      assertThat(sent).isLessThanOrEqualTo(MOST_STATEMENTS - 2);
      assertThat(bytes[0]).isLessThan(MOST_BYTES);
    }
  }

  private String everything() {
    return jdbc.sql(
            """
            select concat((select count(*) from matching_release), ' ', (select count(*) from match_decision), ' ',
              (select count(*) from match_shown), ' ', (select count(*) from catalogue_change), ' ',
              (select count(*) from audit_event where action like 'matching.%'))
            """)
        .query(String.class)
        .single();
  }

  private static Map<String, String> with(Map<String, String> typed, String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(typed);
    more.put(name, value);
    return more;
  }

  private static MockHttpServletRequestBuilder form(String path, Map<String, String> fields) {
    MockHttpServletRequestBuilder request = post(path).with(csrf());
    fields.forEach(request::param);
    return request;
  }

  private Document page(MockHttpServletRequestBuilder request, Viewer viewer, int expected)
      throws Exception {
    String html =
        mvc.perform(request.with(SignedInAs.viewer(viewer)).locale(viewer.language().locale()))
            .andExpect(status().is(expected))
            .andReturn()
            .getResponse()
            .getContentAsString(StandardCharsets.UTF_8);
    return Jsoup.parse(html);
  }

  /** Other tests may have edited the glossary, whose version follows the model’s. */
  private static String withoutGlossary(String version) {
    return version.replaceFirst("[+]g\\d+$", "");
  }
}
