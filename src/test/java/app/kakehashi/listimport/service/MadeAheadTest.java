package app.kakehashi.listimport.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MadeAheadTest {
  private static final int MANY = 50;

  @Test
  void takesEverythingInTheOrderInWhichItWasAskedFor() {
    List<Integer> taken = new ArrayList<>();
    try (MadeAhead<Integer> made = new MadeAhead<>(MadeAhead.MAKERS, taken::add)) {
      IntStream.range(0, MANY).forEach(n -> made.ask(() -> n));
      made.finish();
    }

    assertThat(taken).isEqualTo(IntStream.range(0, MANY).boxed().toList());
  }

  @Test
  void makesNoMoreAheadThanAFew() {
    AtomicInteger made = new AtomicInteger();
    List<Integer> ahead = new ArrayList<>();
    try (MadeAhead<Integer> things = new MadeAhead<>(3, n -> ahead.add(made.get() - n))) {
      IntStream.range(0, MANY).forEach(n -> things.ask(made::incrementAndGet));
      things.finish();
    }

    assertThat(ahead).hasSize(MANY).allMatch(more -> more < 4);
  }

  @Test
  void aFaultOfAMakerIsOneOfTheTaker() {
    IllegalArgumentException fault = new IllegalArgumentException("no such row");
    try (MadeAhead<Integer> made = new MadeAhead<>(1, _ -> {})) {
      made.ask(
          () -> {
            throw fault;
          });

      assertThatIllegalStateException().isThrownBy(made::finish).withCause(fault);
    }
  }
}
