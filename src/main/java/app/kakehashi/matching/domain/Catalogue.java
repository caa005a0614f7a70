package app.kakehashi.matching.domain;

import app.kakehashi.matching.Block;
import app.kakehashi.matching.Preset;
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

/**
 * All published gaps and offers in memory, ready to be ranked. It never changes: another set of
 * postings or another model is another catalogue. The order in which postings are given does not
 * matter.
 */
public final class Catalogue {

  private final MatchingModel model;
  private final Lexicon lexicon;
  private final PairScorer scorer;
  private final HardConstraints constraints;
  private final List<OfferDocument> offers = new ArrayList<>();
  private final Map<String, Integer> offerAt = new HashMap<>();
  private final List<GapQuery> gaps = new ArrayList<>();
  private final Map<String, Integer> gapAt = new HashMap<>();
  private final int[][] postingOffers;
  private final double[][] postingImpacts;
  private final GapReader gapReader;

  private Catalogue(Builder from) {
    this.model = from.model;
    List<OfferProfile> sorted = new ArrayList<>(from.offers);
    sorted.sort(Comparator.comparing(OfferProfile::id));
    List<ReadText> texts = new ArrayList<>();
    for (OfferProfile offer : sorted) {
      texts.add(from.reader.read(offer.text(), TextReader.Side.OFFER));
    }
    this.lexicon = new Lexicon(texts, model);
    this.scorer = new PairScorer(model, from.today);
    this.constraints = new HardConstraints(model, from.history, from.today);
    CodeTable codes = new CodeTable();
    FieldReader fieldReader = new FieldReader(from.reference, model);
    for (int i = 0; i < sorted.size(); i++) {
      OfferProfile offer = sorted.get(i);
      ReadText text = texts.get(i);
      offerAt.put(offer.id(), i);
      offers.add(
          new OfferDocument(
              offer,
              text,
              Script.of(offer.text().language()),
              lexicon.document(text),
              lexicon.denied(text),
              codes.fields(fieldReader.read(offer.fields(), text)),
              codes.modeLists().number(offer.modes()),
              codes.sectorLists().number(offer.company().sectors()),
              codes.region(offer.company().region())));
    }
    int[] counts = new int[lexicon.size()];
    for (OfferDocument offer : offers) {
      for (int k = 0; k < offer.terms().size(); k++) {
        counts[offer.terms().term(k)]++;
      }
    }
    postingOffers = new int[lexicon.size()][];
    postingImpacts = new double[lexicon.size()][];
    for (int term = 0; term < counts.length; term++) {
      postingOffers[term] = new int[counts[term]];
      postingImpacts[term] = new double[counts[term]];
    }
    Arrays.fill(counts, 0);
    for (int i = 0; i < offers.size(); i++) {
      TermWeights terms = offers.get(i).terms();
      for (int k = 0; k < terms.size(); k++) {
        int term = terms.term(k);
        postingOffers[term][counts[term]] = i;
        postingImpacts[term][counts[term]++] = terms.weight(k);
      }
    }
    SectorFit sectorFit =
        new SectorFit(from.reference, sorted.stream().map(OfferProfile::company).toList());
    this.gapReader =
        new GapReader(
            from.reader,
            lexicon,
            fieldReader,
            sectorFit,
            new RegionFit(from.reference, model),
            from.reference,
            model,
            codes);
    List<GapProfile> sortedGaps = new ArrayList<>(from.gaps);
    sortedGaps.sort(Comparator.comparing(GapProfile::id));
    for (GapProfile gap : sortedGaps) {
      gapAt.put(gap.id(), gaps.size());
      gaps.add(gapReader.read(gap));
    }
  }

  /** Version of weights and tables by which this catalogue ranks. */
  public String modelVersion() {
    return model.version();
  }

  /** The best offers for a gap of the catalogue. */
  public Ranking offersFor(String gapId, int limit, Preset preset) {
    Integer at = gapAt.get(gapId);
    if (at == null) {
      throw new IllegalArgumentException("No such gap in the catalogue: " + gapId);
    }
    return offersFor(gaps.get(at), limit, preset);
  }

  /** The best offers for a gap that need not be in the catalogue: a draft, or a coarse view. */
  public Ranking offersFor(GapProfile gap, int limit, Preset preset) {
    return offersFor(gapReader.read(gap), limit, preset);
  }

  private Ranking offersFor(GapQuery gap, int limit, Preset preset) {
    double[] shared = new double[offers.size()];
    TermWeights query = gap.terms();
    for (int k = 0; k < query.size(); k++) {
      int[] in = postingOffers[query.term(k)];
      double[] impacts = postingImpacts[query.term(k)];
      double weight = query.weight(k);
      for (int i = 0; i < in.length; i++) {
        shared[in[i]] += weight * impacts[i];
      }
    }
    Scratch scratch = new Scratch(model, preset);
    TopPairs top = new TopPairs(limit);
    List<Ranking.Blocked> blocked = new ArrayList<>();
    for (int i = 0; i < offers.size(); i++) {
      OfferDocument offer = offers.get(i);
      List<Block> blocks = constraints.violated(gap, offer);
      if (!blocks.isEmpty()) {
        blocked.add(new Ranking.Blocked(offer.profile().id(), blocks));
        continue;
      }
      scorer.fill(gap, offer, shared[i], scratch);
      top.offer(i, scratch.joint());
    }
    List<PairScore> scores = new ArrayList<>();
    for (int i : top.best()) {
      scorer.fill(gap, offers.get(i), shared[i], scratch);
      scores.add(scratch.pair(gap.profile().id(), offers.get(i).profile().id()));
    }
    return new Ranking(scores, blocked);
  }

  /** The gaps that fit an offer best, by the very same scores. */
  public Ranking gapsFor(String offerId, int limit, Preset preset) {
    Integer at = offerAt.get(offerId);
    if (at == null) {
      throw new IllegalArgumentException("No such offer in the catalogue: " + offerId);
    }
    OfferDocument offer = offers.get(at);
    Scratch scratch = new Scratch(model, preset);
    TopPairs top = new TopPairs(limit);
    List<Ranking.Blocked> blocked = new ArrayList<>();
    for (int i = 0; i < gaps.size(); i++) {
      GapQuery gap = gaps.get(i);
      List<Block> blocks = constraints.violated(gap, offer);
      if (!blocks.isEmpty()) {
        blocked.add(new Ranking.Blocked(gap.profile().id(), blocks));
        continue;
      }
      scorer.fill(gap, offer, gap.terms().dot(offer.terms()), scratch);
      top.offer(i, scratch.joint());
    }
    List<PairScore> scores = new ArrayList<>();
    for (int i : top.best()) {
      GapQuery gap = gaps.get(i);
      scorer.fill(gap, offer, gap.terms().dot(offer.terms()), scratch);
      scores.add(scratch.pair(gap.profile().id(), offer.profile().id()));
    }
    return new Ranking(scores, blocked);
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

    public Catalogue build() {
      return new Catalogue(this);
    }
  }
}
