package app.kakehashi.matching.domain;

import app.kakehashi.matching.Preset;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Finds the offers of a large catalogue that are worth being scored exactly, through several
 * channels: shared words, industries, certificates, and a few drawn from all, so that nobody is
 * without a chance. The same gap and model version find the same. Safe for use by several threads.
 */
final class CandidateFinder {

  /** Entries of the index that are read for one gap: so many at least. */
  private static final int LEAST_BUDGET = 150_000;

  /** Half as many again as offers, up to so many; then as many as offers. */
  private static final int GENEROUS_BUDGET = 450_000;

  /** Offers looked at that share words, the nearest: one in 200 of all, or so many. */
  private static final int LEAST_LOOKED_AT_FOR_WORDS = 2_000;

  private static final int ONE_LOOKED_AT_OF = 200;
  private static final int FROM_WORDS = 350;
  private static final int FROM_INDUSTRIES = 100;
  private static final int FROM_CERTIFICATES = 50;

  /** Offers looked at of each of the other channels. */
  private static final int LOOKED_AT = 500;

  /** Offers looked at where words do not count or few offers share any. */
  private static final int LOOKED_AT_WITHOUT_WORDS = 20_000;

  /** Offers that are scored exactly besides those drawn. */
  private static final int SCORED = 200;

  /** The same where words do not count and many are about equal. */
  private static final int SCORED_WITHOUT_WORDS = 1_500;

  /** Offers that are read ahead together, so that memory is waited for once and not for each. */
  private static final int AT_ONCE = 64;

  private static final int DRAWN = 50;
  private static final int NEAREST = 50;

  private final TopicGroups groups;
  private final NearestTopics nearestTopics;
  private final PackedTerms[] terms;
  private final int budget;
  private final int lookedAtForWords;
  private final ImpactIndex index;
  private final OfferColumns columns;
  private final int[][] bySectors;
  private final int[][] byCertificates;
  private final Examples examples;
  private final PairScorer scorer;
  private final HardConstraints constraints;
  private final MatchingModel model;
  private final ConcurrentLinkedQueue<ImpactSums> idle = new ConcurrentLinkedQueue<>();

  /**
   * Builds the index of all channels.
   *
   * @param all the offers in order of ids; it looks at them as strangers see them, so that who is a
   *     candidate tells nothing
   */
  CandidateFinder(
      OfferReader.Veilable[] all,
      CatalogueStatistics statistics,
      CodeTable codes,
      OfferReader reader,
      PairScorer scorer,
      HardConstraints constraints,
      MatchingModel model) {
    OfferDocument[] byId =
        Arrays.stream(all).map(OfferReader.Veilable::veiled).toArray(OfferDocument[]::new);
    this.groups = new TopicGroups(byId);
    OfferDocument[] veiled = groups.ordered(byId);
    this.terms = Arrays.stream(veiled).map(OfferDocument::terms).toArray(PackedTerms[]::new);
    this.budget = budget(terms.length);
    this.lookedAtForWords = Math.max(LEAST_LOOKED_AT_FOR_WORDS, terms.length / ONE_LOOKED_AT_OF);
    this.index = new ImpactIndex(veiled, statistics.lexicon().size());
    this.columns = new OfferColumns(veiled, codes);
    this.nearestTopics = new NearestTopics(groups, columns);
    this.bySectors = columns.grouped(OfferColumns.Column.SECTORS);
    this.byCertificates = columns.grouped(OfferColumns.Column.CERTIFICATES);
    this.examples = new Examples(columns, reader);
    this.constraints = constraints;
    this.scorer = scorer;
    this.model = model;
  }

  private CandidateFinder(CandidateFinder from, MatchingModel model) {
    this.groups = from.groups;
    this.nearestTopics = from.nearestTopics;
    this.terms = from.terms;
    this.budget = from.budget;
    this.lookedAtForWords = from.lookedAtForWords;
    this.index = from.index;
    this.columns = from.columns;
    this.bySectors = from.bySectors;
    this.byCertificates = from.byCertificates;
    this.examples = from.examples;
    this.constraints = from.constraints;
    this.scorer = from.scorer;
    this.model = model;
  }

  private static int budget(int offers) {
    int generous = Math.min(GENEROUS_BUDGET, offers + offers / 2);
    return Math.max(LEAST_BUDGET, Math.max(generous, offers));
  }

  /** The same by other weights. */
  CandidateFinder weighed(MatchingModel other) {
    return new CandidateFinder(this, other);
  }

  /**
   * The numbers of candidates in ascending order.
   *
   * @param gone offers that are not there any more
   */
  int[] find(GapQuery gap, Preset preset, BitSet gone) {
    RoughScore score = new RoughScore(gap, columns, examples, scorer, constraints, model, preset);
    ImpactSums sums = idle.poll();
    if (sums == null) {
      sums = new ImpactSums(terms.length);
    }
    try {
      if (score.countsWords()) {
        index.addUp(gap.terms(), budget, sums);
      }
      return find(gap, score, sums, gone);
    } finally {
      sums.clear();
      idle.add(sums);
    }
  }

  private int[] find(GapQuery gap, RoughScore score, ImpactSums sums, BitSet gone) {
    int[] near =
        score.countsWords() ? nearestTopics.find(score, sums, lookedAtForWords) : new int[0];
    BestFew words = new BestFew(FROM_WORDS);
    for (int from = 0; from < near.length; from += AT_ONCE) {
      int to = Math.min(near.length, from + AT_ONCE);
      sums.keep(columns.readAhead(near, from, to));
      for (int i = from; i < to; i++) {
        int offer = near[i];
        if (!gone.get(groups.offer(offer))) {
          words.offer(offer, score.of(offer, sums.sum(offer)));
        }
      }
    }
    SplittableRandom random =
        new SplittableRandom((gap.profile().id() + "|" + model.version()).hashCode());
    boolean enough = near.length >= lookedAtForWords / 2;
    BestFew industries =
        new BestFew(
            score.countsWords()
                ? FROM_INDUSTRIES + FROM_WORDS - words.size()
                : SCORED_WITHOUT_WORDS);
    look(
        nearestIndustries(score, enough ? NEAREST : bySectors.length),
        bySectors,
        enough ? LOOKED_AT : LOOKED_AT_WITHOUT_WORDS,
        score,
        sums,
        gone,
        random,
        industries);
    BestFew certified = new BestFew(FROM_CERTIFICATES);
    look(
        holding(gap.profile().needs()),
        byCertificates,
        LOOKED_AT,
        score,
        sums,
        gone,
        random,
        certified);
    BestFew best =
        BestFew.among(
            score.countsWords() ? SCORED : SCORED_WITHOUT_WORDS, words, industries, certified);
    int[] found = new int[best.size() + DRAWN];
    int size = 0;
    for (int i = 0; i < best.size(); i++) {
      sums.keep(terms[best.number(i)].readAhead());
      found[size++] = groups.offer(best.number(i));
    }
    for (int i = 0; i < DRAWN; i++) {
      int drawn = groups.offer(random.nextInt(groups.offers()));
      if (!gone.get(drawn)) {
        found[size++] = drawn;
      }
    }
    return Arrays.stream(found, 0, size).sorted().distinct().toArray();
  }

  /** Numbers of the lists of industries, the nearest to what is sought first. */
  private int[] nearestIndustries(RoughScore score, int most) {
    BestFew lists = new BestFew(Math.min(bySectors.length, most));
    for (int list = 0; list < bySectors.length; list++) {
      lists.offer(list, Math.max(0, score.nearness(list)));
    }
    int[] order = new int[lists.size()];
    for (int i = 0; i < order.length; i++) {
      order[i] = lists.number(i);
    }
    return Arrays.stream(order)
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer list) -> -score.nearness(list))
                .thenComparing(list -> list))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** Numbers of the lists that hold every certificate that must be held. */
  private int[] holding(Needs needs) {
    if (needs.mandatoryCertificates().isEmpty()) {
      return new int[0];
    }
    int[] holding = new int[byCertificates.length];
    int size = 0;
    for (int list = 0; list < holding.length; list++) {
      if (byCertificates[list].length > 0 && columns.holds(list, needs.mandatoryCertificates())) {
        holding[size++] = list;
      }
    }
    return Arrays.copyOf(holding, size);
  }

  /** Looks at so many offers of these lists, beginning anywhere in each: nobody is always first. */
  private void look(
      int[] lists,
      int[][] offersOf,
      int most,
      RoughScore score,
      ImpactSums sums,
      BitSet gone,
      SplittableRandom random,
      BestFew best) {
    int left = most;
    for (int list : lists) {
      int[] all = offersOf[list];
      int many = Math.min(left, all.length);
      int from = many == 0 ? 0 : random.nextInt(all.length);
      for (int i = 0; i < many; i++) {
        int offer = all[(from + i) % all.length];
        if (!gone.get(groups.offer(offer))) {
          best.offer(offer, score.of(offer, sums.sum(offer)));
        }
      }
      left -= many;
    }
  }
}
