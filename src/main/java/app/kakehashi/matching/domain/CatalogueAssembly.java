package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.OfferReader.Veilable;
import app.kakehashi.matching.domain.text.PostingText;
import app.kakehashi.matching.domain.text.ReadText;
import app.kakehashi.matching.domain.text.StatedFacts;
import app.kakehashi.matching.domain.text.TextReader;
import app.kakehashi.reference.ReferenceData;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Builds a catalogue anew: counts words, numbers codes, makes documents and, of many, an index. */
final class CatalogueAssembly {

  private static final int READ_AT_ONCE = 1_000;

  private final MatchingModel model;
  private final ReferenceData reference;
  private final TextReader reader;
  private final LocalDate today;
  private final Map<PostingText, ReadText> known;
  private final CodeTable codes;
  private final FieldReader fieldReader;

  /**
   * Begins a catalogue.
   *
   * @param known texts that the same reader has read already
   */
  CatalogueAssembly(
      MatchingModel model,
      ReferenceData reference,
      TextReader reader,
      LocalDate today,
      Map<PostingText, ReadText> known) {
    this.model = model;
    this.reference = reference;
    this.reader = reader;
    this.today = today;
    this.known = known;
    this.codes = new CodeTable(reference);
    this.fieldReader = new FieldReader(reference, model);
  }

  /** A text whose terms have numbers and no ids yet. */
  private record Counted(Lexicon.Numbered terms, Map<String, Double> fields, ReadText text) {}

  /** An offer whose terms have numbers and no ids yet. */
  private record Draft(
      TermRules.Words words, TermWeights fields, StatedFacts facts, @Nullable ReadText text) {}

  /**
   * Builds it.
   *
   * @param offers in order of ids
   * @param statistics of another catalogue to be used; null where those of these offers are counted
   * @param exhaustive whether every offer is a candidate for every gap
   */
  Catalogue build(
      List<OfferProfile> offers,
      List<GapProfile> gaps,
      @Nullable CatalogueStatistics statistics,
      boolean exhaustive) {
    Veilable[] documents = new Veilable[offers.size()];
    CatalogueStatistics used =
        statistics == null
            ? counted(offers, documents, exhaustive)
            : known(offers, documents, exhaustive, statistics);
    PairScorer scorer = new PairScorer(model, today);
    HardConstraints constraints = new HardConstraints(model, today);
    OfferReader offerReader = new OfferReader(used.lexicon(), fieldReader, codes);
    CatalogueParts parts =
        new CatalogueParts(
            model,
            used,
            reader,
            offerReader,
            new GapReader(used.lexicon(), fieldReader, used.sectors(), reference, model, codes),
            new PairRanker(
                model,
                scorer,
                constraints,
                new Explainer(
                    new SharedWords(reader), new ConditionFit(model, today), new SizeFit(model)),
                PairHistory.NONE));
    OfferShelf shelf =
        exhaustive
            ? OfferShelf.of(documents)
            : OfferShelf.of(
                documents,
                new CandidateFinder(
                    documents, used, codes, offerReader, scorer, constraints, model));
    return new Catalogue(
        parts,
        shelf,
        new GapShelf(
            gaps.stream()
                .map(gap -> parts.read(gap, read(gap.text(), TextReader.Side.GAP)))
                .toList()));
  }

  /** Documents by statistics of these very offers. */
  private CatalogueStatistics counted(
      List<OfferProfile> offers, Veilable[] documents, boolean keepTexts) {
    Lexicon.Counter counter = new Lexicon.Counter(model);
    ProfilePool pool = new ProfilePool();
    @Nullable Draft[] drafts = new @Nullable Draft[documents.length];
    forEachRead(
        offers,
        (offer, text) ->
            new Counted(counter.number(text), fieldReader.read(offer.fields(), text), text),
        (i, counted) -> {
          counter.count(counted.terms());
          drafts[i] =
              new Draft(
                  counted.terms().words(),
                  pool.once(codes.fields(counted.fields())),
                  pool.once(counted.text().facts()),
                  keepTexts ? counted.text() : null);
        });
    Lexicon lexicon = counter.lexicon();
    int[] ids = counter.idsIn(lexicon);
    OfferReader offerReader = new OfferReader(lexicon, fieldReader, codes);
    for (int from = 0; from < drafts.length; from += READ_AT_ONCE) {
      List<Draft> block =
          Arrays.stream(drafts, from, Math.min(drafts.length, from + READ_AT_ONCE))
              .map(Objects::requireNonNull)
              .toList();
      List<OfferReader.Packed> packed =
          block.parallelStream()
              .map(draft -> offerReader.packed(draft.words().by(ids), !keepTexts))
              .toList();
      for (int i = 0; i < block.size(); i++) {
        Draft draft = block.get(i);
        documents[from + i] =
            offerReader.document(
                offers.get(from + i), packed.get(i), draft.fields(), draft.facts(), draft.text());
        drafts[from + i] = null;
      }
    }
    return new CatalogueStatistics(lexicon, new SectorFit(reference, documents));
  }

  private CatalogueStatistics known(
      List<OfferProfile> offers,
      Veilable[] documents,
      boolean keepTexts,
      CatalogueStatistics statistics) {
    OfferReader offerReader = new OfferReader(statistics.lexicon(), fieldReader, codes);
    forEachRead(
        offers,
        (_, text) -> text,
        (i, text) -> documents[i] = offerReader.read(offers.get(i), text, keepTexts));
    return statistics;
  }

  /** Receives what was made of an offer. */
  private interface Sink<T> {
    void take(int offer, T made);
  }

  /**
   * Reads by all processors and gives what was made of one text after the other, a block of them at
   * a time.
   *
   * @param made by all processors too
   */
  private <T> void forEachRead(
      List<OfferProfile> offers, BiFunction<OfferProfile, ReadText, T> made, Sink<T> sink) {
    for (int from = 0; from < offers.size(); from += READ_AT_ONCE) {
      List<OfferProfile> block = offers.subList(from, Math.min(offers.size(), from + READ_AT_ONCE));
      List<T> all =
          block.parallelStream()
              .map(offer -> made.apply(offer, read(offer.text(), TextReader.Side.OFFER)))
              .toList();
      for (int i = 0; i < all.size(); i++) {
        sink.take(from + i, all.get(i));
      }
    }
  }

  /** Reading depends on nothing but the text, and is most of the work of building a catalogue. */
  private ReadText read(PostingText text, TextReader.Side side) {
    ReadText found = side == TextReader.Side.OFFER ? known.get(text) : null;
    return found == null ? reader.read(text, side) : found;
  }
}
