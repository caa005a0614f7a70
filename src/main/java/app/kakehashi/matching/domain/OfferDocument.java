package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.text.ReadText;
import app.kakehashi.matching.domain.text.StatedFacts;
import app.kakehashi.matching.domain.text.TextReader;
import org.jspecify.annotations.Nullable;

/**
 * An offer as the catalogue keeps it.
 *
 * @param read its words as read; null where they are read again when a pair is explained
 * @param facts what it states in words only
 * @param script what it is written in
 * @param terms its affirmed words
 * @param denied what it says it does not do
 * @param fields first-level capability fields with how sure they are, 0 to 1
 * @param modeList number of its list of modes in the catalogue's code table
 * @param sectorList number of its list of industries
 * @param region number of its region; −1 where unknown
 */
record OfferDocument(
    OfferProfile profile,
    @Nullable ReadText read,
    StatedFacts facts,
    Script script,
    PackedTerms terms,
    TermWeights denied,
    TermWeights fields,
    int modeList,
    int sectorList,
    int region) {

  /** Its words, for explaining. */
  ReadText text() {
    if (read == null) {
      throw new IllegalStateException("The words of this offer are not at hand");
    }
    return read;
  }

  /** The same with its words at hand. */
  OfferDocument withText(TextReader reader) {
    return read != null ? this : with(reader.read(profile.text(), TextReader.Side.OFFER, facts));
  }

  private OfferDocument with(ReadText text) {
    return new OfferDocument(
        profile, text, facts, script, terms, denied, fields, modeList, sectorList, region);
  }
}
