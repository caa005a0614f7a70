package app.kakehashi.listimport.service;

import app.kakehashi.listimport.domain.ImportBatchRepository;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/**
 * Work on lists as jobs, done once whatever the number of instances: small lists at once, while the
 * browser waits, larger ones beside. A job is kept for the small ones too, in case they are
 * interrupted.
 */
@Component
class ListJobs {

  private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("list-import");
  private static final Duration AGAIN = Duration.ofSeconds(30);
  private static final Duration WAITING = Duration.ofMinutes(1);

  private final ObjectProvider<SchedulerClient> scheduler;
  private final ListWork work;
  private final Clock clock;
  private final long atOnceBytes;
  private final int atOnceRows;

  ListJobs(
      ObjectProvider<SchedulerClient> scheduler,
      ListWork work,
      Clock clock,
      @Value("${kakehashi.imports.at-once-bytes}") long atOnceBytes,
      @Value("${kakehashi.imports.at-once-rows}") int atOnceRows) {
    this.scheduler = scheduler;
    this.work = work;
    this.clock = clock;
    this.atOnceBytes = atOnceBytes;
    this.atOnceRows = atOnceRows;
  }

  /** Whether a file of so many bytes is read while its sender waits. */
  boolean readsAtOnce(long bytes) {
    return bytes <= atOnceBytes;
  }

  /** Whether so many rows are written while the person waits. */
  boolean writesAtOnce(int rows) {
    return rows <= atOnceRows;
  }

  /** Has the work done, in the caller's transaction; what is done at once is looked after later. */
  void add(String publicId, boolean atOnce) {
    scheduler.ifAvailable(
        client ->
            client.scheduleIfNotExists(
                TASK.instance(publicId).build(),
                clock.instant().plus(atOnce ? AGAIN : Duration.ZERO)));
  }

  /** Does the work now. */
  void now(String publicId) {
    work.run(publicId);
  }

  @Configuration(proxyBeanMethods = false)
  static class Jobs {
    @Bean
    OneTimeTask<Void> listImportTask(ListWork work) {
      return Tasks.oneTime(TASK)
          .onFailure(new FailureHandler.OnFailureRetryLater<>(AGAIN))
          .execute((instance, context) -> work.run(instance.getId()));
    }

    /**
     * Work may be asked for in the very moment in which the job before it ends: it is found here.
     */
    @Bean
    RecurringTask<Void> waitingListsTask(ImportBatchRepository batches, Clock clock) {
      return Tasks.recurring("list-import-waiting", FixedDelay.of(WAITING))
          .execute(
              (instance, context) -> {
                Instant now = clock.instant();
                for (String publicId : batches.waiting(now.minus(WAITING))) {
                  context
                      .getSchedulerClient()
                      .scheduleIfNotExists(TASK.instance(publicId).build(), now);
                }
              });
    }

    @Bean
    RecurringTask<Void> forgetOldListsTask(ListHousekeeping housekeeping) {
      return Tasks.recurring("list-import-forget-old", FixedDelay.ofHours(6))
          .execute((instance, context) -> housekeeping.forgetOld());
    }
  }
}
