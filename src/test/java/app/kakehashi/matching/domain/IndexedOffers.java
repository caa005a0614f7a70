package app.kakehashi.matching.domain;

import app.kakehashi.matching.Preset;
import app.kakehashi.matching.domain.text.PostingText;
import app.kakehashi.matching.domain.text.ReadText;
import app.kakehashi.matching.domain.text.TextReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Offers with everything that a catalogue would build of them to look for candidates, part by part.
 *
 * @param all in order of ids
 */
record IndexedOffers(
    List<OfferReader.Veilable> all,
    CatalogueStatistics statistics,
    CodeTable codes,
    FieldReader fields,
    OfferReader reader) {

  static final PairScorer SCORER = new PairScorer(Mother.MODEL, Mother.TODAY);
  static final HardConstraints CONSTRAINTS = new HardConstraints(Mother.MODEL, Mother.TODAY);
  private static final Map<PostingText, ReadText> READ = new HashMap<>();

  static IndexedOffers of(List<OfferProfile> offers) {
    List<OfferProfile> sorted =
        offers.stream().sorted(Comparator.comparing(OfferProfile::id)).toList();
    Lexicon.Counter counter = new Lexicon.Counter(Mother.MODEL);
    sorted.forEach(offer -> counter.count(counter.number(read(offer.text()))));
    Lexicon lexicon = counter.lexicon();
    CodeTable codes = new CodeTable(Mother.REFERENCE);
    FieldReader fields = new FieldReader(Mother.REFERENCE, Mother.MODEL);
    OfferReader reader = new OfferReader(lexicon, fields, codes);
    List<OfferReader.Veilable> all = new ArrayList<>();
    sorted.forEach(offer -> all.add(reader.read(offer, read(offer.text()), false)));
    SectorFit sectors = new SectorFit(Mother.REFERENCE, all.toArray(new OfferReader.Veilable[0]));
    return new IndexedOffers(all, new CatalogueStatistics(lexicon, sectors), codes, fields, reader);
  }

  private static synchronized ReadText read(PostingText text) {
    return READ.computeIfAbsent(text, fresh -> Mother.READER.read(fresh, TextReader.Side.OFFER));
  }

  /** As strangers see them. */
  OfferDocument[] veiled() {
    return all.stream().map(OfferReader.Veilable::veiled).toArray(OfferDocument[]::new);
  }

  GapQuery gap(GapProfile gap) {
    return new GapReader(
            statistics.lexicon(),
            fields,
            statistics.sectors(),
            Mother.REFERENCE,
            Mother.MODEL,
            codes)
        .read(gap, Mother.READER.read(gap.text(), TextReader.Side.GAP));
  }

  RoughScore rough(GapQuery gap, OfferColumns columns, Preset preset) {
    return new RoughScore(
        gap, columns, new Examples(columns, reader), SCORER, CONSTRAINTS, Mother.MODEL, preset);
  }

  CandidateFinder finder() {
    return finder(IntStream.range(0, all.size()));
  }

  /** Of these offers, by their places among all; each may be there several times. */
  CandidateFinder finder(IntStream places) {
    return new CandidateFinder(
        places.mapToObj(all::get).toArray(OfferReader.Veilable[]::new),
        statistics,
        codes,
        reader,
        SCORER,
        CONSTRAINTS,
        Mother.MODEL);
  }

  /** The square of the joint score as it is in the end. */
  static double exact(GapQuery gap, OfferDocument offer, Preset preset) {
    Scratch scratch = new Scratch(Mother.MODEL, preset);
    SCORER.fill(gap, offer, offer.terms().dot(gap.terms()), scratch);
    return scratch.joint() * scratch.joint();
  }
}
