package app.kakehashi.posting;

import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A posting that is never stored, to try the rules on. */
class PaperPosting extends Posting {
  static final Instant START = Instant.parse("2026-11-22T00:00:00Z");
  static final AccountId AUTHOR = new AccountId(1);
  static final AccountId REVIEWER = new AccountId(2);

  PaperPosting(@Nullable AccountId author, boolean byOffice, boolean complete) {
    super(
        new CompanyId(7),
        "JP",
        new PostingText(Language.JA, complete ? "ばね" : "", "ばねを探しています"),
        author,
        byOffice,
        START);
  }

  static PaperPosting draft() {
    return new PaperPosting(AUTHOR, false, true);
  }

  static PaperPosting submitted() {
    PaperPosting posting = draft();
    posting.submit(AUTHOR, false, START);
    return posting;
  }

  static PaperPosting published() {
    PaperPosting posting = submitted();
    posting.approve(REVIEWER, java.util.Map.of("title", "ばね"), START);
    return posting;
  }

  @Override
  public PostingType type() {
    return PostingType.GAP;
  }

  @Override
  public boolean isAnonymous() {
    return false;
  }
}
