package app.kakehashi.browser;

import app.kakehashi.MovableClock;
import app.kakehashi.account.Accounts;
import app.kakehashi.account.NewPerson;
import app.kakehashi.account.Role;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanySize;
import app.kakehashi.company.ContactDraft;
import app.kakehashi.company.Drafts;
import app.kakehashi.company.SectorCode;
import app.kakehashi.gap.GapApp;
import app.kakehashi.gap.GapContent;
import app.kakehashi.gap.NewGap;
import app.kakehashi.introduction.service.CaseClockwork;
import app.kakehashi.introduction.service.Meetings;
import app.kakehashi.matching.MatchApp;
import app.kakehashi.offer.NewOffer;
import app.kakehashi.offer.OfferContent;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.TranslationIntake;
import app.kakehashi.reference.SectorScheme;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.Money;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The companies, people and postings of the stories of cases, and the time that passes there. */
@TestComponent
final class StoryWorld {
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final List<String> PLACES =
      List.of("青葉", "若松", "白石", "千代", "桜木", "朝霧", "清流", "高嶺", "光陽", "明和");

  private final GapApp.World world;
  private final MatchApp.Makers makers;
  private final Accounts accounts;
  private final TranslationIntake translations;
  private final CaseClockwork clockwork;
  private final Meetings meetings;
  private final MovableClock clock;
  private final TransactionTemplate transactions;
  private final JdbcClient jdbc;

  StoryWorld(
      GapApp.World world,
      MatchApp.Makers makers,
      Accounts accounts,
      TranslationIntake translations,
      CaseClockwork clockwork,
      Meetings meetings,
      MovableClock clock,
      TransactionTemplate transactions,
      JdbcClient jdbc) {
    this.world = world;
    this.makers = makers;
    this.accounts = accounts;
    this.translations = translations;
    this.clockwork = clockwork;
    this.meetings = meetings;
    this.clock = clock;
    this.transactions = transactions;
    this.jdbc = jdbc;
  }

  /**
   * A company of a story and its people, who all read the language of the story.
   *
   * @param name official name, which the other side must not read too early
   * @param member mail address of somebody who can sign in
   * @param contact mail address of the person whom an introduction names
   * @param contactName that person’s name
   */
  record Side(CompanyId id, String name, String member, String contact, String contactName) {}

  /** A published gap or offer of a company. */
  record Posted(String id, String title, Side side) {}

  MovableClock clock() {
    return clock;
  }

  JdbcClient jdbc() {
    return jdbc;
  }

  /** Somebody of the secretariat; answers the mail address. */
  String officer(Language language) {
    String email = "desk" + NUMBER.incrementAndGet() + "@stories.example";
    String name =
        switch (language) {
          case JA -> "佐倉 まどか";
          case ZH_HANT -> "林雅婷";
          case EN -> "Emma Clarke";
        };
    accounts.createActive(
        new NewPerson(name, email, language),
        Role.SECRETARIAT,
        Optional.empty(),
        DemoPeople.PASSWORD);
    return email;
  }

  /** A Japanese company. */
  Side japanese(Language language) {
    int number = NUMBER.incrementAndGet();
    String name = "株式会社" + name(number) + "精機";
    return side(
        Drafts.japanese(name)
            .region("JP-43")
            .size(new CompanySize(85, Money.of(50_000_000, "JPY"), null, null))
            .sectors(List.of(new SectorCode(SectorScheme.ISIC, "2829")))
            .languages(List.of("ja", "en")),
        name,
        language == Language.EN ? "Naoki Ishikawa" : "石川 直樹",
        language);
  }

  /** A Taiwanese maker of machined parts. */
  Side taiwanese(Language language) {
    String name = name(NUMBER.incrementAndGet()) + "精密股份有限公司";
    return side(
        MatchApp.Makers.machinistDraft(name),
        name,
        language == Language.EN ? "Jason Chen" : "陳俊宏",
        language);
  }

  private static String name(int number) {
    int places = PLACES.size();
    return PLACES.get(number / places % places) + PLACES.get(number % places);
  }

  private Side side(
      CompanyDraft.Builder draft, String name, String contactName, Language language) {
    int number = NUMBER.incrementAndGet();
    String contact = "contact" + number + "@stories.example";
    CompanyId company =
        world.company(
            draft
                .contacts(
                    List.of(
                        new ContactDraft(
                            contactName,
                            null,
                            null,
                            null,
                            null,
                            contact,
                            "+81-3-0000-" + number,
                            language)))
                .build());
    return new Side(
        company, name, DemoPeople.member(accounts, company, language), contact, contactName);
  }

  /** An anonymous need of machined parts, in all languages. */
  Posted need(Side buyer, Language reader) {
    return gap(buyer, StoryPostings.NEED, StoryPostings.machining(), reader);
  }

  /** A seller who must not be known. */
  Posted succession(Side seller, Language reader) {
    return gap(seller, StoryPostings.SUCCESSION, StoryPostings.succession(), reader);
  }

  private Posted gap(Side company, StoryPostings texts, GapContent content, Language reader) {
    PostingText written = texts.in(Language.JA);
    String id = world.published(new NewGap(company.id(), "JP", written, content));
    translate(PostingType.GAP, id, texts, Language.JA);
    return new Posted(id, texts.in(reader).title(), company);
  }

  /** A published offer of machined parts, in all languages. */
  Posted machining(Side maker, Language reader) {
    OfferContent content = MatchApp.Makers.machiningOffer(maker.id()).content();
    return offer(maker, StoryPostings.MACHINING, content, reader);
  }

  /** Somebody who would take over a maker. */
  Posted takeover(Side buyer, Language reader) {
    return offer(buyer, StoryPostings.TAKEOVER, StoryPostings.takeover(), reader);
  }

  private Posted offer(Side company, StoryPostings texts, OfferContent content, Language reader) {
    String id =
        makers.published(new NewOffer(company.id(), "TW", texts.in(Language.ZH_HANT), content));
    translate(PostingType.OFFER, id, texts, Language.ZH_HANT);
    return new Posted(id, texts.in(reader).title(), company);
  }

  private void translate(PostingType type, String id, StoryPostings texts, Language written) {
    Viewer typist = world.office();
    Viewer approver = world.office();
    transactions.executeWithoutResult(
        status ->
            Arrays.stream(Language.values())
                .filter(language -> language != written)
                .forEach(
                    language ->
                        translations.bring(type, id, texts.in(language), typist, approver)));
  }

  /** The person whom an introduction names gets an account, too. */
  void join(Side side, Language language) {
    accounts.createActive(
        new NewPerson(side.contactName(), side.contact(), language),
        Role.MEMBER,
        Optional.of(side.id()),
        DemoPeople.PASSWORD);
  }

  /** The case of a gap and an offer. */
  String caseOf(Posted gap, Posted offer) {
    return jdbc.sql(
            """
            select i.public_id from introduction i
            join posting g on g.id = i.gap_id join posting o on o.id = i.offer_id
            where g.public_id = :gap and o.public_id = :offer
            """)
        .param("gap", gap.id())
        .param("offer", offer.id())
        .query(String.class)
        .single();
  }

  /** How many mails of a kind have been written to somebody, sent or on their way. */
  int written(String template, String recipient) {
    return jdbc.sql(
            "select count(*) from mail_outbox where template = :template and recipient ="
                + " :recipient")
        .param("template", template)
        .param("recipient", recipient)
        .query(Integer.class)
        .single();
  }

  /** Today in Taipei and Tokyo alike, but for an hour. */
  LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.ofHours(9));
  }

  /** A day later, with everything done that fell due. */
  void aDayPasses() {
    clock.advance(Duration.ofDays(1));
    clockwork.run();
    meetings.askDue();
  }

  /** Lets a day pass again and again until something has happened, and answers how many. */
  int daysUntil(BooleanSupplier happened, int most) {
    for (int day = 1; day <= most; day++) {
      aDayPasses();
      if (happened.getAsBoolean()) {
        return day;
      }
    }
    throw new AssertionError("Nothing happened in " + most + " days");
  }
}
