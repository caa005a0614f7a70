package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.By;
import app.kakehashi.introduction.domain.DeclineReason;
import app.kakehashi.introduction.domain.Guard;
import app.kakehashi.introduction.domain.HouseMatter;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Introduction.PlannedStep;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.Moment;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.NotFoundException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The moves of a running case that its pages and the API offer. Each checks which version was seen,
 * moves the case, stores the move with its audit and tells whom it concerns, in one transaction.
 *
 * <p>All of them throw {@link NotFoundException} where the viewer knows of no such case, {@link
 * app.kakehashi.shared.StaleVersionException} where somebody was faster, and {@link
 * app.kakehashi.introduction.domain.MoveRefused} where the state machine does not allow the move.
 */
@Service
@Transactional
public class CaseLife {
  private final CaseStore store;
  private final CaseChecks checks;
  private final CaseClock clock;
  private final Asking asking;
  private final Answering answering;
  private final CasePeople people;
  private final JdbcClient jdbc;

  CaseLife(
      CaseStore store,
      CaseChecks checks,
      CaseClock clock,
      Asking asking,
      Answering answering,
      CasePeople people,
      JdbcClient jdbc) {
    this.store = store;
    this.checks = checks;
    this.clock = clock;
    this.asking = asking;
    this.answering = answering;
    this.people = people;
    this.jdbc = jdbc;
  }

  /** A move as one of the methods below makes it. */
  @FunctionalInterface
  interface Moving {
    void make(Introduction introduction, By by, Moment at);
  }

  /** One move of one case in one transaction. */
  void change(String id, long version, Viewer viewer, Moving move) {
    Introduction introduction = store.lock(id, viewer);
    introduction.checkVersion(version);
    move.make(introduction, CaseStore.by(viewer), clock.moment());
    answering.settle(introduction);
  }

  /** Another person of the office owns the case from now on. */
  public void handOver(String id, long version, AccountId to, String note, Viewer viewer) {
    requireOfficer(to);
    change(id, version, viewer, (introduction, by, at) -> introduction.handOver(to, note, by, at));
  }

  /** One person of the office looks after a leg beside the owner; null for nobody. */
  public void assignDesk(
      String id, long version, String leg, @Nullable AccountId person, Viewer viewer) {
    if (person != null) {
      requireOfficer(person);
    }
    change(
        id,
        version,
        viewer,
        (introduction, by, at) -> introduction.assignDesk(leg(introduction, leg), person, by, at));
  }

  private void requireOfficer(AccountId person) {
    if (people.officer(person).isEmpty()) {
      throw new NotFoundException();
    }
  }

  /** The owner asks the companies that are next, where that does not happen by itself. */
  public void askOnward(String id, long version, Viewer viewer) {
    Introduction introduction = store.lock(id, viewer);
    introduction.checkVersion(version);
    asking.askOnward(introduction, CaseStore.by(viewer));
  }

  /** The owner answers a question; the company is asked again with its full time. */
  public void answerQuestion(String id, long version, String leg, String text, Viewer viewer) {
    Introduction introduction = store.lock(id, viewer);
    introduction.checkVersion(version);
    Leg asked = leg(introduction, leg);
    introduction.answerQuestion(
        asked, text, CaseStore.by(viewer), checks.ofReaders(introduction, asked), clock.moment());
    answering.settle(introduction);
    asked.ask().ifPresent(ask -> asking.mailAnswer(ask, asked, text, viewer.language()));
  }

  /** The office reminds a company that has not answered. */
  public void remind(String id, long version, String leg, Viewer viewer) {
    Introduction introduction = store.lock(id, viewer);
    introduction.checkVersion(version);
    Leg asked = leg(introduction, leg);
    introduction.remind(
        asked, CaseStore.by(viewer), checks.ofReaders(introduction, asked), clock.moment());
    answering.settle(introduction);
    asked.ask().ifPresent(ask -> asking.mail(ask, Asking.Mail.REMIND));
  }

  /** Nobody of the company can be reached. */
  public void loseContact(String id, long version, String leg, Viewer viewer) {
    change(
        id,
        version,
        viewer,
        (introduction, by, at) -> introduction.loseContact(leg(introduction, leg), by, at));
  }

  /** The case rests until a date. */
  public void hold(String id, long version, LocalDate until, String note, Viewer viewer) {
    change(id, version, viewer, (introduction, by, at) -> introduction.hold(until, note, by, at));
  }

  /** The owner goes on before the date. */
  public void resume(String id, long version, Viewer viewer) {
    change(id, version, viewer, (introduction, by, at) -> introduction.resume(by, at));
  }

  /** A company takes it back, or the office. */
  public void withdraw(String id, long version, DeclineReason reason, String note, Viewer viewer) {
    change(
        id, version, viewer, (introduction, by, at) -> introduction.withdraw(reason, note, by, at));
  }

  /** The office takes an ended case up again. */
  public void reopen(String id, long version, String why, Viewer viewer) {
    change(
        id,
        version,
        viewer,
        (introduction, by, at) -> {
          Set<Guard> holding = checks.ofPair(introduction.gapId(), introduction.offerId());
          introduction.reopen(why, by, holding, at);
        });
  }

  /** Puts on record who does what next until when. */
  public void plan(String id, long version, PlannedStep step, Viewer viewer) {
    change(id, version, viewer, (introduction, by, at) -> introduction.planNext(step, by, at));
  }

  /** They negotiate, or try it out. */
  public void goOn(String id, long version, boolean trial, PlannedStep step, Viewer viewer) {
    change(id, version, viewer, (introduction, by, at) -> introduction.goOn(trial, step, by, at));
  }

  /**
   * A side takes a later decision to its house until a date; the office records it for a company.
   *
   * @param ringi whether the other side may read that the proposal circulates
   */
  public void takeToHouse(
      String id,
      long version,
      String leg,
      HouseMatter matter,
      LocalDate until,
      boolean ringi,
      Viewer viewer) {
    change(
        id,
        version,
        viewer,
        (introduction, by, at) -> {
          Leg side = leg(introduction, leg);
          introduction.takeToHouse(side, matter, until, ringi, speaking(by, side), at);
        });
  }

  /** The house has decided. */
  public void backFromHouse(String id, long version, String leg, Viewer viewer) {
    change(
        id,
        version,
        viewer,
        (introduction, by, at) -> {
          Leg side = leg(introduction, leg);
          introduction.backFromHouse(side, speaking(by, side), at);
        });
  }

  /**
   * Nothing came of it.
   *
   * @param approved whether the owner approved the words that the companies read
   */
  public void close(
      String id, long version, DeclineReason reason, String note, boolean approved, Viewer viewer) {
    change(
        id,
        version,
        viewer,
        (introduction, by, at) -> introduction.close(reason, note, approved, by, at));
  }

  /** The same as another case. */
  public void markDuplicate(String id, long version, Viewer viewer) {
    change(id, version, viewer, (introduction, by, at) -> introduction.markDuplicate(by, at));
  }

  /** A private note of the office. */
  public void note(String id, String text, Viewer viewer) {
    if (!viewer.isOffice()) {
      throw new NotFoundException();
    }
    Introduction introduction = store.lock(id, viewer);
    jdbc.sql(
            """
            insert into introduction_note (introduction_id, text, written_by, written_at)
            values (:case, :text, :by, :at)
            """)
        .param("case", introduction.id())
        .param("text", text.strip())
        .param("by", viewer.account().value())
        .param("at", clock.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  private static By speaking(By by, Leg side) {
    return by.office() ? by.speakingFor(side.company(), By.Channel.OTHER) : by;
  }

  static Leg leg(Introduction introduction, String leg) {
    return introduction.leg(leg).orElseThrow(NotFoundException::new);
  }
}
