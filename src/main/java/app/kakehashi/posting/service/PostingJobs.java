package app.kakehashi.posting.service;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scheduled work of postings. */
@Configuration(proxyBeanMethods = false)
class PostingJobs {
  private static final Duration EVERY = Duration.ofHours(1);

  @Bean
  RecurringTask<Void> postingLifeTask(PostingClockwork clockwork) {
    return Tasks.recurring("posting-life", FixedDelay.of(EVERY))
        .execute((instance, context) -> clockwork.run());
  }
}
