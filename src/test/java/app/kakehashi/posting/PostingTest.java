package app.kakehashi.posting;

import static app.kakehashi.posting.PaperPosting.AUTHOR;
import static app.kakehashi.posting.PaperPosting.REVIEWER;
import static app.kakehashi.posting.PaperPosting.START;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.kakehashi.posting.PostingRuleBroken.Rule;
import app.kakehashi.shared.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class PostingTest {
  private static final Map<String, String> SEEN = Map.of("title", "ばね");

  @Test
  void the_transition_table_is_that_of_the_workflow() {
    assertThat(PostingStatus.DRAFT.next())
        .isEqualTo(Set.of(PostingStatus.SUBMITTED, PostingStatus.WITHDRAWN));
    assertThat(PostingStatus.SUBMITTED.next())
        .isEqualTo(
            Set.of(PostingStatus.PUBLISHED, PostingStatus.RETURNED, PostingStatus.WITHDRAWN));
    assertThat(PostingStatus.RETURNED.next())
        .isEqualTo(Set.of(PostingStatus.SUBMITTED, PostingStatus.WITHDRAWN));
    assertThat(PostingStatus.PUBLISHED.next())
        .isEqualTo(
            Set.of(
                PostingStatus.FILLED,
                PostingStatus.WITHDRAWN,
                PostingStatus.EXPIRED,
                PostingStatus.SUBMITTED));
    assertThat(PostingStatus.EXPIRED.mayBecome(PostingStatus.PUBLISHED)).isTrue();
    assertThat(PostingStatus.FILLED.isOpen()).isFalse();
    assertThat(PostingStatus.WITHDRAWN.isOpen()).isFalse();
  }

  @Test
  void a_second_person_publishes_for_twelve_months() {
    PaperPosting posting = PaperPosting.published();

    assertThat(posting.status()).isEqualTo(PostingStatus.PUBLISHED);
    assertThat(posting.expiresAt()).contains(Instant.parse("2027-11-22T00:00:00Z"));
    assertThat(posting.reviewedBy()).contains(REVIEWER);
    assertThat(posting.reviewedSheet()).isEqualTo(SEEN);
  }

  @Test
  void nobody_reviews_what_they_wrote_changed_or_submitted() {
    PaperPosting written = PaperPosting.submitted();
    refused(Rule.REVIEWER_IS_AUTHOR, () -> written.approve(AUTHOR, SEEN, START));
    refused(
        Rule.REVIEWER_IS_AUTHOR,
        () -> written.returnForChanges(AUTHOR, Map.of("title", "?"), SEEN, START));

    PaperPosting tidied = PaperPosting.submitted();
    tidied.edited(REVIEWER, true, START);
    refused(Rule.REVIEWER_IS_AUTHOR, () -> tidied.approve(REVIEWER, SEEN, START));

    PaperPosting sentByAnother = PaperPosting.draft();
    sentByAnother.submit(REVIEWER, true, START);
    refused(Rule.REVIEWER_IS_AUTHOR, () -> sentByAnother.approve(REVIEWER, SEEN, START));
    assertThat(sentByAnother.status()).isEqualTo(PostingStatus.SUBMITTED);
  }

  @Test
  void in_a_one_person_office_the_companys_yes_is_the_second_person() {
    PaperPosting posting = new PaperPosting(REVIEWER, true, true);
    posting.submit(REVIEWER, true, START);
    refused(Rule.REVIEWER_IS_AUTHOR, () -> posting.approve(REVIEWER, SEEN, START));

    posting.confirm(new AccountId(9), SEEN, START);

    assertThat(posting.status()).isEqualTo(PostingStatus.PUBLISHED);
    assertThat(posting.isConfirmedByCompany()).isTrue();
  }

  @Test
  void a_company_does_not_confirm_what_it_posted_itself() {
    PaperPosting posting = PaperPosting.submitted();

    refused(Rule.NOTHING_TO_CONFIRM, () -> posting.confirm(new AccountId(9), SEEN, START));
  }

  @Test
  void what_lacks_something_is_not_submitted() {
    PaperPosting posting = new PaperPosting(AUTHOR, false, false);

    refused(Rule.INCOMPLETE, () -> posting.submit(AUTHOR, false, START));
    assertThat(posting.status()).isEqualTo(PostingStatus.DRAFT);
  }

  @Test
  void returning_needs_reasons_and_sending_again_clears_them() {
    PaperPosting posting = PaperPosting.submitted();
    refused(Rule.REASON_NEEDED, () -> posting.returnForChanges(REVIEWER, Map.of(), SEEN, START));
    refused(
        Rule.REASON_NEEDED,
        () -> posting.returnForChanges(REVIEWER, Map.of("title", " "), SEEN, START));

    posting.returnForChanges(REVIEWER, Map.of("title", "Which spring?"), SEEN, START);
    assertThat(posting.status()).isEqualTo(PostingStatus.RETURNED);
    assertThat(posting.returnReasons()).containsEntry("title", "Which spring?");

    posting.submit(AUTHOR, false, START);
    assertThat(posting.returnReasons()).isEmpty();
  }

  @Test
  void changing_what_is_published_sends_it_back_to_the_review() {
    PaperPosting posting = PaperPosting.published();

    posting.edited(AUTHOR, false, START.plusSeconds(60));

    assertThat(posting.status()).isEqualTo(PostingStatus.SUBMITTED);
    assertThat(posting.reviewedSheet()).isEqualTo(SEEN);
  }

  @Test
  void changing_a_draft_leaves_it_a_draft() {
    PaperPosting posting = PaperPosting.draft();

    posting.edited(AUTHOR, false, START.plusSeconds(60));

    assertThat(posting.status()).isEqualTo(PostingStatus.DRAFT);
  }

  @Test
  void closing_for_another_reason_needs_a_note() {
    PaperPosting posting = PaperPosting.published();
    refused(Rule.REASON_NEEDED, () -> posting.close(CloseReason.OTHER, " ", START));

    posting.close(CloseReason.OTHER, "The line was sold", START);

    assertThat(posting.status()).isEqualTo(PostingStatus.WITHDRAWN);
    assertThat(posting.closeNote()).contains("The line was sold");
  }

  @Test
  void found_partners_fill_and_everything_else_withdraws() {
    for (CloseReason reason : CloseReason.values()) {
      PaperPosting posting = PaperPosting.published();
      posting.close(reason, "note", START);
      assertThat(posting.status())
          .isEqualTo(reason.isFound() ? PostingStatus.FILLED : PostingStatus.WITHDRAWN);
      refused(Rule.NOT_FROM_THIS_STATUS, () -> posting.renew(START));
    }
    PaperPosting draft = PaperPosting.draft();
    refused(Rule.NOT_FROM_THIS_STATUS, () -> draft.close(CloseReason.FILLED_HERE, "", START));
  }

  @Test
  void a_reminder_goes_out_once_thirty_days_before_the_end() {
    PaperPosting posting = PaperPosting.published();
    Instant end = posting.expiresAt().orElseThrow();

    assertThat(posting.remind(end.minus(Duration.ofDays(31)))).isFalse();
    assertThat(posting.remind(end.minus(Duration.ofDays(30)))).isTrue();
    assertThat(posting.remind(end.minus(Duration.ofDays(29)))).isFalse();
  }

  @Test
  void a_posting_expires_at_its_end_and_one_click_brings_it_back() {
    PaperPosting posting = PaperPosting.published();
    Instant end = posting.expiresAt().orElseThrow();
    assertThat(posting.expire(end.minusSeconds(1))).isFalse();
    assertThat(posting.expire(end)).isTrue();
    assertThat(posting.expire(end)).isFalse();
    assertThat(posting.status()).isEqualTo(PostingStatus.EXPIRED);

    posting.renew(end.plusSeconds(5));

    assertThat(posting.status()).isEqualTo(PostingStatus.PUBLISHED);
    assertThat(posting.expiresAt()).contains(Instant.parse("2028-11-22T00:00:05Z"));
    assertThat(posting.remind(Instant.parse("2028-11-01T00:00:00Z"))).isTrue();
  }

  @Test
  void a_changed_text_counts_its_versions() {
    PaperPosting posting = PaperPosting.draft();
    PostingText text = posting.text();
    posting.changeText(text);
    assertThat(posting.textVersion()).isEqualTo(1);

    posting.changeText(new PostingText(text.language(), "板ばね", text.description()));

    assertThat(posting.textVersion()).isEqualTo(2);
  }

  private static void refused(Rule rule, ThrowingCallable step) {
    assertThatExceptionOfType(PostingRuleBroken.class)
        .isThrownBy(step)
        .satisfies(refusal -> assertThat(refusal.rule()).isEqualTo(rule));
  }
}
