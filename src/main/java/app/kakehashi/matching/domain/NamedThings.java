package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.text.Part;
import app.kakehashi.matching.domain.text.ReadText;
import app.kakehashi.matching.domain.text.Term;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;

/**
 * Where a text names things that the glossary knows. What is written there counts as the thing,
 * whatever the language, so that its characters, words and sounds need not count fully once more:
 * they are in common only with texts of the same language.
 */
final class NamedThings {

  private final Map<Part, BitSet> places = new EnumMap<>(Part.class);

  NamedThings(ReadText text) {
    for (Term term : text.terms()) {
      if (term.kind() == Term.Kind.CONCEPT) {
        places.computeIfAbsent(term.part(), part -> new BitSet()).set(term.from(), term.to());
      }
    }
  }

  /** Whether a term is a piece of what names a thing. */
  boolean holds(Term term) {
    BitSet named = places.get(term.part());
    return named != null && isPiece(term.kind()) && named.nextClearBit(term.from()) >= term.to();
  }

  private static boolean isPiece(Term.Kind kind) {
    return switch (kind) {
      case BIGRAM, KATAKANA, WORD, LOAN -> true;
      // one character says little and is light already
      case UNIGRAM -> false;
      case CONCEPT, BUSINESS, DICTIONARY, BROADER, FIELD, COUNTRY, CODE -> false;
    };
  }
}
