package app.kakehashi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.browser.StoryWorld.Posted;
import app.kakehashi.shared.Language;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A case is sent, answered and talked about without a mouse, and answered without script. */
@Tag("full")
class CaseKeyboardIT extends CaseStory {
  @Autowired
  CaseKeyboardIT(StoryWorld world) {
    super(world);
  }

  @Test
  void fromTheListToTheRoomWithoutAMouse() {
    Posted gap = world.need(world.japanese(Language.JA), Language.JA);
    Posted offer = world.machining(world.taiwanese(Language.JA), Language.JA);
    String officer = world.officer(Language.JA);
    try (StoryPage desk = visitor(Language.JA, Browser.Width.WIDE);
        StoryPage buyer = visitor(Language.JA, Browser.Width.WIDE);
        StoryPage maker = visitorWithoutScript(Language.JA, Browser.Width.NARROW)) {
      desk.signIn(officer, DemoPeople.PASSWORD);
      sendsTheList(desk, gap, offer);
      Keyboard.follow(desk, "nav a[href='/desk']");
      Keyboard.everyStopCanBeReachedAndLeft(desk);

      answers(buyer, mails.link(gap.side().member(), "/answers/", 1));
      answersWithoutScript(maker, offer.side().member());
      String id = world.caseOf(gap, offer);
      buyer.signIn(gap.side().member(), DemoPeople.PASSWORD).open("/introductions/" + id);
      Keyboard.everyStopCanBeReachedAndLeft(buyer);
      maker.signIn(offer.side().member(), DemoPeople.PASSWORD);
      OpeningSteps.name(buyer, id);
      OpeningSteps.name(maker, id);
      OpeningSteps.agree(maker, mails.link(gap.side().contact(), "/consents/", 1));
      OpeningSteps.agree(maker, mails.link(offer.side().contact(), "/consents/", 1));
      OpeningSteps.introduce(desk, id, gap.side(), offer.side());
      desk.open("/desk/introductions/" + id);
      Keyboard.everyStopCanBeReachedAndLeft(desk);

      buyer.open("/introductions/" + id);
      Keyboard.follow(buyer, "main a[href*='thread=all']");
      Keyboard.everyStopCanBeReachedAndLeft(buyer);
      Keyboard.type(buyer, "#f-text", "図面をお送りします。");
      Keyboard.follow(buyer, "form[enctype] button[type=submit]");
      assertThat(buyer.picture("written").texts(".room__text")).contains("図面をお送りします。");
    }
  }

  private static void sendsTheList(StoryPage desk, Posted gap, Posted offer) {
    desk.open("/desk/gaps/" + gap.id());
    Keyboard.everyStopCanBeReachedAndLeft(desk);
    String candidate = "[name=offer][value='" + offer.id() + "']";
    if (!desk.page().locator(candidate).isVisible()) {
      Keyboard.tabTo(desk, "details:has(" + candidate + ") > summary", "Tab");
      desk.page().keyboard().press("Enter");
    }
    Keyboard.tabTo(desk, candidate, "Tab");
    desk.page().keyboard().press("Space");
    Keyboard.follow(desk, "button[form=entries]");
    Keyboard.everyStopCanBeReachedAndLeft(desk);
    int open = desk.count("input[name^='settled.']");
    for (int point = 0; point < open; point++) {
      Keyboard.tabTo(desk, "input[name^='settled.']", "Tab");
      desk.page().keyboard().press("Space");
    }
    if (open > 0) {
      Keyboard.type(desk, "input[name^='how.']", "TEL 2026-11-27");
    }
    Keyboard.follow(desk, "button[name=send]");
    assertThat(desk.count(".notice--done")).as(desk.text()).isEqualTo(1);
  }

  /** What belongs to an answer can be reached once it is chosen. */
  private static void answers(StoryPage company, String link) {
    company.open(link);
    Keyboard.everyStopCanBeReachedAndLeft(company);
    Keyboard.tabTo(company, "input[type=radio]", "Tab");
    company.page().keyboard().press("Space");
    company.page().keyboard().press("ArrowDown");
    assertThat(company.count("input[value=under_approval]:checked")).isEqualTo(1);
    company.picture("answer-by-key");
    Keyboard.everyStopCanBeReachedAndLeft(company);
    Keyboard.tabTo(company, "input[type=radio]", "Tab");
    company.page().keyboard().press("ArrowUp");
    assertThat(company.count("input[value=yes]:checked")).isEqualTo(1);
    Keyboard.follow(company, "form.ask button[type=submit]");
  }

  private void answersWithoutScript(StoryPage company, String reader) {
    company.open(mails.link(reader, "/answers/", 1)).picture("answer-without-script");
    company.page().locator("input[type=radio][value=under_approval]").check();
    company.page().locator("input[name^='until-']").first().fill(world.today().plusDays(5) + "");
    company.go("form.ask button[type=submit]").go("button[name=step][value=change]");
    company.page().locator("input[type=radio][value=yes]").check();
    company.go("form.ask button[type=submit]").picture("answered-without-script");
    assertThat(company.count("form.ask")).isZero();
  }
}
