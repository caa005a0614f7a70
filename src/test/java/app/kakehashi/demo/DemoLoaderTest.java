package app.kakehashi.demo;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.TestDatabase;
import app.kakehashi.account.AccountSummary;
import app.kakehashi.account.Accounts;
import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapFacts;
import app.kakehashi.gap.Gaps;
import app.kakehashi.matching.Matches;
import app.kakehashi.offer.Offers;
import app.kakehashi.posting.PostingType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The demo as a first start loads it. */
@SpringBootTest(properties = "db-scheduler.enabled=false")
@ActiveProfiles("demo")
@Import(TestDatabase.class)
@ExtendWith(OutputCaptureExtension.class)
class DemoLoaderTest {
  @TempDir static Path directory;

  private final DemoLoader loader;
  private final DemoCases cases;
  private final DemoStart start;
  private final Accounts accounts;
  private final Gaps gaps;
  private final Offers offers;
  private final Matches matches;
  private final JdbcClient jdbc;

  @Autowired
  DemoLoaderTest(
      DemoLoader loader,
      DemoCases cases,
      DemoStart start,
      Accounts accounts,
      Gaps gaps,
      Offers offers,
      Matches matches,
      JdbcClient jdbc) {
    this.loader = loader;
    this.cases = cases;
    this.start = start;
    this.accounts = accounts;
    this.gaps = gaps;
    this.offers = offers;
    this.matches = matches;
    this.jdbc = jdbc;
  }

  @DynamicPropertySource
  static void keepTokensApart(DynamicPropertyRegistry registry) {
    registry.add("kakehashi.data-directory", () -> directory.toString());
  }

  @Test
  void the_first_start_brings_postings_of_every_state() {
    Map<String, Long> gapStates = states("gap");
    Map<String, Long> offerStates = states("offer");

    assertThat(gapStates).containsKeys("DRAFT", "SUBMITTED", "RETURNED", "PUBLISHED", "FILLED");
    assertThat(offerStates)
        .containsKeys("DRAFT", "SUBMITTED", "RETURNED", "PUBLISHED", "FILLED", "WITHDRAWN");
    assertThat(gaps.published()).hasSizeGreaterThanOrEqualTo(22);
    assertThat(offers.published()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(gaps.published()).filteredOn(gap -> gap.content().anonymous()).hasSizeGreaterThan(3);
    assertThat(gaps.published()).flatExtracting(GapFacts::translations).hasSizeGreaterThan(20);
  }

  @Test
  void postings_are_as_old_as_the_file_says() {
    Integer overdue =
        jdbc.sql("select count(*) from posting where status = 'PUBLISHED' and expires_at < now()")
            .query(Integer.class)
            .single();
    Integer soon =
        jdbc.sql(
                "select count(*) from posting where status = 'PUBLISHED' and expires_at > now()"
                    + " and expires_at < now() + interval '30 days'")
            .query(Integer.class)
            .single();
    assertThat(overdue).as("left to the job that ends postings").isEqualTo(2);
    assertThat(soon).isEqualTo(2);
  }

  @Test
  void every_gap_has_three_candidates_but_the_one_that_has_none() {
    Viewer office =
        accounts.office().stream()
            .flatMap(account -> accounts.viewer(account.id()).stream())
            .findFirst()
            .orElseThrow();
    List<String> over =
        jdbc.sql("select public_id from posting where status = 'PUBLISHED' and expires_at <= now()")
            .query(String.class)
            .list();
    Map<String, String> titles =
        gaps.published().stream()
            .filter(gap -> !over.contains(gap.publicId()))
            .collect(Collectors.toMap(GapFacts::publicId, gap -> gap.text().title()));
    assertThat(titles).hasSizeGreaterThan(25);

    Map<String, Integer> counts = new TreeMap<>();
    matches
        .candidateCounts(PostingType.GAP, titles.keySet(), office)
        .forEach((id, count) -> counts.put(titles.get(id), count));

    assertThat(counts).hasSameSizeAs(titles);
    assertThat(counts.entrySet().stream().filter(count -> count.getValue() < 3))
        .containsExactly(Map.entry("屋根の無落雪構法のライセンス供与（今冬の着工分）", 0));
  }

  @Test
  void introductions_of_every_stage_have_come_about_by_their_own_moves() {
    Map<String, Long> states = new TreeMap<>();
    jdbc.sql("select state, count(*) as n from introduction group by state")
        .query((row, n) -> states.put(row.getString("state"), row.getLong("n")))
        .list();
    assertThat(states.keySet())
        .contains(
            "SUGGESTED", "SCREENING", "ASKING", "MUTUAL_YES", "INTRODUCED", "MEETING_SET", "MET")
        .contains("IN_TALKS", "TRIAL", "AGREED", "DECLINED", "EXPIRED", "ON_HOLD", "NO_RESULT");
    assertThat(jdbc.sql("select distinct move from introduction_step").query(String.class).list())
        .contains("REMIND_LEG", "ALERT_OFFICE", "RUN_OUT", "ASK_FOR_TIME", "QUESTION")
        .contains("SAY_NOT_NOW", "TAKE_TO_HOUSE", "AGREE");
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from introduction_step s
                    where s.at > now() or s.at < (select p.published_at from posting p
                      join introduction i on i.gap_id = p.id where i.id = s.introduction_id)
                    """)
                .query(Integer.class)
                .single())
        .as("moves before the gap was published, or to come")
        .isZero();
  }

  @Test
  void what_was_told_weeks_ago_is_not_sent_now() {
    assertThat(
            jdbc.sql(
                    """
                    select count(*) from mail_outbox
                    where status <> 'SENT' and created_at < now() - interval '5 days'
                    """)
                .query(Integer.class)
                .single())
        .isZero();
    assertThat(
            jdbc.sql("select count(*) from mail_outbox where status <> 'SENT'")
                .query(Integer.class)
                .single())
        .isBetween(1, 40);
  }

  @Test
  void a_second_start_changes_nothing() {
    Map<String, Long> before = sizes();
    Map<String, AccountSummary> office =
        accounts.office().stream()
            .collect(Collectors.toMap(AccountSummary::email, Function.identity()));

    assertThat(loader.load(DemoData.read())).isFalse();
    assertThat(cases.load(DemoData.read(), office)).isFalse();

    assertThat(sizes()).isEqualTo(before);
  }

  @Test
  void each_start_prints_the_same_working_tokens(CapturedOutput output) throws Exception {
    String kept = Files.readString(directory.resolve("api-tokens.properties"));
    start.ready();

    assertThat(Files.readString(directory.resolve("api-tokens.properties"))).isEqualTo(kept);
    List<String> tokens =
        output
            .getOut()
            .lines()
            .flatMap(line -> List.of(line.split("\\s+")).stream())
            .filter(word -> word.startsWith("kkh_"))
            .distinct()
            .toList();
    assertThat(tokens).hasSize(5);
    assertThat(tokens).allMatch(token -> accounts.viewerOfApiToken(token).isPresent());
    assertThat(output.getOut()).contains("jp@demo.example", "tw@demo.example", DemoLoader.PASSWORD);
  }

  private Map<String, Long> states(String type) {
    Map<String, Long> states = new TreeMap<>();
    jdbc.sql("select status, count(*) as n from posting where type = :type group by status")
        .param("type", type)
        .query((row, n) -> states.put(row.getString("status"), row.getLong("n")))
        .list();
    return states;
  }

  private Map<String, Long> sizes() {
    Map<String, Long> sizes = new TreeMap<>();
    for (String table :
        List.of(
            "company",
            "contact",
            "posting",
            "posting_translation",
            "account",
            "audit_event",
            "introduction",
            "introduction_step",
            "notice",
            "mail_outbox")) {
      sizes.put(table, jdbc.sql("select count(*) from " + table).query(Long.class).single());
    }
    return sizes;
  }
}
