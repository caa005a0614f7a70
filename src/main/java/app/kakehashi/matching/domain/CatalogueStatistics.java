package app.kakehashi.matching.domain;

/**
 * What a catalogue's scores know of all its offers together: how common words and industries are.
 * Frozen while single postings come and go; two catalogues with the same statistics give a pair the
 * same score.
 */
public final class CatalogueStatistics {

  private final Lexicon lexicon;
  private final SectorFit sectors;

  CatalogueStatistics(Lexicon lexicon, SectorFit sectors) {
    this.lexicon = lexicon;
    this.sectors = sectors;
  }

  Lexicon lexicon() {
    return lexicon;
  }

  SectorFit sectors() {
    return sectors;
  }
}
