package app.kakehashi.browser;

import org.junit.jupiter.api.parallel.ResourceLock;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestPropertySource;

/**
 * A walk over the pages of a platform with demo data of its own, so that tours and stories run
 * beside each other.
 */
@ActiveProfiles("demo")
@TestPropertySource(properties = "spring.application.name=tours")
@ResourceLock("the platform of tours")
abstract class TourStory extends PlatformStory {
  private static final Browser BROWSER = new Browser();

  @Override
  final Browser browser() {
    return BROWSER;
  }
}
