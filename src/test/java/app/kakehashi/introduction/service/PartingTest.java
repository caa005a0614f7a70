package app.kakehashi.introduction.service;

import static app.kakehashi.company.Viewers.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kakehashi.MovableClock;
import app.kakehashi.account.Accounts;
import app.kakehashi.company.MergeField;
import app.kakehashi.company.PairVerdict;
import app.kakehashi.company.service.CompanyEditing;
import app.kakehashi.company.service.CompanyMerge;
import app.kakehashi.company.service.CompanyProfile;
import app.kakehashi.company.service.MergeRefusedException.Reason;
import app.kakehashi.gap.GapApp;
import app.kakehashi.introduction.CaseApp;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.NotFoundException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two records that were made one are two again as they were, or stay one and it is said why. */
@CaseApp
@Import({OpenedCases.class, MergedRecords.class})
class PartingTest {
  private final GapApp.World world;
  private final OpenedCases cases;
  private final MergedRecords records;
  private final CaseReads reads;
  private final CompanyMerge merging;
  private final CompanyEditing editing;
  private final Accounts accounts;
  private final JdbcClient jdbc;
  private final MovableClock clock;

  PartingTest(
      GapApp.World world,
      OpenedCases cases,
      MergedRecords records,
      CaseReads reads,
      CompanyMerge merging,
      CompanyEditing editing,
      Accounts accounts,
      JdbcClient jdbc,
      MovableClock clock) {
    this.world = world;
    this.cases = cases;
    this.records = records;
    this.reads = reads;
    this.merging = merging;
    this.editing = editing;
    this.accounts = accounts;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Test
  void undoneBothAreAsTheyWere() {
    OpenedCases.Case made = cases.opened();
    CompanyId goes = Objects.requireNonNull(made.buyer().company());
    CompanyId stays = records.other("試作精機工業株式会社", "JP-40");
    world.member(stays);
    world.published(GapApp.World.machinedParts(stays));
    String before = records.everything(stays, goes);

    records.merge(stays, goes, Set.of(MergeField.OFFICIAL_NAME, MergeField.ADDRESS));
    assertThat(records.everything(stays, goes)).isNotEqualTo(before);
    clock.advance(Duration.ofDays(29));
    merging.undo(records.lastMerge(), admin());

    assertThat(records.everything(stays, goes)).isEqualTo(before);
    assertThat(accounts.viewer(made.buyer().account()).orElseThrow().company()).isEqualTo(goes);
    assertThat(reads.find(made.id(), made.office()).leg(LegRole.GAP).company()).isEqualTo(goes);
    assertThatThrownBy(() -> merging.undo(records.lastMerge(), admin()))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void undoneEachIsBlockedWithWhomItWas() {
    CompanyId stays = records.other("試作精機工業株式会社", "JP-40");
    CompanyId goes = records.other("試作精機工業", "JP-40");
    CompanyId ofBoth = records.other("両社と不和", "JP-13");
    CompanyId ofTheOneThatStays = records.other("残る社と不和", "JP-13");
    CompanyId ofTheOneThatGoes = records.other("去る社と不和", "JP-13");
    records.block(stays, ofBoth);
    records.block(ofBoth, goes);
    records.block(goes, ofBoth);
    records.block(stays, ofTheOneThatStays);
    records.block(ofTheOneThatStays, stays);
    records.block(goes, ofTheOneThatGoes);
    records.block(ofTheOneThatGoes, goes);
    records.block(stays, goes);
    String before = records.everything(stays, goes);

    records.merge(stays, goes, Set.of());
    assertThat(records.rows("company_block", "company_id", stays)).isEqualTo(3);
    assertThat(records.rows("company_block", "other_id", stays)).isEqualTo(3);
    merging.undo(records.lastMerge(), admin());

    assertThat(records.everything(stays, goes)).isEqualTo(before);
  }

  /** The record that the block was with is another now; the later merge is taken back first. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBlockWithARecordThatWasMergedSinceKeepsThemTogether(boolean both) {
    CompanyId stays = records.other("試作精機工業株式会社", "JP-40");
    CompanyId goes = records.other("試作精機工業", "JP-40");
    CompanyId blocked = records.other("不和商事株式会社", "JP-13");
    CompanyId later = records.other("不和商事", "JP-13");
    records.block(goes, blocked);
    if (both) {
      records.block(stays, blocked);
    }
    String before = records.everything(stays, goes);
    records.merge(stays, goes, Set.of());
    String first = records.lastMerge();
    records.merge(later, blocked, Set.of());
    String second = records.lastMerge();

    partedOnlyAfter(second, first);
    assertThat(records.everything(stays, goes)).isEqualTo(before);
  }

  /** Of what was said of a pair, and when, nothing is lost and nothing is said of another. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void undoneOfEachPairIsSaidWhatWasSaidOfIt(boolean waiting) {
    CompanyId stays = records.other("試作精機工業株式会社", "JP-40");
    CompanyId goes = records.other("熊本鋳造", "JP-43");
    CompanyId third = records.other("大分電子", "JP-44");
    CompanyId fourth = records.other("宮崎食品", "JP-45");
    records.judged(stays, goes, PairVerdict.LATER);
    records.judged(goes, third, PairVerdict.DIFFERENT);
    records.judged(goes, fourth, PairVerdict.DIFFERENT);
    if (waiting) {
      records.compared(stays, third);
      records.judged(stays, fourth, PairVerdict.LATER);
    }
    List<String> before = records.verdicts(stays, goes);

    records.merge(stays, goes, Set.of());
    assertThat(records.verdicts(stays, goes)).isNotEqualTo(before);
    clock.advance(Duration.ofDays(1));
    merging.undo(records.lastMerge(), admin());

    assertThat(records.verdicts(stays, goes)).isEqualTo(before);
  }

  @Test
  void whatWasSaidOfAPairSinceTheMergeStaysWithTheRecordThatStayed() {
    CompanyId stays = records.other("試作精機工業株式会社", "JP-40");
    CompanyId goes = records.other("熊本鋳造", "JP-43");
    CompanyId third = records.other("大分電子", "JP-44");
    CompanyId gone = records.other("宮崎食品", "JP-45");
    CompanyId into = records.other("鹿児島食品", "JP-46");
    records.judged(goes, third, PairVerdict.DIFFERENT);
    records.judged(goes, gone, PairVerdict.DIFFERENT);
    records.merge(stays, goes, Set.of());
    String merge = records.lastMerge();
    clock.advance(Duration.ofDays(1));
    records.judged(stays, third, PairVerdict.LATER);
    records.merge(into, gone, Set.of());

    merging.undo(merge, admin());

    assertThat(records.verdict(stays, third)).isEqualTo("later");
    assertThat(records.verdict(goes, third)).isEqualTo("different");
    assertThat(records.verdict(goes, into)).as("of a record that went").isNull();
  }

  @Test
  void aRecordAndTheOneAboveItArePartedAgain() {
    CompanyId stays = records.other("試作精機工業株式会社", "JP-40");
    CompanyId goes = records.other("試作精機工業", "JP-40");
    above(stays, goes);
    String before = records.everything(stays, goes);

    records.merge(stays, goes, Set.of());
    merging.undo(records.lastMerge(), admin());

    assertThat(records.everything(stays, goes)).isEqualTo(before);
  }

  @Test
  void aCompanyAboveThatWasMergedSinceKeepsThemTogether() {
    CompanyId stays = records.other("試作精機工業株式会社", "JP-40");
    CompanyId goes = records.other("試作精機工業", "JP-40");
    CompanyId parent = records.other("親会社", "JP-13");
    CompanyId later = records.other("親会社株式会社", "JP-13");
    above(stays, parent);
    String before = records.everything(stays, goes);
    records.merge(stays, goes, Set.of());
    String first = records.lastMerge();
    records.merge(later, parent, Set.of());
    String second = records.lastMerge();

    partedOnlyAfter(second, first);
    assertThat(records.everything(stays, goes)).isEqualTo(before);
  }

  private void partedOnlyAfter(String later, String merge) {
    MergedRecords.refused(Reason.ROWS_GONE, () -> merging.undo(merge, admin()));
    merging.undo(later, admin());
    merging.undo(merge, admin());
  }

  @Test
  void aNumberThatSomebodyElseHasSinceKeepsThemTogether() {
    CompanyId stays = records.other("試作精機工業株式会社", "JP-40");
    CompanyId goes = records.other("試作精機工業", "JP-40");
    number(stays, "jp_corporate_number", "7000012050002", "valid");
    number(goes, "other", "会員-17", "unchecked");
    records.merge(stays, goes, Set.of(MergeField.IDENTIFIER));
    CompanyId another = records.other("別の会社", "JP-13");
    number(another, "jp_corporate_number", "7000012050002", "valid");

    MergedRecords.refused(Reason.NUMBER_TAKEN, () -> merging.undo(records.lastMerge(), admin()));
  }

  private void number(CompanyId company, String scheme, String value, String check) {
    jdbc.sql(
            "update company set identifier_scheme = :scheme, identifier_value = :value,"
                + " identifier_check = :check where id = :id")
        .param("scheme", scheme)
        .param("value", value)
        .param("check", check)
        .param("id", company.value())
        .update();
  }

  @Test
  void nobodyStandsAboveItselfWhereAThirdOneStoodBetween() {
    CompanyId stays = records.other("試作精機工業株式会社", "JP-40");
    CompanyId goes = records.other("熊本鋳造", "JP-43");
    CompanyId between = records.other("大分電子", "JP-44");
    above(stays, between);
    above(between, goes);
    String before = records.everything(stays, goes);

    records.merge(stays, goes, Set.of());
    assertThat(parent(between)).isEqualTo(stays.value());
    assertThat(parent(stays)).isZero();
    merging.undo(records.lastMerge(), admin());

    assertThat(records.everything(stays, goes)).isEqualTo(before);
  }

  /** 0 for none. */
  private long parent(CompanyId company) {
    return jdbc.sql("select coalesce(parent_id, 0) from company where id = :id")
        .param("id", company.value())
        .query(Long.class)
        .single();
  }

  private void above(CompanyId company, CompanyId parent) {
    jdbc.sql("update company set parent_id = :parent where id = :id")
        .param("parent", parent.value())
        .param("id", company.value())
        .update();
  }

  @Test
  void mergesOfOneRecordAreTakenBackOneAfterTheOther() {
    CompanyId stays = records.other("試作精機工業株式会社", "JP-40");
    CompanyId one = records.other("試作精機工業", "JP-40");
    CompanyId two = records.other("試作精機", "JP-40");
    CompanyId last = records.other("試作精機ホールディングス", "JP-40");
    String before = records.everything(stays, one) + records.everything(two, last);
    records.merge(stays, one, Set.of());
    String first = records.lastMerge();
    records.merge(stays, two, Set.of());
    String second = records.lastMerge();
    records.merge(last, stays, Set.of());

    merging.undo(records.lastMerge(), admin());
    merging.undo(second, admin());
    merging.undo(first, admin());

    assertThat(records.everything(stays, one) + records.everything(two, last)).isEqualTo(before);
  }

  @Test
  void whatAListDidIsOfTheRecordThatIsBack() {
    CompanyId stays = records.other("試作精機工業株式会社", "JP-40");
    CompanyId goes = records.other("試作精機工業", "JP-40");
    long of = records.version(stays);
    long gone = records.version(goes);
    records.merge(stays, goes, Set.of());
    assertThat(records.version(stays)).isGreaterThan(of);
    merging.undo(records.lastMerge(), admin());
    assertThat(records.version(stays)).isGreaterThan(of + 1);
    assertThat(records.version(goes)).isEqualTo(gone);
  }

  @Test
  void workInACaseThatFollowedKeepsThemTogether() {
    OpenedCases.Case made = cases.opened();
    CompanyId goes = Objects.requireNonNull(made.buyer().company());
    CompanyId stays = records.other("試作精機工業株式会社", "JP-43");
    records.merge(stays, goes, Set.of());
    int asked =
        jdbc.sql(
                "update introduction_leg set next_company_id = :stays where company_id = :stays and"
                    + " next_company_id is distinct from :stays")
            .param("stays", stays.value())
            .update();
    assertThat(asked).isEqualTo(1);

    MergedRecords.refused(Reason.LATER_CASE, () -> merging.undo(records.lastMerge(), admin()));
  }

  @Test
  void whoSaidWhatOfAPersonIsKnownAgain() {
    CompanyId stays = records.other("試作精機工業株式会社", "JP-43");
    CompanyId goes = records.other("有限会社試作精機工業", "JP-43");
    records.contact(stays, "Jiro@sources.example", null, null);
    records.contact(goes, "jiro@sources.example", null, null);
    jdbc.sql(
            """
            insert into contact_field_source (contact_id, field, kind, ref, at)
            select id, 'phone', 'office', null, now() from contact where company_id = :goes
            """)
        .param("goes", goes.value())
        .update();
    String before = sources(goes);
    assertThat(before).contains("phone");

    records.merge(stays, goes, Set.of());
    assertThat(sources(goes)).isEmpty();
    merging.undo(records.lastMerge(), admin());

    assertThat(sources(goes)).isEqualTo(before);
  }

  private String sources(CompanyId company) {
    return jdbc.sql(
            """
            select coalesce(string_agg(cast(to_jsonb(s) as text), ' ' order by s.field), '')
            from contact_field_source s join contact k on k.id = s.contact_id where k.company_id = :id
            """)
        .param("id", company.value())
        .query(String.class)
        .single();
  }

  @Test
  void aWithdrawalSinceTheMergeHoldsForBothWhenTheyPart() {
    CompanyId stays = records.other("試作精機工業株式会社", "JP-43");
    CompanyId goes = records.other("有限会社試作精機工業", "JP-43");
    records.contact(stays, "taro@parted.example", null, null);
    records.contact(goes, "taro@parted.example", 3, null);
    records.merge(stays, goes, Set.of());
    jdbc.sql("update contact set consent_withdrawn_at = '2026-01-07Z' where company_id = :id")
        .param("id", stays.value())
        .update();

    merging.undo(records.lastMerge(), admin());
    assertThat(records.permissions(stays, "taro@parted.example")).isEqualTo("3 7");
    assertThat(records.permissions(goes, "taro@parted.example")).isEqualTo("3 7");
  }

  @Test
  void laterWorkKeepsThemTogether() {
    OpenedCases.Case made = cases.opened();
    CompanyId goes = Objects.requireNonNull(made.buyer().company());
    CompanyId stays = records.other("試作精機工業株式会社", "JP-43");
    records.merge(stays, goes, Set.of());
    CompanyProfile merged = records.profile(stays);

    editing.names(merged.publicId(), merged.version(), names -> List.of(), admin());

    MergedRecords.refused(Reason.CHANGED_SINCE, () -> merging.undo(records.lastMerge(), admin()));
  }

  @Test
  void theTimeToUndoEnds() {
    CompanyId goes = records.other("有限会社試作精機工業", "JP-43");
    world.member(goes);
    records.merge(records.other("試作精機工業株式会社", "JP-43"), goes, Set.of());
    clock.advance(Duration.ofDays(29));
    merging.forgetOld();
    assertThat(rowsOfLastMerge()).isPositive();
    clock.advance(Duration.ofDays(2));

    MergedRecords.refused(Reason.TOO_LATE, () -> merging.undo(records.lastMerge(), admin()));
    merging.forgetOld();
    assertThat(rowsOfLastMerge()).isZero();
  }

  private int rowsOfLastMerge() {
    return jdbc.sql(
            "select count(*) from company_merge_row where merge_id = (select max(id) from"
                + " company_merge)")
        .query(Integer.class)
        .single();
  }
}
