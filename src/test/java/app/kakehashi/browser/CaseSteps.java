package app.kakehashi.browser;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.browser.StoryWorld.Posted;
import com.microsoft.playwright.Locator;
import java.util.List;

/** Steps that the stories of cases have in common, each as its person makes it on the page. */
final class CaseSteps {
  private CaseSteps() {}

  /** The office puts offers on the list of a gap and sends it, with what is open settled. */
  static void sendList(StoryPage desk, Posted gap, Posted... offers) {
    shortlist(desk, gap, offers);
    settleAndSend(desk);
  }

  /** The office puts offers on the list of a gap and looks at it. */
  static void shortlist(StoryPage desk, Posted gap, Posted... offers) {
    desk.open("/desk/gaps/" + gap.id());
    for (Posted offer : offers) {
      tick(desk, offer.id());
    }
    desk.go("button[form=entries]");
  }

  private static void tick(StoryPage desk, String offer) {
    Locator folded = desk.page().locator("details.more:not([open]):has([value='" + offer + "'])");
    if (folded.count() > 0) {
      folded.locator("summary").first().click();
    }
    desk.choose("offer", offer);
  }

  /** On the page of the list: everything is settled by a call, and the list goes out. */
  static void settleAndSend(StoryPage desk) {
    desk.page().locator("input[name^='settled.']").all().forEach(Locator::check);
    desk.page().locator("input[name^='how.']").all().forEach(how -> how.fill("TEL 2026-11-27"));
    desk.go("button[name=send]");
    assertThat(desk.count(".error-summary")).as(desk.text()).isZero();
    assertThat(desk.count(".notice--done")).as(desk.text()).isEqualTo(1);
  }

  /** A company answers a request with a single choice, on the page its mail leads to. */
  static StoryPage answer(StoryPage company, String link, String answer) {
    company.open(link);
    company.page().locator("input[type=radio][value=" + answer + "]").first().check();
    return company.go("form.ask button[type=submit]");
  }

  /** Of the five steps that companies see, which have been taken, the present one included. */
  static List<Boolean> taken(StoryPage company) {
    List<Boolean> taken =
        company.page().locator(".steps-item").all().stream()
            .map(step -> step.getAttribute("class"))
            .map(look -> look.contains("--done") || look.contains("--current"))
            .toList();
    assertThat(taken).hasSize(5);
    return taken;
  }
}
