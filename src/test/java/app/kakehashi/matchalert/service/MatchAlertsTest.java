package app.kakehashi.matchalert.service;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.MovableClock;
import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapApp.World;
import app.kakehashi.matchalert.MatchAlerts;
import app.kakehashi.matching.MatchApp;
import app.kakehashi.matching.MatchApp.Makers;
import app.kakehashi.matching.MatchWindow;
import app.kakehashi.matching.Matches;
import app.kakehashi.notification.domain.MarkedText;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.CompanyId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@MatchApp
class MatchAlertsTest {
  private final World world;
  private final Makers makers;
  private final MatchAlerts alerts;
  private final Matches matches;
  private final JdbcClient jdbc;
  private final JsonMapper json;
  private final MovableClock clock;

  MatchAlertsTest(
      World world,
      Makers makers,
      MatchAlerts alerts,
      Matches matches,
      JdbcClient jdbc,
      JsonMapper json,
      MovableClock clock) {
    this.world = world;
    this.makers = makers;
    this.alerts = alerts;
    this.matches = matches;
    this.jdbc = jdbc;
    this.json = json;
    this.clock = clock;
  }

  private record Told(String template, Map<String, String> values, String link) {
    String matches() {
      return MarkedText.plain(values.getOrDefault("matches", ""));
    }
  }

  private List<Told> toldTo(Viewer person) {
    return jdbc.sql(
            "select template, template_values, link from notice where account_id = :id order by id")
        .param("id", person.account().value())
        .query(
            (row, n) ->
                new Told(
                    row.getString("template"),
                    json.readValue(
                        row.getString("template_values"),
                        new TypeReference<Map<String, String>>() {}),
                    row.getString("link")))
        .list();
  }

  private void run() throws InterruptedException {
    alerts.run(Duration.ZERO);
  }

  @Test
  void both_sides_are_told_once_of_a_match_they_do_not_know() throws Exception {
    MatchApp.RareWords words = MatchApp.RareWords.next();
    CompanyId maker = makers.machinist();
    String offer = makers.rare(maker, words);
    world.member(maker);
    // gaps of other tests are known from here on
    run();
    CompanyId buyer = world.japaneseCompany();
    Viewer japanese = world.member(buyer);
    Viewer colleague = world.member(buyer);
    Viewer taiwanese = world.member(maker);
    String gap = makers.rare(World.machinedParts(buyer), words);

    run();

    assertThat(toldTo(japanese))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.template()).isEqualTo("new_matches");
              assertThat(told.link()).isEqualTo("/gaps/" + gap + "/matches");
              assertThat(told.matches())
                  .startsWith(words.gap().title() + "\n– " + words.offer().title() + " / ");
            });
    assertThat(toldTo(colleague)).hasSize(1);
    assertThat(toldTo(taiwanese))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.link()).isEqualTo("/offers/" + offer + "/matches");
              assertThat(told.matches()).contains(" / " + world.name(buyer));
            });

    run();
    assertThat(toldTo(japanese)).hasSize(1);
    assertThat(toldTo(taiwanese)).hasSize(1);

    CompanyId second = makers.machinist();
    makers.rare(second, words);
    run();
    assertThat(toldTo(japanese)).hasSize(2);
    assertThat(toldTo(japanese).getLast().matches().lines())
        .as("what is new, and not what was told before")
        .anyMatch(line -> line.endsWith(world.name(second)))
        .noneMatch(line -> line.endsWith(world.name(maker)));
    assertThat(toldTo(taiwanese)).hasSize(1);
  }

  @Test
  void an_anonymous_company_is_not_named() throws Exception {
    CompanyId buyer = world.japaneseCompany();
    CompanyId maker = makers.machinist();
    world.published(World.anonymousParts(buyer));
    Viewer taiwanese = world.member(maker);
    makers.machining(maker);

    run();

    assertThat(toldTo(taiwanese)).isNotEmpty();
    assertThat(toldTo(taiwanese).getFirst().values().toString()).doesNotContain(world.name(buyer));
    assertThat(
            jdbc.sql("select count(*) from notice where template_values::text like :name")
                .param("name", "%" + world.name(buyer) + "%")
                .query(Long.class)
                .single())
        .isZero();
  }

  @Test
  void what_a_company_has_seen_in_its_list_is_no_news() throws Exception {
    CompanyId buyer = world.japaneseCompany();
    Viewer japanese = world.member(buyer);
    makers.machining(makers.machinist());
    String gap = world.published(World.machinedParts(buyer));
    assertThat(matches.matchesOf(PostingType.GAP, gap, MatchWindow.top(50), japanese))
        .hasValueSatisfying(list -> assertThat(list.total()).isPositive());

    run();

    assertThat(toldTo(japanese)).isEmpty();
  }

  @Test
  void a_notice_names_the_best_five_and_counts_the_others() throws Exception {
    CompanyId buyer = world.japaneseCompany();
    Viewer japanese = world.member(buyer);
    for (int n = 0; n < 7; n++) {
      makers.machining(makers.machinist());
    }
    world.published(World.machinedParts(buyer));
    world.published(World.machinedParts(buyer));

    run();

    Told told = toldTo(japanese).getFirst();
    assertThat(told.matches().lines().filter(line -> line.startsWith("– "))).hasSize(5);
    assertThat(Integer.parseInt(told.values().getOrDefault("more", "")))
        .isEqualTo(Integer.parseInt(told.values().getOrDefault("count", "")) - 5)
        .isPositive();
    assertThat(told.link()).isEqualTo("/");
    assertThat(toldTo(japanese)).hasSize(1);
  }

  @Test
  void a_company_is_told_once_that_nothing_fits_after_thirty_days() throws Exception {
    CompanyId maker = makers.machinist();
    Viewer taiwanese = world.member(maker);
    String offer = makers.software(maker);
    clock.advance(Duration.ofDays(29));
    run();
    assertThat(toldTo(taiwanese)).isEmpty();

    clock.advance(Duration.ofDays(2));
    run();
    run();

    assertThat(toldTo(taiwanese))
        .singleElement()
        .satisfies(
            told -> {
              assertThat(told.template()).isEqualTo("no_match_yet");
              assertThat(told.link()).isEqualTo("/offers/" + offer);
              assertThat(told.values()).containsEntry("type", "posting.type.offer");
            });
  }

  @Test
  void instances_that_look_at_once_tell_once() throws Exception {
    CompanyId buyer = world.japaneseCompany();
    Viewer japanese = world.member(buyer);
    makers.machining(makers.machinist());
    world.published(World.machinedParts(buyer));
    Callable<Boolean> look =
        () -> {
          run();
          return true;
        };
    try (var threads = Executors.newFixedThreadPool(4)) {
      for (var done : threads.invokeAll(List.of(look, look, look, look))) {
        assertThat(done.get()).isTrue();
      }
    }

    assertThat(toldTo(japanese)).hasSize(1);
  }
}
