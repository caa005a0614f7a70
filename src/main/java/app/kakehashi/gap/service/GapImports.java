package app.kakehashi.gap.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapIntake;
import app.kakehashi.gap.NewGap;
import app.kakehashi.gap.domain.Gap;
import app.kakehashi.posting.PostingIntake;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.Actor;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;

/** Gaps that come in many at once. */
@Service
class GapImports implements GapIntake {
  private final PostingIntake intake;
  private final Clock clock;

  GapImports(PostingIntake intake, Clock clock) {
    this.intake = intake;
    this.clock = clock;
  }

  @Override
  public List<String> submit(List<NewGap> gaps, Actor by) {
    return intake.submit(drafts(gaps, by), by);
  }

  @Override
  public List<String> draft(List<NewGap> gaps, Actor by) {
    return intake.draft(drafts(gaps, by), by);
  }

  @Override
  public List<String> publish(List<NewGap> gaps, Viewer reviewer) {
    return intake.publish(drafts(gaps, Actor.SYSTEM), reviewer);
  }

  @Override
  public List<String> takeBack(List<String> publicIds, Actor by) {
    return intake.takeBack(PostingType.GAP, publicIds, by);
  }

  private List<Gap> drafts(List<NewGap> gaps, Actor by) {
    return gaps.stream()
        .map(
            gap ->
                new Gap(
                    gap.company(),
                    gap.deskCountry(),
                    gap.text(),
                    gap.content(),
                    by.account(),
                    true,
                    clock.instant()))
        .toList();
  }
}
