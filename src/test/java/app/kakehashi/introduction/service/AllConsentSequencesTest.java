package app.kakehashi.introduction.service;

import app.kakehashi.gap.GapApp;
import app.kakehashi.introduction.CaseApp;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every sequence. */
@Tag("full")
class AllConsentSequencesTest extends ConsentSequences {
  AllConsentSequencesTest(
      CaseApp.Cases cases, GapApp.World world, BeanFactory beans, JdbcClient jdbc) {
    super(cases, world, beans, jdbc);
  }

  @Test
  void a_contact_is_visible_exactly_while_introduced_named_and_agreed() {
    walk(150, 20_261_128);
  }
}
