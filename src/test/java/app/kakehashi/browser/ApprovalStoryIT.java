package app.kakehashi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.browser.StoryWorld.Posted;
import app.kakehashi.shared.Language;
import com.microsoft.playwright.APIResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A company needs time to decide in its house. The other side reads what it waits for; a date that
 * passes is asked for again and renewed, and in the end the answer is yes. The papers for the other
 * side’s own ringi are made from the case.
 */
@Tag("full")
class ApprovalStoryIT extends CaseStory {
  private static final int MOST_DAYS = 40;
  private static final String DOCX =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  @Autowired
  ApprovalStoryIT(StoryWorld world) {
    super(world);
  }

  /**
   * What the other side reads.
   *
   * @param review while nothing more may be told
   * @param ringi once the company lets it read so
   * @param meaning what such a wait means
   * @param passed after the promised date
   * @param pack a heading of the ringi pack
   */
  private record Words(String review, String ringi, String meaning, String passed, String pack) {
    static Words in(Language language) {
      return switch (language) {
        case JA ->
            new Words("社内検討中", "稟議回付中", "台湾企業はトップの判断で早く決まることが多く", "次の予定日を伺っています。お断りではありません", "要旨");
        case ZH_HANT -> new Words("內部檢討中", "稟議簽核流程中", "台灣企業", "秘書處正在詢問新的日期，這並非拒絕", "摘要");
        case EN ->
            new Words(
                "it is under internal review",
                "its formal approval (ringi) is circulating",
                "Taiwanese companies usually decide quickly",
                "the secretariat is asking for the next one. That is not a refusal",
                "Summary");
      };
    }
  }

  @ParameterizedTest
  @CsvSource({"JA,WIDE", "ZH_HANT,NARROW", "EN,WIDE"})
  void timeToDecideIsAskedForRenewedAndEndsWithAYes(Language language, Browser.Width width)
      throws IOException {
    Words words = Words.in(language);
    Posted gap = world.need(world.japanese(language), language);
    Posted offer = world.machining(world.taiwanese(language), language);
    String officer = world.officer(language);
    String buyer = gap.side().member();
    String maker = offer.side().member();
    try (StoryPage desk = visitor(language, Browser.Width.WIDE);
        StoryPage first = visitor(language, width);
        StoryPage second = visitor(language, width)) {
      desk.signIn(officer, DemoPeople.PASSWORD);
      CaseSteps.sendList(desk, gap, offer);
      CaseSteps.answer(first, mails.link(buyer, "/answers/", 1), "yes");
      String id = world.caseOf(gap, offer);
      String page = "/introductions/" + id;

      LocalDate promised = world.today().plusDays(6);
      asksForTime(second, mails.link(maker, "/answers/", 1), promised, false);
      first.signIn(buyer, DemoPeople.PASSWORD).open(page).picture("other-decides");
      assertThat(first.text())
          .contains(words.review(), words.meaning(), shown(promised, language))
          .doesNotContain(words.ringi(), offer.side().contactName());

      world.daysUntil(() -> world.written("promise_passed", maker) == 1, MOST_DAYS);
      first.signIn(buyer, DemoPeople.PASSWORD).open(page).picture("date-passed");
      assertThat(first.text()).contains(words.passed());
      LocalDate next = world.today().plusDays(20);
      asksForTime(second, mails.link(maker, "/answers/", 2), next, true);
      first.open(page).picture("ringi");
      assertThat(first.text()).contains(words.ringi(), shown(next, language));

      second.signIn(maker, DemoPeople.PASSWORD).open("/introductions").picture("own-turn");
      second.go("main a[href^='/asks/']");
      second.page().locator("input[type=radio][value=yes]").first().check();
      second.go("form.ask button[type=submit]").picture("yes");
      first.open(page).picture("mutual");
      assertThat(CaseSteps.taken(first)).containsExactly(true, true, true, false, false);
      OpeningSteps.name(first, id);
      OpeningSteps.name(second, id);
      OpeningSteps.agree(second, mails.link(gap.side().contact(), "/consents/", 1));
      OpeningSteps.agree(second, mails.link(offer.side().contact(), "/consents/", 1));
      desk.signIn(officer, DemoPeople.PASSWORD);
      OpeningSteps.introduce(desk, id, gap.side(), offer.side());
      makesThePack(first, page, words);
    }
  }

  /** The date is shown as it was understood before it counts. */
  private static void asksForTime(StoryPage company, String link, LocalDate until, boolean ringi) {
    company.open(link);
    company.page().locator("input[type=radio][value=under_approval]").first().check();
    company.page().locator("input[name^='until-']").first().fill(until.toString());
    if (ringi) {
      company.page().locator("input[type=checkbox][name^='ringi-']").first().check();
    }
    company.picture(ringi ? "renewing" : "asking-for-time");
    company.go("form.ask button[type=submit]").picture(ringi ? "check-ringi" : "check");
    assertThat(company.text()).contains(shown(until, company.language()));
    company.go("button[name=step][value=confirm]").picture("noted");
    assertThat(company.text()).contains(shown(until, company.language()));
  }

  private static String shown(LocalDate day, Language language) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language.locale())
        .format(day);
  }

  private static void makesThePack(StoryPage company, String page, Words words) throws IOException {
    company.open(page).go("main a[href$='/ringi']").picture("papers");
    company.go("form[action$='/ringi/versions'] button[type=submit]").picture("pack-made");
    byte[] pdf = download(company, "main a[href$='/pdf']", "application/pdf");
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertThat(document.getNumberOfPages()).isPositive();
      assertThat(new PDFTextStripper().getText(document)).contains(words.pack());
    }
    byte[] docx = download(company, "main a[href$='/docx']", DOCX);
    try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx));
        XWPFWordExtractor text = new XWPFWordExtractor(document)) {
      assertThat(text.getText()).contains(words.pack());
    }
  }

  private static byte[] download(StoryPage company, String link, String type) {
    APIResponse answer = company.get(company.linkTo(link));
    assertThat(answer.headers().get("content-type")).isEqualTo(type);
    return answer.body();
  }
}
