package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.text.Term;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a gap that may be shown. Each different one has a slot.
 *
 * @param numbers of those that stand in a lexicon, in ascending order
 * @param keys of the same terms
 * @param slots of all different terms
 * @param weights by slots how much each says; 0 where the lexicon does not know it
 * @param inText each time one stands in the text, in reading order
 * @param slotsInText of the same, in the same order
 */
record AskedTerms(
    int[] numbers,
    String[] keys,
    TermIndex slots,
    double[] weights,
    List<Term> inText,
    int[] slotsInText) {

  /** By slots the first of these terms that is wanted; null where there is none. */
  @Nullable Term[] first(List<Term> terms, Predicate<Term> wanted) {
    @Nullable Term[] first = new @Nullable Term[weights.length];
    for (Term term : terms) {
      int slot = slots.find(term.key());
      if (slot >= 0 && first[slot] == null && wanted.test(term)) {
        first[slot] = term;
      }
    }
    return first;
  }
}
