package app.kakehashi.posting;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.shared.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Members, office and time act at random; whatever they try, the rules of a posting's life hold.
 */
class PostingLifePropertyTest {
  private static final long SEED = 20261122L;
  private static final int SEQUENCES = 10_000;
  private static final int STEPS = 25;
  private static final Map<String, String> SEEN = Map.of("title", "ばね");

  @Test
  void no_sequence_of_actions_breaks_a_rule() {
    Random random = new Random(SEED);
    for (int sequence = 0; sequence < SEQUENCES; sequence++) {
      Walk walk = new Walk(random);
      for (int step = 0; step < STEPS; step++) {
        walk.act();
        walk.check("seed " + SEED + ", sequence " + sequence + ": " + walk.done);
      }
    }
  }

  /** One posting, the people around it and the clock. */
  private static final class Walk {
    private final Random random;
    private final List<String> done = new ArrayList<>();
    private final PaperPosting posting;
    private Instant now = PaperPosting.START;
    private PostingStatus before;
    private boolean secondPersonSaidYes;
    private int remindersInThisLife;

    Walk(Random random) {
      this.random = random;
      boolean byOffice = random.nextBoolean();
      this.posting = new PaperPosting(person(), byOffice, random.nextInt(10) > 0);
      this.before = posting.status();
    }

    private AccountId person() {
      return new AccountId(1 + random.nextInt(4));
    }

    void act() {
      before = posting.status();
      AccountId actor = person();
      boolean office = random.nextBoolean();
      int action = random.nextInt(9);
      done.add(action + " by " + actor.value() + " at " + now);
      try {
        switch (action) {
          case 0 -> posting.submit(actor, office, now);
          case 1 -> {
            boolean author = posting.isAuthor(actor);
            posting.approve(actor, SEEN, now);
            assertThat(author).as("reviewer is author: %s", done).isFalse();
            secondPersonSaidYes = true;
            remindersInThisLife = 0;
          }
          case 2 -> {
            boolean byOffice = posting.isPostedByOffice();
            posting.confirm(null, SEEN, now);
            assertThat(byOffice).as("confirmed what the company wrote: %s", done).isTrue();
            secondPersonSaidYes = true;
            remindersInThisLife = 0;
          }
          case 3 -> posting.returnForChanges(actor, Map.of("title", "why"), SEEN, now);
          case 4 -> {
            posting.edited(actor, office, now);
            secondPersonSaidYes = false;
          }
          case 5 ->
              posting.close(
                  CloseReason.values()[random.nextInt(CloseReason.values().length)],
                  random.nextBoolean() ? "note" : "",
                  now);
          case 6 -> {
            posting.renew(now);
            remindersInThisLife = 0;
          }
          case 7 -> now = now.plus(Duration.ofDays(random.nextInt(120)));
          default -> {
            if (!posting.expire(now) && posting.remind(now)) {
              remindersInThisLife++;
            }
          }
        }
      } catch (PostingRuleBroken refused) {
        assertThat(posting.status()).as("a refused step moved: %s", done).isEqualTo(before);
      }
    }

    void check(String history) {
      PostingStatus status = posting.status();
      assertThat(status == before || before.mayBecome(status)).as(history).isTrue();
      if (status == PostingStatus.PUBLISHED) {
        assertThat(secondPersonSaidYes).as(history).isTrue();
        assertThat(posting.expiresAt()).as(history).isPresent();
        assertThat(posting.missing()).as(history).isEmpty();
      }
      if (status == PostingStatus.RETURNED) {
        assertThat(posting.returnReasons()).as(history).isNotEmpty();
      }
      assertThat(status.isOpen()).as(history).isEqualTo(posting.closeReason().isEmpty());
      assertThat(remindersInThisLife).as(history).isLessThanOrEqualTo(1);
    }
  }
}
