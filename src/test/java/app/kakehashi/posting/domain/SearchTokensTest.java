package app.kakehashi.posting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SearchTokensTest {
  @Test
  void any_part_of_a_compound_finds_it_across_the_two_scripts() {
    assertThat(SearchTokens.of("真空搬送ロボット")).containsAll(SearchTokens.of("眞空"));
    assertThat(SearchTokens.of("鐵道")).isEqualTo(SearchTokens.of("鉄道"));
  }

  @Test
  void a_query_wants_every_pair_and_every_word() {
    assertThat(SearchTokens.query("ISO 9001 真空搬送").split(" & ")).hasSize(5);
  }

  @Test
  void signs_alone_ask_for_nothing_and_quotes_cannot_break_out() {
    assertThat(SearchTokens.query(" !' & | () ")).isEmpty();
    assertThat(SearchTokens.query("a' | 'b")).isEqualTo("'a' & 'b'");
  }
}
