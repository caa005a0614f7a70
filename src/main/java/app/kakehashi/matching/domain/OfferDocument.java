package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.text.ReadText;
import app.kakehashi.matching.domain.text.StatedFacts;
import app.kakehashi.matching.domain.text.Term;
import app.kakehashi.matching.domain.text.TextReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An offer as the catalogue keeps it.
 *
 * @param read its words as read; null where it is only kept where they stand
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

  /**
   * At least those of its affirmed words that a gap asks for, the first place of each before
   * others.
   *
   * @param reader reads the text again where nothing of it is at hand
   */
  List<Term> words(AskedTerms asked, TextReader reader) {
    return read == null && terms.hasPlaces() ? terms.among(asked) : text(reader).terms();
  }

  /** All its words, read again where they are not at hand. */
  ReadText text(TextReader reader) {
    return read != null ? read : reader.read(profile.text(), TextReader.Side.OFFER, facts);
  }
}
