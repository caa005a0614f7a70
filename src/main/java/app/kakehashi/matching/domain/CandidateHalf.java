package app.kakehashi.matching.domain;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * Half of the offers of a catalogue, indexed by themselves: two of them are looked through at the
 * same time, and neither waits for what the other writes. Safe for use by several threads.
 */
final class CandidateHalf {

  /** Offers kept of those that share words. */
  private static final int FROM_WORDS = 200;

  private static final int FROM_INDUSTRIES = 50;
  private static final int FROM_CERTIFICATES = 25;

  /** Offers looked at of each of the other channels. */
  private static final int LOOKED_AT = 250;

  /** Offers looked at where words do not count or few offers share any. */
  private static final int LOOKED_AT_WITHOUT_WORDS = 10_000;

  /** Offers kept where words do not count and many are about equal. */
  static final int WITHOUT_WORDS = 1_500;

  /** Offers that are read ahead together, so that memory is waited for once and not for each. */
  private static final int AT_ONCE = 64;

  private static final int NEAREST = 50;

  /** Spreads neighbours over both halves, in a pattern that nothing else follows. */
  private static final int SPREAD = 0x9E3779B9;

  private final int first;

  /** By places. */
  private final int[] numbers;

  private final TopicGroups groups;
  private final ImpactIndex index;
  private final OfferColumns columns;
  private final NearestTopics nearestTopics;
  private final int[][] bySectors;
  private final int[][] byCertificates;
  private final ConcurrentLinkedQueue<ImpactSums> idle = new ConcurrentLinkedQueue<>();

  /**
   * Offers in their order, before they are indexed.
   *
   * @param numbers of the offers among all, in order
   * @param offers the same, in order of places
   */
  record Places(int first, int[] numbers, TopicGroups groups, OfferDocument[] offers) {

    private static int half(int number) {
      return (number * SPREAD) >>> (Integer.SIZE - 1);
    }

    /**
     * Those of one half.
     *
     * @param half 0 or 1
     * @param first the first place of the half
     */
    static Places of(OfferDocument[] all, int half, int first) {
      int[] numbers = IntStream.range(0, all.length).filter(i -> half(i) == half).toArray();
      OfferDocument[] offers =
          Arrays.stream(numbers).mapToObj(i -> all[i]).toArray(OfferDocument[]::new);
      TopicGroups groups = new TopicGroups(first, offers);
      return new Places(first, numbers, groups, groups.ordered(offers));
    }
  }

  /**
   * Indexes a half.
   *
   * @param columns of both halves, by places
   * @param terms how many the lexicon has
   */
  CandidateHalf(Places places, OfferColumns columns, int terms) {
    this.first = places.first();
    this.groups = places.groups();
    this.numbers = new int[places.numbers().length];
    Arrays.setAll(numbers, i -> places.numbers()[groups.offer(first + i)]);
    this.columns = columns;
    this.index = new ImpactIndex(places.offers(), terms);
    this.nearestTopics = new NearestTopics(groups, columns);
    int end = first + numbers.length;
    this.bySectors = columns.grouped(OfferColumns.Column.SECTORS, first, end);
    this.byCertificates = columns.grouped(OfferColumns.Column.CERTIFICATES, first, end);
  }

  /** Whether an offer has its place in this half. */
  boolean holds(int place) {
    return place >= first && place < first + numbers.length;
  }

  /** The number, in order of ids, of the offer at a place. */
  int offer(int place) {
    return numbers[place - first];
  }

  /**
   * How far is read and looked.
   *
   * @param budget entries of the index
   * @param near offers that share words, the nearest
   */
  record Reach(int budget, int near) {}

  /**
   * The places of the best by the rough score, by each of the channels.
   *
   * @param gone numbers of offers that are not there any more
   */
  BestFew[] find(
      GapQuery gap, RoughScore score, Reach reach, BitSet gone, SplittableRandom random) {
    ImpactSums idling = idle.poll();
    ImpactSums sums = idling == null ? new ImpactSums(first, numbers.length) : idling;
    try {
      if (score.countsWords()) {
        index.addUp(gap.terms(), reach.budget(), sums);
      }
      return new Look(score, sums, gone, random).find(gap, reach.near());
    } finally {
      sums.clear();
      idle.add(sums);
    }
  }

  /** One look for one gap. */
  private final class Look {
    private final RoughScore score;
    private final Scratch scratch;
    private final ImpactSums sums;
    private final BitSet gone;
    private final SplittableRandom random;

    Look(RoughScore score, ImpactSums sums, BitSet gone, SplittableRandom random) {
      this.score = score;
      this.scratch = score.scratch();
      this.sums = sums;
      this.gone = gone;
      this.random = random;
    }

    BestFew[] find(GapQuery gap, int most) {
      int[] near = score.countsWords() ? nearestTopics.find(score, sums, most) : new int[0];
      BestFew words = new BestFew(FROM_WORDS);
      for (int from = 0; from < near.length; from += AT_ONCE) {
        int to = Math.min(near.length, from + AT_ONCE);
        sums.keep(columns.readAhead(near, from, to));
        for (int i = from; i < to; i++) {
          offer(near[i], words);
        }
      }
      boolean enough = near.length >= most / 2;
      BestFew industries =
          new BestFew(
              score.countsWords() ? FROM_INDUSTRIES + FROM_WORDS - words.size() : WITHOUT_WORDS);
      look(
          nearestIndustries(enough ? NEAREST : bySectors.length),
          bySectors,
          enough ? LOOKED_AT : LOOKED_AT_WITHOUT_WORDS,
          industries);
      BestFew certified = new BestFew(FROM_CERTIFICATES);
      look(holding(gap.profile().needs()), byCertificates, LOOKED_AT, certified);
      return new BestFew[] {words, industries, certified};
    }

    private void offer(int place, BestFew best) {
      if (gone.isEmpty() || !gone.get(numbers[place - first])) {
        best.offer(place, score.of(place, sums.sum(place), scratch));
      }
    }

    /** Numbers of the lists of industries, the nearest to what is sought first. */
    private int[] nearestIndustries(int most) {
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

    /** Looks at so many offers of these lists, beginning anywhere in each: nobody is first. */
    private void look(int[] lists, int[][] placesOf, int most, BestFew best) {
      int left = most;
      for (int list : lists) {
        int[] all = placesOf[list];
        int many = Math.min(left, all.length);
        int from = many == 0 ? 0 : random.nextInt(all.length);
        for (int i = 0; i < many; i++) {
          offer(all[(from + i) % all.length], best);
        }
        left -= many;
      }
    }
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
}
