package app.kakehashi.canary;

import app.kakehashi.MovableClock;
import app.kakehashi.introduction.domain.Answer;
import app.kakehashi.introduction.domain.CheckInAnswer;
import app.kakehashi.introduction.domain.DeclineReason;
import app.kakehashi.introduction.domain.HouseMatter;
import app.kakehashi.introduction.domain.MeetingOutcome;
import app.kakehashi.introduction.domain.SettlementMatter;
import app.kakehashi.introduction.service.CheckIns;
import app.kakehashi.introduction.service.Meetings;
import app.kakehashi.shared.Language;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.BeanFactory;

/** One introduction for every state that follows the introduction. */
final class LaterScenes {
  private final Scenes scenes;
  private final Play play;
  private final BeanFactory beans;

  LaterScenes(Scenes scenes, Play play, BeanFactory beans) {
    this.scenes = scenes;
    this.play = play;
    this.beans = beans;
  }

  private Scene introduced(String name) {
    Scene scene = scenes.mutual(name);
    play.consent(scene);
    play.introduce(scene);
    return scene;
  }

  /** What needs days to pass, so that it comes before whatever time would end. */
  void old() {
    Scene met = introduced("met");
    String meeting = play.meeting(met, Duration.ofHours(2));
    Scene checked = introduced("asked how it goes");
    beans.getBean(MovableClock.class).advance(Duration.ofHours(4));
    beans.getBean(Meetings.class).askDue();
    for (Party party : met.parties()) {
      beans
          .getBean(Meetings.class)
          .recordOutcome(
              met.id(),
              meeting,
              play.leg(met, party),
              MeetingOutcome.POSSIBLE,
              play.ownWord(met, party, "note of the meeting"),
              party.member());
    }
    beans.getBean(MovableClock.class).advance(Duration.ofDays(33));
    CheckIns checkIns = beans.getBean(CheckIns.class);
    checkIns.askDue();
    for (Party party : checked.parties()) {
      checkIns.answer(
          checked.id(),
          checkIns.of(play.read(checked), party.member()).getFirst().publicId(),
          play.leg(checked, party),
          CheckInAnswer.SLOWLY,
          play.ownWord(checked, party, "note of the check-in"),
          party.member());
    }
  }

  void contacts() {
    Scene plain = introduced("introduced");
    play.paper(plain, plain.offerSide(), Language.EN);
    Scene one = introduced("introduced, a colleague did not agree");
    play.name(one, one.gapSide(), one.gapSide().cards().getFirst(), one.gapSide().cards().get(1));
    Scene back = introduced("introduced, a consent taken back");
    play.takeBack(back, back.offerSide().cards().getFirst());
    Scene other = introduced("introduced, a person exchanged");
    play.name(other, other.gapSide(), other.gapSide().cards().get(1));
    play.agree(other, other.gapSide(), other.gapSide().cards().get(1), other.offerSide());
    Scene again = introduced("reopened after the introduction");
    scenes.withdraw(again);
    scenes.reopen(again);
    scenes.withdraw(introduced("withdrawn after the introduction"));
  }

  void teams() {
    Scene three = scenes.set("three legs", "", 1);
    join(three, true);
    play.ask(three);
    scenes.walkOn(three);
    play.consent(three);
    play.introduce(three);
    play.paper(three, three.parties().get(2), Language.ZH_HANT);
    Scene without = scenes.set("three legs, the third declined", "", 1);
    join(without, false);
    play.ask(without);
    play.sayYes(without, without.gapSide(), without.offerSide());
    Party third = without.parties().get(2);
    play.answer(
        without,
        third,
        new Answer.No(DeclineReason.NO_CAPACITY, play.ownWord(without, third, "note of a no")));
    play.consent(without);
    play.introduce(without);
  }

  private void join(Scene scene, boolean mandatory) {
    play.shortlist(scene);
    play.curating()
        .join(
            scene.id(),
            play.version(scene),
            scene.parties().get(2).company(),
            mandatory,
            play.office());
  }

  void talks() {
    play.meeting(introduced("meeting set"), Duration.ofDays(5));
    Scene talks = introduced("in talks");
    play.life()
        .goOn(talks.id(), play.version(talks), false, play.step(talks), talks.gapSide().member());
    play.life()
        .takeToHouse(
            talks.id(),
            play.version(talks),
            play.leg(talks, talks.gapSide()),
            HouseMatter.CONTRACT,
            play.inDays(30),
            true,
            talks.gapSide().member());
    Scene trial = introduced("trial");
    play.life()
        .goOn(trial.id(), play.version(trial), true, play.step(trial), trial.offerSide().member());
    play.settle(
        trial,
        SettlementMatter.TERMS,
        Map.of(
            "governing_law",
            "japan",
            "remarks",
            play.betweenSides(trial, trial.gapSide(), "remark on the terms")));
    Scene agreed = introduced("agreed");
    play.settle(
        agreed,
        SettlementMatter.AGREEMENT,
        Map.of(
            "legal_form", "licence",
            "depth", "first_order",
            "value", "upto_10m",
            "agreed_on", "2026-11-01",
            "publish", "no"));
    Scene closed = introduced("closed without result");
    play.life()
        .close(
            closed.id(),
            play.version(closed),
            DeclineReason.TIMING,
            play.ofOffice(closed, "why it was closed"),
            true,
            play.office());
  }
}
