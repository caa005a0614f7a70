package app.kakehashi.browser;

import app.kakehashi.MovableClock;
import app.kakehashi.gap.GapApp;
import app.kakehashi.matching.MatchApp;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.context.annotation.Import;

/**
 * A story of a case. It brings its own companies and postings, so that nothing else stands on the
 * desk, and its clock can be set forward. All these stories share one platform: whatever waits when
 * time passes for one of them happens to the cases of the others, too.
 */
@ResourceLock("the platform of cases")
@Import({GapApp.Setting.class, MatchApp.Matching.class, StoryWorld.class})
abstract class CaseStory extends PlatformStory {
  private static final Browser BROWSER = new Browser();

  final StoryWorld world;
  final MovableClock clock;
  final StoryMails mails = mailboxes();

  CaseStory(StoryWorld world) {
    this.world = world;
    this.clock = world.clock();
  }

  @Override
  final Browser browser() {
    return BROWSER;
  }
}
