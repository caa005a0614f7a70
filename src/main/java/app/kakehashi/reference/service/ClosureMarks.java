package app.kakehashi.reference.service;

import app.kakehashi.reference.MarkedDays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The marked days as this instance knows them. The instance that changes them knows at once, the
 * others within a minute: clocks count in days, and a list of cases asks thousands of times.
 */
@Component
class ClosureMarks {
  static final Duration FRESH = Duration.ofMinutes(1);

  private final StoredClosures stored;
  private final Clock clock;
  private final TransactionTemplate reading;
  private final ReentrantLock renewing = new ReentrantLock();
  private final AtomicInteger changes = new AtomicInteger();
  private volatile @Nullable Known known;

  ClosureMarks(StoredClosures stored, Clock clock, PlatformTransactionManager transactions) {
    this.stored = stored;
    this.clock = clock;
    // of its own, so that nothing of a caller that may yet roll back is kept
    this.reading = new TransactionTemplate(transactions);
    this.reading.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    this.reading.setReadOnly(true);
  }

  private record Known(MarkedDays days, Instant readAt) {}

  MarkedDays current() {
    Known last = known;
    if (last == null) {
      renewing.lock();
    } else if (isFresh(last) || !renewing.tryLock()) {
      return last.days();
    }
    try {
      Known now = known;
      return now != null && isFresh(now) ? now.days() : read();
    } finally {
      renewing.unlock();
    }
  }

  /** What is known is out of date; whoever asks next reads again. */
  void forget() {
    changes.incrementAndGet();
    known = null;
  }

  /** What is read while something changes may be from before it and is not kept. */
  private MarkedDays read() {
    int before = changes.get();
    Instant at = clock.instant();
    MarkedDays days = Objects.requireNonNull(reading.execute(transaction -> stored.all()));
    known = changes.get() == before ? new Known(days, at) : null;
    return days;
  }

  private boolean isFresh(Known last) {
    return Duration.between(last.readAt(), clock.instant()).abs().compareTo(FRESH) < 0;
  }
}
