package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.text.ReadText;
import java.util.List;
import java.util.Set;

/**
 * A gap as the catalogue keeps it.
 *
 * @param terms how much each affirmed word matters
 * @param ideal BM25F scores of an ideal offer, by script
 * @param excluded what it says it does not want
 * @param fields first-level capability fields
 * @param fieldNumbers the same with how sure they are, 0 to 1
 * @param facts what depends on an offer's codes only, worked out once per code
 */
record GapQuery(
    GapProfile profile,
    ReadText text,
    TermWeights terms,
    IdealScores ideal,
    TermWeights excluded,
    Set<String> fields,
    TermWeights fieldNumbers,
    GapFacts facts) {

  /** The capability fields that gap and offer share, surest first. */
  List<String> commonFields(OfferDocument offer) {
    return facts.commonFields(fieldNumbers, offer.fields());
  }
}
