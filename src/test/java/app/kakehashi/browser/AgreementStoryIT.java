package app.kakehashi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.browser.StoryWorld.Posted;
import app.kakehashi.shared.Language;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A case goes all its way, from the match on the desk to what both sides agreed. */
class AgreementStoryIT extends CaseStory {
  @Autowired
  AgreementStoryIT(StoryWorld world) {
    super(world);
  }

  /**
   * What somebody writes in another language than the reader’s, and what the office makes of it.
   *
   * @param language of the message
   */
  private record Message(Language language, String text, String translated) {
    static Message to(Language reader) {
      return switch (reader) {
        case JA -> new Message(Language.ZH_HANT, "請先提供圖面，我們兩週內報價。", "まず図面をお送りください。2週間以内にお見積りします。");
        case ZH_HANT -> new Message(Language.JA, "図面をお送りします。秘密保持にご配慮ください。", "我們將寄送圖面，請留意保密。");
        case EN ->
            new Message(
                Language.JA,
                "図面をお送りします。ご確認ください。",
                "We are sending the drawings. Please look at them.");
      };
    }
  }

  @Tag("full")
  @ParameterizedTest
  @CsvSource({"ZH_HANT,WIDE", "EN,WIDE"})
  void theAgreementInTheOtherLanguages(Language language, Browser.Width width) {
    fromTheMatchToTheAgreement(language, width);
  }

  @ParameterizedTest
  @CsvSource("JA,NARROW")
  void fromTheMatchToTheAgreement(Language language, Browser.Width width) {
    Posted gap = world.need(world.japanese(language), language);
    Posted offer = world.machining(world.taiwanese(language), language);
    world.join(offer.side(), language);
    String officer = world.officer(language);
    try (StoryPage desk = visitor(language, Browser.Width.WIDE);
        StoryPage buyer = visitor(language, width);
        StoryPage maker = visitor(language, width)) {
      desk.signIn(officer, DemoPeople.PASSWORD);
      CaseSteps.sendList(desk, gap, offer);
      String id = world.caseOf(gap, offer);
      String page = "/introductions/" + id;
      bothSayYes(buyer, maker, gap, offer, page);
      namesAndContactsOpen(desk, buyer, maker, gap, offer, id);
      aMessageIsTranslated(desk, buyer, maker, page, Message.to(language));
      theyMeet(buyer, maker, gap, offer, page);
      theyGoOn(buyer, maker, page);
      theyAgree(buyer, maker, page);
      desk.signIn(officer, DemoPeople.PASSWORD).open("/desk/introductions/" + id);
      desk.picture("office-agreed");
      assertThat(desk.count(".head-row .status--good")).isEqualTo(1);
    }
  }

  private void bothSayYes(StoryPage buyer, StoryPage maker, Posted gap, Posted offer, String page) {
    buyer.open(mails.link(gap.side().member(), "/answers/", 1)).picture("asked-list");
    assertThat(buyer.text()).contains(offer.title(), offer.side().name());
    CaseSteps.answer(buyer, mails.link(gap.side().member(), "/answers/", 1), "yes");
    buyer.picture("asked-list-answered");
    buyer.signIn(gap.side().member(), DemoPeople.PASSWORD).open(page).picture("asking");
    assertThat(CaseSteps.taken(buyer)).containsExactly(true, true, false, false, false);

    maker.open(mails.link(offer.side().member(), "/answers/", 1)).picture("asked-one");
    assertThat(maker.text()).contains(gap.title()).doesNotContain(gap.side().name());
    CaseSteps.answer(maker, mails.link(offer.side().member(), "/answers/", 1), "yes");
    maker.signIn(offer.side().contact(), DemoPeople.PASSWORD).open(page).picture("both-yes");
    assertThat(CaseSteps.taken(maker)).containsExactly(true, true, true, false, false);
    assertThat(maker.text()).doesNotContain(gap.side().name(), gap.side().contactName());
  }

  private void namesAndContactsOpen(
      StoryPage desk, StoryPage buyer, StoryPage maker, Posted gap, Posted offer, String id) {
    String contacts = "/introductions/" + id + "/contacts";
    OpeningSteps.name(buyer, id);
    buyer.picture("named");
    OpeningSteps.name(maker, id);
    try (StoryPage person = visitor(buyer.language(), Browser.Width.NARROW)) {
      OpeningSteps.agree(person, mails.link(gap.side().contact(), "/consents/", 1));
    }
    OpeningSteps.agreeOnPage(maker, id);
    assertThat(buyer.open(contacts).text()).doesNotContain(offer.side().contactName());
    assertThat(maker.open(contacts).text())
        .doesNotContain(gap.side().contactName(), gap.side().name());

    OpeningSteps.introduce(desk, id, gap.side(), offer.side());
    assertThat(buyer.open(contacts).picture("open").text())
        .contains(offer.side().contactName(), offer.side().contact());
    assertThat(maker.open(contacts).picture("open-to-maker").text())
        .contains(gap.side().name(), gap.side().contactName(), gap.side().contact());
    buyer.open("/introductions/" + id).picture("introduced");
    assertThat(CaseSteps.taken(buyer)).containsExactly(true, true, true, false, false);
  }

  private static void aMessageIsTranslated(
      StoryPage desk, StoryPage buyer, StoryPage maker, String page, Message message) {
    maker.open(page).go("main a[href*='thread=all']");
    maker.fill("text", message.text()).choose("language", message.language().code());
    maker.go("form[enctype] button[type=submit]").picture("written");
    desk.open(page + "/messages?thread=all").go("a[href*='/translation']").picture("translating");
    desk.choose("language", desk.language().code()).fill("text", message.translated());
    desk.go("main form button[type=submit]");
    buyer.open(page).go("main a[href*='thread=all']").picture("translated");
    assertThat(buyer.texts(".room__message > .room__text")).contains(message.translated());
  }

  private void theyMeet(StoryPage buyer, StoryPage maker, Posted gap, Posted offer, String page) {
    buyer.open(page).go("main a[href$='/meetings/new']").picture("meeting-form");
    buyer.fill("day", world.today().plusDays(2).toString()).fill("time", "14:00");
    buyer.choose("zone", "Asia/Tokyo").fill("link", "https://meet.example/aoba");
    buyer.choose("interpreter", "office").go("main form button[type=submit]").picture("proposed");
    maker.open(page + "/meetings").picture("to-accept");
    assertThat(maker.text()).contains("14:00", "13:00");
    maker.go("form[action$='/acceptance'] button").picture("meeting-set");
    assertThat(maker.get(maker.linkTo("main a[href$='/calendar']")).text())
        .contains("BEGIN:VCALENDAR");
    maker.open(page);
    assertThat(CaseSteps.taken(maker)).containsExactly(true, true, true, true, false);

    world.daysUntil(() -> world.written("meeting_outcome_asked", gap.side().member()) == 1, 10);
    String link = mails.link(gap.side().member(), "/meetings/", 2);
    buyer.open(link).picture("outcome-asked");
    buyer.choose("outcome", "possible").go("main form button[type=submit]").picture("outcome-told");
    buyer.signIn(gap.side().member(), DemoPeople.PASSWORD).open(page).picture("met");
    maker.signIn(offer.side().contact(), DemoPeople.PASSWORD);
  }

  private void theyGoOn(StoryPage buyer, StoryPage maker, String page) {
    records(buyer, page, "talks");
    settles(
        buyer, maker, page, "terms", Map.of("governing_law", "japan", "working_language", "mixed"));
    settles(maker, buyer, page, "stage", Map.of("stage", "trial_production"));
    records(maker, page, "trial");
    buyer.open(page).picture("trial");
    assertThat(CaseSteps.taken(buyer)).containsExactly(true, true, true, true, false);
  }

  private void records(StoryPage company, String page, String where) {
    company.open(page);
    company.unfold("details:has(input[name=go])");
    company.choose("go", where).fill("step", nextStep(company.language()));
    company.page().locator("select[name=who] option").nth(1).evaluate("o => o.selected = true");
    company.fill("on", world.today().plusDays(10).toString());
    company.picture("next-step").go("form[action$='/step'] button[type=submit]");
    assertThat(company.count(".notice--done")).isEqualTo(1);
  }

  private static String nextStep(Language language) {
    return switch (language) {
      case JA -> "試作品を2個製作し、寸法を確認します。";
      case ZH_HANT -> "先試作兩件樣品並確認尺寸。";
      case EN -> "Two samples are made and measured.";
    };
  }

  /** One side puts it forward, the other confirms. */
  private static void settles(
      StoryPage one, StoryPage other, String page, String matter, Map<String, String> choices) {
    one.open(page).go("main a[href$='/settlements/" + matter + "']");
    choices.forEach((field, value) -> one.choose(field, value));
    one.go("form[enctype] button[type=submit]").picture(matter + "-proposed");
    other.open(page).go("main a[href$='/settlements/" + matter + "']").picture(matter);
    other.go("form[action$='/confirmation'] button").picture(matter + "-confirmed");
    assertThat(other.count(".head-row .status--good")).isEqualTo(1);
  }

  private void theyAgree(StoryPage buyer, StoryPage maker, String page) {
    buyer.open(page).go("main a[href$='/settlements/agreement']");
    buyer.choose("legal_form", "purchase").choose("depth", "first_order");
    buyer.choose("value", "upto_10m").choose("publish", "without_names");
    buyer.fill("agreed_on", world.today().toString());
    buyer.go("form[enctype] button[type=submit]").picture("agreement-proposed");
    maker.open(page).picture("agreement-to-confirm");
    maker.go("section.notice a.button[href$='/settlements/agreement']");
    maker.go("form[action$='/confirmation'] button").picture("agreement-confirmed");
    for (StoryPage side : new StoryPage[] {buyer, maker}) {
      side.open(page).picture("agreed");
      assertThat(CaseSteps.taken(side)).containsExactly(true, true, true, true, true);
    }
  }
}
