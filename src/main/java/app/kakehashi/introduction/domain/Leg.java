package app.kakehashi.introduction.domain;

import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.PublicId;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One company’s side of a case: asked when, answered what, by when. */
@Entity
@Table(name = "introduction_leg")
public class Leg {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String publicId;

  @ManyToOne
  @JoinColumn(name = "introduction_id", updatable = false)
  private Introduction introduction;

  private int position;

  @Enumerated(EnumType.STRING)
  private LegRole role;

  private long companyId;

  @JdbcTypeCode(SqlTypes.CHAR)
  private String country;

  private boolean mandatory;

  @Enumerated(EnumType.STRING)
  private LegState state = LegState.WAITING;

  private @Nullable Long askId;
  private @Nullable Instant askedAt;
  private @Nullable Instant clockFrom;
  private @Nullable Instant remindedAt;
  private @Nullable Instant alertedAt;
  private @Nullable Instant answeredAt;

  @Enumerated(EnumType.STRING)
  private @Nullable HouseMatter matter;

  private @Nullable LocalDate promisedOn;
  private boolean ringiShown;
  private @Nullable Instant promiseChasedAt;
  private @Nullable LocalDate notNowUntil;

  @Column(name = "desk_person_id")
  private @Nullable Long deskPersonId;

  /** Null where nothing of this leg is awaited. */
  @Embedded private @Nullable NextAction next;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected Leg() {}

  Leg(
      Introduction introduction,
      int position,
      LegRole role,
      CompanyId company,
      String country,
      boolean mandatory) {
    this.publicId = PublicId.next();
    this.introduction = introduction;
    this.position = position;
    this.role = role;
    this.companyId = company.value();
    this.country = country;
    this.mandatory = mandatory;
  }

  // ---- changes, made by the case only

  void ask(long ask, Moment at) {
    state = LegState.ASKED;
    askId = ask;
    if (askedAt == null) {
      askedAt = at.now();
    }
    answeredAt = null;
    startClock(at);
  }

  /** The full time from now. */
  void startClock(Moment at) {
    clockFrom = at.now();
    remindedAt = null;
    alertedAt = null;
    clearHouse();
    await(at);
  }

  /** Counts the due date again: a closed day may have been added. */
  void await(Moment at) {
    next =
        NextAction.company(
            NextTask.ANSWER, company(), at.after(country, clockFrom(), at.settings().expiry()));
  }

  void reminded(Moment at) {
    remindedAt = at.now();
  }

  void alerted(Moment at) {
    alertedAt = at.now();
  }

  void takeToHouse(HouseMatter what, LocalDate until, boolean ringi, Moment at) {
    matter = what;
    promisedOn = until;
    ringiShown = ringi;
    promiseChasedAt = null;
    next = NextAction.company(NextTask.DECIDE_INSIDE, company(), at.on(country, until));
  }

  void promisePassed(String officeCountry, Moment at) {
    promiseChasedAt = at.now();
    next = NextAction.office(NextTask.CHASE_PROMISE, at.in(officeCountry, at.settings().office()));
  }

  final void clearHouse() {
    matter = null;
    promisedOn = null;
    ringiShown = false;
    promiseChasedAt = null;
    next = null;
  }

  void question(String officeCountry, Moment at) {
    clearHouse();
    state = LegState.CLARIFY;
    next =
        NextAction.office(NextTask.ANSWER_QUESTION, at.in(officeCountry, at.settings().office()));
  }

  void settle(LegState answer, Moment at) {
    clearHouse();
    state = answer;
    answeredAt = at.now();
    notNowUntil = null;
  }

  void underApproval() {
    state = LegState.UNDER_APPROVAL;
  }

  void notNow(LocalDate from, Moment at) {
    settle(LegState.NOT_NOW, at);
    notNowUntil = from;
  }

  /** Not asked any more; may be asked again. */
  void recall() {
    clearHouse();
    state = LegState.WAITING;
    askId = null;
    clockFrom = null;
    notNowUntil = null;
  }

  void deskPerson(@Nullable Long person) {
    deskPersonId = person;
  }

  // ---- what it tells

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

  public Introduction introduction() {
    return introduction;
  }

  /** 1 is asked first. */
  public int position() {
    return position;
  }

  public LegRole role() {
    return role;
  }

  public CompanyId company() {
    return new CompanyId(companyId);
  }

  /** Whose working days count: ISO 3166-1 alpha-2. */
  public String country() {
    return country;
  }

  public boolean isMandatory() {
    return mandatory;
  }

  public LegState state() {
    return state;
  }

  public Optional<Long> ask() {
    return Optional.ofNullable(askId);
  }

  /** When the company was asked for the first time; empty where it does not know of the case. */
  public Optional<Instant> askedAt() {
    return Optional.ofNullable(askedAt);
  }

  /** From when the running clock counts. */
  public Instant clockFrom() {
    return Objects.requireNonNull(clockFrom, "no clock runs");
  }

  public boolean isReminded() {
    return remindedAt != null;
  }

  public boolean isAlerted() {
    return alertedAt != null;
  }

  public Optional<Instant> answeredAt() {
    return Optional.ofNullable(answeredAt);
  }

  /** What is being decided inside. */
  public Optional<HouseMatter> matter() {
    return Optional.ofNullable(matter);
  }

  public Optional<LocalDate> promisedOn() {
    return Optional.ofNullable(promisedOn);
  }

  /** Whether the other side may read that the proposal circulates. */
  public boolean isRingiShown() {
    return ringiShown;
  }

  public boolean isPromiseChased() {
    return promiseChasedAt != null;
  }

  public Optional<LocalDate> notNowUntil() {
    return Optional.ofNullable(notNowUntil);
  }

  public Optional<Long> deskPerson() {
    return Optional.ofNullable(deskPersonId);
  }

  /** Who moves next on this leg, and by when. */
  public Optional<NextAction> next() {
    return Optional.ofNullable(next);
  }
}
