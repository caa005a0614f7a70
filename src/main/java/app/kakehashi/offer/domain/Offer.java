package app.kakehashi.offer.domain;

import app.kakehashi.offer.OfferContent;
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

/** What a Taiwanese company can do. */
@Entity
@Table(name = "offer")
@DiscriminatorValue(PostingType.Codes.OFFER)
public class Offer extends Posting {
  @Embedded private OfferContent content;

  /** For the persistence provider. */
  @SuppressWarnings("NullAway.Init")
  protected Offer() {}

  /** A new draft. */
  public Offer(
      CompanyId company,
      String deskCountry,
      PostingText text,
      OfferContent content,
      @Nullable AccountId author,
      boolean byOffice,
      Instant now) {
    super(company, deskCountry, text, author, byOffice, now);
    this.content = content;
  }

  @Override
  public PostingType type() {
    return PostingType.OFFER;
  }

  /** An offer is a public profile: it wins by being known. */
  @Override
  public boolean isAnonymous() {
    return false;
  }

  /** Replaces text and content. */
  public void change(
      PostingText text, OfferContent content, AccountId editor, boolean byOffice, Instant now) {
    edited(editor, byOffice, now);
    changeText(text);
    this.content = content;
  }

  public OfferContent content() {
    return content;
  }
}
