package app.kakehashi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.browser.StoryWorld.Posted;
import app.kakehashi.browser.StoryWorld.Side;
import app.kakehashi.shared.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Two makers answer a need together: both of them, and the buyer, have to say yes. */
class ThreeLegsStoryIT extends CaseStory {
  @Autowired
  ThreeLegsStoryIT(StoryWorld world) {
    super(world);
  }

  @Tag("full")
  @ParameterizedTest
  @CsvSource({"JA,WIDE", "EN,WIDE"})
  void theTeamInTheOtherLanguages(Language language, Browser.Width width) {
    everyCompanyOfTheTeamHasToSayYes(language, width);
  }

  @ParameterizedTest
  @CsvSource("ZH_HANT,NARROW")
  void everyCompanyOfTheTeamHasToSayYes(Language language, Browser.Width width) {
    Posted gap = world.need(world.japanese(language), language);
    Posted offer = world.machining(world.taiwanese(language), language);
    Side member = world.taiwanese(language);
    String officer = world.officer(language);
    try (StoryPage desk = visitor(language, Browser.Width.WIDE);
        StoryPage buyer = visitor(language, width);
        StoryPage maker = visitor(language, width);
        StoryPage third = visitor(language, width)) {
      desk.signIn(officer, DemoPeople.PASSWORD);
      CaseSteps.shortlist(desk, gap, offer);
      String id = world.caseOf(gap, offer);
      String page = "/introductions/" + id;
      joins(desk, id, member);
      desk.open("/desk/gaps/" + gap.id() + "/list").picture("list-of-three");
      assertThat(desk.text()).contains(member.name());
      CaseSteps.settleAndSend(desk);

      CaseSteps.answer(buyer, mails.link(gap.side().member(), "/answers/", 1), "yes");
      String link = mails.link(member.member(), "/answers/", 1);
      third.open(link).picture("third-asked");
      assertThat(third.text()).contains(gap.title()).doesNotContain(gap.side().name());
      CaseSteps.answer(maker, mails.link(offer.side().member(), "/answers/", 1), "yes");

      buyer.signIn(gap.side().member(), DemoPeople.PASSWORD).open(page).picture("one-is-missing");
      assertThat(CaseSteps.taken(buyer)).containsExactly(true, true, false, false, false);
      assertThat(desk.open("/desk/introductions/" + id).picture("office-waits").count("[id^=leg-]"))
          .isEqualTo(3);
      assertThat(desk.count("main a[href$='/introduction'].button")).isZero();

      CaseSteps.answer(third, link, "yes").picture("third-said-yes");
      buyer.open(page).picture("all-yes");
      assertThat(CaseSteps.taken(buyer)).containsExactly(true, true, true, false, false);
      third.signIn(member.member(), DemoPeople.PASSWORD).open(page).picture("third-case");
      assertThat(CaseSteps.taken(third)).containsExactly(true, true, true, false, false);
      assertThat(third.text()).doesNotContain(gap.side().name());
    }
  }

  /** A name that nobody bears is asked for again; what was typed stays. */
  private static void joins(StoryPage desk, String id, Side member) {
    desk.open("/desk/introductions/" + id).unfold("details:has(#form-team)");
    desk.fill("company", "?").go("#form-team button[type=submit]").expectFault("422 POST");
    assertThat(desk.page().locator("#team-company").inputValue()).isEqualTo("?");
    desk.picture("nobody-of-this-name");
    desk.fill("company", member.name()).go("#form-team button[type=submit]");
    assertThat(desk.count(".notice--done")).isEqualTo(1);
    assertThat(desk.picture("joined").text()).contains(member.name());
  }
}
