package app.kakehashi.posting.service;

import app.kakehashi.posting.Posting;
import app.kakehashi.posting.domain.PostingRepository;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Ends postings whose time is over and reminds of those whose end is near. */
@Configuration(proxyBeanMethods = false)
class PostingJobs {
  private static final Logger log = LoggerFactory.getLogger(PostingJobs.class);
  private static final Duration EVERY = Duration.ofHours(1);

  private final PostingRepository postings;
  private final PostingLife life;
  private final Clock clock;

  PostingJobs(PostingRepository postings, PostingLife life, Clock clock) {
    this.postings = postings;
    this.life = life;
    this.clock = clock;
  }

  @Bean
  RecurringTask<Void> postingLifeTask() {
    return Tasks.recurring("posting-life", FixedDelay.of(EVERY))
        .execute((instance, context) -> growAll());
  }

  /** One transaction a posting: a fault with one is logged and leaves the others their turn. */
  void growAll() {
    Instant now = clock.instant();
    for (long id : postings.idsEnding(now, now.plus(Duration.ofDays(Posting.REMINDER_DAYS)))) {
      try {
        life.grow(id);
      } catch (RuntimeException e) {
        log.error("Posting {} could not be ended or reminded of; the next run tries again", id, e);
      }
    }
  }
}
