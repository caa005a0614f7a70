package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.text.ReadText;
import app.kakehashi.matching.domain.text.TextReader;

/** What a catalogue and those that follow from it by changes have in common. */
record CatalogueParts(
    MatchingModel model,
    CatalogueStatistics statistics,
    TextReader textReader,
    OfferReader offerReader,
    GapReader gapReader,
    PairRanker ranker) {

  /** The same by other weights. */
  CatalogueParts weighed(MatchingModel other) {
    return new CatalogueParts(
        other, statistics, textReader, offerReader, gapReader, ranker.weighed(other));
  }

  /** The same with another memory of pairs. */
  CatalogueParts remembering(PairHistory pairs) {
    return new CatalogueParts(
        model, statistics, textReader, offerReader, gapReader, ranker.remembering(pairs));
  }

  GapShelf.Veilable read(GapProfile gap) {
    return read(gap, textReader.read(gap.text(), TextReader.Side.GAP));
  }

  GapShelf.Veilable read(GapProfile gap, ReadText text) {
    GapQuery open = gapReader.read(gap, text);
    return new GapShelf.Veilable(open, gap.published() == null ? open : gapReader.veiled(open));
  }
}
