package app.kakehashi.notification.service;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailJobs {
  /** Sends what waits in the outbox. */
  @Bean
  RecurringTask<Void> sendMails(
      MailDelivery delivery, @Value("${kakehashi.mail-every}") Duration every) {
    return Tasks.recurring("notification-send-mails", FixedDelay.of(every))
        .execute((instance, context) -> delivery.sendDue());
  }

  /** Deletes old mails. */
  @Bean
  RecurringTask<Void> forgetOldMails(MailDelivery delivery) {
    return Tasks.recurring("notification-forget-old-mails", FixedDelay.ofHours(6))
        .execute((instance, context) -> delivery.forgetOld());
  }

  /** Makes the mails of the day of people whose morning has come. */
  @Bean
  RecurringTask<Void> leaveDigests(Digests digests) {
    return Tasks.recurring("notification-leave-digests", FixedDelay.ofMinutes(5))
        .execute((instance, context) -> digests.leaveDue());
  }

  /** Deletes old entries of inboxes. */
  @Bean
  RecurringTask<Void> forgetOldNotices(NoticeHousekeeping housekeeping) {
    return Tasks.recurring("notification-forget-old-notices", FixedDelay.ofHours(6))
        .execute((instance, context) -> housekeeping.forget());
  }
}
