package app.kakehashi.matching.domain;

import app.kakehashi.matching.Band;
import app.kakehashi.matching.Block;
import app.kakehashi.matching.Preset;
import app.kakehashi.matching.domain.OfferReader.Veilable;
import app.kakehashi.matching.domain.PairRanker.Pair;
import app.kakehashi.matching.domain.text.PostingText;
import app.kakehashi.matching.domain.text.ReadText;
import app.kakehashi.matching.domain.text.TextReader;
import app.kakehashi.reference.ReferenceData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * All published gaps and offers in memory, ready to be ranked. It never changes: another set of
 * postings or another model is another catalogue. The order in which postings are given does not
 * matter. Of a large catalogue, candidates are scored and not every pair. Safe for use by several
 * threads.
 */
public final class Catalogue {

  private final CatalogueParts parts;
  private final OfferShelf offers;
  private final GapShelf gaps;

  Catalogue(CatalogueParts parts, OfferShelf offers, GapShelf gaps) {
    this.parts = parts;
    this.offers = offers;
    this.gaps = gaps;
  }

  /**
   * The same postings by other weights and bands, without reading them again: postings, words and
   * sub-scores are those of this catalogue.
   *
   * @throws IllegalArgumentException if the model differs in more
   */
  public Catalogue weighed(MatchingModel other) {
    if (!parts.model().differsOnlyInWeighting(other)) {
      throw new IllegalArgumentException("Not only weights and bands differ");
    }
    return new Catalogue(parts.weighed(other), offers.weighed(other), gaps);
  }

  /** The same catalogue whose lists leave out what is remembered as declined lately. */
  public Catalogue remembering(PairHistory pairs) {
    return new Catalogue(parts.remembering(pairs), offers, gaps);
  }

  /** Weights and tables by which this catalogue ranks. */
  public MatchingModel model() {
    return parts.model();
  }

  /** Version of weights and tables by which this catalogue ranks. */
  public String modelVersion() {
    return parts.model().version();
  }

  /** How common its words and industries are, as of when it was last built anew. */
  public CatalogueStatistics statistics() {
    return parts.statistics();
  }

  public boolean hasGap(String gapId) {
    return gaps.find(gapId) != null;
  }

  public boolean hasOffer(String offerId) {
    return offers.find(offerId) != null;
  }

  /** Ids of all gaps, in order. */
  public List<String> gapIds() {
    return gaps.all().stream().map(GapShelf.Veilable::id).toList();
  }

  /** Ids of all offers, in order. */
  public List<String> offerIds() {
    return offers.all().stream().map(Veilable::id).toList();
  }

  /** Whether it ranks by this version of the model and reads with this very reader. */
  public boolean isBy(MatchingModel model, TextReader reader) {
    return parts.model().version().equals(model.version()) && parts.textReader() == reader;
  }

  /** How many offers have changed since it was built anew. */
  public int changes() {
    return offers.changes();
  }

  /**
   * The catalogue after a change, at once and with the statistics of this one: the same scores as
   * if it were built anew with them.
   */
  public Catalogue changed(CatalogueChange change) {
    List<Veilable> put =
        change.offers().stream()
            .map(
                offer ->
                    parts
                        .offerReader()
                        .read(
                            offer,
                            parts.textReader().read(offer.text(), TextReader.Side.OFFER),
                            offers.isExhaustive()))
            .toList();
    return new Catalogue(
        parts,
        offers.changed(put, change.removedOffers()),
        gaps.changed(change.gaps().stream().map(parts::read).toList(), change.removedGaps()));
  }

  /** The best offers for a gap of the catalogue; blocked are candidates that cannot be. */
  public Ranking offersFor(String gapId, RankingRequest request) {
    return offersFor(gap(gapId).open(), request);
  }

  /** The best offers for a gap that need not be in the catalogue, such as a draft. */
  public Ranking offersFor(GapProfile gap, RankingRequest request) {
    return offersFor(parts.read(gap).open(), request);
  }

  private Ranking offersFor(GapQuery gap, RankingRequest request) {
    return offersFor(gap, offers.candidates(gap, request.preset()), request);
  }

  /** As {@link #offersFor}, scoring every offer however many there are: to measure by. */
  public Ranking everyOfferFor(String gapId, RankingRequest request) {
    return offersFor(gap(gapId).open(), offers.all(), request);
  }

  /**
   * As {@link #offersFor}, of offers that were found by other means: to measure by.
   *
   * @param places of the offers in {@link #offerIds}
   */
  public Ranking offersAmong(String gapId, int[] places, RankingRequest request) {
    List<Veilable> all = offers.all();
    return offersFor(
        gap(gapId).open(), Arrays.stream(places).sorted().mapToObj(all::get).toList(), request);
  }

  private Ranking offersFor(GapQuery gap, List<Veilable> candidates, RankingRequest request) {
    return parts
        .ranker()
        .rank(
            gap.profile().id(),
            candidates.size(),
            i -> {
              Veilable offer = candidates.get(i);
              boolean known = request.known().test(offer.id());
              return new Pair(
                  offer.id(), gap, offer.open(), gap, known ? offer.open() : offer.veiled());
            },
            request);
  }

  /**
   * Whether any offer is in one of these bands for a gap, as the office sees it. Offers that share
   * much of the gap's words are looked at first: where there is such an offer, it is mostly there.
   */
  public boolean hasOfferFor(String gapId, Predicate<Band> worthy) {
    GapQuery gap = gap(gapId).open();
    List<OfferDocument> candidates =
        offers.candidates(gap, Preset.DEFAULT).stream().map(Veilable::open).toList();
    double[] shared = candidates.stream().mapToDouble(o -> o.terms().dot(gap.terms())).toArray();
    double much = Arrays.stream(shared).max().orElse(0) / 2;
    return parts.ranker().anyIn(gap, some(candidates, shared, words -> words >= much), worthy)
        || parts.ranker().anyIn(gap, some(candidates, shared, words -> words < much), worthy);
  }

  private static List<OfferDocument> some(
      List<OfferDocument> offers, double[] shared, DoublePredicate looked) {
    return IntStream.range(0, shared.length)
        .filter(i -> looked.test(shared[i]))
        .mapToObj(offers::get)
        .toList();
  }

  /** The gaps that fit an offer best, by the very same scores. */
  public Ranking gapsFor(String offerId, RankingRequest request) {
    OfferDocument offer = offer(offerId).open();
    List<GapShelf.Veilable> all = gaps.all();
    return parts
        .ranker()
        .rank(
            offerId,
            all.size(),
            i -> {
              GapShelf.Veilable gap = all.get(i);
              boolean known = request.known().test(gap.id());
              return new Pair(
                  gap.id(), gap.open(), offer, known ? gap.open() : gap.veiled(), offer);
            },
            request);
  }

  /**
   * One pair of the catalogue, explained, also one that was declined lately; empty where a hard
   * constraint forbids it.
   */
  public Optional<Ranking.Entry> pair(String gapId, String offerId, RankingRequest request) {
    GapShelf.Veilable gap = gap(gapId);
    Veilable offer = offer(offerId);
    if (!parts.ranker().blocks(gap.open(), offer.open()).isEmpty()) {
      return Optional.empty();
    }
    Pair pair =
        new Pair(
            gapId,
            gap.open(),
            offer.open(),
            request.known().test(gapId) ? gap.open() : gap.veiled(),
            request.known().test(offerId) ? offer.open() : offer.veiled());
    return Optional.of(parts.ranker().entry(pair, request.preset()));
  }

  /** The hard constraints that a pair violates by what it is, however it was decided. */
  public List<Block> blocks(String gapId, String offerId) {
    return parts.ranker().blocks(gap(gapId).open(), offer(offerId).open());
  }

  private GapShelf.Veilable gap(String gapId) {
    GapShelf.Veilable gap = gaps.find(gapId);
    if (gap == null) {
      throw new IllegalArgumentException("No such gap in the catalogue: " + gapId);
    }
    return gap;
  }

  private Veilable offer(String offerId) {
    Veilable offer = offers.find(offerId);
    if (offer == null) {
      throw new IllegalArgumentException("No such offer in the catalogue: " + offerId);
    }
    return offer;
  }

  /** The texts of offers that are at hand. */
  private Map<PostingText, ReadText> texts() {
    Map<PostingText, ReadText> texts = new HashMap<>();
    for (Veilable offer : offers.all()) {
      ReadText read = offer.open().read();
      if (read != null) {
        texts.put(read.text(), read);
      }
    }
    return texts;
  }

  /** Collects what a catalogue is made of. */
  public static final class Builder {
    /** Up to so many offers every pair is scored. */
    public static final int EXHAUSTIVE = 8_000;

    private final MatchingModel model;
    private final ReferenceData reference;
    private final TextReader reader;
    private final LocalDate today;
    private final ProfilePool pool = new ProfilePool();
    private final List<OfferProfile> offers = new ArrayList<>();
    private final List<GapProfile> gaps = new ArrayList<>();
    private @Nullable Catalogue earlier;
    private @Nullable CatalogueStatistics statistics;
    private int exhaustive = EXHAUSTIVE;

    /**
     * Begins a catalogue.
     *
     * @param today the day by which deadlines are reckoned
     */
    public Builder(
        MatchingModel model, ReferenceData reference, TextReader reader, LocalDate today) {
      this.model = model;
      this.reference = reference;
      this.reader = reader;
      this.today = today;
    }

    public Builder offers(Iterable<OfferProfile> more) {
      more.forEach(offer -> offers.add(pool.pooled(offer)));
      return this;
    }

    public Builder gaps(Collection<GapProfile> more) {
      gaps.addAll(more);
      return this;
    }

    /** Spares reading again what a catalogue by the same reader has read; changes no score. */
    public Builder after(@Nullable Catalogue catalogue) {
      if (catalogue != null && catalogue.parts.textReader() != reader) {
        throw new IllegalArgumentException("A catalogue by another reader");
      }
      earlier = catalogue;
      return this;
    }

    /** Scores by these statistics and not by those of the offers given. */
    public Builder by(CatalogueStatistics known) {
      statistics = known;
      return this;
    }

    /** Looks for candidates from more than so many offers on. */
    public Builder exhaustiveUpTo(int most) {
      exhaustive = most;
      return this;
    }

    public Catalogue build() {
      offers.sort(Comparator.comparing(OfferProfile::id));
      for (int i = 1; i < offers.size(); i++) {
        if (offers.get(i).id().equals(offers.get(i - 1).id())) {
          throw new IllegalArgumentException("Two offers have the id " + offers.get(i).id());
        }
      }
      return new CatalogueAssembly(
              model, reference, reader, today, earlier == null ? Map.of() : earlier.texts())
          .build(offers, gaps, statistics, offers.size() <= exhaustive);
    }
  }
}
