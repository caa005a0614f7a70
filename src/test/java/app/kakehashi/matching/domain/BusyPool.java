package app.kakehashi.matching.domain;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;

/** Keeps everybody who might help busy until it is closed. */
final class BusyPool implements AutoCloseable {

  private final CountDownLatch end = new CountDownLatch(1);

  BusyPool() {
    int workers = ForkJoinPool.commonPool().getParallelism();
    CountDownLatch busy = new CountDownLatch(workers);
    for (int i = 0; i < workers; i++) {
      ForkJoinPool.commonPool()
          .execute(
              () -> {
                busy.countDown();
                awaited(end);
              });
    }
    awaited(busy);
  }

  private static void awaited(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    end.countDown();
  }
}
