package app.kakehashi.canary;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** A seeded tenth of what may be closed, and everything that must be seen; in every build. */
class CanaryCrawlTest extends CanaryCrawl {
  CanaryCrawlTest(BeanFactory beans) {
    super(beans);
  }

  @Test
  void nobody_finds_what_is_not_for_them() throws Exception {
    crawl(20_261_128, 10);
  }
}
