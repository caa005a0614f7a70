package app.kakehashi.introduction.domain;

import app.kakehashi.introduction.domain.Introduction.LegParty;
import app.kakehashi.introduction.domain.Introduction.PlannedStep;
import app.kakehashi.reference.WorkingDays;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** A case on which both companies, a third, the office and the clock act at random. */
class RandomCase {
  static final CompanyId GAP = new CompanyId(1);
  static final CompanyId OFFER = new CompanyId(2);
  static final CompanyId TEAM = new CompanyId(3);
  static final CompanyId STRANGER = new CompanyId(4);
  static final AccountId OWNER = new AccountId(11);
  static final AccountId OTHER = new AccountId(12);

  private static final WorkingDays DAYS = WorkingDays.ofCalendar();

  private final Random random;
  private Instant now = Instant.parse("2026-01-05T01:00:00Z");
  private final Introduction introduction;
  private final List<CaseStep> steps = new ArrayList<>();

  /** Who can have what hidden until the introduction: refused moves never change anything. */
  RandomCase(Random random) {
    this.random = random;
    boolean offerFirst = random.nextInt(5) == 0;
    Introduction.NewCase pair =
        new Introduction.NewCase(
            1,
            1,
            random.nextBoolean() ? "JP" : "TW",
            offerFirst,
            new LegParty(LegRole.GAP, GAP, "JP"),
            new LegParty(LegRole.OFFER, OFFER, random.nextInt(6) == 0 ? "VN" : "TW"),
            "{}");
    Set<Guard> possible = Set.of(Guard.PAIR_FREE, Guard.PAIR_POSSIBLE);
    introduction =
        random.nextBoolean()
            ? Introduction.shortlist(pair, By.office(OWNER, false), possible, at())
            : Introduction.suggest(pair, By.member(new AccountId(21), OFFER), possible, at());
    if (random.nextInt(3) == 0) {
      introduction.join(
          new LegParty(LegRole.TEAM, TEAM, "TW"),
          random.nextBoolean(),
          By.office(OWNER, false),
          at());
    }
    if (random.nextInt(3) > 0) {
      goAhead();
    }
    steps.addAll(introduction.takeRecorded());
  }

  /** Two of three cases begin with an introduction that is well under way, by their own moves. */
  private void goAhead() {
    Set<Guard> all = EnumSet.allOf(Guard.class);
    By owner = By.office(OWNER, false);
    if (introduction.state() == CaseState.SUGGESTED) {
      introduction.shortlist(owner, all, at());
    }
    introduction.take(owner, at());
    Leg first = introduction.askFirst(1, owner, all, at());
    introduction.answer(
        first, new Answer.Yes(), By.member(new AccountId(21), first.company()), at());
    for (Leg leg : introduction.askable()) {
      introduction.askOnward(leg, 2, By.CLOCK, all, at());
    }
    if (random.nextBoolean()) {
      introduction.legs().stream()
          .filter(leg -> leg.state() == LegState.ASKED)
          .forEach(leg -> introduction.answer(leg, new Answer.Yes(), By.link(leg.company()), at()));
      introduction.introduce(owner, all, at());
    }
  }

  Introduction introduction() {
    return introduction;
  }

  /** Every step so far, in order. */
  List<CaseStep> steps() {
    return steps;
  }

  Instant now() {
    return now;
  }

  Moment at() {
    return new Moment(now, DAYS, ClockSettings.DEFAULT);
  }

  WorkingDays days() {
    return DAYS;
  }

  /**
   * One random action.
   *
   * @return the steps it made; empty where it was refused
   */
  List<CaseStep> act() {
    if (random.nextInt(4) == 0) {
      now = now.plus(Duration.ofHours(random.nextInt(1, 24 * 12)));
    }
    try {
      action();
    } catch (MoveRefused refused) {
      if (!introduction.recorded().isEmpty()) {
        throw new AssertionError("A refused move was recorded", refused);
      }
      return List.of();
    }
    List<CaseStep> made = introduction.takeRecorded();
    steps.addAll(made);
    return made;
  }

  private void action() {
    Leg leg = introduction.legs().get(random.nextInt(introduction.legs().size()));
    By owner = By.office(random.nextInt(4) == 0 ? OTHER : OWNER, random.nextInt(8) == 0);
    By company =
        random.nextInt(4) == 0
            ? owner.speakingFor(leg.company(), By.Channel.PHONE)
            : By.member(new AccountId(20 + leg.company().value()), leg.company());
    By anyone =
        switch (random.nextInt(6)) {
          case 0 -> By.member(new AccountId(99), STRANGER);
          case 1, 2 -> owner;
          default -> company;
        };
    switch (random.nextInt(31)) {
      case 0 -> introduction.shortlist(anyone, outside(), at());
      case 1 -> introduction.take(owner, at());
      case 2, 3 -> introduction.askFirst(1, owner, outside(), at());
      case 4 -> introduction.askOnward(leg, 2, anyone, outside(), at());
      case 5, 6, 7, 8, 9, 10 -> introduction.answer(leg, answer(), anyone, at());
      case 11 -> introduction.answerQuestion(leg, text(), owner, outside(), at());
      case 12 -> rarely(() -> introduction.loseContact(leg, anyone, at()));
      case 13 -> introduction.findContact(outside(), at());
      case 14 -> introduction.remind(leg, anyone, outside(), at());
      case 15, 16 -> introduction.introduce(anyone, outside(), at());
      case 17 ->
          introduction.setMeeting(now.plus(Duration.ofDays(random.nextInt(-2, 20))), anyone, at());
      case 18 ->
          introduction.recordOutcome(
              MeetingOutcome.values()[random.nextInt(MeetingOutcome.values().length)],
              anyone,
              at());
      case 19 -> introduction.goOn(random.nextBoolean(), planned(), anyone, at());
      case 20 -> rarely(() -> introduction.planNext(planned(), anyone, at()));
      case 21 ->
          introduction.takeToHouse(
              leg, HouseMatter.CONTRACT, date(), random.nextBoolean(), anyone, at());
      case 22 -> introduction.backFromHouse(leg, anyone, at());
      case 23 -> rarely(() -> introduction.agree(anyone, outside(), at()));
      case 24 ->
          rarely(
              () ->
                  introduction.close(DeclineReason.TIMING, "", random.nextBoolean(), anyone, at()));
      case 25 -> rarely(() -> introduction.hold(date(), "", anyone, at()));
      case 26 -> introduction.resume(owner, at());
      case 27 -> rarely(() -> introduction.withdraw(DeclineReason.NEED_GONE, "", anyone, at()));
      case 29 -> rarely(() -> introduction.endWithPosting(at()));
      case 28 -> introduction.reopen(text(), anyone, outside(), at());
      default -> introduction.passTime(outside(), at());
    }
  }

  private void rarely(Runnable what) {
    if (random.nextInt(4) == 0) {
      what.run();
    }
  }

  /** What holds outside the case, as far as it is known. */
  Set<Guard> outside() {
    Set<Guard> holding = EnumSet.noneOf(Guard.class);
    for (Guard guard : Guard.values()) {
      if (guard.isOutside() && random.nextInt(12) != 0) {
        holding.add(guard);
      }
    }
    return holding;
  }

  private Answer answer() {
    return switch (random.nextInt(8)) {
      case 0 -> new Answer.UnderApproval(date(), random.nextBoolean());
      case 1 -> new Answer.Question(text());
      case 2 -> new Answer.NotNow(date());
      case 3 -> new Answer.No(DeclineReason.NO_CAPACITY, "");
      default -> new Answer.Yes();
    };
  }

  private PlannedStep planned() {
    return new PlannedStep(
        text(), random.nextBoolean() ? null : introduction.legs().getFirst().company(), date());
  }

  private String text() {
    return random.nextInt(6) == 0 ? " " : "Which tolerance?";
  }

  private LocalDate date() {
    return at().today("JP").plusDays(random.nextInt(-3, 60));
  }
}
