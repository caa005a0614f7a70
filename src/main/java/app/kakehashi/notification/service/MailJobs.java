package app.kakehashi.notification.service;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailJobs {
  /** Sends what waits in the outbox. */
  @Bean
  RecurringTask<Void> sendMails(MailDelivery delivery) {
    return Tasks.recurring("notification-send-mails", FixedDelay.ofSeconds(5))
        .execute((instance, context) -> delivery.sendDue());
  }

  /** Deletes old mails. */
  @Bean
  RecurringTask<Void> forgetOldMails(MailDelivery delivery) {
    return Tasks.recurring("notification-forget-old-mails", FixedDelay.ofHours(6))
        .execute((instance, context) -> delivery.forgetOld());
  }
}
