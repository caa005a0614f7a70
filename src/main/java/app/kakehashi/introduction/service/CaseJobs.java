package app.kakehashi.introduction.service;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scheduled work of introductions; once, however many instances run. */
@Configuration(proxyBeanMethods = false)
class CaseJobs {
  private static final Duration EVERY = Duration.ofMinutes(30);

  @Bean
  RecurringTask<Void> introductionClockTask(CaseClockwork clockwork) {
    return Tasks.recurring("introduction-clock", FixedDelay.of(EVERY))
        .execute((instance, context) -> clockwork.run());
  }

  @Bean
  RecurringTask<Void> introductionCheckInTask(CheckIns checkIns, Meetings meetings) {
    return Tasks.recurring("introduction-check-in", FixedDelay.of(EVERY))
        .execute(
            (instance, context) -> {
              checkIns.askDue();
              meetings.askDue();
            });
  }
}
