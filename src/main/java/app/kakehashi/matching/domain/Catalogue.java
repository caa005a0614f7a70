package app.kakehashi.matching.domain;

import app.kakehashi.matching.Band;
import app.kakehashi.matching.Block;
import app.kakehashi.matching.Preset;
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
import org.jspecify.annotations.Nullable;

/**
 * All published gaps and offers in memory, ready to be ranked. It never changes: another set of
 * postings or another model is another catalogue. The order in which postings are given does not
 * matter. Safe for use by several threads.
 */
public final class Catalogue {

  private final MatchingModel model;
  private final PairScorer scorer;
  private final HardConstraints constraints;
  private final Explainer explainer;
  private final Exploration exploration;
  private final List<Veilable<OfferDocument>> offers = new ArrayList<>();
  private final Map<String, Integer> offerAt = new HashMap<>();
  private final List<Veilable<GapQuery>> gaps = new ArrayList<>();
  private final Map<String, Integer> gapAt = new HashMap<>();
  private final InvertedIndex index;
  private final GapReader gapReader;
  private final TextReader textReader;
  private final Map<PostingText, ReadText> textsOfOffers;
  private final Map<PostingText, ReadText> textsOfGaps;

  /** A posting as those see it who may know its company, and as strangers do. */
  private record Veilable<T>(T open, T veiled) {}

  private Catalogue(Builder from) {
    this.model = from.model;
    this.textReader = from.reader;
    List<OfferProfile> sorted = new ArrayList<>(from.offers);
    sorted.sort(Comparator.comparing(OfferProfile::id));
    Catalogue earlier = from.earlier;
    ReadTexts offerTexts =
        new ReadTexts(
            from.reader, TextReader.Side.OFFER, earlier == null ? Map.of() : earlier.textsOfOffers);
    List<ReadText> texts = sorted.stream().map(OfferProfile::text).map(offerTexts::of).toList();
    this.textsOfOffers = offerTexts.all();
    Lexicon lexicon = new Lexicon(texts, model);
    this.scorer = new PairScorer(model, from.today);
    this.constraints = new HardConstraints(model, from.history, from.today);
    this.explainer =
        new Explainer(
            new SharedWords(lexicon, from.reader::isCommonplace),
            new ConditionFit(model, from.today),
            new SizeFit(model));
    this.exploration = new Exploration(model);
    CodeTable codes = new CodeTable();
    FieldReader fieldReader = new FieldReader(from.reference, model);
    OfferReader offerReader = new OfferReader(lexicon, fieldReader, codes);
    for (int i = 0; i < sorted.size(); i++) {
      OfferDocument open = offerReader.read(sorted.get(i), texts.get(i));
      number(offerAt, open.profile().id(), i);
      offers.add(new Veilable<>(open, offerReader.veiled(open)));
    }
    this.index =
        new InvertedIndex(
            offers.stream().map(offer -> offer.open().terms()).toList(), lexicon.size());
    SectorFit sectorFit =
        new SectorFit(
            from.reference, sorted.stream().map(offer -> offer.veiled().company()).toList());
    this.gapReader = new GapReader(lexicon, fieldReader, sectorFit, from.reference, model, codes);
    ReadTexts gapTexts =
        new ReadTexts(
            from.reader, TextReader.Side.GAP, earlier == null ? Map.of() : earlier.textsOfGaps);
    List<GapProfile> sortedGaps = new ArrayList<>(from.gaps);
    sortedGaps.sort(Comparator.comparing(GapProfile::id));
    for (GapProfile gap : sortedGaps) {
      number(gapAt, gap.id(), gaps.size());
      ReadText text = gapTexts.of(gap.text());
      GapQuery open = gapReader.read(gap, text);
      gaps.add(
          new Veilable<>(
              open, gap.published() == null ? open : gapReader.read(gap.veiled(), text)));
    }
    this.textsOfGaps = gapTexts.all();
  }

  private Catalogue(Catalogue from, MatchingModel model) {
    this.model = model;
    this.textReader = from.textReader;
    this.textsOfOffers = from.textsOfOffers;
    this.textsOfGaps = from.textsOfGaps;
    this.scorer = from.scorer;
    this.constraints = from.constraints;
    this.explainer = from.explainer;
    this.exploration = from.exploration;
    this.index = from.index;
    this.gapReader = from.gapReader;
    this.offers.addAll(from.offers);
    this.offerAt.putAll(from.offerAt);
    this.gaps.addAll(from.gaps);
    this.gapAt.putAll(from.gapAt);
  }

  /**
   * The same postings by other weights and bands, without reading them again: postings, words and
   * sub-scores are those of this catalogue.
   *
   * @throws IllegalArgumentException if the model differs in more
   */
  public Catalogue weighed(MatchingModel other) {
    if (!model.differsOnlyInWeighting(other)) {
      throw new IllegalArgumentException("Not only weights and bands differ");
    }
    return new Catalogue(this, other);
  }

  private static void number(Map<String, Integer> numbers, String id, int number) {
    if (numbers.putIfAbsent(id, number) != null) {
      throw new IllegalArgumentException("Two postings of one kind have the id " + id);
    }
  }

  /** Weights and tables by which this catalogue ranks. */
  public MatchingModel model() {
    return model;
  }

  /** Version of weights and tables by which this catalogue ranks. */
  public String modelVersion() {
    return model.version();
  }

  public boolean hasGap(String gapId) {
    return gapAt.containsKey(gapId);
  }

  public boolean hasOffer(String offerId) {
    return offerAt.containsKey(offerId);
  }

  /** Ids of all gaps, in order. */
  public List<String> gapIds() {
    return gaps.stream().map(gap -> gap.open().profile().id()).toList();
  }

  /** Ids of all offers, in order. */
  public List<String> offerIds() {
    return offers.stream().map(offer -> offer.open().profile().id()).toList();
  }

  /** The best offers for a gap of the catalogue. */
  public Ranking offersFor(String gapId, RankingRequest request) {
    return offersFor(gap(gapId).open(), request);
  }

  /** The best offers for a gap that need not be in the catalogue, such as a draft. */
  public Ranking offersFor(GapProfile gap, RankingRequest request) {
    ReadText text = textReader.read(gap.text(), TextReader.Side.GAP);
    return offersFor(gapReader.read(gap, text), request);
  }

  private Ranking offersFor(GapQuery gap, RankingRequest request) {
    double[] shared = index.dots(gap.terms());
    List<Pair> pairs = new ArrayList<>(offers.size());
    for (int i = 0; i < offers.size(); i++) {
      OfferDocument open = offers.get(i).open();
      boolean known = request.known().test(open.profile().id());
      pairs.add(
          new Pair(
              open.profile().id(),
              gap,
              open,
              gap,
              known ? open : offers.get(i).veiled(),
              shared[i]));
    }
    return rank(gap.profile().id(), pairs, request);
  }

  /**
   * Whether any offer is in one of these bands for a gap, as the office sees it. Offers that share
   * much of the gap's words are looked at first: where there is such an offer, it is mostly there.
   */
  public boolean hasOfferFor(String gapId, Predicate<Band> worthy) {
    GapQuery gap = gap(gapId).open();
    double[] shared = index.dots(gap.terms());
    double much = Arrays.stream(shared).max().orElse(0) / 2;
    return hasOffer(gap, shared, words -> words >= much, worthy)
        || hasOffer(gap, shared, words -> words < much, worthy);
  }

  private boolean hasOffer(
      GapQuery gap, double[] shared, DoublePredicate looked, Predicate<Band> worthy) {
    Scratch scratch = new Scratch(model, Preset.DEFAULT);
    for (int i = 0; i < shared.length; i++) {
      OfferDocument offer = offers.get(i).open();
      if (looked.test(shared[i]) && constraints.violated(gap, offer).isEmpty()) {
        scorer.fill(gap, offer, shared[i], scratch);
        if (worthy.test(scratch.pair(gap.profile().id(), offer.profile().id(), model).band())) {
          return true;
        }
      }
    }
    return false;
  }

  /** The gaps that fit an offer best, by the very same scores. */
  public Ranking gapsFor(String offerId, RankingRequest request) {
    OfferDocument offer = offer(offerId).open();
    List<Pair> pairs = new ArrayList<>(gaps.size());
    for (Veilable<GapQuery> gap : gaps) {
      GapQuery open = gap.open();
      boolean known = request.known().test(open.profile().id());
      pairs.add(
          new Pair(
              open.profile().id(),
              open,
              offer,
              known ? open : gap.veiled(),
              offer,
              open.terms().dot(offer.terms())));
    }
    return rank(offerId, pairs, request);
  }

  /** One pair of the catalogue, explained; empty where a hard constraint forbids it. */
  public Optional<Ranking.Entry> pair(String gapId, String offerId, RankingRequest request) {
    GapQuery gap = gap(gapId).open();
    OfferDocument offer = offer(offerId).open();
    if (!constraints.violated(gap, offer).isEmpty()) {
      return Optional.empty();
    }
    GapQuery seenGap = request.known().test(gapId) ? gap : gap(gapId).veiled();
    OfferDocument seenOffer = request.known().test(offerId) ? offer : offer(offerId).veiled();
    double shared = gap.terms().dot(offer.terms());
    Pair pair = new Pair(gapId, gap, offer, seenGap, seenOffer, shared);
    return Optional.of(entry(pair, new Scratch(model, request.preset()), true));
  }

  /** The hard constraints that a pair violates. */
  public List<Block> blocks(String gapId, String offerId) {
    return constraints.violated(gap(gapId).open(), offer(offerId).open());
  }

  private Veilable<GapQuery> gap(String gapId) {
    Integer at = gapAt.get(gapId);
    if (at == null) {
      throw new IllegalArgumentException("No such gap in the catalogue: " + gapId);
    }
    return gaps.get(at);
  }

  private Veilable<OfferDocument> offer(String offerId) {
    Integer at = offerAt.get(offerId);
    if (at == null) {
      throw new IllegalArgumentException("No such offer in the catalogue: " + offerId);
    }
    return offers.get(at);
  }

  /**
   * A pair to be scored: constraints look at the postings as they are, scores at what the viewer
   * may know.
   */
  private record Pair(
      String counterpart,
      GapQuery gap,
      OfferDocument offer,
      GapQuery seenGap,
      OfferDocument seenOffer,
      double shared) {}

  private Ranking rank(String posting, List<Pair> pairs, RankingRequest request) {
    Scratch scratch = new Scratch(model, request.preset());
    int reach = request.limit() + (request.exploration() > 0 ? Exploration.POOL : 0);
    TopPairs top = new TopPairs(reach);
    List<Ranking.Blocked> blocked = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i);
      List<Block> blocks = constraints.violated(pair.gap(), pair.offer());
      if (blocks.isEmpty()) {
        scorer.fill(pair.seenGap(), pair.seenOffer(), pair.shared(), scratch);
        top.offer(i, scratch.joint());
      } else {
        blocked.add(new Ranking.Blocked(pair.counterpart(), blocks));
      }
    }
    int[] best = top.best();
    List<Ranking.Entry> entries = new ArrayList<>();
    for (int rank = 0; rank < Math.min(request.limit(), best.length); rank++) {
      entries.add(entry(pairs.get(best[rank]), scratch, rank < request.explained()));
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
        Pair pair = pairs.get(best[listed + drawn.at()]);
        explored.add(new Ranking.Explored(entry(pair, scratch, true), drawn.propensity()));
      }
    }
    return new Ranking(entries.subList(0, listed), explored, blocked);
  }

  private Ranking.Entry entry(Pair pair, Scratch scratch, boolean explained) {
    scorer.fill(pair.seenGap(), pair.seenOffer(), pair.shared(), scratch);
    PairScore score = scratch.pair(pair.gap().profile().id(), pair.offer().profile().id(), model);
    return new Ranking.Entry(
        score, explained ? explainer.explain(pair.seenGap(), pair.seenOffer(), score) : null);
  }

  /** Collects what a catalogue is made of. */
  public static final class Builder {
    private final MatchingModel model;
    private final ReferenceData reference;
    private final TextReader reader;
    private final LocalDate today;
    private final List<OfferProfile> offers = new ArrayList<>();
    private final List<GapProfile> gaps = new ArrayList<>();
    private PairHistory history = PairHistory.NONE;
    private @Nullable Catalogue earlier;

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

    public Builder offers(Collection<OfferProfile> more) {
      offers.addAll(more);
      return this;
    }

    public Builder gaps(Collection<GapProfile> more) {
      gaps.addAll(more);
      return this;
    }

    public Builder history(PairHistory pairs) {
      history = pairs;
      return this;
    }

    /** Spares reading again what a catalogue by the same reader has read; changes no score. */
    public Builder after(@Nullable Catalogue catalogue) {
      if (catalogue != null && catalogue.textReader != reader) {
        throw new IllegalArgumentException("A catalogue by another reader");
      }
      earlier = catalogue;
      return this;
    }

    public Catalogue build() {
      return new Catalogue(this);
    }
  }
}
