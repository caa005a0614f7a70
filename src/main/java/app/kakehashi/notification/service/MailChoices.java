package app.kakehashi.notification.service;

import app.kakehashi.account.AccountSummary;
import app.kakehashi.account.Accounts;
import app.kakehashi.account.Viewer;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.notification.domain.MailKind;
import app.kakehashi.notification.domain.MailPace;
import app.kakehashi.notification.service.StoredChoices.Choice;
import app.kakehashi.shared.NotFoundException;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets people choose which mails they get: on a page of their account, or by the link in a mail.
 */
@Service
public class MailChoices {
  private final Accounts accounts;
  private final StoredChoices choices;
  private final AuditLog audit;

  MailChoices(Accounts accounts, StoredChoices choices, AuditLog audit) {
    this.accounts = accounts;
    this.choices = choices;
    this.audit = audit;
  }

  /**
   * What the link in a mail is about.
   *
   * @param stopped whether these mails are stopped
   */
  public record Stoppable(MailKind kind, boolean stopped) {}

  /** What a signed-in person chose, for every kind there is something to choose for. */
  @Transactional(readOnly = true)
  public Map<MailKind, MailPace> of(Viewer viewer) {
    Map<MailKind, MailPace> chosen = choices.pacesOf(person(viewer).email());
    boolean noDigest = chosen.get(MailKind.DIGEST) == MailPace.NONE;
    Map<MailKind, MailPace> offered = new EnumMap<>(MailKind.class);
    for (MailKind kind : MailKind.chosenBy(viewer.isOffice())) {
      MailPace pace = chosen.getOrDefault(kind, MailPace.AT_ONCE);
      offered.put(kind, pace == MailPace.DAILY && noDigest ? MailPace.NONE : pace);
    }
    return offered;
  }

  /** Keeps what a signed-in person chose; a mail of the day that was stopped comes again. */
  @Transactional
  public void choose(Viewer viewer, Map<MailKind, MailPace> chosen) {
    AccountSummary person = person(viewer);
    Map<String, String> recorded = new TreeMap<>();
    chosen.forEach(
        (kind, pace) -> {
          choices.choose(person.email(), kind, pace);
          recorded.put(kind.name(), pace.name());
        });
    choices.choose(person.email(), MailKind.DIGEST, MailPace.AT_ONCE);
    audit.record(viewer.actor(), "notification.mails_chosen", person.publicId(), recorded);
  }

  /**
   * What the link in a mail is about.
   *
   * @throws NotFoundException if it is no such link
   */
  @Transactional(readOnly = true)
  public Stoppable find(String token) {
    return choices.find(token).map(MailChoices::stoppable).orElseThrow(NotFoundException::new);
  }

  /**
   * Stops the mails of the kind that a link is about, or lets them come again.
   *
   * @throws NotFoundException if it is no such link
   */
  @Transactional
  public Stoppable stop(String token, boolean stopped) {
    return choices
        .choose(token, stopped ? MailPace.NONE : MailPace.AT_ONCE)
        .map(MailChoices::stoppable)
        .orElseThrow(NotFoundException::new);
  }

  private AccountSummary person(Viewer viewer) {
    return accounts.find(viewer.account()).orElseThrow(NotFoundException::new);
  }

  private static Stoppable stoppable(Choice choice) {
    return new Stoppable(choice.kind(), choice.pace() == MailPace.NONE);
  }
}
