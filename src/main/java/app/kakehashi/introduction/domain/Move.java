package app.kakehashi.introduction.domain;

import static app.kakehashi.introduction.domain.CaseState.AGREED;
import static app.kakehashi.introduction.domain.CaseState.ASKING;
import static app.kakehashi.introduction.domain.CaseState.DECLINED;
import static app.kakehashi.introduction.domain.CaseState.DUPLICATE;
import static app.kakehashi.introduction.domain.CaseState.EXPIRED;
import static app.kakehashi.introduction.domain.CaseState.INTRODUCED;
import static app.kakehashi.introduction.domain.CaseState.IN_TALKS;
import static app.kakehashi.introduction.domain.CaseState.MEETING_SET;
import static app.kakehashi.introduction.domain.CaseState.MET;
import static app.kakehashi.introduction.domain.CaseState.MUTUAL_YES;
import static app.kakehashi.introduction.domain.CaseState.NO_RESULT;
import static app.kakehashi.introduction.domain.CaseState.ON_HOLD;
import static app.kakehashi.introduction.domain.CaseState.REJECTED_BY_OFFICE;
import static app.kakehashi.introduction.domain.CaseState.SCREENING;
import static app.kakehashi.introduction.domain.CaseState.SHORTLISTED;
import static app.kakehashi.introduction.domain.CaseState.SUGGESTED;
import static app.kakehashi.introduction.domain.CaseState.TRIAL;
import static app.kakehashi.introduction.domain.CaseState.UNREACHABLE;
import static app.kakehashi.introduction.domain.CaseState.WITHDRAWN;
import static app.kakehashi.introduction.domain.Effect.ASK;
import static app.kakehashi.introduction.domain.Effect.ASK_NEXT;
import static app.kakehashi.introduction.domain.Effect.FREE_SLOT;
import static app.kakehashi.introduction.domain.Effect.OPEN;
import static app.kakehashi.introduction.domain.Effect.PLAN_CHECK_INS;
import static app.kakehashi.introduction.domain.Effect.REMIND;
import static app.kakehashi.introduction.domain.Effect.TELL_OFFICE;
import static app.kakehashi.introduction.domain.Effect.TELL_OTHERS;
import static app.kakehashi.introduction.domain.Effect.TELL_OWNER;
import static app.kakehashi.introduction.domain.Guard.ALL_YES;
import static app.kakehashi.introduction.domain.Guard.CAPACITY;
import static app.kakehashi.introduction.domain.Guard.CONFIDENTIALITY;
import static app.kakehashi.introduction.domain.Guard.CONFIRMED;
import static app.kakehashi.introduction.domain.Guard.CONSENTS;
import static app.kakehashi.introduction.domain.Guard.EARLIER_YES;
import static app.kakehashi.introduction.domain.Guard.FUTURE_DATE;
import static app.kakehashi.introduction.domain.Guard.LAST_LIST_ANSWERED;
import static app.kakehashi.introduction.domain.Guard.NEW_CONTACT;
import static app.kakehashi.introduction.domain.Guard.NEXT_STEP;
import static app.kakehashi.introduction.domain.Guard.PAIR_FREE;
import static app.kakehashi.introduction.domain.Guard.PAIR_POSSIBLE;
import static app.kakehashi.introduction.domain.Guard.REACHABLE;
import static app.kakehashi.introduction.domain.Guard.REASON;
import static app.kakehashi.introduction.domain.Guard.ROOM_IN_LIST;
import static app.kakehashi.introduction.domain.Guard.SCREENED;
import static app.kakehashi.introduction.domain.Guard.TEXT;
import static app.kakehashi.introduction.domain.Guard.TIME_UP;
import static app.kakehashi.introduction.domain.Guard.WORDING;
import static app.kakehashi.introduction.domain.Guard.WORDS;
import static app.kakehashi.introduction.domain.LegState.ASKED;
import static app.kakehashi.introduction.domain.LegState.CLARIFY;
import static app.kakehashi.introduction.domain.LegState.NOT_NOW;
import static app.kakehashi.introduction.domain.LegState.UNDER_APPROVAL;
import static app.kakehashi.introduction.domain.LegState.WAITING;
import static app.kakehashi.introduction.domain.LegState.YES;
import static app.kakehashi.introduction.domain.Party.CLOCK;
import static app.kakehashi.introduction.domain.Party.COMPANY;
import static app.kakehashi.introduction.domain.Party.OFFICE;
import static app.kakehashi.introduction.domain.Party.OWNER;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The state machine: every move of a case and of its legs, with who makes it, what must hold, where
 * it leads and what it sets off. Nothing else changes a state; each move is recorded once.
 */
public enum Move {
  /** A company shows interest in a match. */
  SUGGEST(begin().to(SUGGESTED).by(COMPANY).when(PAIR_FREE, PAIR_POSSIBLE).then(TELL_OFFICE)),
  /** The office wants to propose the pair. */
  SHORTLIST(begin().from(SUGGESTED).to(SHORTLISTED).by(OFFICE).when(PAIR_FREE, PAIR_POSSIBLE)),
  /** The office does not propose the pair. */
  DISMISS(
      from(SUGGESTED, SHORTLISTED, SCREENING)
          .to(REJECTED_BY_OFFICE)
          .by(OFFICE)
          .when(REASON)
          .then(FREE_SLOT)),
  /** The same as another case. */
  MARK_DUPLICATE(from(SUGGESTED, SHORTLISTED, SCREENING).to(DUPLICATE).by(OFFICE).then(FREE_SLOT)),
  /** A curator becomes the owner. */
  TAKE(from(SHORTLISTED).to(SCREENING).by(OFFICE)),
  /** Another curator becomes the owner, or one a leg’s desk person; the state stays. */
  HAND_OVER(open().stays().by(OFFICE)),
  /** Another company joins the team; the state stays. */
  JOIN_TEAM(from(SUGGESTED, SHORTLISTED, SCREENING).stays().by(OFFICE)),
  /** The first company is asked, the gap’s with one list for all its candidates. */
  ASK_FIRST(
      from(SCREENING)
          .to(ASKING)
          .leg(ASKED, WAITING)
          .by(OWNER)
          .when(
              SCREENED, PAIR_POSSIBLE, WORDS, REACHABLE, CAPACITY, ROOM_IN_LIST, LAST_LIST_ANSWERED)
          .then(ASK)),
  /** The next company in the order is asked; at once after a yes if the owner said so. */
  ASK_ONWARD(
      from(ASKING)
          .stays()
          .leg(ASKED, WAITING)
          .by(OWNER, CLOCK)
          .when(EARLIER_YES, PAIR_POSSIBLE, WORDS, REACHABLE, CAPACITY)
          .then(ASK)),
  /** A company says yes; the last mandatory yes makes it mutual. */
  SAY_YES(
      from(ASKING)
          .stays()
          .leg(YES, ASKED, UNDER_APPROVAL, CLARIFY)
          .by(COMPANY)
          .then(TELL_OWNER, ASK_NEXT)),
  /** Every mandatory leg says yes. */
  AGREE_TO_MEET(from(ASKING).to(MUTUAL_YES).by(CLOCK).when(ALL_YES).then(TELL_OTHERS)),
  /** A company weighs it up inside until a date; renewed as often as needed. */
  ASK_FOR_TIME(
      from(ASKING)
          .stays()
          .leg(UNDER_APPROVAL, ASKED, UNDER_APPROVAL, CLARIFY)
          .by(COMPANY)
          .when(FUTURE_DATE)
          .then(TELL_OTHERS, TELL_OWNER)),
  /** A company has a question; it goes to the owner. */
  QUESTION(
      from(ASKING)
          .stays()
          .leg(CLARIFY, ASKED, UNDER_APPROVAL)
          .by(COMPANY)
          .when(TEXT)
          .then(TELL_OWNER)),
  /** The question is answered; the company has its full time again. */
  ANSWER_QUESTION(
      from(ASKING).stays().leg(ASKED, CLARIFY).by(OWNER).when(TEXT, WORDS, REACHABLE).then(ASK)),
  /** A company says: not now, but then. */
  SAY_NOT_NOW(
      from(ASKING)
          .to(ON_HOLD)
          .leg(NOT_NOW, ASKED, UNDER_APPROVAL, CLARIFY)
          .by(COMPANY)
          .when(FUTURE_DATE)
          .then(TELL_OWNER, TELL_OTHERS, FREE_SLOT)),
  /** A company says no; that ends the case if it cannot do without the company. */
  SAY_NO(
      from(ASKING)
          .to(DECLINED)
          .leg(LegState.DECLINED, ASKED, UNDER_APPROVAL, CLARIFY)
          .by(COMPANY)
          .when(REASON)
          .then(TELL_OWNER, TELL_OTHERS, FREE_SLOT)),
  /** A company that the team can do without says no, or does not answer. */
  GO_ON_WITHOUT(
      from(ASKING)
          .stays()
          .leg(LegState.DECLINED, ASKED, UNDER_APPROVAL, CLARIFY)
          .by(COMPANY, CLOCK)
          .then(TELL_OWNER, ASK_NEXT)),
  /**
   * A company need not answer any more, because the case rests or has ended by another’s answer.
   */
  RECALL_LEG(
      from(ON_HOLD, DECLINED, EXPIRED, UNREACHABLE, WITHDRAWN)
          .stays()
          .leg(WAITING, ASKED, UNDER_APPROVAL, CLARIFY)
          .by(CLOCK)
          .then(TELL_OTHERS)),
  /** The company is reminded. */
  REMIND_LEG(from(ASKING).stays().leg(ASKED, ASKED).by(CLOCK, OFFICE).when(REACHABLE).then(REMIND)),
  /** The office is told that a company is silent. */
  ALERT_OFFICE(from(ASKING).stays().leg(ASKED, ASKED).by(CLOCK).when(TIME_UP).then(TELL_OWNER)),
  /** A promised date has passed: the company is asked for the next, the owner takes care. */
  PROMISE_PASSED(
      open()
          .stays()
          .legStays(UNDER_APPROVAL, YES)
          .by(CLOCK)
          .when(TIME_UP)
          .then(REMIND, TELL_OWNER)),
  /** No answer in time; frees the place and is never worded as a refusal. */
  RUN_OUT(
      from(ASKING)
          .to(EXPIRED)
          .leg(LegState.EXPIRED, ASKED)
          .by(CLOCK)
          .when(TIME_UP)
          .then(TELL_OWNER, TELL_OTHERS, FREE_SLOT)),
  /** Nobody of the company can be reached. */
  LOSE_CONTACT(
      from(ASKING)
          .to(UNREACHABLE)
          .leg(LegState.UNREACHABLE, ASKED, UNDER_APPROVAL, CLARIFY)
          .by(OFFICE, CLOCK)
          .then(TELL_OWNER, FREE_SLOT)),
  /** A contact was added: the company can be asked again. */
  FIND_CONTACT(
      from(UNREACHABLE).to(SCREENING).by(CLOCK).when(PAIR_FREE, NEW_CONTACT).then(TELL_OWNER)),
  /** The case rests until a date. */
  HOLD(open().except(ON_HOLD, ASKING).to(ON_HOLD).by(OWNER).when(FUTURE_DATE)),
  /** The date has come, or the owner goes on earlier. */
  RESUME(from(ON_HOLD).back().by(OWNER, CLOCK).then(TELL_OWNER)),
  /** Names and contacts are opened to both sides. */
  INTRODUCE(
      from(MUTUAL_YES)
          .to(INTRODUCED)
          .by(OWNER)
          .when(ALL_YES, CONSENTS, CONFIDENTIALITY)
          .then(OPEN, PLAN_CHECK_INS, TELL_OTHERS)),
  /** The first meeting has a date. */
  SET_MEETING(
      from(INTRODUCED, MEETING_SET)
          .to(MEETING_SET)
          .by(COMPANY, OWNER)
          .when(FUTURE_DATE)
          .then(TELL_OTHERS)),
  /** The meeting did not take place and needs another date. */
  MISS_MEETING(from(MEETING_SET).to(INTRODUCED).by(COMPANY, OWNER).then(TELL_OWNER)),
  /** They met. */
  MEET(from(INTRODUCED, MEETING_SET).to(MET).by(COMPANY, OWNER).then(TELL_OWNER)),
  /** They negotiate. */
  START_TALKS(
      from(INTRODUCED, MEETING_SET, MET, IN_TALKS, TRIAL)
          .to(IN_TALKS)
          .by(COMPANY, OWNER)
          .when(NEXT_STEP)
          .then(TELL_OTHERS)),
  /** They try it out. */
  START_TRIAL(
      from(INTRODUCED, MEETING_SET, MET, IN_TALKS, TRIAL)
          .to(TRIAL)
          .by(COMPANY, OWNER)
          .when(NEXT_STEP)
          .then(TELL_OTHERS)),
  /** A side takes a later decision to its house until a date; renewed as often as needed. */
  TAKE_TO_HOUSE(
      from(MUTUAL_YES, INTRODUCED, MEETING_SET, MET, IN_TALKS, TRIAL)
          .stays()
          .by(COMPANY)
          .when(FUTURE_DATE)
          .then(TELL_OTHERS, TELL_OWNER)),
  /** The house has decided. */
  BACK_FROM_HOUSE(
      from(MUTUAL_YES, INTRODUCED, MEETING_SET, MET, IN_TALKS, TRIAL)
          .stays()
          .by(COMPANY)
          .then(TELL_OTHERS, TELL_OWNER)),
  /** They cooperate. */
  AGREE(
      from(INTRODUCED, MEETING_SET, MET, IN_TALKS, TRIAL)
          .to(AGREED)
          .by(COMPANY, OWNER)
          .when(CONFIRMED)
          .then(TELL_OTHERS, TELL_OWNER)),
  /** Nothing came of it; the owner approves what the companies read. */
  CLOSE(
      from(MUTUAL_YES, INTRODUCED, MEETING_SET, MET, IN_TALKS, TRIAL)
          .to(NO_RESULT)
          .by(OWNER)
          .when(REASON, WORDING)
          .then(TELL_OTHERS)),
  /** A company takes it back, or the office for it. */
  WITHDRAW(
      open()
          .to(WITHDRAWN)
          .by(COMPANY, OFFICE)
          .when(REASON)
          .then(TELL_OWNER, TELL_OTHERS, FREE_SLOT)),
  /** The gap or the offer was closed before the introduction: nothing is left to introduce. */
  END_WITH_POSTING(
      from(SUGGESTED, SHORTLISTED, SCREENING, ASKING, MUTUAL_YES, ON_HOLD)
          .to(WITHDRAWN)
          .by(CLOCK)
          .then(TELL_OWNER, TELL_OTHERS)),
  /** The next step is overdue: the owner takes care of it. */
  CHASE(open().stays().by(CLOCK).when(TIME_UP).then(TELL_OWNER)),
  /** Sixty days without a sign: the owner is asked to check; nothing is closed by itself. */
  CHECK_SILENCE(
      from(INTRODUCED, MEETING_SET, MET, IN_TALKS, TRIAL)
          .stays()
          .by(CLOCK)
          .when(TIME_UP)
          .then(TELL_OWNER)),
  /** What comes next is put on record; the state stays. */
  PLAN(open().except(ASKING, ON_HOLD).stays().by(COMPANY, OWNER).when(NEXT_STEP)),
  /** The office takes an ended case up again. */
  REOPEN(
      from(REJECTED_BY_OFFICE, DECLINED, EXPIRED, UNREACHABLE, WITHDRAWN, NO_RESULT)
          .to(SCREENING)
          .by(OFFICE)
          .when(REASON, PAIR_FREE, PAIR_POSSIBLE));

  private final boolean begins;
  private final boolean back;
  private final @Nullable CaseState to;
  private final @Nullable LegState legTo;

  // the collections are made by copyOf
  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<CaseState> from;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<LegState> legFrom;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Party> parties;

  @SuppressWarnings("ImmutableEnumChecker")
  private final Set<Guard> guards;

  @SuppressWarnings("ImmutableEnumChecker")
  private final List<Effect> effects;

  Move(Draft draft) {
    this.from = Set.copyOf(draft.from);
    this.begins = draft.begins;
    this.back = draft.back;
    this.to = draft.to;
    this.legFrom = Set.copyOf(draft.legFrom);
    this.legTo = draft.legTo;
    this.parties = Set.copyOf(draft.parties);
    this.guards = Set.copyOf(draft.guards);
    this.effects = List.copyOf(draft.effects);
  }

  /** States from which it is possible. */
  public Set<CaseState> from() {
    return from;
  }

  /** Whether it can make a new case. */
  public boolean begins() {
    return begins;
  }

  /** Whether it leads back to where the case stood before it rested. */
  public boolean leadsBack() {
    return back;
  }

  /** Where it leads; null where the state stays, or where it leads back. */
  public @Nullable CaseState to() {
    return to;
  }

  /** What the leg it is about may have said before; empty where it is about the whole case. */
  public Set<LegState> legFrom() {
    return legFrom;
  }

  /** What the leg says afterwards; null where that stays, or where it is about the whole case. */
  public @Nullable LegState legTo() {
    return legTo;
  }

  public Set<Party> parties() {
    return parties;
  }

  public Set<Guard> guards() {
    return guards;
  }

  public List<Effect> effects() {
    return effects;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The message that puts it into words. */
  public String messageKey() {
    return "introduction.move." + code();
  }

  private static Draft begin() {
    Draft draft = new Draft();
    draft.begins = true;
    return draft;
  }

  private static Draft from(CaseState... states) {
    return new Draft().from(states);
  }

  private static Draft open() {
    Draft draft = new Draft();
    draft.from.addAll(
        Arrays.stream(CaseState.values()).filter(CaseState::isOpen).collect(Collectors.toSet()));
    return draft;
  }

  /** A line of the table while it is written. */
  private static final class Draft {
    private final Set<CaseState> from = EnumSet.noneOf(CaseState.class);
    private boolean begins;
    private boolean back;
    private @Nullable CaseState to;
    private Set<LegState> legFrom = Set.of();
    private @Nullable LegState legTo;
    private Set<Party> parties = Set.of();
    private Set<Guard> guards = Set.of();
    private List<Effect> effects = List.of();

    Draft from(CaseState... states) {
      from.addAll(List.of(states));
      return this;
    }

    Draft except(CaseState... states) {
      from.removeAll(List.of(states));
      return this;
    }

    Draft to(CaseState state) {
      to = state;
      return this;
    }

    Draft stays() {
      to = null;
      return this;
    }

    Draft back() {
      back = true;
      return this;
    }

    Draft leg(LegState becomes, LegState... was) {
      legTo = becomes;
      legFrom = Stream.of(was).collect(Collectors.toSet());
      return this;
    }

    Draft legStays(LegState... was) {
      legFrom = Stream.of(was).collect(Collectors.toSet());
      return this;
    }

    Draft by(Party... who) {
      parties = Set.of(who);
      return this;
    }

    Draft when(Guard... what) {
      guards = Set.of(what);
      return this;
    }

    Draft then(Effect... what) {
      effects = List.of(what);
      return this;
    }
  }
}
