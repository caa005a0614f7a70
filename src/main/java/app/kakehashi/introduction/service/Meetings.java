package app.kakehashi.introduction.service;

import app.kakehashi.account.Accounts;
import app.kakehashi.account.LinkTokens;
import app.kakehashi.account.LinkTokens.Purpose;
import app.kakehashi.account.Viewer;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.introduction.domain.By;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.Guard;
import app.kakehashi.introduction.domain.Interpreter;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.IntroductionRepository;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.MeetingOutcome;
import app.kakehashi.introduction.domain.Move;
import app.kakehashi.introduction.domain.MoveRefused;
import app.kakehashi.notification.Category;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.StaleVersionException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Meetings of companies that were introduced: one side proposes a time, the other accepts it or
 * proposes another, the office sets one at once. How a side saw it stays with the office.
 */
@Service
public class Meetings {
  private static final Logger log = LoggerFactory.getLogger(Meetings.class);

  /** Until long after the meeting, so that how it was can be told. */
  private static final Duration LINK_VALID = Duration.ofDays(60);

  private final MeetingStore rows;
  private final MeetingCalendar calendar;
  private final CaseStore store;
  private final IntroductionRepository cases;
  private final Answering answering;
  private final CaseNews news;
  private final CasePeople people;
  private final CaseClock clock;
  private final MeetingTimes times;
  private final Accounts accounts;
  private final LinkTokens tokens;
  private final AuditLog audit;
  private final TransactionTemplate transaction;

  Meetings(
      MeetingStore rows,
      MeetingCalendar calendar,
      CaseStore store,
      IntroductionRepository cases,
      Answering answering,
      CaseNews news,
      CasePeople people,
      CaseClock clock,
      MeetingTimes times,
      Accounts accounts,
      LinkTokens tokens,
      AuditLog audit,
      TransactionTemplate transaction) {
    this.rows = rows;
    this.calendar = calendar;
    this.store = store;
    this.cases = cases;
    this.answering = answering;
    this.news = news;
    this.people = people;
    this.clock = clock;
    this.times = times;
    this.accounts = accounts;
    this.tokens = tokens;
    this.audit = audit;
    this.transaction = transaction;
  }

  /** Where a meeting stands. */
  public enum Status {
    /** One side waits for the other to accept the time. */
    PROPOSED,
    /** The time stands. */
    SET,
    /** It does not take place. */
    CANCELLED;

    public String messageKey() {
      return "introduction_after.meeting_status." + name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /**
   * What is planned.
   *
   * @param minutes how long it takes, 15 to 600
   * @param place may be empty if there is a link
   * @param link of a video conference, {@code https://}; may be empty if there is a place
   */
  public record Plan(
      Instant startsAt,
      int minutes,
      String place,
      String link,
      String agenda,
      Interpreter interpreter) {}

  /** How a side saw a meeting. */
  public record Outcome(
      CompanyId company, MeetingOutcome outcome, String note, boolean office, Instant at) {}

  /**
   * A meeting.
   *
   * @param sequence grows with each change that calendars have to learn
   * @param proposedBy null for the office
   * @param outcomes a company gets its own, the office all
   */
  public record Meeting(
      long id,
      String publicId,
      long introduction,
      Status status,
      int sequence,
      Plan plan,
      @Nullable CompanyId proposedBy,
      Instant changedAt,
      List<Outcome> outcomes) {
    public Instant endsAt() {
      return plan.startsAt().plus(Duration.ofMinutes(plan.minutes()));
    }

    /** The answer of one side. */
    public Optional<Outcome> of(CompanyId company) {
      return outcomes.stream().filter(outcome -> outcome.company().equals(company)).findFirst();
    }
  }

  /** The meetings of a case, the latest first. */
  @Transactional(readOnly = true)
  public List<Meeting> of(Introduction introduction, Viewer viewer) {
    CaseSides.requireOpened(introduction, viewer);
    return rows.of(introduction, viewer);
  }

  /** One of them. */
  @Transactional(readOnly = true)
  public Meeting get(Introduction introduction, String meeting, Viewer viewer) {
    return of(introduction, viewer).stream()
        .filter(found -> found.publicId().equals(meeting))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  /**
   * A side proposes a meeting; the office sets one.
   *
   * @return its public id
   */
  @Transactional
  public String propose(String id, long version, Plan plan, Viewer viewer) {
    Introduction introduction = changed(id, version, viewer);
    requireFuture(introduction, plan);
    String meeting = rows.add(introduction, plan, viewer);
    planned(introduction, get(introduction, meeting, viewer), viewer);
    return meeting;
  }

  /** Another time, place or agenda: the other side accepts it anew, the office sets it at once. */
  @Transactional
  public void move(String id, long version, String meeting, Plan plan, Viewer viewer) {
    Introduction introduction = changed(id, version, viewer);
    Meeting before = changeable(introduction, meeting, viewer);
    requireFuture(introduction, plan);
    rows.change(before, plan, viewer);
    planned(introduction, get(introduction, meeting, viewer), viewer);
  }

  private void requireFuture(Introduction introduction, Plan plan) {
    if (!plan.startsAt().isAfter(clock.now())) {
      throw MoveRefused.without(Move.SET_MEETING, introduction.state(), Set.of(Guard.FUTURE_DATE));
    }
  }

  private void planned(Introduction introduction, Meeting meeting, Viewer viewer) {
    if (meeting.status() == Status.SET) {
      introduction.setMeeting(meeting.plan().startsAt(), CaseStore.by(viewer), clock.moment());
      tell(introduction, meeting, "meeting_set", null);
    } else {
      tell(introduction, meeting, "meeting_proposed", viewer.company());
      news.owner(introduction, "introduction_after.told.meeting_proposed", viewer.account());
    }
    noted(introduction, meeting, viewer);
    answering.settle(introduction);
  }

  /** The side that did not propose the time accepts it, or the office for it. */
  @Transactional
  public void accept(String id, long version, String meeting, Viewer viewer) {
    Introduction introduction = changed(id, version, viewer);
    Meeting proposed = changeable(introduction, meeting, viewer);
    CompanyId by = proposed.proposedBy();
    if (proposed.status() != Status.PROPOSED || (by != null && viewer.belongsTo(by))) {
      throw new StaleVersionException();
    }
    requireFuture(introduction, proposed.plan());
    rows.turn(proposed, Status.SET, viewer);
    planned(introduction, get(introduction, meeting, viewer), viewer);
  }

  /** It does not take place; calendars take it out. */
  @Transactional
  public void cancel(String id, long version, String meeting, Viewer viewer) {
    Introduction introduction = changed(id, version, viewer);
    Meeting before = changeable(introduction, meeting, viewer);
    rows.turn(before, Status.CANCELLED, viewer);
    boolean another =
        of(introduction, viewer).stream().anyMatch(other -> other.status() == Status.SET);
    if (before.status() == Status.SET
        && introduction.state() == CaseState.MEETING_SET
        && !another) {
      introduction.recordOutcome(MeetingOutcome.NOT_HELD, CaseStore.by(viewer), clock.moment());
    }
    Meeting cancelled = get(introduction, meeting, viewer);
    tell(introduction, cancelled, "meeting_cancelled", viewer.company());
    noted(introduction, cancelled, viewer);
    answering.settle(introduction);
  }

  private Introduction changed(String id, long version, Viewer viewer) {
    Introduction introduction = store.lock(id, viewer);
    CaseSides.requireOpened(introduction, viewer);
    introduction.checkVersion(version);
    if (!CaseState.AFTER_INTRODUCTION.contains(introduction.state())) {
      throw new StaleVersionException();
    }
    introduction.heardFrom(clock.moment());
    return introduction;
  }

  /** A meeting that is neither cancelled nor over. */
  private Meeting changeable(Introduction introduction, String meeting, Viewer viewer) {
    Meeting found = get(introduction, meeting, viewer);
    if (found.status() == Status.CANCELLED || !found.outcomes().isEmpty()) {
      throw new StaleVersionException();
    }
    return found;
  }

  private void noted(Introduction introduction, Meeting meeting, Viewer viewer) {
    audit.record(
        new Actor(viewer.account(), viewer.company()),
        "introduction.meeting_" + meeting.status().name().toLowerCase(java.util.Locale.ROOT),
        introduction.publicId(),
        Map.of("meeting", meeting.publicId(), "sequence", meeting.sequence()));
  }

  /** Tells every side but one, each with a link of its own to the meeting. */
  private void tell(
      Introduction introduction, Meeting meeting, String template, @Nullable CompanyId except) {
    for (Leg leg : CaseSides.in(introduction)) {
      if (!leg.company().equals(except)) {
        for (CasePeople.Person person : people.of(leg.company())) {
          news.tell(
              introduction,
              leg.company(),
              person.recipient(),
              Category.CASE_NEWS,
              template,
              Map.of(
                  "title",
                  news.title(introduction, person.language()),
                  "when",
                  times.inWords(introduction, meeting.plan().startsAt(), person.language())),
              "/introductions/" + introduction.publicId() + "/meetings",
              "/meetings/"
                  + tokens.issue(
                      Purpose.MEETING,
                      meeting.publicId() + "/" + leg.company().value() + "/" + person.reference(),
                      LINK_VALID));
        }
      }
    }
  }

  // ---- how it was

  /** Asks both sides of every meeting that is over; again, or twice at once, asks nobody twice. */
  public void askDue() {
    for (long id : rows.over()) {
      try {
        transaction.executeWithoutResult(status -> ask(id));
      } catch (RuntimeException e) {
        log.error("The outcome of meeting {} could not be asked; the next run tries again", id, e);
      }
    }
  }

  private void ask(long id) {
    if (rows.claim(id)) {
      Meeting meeting = rows.find(id);
      tell(store.lock(meeting.introduction()), meeting, "meeting_outcome_asked", null);
    }
  }

  /** A side says how it was, or the office for it. */
  @Transactional
  public void recordOutcome(
      String id, String meeting, String side, MeetingOutcome outcome, String note, Viewer viewer) {
    Introduction introduction = store.lock(id, viewer);
    Meeting held = get(introduction, meeting, viewer);
    Leg leg = CaseSides.speaking(introduction, side, viewer);
    By by =
        viewer.isOffice()
            ? CaseStore.by(viewer).speakingFor(leg.company(), By.Channel.OTHER)
            : CaseStore.by(viewer);
    recordOutcome(introduction, held, outcome, note, by);
  }

  private void recordOutcome(
      Introduction introduction, Meeting meeting, MeetingOutcome outcome, String note, By by) {
    if (meeting.status() != Status.SET || meeting.plan().startsAt().isAfter(clock.now())) {
      throw new StaleVersionException();
    }
    rows.keep(meeting, outcome, note, by);
    boolean moves =
        introduction.state() == CaseState.MEETING_SET
            || (introduction.state() == CaseState.INTRODUCED && outcome != MeetingOutcome.NOT_HELD);
    if (moves) {
      introduction.recordOutcome(outcome, by, clock.moment());
    } else {
      introduction.heardFrom(clock.moment());
      news.owner(introduction, "introduction_after.told.outcome_" + outcome.code(), by.account());
    }
    answering.settle(introduction);
  }

  // ---- by the link of a mail

  /** What is behind a link: the meeting as one company sees it. */
  public record Linked(Introduction introduction, Meeting meeting, Leg leg, String attendee) {}

  /** The meeting of a link, which stays good. */
  @Transactional(readOnly = true)
  public Linked byLink(String token) {
    return linked(tokens.peek(Purpose.MEETING, token).orElseThrow(NotFoundException::new));
  }

  private Linked linked(String subject) {
    String[] parts = subject.split("/", -1);
    Meeting meeting = rows.find(parts[0]).orElseThrow(NotFoundException::new);
    Introduction introduction = cases.read(List.of(meeting.introduction())).getFirst();
    CompanyId company = new CompanyId(Long.parseLong(parts[1]));
    Leg leg = introduction.legOf(company).orElseThrow(NotFoundException::new);
    if (!introduction.isOpened()) {
      throw new NotFoundException();
    }
    String attendee =
        people.of(company).stream()
            .filter(person -> person.reference().equals(parts[2]))
            .findFirst()
            .map(CasePeople.Person::email)
            .orElseThrow(NotFoundException::new);
    return new Linked(introduction, meeting, leg, attendee);
  }

  /** How it was, told through the link of a mail, which is used up. */
  @Transactional
  public void recordOutcomeByLink(String token, MeetingOutcome outcome, String note) {
    Linked linked =
        linked(tokens.consume(Purpose.MEETING, token).orElseThrow(NotFoundException::new));
    recordOutcome(
        store.lock(linked.meeting().introduction()),
        linked.meeting(),
        outcome,
        note,
        By.link(linked.leg().company()));
  }

  // ---- the calendar

  /** The calendar file for a signed-in reader. */
  @Transactional(readOnly = true)
  public String calendar(Introduction introduction, String meeting, Viewer viewer) {
    String attendee = accounts.find(viewer.account()).orElseThrow(NotFoundException::new).email();
    return calendar.of(
        introduction, get(introduction, meeting, viewer), attendee, viewer.language());
  }

  /** The calendar file behind a link. */
  @Transactional(readOnly = true)
  public String calendar(String token, Language reader) {
    Linked linked = byLink(token);
    return calendar.of(linked.introduction(), linked.meeting(), linked.attendee(), reader);
  }
}
