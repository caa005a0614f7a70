package app.kakehashi.listimport.service;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Has things made in further threads, a few ahead of the one that is taken; they are taken by the
 * caller, in the order in which they were asked for.
 */
final class MadeAhead<T> implements AutoCloseable {

  /** Things in the making at once: as many cores as a small machine has. */
  static final int MAKERS = 2;

  private final ExecutorService beside = Executors.newFixedThreadPool(MAKERS);
  private final Deque<Future<T>> made = new ArrayDeque<>();
  private final int ahead;
  private final Consumer<T> taker;

  /**
   * Things that somebody takes.
   *
   * @param ahead how many are asked for at once: as many as there are makers where taking is the
   *     longer part, else one more, so that all makers have one while another is taken
   */
  MadeAhead(int ahead, Consumer<T> taker) {
    this.ahead = ahead;
    this.taker = taker;
  }

  /** Has one more made, and takes the first of those asked for before where there are enough. */
  void ask(Supplier<T> maker) {
    if (made.size() == ahead) {
      take();
    }
    made.add(beside.submit(maker::get));
  }

  /** Takes all that were asked for. */
  void finish() {
    while (!made.isEmpty()) {
      take();
    }
  }

  private void take() {
    try {
      taker.accept(made.remove().get());
    } catch (ExecutionException fault) {
      throw new IllegalStateException(fault.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }

  /** Waits until nobody makes anything any more. */
  @Override
  public void close() {
    beside.close();
  }
}
