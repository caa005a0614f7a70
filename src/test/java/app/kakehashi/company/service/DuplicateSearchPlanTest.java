package app.kakehashi.company.service;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.company.CompanyTest;
import app.kakehashi.company.Drafts;
import app.kakehashi.company.domain.NameTokens;
import app.kakehashi.company.domain.Subject;
import app.kakehashi.company.domain.Subjects;
import app.kakehashi.reference.TextFolder;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

/**
 * Right after a long list PostgreSQL knows nothing yet of the keys that came with it. A plan from
 * when there was none read all keys for each one that was looked up.
 */
@CompanyTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class DuplicateSearchPlanTest {
  private static final String PLAN = "explain execute holders ('{1,2,3}', 50)";

  private final JdbcClient jdbc;
  private final MatchSubjects subjects;
  private final Subjects shapes;

  DuplicateSearchPlanTest(JdbcClient jdbc, MatchSubjects subjects, NameTokens tokens) {
    this.jdbc = jdbc;
    this.subjects = subjects;
    this.shapes = new Subjects(tokens, TextFolder.standard());
  }

  private Subject made(int number) {
    return shapes.of(Drafts.japanese("株式会社第%d歯車製作所".formatted(number)).build(), number);
  }

  @Test
  void manyNewKeysAreLookedUpInTheIndex() {
    jdbc.sql("delete from company_match_key").update();
    jdbc.sql("analyze company_match_key").update();
    jdbc.sql("set local plan_cache_mode = force_generic_plan").update();
    String numbered = DuplicateSearch.HOLDERS.replace(":keys", "$1").replace(":most", "$2");
    jdbc.sql("prepare holders (bigint[], int) as " + numbered).update();
    try {
      jdbc.sql("execute holders ('{1,2,3}', 50)").query().listOfRows();
      subjects.write(IntStream.rangeClosed(1, 2_000).mapToObj(this::made).toList());
      assertThat(jdbc.sql("select count(*) from company_match_key").query(Integer.class).single())
          .isGreaterThan(10_000);
      List<String> plan = jdbc.sql(PLAN).query(String.class).list();
      assertThat(plan).noneMatch(line -> line.contains("Seq Scan on company_match_key"));
      assertThat(plan).anyMatch(line -> line.contains("company_match_key_pk"));
    } finally {
      jdbc.sql("deallocate holders").update();
    }
  }
}
