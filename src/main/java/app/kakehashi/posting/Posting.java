package app.kakehashi.posting;

import app.kakehashi.posting.PostingRuleBroken.Rule;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.PublicId;
import app.kakehashi.shared.StaleVersionException;
import jakarta.persistence.Column;
import jakarta.persistence.DiscriminatorColumn;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * What gaps and offers share: who posted what in which words, and the one life they have. Each step
 * of that life is a method that checks the rules and moves the status; nothing else sets it. Gaps
 * and offers extend it with their content.
 */
@Entity
@Table(name = "posting")
@Inheritance(strategy = InheritanceType.JOINED)
@DiscriminatorColumn(name = "type")
public abstract class Posting {
  /** How many days before its end the company is reminded. */
  public static final int REMINDER_DAYS = 30;

  @Id
  @GeneratedValue(strategy = GenerationType.IDENTITY)
  private @Nullable Long id;

  private String publicId;
  private long companyId;

  @JdbcTypeCode(SqlTypes.CHAR)
  private String deskCountry;

  private String language;
  private String title;
  private String description;
  private int textVersion = 1;

  @JdbcTypeCode(SqlTypes.ARRAY)
  private List<String> searchTokens = List.of();

  @Enumerated(EnumType.STRING)
  private PostingStatus status = PostingStatus.DRAFT;

  private @Nullable Long createdBy;
  private Instant createdAt;
  private @Nullable Long editedBy;
  private Instant editedAt;
  private @Nullable Long submittedBy;
  private @Nullable Instant submittedAt;
  private boolean postedByOffice;
  private @Nullable Long reviewedBy;
  private @Nullable Instant reviewedAt;
  private boolean confirmedByCompany;

  /** Reasons of the last return: field key → reason in the reviewer's words. */
  @JdbcTypeCode(SqlTypes.JSON)
  @Column(name = "return_reasons")
  private Map<String, String> returnReasons = Map.of();

  /** What the reviewer last saw, field key → text, so that the next review shows what differs. */
  @JdbcTypeCode(SqlTypes.JSON)
  private Map<String, String> reviewedSheet = Map.of();

  /** Null before it is published for the first time. */
  @Embedded private @Nullable PublicationTerm term;

  private @Nullable Instant closedAt;

  @Enumerated(EnumType.STRING)
  private @Nullable CloseReason closeReason;

  private @Nullable String closeNote;

  @Version private long version;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected Posting() {}

  /**
   * A new draft.
   *
   * @param author null when a list or the demo brings it
   * @param byOffice whether the office writes for the company
   * @param deskCountry the desk that looks after it: {@code JP} or {@code TW}
   */
  protected Posting(
      CompanyId company,
      String deskCountry,
      PostingText text,
      @Nullable AccountId author,
      boolean byOffice,
      Instant now) {
    this.publicId = PublicId.next();
    this.companyId = company.value();
    this.deskCountry = deskCountry;
    this.language = text.language().code();
    this.title = text.title();
    this.description = text.description();
    this.createdBy = value(author);
    this.createdAt = now;
    this.editedBy = value(author);
    this.editedAt = now;
    this.postedByOffice = byOffice;
  }

  /** Which side of the platform this is. */
  public abstract PostingType type();

  /** Whether strangers may learn neither the company's name nor anything that names it. */
  public abstract boolean isAnonymous();

  /** Field keys without which the posting cannot be submitted and that are still empty. */
  public List<String> missing() {
    List<String> missing = new ArrayList<>();
    if (title.isBlank()) {
      missing.add("title");
    }
    if (description.isBlank()) {
      missing.add("description");
    }
    return missing;
  }

  // ---- content

  /** Replaces title and description; a change makes translations outdated. */
  protected void changeText(PostingText text) {
    if (!text.equals(text())) {
      language = text.language().code();
      title = text.title();
      description = text.description();
      textVersion++;
    }
  }

  /**
   * Tells that content was changed; call it after every change. What was published or had expired
   * waits for a second person again, because the other side must not see what nobody checked.
   */
  public void edited(@Nullable AccountId editor, boolean byOffice, Instant now) {
    if (!status.isOpen()) {
      throw new PostingRuleBroken(Rule.NOT_FROM_THIS_STATUS);
    }
    editedBy = value(editor);
    editedAt = now;
    if (status == PostingStatus.PUBLISHED || status == PostingStatus.EXPIRED) {
      move(PostingStatus.SUBMITTED);
      submittedBy = value(editor);
      submittedAt = now;
      postedByOffice = byOffice;
      confirmedByCompany = false;
    }
  }

  /**
   * Replaces what the search finds the posting by: folded tokens, never any of an anonymous
   * company's names.
   */
  public void index(List<String> tokens) {
    searchTokens = tokens.stream().distinct().sorted().toList();
  }

  // ---- life

  /** Draft or returned → submitted. */
  public void submit(@Nullable AccountId author, boolean byOffice, Instant now) {
    if (status != PostingStatus.DRAFT && status != PostingStatus.RETURNED) {
      throw new PostingRuleBroken(Rule.NOT_FROM_THIS_STATUS);
    }
    if (!missing().isEmpty()) {
      throw new PostingRuleBroken(Rule.INCOMPLETE);
    }
    move(PostingStatus.SUBMITTED);
    submittedBy = value(author);
    submittedAt = now;
    postedByOffice = byOffice;
    confirmedByCompany = false;
    returnReasons = Map.of();
  }

  /** Submitted → published, by a second person of the office. */
  public void approve(AccountId reviewer, Map<String, String> seen, Instant now) {
    checkSecondPerson(reviewer);
    publish(seen, now);
    reviewedBy = reviewer.value();
    reviewedAt = now;
  }

  /**
   * Submitted → published, by the company itself where the office posted for it: its confirmation
   * counts as the second person.
   *
   * @param confirmer null when the confirmation came through the link of a mail
   */
  public void confirm(@Nullable AccountId confirmer, Map<String, String> seen, Instant now) {
    if (!awaitsConfirmation()) {
      throw new PostingRuleBroken(Rule.NOTHING_TO_CONFIRM);
    }
    publish(seen, now);
    confirmedByCompany = true;
    reviewedBy = value(confirmer);
    reviewedAt = now;
  }

  /** Submitted → returned, with a reason for each field that needs another look. */
  public void returnForChanges(
      AccountId reviewer, Map<String, String> reasons, Map<String, String> seen, Instant now) {
    if (reasons.isEmpty() || reasons.values().stream().anyMatch(String::isBlank)) {
      throw new PostingRuleBroken(Rule.REASON_NEEDED);
    }
    checkSecondPerson(reviewer);
    move(PostingStatus.RETURNED);
    returnReasons = new TreeMap<>(reasons);
    reviewedSheet = new TreeMap<>(seen);
    reviewedBy = reviewer.value();
    reviewedAt = now;
  }

  /** Ends the posting; {@link CloseReason#OTHER} needs a note. */
  public void close(CloseReason reason, String note, Instant now) {
    if (reason == CloseReason.OTHER && note.isBlank()) {
      throw new PostingRuleBroken(Rule.REASON_NEEDED);
    }
    if (reason.end() == PostingStatus.FILLED && term == null) {
      throw new PostingRuleBroken(Rule.NOT_FROM_THIS_STATUS);
    }
    move(reason.end());
    closeReason = reason;
    closeNote = note.isBlank() ? null : note.strip();
    closedAt = now;
  }

  /** Another twelve months from now, for a published or an expired posting. */
  public void renew(Instant now) {
    if (status != PostingStatus.PUBLISHED) {
      if (status != PostingStatus.EXPIRED) {
        throw new PostingRuleBroken(Rule.NOT_FROM_THIS_STATUS);
      }
      move(PostingStatus.PUBLISHED);
    }
    term = term().renewed(now);
  }

  /**
   * Published → expired once its time is over; tells whether anything happened, so that a job may
   * run twice.
   */
  public boolean expire(Instant now) {
    if (status != PostingStatus.PUBLISHED || !term().isOver(now)) {
      return false;
    }
    move(PostingStatus.EXPIRED);
    return true;
  }

  /** Marks the reminder as sent; tells whether it was due and had not been sent. */
  public boolean remind(Instant now) {
    boolean due = status == PostingStatus.PUBLISHED && term().isReminderDue(now);
    if (due) {
      term = term().reminded(now);
    }
    return due;
  }

  private void publish(Map<String, String> seen, Instant now) {
    move(PostingStatus.PUBLISHED);
    term = term == null ? PublicationTerm.from(now) : term.renewed(now);
    reviewedSheet = new TreeMap<>(seen);
  }

  private void checkSecondPerson(AccountId reviewer) {
    if (isAuthor(reviewer)) {
      throw new PostingRuleBroken(Rule.REVIEWER_IS_AUTHOR);
    }
  }

  private void move(PostingStatus next) {
    if (!status.mayBecome(next)) {
      throw new PostingRuleBroken(Rule.NOT_FROM_THIS_STATUS);
    }
    status = next;
  }

  private PublicationTerm term() {
    return Objects.requireNonNull(term, "a published posting has a term");
  }

  private static @Nullable Long value(@Nullable AccountId account) {
    return account == null ? null : account.value();
  }

  private static Optional<AccountId> account(@Nullable Long value) {
    return Optional.ofNullable(value).map(AccountId::new);
  }

  // ---- what it tells

  /** Whether this person wrote, last changed or submitted it. */
  public boolean isAuthor(AccountId account) {
    return Stream.of(createdBy, editedBy, submittedBy)
        .anyMatch(author -> author != null && author == account.value());
  }

  /** Whether the company's own yes would publish it. */
  public boolean awaitsConfirmation() {
    return status == PostingStatus.SUBMITTED && postedByOffice;
  }

  /** Whether nobody has changed or reviewed it since it was submitted on the way in. */
  public boolean isAsBroughtIn() {
    return reviewedAt == null && editedAt.equals(createdAt);
  }

  /** Throws if a form was made from another version of this posting. */
  public void checkVersion(long expected) {
    StaleVersionException.check(expected, version);
  }

  /** The internal key; set once stored. */
  public long id() {
    return Objects.requireNonNull(id, "not stored yet");
  }

  public String publicId() {
    return publicId;
  }

  public CompanyId company() {
    return new CompanyId(companyId);
  }

  public String deskCountry() {
    return deskCountry;
  }

  /** The original text. */
  public PostingText text() {
    return new PostingText(Language.ofTag(language).orElseThrow(), title, description);
  }

  /** Grows by one with each change of the text. */
  public int textVersion() {
    return textVersion;
  }

  public PostingStatus status() {
    return status;
  }

  public Optional<AccountId> createdBy() {
    return account(createdBy);
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant editedAt() {
    return editedAt;
  }

  public Optional<AccountId> submittedBy() {
    return account(submittedBy);
  }

  public Optional<Instant> submittedAt() {
    return Optional.ofNullable(submittedAt);
  }

  public boolean isPostedByOffice() {
    return postedByOffice;
  }

  public boolean isConfirmedByCompany() {
    return confirmedByCompany;
  }

  public Optional<AccountId> reviewedBy() {
    return account(reviewedBy);
  }

  public Optional<Instant> reviewedAt() {
    return Optional.ofNullable(reviewedAt);
  }

  /** What the search finds it by. */
  public List<String> searchTokens() {
    return List.copyOf(searchTokens);
  }

  public Map<String, String> returnReasons() {
    return Map.copyOf(returnReasons);
  }

  public Map<String, String> reviewedSheet() {
    return Map.copyOf(reviewedSheet);
  }

  public Optional<Instant> publishedAt() {
    return Optional.ofNullable(term).map(PublicationTerm::publishedAt);
  }

  public Optional<Instant> expiresAt() {
    return Optional.ofNullable(term).map(PublicationTerm::expiresAt);
  }

  public Optional<Instant> closedAt() {
    return Optional.ofNullable(closedAt);
  }

  public Optional<CloseReason> closeReason() {
    return Optional.ofNullable(closeReason);
  }

  public Optional<String> closeNote() {
    return Optional.ofNullable(closeNote);
  }

  public long version() {
    return version;
  }
}
