package app.kakehashi.matching.domain.consortium;

import static org.assertj.core.api.Assertions.assertThat;
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
