package app.kakehashi.browser;

import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.test.context.ActiveProfiles;

/** A story on the platform with its demo data; these run one after another. */
@ActiveProfiles("demo")
@ResourceLock("the platform with demo data")
abstract class BrowserStory extends PlatformStory {
  private static final Browser BROWSER = new Browser();

  @Override
  final Browser browser() {
    return BROWSER;
  }
}
