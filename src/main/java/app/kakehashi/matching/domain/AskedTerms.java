package app.kakehashi.matching.domain;

/**
 * The terms of a gap that stand in a lexicon, by their numbers there.
 *
 * @param numbers in ascending order
 * @param keys of the same terms
 */
record AskedTerms(int[] numbers, String[] keys) {}
