package app.kakehashi.matchalert.service;

import app.kakehashi.matchalert.MatchAlerts;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MatchAlertJobs {
  private static final ZoneId ZONE = ZoneId.of("Asia/Tokyo");

  /** Done before the mails of the day leave, in Taiwan an hour later. */
  private static final LocalTime MORNING = LocalTime.of(6, 30);

  private static final Duration PAUSE = Duration.ofMillis(20);

  /** Tells companies of new matches, once a day whatever the number of instances. */
  @Bean
  RecurringTask<Void> tellOfMatches(MatchAlerts alerts) {
    return Tasks.recurring("matchalert-tell", Schedules.daily(ZONE, MORNING))
        .execute(
            (instance, context) -> {
              try {
                alerts.run(PAUSE);
              } catch (InterruptedException stopping) {
                // the platform is going down: what is left is looked at in the next run
                Thread.currentThread().interrupt();
              }
            });
  }
}
