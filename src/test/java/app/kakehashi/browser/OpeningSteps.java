package app.kakehashi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.browser.StoryWorld.Side;

/** How names and contacts come to be open: who is named, agrees, and is introduced. */
final class OpeningSteps {
  private OpeningSteps() {}

  /** A company names its person for a case; whoever acts is signed in as one of its members. */
  static void name(StoryPage company, String caseId) {
    company.open("/introductions/" + caseId).go("main a[href$='/contacts']");
    company.page().locator("input[name=contacts]").first().check();
    company.go("form[action$='/contacts'] button[type=submit]");
    assertThat(company.count(".notice--done")).isEqualTo(1);
  }

  /** The person agrees behind the link of the mail, without an account. */
  static StoryPage agree(StoryPage person, String link) {
    person.open(link).picture("consent-by-link");
    return tick(person);
  }

  /** The person is signed in and agrees on the page of the case. */
  static StoryPage agreeOnPage(StoryPage person, String caseId) {
    person.open("/introductions/" + caseId + "/contacts").go("main a[href$='/consent']");
    person.picture("consent-on-page");
    return tick(person);
  }

  private static StoryPage tick(StoryPage person) {
    assertThat(person.page().locator("input[name=agree]").first().isChecked()).isFalse();
    person.page().locator("input[name=agree]").all().forEach(box -> box.check());
    person.go("main form:not([action$='/withdrawal']) button[type=submit]");
    assertThat(person.count(".notice--done")).isPositive();
    return person;
  }

  /** The owner looks at what will open, and introduces the companies. */
  static void introduce(StoryPage desk, String caseId, Side... sides) {
    desk.open("/desk/introductions/" + caseId).go("main a[href$='/introduction']");
    for (Side side : sides) {
      assertThat(desk.text()).contains(side.name(), side.contactName(), side.contact());
    }
    desk.picture("what-opens").go("form[action$='/introduction'] button[type=submit]");
    assertThat(desk.count(".notice--done")).isEqualTo(1);
  }
}
