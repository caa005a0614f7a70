package app.kakehashi.account.service;

import app.kakehashi.account.LinkTokens;
import app.kakehashi.account.LinkTokens.Purpose;
import app.kakehashi.account.domain.Account;
import app.kakehashi.shared.MailOutbox;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Mails the link that activates an account; older links of the same person die. */
@Component
class InvitationMails {
  static final Duration VALID = Duration.ofDays(14);

  private final LinkTokens tokens;
  private final MailOutbox outbox;
  private final CompanyNames companies;

  InvitationMails(LinkTokens tokens, MailOutbox outbox, CompanyNames companies) {
    this.tokens = tokens;
    this.outbox = outbox;
    this.companies = companies;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  void send(Account account) {
    tokens.revoke(Purpose.INVITATION, account.publicId());
    String token = tokens.issue(Purpose.INVITATION, account.publicId(), VALID);
    Optional<String> company = companies.nameOf(account.company(), account.language());
    Map<String, String> values = Map.of("name", account.name(), "link", "/invitations/" + token);
    if (company.isEmpty()) {
      outbox.send("office_invitation", account.email(), account.language(), values);
    } else {
      outbox.send(
          "invitation",
          account.email(),
          account.language(),
          Map.of(
              "name", account.name(), "company", company.get(), "link", "/invitations/" + token));
    }
  }
}
