package app.kakehashi.posting;

import app.kakehashi.account.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a viewer can do on the page of a posting, for the fragment that gaps and offers share.
 *
 * @param path first segment of its addresses
 * @param until the day it ends, in the viewer's words; null before it is published
 * @param reasons of the last return, for those who may change it
 */
public record PostingActions(
    String path,
    String publicId,
    long version,
    PostingStatus status,
    boolean mayEdit,
    boolean maySubmit,
    boolean mayConfirm,
    boolean mayReview,
    boolean mayRenew,
    boolean mayClose,
    boolean awaitsConfirmation,
    @Nullable String until,
    Map<String, String> reasons,
    @Nullable CloseReason closeReason) {

  /** What this viewer can do now. */
  public static PostingActions of(Posting posting, Viewer viewer, Instant now) {
    boolean own = PostingPolicy.mayEdit(posting, viewer);
    PostingStatus status = posting.status();
    boolean endsSoon =
        status == PostingStatus.EXPIRED
            || (status == PostingStatus.PUBLISHED
                && posting
                    .expiresAt()
                    .filter(end -> end.isBefore(now.plus(Duration.ofDays(Posting.REMINDER_DAYS))))
                    .isPresent());
    return new PostingActions(
        posting.type().path(),
        posting.publicId(),
        posting.version(),
        status,
        own && status.isOpen(),
        own && (status == PostingStatus.DRAFT || status == PostingStatus.RETURNED),
        PostingPolicy.mayConfirm(posting, viewer),
        PostingPolicy.mayReview(posting, viewer),
        own && endsSoon,
        own && status.isOpen(),
        own && posting.awaitsConfirmation(),
        own ? posting.expiresAt().map(end -> PostingDates.day(end, viewer)).orElse(null) : null,
        own ? posting.returnReasons() : Map.of(),
        own ? posting.closeReason().orElse(null) : null);
  }
}
