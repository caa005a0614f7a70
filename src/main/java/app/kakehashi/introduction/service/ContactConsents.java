package app.kakehashi.introduction.service;

import app.kakehashi.account.AccountStatus;
import app.kakehashi.account.AccountSummary;
import app.kakehashi.account.Accounts;
import app.kakehashi.account.LinkTokens;
import app.kakehashi.account.LinkTokens.Purpose;
import app.kakehashi.account.Viewer;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.company.Companies;
import app.kakehashi.company.ContactCard;
import app.kakehashi.company.ContactPlace;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.ContactConsent.Channel;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.IntroductionRepository;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.notification.Category;
import app.kakehashi.notification.Recipient;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

  private final ConsentStore stored;
  private final ConsentSheets sheets;
  private final CaseStore store;
  private final IntroductionRepository cases;
  private final CaseDisclosure disclosure;
  private final CaseNews news;
  private final CaseClock clock;
  private final Companies companies;
  private final Accounts accounts;
  private final LinkTokens tokens;
  private final AuditLog audit;

  ContactConsents(
      ConsentStore stored,
      ConsentSheets sheets,
      CaseStore store,
      IntroductionRepository cases,
      CaseDisclosure disclosure,
      CaseNews news,
      CaseClock clock,
      Companies companies,
      Accounts accounts,
      LinkTokens tokens,
      AuditLog audit) {
    this.stored = stored;
    this.sheets = sheets;
    this.store = store;
    this.cases = cases;
    this.disclosure = disclosure;
    this.news = news;
    this.clock = clock;
    this.companies = companies;
    this.accounts = accounts;
    this.tokens = tokens;
    this.audit = audit;
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

  /**
   * Everybody the company could name, with what is agreed; to a person of the office from whose
   * desk the company is kept only those who are named. That the office looked is kept.
   */
  public List<Person> people(Introduction introduction, Leg leg, Viewer viewer) {
    if (!viewer.isOffice() && !viewer.belongsTo(leg.company())) {
      throw new NotFoundException();
    }
    Set<String> named = stored.named(introduction, leg.company());
    List<ContactCard> cards =
        companies.contactCards(leg.company()).stream()
            .filter(card -> viewer.keeps(leg.company()) || named.contains(card.publicId()))
            .toList();
    disclosure.seen(introduction, leg, cards, viewer);
    return people(introduction, leg, cards, named);
  }

  private List<Person> people(
      Introduction introduction, Leg leg, List<ContactCard> cards, Set<String> named) {
    List<Consent> all = stored.consents(introduction, leg.company());
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
    return people(
            introduction,
            leg,
            companies.contactCards(leg.company()),
            stored.named(introduction, leg.company()))
        .stream()
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
    if (!viewer.keeps(leg.company())) {
      throw new NotFoundException();
    }
    List<ContactCard> cards =
        companies.contactCards(leg.company()).stream()
            .filter(card -> contacts.contains(card.publicId()))
            .toList();
    if (cards.size() != new HashSet<>(contacts).size()) {
      throw new NotFoundException();
    }
    Set<String> before = stored.named(introduction, leg.company());
    stored.name(introduction, leg.company(), cards, viewer.account());
    for (ContactCard card : cards) {
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
    Named person = named(introduction, contact, viewer);
    ask(introduction, person.leg(), person.card());
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

  /** The sheet behind a link. */
  @Transactional(readOnly = true)
  public ConsentSheets.Sheet sheet(String token, Language reader) {
    Subject subject = subject(token);
    Introduction introduction =
        cases.read(subject.introduction()).orElseThrow(NotFoundException::new);
    Leg leg = introduction.legOf(subject.company()).orElseThrow(NotFoundException::new);
    return sheets.of(introduction, leg, card(leg, subject.contact()), true, reader);
  }

  /**
   * The sheet of a named person, for that person itself, its colleagues and the office.
   *
   * @throws NotFoundException for everybody else
   */
  public ConsentSheets.Sheet sheet(Introduction introduction, String contact, Viewer viewer) {
    Named person = named(introduction, contact, viewer);
    ContactCard card = person.card();
    disclosure.seen(introduction, person.leg(), List.of(card), viewer);
    return sheets.of(
        introduction,
        person.leg(),
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

  /**
   * The person behind a link agrees to be passed on to these sides.
   *
   * @param sides public ids of the legs that receive
   */
  public void giveByLink(String token, Set<String> sides, Language language) {
    Subject subject = subject(token);
    give(
        locked(subject),
        subject.contact(),
        sides,
        new ConsentStore.Given(Channel.LINK, language, null, ""));
  }

  /** The signed-in person agrees. */
  public void give(String id, String contact, Set<String> sides, Viewer viewer) {
    Introduction introduction = store.lock(id, viewer);
    Named person = named(introduction, contact, viewer);
    if (!isOneself(person.card(), viewer)) {
      throw new NotFoundException();
    }
    give(
        new Locked(introduction, person.leg()),
        person.card().publicId(),
        sides,
        new ConsentStore.Given(Channel.PAGE, viewer.language(), viewer.account(), ""));
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
    Named person = named(introduction, contact, viewer);
    give(
        new Locked(introduction, person.leg()),
        person.card().publicId(),
        sides,
        new ConsentStore.Given(
            channel, person.card().language(), viewer.account(), evidence.strip()));
  }

  private record Locked(Introduction introduction, Leg leg) {}

  private Locked locked(Subject subject) {
    Introduction introduction =
        cases.lock(subject.introduction()).orElseThrow(NotFoundException::new);
    return new Locked(
        introduction, introduction.legOf(subject.company()).orElseThrow(NotFoundException::new));
  }

  private void give(Locked held, String contact, Set<String> sides, ConsentStore.Given given) {
    Introduction introduction = held.introduction();
    Leg leg = held.leg();
    ContactCard card = card(leg, contact);
    if (!CaseSides.in(introduction).contains(leg)
        || !stored.named(introduction, leg.company()).contains(contact)) {
      throw new NotFoundException();
    }
    ConsentSheets.Sheet sheet = sheets.of(introduction, leg, card, true, given.language());
    List<ConsentSheets.Asked> agreed =
        sheet.asked().stream()
            .filter(entry -> sides.contains(entry.to().publicId()))
            .filter(entry -> entry.inForce() == null)
            .toList();
    for (ConsentSheets.Asked entry : agreed) {
      stored.keep(introduction, leg, card, entry, given);
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
    Named person = named(introduction, contact, viewer);
    boolean allowed = viewer.isOffice() ? channel.isRecorded() : isOneself(person.card(), viewer);
    if (!allowed) {
      throw new NotFoundException();
    }
    withdraw(
        new Locked(introduction, person.leg()),
        person.card().publicId(),
        viewer.isOffice() ? channel : Channel.PAGE,
        viewer.account());
  }

  private void withdraw(Locked held, String contact, Channel channel, @Nullable AccountId by) {
    Introduction introduction = held.introduction();
    if (!stored.withdraw(introduction, held.leg().company(), contact, channel, by)) {
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

  /** A person and the side by which it is named. */
  private record Named(Leg leg, ContactCard card) {}

  /** A person who is named by a side of which the viewer knows, also by an earlier contact. */
  private Named named(Introduction introduction, String contact, Viewer viewer) {
    String now = companies.contactNow(contact).map(ContactPlace::publicId).orElse(contact);
    Leg leg =
        CaseSides.in(introduction).stream()
            .filter(side -> viewer.isOffice() || viewer.belongsTo(side.company()))
            .filter(side -> stored.named(introduction, side.company()).contains(now))
            .findFirst()
            .orElseThrow(NotFoundException::new);
    return new Named(leg, card(leg, now));
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
    // both may have followed to another company since the link was sent
    return companies
        .contactNow(parts[2])
        .map(now -> new Subject(parts[0], now.company(), now.publicId()))
        .orElseGet(() -> new Subject(parts[0], new CompanyId(Long.parseLong(parts[1])), parts[2]));
  }
}
