package app.kakehashi.introduction.service;

import static app.kakehashi.company.Viewers.admin;
import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.account.LinkTokens;
import app.kakehashi.account.LinkTokens.Purpose;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.ContactCard;
import app.kakehashi.company.service.CompanyMerge;
import app.kakehashi.company.service.ContactBook;
import app.kakehashi.gap.GapApp;
import app.kakehashi.introduction.CaseApp;
import app.kakehashi.introduction.domain.ContactConsent.Channel;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.service.ContactConsents.Consent;
import app.kakehashi.introduction.service.ContactConsents.Person;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A person whom both records of one company know stays the one whom a case names. */
@CaseApp
@Import(MergedRecords.class)
class UnitedPeopleTest {
  private static final String JIRO = "jiro@example.jp";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final GapApp.World world;
  private final CaseApp.Cases cases;
  private final MergedRecords records;
  private final CaseReads reads;
  private final ContactConsents consents;
  private final Companies companies;
  private final CompanyMerge merging;
  private final ContactBook book;
  private final LinkTokens tokens;
  private final JdbcClient jdbc;

  private final String taro = "taro%d@example.jp".formatted(NUMBER.incrementAndGet());
  private Viewer office;
  private CaseApp.Pair pair;
  private String id;
  private CompanyId goes;
  private CompanyId stays;
  private ContactCard card;

  UnitedPeopleTest(
      GapApp.World world,
      CaseApp.Cases cases,
      MergedRecords records,
      CaseReads reads,
      ContactConsents consents,
      Companies companies,
      CompanyMerge merging,
      ContactBook book,
      LinkTokens tokens,
      JdbcClient jdbc) {
    this.world = world;
    this.cases = cases;
    this.records = records;
    this.reads = reads;
    this.consents = consents;
    this.companies = companies;
    this.merging = merging;
    this.book = book;
    this.tokens = tokens;
    this.jdbc = jdbc;
  }

  /** A case that names Taro, who has agreed, of a company that is there twice, Taro too. */
  @BeforeEach
  void twoRecords() {
    pair = cases.pair();
    office = world.office();
    id = cases.mutual(pair, office);
    goes = pair.gapCompany();
    stays = records.other("試作精機工業", "JP-40");
    records.contact(goes, taro, 1, null);
    records.contact(goes, JIRO, 1, null);
    records.contact(stays, taro, 2, null);
    card = companies.contactCards(goes).getFirst();
    consents.name(id, version(), side(), List.of(card.publicId()), pair.japan());
    agree(card);
  }

  @Test
  void namesAndConsentsFollowToTheContactThatStaysAndBack() {
    Person before = named();
    assertThat(before.isAgreed()).isTrue();

    records.merge(stays, goes, Set.of());
    Person united = named();
    assertThat(united.card().publicId()).isNotEqualTo(card.publicId());
    assertThat(united.card().email()).isEqualTo(taro);
    assertThat(united.isAgreed()).isTrue();
    assertThat(united.consents()).hasSize(1);
    assertThat(companies.contactNow(card.publicId()))
        .hasValueSatisfying(
            now -> {
              assertThat(now.company()).isEqualTo(stays);
              assertThat(now.publicId()).isEqualTo(united.card().publicId());
            });
    merging.undo(records.lastMerge(), admin());

    assertThat(named()).isEqualTo(before);
    assertThat(companies.contactNow(card.publicId()))
        .hasValueSatisfying(
            now -> {
              assertThat(now.company()).isEqualTo(goes);
              assertThat(now.publicId()).isEqualTo(card.publicId());
            });
  }

  @Test
  void aLinkThatThePersonWasSentLeadsOnAndTakesTheConsentBack() {
    String link =
        tokens.issue(
            Purpose.CONTACT_CONSENT,
            id + "/" + goes.value() + "/" + card.publicId(),
            Duration.ofDays(1));
    CompanyId last = records.other("試作精機", "JP-40");
    records.contact(last, taro, 3, null);
    records.merge(stays, goes, Set.of());
    records.merge(last, stays, Set.of());

    assertThat(consents.sheet(link, Language.JA).toString()).contains(taro);
    // the page of an account, from a mail that names the contact of old
    assertThat(consents.sheet(reads.find(id, office), card.publicId(), office).toString())
        .contains(taro);
    consents.withdrawByLink(link);

    assertThat(named().isAgreed()).isFalse();
    assertThat(named().consents()).noneMatch(Consent::isInForce);
  }

  /** Whom somebody removes is gone at once, whatever a parting would bring back. */
  @Test
  void whoIsRemovedSinceTheMergeDoesNotComeBack() {
    CompanyId last = records.other("試作精機", "JP-40");
    records.contact(last, taro, 3, null);
    records.merge(stays, goes, Set.of());
    String first = records.lastMerge();
    records.merge(last, stays, Set.of());
    String second = records.lastMerge();
    assertThat(kept()).isEqualTo(2);
    remove(last, taro);
    assertThat(kept()).isZero();

    merging.undo(second, admin());
    merging.undo(first, admin());

    assertThat(companies.contactCards(last)).isEmpty();
    assertThat(companies.contactCards(stays)).isEmpty();
    assertThat(companies.contactCards(goes)).extracting(ContactCard::email).containsExactly(JIRO);
    assertThat(companies.contactNow(card.publicId())).isEmpty();
  }

  @Test
  void whoFollowedAndIsRemovedSinceKeepsNobodyTogether() {
    records.merge(stays, goes, Set.of());
    remove(stays, JIRO);

    merging.undo(records.lastMerge(), admin());

    assertThat(companies.contactCards(goes)).containsExactly(card);
  }

  /** The one who was removed had followed before being united with another. */
  @Test
  void whoFollowedAndWasUnitedLaterIsRemovedFromBoth() {
    CompanyId last = records.other("試作精機", "JP-40");
    records.contact(last, JIRO, 3, null);
    records.merge(stays, goes, Set.of());
    String first = records.lastMerge();
    records.merge(last, stays, Set.of());
    String second = records.lastMerge();
    remove(last, JIRO);

    merging.undo(second, admin());
    merging.undo(first, admin());

    assertThat(companies.contactCards(last)).isEmpty();
    assertThat(companies.contactCards(goes)).containsExactly(card);
  }

  /** Some share an address: what one agreed to opens nothing of the other. */
  @Test
  void whoOnlySharesAnAddressIsNotNamedInsteadOfAnother() {
    jdbc.sql("update contact set name = '試作花子' where company_id = :stays")
        .param("stays", stays.value())
        .update();
    Person before = named();

    records.merge(stays, goes, Set.of());
    assertThat(people()).isEmpty();
    assertThat(companies.contactNow(card.publicId())).isEmpty();
    merging.undo(records.lastMerge(), admin());

    assertThat(named()).isEqualTo(before);
  }

  /** Whoever shares an address with the one who is removed is not removed. */
  @Test
  void whoOnlySharesAnAddressComesBackThoughTheOtherIsRemoved() {
    jdbc.sql("update contact set name = '試作花子' where company_id = :stays")
        .param("stays", stays.value())
        .update();
    Person before = named();
    records.merge(stays, goes, Set.of());
    remove(stays, taro);

    merging.undo(records.lastMerge(), admin());

    assertThat(companies.contactCards(stays)).isEmpty();
    assertThat(named()).isEqualTo(before);
  }

  @Test
  void aNameWrittenWithAnotherWidthOrSpaceIsTheSamePerson() {
    jdbc.sql("update contact set name = '試作　太郎 ', latin = 'x' where company_id = :stays")
        .param("stays", stays.value())
        .update();
    records.merge(stays, goes, Set.of());
    assertThat(named().isAgreed()).isTrue();
  }

  /** Somebody of the company that stays saw something of another in the case, and did. */
  @Test
  void whoSawSomethingSinceTheMergeStaysTheOneWhoSawIt() {
    records.merge(stays, goes, Set.of());
    jdbc.sql(
            """
            insert into introduction_contact_view (introduction_id, company_id, contact, viewer_id, viewer_company_id, at)
            select id, :maker, :contact, 1, :stays, now() from introduction where public_id = :id
            """)
        .param("maker", pair.offerCompany().value())
        .param("contact", card.publicId())
        .param("stays", stays.value())
        .param("id", id)
        .update();

    merging.undo(records.lastMerge(), admin());

    assertThat(records.rows("introduction_contact_view", "viewer_company_id", stays)).isOne();
  }

  private void remove(CompanyId company, String email) {
    ContactCard who =
        companies.contactCards(company).stream()
            .filter(one -> email.equals(one.email()))
            .findFirst()
            .orElseThrow();
    book.remove(
        world.publicId(company),
        who.publicId(),
        jdbc.sql("select version from contact where public_id = :id")
            .param("id", who.publicId())
            .query((row, n) -> row.getLong(1))
            .single(),
        admin());
  }

  /** Rows that merges keep of Taro. */
  private int kept() {
    return jdbc.sql("select count(*) from company_merge_row where content ->> 'email' = :taro")
        .param("taro", taro)
        .query(Integer.class)
        .single();
  }

  /** That the office looked at the case is no work of a company, and is told of the right one. */
  @Test
  void whoLookedSinceTheMergeKeepsNobodyTogether() {
    var introduction = reads.find(id, office);
    records.merge(stays, goes, Set.of());
    int looked = looked(stays);
    consents.people(
        reads.find(id, office), reads.find(id, office).leg(LegRole.GAP), world.office());
    assertThat(looked(stays)).isGreaterThan(looked);

    merging.undo(records.lastMerge(), admin());

    assertThat(looked(stays)).isZero();
    assertThat(looked(goes)).isGreaterThan(looked);
    assertThat(
            jdbc.sql(
                    "select distinct contact from introduction_contact_view where introduction_id ="
                        + " (select id from introduction where public_id = :id)")
                .param("id", introduction.publicId())
                .query((row, n) -> row.getString(1))
                .list())
        .isSubsetOf(companies.contactCards(goes).stream().map(ContactCard::publicId).toList());
  }

  private int looked(CompanyId company) {
    return records.rows("introduction_contact_view", "company_id", company);
  }

  private void agree(ContactCard who) {
    String other = reads.find(id, office).leg(LegRole.OFFER).publicId();
    consents.record(id, who.publicId(), Set.of(other), Channel.PAPER, "Signed at the fair", office);
  }

  private Person named() {
    List<Person> people = people();
    assertThat(people).hasSize(1);
    return people.getFirst();
  }

  private List<Person> people() {
    var introduction = reads.find(id, office);
    return consents.named(introduction, introduction.leg(LegRole.GAP));
  }

  private String side() {
    return Objects.requireNonNull(reads.find(id, office).leg(LegRole.GAP).publicId());
  }

  private long version() {
    return reads.find(id, office).version();
  }
}
