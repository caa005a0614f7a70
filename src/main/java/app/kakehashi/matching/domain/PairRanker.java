package app.kakehashi.matching.domain;

import app.kakehashi.matching.Band;
import app.kakehashi.matching.Block;
import app.kakehashi.matching.Preset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.function.Predicate;

/** Scores pairs exactly, sorts them and explains the first. */
final class PairRanker {

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
   * @param pairs in order of the counterparts' ids
   */
  Ranking rank(String posting, int count, IntFunction<Pair> pairs, RankingRequest request) {
    Scratch scratch = new Scratch(model, request.preset());
    int reach = request.limit() + (request.exploration() > 0 ? Exploration.POOL : 0);
    TopPairs top = new TopPairs(reach);
    List<Ranking.Blocked> blocked = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Pair pair = pairs.apply(i);
      List<Block> blocks = constraints.violated(pair.gap(), pair.offer(), history);
      if (blocks.isEmpty()) {
        fill(pair, scratch);
        top.offer(i, scratch.joint());
      } else {
        blocked.add(new Ranking.Blocked(pair.counterpart(), blocks));
      }
    }
    int[] best = top.best();
    List<Ranking.Entry> entries = new ArrayList<>();
    for (int rank = 0; rank < Math.min(request.limit(), best.length); rank++) {
      entries.add(entry(pairs.apply(best[rank]), scratch, rank < request.explained()));
    }
    int listed =
        (int) entries.stream().filter(entry -> request.listed().test(entry.score().band())).count();
    List<Ranking.Explored> explored = new ArrayList<>();
    if (best.length > listed) {
      double[] scores = new double[Math.min(Exploration.POOL, best.length - listed)];
      for (int i = 0; i < scores.length; i++) {
        scores[i] = top.score(listed + i);
      }
      for (Exploration.Drawn drawn :
          exploration.draw(scores, request.exploration(), posting, model.version())) {
        Pair pair = pairs.apply(best[listed + drawn.at()]);
        explored.add(new Ranking.Explored(entry(pair, scratch, true), drawn.propensity()));
      }
    }
    return new Ranking(entries.subList(0, listed), explored, blocked);
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
