package app.kakehashi.introduction.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.company.ContactCard;
import app.kakehashi.introduction.domain.Disclosure;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.domain.OpenContacts;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.CompanyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who may see whose name and contacts in a case, and who did. The one place that decides it; what
 * it decides by is {@link Disclosure}.
 */
@Service
@Transactional
public class CaseDisclosure {
  private final Companies companies;
  private final JdbcClient jdbc;
  private final CaseClock clock;

  CaseDisclosure(Companies companies, JdbcClient jdbc, CaseClock clock) {
    this.companies = companies;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** By which column of the table this case opens. */
  @Transactional(readOnly = true)
  public Disclosure.Kind kind(Introduction introduction) {
    return Disclosure.Kind.ofGap(
        jdbc.sql("select kind from gap where id = :gap")
            .param("gap", introduction.gapId())
            .query(String.class)
            .single());
  }

  /**
   * The companies of these legs that the viewer may know: the office and the company itself always;
   * the others once they are introduced; and the company of an offer before that where it is listed
   * openly. The rest is missing; one statement.
   */
  @Transactional(readOnly = true)
  public Map<CompanyId, CompanySummary> counterpartNames(
      Introduction introduction, Collection<Leg> legs, Viewer viewer) {
    CompanyId reader = viewer.company();
    Map<CompanyId, CompanySummary> all =
        companies.summaries(legs.stream().map(Leg::company).toList());
    Map<CompanyId, CompanySummary> known = new HashMap<>();
    for (Leg leg : legs) {
      CompanySummary company = all.get(leg.company());
      boolean open =
          viewer.isOffice()
              || (reader != null
                  && company != null
                  && mayBeKnown(introduction, leg, reader)
                  && mayKnow(introduction, leg, company, reader));
      if (company != null && open) {
        known.put(leg.company(), company);
      }
    }
    return known;
  }

  /** The company of a leg for whoever reads for another. */
  Optional<CompanySummary> nameFor(Introduction introduction, Leg leg, CompanyId reader) {
    return mayBeKnown(introduction, leg, reader)
        ? summary(leg).filter(company -> mayKnow(introduction, leg, company, reader))
        : Optional.empty();
  }

  /**
   * The other companies of many cases that a company may know, by the internal id of the case; one
   * statement.
   */
  @Transactional(readOnly = true)
  public Map<Long, Map<CompanyId, CompanySummary>> namesFor(
      Collection<Introduction> cases, CompanyId reader) {
    Map<CompanyId, CompanySummary> summaries =
        companies.summaries(
            cases.stream()
                .flatMap(introduction -> introduction.legs().stream())
                .map(Leg::company)
                .collect(Collectors.toSet()));
    Map<Long, Map<CompanyId, CompanySummary>> found = new HashMap<>();
    for (Introduction introduction : cases) {
      Map<CompanyId, CompanySummary> names = new LinkedHashMap<>();
      for (Leg leg : introduction.legs()) {
        CompanySummary company = summaries.get(leg.company());
        if (company != null
            && !leg.company().equals(reader)
            && mayBeKnown(introduction, leg, reader)
            && mayKnow(introduction, leg, company, reader)) {
          names.put(leg.company(), company);
        }
      }
      found.put(introduction.id(), names);
    }
    return found;
  }

  private static boolean mayBeKnown(Introduction introduction, Leg leg, CompanyId reader) {
    return leg.company().equals(reader)
        || OpenContacts.isOpen(introduction, leg, reader)
        || (leg.role() == LegRole.OFFER && introduction.knows(reader));
  }

  private static boolean mayKnow(
      Introduction introduction, Leg leg, CompanySummary company, CompanyId reader) {
    return leg.company().equals(reader)
        || OpenContacts.isOpen(introduction, leg, reader)
        || (company.active() && company.listedPublicly());
  }

  private Optional<CompanySummary> summary(Leg leg) {
    return Optional.ofNullable(companies.summaries(List.of(leg.company())).get(leg.company()));
  }

  /**
   * The people of a side that are open to the viewer: those who were named for this case and agree
   * at this moment. That they were seen is kept, unless the own company looks.
   */
  public List<ContactCard> contacts(Introduction introduction, Leg leg, Viewer viewer) {
    Map<String, Set<String>> open = openContacts(introduction, leg, viewer);
    if (open.isEmpty()) {
      return List.of();
    }
    List<ContactCard> cards =
        companies.contactCards(leg.company()).stream()
            .flatMap(
                card ->
                    Optional.ofNullable(open.get(card.publicId()))
                        .map(fields -> agreed(card, fields))
                        .stream())
            .toList();
    seen(introduction, leg, cards, viewer);
    return cards;
  }

  /** What was added to a card after the person agreed stays closed. */
  private static ContactCard agreed(ContactCard card, Set<String> fields) {
    boolean position = fields.contains("position");
    return new ContactCard(
        card.publicId(),
        card.name(),
        card.kana(),
        card.latin(),
        position ? card.title() : null,
        position ? card.department() : null,
        fields.contains("email") ? card.email() : null,
        fields.contains("phone") ? card.phone() : null,
        card.language());
  }

  /** How many people of a side are open to the viewer; shows none and logs nothing. */
  @Transactional(readOnly = true)
  public int countContacts(Introduction introduction, Leg leg, Viewer viewer) {
    Set<String> open = openContacts(introduction, leg, viewer).keySet();
    return open.isEmpty()
        ? 0
        : (int)
            companies.contactCards(leg.company()).stream()
                .filter(card -> open.contains(card.publicId()))
                .count();
  }

  /** Contacts that are open to the viewer, each with the fields the person agreed to. */
  private Map<String, Set<String>> openContacts(Introduction introduction, Leg leg, Viewer viewer) {
    CompanyId reader = viewer.company();
    return OpenContacts.isOpen(introduction, leg, reader)
        ? OpenContacts.of(introduction, leg, reader, consents(introduction, leg))
        : Map.of();
  }

  private List<OpenContacts.Consent> consents(Introduction introduction, Leg leg) {
    return jdbc.sql(
            """
            select c.contact, c.recipient_company_id, c.fields, c.withdrawn_at is not null as withdrawn,
              exists (select from introduction_contact n where n.introduction_id = c.introduction_id
                and n.company_id = c.company_id and n.contact = c.contact) as named
            from introduction_consent c where c.introduction_id = :case and c.company_id = :owner
            """)
        .param("case", introduction.id())
        .param("owner", leg.company().value())
        .query(
            (row, n) ->
                new OpenContacts.Consent(
                    row.getString("contact"),
                    row.getBoolean("named"),
                    new CompanyId(row.getLong("recipient_company_id")),
                    row.getBoolean("withdrawn"),
                    Set.of((String[]) row.getArray("fields").getArray())))
        .list();
  }

  /** Keeps that somebody outside the company saw these people. */
  void seen(Introduction introduction, Leg leg, List<ContactCard> cards, Viewer viewer) {
    CompanyId reader = viewer.company();
    if (leg.company().equals(reader)) {
      return;
    }
    for (ContactCard card : cards) {
      jdbc.sql(
              """
              insert into introduction_contact_view
                (introduction_id, company_id, contact, viewer_id, viewer_company_id, at)
              values (:case, :company, :contact, :viewer, :viewerCompany, :at)
              """)
          .param("case", introduction.id())
          .param("company", leg.company().value())
          .param("contact", card.publicId())
          .param("viewer", viewer.account().value())
          .param("viewerCompany", reader == null ? null : reader.value())
          .param("at", clock.now().atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  /**
   * That somebody saw a contact or opened a file.
   *
   * @param contact public id of the contact; null for a file
   * @param file name of the file; null for a contact
   * @param company null for the office
   */
  public record View(
      @Nullable String contact,
      @Nullable String file,
      AccountId viewer,
      @Nullable CompanyId company,
      Instant at) {}

  /** Who saw the contacts and files of this side, newest first. */
  @Transactional(readOnly = true)
  public List<View> views(Introduction introduction, Leg leg, int limit) {
    return jdbc.sql(
            """
            select contact, null as file_name, viewer_id, viewer_company_id, at from introduction_contact_view
            where introduction_id = :case and company_id = :company
            union all
            select null, file_name, viewer_id, viewer_company_id, at from introduction_file_view
            where introduction_id = :case and company_id = :company
            order by at desc limit :limit
            """)
        .param("case", introduction.id())
        .param("company", leg.company().value())
        .param("limit", limit)
        .query(
            (row, n) ->
                new View(
                    row.getString("contact"),
                    row.getString("file_name"),
                    new AccountId(row.getLong("viewer_id")),
                    company(row, "viewer_company_id"),
                    row.getObject("at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /**
   * That something was opened.
   *
   * @param what a group of {@link Disclosure}, by code
   * @param person name of the person whose data it was; null for data of the company
   */
  public record Provision(
      CompanyId from, CompanyId to, String what, @Nullable String person, Instant at) {}

  /** Everything that was opened in a case, in order; a company reads what was opened of its own. */
  @Transactional(readOnly = true)
  public List<Provision> provisions(Introduction introduction, Viewer viewer) {
    CompanyId own = viewer.company();
    return jdbc.sql(
            """
            select from_company_id, to_company_id, what, person, opened_at from introduction_provision
            where introduction_id = :case and (cast(:own as bigint) is null or from_company_id = :own)
            order by id
            """)
        .param("case", introduction.id())
        .param("own", own == null ? null : own.value())
        .query(
            (row, n) ->
                new Provision(
                    new CompanyId(row.getLong("from_company_id")),
                    new CompanyId(row.getLong("to_company_id")),
                    row.getString("what"),
                    row.getString("person"),
                    row.getObject("opened_at", OffsetDateTime.class).toInstant()))
        .list();
  }

  /** Keeps that the data of the companies was opened to each other. */
  void opened(Introduction introduction, @Nullable AccountId by) {
    for (Leg from : CaseSides.in(introduction)) {
      for (Leg to : CaseSides.others(introduction, from.company())) {
        for (Disclosure group : Disclosure.openedBy(kind(introduction))) {
          if (group != Disclosure.CONTACT_PERSON) {
            provide(introduction, from, to, group, by);
          }
        }
      }
    }
    openedContacts(introduction, by);
  }

  private void provide(
      Introduction introduction, Leg from, Leg to, Disclosure group, @Nullable AccountId by) {
    jdbc.sql(
            """
            insert into introduction_provision
              (introduction_id, from_company_id, to_company_id, what, opened_by, opened_at)
            values (:case, :from, :to, :what, :by, :at)
            """)
        .param("case", introduction.id())
        .param("from", from.company().value())
        .param("to", to.company().value())
        .param("what", group.code())
        .param("by", by == null ? null : by.value())
        .param("at", clock.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** Keeps for every person who agrees, and was not kept yet, that the data was opened. */
  void openedContacts(Introduction introduction, @Nullable AccountId by) {
    if (!introduction.isOpened()) {
      return;
    }
    jdbc.sql(
            """
            insert into introduction_provision (introduction_id, from_company_id, to_company_id, what, contact,
              person, consent_id, opened_by, opened_at)
            select c.introduction_id, c.company_id, c.recipient_company_id, :what, c.contact, c.person, c.id, :by, :at
            from introduction_consent c
            join introduction_contact n on n.introduction_id = c.introduction_id
              and n.company_id = c.company_id and n.contact = c.contact
            where c.introduction_id = :case and c.withdrawn_at is null
              and not exists (select from introduction_provision p where p.consent_id = c.id)
            order by c.id
            """)
        .param("what", Disclosure.CONTACT_PERSON.code())
        .param("by", by == null ? null : by.value())
        .param("at", clock.now().atOffset(ZoneOffset.UTC))
        .param("case", introduction.id())
        .update();
  }

  private static @Nullable CompanyId company(ResultSet row, String column) throws SQLException {
    long value = row.getLong(column);
    return row.wasNull() ? null : new CompanyId(value);
  }
}
