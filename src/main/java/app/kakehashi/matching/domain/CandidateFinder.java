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

  /** Entries of the index that are read for one gap. */
  private static final int BUDGET = 30_000;

  private static final int FROM_INDUSTRIES = 300;
  private static final int FROM_CERTIFICATES = 200;
  private static final int DRAWN = 50;
  private static final int FROM_WORDS = 1_000;

  /** Offers looked at of each of the other channels. */
  private static final int LOOKED_AT = 3_000;

  /** Offers looked at where words do not count or few offers share any. */
  private static final int LOOKED_AT_WITHOUT_WORDS = 20_000;

  private static final int NEAREST = 50;

  private final int offers;
  private final ImpactIndex index;
  private final OfferColumns columns;
  private final int[][] bySectors;
  private final int[][] byCertificates;
  private final OfferReader reader;
  private final PairScorer scorer;
  private final HardConstraints constraints;
  private final MatchingModel model;
  private final ConcurrentLinkedQueue<ImpactIndex.Sums> idle = new ConcurrentLinkedQueue<>();

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
    OfferDocument[] veiled =
        Arrays.stream(all).map(OfferReader.Veilable::veiled).toArray(OfferDocument[]::new);
    this.offers = veiled.length;
    this.index = new ImpactIndex(veiled, statistics.lexicon().size());
    this.columns = new OfferColumns(veiled, codes);
    this.bySectors = columns.grouped(OfferColumns.Column.SECTORS);
    this.byCertificates = columns.grouped(OfferColumns.Column.CERTIFICATES);
    this.reader = reader;
    this.constraints = constraints;
    this.scorer = scorer;
    this.model = model;
  }

  private CandidateFinder(CandidateFinder from, MatchingModel model) {
    this.offers = from.offers;
    this.index = from.index;
    this.columns = from.columns;
    this.bySectors = from.bySectors;
    this.byCertificates = from.byCertificates;
    this.reader = from.reader;
    this.constraints = from.constraints;
    this.scorer = from.scorer;
    this.model = model;
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
    RoughScore score = new RoughScore(gap, columns, reader, scorer, constraints, model, preset);
    ImpactIndex.Sums sums = idle.poll();
    if (sums == null) {
      sums = new ImpactIndex.Sums(offers);
    }
    try {
      index.addUp(gap.terms(), BUDGET, sums);
      return find(gap, score, sums, gone);
    } finally {
      sums.clear();
      idle.add(sums);
    }
  }

  private int[] find(GapQuery gap, RoughScore score, ImpactIndex.Sums sums, BitSet gone) {
    BestFew words = new BestFew(FROM_WORDS);
    for (int i = 0; i < sums.size(); i++) {
      int offer = sums.touched(i);
      if (!gone.get(offer)) {
        words.offer(offer, score.of(offer, sums.sum(offer)));
      }
    }
    SplittableRandom random =
        new SplittableRandom((gap.profile().id() + "|" + model.version()).hashCode());
    int more =
        score.countsWords() ? LOOKED_AT_WITHOUT_WORDS - sums.size() : LOOKED_AT_WITHOUT_WORDS;
    BestFew industries = new BestFew(FROM_INDUSTRIES + FROM_WORDS - words.size());
    look(
        nearest(score, more > LOOKED_AT ? bySectors.length : NEAREST),
        bySectors,
        Math.max(LOOKED_AT, more),
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
    int[] found = new int[words.size() + industries.size() + certified.size() + DRAWN];
    int size = 0;
    for (BestFew channel : new BestFew[] {words, industries, certified}) {
      for (int i = 0; i < channel.size(); i++) {
        found[size++] = channel.number(i);
      }
    }
    for (int i = 0; i < DRAWN; i++) {
      int drawn = random.nextInt(offers);
      if (!gone.get(drawn)) {
        found[size++] = drawn;
      }
    }
    return Arrays.stream(found, 0, size).sorted().distinct().toArray();
  }

  /** Numbers of the lists of industries, the nearest to what is sought first. */
  private int[] nearest(RoughScore score, int most) {
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
  private static void look(
      int[] lists,
      int[][] offersOf,
      int most,
      RoughScore score,
      ImpactIndex.Sums sums,
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
        if (!gone.get(offer)) {
          best.offer(offer, score.of(offer, sums.sum(offer)));
        }
      }
      left -= many;
    }
  }
}
