package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.text.Term;

/** The writing of a text, which decides what two texts can have in common. */
enum Script {
  /** Han characters and kana. */
  JAPANESE,
  /** Han characters. */
  CHINESE,
  /** Latin letters; also every language that is neither Japanese nor Chinese. */
  LATIN;

  static Script of(String language) {
    return language.startsWith("ja") ? JAPANESE : language.startsWith("zh") ? CHINESE : LATIN;
  }

  /** True where terms of this kind can stand in texts of both scripts. */
  boolean shares(Script other, Term.Kind kind) {
    return switch (kind) {
      case CONCEPT, BUSINESS, DICTIONARY, BROADER, FIELD, CODE, COUNTRY, LOAN -> true;
      case BIGRAM, UNIGRAM -> this != LATIN && other != LATIN;
      case KATAKANA -> this == JAPANESE && other == JAPANESE;
      case WORD -> this != LATIN || other == LATIN;
    };
  }
}
