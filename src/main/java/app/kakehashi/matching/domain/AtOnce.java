package app.kakehashi.matching.domain;

import java.util.Objects;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Two pieces of work at the same time, where a processor has nothing else to do. */
final class AtOnce {

  /**
   * How long the caller waits awake: to be woken takes a twentieth of a millisecond. It gives no
   * hint that it waits, which a virtual machine may take for leave to run somebody else.
   */
  private static final long AWAKE_NANOS = 500_000;

  private static final boolean SEVERAL_PROCESSORS = Runtime.getRuntime().availableProcessors() > 1;

  private AtOnce() {}

  /**
   * Does both and puts together what they answer. The first is done by the caller; so is the second
   * where nobody else has begun it by then. Where one fails, it fails likewise: what another thread
   * throws comes as a copy of the same kind.
   *
   * @param <A> what each answers
   * @param <R> what is made of both
   */
  static <A, R> R both(Supplier<A> first, Supplier<A> second, BiFunction<A, A, R> together) {
    if (!SEVERAL_PROCESSORS) {
      return together.apply(first.get(), second.get());
    }
    AtomicBoolean begun = new AtomicBoolean();
    AtomicReference<@Nullable A> answer = new AtomicReference<>();
    Runnable unlessBegun =
        () -> {
          if (begun.compareAndSet(false, true)) {
            answer.set(second.get());
          }
        };
    ForkJoinTask<?> beside = ForkJoinTask.adapt(unlessBegun).fork();
    A mine;
    try {
      mine = first.get();
    } catch (RuntimeException | Error e) {
      if (!begun.compareAndSet(false, true)) {
        beside.quietlyJoin();
      }
      throw e;
    }
    if (begun.compareAndSet(false, true)) {
      beside.tryUnfork();
      return together.apply(mine, second.get());
    }
    long end = System.nanoTime() + AWAKE_NANOS;
    boolean done = beside.isDone();
    while (!done && System.nanoTime() < end) {
      done = beside.isDone();
    }
    beside.join();
    return together.apply(mine, Objects.requireNonNull(answer.get()));
  }
}
