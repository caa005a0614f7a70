package app.kakehashi.canary;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;

/** Every address. */
@Tag("full")
class WholeCanaryCrawlTest extends CanaryCrawl {
  WholeCanaryCrawlTest(BeanFactory beans) {
    super(beans);
  }

  @Test
  void nobody_finds_what_is_not_for_them() throws Exception {
    crawl(20_261_128, 1);
  }
}
