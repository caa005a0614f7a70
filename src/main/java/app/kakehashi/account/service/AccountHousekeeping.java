package app.kakehashi.account.service;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AccountHousekeeping {
  /** Deletes expired links and tokens, and attempts nobody needs to remember. */
  @Bean
  RecurringTask<Void> forgetOldSecrets(SignInAttempts attempts) {
    return Tasks.recurring("account-forget-old-secrets", FixedDelay.ofHours(1))
        .execute((instance, context) -> attempts.forgetOld());
  }
}
