package app.kakehashi.introduction.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.kakehashi.SignedInAs;
import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapApp;
import app.kakehashi.introduction.service.OpenedCases;
import app.kakehashi.introduction.service.OpenedCases.Case;
import app.kakehashi.introduction.web.CasePages.Answer;
import app.kakehashi.matching.MatchApp;
import app.kakehashi.shared.Language;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** The ringi papers of a case, as both companies, the office and strangers see them. */
@MatchApp
@Import(OpenedCases.class)
class RingiPagesTest {
  private final OpenedCases cases;
  private final GapApp.World world;
  private final MockMvc mvc;
  private final JdbcClient jdbc;
  private final CasePages pages;

  RingiPagesTest(OpenedCases cases, GapApp.World world, MockMvc mvc, JdbcClient jdbc) {
    this.cases = cases;
    this.world = world;
    this.mvc = mvc;
    this.jdbc = jdbc;
    this.pages = new CasePages(mvc, jdbc);
  }

  private static String ringi(Case made) {
    return "/introductions/" + made.id() + "/ringi";
  }

  @Test
  void both_sides_and_the_office_write_and_what_was_made_stays() throws Exception {
    Case made = cases.opened();
    for (Language language : Language.values()) {
      Answer page = pages.open(ringi(made), made.buyer(), language);
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.text()).contains("Chambers and milling fit.").doesNotContain("??");
    }
    String risks = ringi(made) + "/en/risks";
    write(risks, "| Late chambers | low | high | A second maker | Buyer |", made.buyer());
    write(ringi(made) + "/en/precedents", "・Used in two plants", made.maker());
    write(ringi(made) + "/en/summary", "The office says yes.", made.office());
    assertThat(make(made, "en", 0, made.maker())).isEqualTo(303);
    String pdf = ringi(made) + "/versions/1/pdf";
    String first = pdfText(pdf, made.buyer());
    assertThat(first)
        .contains("Late chambers", "Used in two plants", "The office says yes.")
        .contains("Chambers and milling fit.");
    try (XWPFDocument word =
            new XWPFDocument(
                new ByteArrayInputStream(
                    download(ringi(made) + "/versions/1/docx", made.office())));
        XWPFWordExtractor text = new XWPFWordExtractor(word)) {
      assertThat(text.getText()).contains("Late chambers", "The office says yes.");
    }

    write(risks, "", made.maker());
    assertThat(make(made, "en", 0, made.maker())).as("a second click").isEqualTo(303);
    assertThat(pages.open(ringi(made), made.buyer()).html().select("a[href$=/pdf]")).hasSize(1);
    assertThat(make(made, "zh-Hant", 1, made.buyer())).isEqualTo(303);
    assertThat(pages.open(ringi(made), made.buyer()).html().select("a[href$=/pdf]")).hasSize(2);
    assertThat(pdfText(pdf, made.maker())).as("a version stays").isEqualTo(first);
    assertThat(pdfText(ringi(made) + "/versions/2/pdf", made.office())).contains("主旨", "說明", "擬辦");
    assertThat(
            jdbc.sql(
                    """
                    select action from audit_event where subject = :case and action = 'introduction.ringi_made'
                    """)
                .param("case", made.id())
                .query(String.class)
                .list())
        .hasSize(2);
  }

  @Test
  void what_somebody_else_wrote_meanwhile_is_shown_and_nothing_typed_is_lost() {
    Case made = cases.opened();
    String need = ringi(made) + "/ja/need";
    Answer seen = pages.open(need, made.buyer());
    write(need, "先に書いた内容", made.maker());
    Answer late = pages.fill(seen, need, Map.of("text", "後から書いた内容"), made.buyer());
    assertThat(late.status()).isEqualTo(409);
    assertThat(late.html().select("textarea").val()).isEqualTo("後から書いた内容");
    assertThat(late.html().select("main").text()).contains("先に書いた内容");
    assertThat(pages.fill(late, need, Map.of("text", "両方を合わせた内容"), made.buyer()).status())
        .isEqualTo(303);
    assertThat(pages.open(ringi(made), made.maker(), Language.JA).text()).contains("両方を合わせた内容");

    String wide = "|" + "a|".repeat(11);
    Answer refused =
        pages.fill(pages.open(need, made.buyer()), need, Map.of("text", wide), made.buyer());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("textarea").val()).isEqualTo(wide);
    Answer tooLong =
        pages.fill(
            pages.open(need, made.buyer()), need, Map.of("text", "長".repeat(10_001)), made.buyer());
    assertThat(tooLong.status()).isEqualTo(422);
  }

  @Test
  void a_memo_that_does_not_fit_on_its_page_is_refused() {
    Case made = cases.opened();
    String memo = ringi(made) + "/zh-Hant/memo";
    Answer page = pages.open(memo, made.maker());
    Answer refused =
        pages.fill(
            page,
            memo,
            Map.of(
                "subject", "主".repeat(81),
                "explanation", "說\n".repeat(6),
                "proposal", "擬".repeat(401)),
            made.maker());
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.html().select("p.error")).hasSize(2);
    assertThat(refused.html().select("textarea[name=proposal]").val()).hasSize(401);
    assertThat(
            pages
                .fill(
                    page,
                    memo,
                    Map.of("subject", "主".repeat(80), "explanation", "一\n二", "proposal", "同意"),
                    made.maker())
                .status())
        .isEqualTo(303);
    assertThat(
            pages
                .fill(
                    page,
                    memo,
                    Map.of("subject", "早", "explanation", "", "proposal", ""),
                    made.buyer())
                .status())
        .isEqualTo(409);
  }

  @Test
  void strangers_find_nothing_and_before_the_introduction_nobody_does() {
    Case early = cases.asked();
    for (Viewer viewer : List.of(early.buyer(), early.maker(), early.office())) {
      assertThat(pages.open(ringi(early), viewer).status()).isEqualTo(404);
      assertThat(make(early, "en", 0, viewer)).isEqualTo(404);
    }
    Case made = cases.opened();
    assertThat(make(made, "en", 0, made.buyer())).isEqualTo(303);
    Viewer stranger = world.member(world.japaneseCompany());
    for (String address :
        List.of("", "/en/risks", "/zh-Hant/memo", "/versions/1/pdf", "/versions/1/docx")) {
      assertThat(pages.open(ringi(made) + address, stranger).status()).isEqualTo(404);
      assertThat(pages.open(ringi(made) + address, null, Language.EN).status()).isNotEqualTo(200);
    }
    assertThat(make(made, "en", 1, stranger)).isEqualTo(404);
    Map<String, String> typed = Map.of("version", "0", "text", "x");
    assertThat(pages.submit(ringi(made) + "/en/risks", typed, stranger).status()).isEqualTo(404);
    for (String address :
        List.of("/en/nothing", "/fr/risks", "/versions/2/pdf", "/versions/1/exe")) {
      assertThat(pages.open(ringi(made) + address, made.buyer()).status()).isEqualTo(404);
    }
  }

  private void write(String address, String text, Viewer viewer) {
    Answer page = pages.open(address, viewer);
    assertThat(pages.fill(page, address, Map.of("text", text), viewer).status()).isEqualTo(303);
  }

  private int make(Case made, String language, int after, Viewer viewer) {
    return pages
        .submit(
            ringi(made) + "/versions",
            Map.of("language", language, "after", Integer.toString(after)),
            viewer)
        .status();
  }

  private byte[] download(String address, Viewer viewer) throws Exception {
    MockHttpServletResponse response =
        mvc.perform(get(address).with(SignedInAs.viewer(viewer))).andReturn().getResponse();
    assertThat(response.getStatus()).isEqualTo(200);
    assertThat(response.getHeader("Content-Disposition")).startsWith("attachment");
    assertThat(response.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(response.getHeaders("Content-Security-Policy"))
        .anyMatch(policy -> policy.contains("sandbox"));
    return response.getContentAsByteArray();
  }

  private String pdfText(String address, Viewer viewer) throws Exception {
    try (PDDocument document = Loader.loadPDF(download(address, viewer))) {
      return new PDFTextStripper().getText(document);
    }
  }
}
