package app.kakehashi.posting.service;

import app.kakehashi.account.AccountStatus;
import app.kakehashi.account.AccountSummary;
import app.kakehashi.account.Accounts;
import app.kakehashi.account.LinkTokens;
import app.kakehashi.account.LinkTokens.Purpose;
import app.kakehashi.posting.Posting;
import app.kakehashi.shared.MailOutbox;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The mails of a posting's life; they go to the person who posted, else to everybody of the
 * company.
 */
@Component
class PostingMails {
  static final Duration CONFIRMATION_VALID = Duration.ofDays(30);

  private final MailOutbox outbox;
  private final Accounts accounts;
  private final LinkTokens tokens;
  private final String baseUrl;

  PostingMails(
      MailOutbox outbox,
      Accounts accounts,
      LinkTokens tokens,
      @Value("${kakehashi.base-url}") String baseUrl) {
    this.outbox = outbox;
    this.accounts = accounts;
    this.tokens = tokens;
    this.baseUrl = baseUrl;
  }

  /** Asks the company, one link a person, to confirm what the office posted for it. */
  void askToConfirm(Posting posting) {
    tokens.revoke(Purpose.CONFIRM_POSTING, posting.publicId());
    for (AccountSummary person : membersOf(posting)) {
      String token = tokens.issue(Purpose.CONFIRM_POSTING, posting.publicId(), CONFIRMATION_VALID);
      send("confirm_posting", person, posting, baseUrl + "/posting-confirmation/" + token);
    }
  }

  void published(Posting posting) {
    readers(posting).forEach(person -> send("published", person, posting, page(posting)));
  }

  void returned(Posting posting) {
    readers(posting).forEach(person -> send("review_returned", person, posting, page(posting)));
  }

  void endsSoon(Posting posting) {
    readers(posting).forEach(person -> send("posting_ends_soon", person, posting, page(posting)));
  }

  void expired(Posting posting) {
    readers(posting).forEach(person -> send("posting_expired", person, posting, page(posting)));
  }

  private String page(Posting posting) {
    return baseUrl + "/" + posting.type().path() + "/" + posting.publicId();
  }

  private List<AccountSummary> readers(Posting posting) {
    List<AccountSummary> members = membersOf(posting);
    List<AccountSummary> authors =
        members.stream()
            .filter(person -> posting.submittedBy().filter(person.id()::equals).isPresent())
            .toList();
    return authors.isEmpty() ? members : authors;
  }

  private List<AccountSummary> membersOf(Posting posting) {
    return accounts.membersOf(posting.company()).stream()
        .filter(person -> person.status() == AccountStatus.ACTIVE)
        .toList();
  }

  private void send(String template, AccountSummary person, Posting posting, String link) {
    String end =
        posting
            .expiresAt()
            .map(
                moment ->
                    DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                        .withLocale(person.language().locale())
                        .withZone(ZoneId.of("Asia/Tokyo"))
                        .format(moment))
            .orElse("");
    outbox.send(
        template,
        person.email(),
        person.language(),
        Map.of("name", person.name(), "title", posting.text().title(), "link", link, "end", end));
  }
}
