package app.kakehashi.matching.domain;

import app.kakehashi.matching.Band;
import app.kakehashi.matching.Block;
import app.kakehashi.matching.Preset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Scores pairs exactly, sorts them and explains the first. */
final class PairRanker {

  /** Fewer pairs are scored before a second thread is awake. */
  private static final int WORTH_SHARING = 64;

  /** Pairs that are read ahead together, so that memory is waited for once and not for each. */
  private static final int AHEAD = 32;

  private final MatchingModel model;
  private final PairScorer scorer;
  private final HardConstraints constraints;
  private final Explainer explainer;
  private final Exploration exploration;
  private final PairHistory history;

  PairRanker(
      MatchingModel model,
      PairScorer scorer,
      HardConstraints constraints,
      Explainer explainer,
      PairHistory history) {
    this.model = model;
    this.scorer = scorer;
    this.constraints = constraints;
    this.explainer = explainer;
    this.exploration = new Exploration(model);
    this.history = history;
  }

  /** The same by other weights. */
  PairRanker weighed(MatchingModel other) {
    return new PairRanker(other, scorer, constraints, explainer, history);
  }

  /** The same with another memory of pairs. */
  PairRanker remembering(PairHistory pairs) {
    return new PairRanker(model, scorer, constraints, explainer, pairs);
  }

  /**
   * A pair to be scored: constraints look at the postings as they are, scores at what the viewer
   * may know.
   */
  record Pair(
      String counterpart,
      GapQuery gap,
      OfferDocument offer,
      GapQuery seenGap,
      OfferDocument seenOffer) {

    /** What the words weigh that both have in common. */
    double shared() {
      return offer.terms().dot(gap.terms());
    }
  }

  List<Block> blocks(GapQuery gap, OfferDocument offer) {
    return constraints.violated(gap, offer);
  }

  /**
   * The best pairs of a posting.
   *
   * @param pairs in order of the counterparts' ids; asked by two threads
   */
  Ranking rank(String posting, int count, IntFunction<Pair> pairs, RankingRequest request) {
    int reach = request.limit() + (request.exploration() > 0 ? Exploration.POOL : 0);
    boolean shared = count >= WORTH_SHARING;
    Scored scored =
        shared
            ? AtOnce.both(
                () -> score(0, count / 2, pairs, reach, request.preset()),
                () -> score(count / 2, count, pairs, reach, request.preset()),
                Scored::and)
            : score(0, count, pairs, reach, request.preset());
    int[] best = scored.top.best();
    int ranked = Math.min(request.limit(), best.length);
    int explained = Math.min(request.explained(), ranked);
    int half = (explained > 0 ? explained : ranked) / 2;
    List<Ranking.Entry> entries =
        shared
            ? AtOnce.both(
                () -> entries(best, 0, half, pairs, request),
                () -> entries(best, half, ranked, pairs, request),
                PairRanker::joined)
            : entries(best, 0, ranked, pairs, request);
    int listed =
        (int) entries.stream().filter(entry -> request.listed().test(entry.score().band())).count();
    List<Ranking.Explored> explored = new ArrayList<>();
    if (best.length > listed) {
      Scratch scratch = new Scratch(model, request.preset());
      double[] scores = new double[Math.min(Exploration.POOL, best.length - listed)];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = scored.top.score(listed + i);
      }
      for (Exploration.Drawn drawn :
          exploration.draw(scores, request.exploration(), posting, model.version())) {
        Pair pair = pairs.apply(best[listed + drawn.at()]);
        explored.add(new Ranking.Explored(entry(pair, scratch, true), drawn.propensity()));
      }
    }
    return new Ranking(entries.subList(0, listed), explored, scored.blocked);
  }

  /** The best of some pairs, and those among them that cannot be. */
  private static final class Scored {
    private final TopPairs top;
    private final List<Ranking.Blocked> blocked = new ArrayList<>();

    @SuppressWarnings("UnusedVariable") // written so that reading ahead is done at all
    private int kept;

    Scored(int reach) {
      top = new TopPairs(reach);
    }

    /** With those of the pairs that follow. */
    Scored and(Scored next) {
      top.offerAll(next.top);
      blocked.addAll(next.blocked);
      return this;
    }
  }

  private Scored score(int from, int to, IntFunction<Pair> pairs, int reach, Preset preset) {
    Scored scored = new Scored(reach);
    Scratch scratch = new Scratch(model, preset);
    @Nullable Pair[] ahead = new @Nullable Pair[AHEAD];
    for (int i = from; i < to; i++) {
      if ((i - from) % AHEAD == 0) {
        scored.kept += readAhead(i, Math.min(to, i + AHEAD), pairs, ahead);
      }
      Pair pair = Objects.requireNonNull(ahead[(i - from) % AHEAD]);
      List<Block> blocks = constraints.violated(pair.gap(), pair.offer(), history);
      if (blocks.isEmpty()) {
        fill(pair, scratch);
        scored.top.offer(i, scratch.joint());
      } else {
        scored.blocked.add(new Ranking.Blocked(pair.counterpart(), blocks));
      }
    }
    return scored;
  }

  /** Reads a little of each of these, so that memory brings all at once; the answer is nothing. */
  private static int readAhead(int from, int to, IntFunction<Pair> pairs, @Nullable Pair[] ahead) {
    int sum = 0;
    for (int i = from; i < to; i++) {
      Pair pair = pairs.apply(i);
      ahead[i - from] = pair;
      sum += pair.offer().terms().readAhead() + pair.offer().profile().company().id().length();
    }
    return sum;
  }

  private List<Ranking.Entry> entries(
      int[] best, int from, int to, IntFunction<Pair> pairs, RankingRequest request) {
    Scratch scratch = new Scratch(model, request.preset());
    List<Ranking.Entry> entries = new ArrayList<>();
    for (int rank = from; rank < to; rank++) {
      entries.add(entry(pairs.apply(best[rank]), scratch, rank < request.explained()));
    }
    return entries;
  }

  private static List<Ranking.Entry> joined(List<Ranking.Entry> one, List<Ranking.Entry> other) {
    one.addAll(other);
    return one;
  }

  /** One pair, explained. */
  Ranking.Entry entry(Pair pair, Preset preset) {
    return entry(pair, new Scratch(model, preset), true);
  }

  /** Whether any of these offers is in such a band for a gap, as the office sees it. */
  boolean anyIn(GapQuery gap, List<OfferDocument> offers, Predicate<Band> worthy) {
    Scratch scratch = new Scratch(model, Preset.DEFAULT);
    for (OfferDocument offer : offers) {
      if (constraints.violated(gap, offer, history).isEmpty()) {
        scorer.fill(gap, offer, offer.terms().dot(gap.terms()), scratch);
        if (worthy.test(scratch.pair(gap.profile().id(), offer.profile().id(), model).band())) {
          return true;
        }
      }
    }
    return false;
  }

  private void fill(Pair pair, Scratch scratch) {
    scorer.fill(pair.seenGap(), pair.seenOffer(), pair.shared(), scratch);
  }

  private Ranking.Entry entry(Pair pair, Scratch scratch, boolean explained) {
    fill(pair, scratch);
    PairScore score = scratch.pair(pair.gap().profile().id(), pair.offer().profile().id(), model);
    return new Ranking.Entry(
        score, explained ? explainer.explain(pair.seenGap(), pair.seenOffer(), score) : null);
  }
}
