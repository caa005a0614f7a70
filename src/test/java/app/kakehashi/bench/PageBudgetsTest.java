package app.kakehashi.bench;

import app.kakehashi.StatementCount;
import app.kakehashi.TestDatabase;
import app.kakehashi.bench.PageKinds.Kind;
import app.kakehashi.bench.PageKinds.Visit;
import app.kakehashi.bench.Visitor.Seen;
import app.kakehashi.introduction.service.RoundDesk;
import app.kakehashi.matching.Matches;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestConstructor;

/**
 * The pages of the benchmark, on a catalogue of some tens of rows: statements and bytes of each.
 * Whatever asked the database once a row would send more.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import({TestDatabase.class, StatementCount.class})
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class PageBudgetsTest {
  /**
   * All that the request sends: the session and the person behind it are two of them. Once a minute
   * a ninth notes that the session is used.
   */
  private static final int MOST_STATEMENTS = 8;

  private static final int MOST_BYTES = 100_000;

  private final BeanFactory application;
  private final int port;

  PageBudgetsTest(BeanFactory application, @LocalServerPort int port) {
    this.application = application;
    this.port = port;
  }

  @Test
  void no_page_takes_more_than_eight_statements_or_100_kilobytes() throws Exception {
    MadeUpWorld world = new MadeUpWorld(application, 7);
    world.addCompanies(80);
    world.addOffers(60);
    world.addGaps(40);
    world.addWaiting(40);
    PageKinds pages = new PageKinds(world, application.getBean(Matches.class), port, 1);

    String round = application.getBean(RoundDesk.class).make(pages.secretariat());
    List<Kind> kinds = new ArrayList<>(pages.all());
    kinds.add(pages.office("list of rounds", "/desk/rounds"));
    kinds.add(pages.office("round of introductions", "/desk/rounds/" + round));

    SoftAssertions softly = new SoftAssertions();
    for (Kind kind : kinds) {
      Visit visit = kind.next().apply(new Draws(11));
      visit.by().get(visit.path());
      Seen[] seen = new Seen[1];
      int sent = StatementCount.of(() -> seen[0] = visit.by().get(visit.path()));
      softly.assertThat(seen[0].status()).as(kind.name()).isEqualTo(200);
      softly
          .assertThat(sent)
          .as("statements of " + kind.name())
          .isLessThanOrEqualTo(MOST_STATEMENTS);
      softly.assertThat(seen[0].bytes()).as("bytes of " + kind.name()).isLessThan(MOST_BYTES);
    }
    softly.assertAll();
  }
}
