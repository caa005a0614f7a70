package app.kakehashi.matching.service;

import app.kakehashi.matching.GlossaryTrial;
import app.kakehashi.matching.domain.Catalogue;
import app.kakehashi.matching.domain.Ranking;
import app.kakehashi.matching.domain.RankingRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Compares the lists of gaps, as the office sees them, in two catalogues of the same postings. */
final class TrialRankings {
  private final List<Changed> changed = new ArrayList<>();
  private final List<Moved> moved = new ArrayList<>();

  /** A gap whose first ten differ. */
  record Changed(String gap, List<String> entering, List<String> leaving) {}

  /** An offer that stands elsewhere; {@code before} is one more than the deepest if not in it. */
  record Moved(String gap, String offer, int before, int after) {}

  TrialRankings(Catalogue before, Catalogue after, List<String> gaps) {
    for (String gap : gaps) {
      compare(gap, places(before, gap), places(after, gap));
    }
    moved.sort(
        Comparator.comparingInt((Moved move) -> -Math.abs(move.before() - move.after()))
            .thenComparing(Moved::gap)
            .thenComparing(Moved::offer));
  }

  /** Gaps whose first ten differ, in order of their ids. */
  List<Changed> changed() {
    return changed;
  }

  /** Offers that stand elsewhere, the largest moves first. */
  List<Moved> moved() {
    return moved;
  }

  private static List<String> places(Catalogue catalogue, String gap) {
    return catalogue
        .offersFor(
            gap,
            RankingRequest.top(GlossaryTrial.DEEP).explaining(0).listing(Access::isListedForOffice))
        .entries()
        .stream()
        .map((Ranking.Entry entry) -> entry.score().offerId())
        .toList();
  }

  private void compare(String gap, List<String> old, List<String> now) {
    List<String> oldFirst = first(old);
    List<String> nowFirst = first(now);
    List<String> entering = without(nowFirst, oldFirst);
    if (!entering.isEmpty() || oldFirst.size() != nowFirst.size()) {
      changed.add(new Changed(gap, entering, without(oldFirst, nowFirst)));
    }
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < old.size(); i++) {
      places.put(old.get(i), i + 1);
    }
    for (int i = 0; i < now.size(); i++) {
      int place = places.getOrDefault(now.get(i), GlossaryTrial.DEEP + 1);
      if (place != i + 1) {
        moved.add(new Moved(gap, now.get(i), place, i + 1));
      }
    }
  }

  private static List<String> first(List<String> places) {
    return places.subList(0, Math.min(GlossaryTrial.FIRST, places.size()));
  }

  private static List<String> without(List<String> all, List<String> others) {
    return all.stream().filter(one -> !others.contains(one)).toList();
  }
}
