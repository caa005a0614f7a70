package app.kakehashi.matching.domain.consortium;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import app.kakehashi.matching.Coverage;
import app.kakehashi.matching.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TeamFinderTest {
  private static final TeamRules RULES = TeamRules.DEFAULT;

  private static TeamTask task(Double quantity, double... weights) {
    return new TeamTask(
        IntStream.range(0, weights.length)
            .mapToObj(i -> new Requirement(Requirement.Kind.CAPABILITY, "concept-" + i, weights[i]))
            .toList(),
        quantity);
  }

  private static Candidate candidate(
      String id, boolean canLead, double quantity, double... shares) {
    List<Coverage> coverage = new ArrayList<>();
    for (double share : shares) {
      coverage.add(Coverage.of(share));
    }
    return new Candidate(id, "firm-" + id, null, null, canLead, coverage, quantity, 60);
  }

  private static List<String> offers(Team team) {
    return team.members().stream().map(Candidate::offer).toList();
  }

  @Test
  void puts_two_together_that_complete_each_other() {
    TeamFinder finder =
        new TeamFinder(
            task(null, 2, 2),
            List.of(
                candidate("a", true, 0, 1, 0),
                candidate("b", false, 0, 0, 1),
                candidate("c", true, 0, 1, .3)),
            RULES);
    Team best = finder.best(1).getFirst();
    assertThat(offers(best)).containsExactly("a", "b");
    assertThat(best.lead()).isNotNull().extracting(Candidate::offer).isEqualTo("a");
    assertThat(best.value()).isCloseTo(4 - .04 * 4 - .02, within(1e-9));
    assertThat(finder.lacking(candidate("x", true, 0, .39, .4)))
        .extracting(Requirement::code)
        .containsExactly("concept-0");
  }

  @Test
  void adds_quantities_up_and_takes_no_member_who_brings_nothing() {
    TeamFinder finder =
        new TeamFinder(
            task(500.0, 2),
            List.of(
                candidate("a", true, 200, 1),
                candidate("b", true, 300, 1),
                candidate("c", true, 100, 1)),
            RULES);
    Team best = finder.best(1).getFirst();
    assertThat(offers(best)).containsExactly("a", "b");
    assertThat(finder.lacking(candidate("x", true, 100, 1)))
        .extracting(Requirement::kind)
        .containsExactly(Requirement.Kind.QUANTITY);
  }

  @Test
  void prefers_neighbours_and_never_takes_one_firm_twice() {
    Candidate a = new Candidate("a", "one", "TW-TXG", null, true, cover(1, 0), 0, 60);
    Candidate same = new Candidate("b", "one", "TW-TXG", null, true, cover(0, 1), 0, 60);
    Candidate far = new Candidate("c", "two", "TW-TPE", null, true, cover(0, 1), 0, 60);
    Candidate near = new Candidate("d", "three", "TW-TXG", null, true, cover(0, 1), 0, 60);
    TeamFinder finder = new TeamFinder(task(null, 1, 1), List.of(a, same, far, near), RULES);
    assertThat(offers(finder.best(1).getFirst())).containsExactly("a", "d");
  }

  private static List<Coverage> cover(double... shares) {
    return java.util.Arrays.stream(shares).mapToObj(Coverage::of).toList();
  }

  @Test
  void wants_somebody_who_can_lead_and_says_so_where_nobody_can() {
    List<Candidate> small = List.of(candidate("a", false, 0, 1, 0), candidate("b", false, 0, 0, 1));
    Team without = new TeamFinder(task(null, 1, 1), small, RULES).best(1).getFirst();
    assertThat(without.lead()).isNull();

    List<Candidate> withLead = new ArrayList<>(small);
    withLead.add(candidate("c", true, 0, .9, 0));
    Team led = new TeamFinder(task(null, 1, 1), withLead, RULES).best(1).getFirst();
    assertThat(offers(led)).containsExactly("b", "c");
  }

  private static Candidate withJoint(String id, double joint, double... shares) {
    return new Candidate(id, "firm-" + id, "TW-TXG", null, true, cover(shares), 0, joint);
  }

  @Test
  void who_covers_most_leads_then_who_ranks_higher_then_who_comes_first() {
    TeamTask task = task(null, 1, 1, 1);
    Candidate one = withJoint("a", 50, 1, 0, 0);
    Candidate more = withJoint("b", 40, 0, 1, 1);
    Candidate higher = withJoint("c", 70, 0, 1, 0);
    Candidate same = withJoint("d", 50, 0, 1, 0);
    assertThat(lead(task, one, more)).isEqualTo("b");
    assertThat(lead(task, one, higher)).isEqualTo("c");
    assertThat(lead(task, one, same)).isEqualTo("a");
  }

  private static String lead(TeamTask task, Candidate... team) {
    Candidate lead = new TeamFinder(task, List.of(team), RULES).best(1).getFirst().lead();
    return lead == null ? "" : lead.offer();
  }

  @Test
  void of_teams_of_equal_value_the_smaller_is_first_then_by_ids() {
    TeamRules free = new TeamRules(4, 0, 0, 2);
    List<Candidate> candidates =
        List.of(withJoint("c", 60, 0, 1), withJoint("b", 60, 0, 1), withJoint("a", 60, 1, 0));
    List<Team> best = new TeamFinder(task(null, 1, 1), candidates, free).best(3);
    assertThat(best)
        .extracting(TeamFinderTest::offers)
        .containsExactly(List.of("a", "b"), List.of("a", "c"), List.of("a", "b", "c"));
  }

  @Test
  void the_best_alone_is_by_value_then_by_rank_then_by_id() {
    TeamTask task = task(null, 1, 1);
    assertThat(new TeamFinder(task, List.of(), RULES).bestAlone()).isNull();
    assertThat(alone(task, withJoint("a", 90, .5, 0), withJoint("b", 10, .5, .2))).isEqualTo("b");
    assertThat(alone(task, withJoint("a", 10, .5, 0), withJoint("b", 90, .5, 0))).isEqualTo("b");
    assertThat(alone(task, withJoint("b", 10, .5, 0), withJoint("a", 10, .5, 0))).isEqualTo("a");
  }

  private static String alone(TeamTask task, Candidate... candidates) {
    Candidate best = new TeamFinder(task, List.of(candidates), RULES).bestAlone();
    return best == null ? "" : best.offer();
  }

  @Test
  void two_fifths_of_a_quantity_are_not_lacking_and_neither_is_one_that_is_not_known() {
    TeamFinder finder = new TeamFinder(task(500.0), List.of(), RULES);
    assertThat(finder.lacking(candidate("x", true, 199, new double[0]))).hasSize(1);
    assertThat(finder.lacking(candidate("x", true, 200, new double[0]))).isEmpty();
    assertThat(finder.lacking(candidate("x", true, 0, new double[0]))).isEmpty();
    assertThat(new TeamFinder(task(null, 1), List.of(), RULES).lacking(candidate("x", true, 1, 1)))
        .isEmpty();
  }

  @Test
  void thirty_can_be_looked_at_and_a_quantity_is_more_than_nothing() {
    List<Candidate> thirty =
        IntStream.range(0, TeamFinder.MOST_CANDIDATES)
            .mapToObj(i -> candidate("o" + i, true, 0, 1))
            .toList();
    assertThat(new TeamFinder(task(null, 1), thirty, RULES).best(1)).hasSize(1);
    List<Candidate> more = new ArrayList<>(thirty);
    more.add(candidate("one more", true, 0, 1));
    assertThatThrownBy(() -> new TeamFinder(task(null, 1), more, RULES))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> task(0.0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void finds_what_trying_every_team_finds() {
    for (long seed = 1; seed <= 120; seed++) {
      Random random = new Random(seed);
      int requirements = 1 + random.nextInt(8);
      double[] weights = random.doubles(requirements, .5, 2).toArray();
      TeamTask task = task(random.nextBoolean() ? 500.0 : null, weights);
      List<Candidate> candidates = new ArrayList<>();
      int size = 2 + random.nextInt(seed % 10 == 0 ? 28 : 12);
      for (int i = 0; i < size; i++) {
        List<Coverage> coverage = new ArrayList<>();
        for (int r = 0; r < requirements; r++) {
          coverage.add(
              random.nextInt(4) == 0
                  ? new Coverage(.4, false)
                  : Coverage.of(random.nextInt(3) == 0 ? random.nextDouble() : 0));
        }
        candidates.add(
            new Candidate(
                "o" + i,
                "f" + random.nextInt(size),
                "TW-" + random.nextInt(4),
                random.nextInt(5) == 0 ? "g" : null,
                random.nextInt(3) == 0,
                coverage,
                random.nextInt(3) == 0 ? 50 + random.nextInt(400) : 0,
                random.nextDouble()));
      }
      TeamFinder finder = new TeamFinder(task, candidates, RULES);
      List<Double> exact = everyTeam(finder, candidates);
      assertThat(finder.best(3))
          .as("seed %d", seed)
          .extracting(Team::value)
          .usingElementComparator((one, other) -> Math.abs(one - other) < 1e-9 ? 0 : 1)
          .isEqualTo(exact.subList(0, Math.min(3, exact.size())));
      for (Team team : finder.best(3)) {
        assertThat(team.value()).isCloseTo(finder.value(team.members()), within(1e-9));
      }
    }
  }

  /** Values of all teams that may be, the best first. */
  private static List<Double> everyTeam(TeamFinder finder, List<Candidate> candidates) {
    List<List<Candidate>> teams = new ArrayList<>();
    collect(candidates, 0, List.of(), teams);
    boolean anyLed = teams.stream().anyMatch(TeamFinderTest::isLed);
    return teams.stream()
        .filter(team -> !anyLed || isLed(team))
        .map(finder::value)
        .sorted((one, other) -> Double.compare(other, one))
        .toList();
  }

  private static boolean isLed(List<Candidate> team) {
    return team.stream().anyMatch(Candidate::canLead);
  }

  private static void collect(
      List<Candidate> candidates, int from, List<Candidate> team, List<List<Candidate>> teams) {
    if (team.size() >= 2) {
      teams.add(team);
    }
    if (team.size() == 4) {
      return;
    }
    for (int i = from; i < candidates.size(); i++) {
      Candidate next = candidates.get(i);
      if (team.stream().noneMatch(member -> member.firm().equals(next.firm()))) {
        List<Candidate> more = new ArrayList<>(team);
        more.add(next);
        collect(candidates, i + 1, more, teams);
      }
    }
  }
}
