package app.kakehashi.company.service;

import app.kakehashi.account.Accounts;
import app.kakehashi.account.NewPerson;
import app.kakehashi.account.Viewer;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.SourceKind;
import app.kakehashi.company.domain.Contact;
import app.kakehashi.company.domain.ContactDetails;
import app.kakehashi.company.domain.ContactFields;
import app.kakehashi.company.domain.ContactPermissions;
import app.kakehashi.company.domain.ContactRepository;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.StaleVersionException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The contacts of a company: for its own members and the office; to anybody else they do not exist.
 * That somebody of the office looked at them is kept.
 */
@Service
@Transactional
public class ContactBook {
  private final Companies companies;
  private final ContactRepository contacts;
  private final Accounts accounts;
  private final MatchSubjects subjects;
  private final ContactSources sources;
  private final UnitedCards cards;
  private final AuditLog audit;
  private final JdbcClient jdbc;
  private final Clock clock;

  ContactBook(
      Companies companies,
      ContactRepository contacts,
      Accounts accounts,
      MatchSubjects subjects,
      ContactSources sources,
      UnitedCards cards,
      AuditLog audit,
      JdbcClient jdbc,
      Clock clock) {
    this.companies = companies;
    this.contacts = contacts;
    this.accounts = accounts;
    this.subjects = subjects;
    this.sources = sources;
    this.cards = cards;
    this.audit = audit;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The contacts of a company as seen by somebody who may; nothing for everybody else. */
  public List<Contact> list(CompanyId company, Viewer viewer) {
    if (!viewer.keeps(company)) {
      return List.of();
    }
    List<Contact> found = contacts.findAllByCompanyIdOrderById(company.value());
    if (viewer.isOffice() && !found.isEmpty()) {
      jdbc.sql("insert into contact_view (company_id, account_id, at) values (:c, :a, :at)")
          .param("c", company.value())
          .param("a", viewer.account().value())
          .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
          .update();
    }
    return found;
  }

  /** One contact. */
  @Transactional(readOnly = true)
  public Contact get(String company, String contact, Viewer viewer) {
    return find(owned(company, viewer), contact);
  }

  /** The company whose contacts the viewer may keep. */
  @Transactional(readOnly = true)
  public CompanySummary owned(String publicId, Viewer viewer) {
    return companies
        .find(publicId, viewer)
        .filter(company -> viewer.keeps(company.id()))
        .orElseThrow(NotFoundException::new);
  }

  /** Whether another contact of the company has this mail address. */
  @Transactional(readOnly = true)
  public boolean hasAddress(
      String company, @Nullable String except, @Nullable String email, Viewer viewer) {
    return email != null
        && contacts.findAllByCompanyIdOrderById(owned(company, viewer).id().value()).stream()
            .filter(contact -> !contact.publicId().equals(except))
            .anyMatch(contact -> email.equalsIgnoreCase(contact.details().email()));
  }

  /** Adds a person. */
  public void add(
      String company, ContactDetails details, ContactPermissions permissions, Viewer viewer) {
    CompanySummary owner = owned(company, viewer);
    Contact contact = new Contact(owner.id(), details, source(viewer), clock.instant());
    contact.permit(permissions, clock.instant());
    contacts.save(contact);
    audit.record(viewer.actor(), "contact.added", company, Map.of("contact", contact.publicId()));
    keyed(owner);
    stated(contact, ContactFields.of(details).keySet(), viewer);
  }

  /** Corrects what is known about a person. */
  public void correct(
      String company,
      String contact,
      long version,
      ContactDetails details,
      ContactPermissions permissions,
      Viewer viewer) {
    CompanySummary owner = owned(company, viewer);
    Contact stored = find(owner, contact);
    StaleVersionException.check(version, stored.version());
    Set<String> stated = new LinkedHashSet<>(ContactFields.of(details).keySet());
    stated.addAll(ContactFields.different(stored.details(), details));
    stored.correct(details, clock.instant());
    stored.permit(permissions, clock.instant());
    audit.record(viewer.actor(), "contact.changed", company, Map.of("contact", contact));
    keyed(owner);
    stated(stored, stated, viewer);
  }

  /** Removes a person; what was done with the person's consent stays in the audit log. */
  public void remove(String company, String contact, long version, Viewer viewer) {
    CompanySummary owner = owned(company, viewer);
    Contact stored = find(owner, contact);
    StaleVersionException.check(version, stored.version());
    cards.forget(owner.id(), stored.publicId());
    contacts.delete(stored);
    audit.record(viewer.actor(), "contact.removed", company, Map.of("contact", contact));
    keyed(owner);
  }

  /**
   * Invites a person by mail to use the platform for the company; for the office only.
   *
   * @throws app.kakehashi.account.AddressTakenException if the address has an account elsewhere
   */
  public void invite(String company, String contact, Viewer viewer) {
    CompanySummary owner = owned(company, viewer);
    Contact stored = find(owner, contact);
    String email = stored.details().email();
    if (!viewer.isOffice() || email == null) {
      throw new NotFoundException();
    }
    accounts.invite(
        owner.id(),
        new NewPerson(stored.details().name(), email, stored.details().language()),
        viewer.actor());
    stored.invited(clock.instant());
    audit.record(viewer.actor(), "contact.invited", company, Map.of("contact", contact));
  }

  /** Whoever saves a person has read everything that stands there, and emptied what does not. */
  private void stated(Contact contact, Set<String> fields, Viewer viewer) {
    sources.record(
        fields.stream().map(field -> new SourceTable.Stated(contact.number(), field)).toList(),
        source(viewer),
        clock.instant());
  }

  private static RecordSource source(Viewer viewer) {
    return new RecordSource(viewer.isOffice() ? SourceKind.OFFICE : SourceKind.MEMBER, null);
  }

  /** Mail domains and telephone numbers are among what duplicates are found by. */
  private void keyed(CompanySummary company) {
    contacts.flush();
    subjects.key(List.of(company.id().value()));
  }

  private Contact find(CompanySummary company, String contact) {
    return contacts
        .findByCompanyIdAndPublicId(company.id().value(), contact)
        .orElseThrow(NotFoundException::new);
  }
}
