package app.kakehashi.introduction.service;

import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.IntroductionRepository;
import app.kakehashi.posting.PostingChanged;
import app.kakehashi.posting.PostingStatus;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ends the cases of a posting that is closed, in the same transaction. One that has only run out of
 * time can be renewed: its cases stay, and nobody is asked while it is not published.
 */
@Component
class PostingEnds {
  private static final Set<PostingStatus> CLOSED =
      Set.of(PostingStatus.FILLED, PostingStatus.WITHDRAWN);

  private final IntroductionRepository cases;
  private final CaseStore store;
  private final CaseClock clock;
  private final Answering answering;

  PostingEnds(IntroductionRepository cases, CaseStore store, CaseClock clock, Answering answering) {
    this.cases = cases;
    this.store = store;
    this.clock = clock;
    this.answering = answering;
  }

  @EventListener
  @Transactional(propagation = Propagation.MANDATORY)
  public void changed(PostingChanged posting) {
    if (!CLOSED.contains(posting.status())) {
      return;
    }
    for (long id : cases.idsOpenOf(posting.id())) {
      Introduction introduction = store.lock(id);
      if (introduction.endWithPosting(clock.moment())) {
        answering.settle(introduction);
      }
    }
  }
}
