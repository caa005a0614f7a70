package app.kakehashi.listimport.service;

import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportBatch.Step;
import app.kakehashi.listimport.domain.ImportBatchRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How far the work on an import came, told about once a second in a transaction of its own; at the
 * same time it hears whether to go on.
 */
final class WorkProgress {

  private static final Duration EVERY = Duration.ofSeconds(1);

  private final ImportBatch batch;
  private final ImportBatchRepository batches;
  private final TransactionTemplate alone;
  private final Clock clock;
  private Step step;
  private int done;
  private @Nullable Integer total;
  private Instant told;

  WorkProgress(
      ImportBatch batch, ImportBatchRepository batches, TransactionTemplate alone, Clock clock) {
    this.batch = batch;
    this.batches = batches;
    this.alone = alone;
    this.clock = clock;
    this.step = Step.READ;
    this.told = clock.instant();
  }

  /** The next step begins. */
  void step(Step next, @Nullable Integer rows) {
    step = next;
    total = rows;
    done = 0;
    tell();
  }

  /**
   * More rows are done.
   *
   * @throws WorkEndedException if the work is to stop
   */
  void did(int rows) {
    done += rows;
    if (!clock.instant().isBefore(told.plus(EVERY))) {
      tell();
    }
  }

  private void tell() {
    told = clock.instant();
    boolean cancelled =
        Boolean.TRUE.equals(
            alone.execute(
                _ ->
                    batches
                        .came(batch, step, done, total, told)
                        .orElseThrow(() -> new WorkEndedException(false))));
    if (cancelled) {
      throw new WorkEndedException(true);
    }
  }
}
