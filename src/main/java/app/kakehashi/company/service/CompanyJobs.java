package app.kakehashi.company.service;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The scheduled work of companies. */
@Configuration(proxyBeanMethods = false)
class CompanyJobs {
  private static final Duration SOON = Duration.ofMinutes(1);
  private static final Duration EVERY = Duration.ofHours(1);

  /** Three in Japan, two in Taiwan. */
  private static final LocalTime AT_NIGHT = LocalTime.of(18, 0);

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

  /** Soon after a long list is stored. */
  @Bean
  RecurringTask<Void> companyLateKeysTask(LateKeys late) {
    return Tasks.recurring("company-late-keys", FixedDelay.of(SOON))
        .execute((instance, context) -> late.catchUp());
  }

  /** Records change one by one: who looks alike afterwards is found at night. */
  @Bean
  RecurringTask<Void> companyDuplicatesTask(DuplicatePairs pairs) {
    return Tasks.recurring("company-duplicates", new Daily(ZoneOffset.UTC, AT_NIGHT))
        .execute((instance, context) -> pairs.sweep());
  }

  @Bean
  RecurringTask<Void> companyMergesTask(CompanyMerge merges) {
    return Tasks.recurring("company-merges-forget", new Daily(ZoneOffset.UTC, AT_NIGHT))
        .execute((instance, context) -> merges.forgetOld());
  }
}
