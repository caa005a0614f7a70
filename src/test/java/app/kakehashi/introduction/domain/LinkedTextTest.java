package app.kakehashi.introduction.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkedTextTest {
  @Test
  void an_address_inside_a_japanese_sentence_ends_where_the_sentence_goes_on() {
    assertThat(LinkedText.of("資料はhttps://example.jp/a?b=1にあります。"))
        .containsExactly(
            new LinkedText.Piece("資料は", null),
            new LinkedText.Piece("https://example.jp/a?b=1", "https://example.jp/a?b=1"),
            new LinkedText.Piece("にあります。", null));
  }

  @Test
  void punctuation_after_an_address_is_not_part_of_it() {
    assertThat(addresses("See (https://example.com/x). And http://example.com/y, too."))
        .containsExactly("https://example.com/x", "http://example.com/y");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "ftp://example.com/x",
        "https://",
        "https://user@example.com/",
        "https://bank.example@evil.example/"
      })
  void what_leads_elsewhere_than_the_web_stays_text(String text) {
    assertThat(addresses(text)).isEmpty();
    assertThat(LinkedText.of(text)).hasSize(1);
  }

  @Test
  void the_pieces_together_are_the_text() {
    String text = "a https://example.com/ b\n<b>https://example.com/<script></b> https://@ ご覧ください";
    assertThat(
            LinkedText.of(text).stream().map(LinkedText.Piece::text).collect(Collectors.joining()))
        .isEqualTo(text);
  }

  private static List<String> addresses(String text) {
    return LinkedText.of(text).stream()
        .flatMap(piece -> java.util.stream.Stream.ofNullable(piece.address()))
        .toList();
  }
}
