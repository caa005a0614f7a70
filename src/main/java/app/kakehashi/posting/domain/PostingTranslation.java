package app.kakehashi.posting.domain;

import app.kakehashi.posting.Posting;
import app.kakehashi.posting.PostingRuleBroken;
import app.kakehashi.posting.PostingText;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.Language;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A posting's text in another language, typed by one person and shown to others once a second has
 * approved it.
 */
@Entity
@Table(name = "posting_translation")
public class PostingTranslation {
  @EmbeddedId private Key key;
  private String title;
  private String description;
  private int sourceVersion;
  private @Nullable Long typedBy;
  private Instant typedAt;
  private @Nullable Long approvedBy;
  private @Nullable Instant approvedAt;
  @Version private long version;

  /** Which posting, in which language. */
  @Embeddable
  public record Key(long postingId, String language) {}

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected PostingTranslation() {}

  public PostingTranslation(Posting posting, PostingText text, AccountId typedBy, Instant now) {
    this.key = new Key(posting.id(), text.language().code());
    this.title = text.title();
    this.description = text.description();
    this.sourceVersion = posting.textVersion();
    this.typedBy = typedBy.value();
    this.typedAt = now;
  }

  /** Replaces the words; they wait for approval again. */
  public void retype(Posting posting, PostingText text, AccountId person, Instant now) {
    title = text.title();
    description = text.description();
    sourceVersion = posting.textVersion();
    typedBy = person.value();
    typedAt = now;
    approvedBy = null;
    approvedAt = null;
  }

  /** Lets others see it; whoever typed it does not approve it. */
  public void approve(AccountId person, Instant now) {
    if (typedBy != null && typedBy == person.value()) {
      throw new PostingRuleBroken(PostingRuleBroken.Rule.REVIEWER_IS_AUTHOR);
    }
    approvedBy = person.value();
    approvedAt = now;
  }

  public PostingText text() {
    return new PostingText(language(), title, description);
  }

  public Language language() {
    return Language.ofTag(key.language()).orElseThrow();
  }

  /** Whether the original has changed since. */
  public boolean isOutdated(Posting posting) {
    return sourceVersion < posting.textVersion();
  }

  public boolean isApproved() {
    return approvedAt != null;
  }

  public boolean isTypedBy(AccountId person) {
    return typedBy != null && typedBy == person.value();
  }

  public Optional<AccountId> typedBy() {
    return Optional.ofNullable(typedBy).map(AccountId::new);
  }

  public Optional<AccountId> approvedBy() {
    return Optional.ofNullable(approvedBy).map(AccountId::new);
  }

  public Instant typedAt() {
    return typedAt;
  }

  public long version() {
    return version;
  }
}
