package app.kakehashi.matching.domain.consortium;

import app.kakehashi.matching.Coverage;
import app.kakehashi.matching.Requirement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the teams of greatest value F among at most {@value #MOST_CANDIDATES} candidates, exactly,
 * by branch and bound: what is still to come can cover no more than the best of the rest does.
 *
 * <p>F(K) = Σ v·max a + v_q·min(1, Σ quantity / needed) − λ(|K|−1) − friction of the pairs.
 */
public final class TeamFinder {
  /** Candidates that are looked at. */
  public static final int MOST_CANDIDATES = 30;

  private static final double SAME = 1e-12;

  /** What is covered by less is lacking. */
  private static final double PART = .4;

  private final TeamTask task;
  private final TeamRules rules;
  private final List<Candidate> candidates;
  private final double memberCost;

  /** The highest share of each requirement among the candidates from a number on. */
  private final double[][] bestFrom;

  private final double[] quantityFrom;

  /**
   * Looks at these candidates.
   *
   * @throws IllegalArgumentException if there are too many
   */
  public TeamFinder(TeamTask task, Collection<Candidate> given, TeamRules rules) {
    if (given.size() > MOST_CANDIDATES) {
      throw new IllegalArgumentException("More candidates than can be looked at");
    }
    this.task = task;
    this.rules = rules;
    this.candidates = given.stream().sorted(Comparator.comparing(Candidate::offer)).toList();
    this.memberCost = rules.memberCost() * task.weights(rules);
    int size = candidates.size();
    this.bestFrom = new double[size + 1][task.requirements().size()];
    this.quantityFrom = new double[size + 1];
    for (int i = size - 1; i >= 0; i--) {
      Candidate candidate = candidates.get(i);
      for (int r = 0; r < bestFrom[i].length; r++) {
        bestFrom[i][r] = Math.max(bestFrom[i + 1][r], candidate.share(r));
      }
      quantityFrom[i] = quantityFrom[i + 1] + candidate.quantity();
    }
  }

  /** The best single offer by the same measure; null where there is no candidate. */
  public @Nullable Candidate bestAlone() {
    return candidates.stream()
        .max(
            Comparator.comparingDouble((Candidate one) -> value(List.of(one)))
                .thenComparingDouble(Candidate::joint)
                .thenComparing(Comparator.comparing(Candidate::offer).reversed()))
        .orElse(null);
  }

  /**
   * The best teams of two or more, each of one offer a firm and with somebody who can lead; where
   * no team has a lead, the best without. Best first; of equals the smaller, then by ids.
   */
  public List<Team> best(int count) {
    Search led = new Search(count, true);
    led.extend(new ArrayList<>(), new double[task.requirements().size()], 0, 0, 0);
    if (!led.found.isEmpty()) {
      return led.teams();
    }
    Search any = new Search(count, false);
    any.extend(new ArrayList<>(), new double[task.requirements().size()], 0, 0, 0);
    return any.teams();
  }

  /** F of some offers together. */
  public double value(List<Candidate> team) {
    double[] covered = new double[task.requirements().size()];
    double quantity = 0;
    double costs = memberCost * (team.size() - 1);
    for (int i = 0; i < team.size(); i++) {
      quantity += team.get(i).quantity();
      for (int r = 0; r < covered.length; r++) {
        covered[r] = Math.max(covered[r], team.get(i).share(r));
      }
      for (int j = 0; j < i; j++) {
        costs += friction(team.get(i), team.get(j));
      }
    }
    return gain(covered, quantity) - costs;
  }

  private double friction(Candidate one, Candidate other) {
    return one.isNear(other) ? 0 : rules.friction();
  }

  private double gain(double[] covered, double quantity) {
    double gain = 0;
    for (int r = 0; r < covered.length; r++) {
      gain += task.requirements().get(r).weight() * covered[r];
    }
    Double needed = task.quantity();
    return needed == null ? gain : gain + rules.quantityWeight() * Math.min(1, quantity / needed);
  }

  /** One walk through the tree of teams. */
  private final class Search {
    private final int count;
    private final boolean withLead;
    private final List<Team> found = new ArrayList<>();

    Search(int count, boolean withLead) {
      this.count = count;
      this.withLead = withLead;
    }

    List<Team> teams() {
      return List.copyOf(found);
    }

    void extend(List<Candidate> team, double[] covered, double quantity, double costs, int from) {
      if (team.size() >= 2 && (!withLead || team.stream().anyMatch(Candidate::canLead))) {
        offer(new Team(team, lead(team), gain(covered, quantity) - costs));
      }
      if (team.size() == rules.most()) {
        return;
      }
      for (int next = from; next < candidates.size(); next++) {
        if (!canBeat(covered, quantity, costs + (team.isEmpty() ? 0 : memberCost), next)) {
          return;
        }
        Candidate candidate = candidates.get(next);
        if (team.stream().noneMatch(member -> member.firm().equals(candidate.firm()))) {
          double[] more = covered.clone();
          for (int r = 0; r < more.length; r++) {
            more[r] = Math.max(more[r], candidate.share(r));
          }
          double dearer = costs + (team.isEmpty() ? 0 : memberCost);
          for (Candidate member : team) {
            dearer += friction(candidate, member);
          }
          team.add(candidate);
          extend(team, more, quantity + candidate.quantity(), dearer, next + 1);
          team.removeLast();
        }
      }
    }

    /** Whether anything that has a candidate from this number on can get among the best. */
    private boolean canBeat(double[] covered, double quantity, double costs, int from) {
      if (found.size() < count) {
        return true;
      }
      double[] atBest = covered.clone();
      for (int r = 0; r < atBest.length; r++) {
        atBest[r] = Math.max(atBest[r], bestFrom[from][r]);
      }
      double bound = gain(atBest, quantity + quantityFrom[from]) - costs;
      return bound >= found.getLast().value() - SAME;
    }

    private void offer(Team team) {
      found.add(team);
      found.sort(TeamFinder::compare);
      if (found.size() > count) {
        found.removeLast();
      }
    }
  }

  private static int compare(Team one, Team other) {
    if (Math.abs(one.value() - other.value()) > SAME) {
      return Double.compare(other.value(), one.value());
    }
    int smaller = Integer.compare(one.members().size(), other.members().size());
    return smaller != 0 ? smaller : ids(one).compareTo(ids(other));
  }

  private static String ids(Team team) {
    return String.join(" ", team.members().stream().map(Candidate::offer).toList());
  }

  /** Of those who can lead the one that covers most by itself. */
  private @Nullable Candidate lead(List<Candidate> team) {
    return team.stream()
        .filter(Candidate::canLead)
        .max(
            Comparator.comparingDouble((Candidate one) -> covered(one))
                .thenComparingDouble(Candidate::joint)
                .thenComparing(Comparator.comparing(Candidate::offer).reversed()))
        .orElse(null);
  }

  private double covered(Candidate one) {
    double[] shares = new double[task.requirements().size()];
    Arrays.setAll(shares, one::share);
    return gain(shares, one.quantity());
  }

  /** Requirements of which this offer is known to cover less than two fifths. */
  public List<Requirement> lacking(Candidate one) {
    List<Requirement> lacking = new ArrayList<>();
    for (int r = 0; r < task.requirements().size(); r++) {
      if (one.coverage().get(r).state() == Coverage.State.MISSING) {
        lacking.add(task.requirements().get(r));
      }
    }
    Double needed = task.quantity();
    if (needed != null && one.quantity() > 0 && one.quantity() < PART * needed) {
      lacking.add(new Requirement(Requirement.Kind.QUANTITY, "", rules.quantityWeight()));
    }
    return lacking;
  }
}
