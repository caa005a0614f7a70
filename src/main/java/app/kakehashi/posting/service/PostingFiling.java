package app.kakehashi.posting.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.posting.Posting;
import app.kakehashi.posting.PostingIntake;
import app.kakehashi.posting.PostingStatus;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.domain.PostingRepository;
import app.kakehashi.shared.Actor;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Files postings through the steps of their life, many at once. */
@Service
class PostingFiling implements PostingIntake {
  private final PostingRepository postings;
  private final PostingLife life;

  PostingFiling(PostingRepository postings, PostingLife life) {
    this.postings = postings;
    this.life = life;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public List<String> draft(List<? extends Posting> drafts, Actor by) {
    store(drafts, by);
    return publicIds(drafts);
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public List<String> submit(List<? extends Posting> drafts, Actor by) {
    store(drafts, by);
    drafts.forEach(draft -> life.submitNew(draft, by));
    return publicIds(drafts);
  }

  @Override
  @Transactional
  public List<String> publish(List<? extends Posting> drafts, Viewer reviewer) {
    List<String> publicIds = submit(drafts, Actor.SYSTEM);
    postings.flush();
    for (Posting posting : drafts) {
      life.approve(posting.type(), posting.publicId(), posting.version(), reviewer);
    }
    return publicIds;
  }

  @Override
  @Transactional
  public List<String> takeBack(PostingType type, List<String> publicIds, Actor by) {
    List<String> kept = new ArrayList<>();
    for (Posting posting : postings.findByPublicIdIn(publicIds)) {
      if (posting.type() != type) {
        continue;
      }
      if (posting.status() == PostingStatus.SUBMITTED && posting.isAsBroughtIn()) {
        life.removed(posting, by);
        postings.delete(posting);
      } else {
        kept.add(posting.publicId());
      }
    }
    return kept;
  }

  private void store(List<? extends Posting> drafts, Actor by) {
    for (Posting draft : drafts) {
      postings.save(draft);
      life.added(draft, by);
    }
  }

  private static List<String> publicIds(List<? extends Posting> postings) {
    return postings.stream().map(Posting::publicId).toList();
  }
}
