package app.kakehashi.introduction.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kakehashi.MovableClock;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.ContactCard;
import app.kakehashi.company.domain.ContactDetails;
import app.kakehashi.company.domain.ContactPermissions;
import app.kakehashi.company.service.ContactBook;
import app.kakehashi.gap.GapApp;
import app.kakehashi.introduction.CaseApp;
import app.kakehashi.introduction.domain.Answer;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.CheckInAnswer;
import app.kakehashi.introduction.domain.ContactConsent.Channel;
import app.kakehashi.introduction.domain.DeclineReason;
import app.kakehashi.introduction.domain.Guard;
import app.kakehashi.introduction.domain.Interpreter;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.domain.MeetingOutcome;
import app.kakehashi.introduction.domain.MoveRefused;
import app.kakehashi.introduction.domain.NextTask;
import app.kakehashi.introduction.domain.SettlementMatter;
import app.kakehashi.introduction.service.Settlements.Evidence;
import app.kakehashi.posting.PostingFiles;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.service.Attachments;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.StaleVersionException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What follows the yes, on the real database. */
@CaseApp
class AfterYesTest {
  private static final Map<String, String> AGREED =
      Map.of(
          "legal_form", "licence",
          "depth", "first_order",
          "value", "upto_10m",
          "agreed_on", "2026-11-01",
          "publish", "no");

  private final CaseApp.Cases cases;
  private final GapApp.World world;
  private final CaseReads reads;
  private final CaseLife life;
  private final Curating curating;
  private final CaseDisclosure disclosure;
  private final ContactConsents consents;
  private final CaseIntroducing introducing;
  private final Settlements settlements;
  private final Meetings meetings;
  private final CheckIns checkIns;
  private final ContactBook book;
  private final Companies companies;
  private final Attachments attachments;
  private final CaseFiles files;
  private final MovableClock clock;
  private final JdbcClient jdbc;
  private int people;

  AfterYesTest(
      CaseApp.Cases cases,
      GapApp.World world,
      CaseReads reads,
      CaseLife life,
      Curating curating,
      CaseDisclosure disclosure,
      ContactConsents consents,
      CaseIntroducing introducing,
      Settlements settlements,
      Meetings meetings,
      CheckIns checkIns,
      ContactBook book,
      Companies companies,
      Attachments attachments,
      CaseFiles files,
      MovableClock clock,
      JdbcClient jdbc) {
    this.cases = cases;
    this.world = world;
    this.reads = reads;
    this.life = life;
    this.curating = curating;
    this.disclosure = disclosure;
    this.consents = consents;
    this.introducing = introducing;
    this.settlements = settlements;
    this.meetings = meetings;
    this.checkIns = checkIns;
    this.book = book;
    this.companies = companies;
    this.attachments = attachments;
    this.files = files;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  /** A case in which both said yes, with a contact on each side. */
  private record Both(
      String id, Viewer office, CaseApp.Pair pair, ContactCard buyer, ContactCard maker) {}

  private Both mutual() {
    CaseApp.Pair pair = cases.pair();
    Viewer office = world.office();
    String id = cases.mutual(pair, office);
    return new Both(
        id,
        office,
        pair,
        contact(pair.japan(), Language.JA),
        contact(pair.taiwan(), Language.ZH_HANT));
  }

  private ContactCard contact(Viewer member, Language language) {
    people++;
    var company = Objects.requireNonNull(member.company());
    book.add(
        world.publicId(company),
        new ContactDetails(
            "Contact " + people,
            null,
            null,
            "Manager",
            null,
            "contact" + people + "-" + company.value() + "@example.com",
            "+81-3-0000-" + people,
            language),
        new ContactPermissions(true, false),
        member);
    return companies.contactCards(company).getLast();
  }

  private Introduction read(Both both) {
    return reads.find(both.id(), both.office());
  }

  private Leg leg(Both both, LegRole role) {
    return read(both).leg(role);
  }

  private long version(Both both) {
    return read(both).version();
  }

  private void name(Both both, LegRole role, ContactCard... cards) {
    Viewer member = role == LegRole.GAP ? both.pair().japan() : both.pair().taiwan();
    consents.name(
        both.id(),
        version(both),
        leg(both, role).publicId(),
        java.util.Arrays.stream(cards).map(ContactCard::publicId).toList(),
        member);
  }

  private void agree(Both both, LegRole of, ContactCard card) {
    LegRole to = of == LegRole.GAP ? LegRole.OFFER : LegRole.GAP;
    consents.record(
        both.id(),
        card.publicId(),
        Set.of(leg(both, to).publicId()),
        Channel.PAPER,
        "Signed at the fair",
        both.office());
  }

  private Both introduced() {
    Both both = mutual();
    introduce(both);
    return both;
  }

  private void introduce(Both both) {
    name(both, LegRole.GAP, both.buyer());
    name(both, LegRole.OFFER, both.maker());
    agree(both, LegRole.GAP, both.buyer());
    agree(both, LegRole.OFFER, both.maker());
    introducing.introduce(both.id(), version(both), both.office());
  }

  @Test
  void a_consent_is_kept_word_for_word_with_who_when_how_for_whom() throws Exception {
    Both both = mutual();
    name(both, LegRole.GAP, both.buyer());
    agree(both, LegRole.GAP, both.buyer());
    Map<String, Object> kept =
        jdbc.sql("select * from introduction_consent where contact = :contact")
            .param("contact", both.buyer().publicId())
            .query()
            .singleRow();
    assertThat(kept)
        .containsEntry("person", both.buyer().name())
        .containsEntry("company_id", both.pair().gapCompany().value())
        .containsEntry("recipient_company_id", both.pair().offerCompany().value())
        .containsEntry("recipient_country", "TW")
        .containsEntry("text_code", "jp_abroad")
        .containsEntry("text_version", 1)
        .containsEntry("language", "ja")
        .containsEntry("channel", "PAPER")
        .containsEntry("recorded_by", both.office().account().value())
        .containsEntry("evidence", "Signed at the fair")
        .containsEntry("withdrawn_at", null);
    String words = (String) Objects.requireNonNull(kept.get("words"));
    assertThat(words).contains("台湾", "個人資料保護法", "お名前", "勤務先のメールアドレス");
    assertThat((byte[]) kept.get("words_sha256"))
        .isEqualTo(
            MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8)));
    assertThat(kept.get("given_at")).isNotNull();
    assertThat(((java.sql.Array) Objects.requireNonNull(kept.get("fields"))).getArray())
        .isEqualTo(new String[] {"name", "position", "email", "phone"});
    assertThatThrownBy(
            () ->
                jdbc.sql("update introduction_consent set words = 'x' where contact = :contact")
                    .param("contact", both.buyer().publicId())
                    .update())
        .hasMessageContaining("introduction_consent");
  }

  @Test
  void the_consent_text_names_no_company_that_is_not_open_yet() {
    Both both = mutual();
    name(both, LegRole.OFFER, both.maker());
    agree(both, LegRole.OFFER, both.maker());
    String words =
        jdbc.sql("select words from introduction_consent where contact = :contact")
            .param("contact", both.maker().publicId())
            .query(String.class)
            .single();
    assertThat(words)
        .contains("個人資料保護法第八條", "日本")
        .doesNotContain(world.name(both.pair().gapCompany()));
  }

  @Test
  void nobody_is_introduced_before_everybody_named_agrees() {
    Both both = mutual();
    assertMissing(both, Guard.CONSENTS);
    name(both, LegRole.GAP, both.buyer());
    name(both, LegRole.OFFER, both.maker());
    agree(both, LegRole.GAP, both.buyer());
    assertMissing(both, Guard.CONSENTS);
    agree(both, LegRole.OFFER, both.maker());
    assertThat(introducing.missing(read(both))).isEmpty();
    introducing.introduce(both.id(), version(both), both.office());
    assertThat(read(both).state()).isEqualTo(CaseState.INTRODUCED);
    assertThat(disclosure.provisions(read(both), both.office()))
        .extracting(CaseDisclosure.Provision::what)
        .contains("company_name", "region_and_site", "contact_person");
    assertThat(disclosure.provisions(read(both), both.office()))
        .filteredOn(given -> given.person() != null)
        .extracting(CaseDisclosure.Provision::person)
        .containsExactlyInAnyOrder(both.buyer().name(), both.maker().name());
  }

  private void assertMissing(Both both, Guard... guards) {
    assertThatThrownBy(() -> introducing.introduce(both.id(), version(both), both.office()))
        .isInstanceOfSatisfying(
            MoveRefused.class, refused -> assertThat(refused.missing()).containsOnly(guards));
  }

  @Test
  void technology_needs_a_confidentiality_agreement_that_both_confirm() {
    Both both = mutual();
    jdbc.sql("update gap set kind = 'technology', details = '{}' where id = :id")
        .param("id", read(both).gapId())
        .update();
    name(both, LegRole.GAP, both.buyer());
    name(both, LegRole.OFFER, both.maker());
    agree(both, LegRole.GAP, both.buyer());
    agree(both, LegRole.OFFER, both.maker());
    assertMissing(both, Guard.CONFIDENTIALITY);
    Map<String, String> nda = Map.of("form", "mutual", "signed_on", "2026-11-01");
    settlements.propose(
        both.id(),
        version(both),
        SettlementMatter.CONFIDENTIALITY,
        nda,
        Evidence.NONE,
        both.pair().japan());
    assertMissing(both, Guard.CONFIDENTIALITY);
    confirm(both, SettlementMatter.CONFIDENTIALITY, both.pair().taiwan());
    introducing.introduce(both.id(), version(both), both.office());
    assertThat(read(both).isOpened()).isTrue();
  }

  private void confirm(Both both, SettlementMatter matter, Viewer viewer) {
    String newest = settlements.newest(read(both), matter).orElseThrow().publicId();
    settlements.confirm(both.id(), version(both), matter, newest, Evidence.NONE, viewer);
  }

  @Test
  void
      what_is_attached_to_an_anonymous_gap_opens_with_the_introduction_and_closes_without_result() {
    Both both = mutual();
    attachments.add(
        PostingType.GAP,
        both.pair().gap(),
        "drawing.pdf",
        "%PDF-1.4 drawing".getBytes(StandardCharsets.US_ASCII),
        "",
        both.pair().japan());
    assertThat(attached(both, both.pair().taiwan())).isEmpty();

    introduce(both);
    jdbc.sql("update posting set status = 'EXPIRED' where public_id = :gap")
        .param("gap", both.pair().gap())
        .update();
    String file = attached(both, both.pair().taiwan()).getFirst().publicId();
    assertThat(files.open(read(both), file, both.pair().taiwan()).content())
        .asString(StandardCharsets.US_ASCII)
        .isEqualTo("%PDF-1.4 drawing");
    assertThat(disclosure.views(read(both), leg(both, LegRole.GAP), 10))
        .filteredOn(view -> "drawing.pdf".equals(view.file()))
        .extracting(CaseDisclosure.View::viewer)
        .containsExactly(both.pair().taiwan().account());
    assertThat(attached(both, world.stranger())).isEmpty();
    assertThatThrownBy(() -> files.open(read(both), file, world.stranger()))
        .isInstanceOf(NotFoundException.class);

    life.close(both.id(), version(both), DeclineReason.TIMING, "", true, both.office());
    assertThat(attached(both, both.pair().taiwan())).isEmpty();
  }

  private List<PostingFiles.Attachment> attached(Both both, Viewer viewer) {
    return files.of(read(both), leg(both, LegRole.GAP), viewer);
  }

  @Test
  void what_is_added_to_a_card_after_the_consent_stays_closed() {
    Both both = introduced();
    jdbc.sql(
            "update introduction_consent set withdrawn_at = given_at, withdrawn_channel = 'PAPER'"
                + " where contact = :c")
        .param("c", both.maker().publicId())
        .update();
    jdbc.sql("update contact set phone = null where public_id = :c")
        .param("c", both.maker().publicId())
        .update();
    agree(both, LegRole.OFFER, both.maker());
    jdbc.sql("update contact set phone = '+886-2-1111' where public_id = :c")
        .param("c", both.maker().publicId())
        .update();
    Introduction now = read(both);
    ContactCard seen =
        disclosure.contacts(now, now.leg(LegRole.OFFER), both.pair().japan()).getFirst();
    assertThat(seen.email()).isEqualTo(both.maker().email());
    assertThat(seen.phone()).isNull();
  }

  @Test
  void a_changed_wording_has_to_be_confirmed_anew_and_the_old_one_stays() {
    Both both = introduced();
    Viewer japan = both.pair().japan();
    Viewer taiwan = both.pair().taiwan();
    propose(both, SettlementMatter.TERMS, Map.of("governing_law", "japan"), japan);
    assertThat(settlements.isAgreed(read(both), SettlementMatter.TERMS)).isFalse();
    confirm(both, SettlementMatter.TERMS, taiwan);
    assertThat(settlements.isAgreed(read(both), SettlementMatter.TERMS)).isTrue();
    String old = settlements.newest(read(both), SettlementMatter.TERMS).orElseThrow().publicId();

    propose(both, SettlementMatter.TERMS, Map.of("governing_law", "taiwan"), taiwan);
    assertThat(settlements.isAgreed(read(both), SettlementMatter.TERMS)).isFalse();
    assertThatThrownBy(
            () ->
                settlements.confirm(
                    both.id(), version(both), SettlementMatter.TERMS, old, Evidence.NONE, japan))
        .isInstanceOf(StaleVersionException.class);
    assertThat(settlements.of(read(both), SettlementMatter.TERMS))
        .extracting(Settlements.Wording::isAgreed)
        .containsExactly(false, true);
  }

  private void propose(
      Both both, SettlementMatter matter, Map<String, String> content, Viewer viewer) {
    settlements.propose(both.id(), version(both), matter, content, Evidence.NONE, viewer);
  }

  @Test
  void an_agreement_counts_once_both_confirm_and_continues_the_depth() {
    Both both = introduced();
    propose(both, SettlementMatter.AGREEMENT, AGREED, both.pair().taiwan());
    Introduction waiting = read(both);
    assertThat(waiting.state()).isEqualTo(CaseState.INTRODUCED);
    assertThat(waiting.next().orElseThrow().task()).isEqualTo(NextTask.CONFIRM_AGREEMENT);
    assertThat(waiting.next().orElseThrow().company()).contains(both.pair().gapCompany());
    confirm(both, SettlementMatter.AGREEMENT, both.pair().japan());
    assertThat(read(both).state()).isEqualTo(CaseState.AGREED);
    assertThat(settlements.newest(read(both), SettlementMatter.DEPTH).orElseThrow().content())
        .containsEntry("depth", "first_order")
        .containsEntry("legal_form", "licence");
  }

  @Test
  void the_office_settles_with_evidence_only_for_the_sides_that_confirmed() {
    Both both = introduced();
    settlements.propose(
        both.id(),
        version(both),
        SettlementMatter.DEPTH,
        Map.of("depth", "tried"),
        new Evidence(Set.of(leg(both, LegRole.GAP).publicId()), "Mr. Sato on the phone", null),
        both.office());
    Settlements.Wording wording =
        settlements.newest(read(both), SettlementMatter.DEPTH).orElseThrow();
    assertThat(wording.isAgreed()).isFalse();
    assertThat(wording.confirmed())
        .extracting(Settlements.Yes::evidence)
        .containsExactly("Mr. Sato on the phone");
    confirm(both, SettlementMatter.DEPTH, both.pair().taiwan());
    assertThat(settlements.isAgreed(read(both), SettlementMatter.DEPTH)).isTrue();
  }

  @Test
  void a_case_in_which_all_had_said_yes_can_be_taken_up_again_to_the_introduction() {
    Both both = introduced();
    life.withdraw(both.id(), version(both), DeclineReason.NEED_GONE, "", both.pair().japan());
    life.reopen(both.id(), version(both), "They want to talk again", both.office());
    assertThat(read(both).isOpened()).isFalse();
    curating.send(List.of(cases.prepared(both.id(), both.office())), both.office());
    cases.answer(both.id(), LegRole.GAP, new Answer.Yes(), both.pair().japan());
    cases.answer(both.id(), LegRole.OFFER, new Answer.Yes(), both.pair().taiwan());
    introducing.introduce(both.id(), version(both), both.office());
    assertThat(read(both).state()).isEqualTo(CaseState.INTRODUCED);
  }

  @Test
  void a_person_who_left_is_neither_shown_nor_counted() {
    Both both = introduced();
    book.remove(
        world.publicId(both.pair().offerCompany()),
        both.maker().publicId(),
        book.get(
                world.publicId(both.pair().offerCompany()),
                both.maker().publicId(),
                both.pair().taiwan())
            .version(),
        both.pair().taiwan());
    Introduction now = read(both);
    Leg side = now.leg(LegRole.OFFER);
    assertThat(disclosure.contacts(now, side, both.pair().japan())).isEmpty();
    assertThat(disclosure.countContacts(now, side, both.pair().japan())).isZero();
  }

  private Meetings.Plan plan(Duration ahead) {
    return new Meetings.Plan(
        clock.instant().plus(ahead), 60, "Kumamoto", "", "First look", Interpreter.OFFICE);
  }

  @Test
  void a_meeting_is_accepted_by_the_other_side_and_its_file_replaces_the_older_one() {
    Both both = introduced();
    Viewer japan = both.pair().japan();
    Viewer taiwan = both.pair().taiwan();
    String meeting = meetings.propose(both.id(), version(both), plan(Duration.ofDays(3)), japan);
    assertThat(read(both).state()).isEqualTo(CaseState.INTRODUCED);
    assertThatThrownBy(() -> meetings.accept(both.id(), version(both), meeting, japan))
        .isInstanceOf(StaleVersionException.class);
    meetings.accept(both.id(), version(both), meeting, taiwan);
    assertThat(read(both).state()).isEqualTo(CaseState.MEETING_SET);
    String first = meetings.calendar(read(both), meeting, taiwan);

    meetings.move(both.id(), version(both), meeting, plan(Duration.ofDays(4)), both.office());
    String second = meetings.calendar(read(both), meeting, taiwan);
    meetings.cancel(both.id(), version(both), meeting, taiwan);
    String third = meetings.calendar(read(both), meeting, taiwan);
    assertThat(read(both).state()).isEqualTo(CaseState.INTRODUCED);

    assertThat(List.of(first, second, third))
        .extracting(file -> line(file, "UID:"))
        .containsOnly("UID:" + meeting + "@localhost");
    assertThat(List.of(first, second, third))
        .extracting(file -> Integer.parseInt(line(file, "SEQUENCE:").substring(9)))
        .isSorted()
        .doesNotHaveDuplicates();
    assertThat(third).contains("METHOD:CANCEL");
    assertThat(first.replace("\r\n ", ""))
        .contains(world.account(taiwan).email())
        .doesNotContain(world.account(japan).email(), String.valueOf(both.buyer().email()));
  }

  private static String line(String file, String start) {
    return file.lines().filter(line -> line.startsWith(start)).findFirst().orElseThrow();
  }

  @Test
  void how_a_meeting_was_is_asked_once_and_stays_with_the_office() {
    Both both = introduced();
    Viewer japan = both.pair().japan();
    Viewer taiwan = both.pair().taiwan();
    String meeting =
        meetings.propose(both.id(), version(both), plan(Duration.ofHours(2)), both.office());
    assertThatThrownBy(() -> outcome(both, meeting, LegRole.GAP, MeetingOutcome.POSSIBLE, japan))
        .isInstanceOf(StaleVersionException.class);
    clock.advance(Duration.ofHours(4));
    meetings.askDue();
    meetings.askDue();
    assertThat(told(both, "meeting_outcome_asked")).isEqualTo(2);
    outcome(both, meeting, LegRole.GAP, MeetingOutcome.POSSIBLE, japan);
    assertThat(read(both).state()).isEqualTo(CaseState.MET);
    outcome(both, meeting, LegRole.OFFER, MeetingOutcome.NO_INTEREST, taiwan);
    assertThat(read(both).state()).isEqualTo(CaseState.MET);
    assertThat(meetings.get(read(both), meeting, japan).outcomes())
        .extracting(Meetings.Outcome::outcome)
        .containsExactly(MeetingOutcome.POSSIBLE);
    assertThat(meetings.get(read(both), meeting, both.office()).outcomes()).hasSize(2);
    assertThatThrownBy(() -> outcome(both, meeting, LegRole.OFFER, MeetingOutcome.POSSIBLE, japan))
        .isInstanceOf(NotFoundException.class);
  }

  private void outcome(
      Both both, String meeting, LegRole role, MeetingOutcome outcome, Viewer viewer) {
    meetings.recordOutcome(both.id(), meeting, leg(both, role).publicId(), outcome, "", viewer);
  }

  @Test
  void a_check_in_is_asked_once_by_two_runs_at_once() throws Exception {
    Both both = introduced();
    assertThat(checkIns.of(read(both), both.office()))
        .extracting(CheckIns.CheckIn::months)
        .containsExactly(1, 3, 6, 12);
    checkIns.askDue();
    assertThat(told(both, "check_in")).isZero();
    clock.advance(Duration.ofDays(32));
    try (ExecutorService two = Executors.newFixedThreadPool(2)) {
      Callable<Void> run =
          () -> {
            checkIns.askDue();
            return null;
          };
      for (var done : two.invokeAll(List.of(run, run))) {
        done.get();
      }
    }
    checkIns.askDue();
    assertThat(told(both, "check_in")).isEqualTo(2);
    CheckIns.CheckIn first = checkIns.of(read(both), both.office()).getFirst();
    checkIns.answer(
        both.id(),
        first.publicId(),
        leg(both, LegRole.GAP).publicId(),
        CheckInAnswer.SLOWLY,
        "New year",
        both.pair().japan());
    assertThat(checkIns.of(read(both), both.pair().taiwan()).getFirst().answers()).isEmpty();
    assertThat(checkIns.of(read(both), both.office()).getFirst().answers())
        .extracting(CheckIns.Answered::answer)
        .containsExactly(CheckInAnswer.SLOWLY);
  }

  private long told(Both both, String template) {
    return jdbc.sql(
            """
            select count(*) from introduction_told t join introduction i on i.id = t.introduction_id
            where i.public_id = :id and t.template = :template
            """)
        .param("id", both.id())
        .param("template", template)
        .query(Long.class)
        .single();
  }
}
