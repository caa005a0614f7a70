package app.kakehashi.matching.domain;

import java.util.concurrent.Callable;
import java.util.concurrent.ForkJoinTask;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/** Two pieces of work at the same time, where a processor has nothing else to do. */
final class AtOnce {

  /**
   * How long the caller waits awake: to be woken takes a twentieth of a millisecond. It gives no
   * hint that it waits, which many virtual machines take for leave to run somebody else.
   */
  private static final long AWAKE_NANOS = 500_000;

  private AtOnce() {}

  /**
   * Does both and puts together what they answer. The first is done by the caller; so is the second
   * where nobody else has begun it by then.
   *
   * @param <A> what each answers
   * @param <R> what is made of both
   */
  static <A, R> R both(Supplier<A> first, Supplier<A> second, BiFunction<A, A, R> together) {
    ForkJoinTask<A> beside = ForkJoinTask.adapt((Callable<A>) second::get).fork();
    A mine;
    try {
      mine = first.get();
    } catch (RuntimeException | Error e) {
      beside.quietlyJoin();
      throw e;
    }
    if (beside.tryUnfork()) {
      return together.apply(mine, second.get());
    }
    long end = System.nanoTime() + AWAKE_NANOS;
    boolean done = beside.isDone();
    while (!done && System.nanoTime() < end) {
      done = beside.isDone();
    }
    return together.apply(mine, beside.join());
  }
}
