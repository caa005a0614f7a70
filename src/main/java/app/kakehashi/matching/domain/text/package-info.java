/** Reads the words of postings: tokens, concepts, what a clause denies, and the facts it states. */
@org.jspecify.annotations.NullMarked
package app.kakehashi.matching.domain.text;
