package app.kakehashi.posting.service;

import app.kakehashi.posting.Posting;
import app.kakehashi.posting.domain.PostingRepository;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Ends postings whose time is over and reminds of those whose end is near; running it twice does no
 * more than once.
 */
@Component
public class PostingClockwork {
  private static final Logger log = LoggerFactory.getLogger(PostingClockwork.class);

  private final PostingRepository postings;
  private final PostingLife life;
  private final Clock clock;

  PostingClockwork(PostingRepository postings, PostingLife life, Clock clock) {
    this.postings = postings;
    this.life = life;
    this.clock = clock;
  }

  /** One transaction a posting: a fault with one is logged and leaves the others their turn. */
  public void run() {
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
