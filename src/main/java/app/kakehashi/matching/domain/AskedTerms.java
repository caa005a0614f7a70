package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.text.Term;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a gap that may be shown.
 *
 * @param numbers of those that stand in a lexicon, in ascending order
 * @param keys of the same terms
 * @param slots of all different terms by their keys; those of the lexicon come first, in order
 * @param inText each time one stands in the text, in reading order
 */
record AskedTerms(int[] numbers, String[] keys, Map<String, Integer> slots, List<Placed> inText) {

  /**
   * A term where it stands in the text.
   *
   * @param weight how much it says; 0 where the lexicon does not know it
   */
  record Placed(Term term, int slot, double weight) {}

  /** By slots the first of these terms that is wanted; null where there is none. */
  @Nullable Term[] first(List<Term> terms, Predicate<Term> wanted) {
    @Nullable Term[] first = new @Nullable Term[slots.size()];
    for (Term term : terms) {
      Integer slot = slots.get(term.key());
      if (slot != null && first[slot] == null && wanted.test(term)) {
        first[slot] = term;
      }
    }
    return first;
  }
}
