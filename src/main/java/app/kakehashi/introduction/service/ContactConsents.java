package app.kakehashi.introduction.service;

import app.kakehashi.account.AccountStatus;
import app.kakehashi.account.AccountSummary;
import app.kakehashi.account.Accounts;
import app.kakehashi.account.LinkTokens;
import app.kakehashi.account.LinkTokens.Purpose;
import app.kakehashi.account.Viewer;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.company.ContactCard;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.ContactConsent;
import app.kakehashi.introduction.domain.ContactConsent.Channel;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.IntroductionRepository;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.notification.Category;
import app.kakehashi.notification.Recipient;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.Postings;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people each company names to be introduced, and what each of them agrees to: word for word,
 * for this case and this receiving company, and taken back at any time.
 */
@Service
@Transactional
public class ContactConsents {
  /** The link to take a consent back stays good as long as the records are kept. */
  private static final Duration LINK_VALID = Duration.ofDays(3 * 365);

  private final CaseStore store;
  private final IntroductionRepository cases;
  private final CaseDisclosure disclosure;
  private final CaseNews news;
  private final CaseClock clock;
  private final Companies companies;
  private final Accounts accounts;
  private final Postings postings;
  private final ReferenceData reference;
  private final LinkTokens tokens;
  private final MessageSource messages;
  private final AuditLog audit;
  private final JdbcClient jdbc;
  private final String association;

  ContactConsents(
      CaseStore store,
      IntroductionRepository cases,
      CaseDisclosure disclosure,
      CaseNews news,
      CaseClock clock,
      Companies companies,
      Accounts accounts,
      Postings postings,
      ReferenceData reference,
      LinkTokens tokens,
      MessageSource messages,
      AuditLog audit,
      JdbcClient jdbc,
      @Value("${kakehashi.association-name}") String association) {
    this.store = store;
    this.cases = cases;
    this.disclosure = disclosure;
    this.news = news;
    this.clock = clock;
    this.companies = companies;
    this.accounts = accounts;
    this.postings = postings;
    this.reference = reference;
    this.tokens = tokens;
    this.messages = messages;
    this.audit = audit;
    this.jdbc = jdbc;
    this.association = association;
  }

  /**
   * A consent as it is kept.
   *
   * @param withdrawnAt null while it is in force
   */
  public record Consent(
      String contact,
      CompanyId recipient,
      String textCode,
      int textVersion,
      Language language,
      String words,
      Channel channel,
      Instant givenAt,
      @Nullable Instant withdrawnAt) {
    public boolean isInForce() {
      return withdrawnAt == null;
    }
  }

  /**
   * A person of a company in a case.
   *
   * @param named whether the company wants this person to be introduced
   * @param missing the sides whose company the person has not agreed to be passed on to
   */
  public record Person(ContactCard card, boolean named, List<Consent> consents, List<Leg> missing) {
    public Person {
      consents = List.copyOf(consents);
      missing = List.copyOf(missing);
    }

    public boolean isAgreed() {
      return missing.isEmpty();
    }
  }

  /** Everybody the company could name, with what is agreed. That the office looked is kept. */
  public List<Person> people(Introduction introduction, Leg leg, Viewer viewer) {
    if (!viewer.isOffice() && !viewer.belongsTo(leg.company())) {
      throw new NotFoundException();
    }
    List<ContactCard> cards = companies.contactCards(leg.company());
    disclosure.seen(introduction, leg, cards, viewer);
    return people(introduction, leg, cards);
  }

  private List<Person> people(Introduction introduction, Leg leg, List<ContactCard> cards) {
    Set<String> named = named(introduction, leg.company());
    List<Consent> all = consents(introduction, leg.company());
    List<Leg> recipients = CaseSides.others(introduction, leg.company());
    List<Person> people = new ArrayList<>();
    for (ContactCard card : cards) {
      List<Consent> own =
          all.stream().filter(consent -> consent.contact().equals(card.publicId())).toList();
      Set<CompanyId> agreed =
          own.stream()
              .filter(Consent::isInForce)
              .map(Consent::recipient)
              .collect(Collectors.toSet());
      people.add(
          new Person(
              card,
              named.contains(card.publicId()),
              own,
              recipients.stream().filter(to -> !agreed.contains(to.company())).toList()));
    }
    return people;
  }

  /** Whether every company has named somebody and everybody named agrees. */
  @Transactional(readOnly = true)
  public boolean isComplete(Introduction introduction) {
    return CaseSides.in(introduction).stream()
        .allMatch(
            leg -> {
              List<Person> named = named(introduction, leg);
              return !named.isEmpty() && named.stream().allMatch(Person::isAgreed);
            });
  }

  /** The people a company has named; personal data, for the office and the company itself. */
  @Transactional(readOnly = true)
  public List<Person> named(Introduction introduction, Leg leg) {
    return people(introduction, leg, companies.contactCards(leg.company())).stream()
        .filter(Person::named)
        .toList();
  }

  /**
   * Names the people to be introduced, in place of those named before; those who are new are asked
   * by mail.
   */
  public void name(
      String id, long version, String side, Collection<String> contacts, Viewer viewer) {
    Introduction introduction = changed(id, version, viewer);
    Leg leg = CaseSides.speaking(introduction, side, viewer);
    List<ContactCard> cards =
        companies.contactCards(leg.company()).stream()
            .filter(card -> contacts.contains(card.publicId()))
            .toList();
    if (cards.size() != new HashSet<>(contacts).size()) {
      throw new NotFoundException();
    }
    Set<String> before = named(introduction, leg.company());
    jdbc.sql(
            "delete from introduction_contact where introduction_id = :case and company_id ="
                + " :company")
        .param("case", introduction.id())
        .param("company", leg.company().value())
        .update();
    for (ContactCard card : cards) {
      jdbc.sql(
              """
              insert into introduction_contact (introduction_id, company_id, contact, named_by, named_at)
              values (:case, :company, :contact, :by, :at)
              """)
          .param("case", introduction.id())
          .param("company", leg.company().value())
          .param("contact", card.publicId())
          .param("by", viewer.account().value())
          .param("at", clock.now().atOffset(ZoneOffset.UTC))
          .update();
      if (!before.contains(card.publicId())) {
        ask(introduction, leg, card);
      }
    }
    audit.record(
        new Actor(viewer.account(), leg.company()),
        "introduction.contacts_named",
        id,
        Map.of("contacts", cards.size()));
    disclosure.openedContacts(introduction, viewer.account());
    store.save(introduction);
  }

  /** Mails a person the link once more. */
  public void askAgain(String id, long version, String contact, Viewer viewer) {
    Introduction introduction = changed(id, version, viewer);
    Leg leg = legOf(introduction, contact, viewer);
    ask(introduction, leg, card(leg, contact));
    store.save(introduction);
  }

  private void ask(Introduction introduction, Leg leg, ContactCard card) {
    String email = card.email();
    if (email == null) {
      return;
    }
    Recipient to =
        account(leg.company(), email)
            .map(account -> Recipient.of(account.id()))
            .orElseGet(() -> Recipient.contact(card.name(), email, card.language()));
    String subject = introduction.publicId() + "/" + leg.company().value() + "/" + card.publicId();
    news.tell(
        introduction,
        leg.company(),
        to,
        Category.ASK,
        "consent_asked",
        Map.of("title", news.title(introduction, card.language())),
        "/introductions/" + introduction.publicId() + "/contacts/" + card.publicId() + "/consent",
        "/consents/" + tokens.issue(Purpose.CONTACT_CONSENT, subject, LINK_VALID));
  }

  private Optional<AccountSummary> account(CompanyId company, String email) {
    return accounts.membersOf(company).stream()
        .filter(person -> person.status() == AccountStatus.ACTIVE)
        .filter(person -> person.email().equalsIgnoreCase(email))
        .findFirst();
  }

  /**
   * One receiving company and what the person reads about it.
   *
   * @param to the receiving side
   * @param inForce the consent that is in force; null where there is none
   */
  public record Asked(Leg to, ContactConsent text, String words, @Nullable Consent inForce) {}

  /**
   * What one person is asked.
   *
   * @param isOneself whether the viewer is that person; always so by the link
   * @param asked one entry for each receiving company
   */
  public record Sheet(
      Introduction introduction, Leg leg, ContactCard card, boolean isOneself, List<Asked> asked) {
    public Sheet {
      asked = List.copyOf(asked);
    }

    public boolean isAnyInForce() {
      return asked.stream().anyMatch(entry -> entry.inForce() != null);
    }

    public boolean isAnyOpen() {
      return asked.stream().anyMatch(entry -> entry.inForce() == null);
    }
  }

  /** The sheet behind a link. */
  @Transactional(readOnly = true)
  public Sheet sheet(String token, Language reader) {
    Subject subject = subject(token);
    Introduction introduction =
        cases.read(subject.introduction()).orElseThrow(NotFoundException::new);
    Leg leg = introduction.legOf(subject.company()).orElseThrow(NotFoundException::new);
    return sheet(introduction, leg, card(leg, subject.contact()), true, reader);
  }

  /**
   * The sheet of a named person, for that person itself, its colleagues and the office.
   *
   * @throws NotFoundException for everybody else
   */
  public Sheet sheet(Introduction introduction, String contact, Viewer viewer) {
    Leg leg = legOf(introduction, contact, viewer);
    ContactCard card = card(leg, contact);
    disclosure.seen(introduction, leg, List.of(card), viewer);
    return sheet(
        introduction,
        leg,
        card,
        isOneself(card, viewer),
        viewer.isOffice() ? card.language() : viewer.language());
  }

  private boolean isOneself(ContactCard card, Viewer viewer) {
    return !viewer.isOffice()
        && card.email() != null
        && accounts
            .find(viewer.account())
            .filter(account -> account.email().equalsIgnoreCase(card.email()))
            .isPresent();
  }

  private Sheet sheet(
      Introduction introduction, Leg leg, ContactCard card, boolean oneself, Language reader) {
    List<Consent> consents = consents(introduction, leg.company());
    List<Asked> asked = new ArrayList<>();
    for (Leg to : CaseSides.others(introduction, leg.company())) {
      ContactConsent text = ContactConsent.between(leg.country(), to.country());
      Consent inForce =
          consents.stream()
              .filter(Consent::isInForce)
              .filter(consent -> consent.contact().equals(card.publicId()))
              .filter(consent -> consent.recipient().equals(to.company()))
              .findFirst()
              .orElse(null);
      asked.add(new Asked(to, text, words(introduction, leg, to, card, text, reader), inForce));
    }
    return new Sheet(introduction, leg, card, oneself, asked);
  }

  /** Every sentence the person reads before it agrees. */
  private String words(
      Introduction introduction,
      Leg from,
      Leg to,
      ContactCard card,
      ContactConsent text,
      Language reader) {
    return message(
        text.messageKey(),
        reader,
        association.isBlank() ? message("introduction_after.association", reader) : association,
        recipientName(introduction, from, to, reader),
        country(to.country(), reader),
        fields(card).stream()
            .map(field -> message("introduction_after.contact_field." + field, reader))
            .collect(Collectors.joining(reader == Language.EN ? ", " : "、")),
        message(ContactConsent.countryKey(to.country()), reader));
  }

  /** The company by name where this side may know it, else by what it seeks or offers. */
  private String recipientName(Introduction introduction, Leg from, Leg to, Language reader) {
    Optional<CompanySummary> known = disclosure.nameFor(introduction, to, from.company());
    if (known.isPresent()) {
      return known.get().name();
    }
    long posting = to.role() == LegRole.GAP ? introduction.gapId() : introduction.offerId();
    PostingText text = postings.textsFor(List.of(posting), reader).get(posting);
    return message(
        to.role() == LegRole.GAP
            ? "introduction_after.recipient.gap"
            : "introduction_after.recipient.offer",
        reader,
        country(to.country(), reader),
        text == null ? "" : text.title());
  }

  private String country(String code, Language reader) {
    return reference.countries().find(code).map(found -> found.name().in(reader)).orElse(code);
  }

  private static List<String> fields(ContactCard card) {
    List<String> fields = new ArrayList<>(List.of("name"));
    if (card.title() != null || card.department() != null) {
      fields.add("position");
    }
    if (card.email() != null) {
      fields.add("email");
    }
    if (card.phone() != null) {
      fields.add("phone");
    }
    return fields;
  }

  /**
   * The person behind a link agrees to be passed on to these sides.
   *
   * @param sides public ids of the legs that receive
   */
  public void giveByLink(String token, Set<String> sides, Language language) {
    Subject subject = subject(token);
    give(locked(subject), subject.contact(), sides, new Given(Channel.LINK, language, null, ""));
  }

  /** The signed-in person agrees. */
  public void give(String id, String contact, Set<String> sides, Viewer viewer) {
    Introduction introduction = store.lock(id, viewer);
    Leg leg = legOf(introduction, contact, viewer);
    if (!isOneself(card(leg, contact), viewer)) {
      throw new NotFoundException();
    }
    give(
        new Locked(introduction, leg),
        contact,
        sides,
        new Given(Channel.PAGE, viewer.language(), viewer.account(), ""));
  }

  /**
   * The office records that a person agreed.
   *
   * @param channel on paper or by phone
   * @param evidence who said or signed it when; never empty
   */
  public void record(
      String id,
      String contact,
      Set<String> sides,
      Channel channel,
      String evidence,
      Viewer viewer) {
    if (!viewer.isOffice() || !channel.isRecorded() || evidence.isBlank()) {
      throw new NotFoundException();
    }
    Introduction introduction = store.lock(id, viewer);
    Leg leg = legOf(introduction, contact, viewer);
    give(
        new Locked(introduction, leg),
        contact,
        sides,
        new Given(channel, card(leg, contact).language(), viewer.account(), evidence.strip()));
  }

  /** How a consent is given. */
  private record Given(
      Channel channel, Language language, @Nullable AccountId account, String evidence) {}

  private record Locked(Introduction introduction, Leg leg) {}

  private Locked locked(Subject subject) {
    Introduction introduction =
        cases.lock(subject.introduction()).orElseThrow(NotFoundException::new);
    return new Locked(
        introduction, introduction.legOf(subject.company()).orElseThrow(NotFoundException::new));
  }

  private void give(Locked held, String contact, Set<String> sides, Given given) {
    Introduction introduction = held.introduction();
    Leg leg = held.leg();
    ContactCard card = card(leg, contact);
    if (!CaseSides.in(introduction).contains(leg)
        || !named(introduction, leg.company()).contains(contact)) {
      throw new NotFoundException();
    }
    Sheet sheet = sheet(introduction, leg, card, true, given.language());
    List<Asked> agreed =
        sheet.asked().stream()
            .filter(entry -> sides.contains(entry.to().publicId()))
            .filter(entry -> entry.inForce() == null)
            .toList();
    for (Asked entry : agreed) {
      keep(introduction, leg, card, entry, given);
    }
    if (agreed.isEmpty()) {
      return;
    }
    introduction.heardFrom(clock.moment());
    audit.record(
        new Actor(given.account(), leg.company()),
        "introduction.consent_given",
        introduction.publicId(),
        Map.of("contact", contact, "channel", given.channel().name()));
    disclosure.openedContacts(introduction, given.account());
    if (isComplete(introduction) && introduction.state() == CaseState.MUTUAL_YES) {
      news.owner(introduction, "introduction_after.told.consents_complete", given.account());
    }
    store.save(introduction);
  }

  private void keep(
      Introduction introduction, Leg leg, ContactCard card, Asked entry, Given given) {
    boolean recorded = given.channel().isRecorded();
    Long account = given.account() == null ? null : given.account().value();
    jdbc.sql(
            """
            insert into introduction_consent (introduction_id, company_id, contact, person, recipient_company_id,
              recipient_country, fields, text_code, text_version, language, words, words_sha256, channel, given_by,
              recorded_by, evidence, given_at)
            values (:case, :company, :contact, :person, :recipient, :country, :fields, :code, :version, :language,
              :words, :hash, :channel, :givenBy, :recordedBy, :evidence, :at)
            """)
        .param("case", introduction.id())
        .param("company", leg.company().value())
        .param("contact", card.publicId())
        .param("person", card.name())
        .param("recipient", entry.to().company().value())
        .param("country", entry.to().country())
        .param("fields", fields(card).toArray(String[]::new))
        .param("code", entry.text().code())
        .param("version", entry.text().version())
        .param("language", given.language().code())
        .param("words", entry.words())
        .param("hash", sha256(entry.words()))
        .param("channel", given.channel().name())
        .param("givenBy", recorded ? null : account)
        .param("recordedBy", recorded ? account : null)
        .param("evidence", given.evidence())
        .param("at", clock.now().atOffset(ZoneOffset.UTC))
        .update();
  }

  /** The person behind a link takes everything back; the other side loses the contact at once. */
  public void withdrawByLink(String token) {
    Subject subject = subject(token);
    withdraw(locked(subject), subject.contact(), Channel.LINK, null);
  }

  /**
   * The signed-in person takes its consent back, or the office records that.
   *
   * @param channel how the office learned of it; of no account for the person itself
   */
  public void withdraw(String id, String contact, Channel channel, Viewer viewer) {
    Introduction introduction = store.lock(id, viewer);
    Leg leg = legOf(introduction, contact, viewer);
    boolean allowed =
        viewer.isOffice() ? channel.isRecorded() : isOneself(card(leg, contact), viewer);
    if (!allowed) {
      throw new NotFoundException();
    }
    withdraw(
        new Locked(introduction, leg),
        contact,
        viewer.isOffice() ? channel : Channel.PAGE,
        viewer.account());
  }

  private void withdraw(Locked held, String contact, Channel channel, @Nullable AccountId by) {
    Introduction introduction = held.introduction();
    int withdrawn =
        jdbc.sql(
                """
                update introduction_consent set withdrawn_at = :at, withdrawn_channel = :channel, withdrawn_by = :by
                where introduction_id = :case and company_id = :company and contact = :contact
                  and withdrawn_at is null
                """)
            .param("at", clock.now().atOffset(ZoneOffset.UTC))
            .param("channel", channel.name())
            .param("by", by == null ? null : by.value())
            .param("case", introduction.id())
            .param("company", held.leg().company().value())
            .param("contact", contact)
            .update();
    if (withdrawn == 0) {
      return;
    }
    introduction.heardFrom(clock.moment());
    audit.record(
        new Actor(by, held.leg().company()),
        "introduction.consent_withdrawn",
        introduction.publicId(),
        Map.of("contact", contact, "channel", channel.name()));
    news.owner(introduction, "introduction_after.told.consent_withdrawn", by);
    store.save(introduction);
  }

  private Introduction changed(String id, long version, Viewer viewer) {
    Introduction introduction = store.lock(id, viewer);
    introduction.checkVersion(version);
    introduction.heardFrom(clock.moment());
    return introduction;
  }

  private Set<String> named(Introduction introduction, CompanyId company) {
    return new HashSet<>(
        jdbc.sql(
                "select contact from introduction_contact where introduction_id = :case and"
                    + " company_id = :company")
            .param("case", introduction.id())
            .param("company", company.value())
            .query(String.class)
            .list());
  }

  private List<Consent> consents(Introduction introduction, CompanyId company) {
    return jdbc.sql(
            """
            select contact, recipient_company_id, text_code, text_version, language, words, channel, given_at,
              withdrawn_at
            from introduction_consent where introduction_id = :case and company_id = :company order by id
            """)
        .param("case", introduction.id())
        .param("company", company.value())
        .query(ContactConsents::consent)
        .list();
  }

  private static Consent consent(ResultSet row, int number) throws SQLException {
    OffsetDateTime withdrawn = row.getObject("withdrawn_at", OffsetDateTime.class);
    return new Consent(
        row.getString("contact"),
        new CompanyId(row.getLong("recipient_company_id")),
        row.getString("text_code"),
        row.getInt("text_version"),
        Language.ofTag(row.getString("language")).orElseThrow(),
        row.getString("words"),
        Channel.valueOf(row.getString("channel")),
        row.getObject("given_at", OffsetDateTime.class).toInstant(),
        withdrawn == null ? null : withdrawn.toInstant());
  }

  /** The side of the viewer’s knowledge to which this contact was named. */
  private Leg legOf(Introduction introduction, String contact, Viewer viewer) {
    return CaseSides.in(introduction).stream()
        .filter(leg -> viewer.isOffice() || viewer.belongsTo(leg.company()))
        .filter(leg -> named(introduction, leg.company()).contains(contact))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  private ContactCard card(Leg leg, String contact) {
    return companies.contactCards(leg.company()).stream()
        .filter(card -> card.publicId().equals(contact))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  /** What a link is about. */
  private record Subject(String introduction, CompanyId company, String contact) {}

  private Subject subject(String token) {
    String[] parts =
        tokens
            .peek(Purpose.CONTACT_CONSENT, token)
            .orElseThrow(NotFoundException::new)
            .split("/", -1);
    return new Subject(parts[0], new CompanyId(Long.parseLong(parts[1])), parts[2]);
  }

  private String message(String key, Language reader, Object... values) {
    return Objects.requireNonNull(messages.getMessage(key, values, reader.locale()));
  }

  private static byte[] sha256(String words) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
