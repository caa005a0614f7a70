package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Two pieces of work, with and without help. */
class AtOnceTest {

  private static int sum(int to) {
    return IntStream.rangeClosed(1, to).sum();
  }

  @Test
  void both_are_done_once_and_put_together_in_their_order() {
    for (int round = 0; round < 500; round++) {
      AtomicInteger done = new AtomicInteger();
      int many = round;
      String answer =
          AtOnce.both(
              () -> "a" + sum(many) + done.incrementAndGet() / 3,
              () -> "b" + sum(2 * many) + done.incrementAndGet() / 3,
              (one, other) -> one + " " + other);
      assertThat(answer).isEqualTo("a" + sum(many) + "0 b" + sum(2 * many) + "0");
      assertThat(done).hasValue(2);
    }
  }

  @Test
  void where_everybody_is_busy_the_caller_does_both() {
    Thread caller = Thread.currentThread();
    try (BusyPool busy = new BusyPool()) {
      List<Thread> done = AtOnce.both(Thread::currentThread, Thread::currentThread, List::of);
      assertThat(done).as("%s", busy).containsExactly(caller, caller);
    }
  }

  @Test
  void work_within_work_comes_to_an_end() {
    assertThat(counted(10)).isEqualTo(1 << 10);
  }

  private static int counted(int depth) {
    return depth == 0
        ? 1
        : AtOnce.both(() -> counted(depth - 1), () -> counted(depth - 1), Integer::sum);
  }

  @Test
  void what_fails_fails_for_the_caller_and_nobody_works_on() {
    for (int round = 0; round < 200; round++) {
      AtomicInteger atWork = new AtomicInteger();
      assertThatThrownBy(
              () ->
                  AtOnce.both(
                      AtOnceTest::failing,
                      () -> atWork.incrementAndGet() + sum(10_000) + atWork.decrementAndGet(),
                      Integer::sum))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("no sum");
      assertThat(atWork).hasValue(0);
      assertThatThrownBy(() -> AtOnce.both(() -> sum(1_000), AtOnceTest::failing, Integer::sum))
          .hasStackTraceContaining("no sum");
    }
  }

  private static int failing() {
    throw new IllegalStateException("no sum");
  }
}
