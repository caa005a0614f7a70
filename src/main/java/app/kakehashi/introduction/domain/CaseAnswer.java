package app.kakehashi.introduction.domain;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What one company’s answer does to its leg, to the other legs, and to the case. */
record CaseAnswer(Introduction introduction, Leg leg, By by, Moment at) {

  void take(Answer answer) {
    switch (answer) {
      case Answer.Yes() -> yes();
      case Answer.UnderApproval(LocalDate until, boolean ringi) -> underApproval(until, ringi);
      case Answer.Question(String text) -> question(text);
      case Answer.NotNow(LocalDate from) -> notNow(from);
      case Answer.No(DeclineReason reason, String note) -> no(reason, note);
    }
  }

  private void yes() {
    move(Move.SAY_YES, Set.of(), null, "", () -> leg.settle(LegState.YES, at));
    completeIfAllSaidYes();
  }

  private void underApproval(LocalDate until, boolean ringi) {
    move(
        Move.ASK_FOR_TIME,
        CaseMachine.future(until, leg, at),
        null,
        until.toString(),
        () -> {
          leg.underApproval();
          leg.takeToHouse(HouseMatter.INTRODUCTION, until, ringi, at);
        });
  }

  private void question(String text) {
    move(
        Move.QUESTION,
        text.isBlank() ? Set.of() : Set.of(Guard.TEXT),
        null,
        text,
        () -> leg.question(introduction.deskCountry(), at));
  }

  private void notNow(LocalDate from) {
    move(
        Move.SAY_NOT_NOW,
        CaseMachine.future(from, leg, at),
        null,
        from.toString(),
        () -> {
          leg.notNow(from, at);
          introduction.restUntil(from);
        });
    introduction.recallOthers(at);
  }

  private void no(DeclineReason reason, String note) {
    settleWithoutYes(Move.SAY_NO, Set.of(Guard.REASON), LegState.DECLINED, reason.code(), note);
  }

  /** The time for an answer is over. */
  void runOut() {
    settleWithoutYes(Move.RUN_OUT, Set.of(Guard.TIME_UP), LegState.EXPIRED, null, "");
  }

  /** Ends the case where the company is needed; else it goes on without it. */
  private void settleWithoutYes(
      Move ending, Set<Guard> holding, LegState to, @Nullable String reason, String note) {
    if (leg.isMandatory()) {
      move(ending, holding, reason, note, () -> leg.settle(to, at));
      introduction.recallOthers(at);
    } else {
      move(Move.GO_ON_WITHOUT, Set.of(), reason, note, () -> leg.settle(to, at));
      completeIfAllSaidYes();
    }
  }

  private void completeIfAllSaidYes() {
    if (introduction.state() == CaseState.ASKING
        && introduction.isMutual()
        && introduction.legs().stream().noneMatch(other -> other.state().isOpen())) {
      introduction.move(Move.AGREE_TO_MEET, By.CLOCK, Set.of(Guard.ALL_YES), null, "", at);
    }
  }

  private void move(
      Move move, Set<Guard> holding, @Nullable String reason, String note, Runnable change) {
    introduction.moveLeg(move, leg, by, holding, reason, note, at, change);
  }
}
