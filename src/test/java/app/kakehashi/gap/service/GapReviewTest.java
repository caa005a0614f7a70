package app.kakehashi.gap.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import app.kakehashi.MovableClock;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.ContactDraft;
import app.kakehashi.company.Drafts;
import app.kakehashi.gap.GapApp;
import app.kakehashi.gap.GapFacts;
import app.kakehashi.gap.GapKind;
import app.kakehashi.gap.Gaps;
import app.kakehashi.posting.CloseReason;
import app.kakehashi.posting.Posting;
import app.kakehashi.posting.PostingRuleBroken;
import app.kakehashi.posting.PostingStatus;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.Postings;
import app.kakehashi.posting.service.Confirmations;
import app.kakehashi.posting.service.PostingClockwork;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.StaleVersionException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@GapApp
class GapReviewTest {
  private static final PostingType GAP = PostingType.GAP;
  private final GapApp.World world;
  private final GapEditor editor;
  private final Postings postings;
  private final Gaps gaps;
  private final Confirmations confirmations;
  private final PostingClockwork clockwork;
  private final MovableClock clock;
  private final JdbcClient jdbc;

  GapReviewTest(
      GapApp.World world,
      GapEditor editor,
      Postings postings,
      Gaps gaps,
      Confirmations confirmations,
      PostingClockwork clockwork,
      MovableClock clock,
      JdbcClient jdbc) {
    this.world = world;
    this.editor = editor;
    this.postings = postings;
    this.gaps = gaps;
    this.confirmations = confirmations;
    this.clockwork = clockwork;
    this.clock = clock;
    this.jdbc = jdbc;
  }

  @Test
  void a_member_posts_the_office_publishes_and_both_stand_in_the_audit() {
    CompanyId company = world.japaneseCompany();
    Viewer member = world.member(company);
    String id = written(company, member);
    postings.submit(GAP, id, version(id, member), member);
    assertThat(status(id, member)).isEqualTo(PostingStatus.SUBMITTED);

    Viewer office = world.office();
    postings.approve(GAP, id, version(id, office), office);

    assertThat(status(id, member)).isEqualTo(PostingStatus.PUBLISHED);
    assertThat(actions(id))
        .containsExactly("gap.created", "gap.edited", "gap.submitted", "gap.published");
    assertThat(mailsTo(member)).containsExactly("published");
    assertThat(gaps.published()).extracting(GapFacts::publicId).contains(id);
  }

  @Test
  void a_draft_is_nobody_elses_business() {
    CompanyId company = world.japaneseCompany();
    String id = written(company, world.member(company));
    Viewer stranger = world.stranger();

    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> postings.visible(GAP, id, stranger));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> postings.submit(GAP, id, 0, stranger));
    assertThatExceptionOfType(NotFoundException.class).isThrownBy(() -> gaps.get(id, stranger));
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> postings.visible(PostingType.OFFER, id, world.office()));
  }

  @Test
  void what_the_office_posts_the_company_confirms_through_its_link_once() {
    CompanyId company = world.japaneseCompany();
    Viewer member = world.member(company);
    Viewer office = world.office();
    String id = written(company, office);
    postings.submit(GAP, id, version(id, office), office);
    assertThatExceptionOfType(PostingRuleBroken.class)
        .isThrownBy(() -> postings.approve(GAP, id, version(id, office), office));
    String link = linkMailedTo(member);
    String token = link.substring(link.lastIndexOf('/') + 1);

    assertThat(confirmations.toConfirm(token).publicId()).isEqualTo(id);
    confirmations.confirm(token);

    assertThat(status(id, member)).isEqualTo(PostingStatus.PUBLISHED);
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> confirmations.confirm(token));
  }

  @Test
  void a_company_nobody_of_which_has_an_account_is_asked_through_its_contacts() {
    CompanyId company =
        world.company(
            Drafts.japanese("株式会社ばね連絡")
                .contacts(List.of(contact("連絡花子", "bane@example.jp"), contact("郵送太郎", null)))
                .build());
    Viewer office = world.office();
    String id = written(company, office);

    postings.submit(GAP, id, version(id, office), office);

    String link = linkMailedTo("bane@example.jp");
    confirmations.confirm(link.substring(link.lastIndexOf('/') + 1));
    assertThat(status(id, office)).isEqualTo(PostingStatus.PUBLISHED);
  }

  @Test
  void neither_who_lost_the_account_nor_the_office_itself_is_asked_to_confirm() {
    Viewer office = world.office();
    String own =
        jdbc.sql("select email from account where id = :id")
            .param("id", office.account().value())
            .query(String.class)
            .single();
    CompanyId company =
        world.company(
            Drafts.japanese("株式会社ばね離職")
                .contacts(List.of(contact("離職次郎", "left@example.jp"), contact("事務局", own)))
                .build());
    jdbc.sql("update contact set invited_at = now() where email = 'left@example.jp'").update();
    String id = written(company, office);

    postings.submit(GAP, id, version(id, office), office);

    assertThat(
            jdbc.sql(
                    "select count(*) from mail_outbox where recipient in ('left@example.jp', :own)")
                .param("own", own)
                .query(Integer.class)
                .single())
        .isZero();
  }

  private static ContactDraft contact(String name, @Nullable String email) {
    return new ContactDraft(name, null, null, null, null, email, null, null);
  }

  @Test
  void a_changed_posting_makes_the_link_to_its_earlier_words_useless() {
    CompanyId company = world.japaneseCompany();
    Viewer member = world.member(company);
    Viewer office = world.office();
    String id = written(company, office);
    postings.submit(GAP, id, version(id, office), office);
    String link = linkMailedTo(member);

    rewrite(id, "別の言葉", office);

    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> confirmations.toConfirm(link.substring(link.lastIndexOf('/') + 1)));
  }

  @Test
  void a_return_tells_its_reasons_and_the_next_review_what_differs() {
    CompanyId company = world.japaneseCompany();
    Viewer member = world.member(company);
    Viewer office = world.office();
    String id = written(company, member);
    postings.submit(GAP, id, version(id, member), member);

    postings.returnForChanges(
        GAP, id, version(id, office), Map.of("title", "Which alloy?"), office);

    Posting returned = postings.visible(GAP, id, member);
    assertThat(returned.returnReasons()).containsEntry("title", "Which alloy?");
    assertThat(returned.reviewedSheet()).containsKey("title").doesNotContainKey("company");
    assertThat(mailsTo(member)).containsExactly("review_returned");
  }

  @Test
  void two_reviewers_at_once_do_not_both_decide() {
    String id = world.submitted(GapApp.World.machinedParts(world.japaneseCompany()));
    Viewer first = world.office();
    Viewer second = world.office();
    long seen = version(id, second);
    postings.approve(GAP, id, version(id, first), first);

    assertThatExceptionOfType(StaleVersionException.class)
        .isThrownBy(() -> postings.returnForChanges(GAP, id, seen, Map.of("title", "?"), second));
    assertThat(status(id, first)).isEqualTo(PostingStatus.PUBLISHED);
  }

  @Test
  void changing_a_published_gap_takes_it_off_until_it_is_reviewed_again() {
    CompanyId company = world.japaneseCompany();
    String id = world.published(GapApp.World.machinedParts(company));
    Viewer member = world.member(company);

    rewrite(id, "真空チャンバー（変更後）", member);

    assertThat(status(id, member)).isEqualTo(PostingStatus.SUBMITTED);
    assertThat(gaps.published()).extracting(GapFacts::publicId).doesNotContain(id);
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> gaps.get(id, world.stranger()));
  }

  @Test
  void time_reminds_once_then_ends_and_one_click_renews() {
    CompanyId company = world.japaneseCompany();
    Viewer member = world.member(company);
    String id = world.published(GapApp.World.machinedParts(company));

    clock.advance(Duration.ofDays(340));
    clockwork.run();
    clockwork.run();
    assertThat(mailsTo(member)).containsExactly("published", "posting_ends_soon");

    clock.advance(Duration.ofDays(40));
    clockwork.run();
    clockwork.run();
    assertThat(status(id, member)).isEqualTo(PostingStatus.EXPIRED);
    assertThat(mailsTo(member))
        .containsExactly("published", "posting_ends_soon", "posting_expired");

    postings.renew(GAP, id, version(id, member), member);
    assertThat(status(id, member)).isEqualTo(PostingStatus.PUBLISHED);
  }

  @Test
  void a_closed_gap_is_seen_by_its_company_only() {
    CompanyId company = world.japaneseCompany();
    Viewer member = world.member(company);
    String id = world.published(GapApp.World.machinedParts(company));

    postings.close(GAP, id, version(id, member), CloseReason.FILLED_HERE, "", member);

    assertThat(status(id, member)).isEqualTo(PostingStatus.FILLED);
    assertThatExceptionOfType(NotFoundException.class)
        .isThrownBy(() -> gaps.get(id, world.stranger()));
  }

  private String written(CompanyId company, Viewer author) {
    String id = editor.start(GapKind.SUPPLIER, company, Language.JA, author);
    rewrite(id, "ばねの調達先", author);
    return id;
  }

  private void rewrite(String id, String title, Viewer author) {
    editor.change(
        id,
        version(id, author),
        new PostingText(Language.JA, title, "説明です。"),
        editor.editable(id, author).content(),
        author);
  }

  private long version(String id, Viewer viewer) {
    return postings.visible(GAP, id, viewer).version();
  }

  private PostingStatus status(String id, Viewer viewer) {
    return postings.visible(GAP, id, viewer).status();
  }

  private List<String> actions(String id) {
    return jdbc.sql("select action from audit_event where subject = :id order by id")
        .param("id", id)
        .query((row, n) -> row.getString(1))
        .list();
  }

  private List<String> mailsTo(Viewer viewer) {
    return jdbc.sql("select template from mail_outbox where recipient = :to order by id")
        .param("to", world.account(viewer).email())
        .query((row, n) -> row.getString(1))
        .list();
  }

  private String linkMailedTo(Viewer viewer) {
    return linkMailedTo(world.account(viewer).email());
  }

  private String linkMailedTo(String address) {
    return jdbc.sql(
            "select template_values ->> 'link' from mail_outbox where recipient = :to order by id"
                + " desc limit 1")
        .param("to", address)
        .query((row, n) -> row.getString(1))
        .single();
  }
}
