package app.kakehashi.gap.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapIntake;
import app.kakehashi.gap.NewGap;
import app.kakehashi.gap.domain.Gap;
import app.kakehashi.gap.domain.GapRepository;
import app.kakehashi.posting.PostingStatus;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.Postings;
import app.kakehashi.shared.Actor;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gaps that come in many at once. */
@Service
class GapImports implements GapIntake {
  private final GapRepository gaps;
  private final Postings postings;
  private final Clock clock;

  GapImports(GapRepository gaps, Postings postings, Clock clock) {
    this.gaps = gaps;
    this.postings = postings;
    this.clock = clock;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public List<String> submit(List<NewGap> drafts, Actor by) {
    return store(drafts, by).stream().map(Gap::publicId).toList();
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public List<String> draft(List<NewGap> drafts, Actor by) {
    return keep(drafts, by).stream().map(Gap::publicId).toList();
  }

  @Override
  @Transactional
  public List<String> publish(List<NewGap> drafts, Viewer reviewer) {
    List<Gap> stored = store(drafts, Actor.SYSTEM);
    gaps.flush();
    for (Gap gap : stored) {
      postings.approve(PostingType.GAP, gap.publicId(), gap.version(), reviewer);
    }
    return stored.stream().map(Gap::publicId).toList();
  }

  @Override
  @Transactional
  public List<String> takeBack(List<String> publicIds, Actor by) {
    List<String> kept = new ArrayList<>();
    for (Gap gap : gaps.findByPublicIdIn(publicIds)) {
      if (gap.status() == PostingStatus.SUBMITTED && gap.isAsBroughtIn()) {
        postings.removed(gap, by);
        gaps.delete(gap);
      } else {
        kept.add(gap.publicId());
      }
    }
    return kept;
  }

  private List<Gap> store(List<NewGap> drafts, Actor by) {
    List<Gap> stored = keep(drafts, by);
    stored.forEach(gap -> postings.submitNew(gap, by));
    return stored;
  }

  private List<Gap> keep(List<NewGap> drafts, Actor by) {
    List<Gap> stored = new ArrayList<>();
    for (NewGap draft : drafts) {
      Gap gap =
          new Gap(
              draft.company(),
              draft.deskCountry(),
              draft.text(),
              draft.content(),
              by.account(),
              true,
              clock.instant());
      gaps.save(gap);
      postings.added(gap, by);
      stored.add(gap);
    }
    return stored;
  }
}
