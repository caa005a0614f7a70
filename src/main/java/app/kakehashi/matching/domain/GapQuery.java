package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.text.ReadText;
import java.util.List;
import java.util.Set;

/**
 * A gap as the catalogue keeps it.
 *
 * @param terms how much each affirmed word matters
 * @param deniable the same but for what it only says in clauses that deny something: an offer that
 *     denies it too agrees
 * @param asked its words by which common ones are found in offers
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
    TermWeights deniable,
    AskedTerms asked,
    IdealScores ideal,
    TermWeights excluded,
    Set<String> fields,
    TermWeights fieldNumbers,
    GapFacts facts) {

  /** True where the two would work together in a third country, so that presence there decides. */
  boolean inThirdCountry(OfferDocument offer) {
    if (profile.modes().isEmpty() || profile.needs().targetCountries().isEmpty()) {
      return false;
    }
    ModeFits.Wanted wanted = facts.modes();
    return wanted.mode(wanted.winner(offer.modeList())).equals("third_country_team");
  }

  /** The mode of cooperation by which their sizes are compared. */
  String sizeMode(OfferDocument offer) {
    return sizeMode(facts.modes().winner(offer.modeList()));
  }

  /** The same by the number of the wanted mode that wins. */
  String sizeMode(int winner) {
    String mode = facts.modes().mode(winner);
    return mode.isEmpty() ? "supply" : mode;
  }

  /** The capability fields that gap and offer share, surest first. */
  List<String> commonFields(OfferDocument offer) {
    return facts.commonFields(fieldNumbers, offer.fields());
  }
}
