package app.kakehashi.matching.domain;

import app.kakehashi.matching.Preset;
import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Finds the offers of a large catalogue that are worth being scored exactly, through several
 * channels: shared words, industries, certificates, and a few drawn from all, so that nobody is
 * without a chance. The same gap and model version find the same, on however many processors. Safe
 * for use by several threads.
 */
final class CandidateFinder {

  /** Entries of the index that are read for one gap: so many at least. */
  private static final int LEAST_BUDGET = 150_000;

  /** Half as many again as offers, up to so many; then as many as offers. */
  private static final int GENEROUS_BUDGET = 450_000;

  /** Offers looked at that share words, the nearest: one in 200 of all, or so many. */
  private static final int LEAST_LOOKED_AT_FOR_WORDS = 2_000;

  private static final int ONE_LOOKED_AT_OF = 200;

  /** Offers that are scored exactly besides those drawn. */
  private static final int SCORED = 200;

  private static final int DRAWN = 50;

  private final CandidateHalf one;
  private final CandidateHalf other;
  private final CandidateHalf.Reach reach;
  private final int offers;
  private final OfferColumns columns;
  private final Examples examples;
  private final PairScorer scorer;
  private final HardConstraints constraints;
  private final MatchingModel model;

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
    CandidateHalf.Places some = CandidateHalf.Places.of(veiled, 0, 0);
    CandidateHalf.Places rest = CandidateHalf.Places.of(veiled, 1, some.offers().length);
    OfferDocument[] byPlace =
        Stream.concat(Arrays.stream(some.offers()), Arrays.stream(rest.offers()))
            .toArray(OfferDocument[]::new);
    this.offers = byPlace.length;
    this.columns = new OfferColumns(byPlace, codes);
    this.one = new CandidateHalf(some, columns, statistics.lexicon().size());
    this.other = new CandidateHalf(rest, columns, statistics.lexicon().size());
    int near = Math.max(LEAST_LOOKED_AT_FOR_WORDS, offers / ONE_LOOKED_AT_OF);
    this.reach = new CandidateHalf.Reach(budget(offers) / 2, near / 2);
    this.examples = new Examples(columns, reader);
    this.constraints = constraints;
    this.scorer = scorer;
    this.model = model;
  }

  private CandidateFinder(CandidateFinder from, MatchingModel model) {
    this.one = from.one;
    this.other = from.other;
    this.reach = from.reach;
    this.offers = from.offers;
    this.columns = from.columns;
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
    SplittableRandom random =
        new SplittableRandom((gap.profile().id() + "|" + model.version()).hashCode());
    SplittableRandom forOne = random.split();
    SplittableRandom forOther = random.split();
    BestFew best =
        AtOnce.both(
            () -> one.find(gap, score, reach, gone, forOne),
            () -> other.find(gap, score, reach, gone, forOther),
            (some, more) ->
                BestFew.among(
                    score.countsWords() ? SCORED : CandidateHalf.WITHOUT_WORDS,
                    Stream.of(some, more).flatMap(Arrays::stream).toArray(BestFew[]::new)));
    int[] found = new int[best.size() + DRAWN];
    int size = 0;
    for (int i = 0; i < best.size(); i++) {
      found[size++] = offer(best.number(i));
    }
    for (int i = 0; i < DRAWN; i++) {
      int drawn = random.nextInt(offers);
      if (!gone.get(drawn)) {
        found[size++] = drawn;
      }
    }
    return Arrays.stream(found, 0, size).sorted().distinct().toArray();
  }

  private int offer(int place) {
    return one.holds(place) ? one.offer(place) : other.offer(place);
  }
}
