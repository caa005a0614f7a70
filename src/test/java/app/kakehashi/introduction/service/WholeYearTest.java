package app.kakehashi.introduction.service;

import app.kakehashi.MovableClock;
import app.kakehashi.gap.GapApp;
import app.kakehashi.reference.WorkingDays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Three hundred gaps. */
@Tag("full")
class WholeYearTest extends SimulatedYearTest {
  WholeYearTest(
      GapApp.World world,
      MovableClock clock,
      WorkingDays days,
      JdbcClient jdbc,
      TransactionTemplate transactions,
      BeanFactory beans) {
    super(world, clock, days, jdbc, transactions, beans);
  }

  @Test
  void the_year_leaves_nobody_waiting() {
    simulate(300);
  }
}
