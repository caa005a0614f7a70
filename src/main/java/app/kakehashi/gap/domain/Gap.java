package app.kakehashi.gap.domain;

import app.kakehashi.gap.GapContent;
import app.kakehashi.posting.Posting;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a Japanese company or public body lacks. */
@Entity
@Table(name = "gap")
@DiscriminatorValue(PostingType.Codes.GAP)
public class Gap extends Posting {
  @Embedded private GapContent content;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected Gap() {}

  /** A new draft. */
  public Gap(
      CompanyId company,
      String deskCountry,
      PostingText text,
      GapContent content,
      @Nullable AccountId author,
      boolean byOffice,
      Instant now) {
    super(company, deskCountry, text, author, byOffice, now);
    this.content = content;
  }

  @Override
  public PostingType type() {
    return PostingType.GAP;
  }

  @Override
  public boolean isAnonymous() {
    return content.anonymous();
  }

  /** Replaces text and content; the kind never changes. */
  public void change(
      PostingText text, GapContent content, AccountId editor, boolean byOffice, Instant now) {
    if (content.kind() != this.content.kind()) {
      throw new IllegalArgumentException("A gap keeps its kind");
    }
    edited(editor, byOffice, now);
    changeText(text);
    this.content = content;
  }

  public GapContent content() {
    return content;
  }
}
