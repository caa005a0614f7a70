package app.kakehashi.introduction.domain;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/** What passes with time: reminders, alerts, answers that run out, promises and silences. */
record CaseTime(Introduction introduction, Set<Guard> holding, Moment at) {

  void pass() {
    CaseState state = introduction.state();
    if (!state.isOpen()) {
      return;
    }
    if (state == CaseState.ON_HOLD) {
      if (!introduction.holdUntil().orElseThrow().isAfter(at.today(introduction.deskCountry()))) {
        introduction.resume(By.CLOCK, at);
      }
      return;
    }
    introduction.legs().forEach(this::passLeg);
    if (CaseState.AFTER_INTRODUCTION.contains(introduction.state())) {
      passSilence();
    }
    chaseWhatIsLate();
  }

  private void passLeg(Leg leg) {
    if (leg.state() == LegState.ASKED && introduction.state() == CaseState.ASKING) {
      passQuestion(leg);
    } else if (leg.promisedOn().isPresent() && !leg.isPromiseChased()) {
      passPromise(leg, leg.promisedOn().orElseThrow());
    }
  }

  private void passQuestion(Leg leg) {
    leg.await(at);
    ClockSettings settings = at.settings();
    if (isPast(leg, settings.expiry())) {
      new CaseAnswer(introduction, leg, By.CLOCK, at).runOut();
      return;
    }
    if (!leg.isAlerted() && isPast(leg, settings.alert())) {
      move(Move.ALERT_OFFICE, leg, Set.of(Guard.TIME_UP), () -> leg.alerted(at));
    }
    if (!leg.isReminded()
        && isPast(leg, settings.reminder(leg.country()))
        && holding.contains(Guard.REACHABLE)) {
      move(Move.REMIND_LEG, leg, holding, () -> leg.reminded(at));
    }
    introduction.plan(at);
  }

  private void passPromise(Leg leg, LocalDate promised) {
    if (!at.isMorningAfter(at.on(leg.country(), promised))) {
      return;
    }
    leg.promisePassed(introduction.deskCountry(), at);
    introduction.record(
        Move.PROMISE_PASSED,
        leg,
        By.CLOCK,
        introduction.state(),
        leg.state(),
        null,
        promised.toString(),
        at);
    introduction.plan(at);
  }

  private void passSilence() {
    boolean promised = introduction.legs().stream().anyMatch(leg -> leg.promisedOn().isPresent());
    Instant enough = introduction.quietSince().plus(Duration.ofDays(at.settings().silenceDays()));
    if (!promised && !enough.isAfter(at.now())) {
      introduction.silenceChecked(at);
    }
  }

  /** A company that was to move and did not is the office’s to chase. */
  private void chaseWhatIsLate() {
    NextAction next = introduction.next().orElse(null);
    if (next != null
        && next.company().isPresent()
        && introduction.legs().stream().allMatch(leg -> leg.next().isEmpty())
        && at.isMorningAfter(next.dueAt())) {
      introduction.chase(next.task(), at);
    }
  }

  private boolean isPast(Leg leg, int workingDays) {
    return at.isMorningAfter(at.after(leg.country(), leg.clockFrom(), workingDays));
  }

  private void move(Move move, Leg leg, Set<Guard> guards, Runnable change) {
    introduction.moveLeg(move, leg, By.CLOCK, guards, null, "", at, change);
  }
}
