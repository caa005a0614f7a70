package app.kakehashi.introduction.domain;

import app.kakehashi.shared.CompanyId;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a case changes: every move is looked up in {@link Move}, its guards are asked for, the one
 * next actor and date are set, and one {@link CaseStep} is noted.
 */
@MappedSuperclass
abstract class CaseMachine extends CaseFacts {
  final void move(
      Move move, By by, Set<Guard> holding, @Nullable String reason, String note, Moment at) {
    check(move, by);
    requireGuards(move, state, holding);
    CaseState was = state;
    CaseState to = move.to();
    if (to != null) {
      enter(to, at);
    }
    record(move, null, by, was, null, reason, note, at);
    if (move != Move.HAND_OVER) {
      plan(at);
    }
  }

  final void moveLeg(
      Move move,
      Leg leg,
      By by,
      Set<Guard> holding,
      @Nullable String reason,
      String note,
      Moment at,
      Runnable change) {
    check(move, by);
    if (!move.legFrom().contains(leg.state())) {
      throw MoveRefused.fromHere(move, state);
    }
    requireGuards(move, state, holding);
    CaseState was = state;
    LegState legWas = leg.state();
    change.run();
    CaseState to = move.to();
    if (to != null) {
      enter(to, at);
    }
    record(move, leg, by, was, legWas, reason, note, at);
    plan(at);
  }

  final void check(Move move, By by) {
    if (!move.from().contains(state)) {
      throw MoveRefused.fromHere(move, state);
    }
    if (move.parties().stream().noneMatch(party -> mayAs(party, by))) {
      throw MoveRefused.byThem(move, state);
    }
  }

  /**
   * A company moves, itself or through the office, only in a case of its own of which it knows, and
   * once every other has said yes only if it did too.
   */
  private boolean mayAs(Party party, By by) {
    CompanyId company = by.company();
    if (!by.is(party, owner().orElse(null))) {
      return false;
    }
    boolean agreed = state == CaseState.MUTUAL_YES || CaseState.AFTER_INTRODUCTION.contains(state);
    return company == null || (knows(company) && (!agreed || takesPart(company)));
  }

  final void speaksFor(Leg leg, By by, Move move) {
    if (by.company() == null || !by.company().equals(leg.company())) {
      throw MoveRefused.byThem(move, state);
    }
  }

  static void requireGuards(Move move, @Nullable CaseState state, Set<Guard> holding) {
    Set<Guard> missing = EnumSet.noneOf(Guard.class);
    move.guards().stream().filter(guard -> !holding.contains(guard)).forEach(missing::add);
    if (!missing.isEmpty()) {
      throw MoveRefused.without(move, state, missing);
    }
  }

  static Set<Guard> future(LocalDate date, Leg leg, Moment at) {
    return date.isAfter(at.today(leg.country())) ? Set.of(Guard.FUTURE_DATE) : Set.of();
  }

  final void enter(CaseState to, Moment at) {
    state = to;
    stateSince = at.now();
    nextStep = null;
    if (to != CaseState.ON_HOLD) {
      holdUntil = null;
      resumeState = null;
    }
    endedAt = to.isOpen() ? null : at.now();
  }

  final void record(
      Move move,
      @Nullable Leg leg,
      By by,
      CaseState was,
      @Nullable LegState legWas,
      @Nullable String reason,
      String note,
      Moment at) {
    if (by.channel() != By.Channel.CLOCK) {
      lastSignAt = at.now();
    }
    recorded.add(
        new CaseStep(
            move,
            leg,
            by,
            at.now(),
            was,
            state,
            legWas,
            leg == null ? null : leg.state(),
            reason,
            note));
  }

  /** Sets the one next actor and the one due date. */
  final void plan(Moment at) {
    if (!state.isOpen()) {
      next = null;
      legs.forEach(Leg::clearHouse);
      return;
    }
    Optional<NextAction> ofLegs =
        state == CaseState.ON_HOLD
            ? Optional.empty()
            : legs.stream()
                .flatMap(leg -> leg.next().stream())
                .min(Comparator.comparing(NextAction::dueAt));
    next = ofLegs.orElseGet(() -> usual(at));
  }

  private NextAction usual(Moment at) {
    Instant office = at.in(deskCountry, at.settings().office());
    return switch (state) {
      case SUGGESTED -> NextAction.office(NextTask.REVIEW_SUGGESTION, office);
      case SHORTLISTED -> NextAction.office(NextTask.TAKE, office);
      case SCREENING -> NextAction.office(NextTask.SCREEN, office);
      case ASKING -> NextAction.office(NextTask.ASK_NEXT, office);
      case MUTUAL_YES -> NextAction.office(NextTask.INTRODUCE, office);
      case INTRODUCED -> byGapSide(NextTask.ARRANGE_MEETING, at);
      case MEETING_SET -> byGapSide(NextTask.RECORD_OUTCOME, at);
      case MET, IN_TALKS, TRIAL -> byGapSide(NextTask.DECIDE_NEXT_STEP, at);
      case ON_HOLD ->
          NextAction.office(
              NextTask.COME_BACK, at.on(deskCountry, Objects.requireNonNull(holdUntil)));
      default -> throw new IllegalStateException("Nobody moves in " + state);
    };
  }

  private NextAction byGapSide(NextTask task, Moment at) {
    Leg gap = leg(LegRole.GAP);
    return NextAction.company(task, gap.company(), at.in(gap.country(), at.settings().company()));
  }

  final CompanyId actingCompany(By by) {
    CompanyId company = by.company();
    return company == null ? leg(LegRole.GAP).company() : company;
  }

  final void recallOthers(Moment at) {
    for (Leg other : legs) {
      if (other.state().isOpen()) {
        LegState was = other.state();
        other.recall();
        record(Move.RECALL_LEG, other, By.CLOCK, state, was, null, "", at);
      }
    }
    plan(at);
  }

  /** What did not end in a yes is to be asked again. */
  final void askAgain(Moment at) {
    for (Leg leg : legs) {
      if (leg.state() != LegState.YES) {
        leg.recall();
      }
    }
    plan(at);
  }

  /** Since when nobody gave a sign, or the office was last asked to look. */
  final Instant quietSince() {
    return silenceCheckedAt == null || silenceCheckedAt.isBefore(lastSignAt)
        ? lastSignAt
        : silenceCheckedAt;
  }

  /** The office is to look after a long silence. */
  final void silenceChecked(Moment at) {
    silenceCheckedAt = at.now();
    takeToOffice(Move.CHECK_SILENCE, NextTask.CHECK_SILENCE, null, at);
  }

  /** The office is to look after what a company did not do in time. */
  final void chase(NextTask late, Moment at) {
    takeToOffice(Move.CHASE, NextTask.CHASE, late.code(), at);
  }

  private void takeToOffice(Move move, NextTask task, @Nullable String reason, Moment at) {
    record(move, null, By.CLOCK, state, null, reason, "", at);
    next = NextAction.office(task, at.in(deskCountry, at.settings().office()));
  }
}
