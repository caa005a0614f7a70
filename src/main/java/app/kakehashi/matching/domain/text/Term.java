package app.kakehashi.matching.domain.text;

/**
 * One word of a posting as the index knows it.
 *
 * @param key the same for the same thing in all three languages where the glossary knows it
 * @param from first position in the part's source text
 * @param to position after the last
 */
public record Term(String key, Kind kind, Part part, int from, int to, Polarity polarity) {

  /** What a term is made of; each kind has its own weight in the model. */
  public enum Kind {
    /** A glossary concept; its key begins with {@code c:}. */
    CONCEPT,
    /** A concept of business that says nothing about the field: customised, long-term, supplier. */
    BUSINESS,
    /** A word of the general dictionary; its key begins with {@code d:}. */
    DICTIONARY,
    /** What a named concept is a kind of. */
    BROADER,
    /** The capability field of a named concept; its key begins with {@code f:}. */
    FIELD,
    /** Two neighbouring Han characters. */
    BIGRAM,
    /** One Han character. */
    UNIGRAM,
    /** A run of katakana. */
    KATAKANA,
    /** A Latin word. */
    WORD,
    /** How a loanword sounds in kana and in English alike; its key begins with {@code l:}. */
    LOAN,
    /** A country, whatever the language; its key begins with {@code g:}. */
    COUNTRY,
    /** A standard, model or measure: letters with digits, numbers with units. */
    CODE
  }
}
