package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.matching.domain.text.Term;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What texts in two scripts can have in common. */
class ScriptTest {

  private static final Set<Term.Kind> ANYWHERE =
      EnumSet.of(
          Term.Kind.CONCEPT,
          Term.Kind.BUSINESS,
          Term.Kind.DICTIONARY,
          Term.Kind.BROADER,
          Term.Kind.FIELD,
          Term.Kind.CODE,
          Term.Kind.COUNTRY,
          Term.Kind.LOAN);

  private static Set<Term.Kind> shared(Script one, Script other) {
    Set<Term.Kind> shared = EnumSet.noneOf(Term.Kind.class);
    for (Term.Kind kind : Term.Kind.values()) {
      if (one.shares(other, kind)) {
        shared.add(kind);
      }
    }
    assertThat(shared).as("whatever needs no letters").containsAll(ANYWHERE);
    shared.removeAll(ANYWHERE);
    return shared;
  }

  @Test
  void languages_are_written_in_their_script() {
    assertThat(Script.of("ja")).isEqualTo(Script.JAPANESE);
    assertThat(Script.of("ja-JP")).isEqualTo(Script.JAPANESE);
    assertThat(Script.of("zh-Hant")).isEqualTo(Script.CHINESE);
    assertThat(Script.of("zh")).isEqualTo(Script.CHINESE);
    assertThat(Script.of("en")).isEqualTo(Script.LATIN);
    assertThat(Script.of("vi")).isEqualTo(Script.LATIN);
    assertThat(Script.of("")).isEqualTo(Script.LATIN);
  }

  @Test
  void kana_stands_in_japanese_only_and_han_in_both() {
    assertThat(shared(Script.JAPANESE, Script.JAPANESE))
        .containsExactlyInAnyOrder(
            Term.Kind.BIGRAM, Term.Kind.UNIGRAM, Term.Kind.KATAKANA, Term.Kind.WORD);
    for (Script one : new Script[] {Script.JAPANESE, Script.CHINESE}) {
      for (Script other : new Script[] {Script.JAPANESE, Script.CHINESE}) {
        if (one == Script.CHINESE || other == Script.CHINESE) {
          assertThat(shared(one, other))
              .containsExactlyInAnyOrder(Term.Kind.BIGRAM, Term.Kind.UNIGRAM, Term.Kind.WORD);
        }
      }
    }
  }

  @Test
  void latin_words_stand_in_texts_of_han_but_those_of_a_latin_text_in_latin_ones_only() {
    assertThat(shared(Script.LATIN, Script.LATIN)).containsExactly(Term.Kind.WORD);
    for (Script han : new Script[] {Script.JAPANESE, Script.CHINESE}) {
      assertThat(shared(han, Script.LATIN)).containsExactly(Term.Kind.WORD);
      assertThat(shared(Script.LATIN, han)).isEmpty();
    }
  }
}
