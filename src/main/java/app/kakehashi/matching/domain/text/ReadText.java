package app.kakehashi.matching.domain.text;

import java.util.List;
import java.util.Set;

/**
 * A posting's words, read.
 *
 * @param terms in reading order, title first
 * @param clauses the stretches between punctuation and what they mean
 * @param facts what it states in words only
 */
public record ReadText(
    PostingText text, List<Term> terms, List<Sentence> clauses, StatedFacts facts) {
  public ReadText {
    terms = List.copyOf(terms);
    clauses = List.copyOf(clauses);
  }

  /**
   * The same without the terms of clauses that deny anything; itself where no clause does. What
   * else such a clause names (可塑剤はフタル酸系不使用) may be unwanted too.
   */
  public ReadText butDenyingClauses() {
    List<Sentence> denying = clauses.stream().filter(this::denies).toList();
    if (denying.isEmpty()) {
      return this;
    }
    List<Term> others =
        terms.stream()
            .filter(term -> denying.stream().noneMatch(clause -> clause.holds(term)))
            .toList();
    return new ReadText(text, others, clauses, facts);
  }

  private boolean denies(Sentence clause) {
    return terms.stream()
        .anyMatch(term -> term.polarity() == Polarity.DENIED && clause.holds(term));
  }

  /** The words behind a term, as typed. */
  public String surface(Term term) {
    return text.of(term.part()).substring(term.from(), term.to());
  }

  /**
   * One clause.
   *
   * @param from first position in the part's source
   * @param to position after the last
   * @param folded its folded words
   * @param cues what its words do to it
   */
  public record Sentence(
      Part part, int from, int to, String folded, Set<ClauseCues.Kind> cues, Polarity meant) {
    public Sentence {
      cues = Set.copyOf(cues);
    }

    private boolean holds(Term term) {
      return term.part() == part && from <= term.from() && term.from() < to;
    }
  }
}
