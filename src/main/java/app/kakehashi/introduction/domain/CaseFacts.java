package app.kakehashi.introduction.domain;

import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.StaleVersionException;
import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** What a case is and what it tells of itself. Only the moves of {@link Introduction} change it. */
@MappedSuperclass
abstract class CaseFacts {
  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  @Nullable Long id;

  String publicId;
  long gapId;
  long offerId;

  @JdbcTypeCode(SqlTypes.CHAR)
  String deskCountry;

  boolean offerFirst;

  @Enumerated(EnumType.STRING)
  CaseState state;

  Instant stateSince;
  Instant lastSignAt;

  /** Null unless the case rests. */
  @Enumerated(EnumType.STRING)
  @Nullable CaseState resumeState;

  @Nullable LocalDate holdUntil;
  @Nullable Long ownerId;

  /** Null exactly where the case has ended. */
  @Embedded @Nullable NextAction next;

  @Nullable String nextStep;
  boolean askOnward = true;

  /** Place in the list of its gap as the curator ordered it; null where nobody did. */
  @Nullable Integer listPosition;

  @Nullable Long suggestedBy;
  @Nullable Instant introducedAt;
  @Nullable Instant silenceCheckedAt;
  @Nullable Instant endedAt;
  Instant createdAt;

  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "score")
  String score;

  @OneToMany(mappedBy = "introduction", cascade = CascadeType.ALL)
  @OrderBy("position")
  List<Leg> legs = new ArrayList<>();

  @Version long version;

  @Transient final List<CaseStep> recorded = new ArrayList<>();

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
