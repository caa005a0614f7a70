package app.kakehashi.introduction.domain;

import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.PublicId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One case: a gap and an offer that may come together, and a leg for each company. Every move of
 * {@link Move} is a method here that checks the table, changes the state, sets who moves next by
 * when, and notes one {@link CaseStep}.
 *
 * <p>Guards that lie outside the case are handed in as the set of those that hold.
 */
@Entity
@Table(name = "introduction")
public class Introduction extends CaseMachine {
  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected Introduction() {}

  private Introduction(NewCase pair, CaseState state, Instant now) {
    this.publicId = PublicId.next();
    this.gapId = pair.gapId();
    this.offerId = pair.offerId();
    this.deskCountry = pair.deskCountry();
    this.offerFirst = pair.offerFirst();
    this.score = pair.score();
    this.state = state;
    this.stateSince = now;
    this.lastSignAt = now;
    this.createdAt = now;
    LegParty first = pair.offerFirst() ? pair.offer() : pair.gap();
    LegParty second = pair.offerFirst() ? pair.gap() : pair.offer();
    addLeg(first, true);
    addLeg(second, true);
  }

  /**
   * A company of a case.
   *
   * @param country whose working days count
   */
  public record LegParty(LegRole role, CompanyId company, String country) {}

  /**
   * A pair that becomes a case.
   *
   * @param offerFirst whether the offer’s company is asked first: in a succession the buyer shows
   *     itself before the seller is asked
   * @param score the breakdown of the match at this moment, JSON
   */
  public record NewCase(
      long gapId,
      long offerId,
      String deskCountry,
      boolean offerFirst,
      LegParty gap,
      LegParty offer,
      String score) {}

  // ---- the beginning

  /** A company is interested in a match. */
  public static Introduction suggest(NewCase pair, By by, Set<Guard> holding, Moment at) {
    return begin(Move.SUGGEST, pair, by, holding, at);
  }

  /** The office wants to propose a pair. */
  public static Introduction shortlist(NewCase pair, By by, Set<Guard> holding, Moment at) {
    return begin(Move.SHORTLIST, pair, by, holding, at);
  }

  private static Introduction begin(Move move, NewCase pair, By by, Set<Guard> holding, Moment at) {
    if (!move.begins()) {
      throw MoveRefused.fromHere(move, null);
    }
    CaseState to = Objects.requireNonNull(move.to());
    if (move.parties().stream().noneMatch(party -> by.is(party, null))) {
      throw MoveRefused.byThem(move, null);
    }
    requireGuards(move, null, holding);
    Introduction begun = new Introduction(pair, to, at.now());
    begun.suggestedBy =
        move == Move.SUGGEST ? by.company() == null ? null : by.company().value() : null;
    begun.recorded.add(new CaseStep(move, null, by, at.now(), null, to, null, null, null, ""));
    begun.plan(at);
    return begun;
  }

  // ---- before anybody is asked

  /** Suggested → shortlisted. */
  public void shortlist(By by, Set<Guard> holding, Moment at) {
    move(Move.SHORTLIST, by, holding, null, "", at);
  }

  /** The office does not propose the pair. */
  public void dismiss(OfficeRejection reason, String note, By by, Moment at) {
    move(Move.DISMISS, by, Set.of(Guard.REASON), reason.code(), note, at);
  }

  public void markDuplicate(By by, Moment at) {
    move(Move.MARK_DUPLICATE, by, Set.of(), null, "", at);
  }

  /** Whoever takes it owns it. */
  public void take(By by, Moment at) {
    check(Move.TAKE, by);
    ownerId = Objects.requireNonNull(by.account(), "an owner is a person").value();
    move(Move.TAKE, by, Set.of(), null, "", at);
  }

  /** Another person owns the case from now on. */
  public void handOver(AccountId to, String note, By by, Moment at) {
    check(Move.HAND_OVER, by);
    ownerId = to.value();
    move(Move.HAND_OVER, by, Set.of(), null, note, at);
  }

  /** One person of a partner’s desk looks after a leg beside the owner; null for nobody. */
  public void assignDesk(Leg leg, @Nullable AccountId person, By by, Moment at) {
    check(Move.HAND_OVER, by);
    leg.deskPerson(person == null ? null : person.value());
    record(Move.HAND_OVER, leg, by, state, leg.state(), null, "", at);
  }

  /** Adds a company to the team, before anybody is asked. */
  public Leg join(LegParty party, boolean mandatory, By by, Moment at) {
    check(Move.JOIN_TEAM, by);
    if (legOf(party.company()).isPresent()) {
      throw MoveRefused.fromHere(Move.JOIN_TEAM, state);
    }
    Leg leg = addLeg(party, mandatory);
    record(Move.JOIN_TEAM, leg, by, state, leg.state(), null, "", at);
    return leg;
  }

  private Leg addLeg(LegParty party, boolean mandatory) {
    Leg leg =
        new Leg(this, legs.size() + 1, party.role(), party.company(), party.country(), mandatory);
    legs.add(leg);
    return leg;
  }

  /** Whether the next company is asked at once after a yes. */
  public void askOnward(boolean atOnce) {
    askOnward = atOnce;
  }

  /**
   * The curator worked on it; whoever has it open from before sees that.
   *
   * @param place in the list of the gap, from 1
   */
  public void arrange(int place, Moment at) {
    if (!CaseState.BEFORE_ASKING.contains(state)) {
      throw MoveRefused.fromHere(Move.ASK_FIRST, state);
    }
    listPosition = place;
    lastSignAt = at.now();
  }

  // ---- asking

  /**
   * Screening → asking: the first leg that has not said yes is asked.
   *
   * @param ask the request it belongs to
   */
  public Leg askFirst(long ask, By by, Set<Guard> holding, Moment at) {
    Leg leg = nextToAsk().orElseThrow(() -> MoveRefused.fromHere(Move.ASK_FIRST, state));
    moveLeg(Move.ASK_FIRST, leg, by, holding, null, "", at, () -> leg.ask(ask, at));
    return leg;
  }

  /** The next company is asked. */
  public void askOnward(Leg leg, long ask, By by, Set<Guard> holding, Moment at) {
    Set<Guard> all = new HashSet<>(holding);
    boolean earlier =
        legs.getFirst().state() == LegState.YES && leg.position() > legs.getFirst().position();
    if (earlier) {
      all.add(Guard.EARLIER_YES);
    }
    moveLeg(Move.ASK_ONWARD, leg, by, all, null, "", at, () -> leg.ask(ask, at));
  }

  /** The first leg in the order that waits to be asked. */
  public Optional<Leg> nextToAsk() {
    return legs.stream().filter(leg -> leg.state() == LegState.WAITING).findFirst();
  }

  /** Legs that may be asked now: the first, then all others at once. */
  public List<Leg> askable() {
    Leg first = legs.getFirst();
    if (first.state() != LegState.YES) {
      return first.state() == LegState.WAITING ? List.of(first) : List.of();
    }
    return legs.stream().filter(leg -> leg.state() == LegState.WAITING).toList();
  }

  // ---- answers

  /** What a company answers; tells which moves that made by {@link #recorded()}. */
  public void answer(Leg leg, Answer answer, By by, Moment at) {
    if (by.company() == null || !by.company().equals(leg.company())) {
      throw MoveRefused.byThem(Move.SAY_YES, state);
    }
    new CaseAnswer(this, leg, by, at).take(answer);
  }

  /** The case rests from now until a day a company named. */
  final void restUntil(LocalDate day) {
    resumeState = CaseState.SCREENING;
    holdUntil = day;
  }

  /** The owner answers a question; the company has its full time again. */
  public void answerQuestion(Leg leg, String text, By by, Set<Guard> holding, Moment at) {
    Set<Guard> all = new HashSet<>(holding);
    if (!text.isBlank()) {
      all.add(Guard.TEXT);
    }
    long ask = leg.ask().orElseThrow(() -> MoveRefused.fromHere(Move.ANSWER_QUESTION, state));
    moveLeg(Move.ANSWER_QUESTION, leg, by, all, null, text, at, () -> leg.ask(ask, at));
  }

  /** Nobody of the company can be reached. */
  public void loseContact(Leg leg, By by, Moment at) {
    moveLeg(
        Move.LOSE_CONTACT,
        leg,
        by,
        Set.of(),
        null,
        "",
        at,
        () -> leg.settle(LegState.UNREACHABLE, at));
    recallOthers(at);
  }

  /** A contact was added: the case comes back. */
  public void findContact(Set<Guard> holding, Moment at) {
    check(Move.FIND_CONTACT, By.CLOCK);
    move(Move.FIND_CONTACT, By.CLOCK, holding, null, "", at);
    askAgain(at);
  }

  /** The office reminds a company, beside what the clock does. */
  public void remind(Leg leg, By by, Set<Guard> holding, Moment at) {
    moveLeg(Move.REMIND_LEG, leg, by, holding, null, "", at, () -> leg.reminded(at));
  }

  // ---- after the yes

  /** Names and contacts open. */
  public void introduce(By by, Set<Guard> holding, Moment at) {
    Set<Guard> all = new HashSet<>(holding);
    if (isMutual()) {
      all.add(Guard.ALL_YES);
    }
    check(Move.INTRODUCE, by);
    requireGuards(Move.INTRODUCE, state, all);
    introducedAt = at.now();
    move(Move.INTRODUCE, by, all, null, "", at);
  }

  /**
   * A first meeting has a date; a further one, when they are past that, is only planned.
   *
   * @param starts when it begins
   */
  public void setMeeting(Instant starts, By by, Moment at) {
    Move move = Move.SET_MEETING.from().contains(state) ? Move.SET_MEETING : Move.PLAN;
    Set<Guard> holding =
        starts.isAfter(at.now()) ? Set.of(Guard.FUTURE_DATE, Guard.NEXT_STEP) : Set.of();
    move(move, by, holding, null, "", at);
    String country = legs.getFirst().country();
    next =
        NextAction.company(
            NextTask.RECORD_OUTCOME,
            actingCompany(by),
            at.after(country, starts, at.settings().office()));
  }

  /** How a side saw the meeting. */
  public void recordOutcome(MeetingOutcome outcome, By by, Moment at) {
    if (outcome == MeetingOutcome.NOT_HELD) {
      move(Move.MISS_MEETING, by, Set.of(), outcome.code(), "", at);
    } else if (Move.MEET.from().contains(state)) {
      move(Move.MEET, by, Set.of(), outcome.code(), "", at);
    } else {
      throw MoveRefused.fromHere(Move.MEET, state);
    }
  }

  /**
   * They go on.
   *
   * @param trial whether something is tried out
   */
  public void goOn(boolean trial, PlannedStep step, By by, Moment at) {
    move(trial ? Move.START_TRIAL : Move.START_TALKS, by, planned(step, at), null, step.text(), at);
    plan(step, at);
  }

  /** Puts on record what comes next. */
  public void planNext(PlannedStep step, By by, Moment at) {
    move(Move.PLAN, by, planned(step, at), null, step.text(), at);
    plan(step, at);
  }

  /**
   * A step that somebody will take.
   *
   * @param company who takes it; null for the office
   */
  public record PlannedStep(String text, @Nullable CompanyId company, LocalDate on) {}

  private Set<Guard> planned(PlannedStep step, Moment at) {
    boolean known =
        step.company() == null
            || legs.stream().anyMatch(leg -> leg.company().equals(step.company()));
    return known && !step.text().isBlank() && !step.on().isBefore(at.today(deskCountry))
        ? Set.of(Guard.NEXT_STEP)
        : Set.of();
  }

  private void plan(PlannedStep step, Moment at) {
    nextStep = step.text();
    if (step.company() == null) {
      next = NextAction.office(NextTask.NEXT_STEP, at.on(deskCountry, step.on()));
    } else {
      Leg leg = legOf(step.company()).orElseThrow();
      next =
          NextAction.company(NextTask.NEXT_STEP, step.company(), at.on(leg.country(), step.on()));
    }
  }

  /** A side takes a later decision to its house. */
  public void takeToHouse(
      Leg leg, HouseMatter matter, LocalDate until, boolean ringi, By by, Moment at) {
    speaksFor(leg, by, Move.TAKE_TO_HOUSE);
    requireGuards(Move.TAKE_TO_HOUSE, state, future(until, leg, at));
    check(Move.TAKE_TO_HOUSE, by);
    leg.takeToHouse(matter, until, ringi, at);
    record(Move.TAKE_TO_HOUSE, leg, by, state, leg.state(), matter.code(), until.toString(), at);
    plan(at);
  }

  /** The house has decided; what comes next is planned as usual. */
  public void backFromHouse(Leg leg, By by, Moment at) {
    speaksFor(leg, by, Move.BACK_FROM_HOUSE);
    check(Move.BACK_FROM_HOUSE, by);
    if (leg.matter().isEmpty()) {
      throw MoveRefused.fromHere(Move.BACK_FROM_HOUSE, state);
    }
    String matter = leg.matter().orElseThrow().code();
    leg.clearHouse();
    record(Move.BACK_FROM_HOUSE, leg, by, state, leg.state(), matter, "", at);
    plan(at);
  }

  /** They cooperate. */
  public void agree(By by, Set<Guard> holding, Moment at) {
    move(Move.AGREE, by, holding, null, "", at);
  }

  /** The side that has not yet confirmed what was agreed is to do so. */
  public void awaitConfirmation(CompanyId from, Moment at) {
    Leg leg = legOf(from).orElseThrow();
    next =
        NextAction.company(
            NextTask.CONFIRM_AGREEMENT, from, at.in(leg.country(), at.settings().company()));
    lastSignAt = at.now();
  }

  /**
   * Nothing came of it.
   *
   * @param reason code of what the owner sees as the reason
   * @param approved whether the owner approved what the companies read
   */
  public void close(DeclineReason reason, String note, boolean approved, By by, Moment at) {
    Set<Guard> holding = EnumSet.of(Guard.REASON);
    if (approved) {
      holding.add(Guard.WORDING);
    }
    move(Move.CLOSE, by, holding, reason.code(), note, at);
  }

  // ---- at any time

  /** Somebody has done something beside the moves: it counts as a sign, and as a new version. */
  public void heardFrom(Moment at) {
    lastSignAt = at.now();
  }

  public void hold(LocalDate until, String note, By by, Moment at) {
    Set<Guard> holding =
        until.isAfter(at.today(deskCountry)) ? Set.of(Guard.FUTURE_DATE) : Set.of();
    check(Move.HOLD, by);
    requireGuards(Move.HOLD, state, holding);
    CaseState before = state;
    holdUntil = until;
    resumeState = before;
    move(Move.HOLD, by, holding, null, note, at);
  }

  /** Back to where it stood. */
  public void resume(By by, Moment at) {
    check(Move.RESUME, by);
    CaseState back = Objects.requireNonNull(resumeState, "a case that rests knows where it stood");
    CaseState was = state;
    enter(back, at);
    record(Move.RESUME, null, by, was, null, null, "", at);
    if (back == CaseState.SCREENING) {
      askAgain(at);
    } else {
      plan(at);
    }
  }

  /** A company takes it back, or the office for it or for itself. */
  public void withdraw(DeclineReason reason, String note, By by, Moment at) {
    move(Move.WITHDRAW, by, Set.of(Guard.REASON), reason.code(), note, at);
    recallOthers(at);
  }

  /**
   * The gap or the offer was closed; an introduction that was made goes on, and so does one that
   * rests after it was made.
   *
   * @return whether that ended the case
   */
  public boolean endWithPosting(Moment at) {
    if (isOpened() || !Move.END_WITH_POSTING.from().contains(state)) {
      return false;
    }
    move(Move.END_WITH_POSTING, By.CLOCK, Set.of(), null, "", at);
    recallOthers(at);
    return true;
  }

  /**
   * The office takes an ended case up again; every company but those that said yes is asked anew.
   * Where all had said it, all are: nothing else is left to ask, and what they said belonged to
   * what has ended.
   */
  public void reopen(String why, By by, Set<Guard> holding, Moment at) {
    Set<Guard> all = new HashSet<>(holding);
    if (!why.isBlank()) {
      all.add(Guard.REASON);
    }
    check(Move.REOPEN, by);
    requireGuards(Move.REOPEN, state, all);
    if (ownerId == null) {
      ownerId = Objects.requireNonNull(by.account()).value();
    }
    introducedAt = null;
    boolean mutual = isMutual();
    move(Move.REOPEN, by, all, null, why, at);
    if (mutual) {
      legs.forEach(Leg::recall);
    }
    askAgain(at);
  }

  // ---- time

  /**
   * Everything that is due by now; running it again does nothing. Reminders need somebody who can
   * be reached, and outlive a closed day that was added meanwhile.
   */
  public void passTime(Set<Guard> holding, Moment at) {
    new CaseTime(this, holding, at).pass();
  }
}
