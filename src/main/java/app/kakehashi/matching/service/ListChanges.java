package app.kakehashi.matching.service;

import app.kakehashi.matching.Band;
import app.kakehashi.matching.domain.Catalogue;
import app.kakehashi.matching.domain.PairScore;
import app.kakehashi.matching.domain.Ranking;
import app.kakehashi.matching.domain.RankingRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Compares the lists of gaps in two catalogues of the same postings. */
final class ListChanges {
  /** The list that people look at. */
  private static final int LIST = 10;

  /** How far down is looked. */
  private static final int DEEP = 50;

  private static final int MOST_MOVES = 12;

  private final Catalogue before;
  private final Catalogue after;
  private final Set<String> hidden;
  private final RankingRequest request;
  private final Map<Band, Map<Band, Integer>> bands = new EnumMap<>(Band.class);
  private final List<WeightTrial.Move> moves = new ArrayList<>();
  private int first;
  private int members;
  private int order;
  private int entered;
  private int left;
  private int lost;
  private int gained;

  /**
   * Begins.
   *
   * @param hidden offers that are left out of the lists
   */
  ListChanges(Catalogue before, Catalogue after, Set<String> hidden) {
    this.before = before;
    this.after = after;
    this.hidden = hidden;
    this.request = RankingRequest.top(DEEP + hidden.size()).explaining(0);
  }

  /** Looks at one gap. */
  void look(String gap) {
    Map<String, PairScore> old = ranked(before, gap);
    Map<String, PairScore> now = ranked(after, gap);
    lists(listed(old), listed(now));
    boolean had = old.values().stream().anyMatch(score -> score.band().isProposed());
    boolean has = now.values().stream().anyMatch(score -> score.band().isProposed());
    lost += had && !has ? 1 : 0;
    gained += !had && has ? 1 : 0;
    Set<String> all = new HashSet<>(old.keySet());
    all.addAll(now.keySet());
    List<String> places = List.copyOf(old.keySet());
    List<String> nowPlaces = List.copyOf(now.keySet());
    for (String offer : all) {
      PairScore was = old.containsKey(offer) ? old.get(offer) : pair(before, gap, offer);
      PairScore is = now.containsKey(offer) ? now.get(offer) : pair(after, gap, offer);
      compare(was, is, places.indexOf(offer) + 1, nowPlaces.indexOf(offer) + 1);
    }
  }

  private Map<String, PairScore> ranked(Catalogue catalogue, String gap) {
    Map<String, PairScore> scores = new LinkedHashMap<>();
    for (Ranking.Entry entry : catalogue.offersFor(gap, request).entries()) {
      String offer = entry.score().offerId();
      if (!hidden.contains(offer) && scores.size() < DEEP) {
        scores.put(offer, entry.score());
      }
    }
    return scores;
  }

  private PairScore pair(Catalogue catalogue, String gap, String offer) {
    Optional<Ranking.Entry> entry = catalogue.pair(gap, offer, request);
    return entry.orElseThrow().score();
  }

  private static List<String> listed(Map<String, PairScore> scores) {
    return scores.entrySet().stream()
        .filter(entry -> entry.getValue().band() != Band.BELOW)
        .limit(LIST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private void lists(List<String> old, List<String> now) {
    Set<String> in = new HashSet<>(now);
    old.forEach(in::remove);
    Set<String> out = new HashSet<>(old);
    now.forEach(out::remove);
    entered += in.size();
    left += out.size();
    if (!in.isEmpty() || !out.isEmpty()) {
      members++;
    } else if (!old.equals(now)) {
      order++;
    }
    if (!old.stream().findFirst().equals(now.stream().findFirst())) {
      first++;
    }
  }

  private void compare(PairScore was, PairScore is, int from, int to) {
    if (was.band() != is.band()) {
      bands
          .computeIfAbsent(was.band(), any -> new EnumMap<>(Band.class))
          .merge(is.band(), 1, Integer::sum);
    }
    boolean isSeen = (from > 0 && from <= LIST) || (to > 0 && to <= LIST);
    if (isSeen && from != to) {
      moves.add(
          new WeightTrial.Move(
              was.gapId(),
              was.offerId(),
              from,
              to,
              was.joint(),
              is.joint(),
              was.band(),
              is.band()));
    }
  }

  /** The largest moves of pairs that are or come among the first ten. */
  List<WeightTrial.Move> moves() {
    return moves.stream()
        .sorted(
            Comparator.comparingInt(ListChanges::distance)
                .thenComparingDouble(move -> Math.abs(move.after() - move.before()))
                .reversed()
                .thenComparing(WeightTrial.Move::gapId)
                .thenComparing(WeightTrial.Move::offerId))
        .limit(MOST_MOVES)
        .toList();
  }

  private static int distance(WeightTrial.Move move) {
    int from = move.from() == 0 ? DEEP + 1 : move.from();
    int to = move.to() == 0 ? DEEP + 1 : move.to();
    return Math.abs(from - to);
  }

  WeightTrial.Changes counted() {
    List<WeightTrial.BandMove> crossed = new ArrayList<>();
    bands.forEach(
        (from, all) ->
            all.forEach((to, pairs) -> crossed.add(new WeightTrial.BandMove(from, to, pairs))));
    return new WeightTrial.Changes(first, members, order, entered, left, lost, gained, crossed);
  }
}
