package app.kakehashi.introduction.domain;

import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.PublicId;
import app.kakehashi.shared.StaleVersionException;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
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
public class Introduction {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String publicId;
  private long gapId;
  private long offerId;

  @JdbcTypeCode(SqlTypes.CHAR)
  private String deskCountry;

  private boolean offerFirst;

  @Enumerated(EnumType.STRING)
  private CaseState state;

  private Instant stateSince;
  private Instant lastSignAt;

  /** Null unless the case rests. */
  @Enumerated(EnumType.STRING)
  private @Nullable CaseState resumeState;

  private @Nullable LocalDate holdUntil;
  private @Nullable Long ownerId;

  /** Null exactly where the case has ended. */
  @Embedded private @Nullable NextAction next;

  private @Nullable String nextStep;
  private boolean askOnward = true;

  /** Place in the list of its gap as the curator ordered it; null where nobody did. */
  private @Nullable Integer listPosition;

  private @Nullable Long suggestedBy;
  private @Nullable Instant introducedAt;
  private @Nullable Instant silenceCheckedAt;
  private @Nullable Instant endedAt;
  private Instant createdAt;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "score")
  private String score;

  @OneToMany(mappedBy = "introduction", cascade = CascadeType.ALL)
  @OrderBy("position")
  private List<Leg> legs = new ArrayList<>();

  @Version private long version;

  @Transient private final List<CaseStep> recorded = new ArrayList<>();

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
  public Leg join(LegParty party, boolean mandatory, By by) {
    if (!CaseState.BEFORE_ASKING.contains(state)
        || legs.stream().anyMatch(leg -> leg.company().equals(party.company()))) {
      throw MoveRefused.fromHere(Move.SHORTLIST, state);
    }
    check(Move.SHORTLIST, by, Party.OFFICE);
    return addLeg(party, mandatory);
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
    switch (answer) {
      case Answer.Yes() -> sayYes(leg, by, at);
      case Answer.UnderApproval(LocalDate until, boolean ringi) ->
          moveLeg(
              Move.ASK_FOR_TIME,
              leg,
              by,
              future(until, leg, at),
              null,
              until.toString(),
              at,
              () -> {
                leg.underApproval();
                leg.takeToHouse(HouseMatter.INTRODUCTION, until, ringi, at);
              });
      case Answer.Question(String text) ->
          moveLeg(
              Move.QUESTION,
              leg,
              by,
              text.isBlank() ? Set.of() : Set.of(Guard.TEXT),
              null,
              text,
              at,
              () -> leg.question(deskCountry, at));
      case Answer.NotNow(LocalDate from) -> sayNotNow(leg, from, by, at);
      case Answer.No(DeclineReason reason, String note) -> sayNo(leg, reason, note, by, at);
    }
  }

  private void sayYes(Leg leg, By by, Moment at) {
    moveLeg(Move.SAY_YES, leg, by, Set.of(), null, "", at, () -> leg.settle(LegState.YES, at));
    completeIfAllSaidYes(at);
  }

  private void completeIfAllSaidYes(Moment at) {
    if (state == CaseState.ASKING
        && isMutual()
        && legs.stream().noneMatch(other -> other.state().isOpen())) {
      move(Move.AGREE_TO_MEET, By.CLOCK, Set.of(Guard.ALL_YES), null, "", at);
    }
  }

  private void sayNotNow(Leg leg, LocalDate from, By by, Moment at) {
    moveLeg(
        Move.SAY_NOT_NOW,
        leg,
        by,
        future(from, leg, at),
        null,
        from.toString(),
        at,
        () -> {
          leg.notNow(from, at);
          resumeState = CaseState.SCREENING;
          holdUntil = from;
        });
    recallOthers(at);
  }

  private void sayNo(Leg leg, DeclineReason reason, String note, By by, Moment at) {
    if (leg.isMandatory()) {
      moveLeg(
          Move.SAY_NO,
          leg,
          by,
          Set.of(Guard.REASON),
          reason.code(),
          note,
          at,
          () -> leg.settle(LegState.DECLINED, at));
      recallOthers(at);
    } else {
      goOnWithout(leg, LegState.DECLINED, reason.code(), note, by, at);
    }
  }

  private void goOnWithout(
      Leg leg, LegState answer, @Nullable String reason, String note, By by, Moment at) {
    moveLeg(Move.GO_ON_WITHOUT, leg, by, Set.of(), reason, note, at, () -> leg.settle(answer, at));
    completeIfAllSaidYes(at);
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

  private void recallOthers(Moment at) {
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
  private void askAgain(Moment at) {
    for (Leg leg : legs) {
      if (leg.state() != LegState.YES) {
        leg.recall();
      }
    }
    plan(at);
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
    if (!state.isOpen()) {
      return;
    }
    if (state == CaseState.ON_HOLD) {
      if (!Objects.requireNonNull(holdUntil).isAfter(at.today(deskCountry))) {
        resume(By.CLOCK, at);
      }
      return;
    }
    for (Leg leg : List.copyOf(legs)) {
      passTime(leg, holding, at);
    }
    if (CaseState.AFTER_INTRODUCTION.contains(state)) {
      passSilence(at);
    }
    if (next != null
        && next.company().isPresent()
        && legs.stream().allMatch(leg -> leg.next().isEmpty())
        && at.isMorningAfter(next.dueAt())) {
      record(Move.CHASE, null, By.CLOCK, state, null, next.task().code(), "", at);
      next = NextAction.office(NextTask.CHASE, at.in(deskCountry, at.settings().office()));
    }
  }

  private void passTime(Leg leg, Set<Guard> holding, Moment at) {
    if (leg.state() == LegState.ASKED && state == CaseState.ASKING) {
      leg.await(at);
      ClockSettings settings = at.settings();
      if (isPast(leg, settings.expiry(), at)) {
        runOut(leg, at);
        return;
      }
      if (!leg.isAlerted() && isPast(leg, settings.alert(), at)) {
        moveLeg(
            Move.ALERT_OFFICE,
            leg,
            By.CLOCK,
            Set.of(Guard.TIME_UP),
            null,
            "",
            at,
            () -> leg.alerted(at));
      }
      if (!leg.isReminded()
          && isPast(leg, settings.reminder(leg.country()), at)
          && holding.contains(Guard.REACHABLE)) {
        moveLeg(Move.REMIND_LEG, leg, By.CLOCK, holding, null, "", at, () -> leg.reminded(at));
      }
      plan(at);
    } else if (leg.promisedOn().isPresent()
        && !leg.isPromiseChased()
        && at.isMorningAfter(at.on(leg.country(), leg.promisedOn().orElseThrow()))) {
      leg.promisePassed(deskCountry, at);
      record(
          Move.PROMISE_PASSED,
          leg,
          By.CLOCK,
          state,
          leg.state(),
          null,
          leg.promisedOn().orElseThrow().toString(),
          at);
      plan(at);
    }
  }

  private void runOut(Leg leg, Moment at) {
    if (leg.isMandatory()) {
      moveLeg(
          Move.RUN_OUT,
          leg,
          By.CLOCK,
          Set.of(Guard.TIME_UP),
          null,
          "",
          at,
          () -> leg.settle(LegState.EXPIRED, at));
      recallOthers(at);
    } else {
      goOnWithout(leg, LegState.EXPIRED, null, "", By.CLOCK, at);
    }
  }

  private static boolean isPast(Leg leg, int workingDays, Moment at) {
    return at.isMorningAfter(at.after(leg.country(), leg.clockFrom(), workingDays));
  }

  private void passSilence(Moment at) {
    Instant quietSince =
        silenceCheckedAt == null || silenceCheckedAt.isBefore(lastSignAt)
            ? lastSignAt
            : silenceCheckedAt;
    boolean promised = legs.stream().anyMatch(leg -> leg.promisedOn().isPresent());
    if (!promised
        && !quietSince.plus(Duration.ofDays(at.settings().silenceDays())).isAfter(at.now())) {
      silenceCheckedAt = at.now();
      record(Move.CHECK_SILENCE, null, By.CLOCK, state, null, null, "", at);
      next = NextAction.office(NextTask.CHECK_SILENCE, at.in(deskCountry, at.settings().office()));
    }
  }

  // ---- the machine

  private void move(
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

  private void moveLeg(
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

  private void check(Move move, By by) {
    if (!move.from().contains(state)) {
      throw MoveRefused.fromHere(move, state);
    }
    if (move.parties().stream().noneMatch(party -> mayAs(party, by))) {
      throw MoveRefused.byThem(move, state);
    }
  }

  private void check(Move move, By by, Party party) {
    if (!by.is(party, owner().orElse(null))) {
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

  private void speaksFor(Leg leg, By by, Move move) {
    if (by.company() == null || !by.company().equals(leg.company())) {
      throw MoveRefused.byThem(move, state);
    }
  }

  private static void requireGuards(Move move, @Nullable CaseState state, Set<Guard> holding) {
    Set<Guard> missing = EnumSet.noneOf(Guard.class);
    move.guards().stream().filter(guard -> !holding.contains(guard)).forEach(missing::add);
    if (!missing.isEmpty()) {
      throw MoveRefused.without(move, state, missing);
    }
  }

  private static Set<Guard> future(LocalDate date, Leg leg, Moment at) {
    return date.isAfter(at.today(leg.country())) ? Set.of(Guard.FUTURE_DATE) : Set.of();
  }

  private void enter(CaseState to, Moment at) {
    state = to;
    stateSince = at.now();
    nextStep = null;
    if (to != CaseState.ON_HOLD) {
      holdUntil = null;
      resumeState = null;
    }
    endedAt = to.isOpen() ? null : at.now();
  }

  private void record(
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
  private void plan(Moment at) {
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

  private CompanyId actingCompany(By by) {
    CompanyId company = by.company();
    return company == null ? leg(LegRole.GAP).company() : company;
  }

  // ---- what it tells

  /** Throws if a form was made from another version of this case. */
  public void checkVersion(long expected) {
    StaleVersionException.check(expected, version);
  }

  /** Moves since it was loaded, in order; whoever saves the case stores them. */
  public List<CaseStep> recorded() {
    return List.copyOf(recorded);
  }

  /** Takes the moves that are to be stored. */
  public List<CaseStep> takeRecorded() {
    List<CaseStep> taken = List.copyOf(recorded);
    recorded.clear();
    return taken;
  }

  /** Whether every company that must has said yes. */
  public boolean isMutual() {
    return legs.stream().filter(Leg::isMandatory).allMatch(leg -> leg.state() == LegState.YES);
  }

  /** Whether names and contacts are open to the companies that said yes. */
  public boolean isOpened() {
    return introducedAt != null;
  }

  /** Whether a company knows of the case: it was asked, or suggested it. */
  public boolean knows(CompanyId company) {
    return Objects.equals(suggestedBy, company.value())
        || legOf(company).filter(leg -> leg.askedAt().isPresent()).isPresent();
  }

  /** Whether a company has said yes, and so takes part in what follows. */
  public boolean takesPart(CompanyId company) {
    return legOf(company).filter(leg -> leg.state() == LegState.YES).isPresent();
  }

  /** The internal key; set once stored. */
  public long id() {
    return Objects.requireNonNull(id, "not stored yet");
  }

  public boolean isStored() {
    return id != null;
  }

  public String publicId() {
    return publicId;
  }

  public long gapId() {
    return gapId;
  }

  public long offerId() {
    return offerId;
  }

  public String deskCountry() {
    return deskCountry;
  }

  public boolean isOfferFirst() {
    return offerFirst;
  }

  /** Place in the list of its gap; empty where nobody ordered it. */
  public Optional<Integer> listPosition() {
    return Optional.ofNullable(listPosition);
  }

  public boolean asksOnward() {
    return askOnward;
  }

  public CaseState state() {
    return state;
  }

  public Instant stateSince() {
    return stateSince;
  }

  public Instant lastSignAt() {
    return lastSignAt;
  }

  public Optional<LocalDate> holdUntil() {
    return Optional.ofNullable(holdUntil);
  }

  public Optional<CaseState> resumeState() {
    return Optional.ofNullable(resumeState);
  }

  public Optional<AccountId> owner() {
    return Optional.ofNullable(ownerId).map(AccountId::new);
  }

  /** Who moves next, and by when; empty exactly where the case has ended. */
  public Optional<NextAction> next() {
    return Optional.ofNullable(next);
  }

  /** What was planned, in the words of whoever planned it. */
  public Optional<String> nextStep() {
    return Optional.ofNullable(nextStep);
  }

  public Optional<CompanyId> suggestedBy() {
    return Optional.ofNullable(suggestedBy).map(CompanyId::new);
  }

  public Optional<Instant> introducedAt() {
    return Optional.ofNullable(introducedAt);
  }

  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  public Instant createdAt() {
    return createdAt;
  }

  /** The breakdown of the match when the case began, JSON. */
  public String score() {
    return score;
  }

  /** In the order of asking. */
  public List<Leg> legs() {
    return List.copyOf(legs);
  }

  public Leg leg(LegRole role) {
    return legs.stream().filter(leg -> leg.role() == role).findFirst().orElseThrow();
  }

  public Optional<Leg> leg(String legPublicId) {
    return legs.stream().filter(leg -> leg.publicId().equals(legPublicId)).findFirst();
  }

  public Optional<Leg> legOf(CompanyId company) {
    return legs.stream().filter(leg -> leg.company().equals(company)).findFirst();
  }

  public long version() {
    return version;
  }
}
