package app.kakehashi.posting.service;

import app.kakehashi.account.AccountStatus;
import app.kakehashi.account.AccountSummary;
import app.kakehashi.account.Accounts;
import app.kakehashi.account.LinkTokens;
import app.kakehashi.account.LinkTokens.Purpose;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.company.MailContact;
import app.kakehashi.posting.Posting;
import app.kakehashi.posting.PostingSheet;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.MailOutbox;
import java.time.Duration;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * The mails of a posting's life; they go to the member who posted, else to everybody of the
 * company. A company without members is asked through its contacts. Links are paths.
 */
@Component
class PostingMails {
  static final Duration CONFIRMATION_VALID = Duration.ofDays(30);
  private static final ZoneId OFFICE_ZONE = ZoneId.of("Asia/Tokyo");

  private final MailOutbox outbox;
  private final Accounts accounts;
  private final Companies companies;
  private final LinkTokens tokens;
  private final Sheets sheets;
  private final MessageSource messages;

  PostingMails(
      MailOutbox outbox,
      Accounts accounts,
      Companies companies,
      LinkTokens tokens,
      Sheets sheets,
      MessageSource messages) {
    this.outbox = outbox;
    this.accounts = accounts;
    this.companies = companies;
    this.tokens = tokens;
    this.sheets = sheets;
    this.messages = messages;
  }

  /** Asks the company, one link a person, to confirm what the office posted for it. */
  void askToConfirm(Posting posting) {
    tokens.revoke(Purpose.CONFIRM_POSTING, posting.publicId());
    CompanySummary company = companies.summaries(List.of(posting.company())).get(posting.company());
    for (MailContact person : askedOf(posting)) {
      String token = tokens.issue(Purpose.CONFIRM_POSTING, posting.publicId(), CONFIRMATION_VALID);
      outbox.send(
          "confirm_posting",
          person.email(),
          person.language(),
          Map.of(
              "name",
              person.name(),
              "company",
              company == null ? "" : company.name(),
              "title",
              posting.text().title(),
              "link",
              "/posting-confirmation/" + token));
    }
  }

  void published(Posting posting) {
    for (AccountSummary person : readers(posting)) {
      send("published", person, values(posting, person));
    }
  }

  /** Tells the reasons, each under the name of its field in the reader's language. */
  void returned(Posting posting) {
    for (AccountSummary person : readers(posting)) {
      send(
          "review_returned",
          person,
          Map.of(
              "name", person.name(),
              "title", posting.text().title(),
              "reasons", reasons(posting, person.language()),
              "link", page(posting)));
    }
  }

  void endsSoon(Posting posting) {
    for (AccountSummary person : readers(posting)) {
      send(
          "posting_ends_soon",
          person,
          Map.of(
              "name", person.name(),
              "title", posting.text().title(),
              "end", end(posting, person.language()),
              "link", page(posting)));
    }
  }

  void expired(Posting posting) {
    for (AccountSummary person : readers(posting)) {
      send("posting_expired", person, values(posting, person));
    }
  }

  private static Map<String, String> values(Posting posting, AccountSummary person) {
    return Map.of("name", person.name(), "title", posting.text().title(), "link", page(posting));
  }

  private String reasons(Posting posting, Language language) {
    List<String> lines = new ArrayList<>();
    for (PostingSheet.Section section : sheets.sheet(posting, language).sections()) {
      for (PostingSheet.Line line : section.lines()) {
        String reason = posting.returnReasons().get(line.field());
        if (reason != null) {
          String label = messages.getMessage(line.label(), null, language.locale());
          lines.add(label + ": " + reason);
        }
      }
    }
    return String.join("\n", lines);
  }

  private static String end(Posting posting, Language language) {
    return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
        .withLocale(language.locale())
        .withZone(OFFICE_ZONE)
        .format(posting.expiresAt().orElseThrow());
  }

  private static String page(Posting posting) {
    return "/" + posting.type().path() + "/" + posting.publicId();
  }

  private List<AccountSummary> readers(Posting posting) {
    List<AccountSummary> members = membersOf(posting);
    List<AccountSummary> authors =
        members.stream()
            .filter(person -> posting.submittedBy().filter(person.id()::equals).isPresent())
            .toList();
    return authors.isEmpty() ? members : authors;
  }

  /**
   * The members; while there are none, who is invited to become one and the contacts, but nobody of
   * the office: it would be its own second person.
   */
  private List<MailContact> askedOf(Posting posting) {
    List<AccountSummary> members = membersOf(posting);
    if (!members.isEmpty()) {
      return members.stream().map(PostingMails::contact).toList();
    }
    Set<String> office =
        accounts.office().stream().map(AccountSummary::email).collect(Collectors.toSet());
    return Stream.concat(
            accounts.membersOf(posting.company()).stream()
                .filter(person -> person.status() == AccountStatus.INVITED)
                .map(PostingMails::contact),
            companies.mailContacts(posting.company()).stream())
        .filter(person -> !office.contains(person.email()))
        .toList();
  }

  private static MailContact contact(AccountSummary person) {
    return new MailContact(person.name(), person.email(), person.language());
  }

  private List<AccountSummary> membersOf(Posting posting) {
    return accounts.membersOf(posting.company()).stream()
        .filter(person -> person.status() == AccountStatus.ACTIVE)
        .toList();
  }

  private void send(String template, AccountSummary person, Map<String, String> values) {
    outbox.send(template, person.email(), person.language(), values);
  }
}
