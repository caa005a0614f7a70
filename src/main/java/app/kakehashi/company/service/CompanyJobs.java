package app.kakehashi.company.service;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scheduled work of companies. */
@Configuration(proxyBeanMethods = false)
class CompanyJobs {
  private static final Duration EVERY = Duration.ofHours(1);

  /** At the first start after an update it keys everything; later it finds nothing to do. */
  @Bean
  RecurringTask<Void> companyKeysTask(MatchSubjects subjects) {
    return Tasks.recurring("company-keys", FixedDelay.of(EVERY))
        .execute(
            (instance, context) -> {
              int keyed;
              do {
                keyed = subjects.keySome();
              } while (keyed > 0);
            });
  }
}
