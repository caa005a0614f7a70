package app.kakehashi.introduction.service;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapApp;
import app.kakehashi.introduction.CaseApp;
import app.kakehashi.introduction.domain.DeclineReason;
import app.kakehashi.matching.IntroductionLoad;
import app.kakehashi.matching.MatchApp;
import app.kakehashi.matching.MatchDetail;
import app.kakehashi.matching.Matches;
import app.kakehashi.matching.Reason;
import app.kakehashi.matching.ReasonCode;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.CompanyId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** A firm with as many introductions as it can bear stays in lists; it and the office read why. */
@CaseApp
class BusyFirmsTest {
  private static final int PEOPLE = 24;

  private final CaseApp.Cases cases;
  private final GapApp.World world;
  private final MatchApp.Makers makers;
  private final Matches matches;
  private final IntroductionLoad introductions;
  private final CaseReads reads;
  private final CaseLife life;

  BusyFirmsTest(
      CaseApp.Cases cases,
      GapApp.World world,
      MatchApp.Makers makers,
      Matches matches,
      IntroductionLoad introductions,
      CaseReads reads,
      CaseLife life) {
    this.cases = cases;
    this.world = world;
    this.makers = makers;
    this.matches = matches;
    this.introductions = introductions;
    this.reads = reads;
    this.life = life;
  }

  @Test
  void it_is_told_to_the_firm_and_the_office_until_there_is_room_again() {
    Viewer office = world.office();
    CompanyId maker = makers.machinist();
    String offer = makers.machining(maker);
    Viewer taiwan = world.member(maker);
    CaseApp.Pair asked = withGap(offer, maker, taiwan);
    assertThat(isBusy(asked, office)).isFalse();
    double joint = joint(asked, office);

    List<String> open = new ArrayList<>();
    while (!introductions.load().isExhausted(maker, PEOPLE)) {
      assertThat(isBusy(asked, office)).isFalse();
      open.addAll(cases.shortlisted(office, withGap(offer, maker, taiwan)));
    }

    assertThat(open).isNotEmpty();
    assertThat(isBusy(asked, office)).isTrue();
    assertThat(isBusy(asked, asked.japan())).isFalse();
    assertThat(codes(matches.pair(PostingType.OFFER, offer, asked.gap(), taiwan)))
        .contains(ReasonCode.CAPACITY_EXHAUSTED);
    assertThat(joint(asked, office)).isEqualTo(joint);

    life.withdraw(
        open.getFirst(),
        reads.find(open.getFirst(), office).version(),
        DeclineReason.NEED_GONE,
        "",
        office);
    assertThat(isBusy(asked, office)).isFalse();
  }

  private CaseApp.Pair withGap(String offer, CompanyId maker, Viewer taiwan) {
    CompanyId owner = world.japaneseCompany();
    String gap = world.published(GapApp.World.machinedParts(owner));
    return new CaseApp.Pair(gap, offer, owner, maker, world.member(owner), taiwan);
  }

  private boolean isBusy(CaseApp.Pair pair, Viewer viewer) {
    return codes(matches.pair(PostingType.GAP, pair.gap(), pair.offer(), viewer))
        .contains(ReasonCode.CAPACITY_EXHAUSTED);
  }

  private double joint(CaseApp.Pair pair, Viewer office) {
    MatchDetail detail = matches.pair(PostingType.GAP, pair.gap(), pair.offer(), office);
    return Objects.requireNonNull(Objects.requireNonNull(detail.match()).figures()).joint();
  }

  private static List<ReasonCode> codes(MatchDetail detail) {
    return detail.reasons().stream().map(Reason::code).toList();
  }
}
