package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class StatedTest {

  @Test
  void a_complete_list_lacks_what_is_not_in_it() {
    Stated list = Stated.of(List.of("b", "a"));
    assertThat(list.values()).containsExactly("a", "b");
    assertThat(list.known()).isTrue();
    assertThat(list.has("a")).isTrue();
    assertThat(list.declaredAbsent("c")).isTrue();
    assertThat(list.answers("c")).isTrue();
    assertThat(Stated.of(List.of()).declaredAbsent("a")).isTrue();
  }

  @Test
  void of_a_list_that_may_go_on_the_rest_is_unknown() {
    Stated some = Stated.atLeast(List.of("a"));
    assertThat(some.known()).isFalse();
    assertThat(some.answers("a")).isTrue();
    assertThat(some.answers("b")).isFalse();
    assertThat(some.declaredAbsent("b")).isFalse();
    assertThat(some).isNotEqualTo(Stated.of(List.of("a")));
    assertThat(Stated.atLeast(List.of())).isEqualTo(Stated.unknown());
  }

  @Test
  void an_empty_cell_says_nothing() {
    assertThat(Stated.ofCell(List.of())).isEqualTo(Stated.unknown());
    assertThat(Stated.ofCell(List.of("a"))).isEqualTo(Stated.of(List.of("a")));
    assertThat(Stated.unknown().answers("a")).isFalse();
  }

  @Test
  void it_tells_what_it_is() {
    assertThat(List.of(Stated.unknown(), Stated.of(List.of("a")), Stated.atLeast(List.of("a"))))
        .extracting(Stated::toString)
        .containsExactly("unknown", "[a]", "[a] at least");
  }
}
