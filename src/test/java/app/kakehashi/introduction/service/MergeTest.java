package app.kakehashi.introduction.service;

import static app.kakehashi.company.Viewers.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kakehashi.MovableClock;
import app.kakehashi.account.Accounts;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanyReference;
import app.kakehashi.company.CompanyReferences;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.company.Drafts;
import app.kakehashi.company.Likeness;
import app.kakehashi.company.LikenessReason;
import app.kakehashi.company.MergeField;
import app.kakehashi.company.NameKind;
import app.kakehashi.company.service.CompanyEditing;
import app.kakehashi.company.service.CompanyMerge;
import app.kakehashi.company.service.CompanyMerge.Compared;
import app.kakehashi.company.service.CompanyMovedException;
import app.kakehashi.company.service.CompanyProfile;
import app.kakehashi.company.service.CompanyReader;
import app.kakehashi.company.service.MergeRefusedException;
import app.kakehashi.company.service.MergeRefusedException.Reason;
import app.kakehashi.gap.GapApp;
import app.kakehashi.introduction.CaseApp;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.StaleVersionException;
import java.sql.Types;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two records of one company in the middle of everything become one, and two again. */
@CaseApp
@Import(OpenedCases.class)
class MergeTest {
  private static final Likeness LIKELY = new Likeness(0.9, List.of(LikenessReason.SAME_NAME));

  /** What a merge and its undoing leave different: versions, and the history of both. */
  private static final Set<String> LEFT_ALONE =
      Set.of("audit_event", "company_match_key", "company_pair");

  /** No company of one test is found again in the next. */
  private static final AtomicInteger NUMBER = new AtomicInteger(1000);

  private final GapApp.World world;
  private final OpenedCases cases;
  private final CaseReads reads;
  private final CompanyMerge merging;
  private final CompanyReader companies;
  private final CompanyEditing editing;
  private final Companies directory;
  private final Accounts accounts;
  private final CompanyIntake intake;
  private final TransactionTemplate transaction;
  private final List<CompanyReference> references;
  private final JdbcClient jdbc;
  private final MovableClock clock;

  MergeTest(
      GapApp.World world,
      OpenedCases cases,
      CaseReads reads,
      CompanyMerge merging,
      CompanyReader companies,
      CompanyEditing editing,
      Companies directory,
      Accounts accounts,
      CompanyIntake intake,
      TransactionTemplate transaction,
      ObjectProvider<CompanyReferences> features,
      JdbcClient jdbc,
      MovableClock clock) {
    this.world = world;
    this.cases = cases;
    this.reads = reads;
    this.merging = merging;
    this.companies = companies;
    this.editing = editing;
    this.directory = directory;
    this.accounts = accounts;
    this.intake = intake;
    this.transaction = transaction;
    this.references = features.orderedStream().flatMap(one -> one.references().stream()).toList();
    this.jdbc = jdbc;
    this.clock = clock;
  }

  @Test
  void everythingFollowsAndTheOldAddressLeadsToTheRecordThatStays() {
    OpenedCases.Case made = cases.opened();
    CompanyId goes = Objects.requireNonNull(made.buyer().company());
    CompanyId stays = other("試作精機工業株式会社", "JP-43");
    CompanyProfile old = profile(goes);

    merge(stays, goes, Set.of(MergeField.ADDRESS));

    assertThat(accounts.viewer(made.buyer().account()).orElseThrow().company()).isEqualTo(stays);
    Introduction introduction = reads.find(made.id(), made.office());
    assertThat(introduction.leg(LegRole.GAP).company()).isEqualTo(stays);
    assertThat(rows("posting", "company_id", goes)).isZero();
    assertThat(rows("posting", "company_id", stays)).isEqualTo(1);
    for (CompanyReference reference : references) {
      if (reference.rule() != CompanyReference.Rule.STAYS) {
        assertThat(rows(reference.table(), reference.column(), goes))
            .as(reference.toString())
            .isZero();
      }
    }
    assertThat(profile(stays).names())
        .anySatisfy(
            name -> {
              assertThat(name.kind()).isEqualTo(NameKind.FORMER);
              assertThat(name.text()).isEqualTo(old.officialName());
            });
    assertThatThrownBy(() -> companies.profile(old.publicId(), admin()))
        .isInstanceOfSatisfying(
            CompanyMovedException.class,
            moved -> assertThat(moved.stays()).isEqualTo(world.publicId(stays)));
    assertThat(directory.find(old.publicId(), admin()).map(CompanySummary::id)).contains(stays);
    assertThat(directory.summaries(List.of(goes)).get(goes))
        .isNotNull()
        .extracting(CompanySummary::id)
        .isEqualTo(stays);
    assertThat(audited("company.merged", old.publicId())).isEqualTo(1);
    assertThat(audited("company.merged", world.publicId(stays))).isEqualTo(1);
  }

  @Test
  void undoneBothAreAsTheyWere() {
    OpenedCases.Case made = cases.opened();
    CompanyId goes = Objects.requireNonNull(made.buyer().company());
    CompanyId stays = other("試作精機工業株式会社", "JP-40");
    world.member(stays);
    world.published(GapApp.World.machinedParts(stays));
    String before = everything(stays, goes);

    merge(stays, goes, Set.of(MergeField.OFFICIAL_NAME, MergeField.ADDRESS));
    assertThat(everything(stays, goes)).isNotEqualTo(before);
    clock.advance(Duration.ofDays(29));
    merging.undo(lastMerge(), admin());

    assertThat(everything(stays, goes)).isEqualTo(before);
    assertThat(accounts.viewer(made.buyer().account()).orElseThrow().company()).isEqualTo(goes);
    assertThat(reads.find(made.id(), made.office()).leg(LegRole.GAP).company()).isEqualTo(goes);
    assertThatThrownBy(() -> merging.undo(lastMerge(), admin()))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  void undoneEachIsBlockedWithWhomItWas() {
    CompanyId stays = other("試作精機工業株式会社", "JP-40");
    CompanyId goes = other("試作精機工業", "JP-40");
    CompanyId ofBoth = other("両社と不和", "JP-13");
    CompanyId ofTheOneThatStays = other("残る社と不和", "JP-13");
    CompanyId ofTheOneThatGoes = other("去る社と不和", "JP-13");
    block(stays, ofBoth);
    block(ofBoth, goes);
    block(goes, ofBoth);
    block(stays, ofTheOneThatStays);
    block(ofTheOneThatStays, stays);
    block(goes, ofTheOneThatGoes);
    block(ofTheOneThatGoes, goes);
    block(stays, goes);
    String before = everything(stays, goes);

    merge(stays, goes, Set.of());
    assertThat(rows("company_block", "company_id", stays)).isEqualTo(3);
    assertThat(rows("company_block", "other_id", stays)).isEqualTo(3);
    merging.undo(lastMerge(), admin());

    assertThat(everything(stays, goes)).isEqualTo(before);
  }

  /** The record that the block was with is another now; the later merge is taken back first. */
  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBlockWithARecordThatWasMergedSinceKeepsThemTogether(boolean both) {
    CompanyId stays = other("試作精機工業株式会社", "JP-40");
    CompanyId goes = other("試作精機工業", "JP-40");
    CompanyId blocked = other("不和商事株式会社", "JP-13");
    CompanyId later = other("不和商事", "JP-13");
    block(goes, blocked);
    if (both) {
      block(stays, blocked);
    }
    String before = everything(stays, goes);
    merge(stays, goes, Set.of());
    String first = lastMerge();
    merge(later, blocked, Set.of());
    String second = lastMerge();
    String merged = everything(stays, later);

    refused(Reason.ROWS_GONE, () -> merging.undo(first, admin()));
    assertThat(everything(stays, later)).isEqualTo(merged);

    merging.undo(second, admin());
    merging.undo(first, admin());
    assertThat(everything(stays, goes)).isEqualTo(before);
  }

  @Test
  void aRecordAndTheOneAboveItArePartedAgain() {
    CompanyId stays = other("試作精機工業株式会社", "JP-40");
    CompanyId goes = other("試作精機工業", "JP-40");
    above(stays, goes);
    String before = everything(stays, goes);

    merge(stays, goes, Set.of());
    merging.undo(lastMerge(), admin());

    assertThat(everything(stays, goes)).isEqualTo(before);
  }

  @Test
  void aCompanyAboveThatWasMergedSinceKeepsThemTogether() {
    CompanyId stays = other("試作精機工業株式会社", "JP-40");
    CompanyId goes = other("試作精機工業", "JP-40");
    CompanyId parent = other("親会社", "JP-13");
    CompanyId later = other("親会社株式会社", "JP-13");
    above(stays, parent);
    String before = everything(stays, goes);
    merge(stays, goes, Set.of());
    String first = lastMerge();
    merge(later, parent, Set.of());
    String second = lastMerge();

    refused(Reason.ROWS_GONE, () -> merging.undo(first, admin()));
    merging.undo(second, admin());
    merging.undo(first, admin());
    assertThat(everything(stays, goes)).isEqualTo(before);
  }

  private void above(CompanyId company, CompanyId parent) {
    jdbc.sql("update company set parent_id = :parent where id = :id")
        .param("parent", parent.value())
        .param("id", company.value())
        .update();
  }

  @Test
  void mergesOfOneRecordAreTakenBackOneAfterTheOther() {
    CompanyId stays = other("試作精機工業株式会社", "JP-40");
    CompanyId one = other("試作精機工業", "JP-40");
    CompanyId two = other("試作精機", "JP-40");
    CompanyId last = other("試作精機ホールディングス", "JP-40");
    String before = everything(stays, one) + everything(two, last);
    merge(stays, one, Set.of());
    String first = lastMerge();
    merge(stays, two, Set.of());
    String second = lastMerge();
    merge(last, stays, Set.of());

    merging.undo(lastMerge(), admin());
    merging.undo(second, admin());
    merging.undo(first, admin());

    assertThat(everything(stays, one) + everything(two, last)).isEqualTo(before);
  }

  @Test
  void whatAListDidIsOfTheRecordThatIsBack() {
    CompanyId stays = other("試作精機工業株式会社", "JP-40");
    CompanyId goes = other("試作精機工業", "JP-40");
    long of = version(stays);
    long gone = version(goes);
    merge(stays, goes, Set.of());
    assertThat(version(stays)).isGreaterThan(of);
    merging.undo(lastMerge(), admin());
    assertThat(version(stays)).isGreaterThan(of + 1);
    assertThat(version(goes)).isEqualTo(gone);
  }

  private long version(CompanyId company) {
    return profile(company).version();
  }

  @Test
  void workInACaseThatFollowedKeepsThemTogether() {
    OpenedCases.Case made = cases.opened();
    CompanyId goes = Objects.requireNonNull(made.buyer().company());
    CompanyId stays = other("試作精機工業株式会社", "JP-43");
    merge(stays, goes, Set.of());
    int asked =
        jdbc.sql(
                "update introduction_leg set next_company_id = :stays where company_id = :stays and"
                    + " next_company_id is distinct from :stays")
            .param("stays", stays.value())
            .update();
    assertThat(asked).isEqualTo(1);

    refused(Reason.LATER_CASE, () -> merging.undo(lastMerge(), admin()));
  }

  @Test
  void whoSaidWhatOfAPersonIsKnownAgain() {
    CompanyId stays = other("試作精機工業株式会社", "JP-43");
    CompanyId goes = other("有限会社試作精機工業", "JP-43");
    contact(stays, "Jiro@sources.example", null, null);
    contact(goes, "jiro@sources.example", null, null);
    jdbc.sql(
            """
            insert into contact_field_source (contact_id, field, kind, ref, at)
            select id, 'phone', 'office', null, now() from contact where company_id = :goes
            """)
        .param("goes", goes.value())
        .update();
    String before = sources(goes);
    assertThat(before).contains("phone");

    merge(stays, goes, Set.of());
    assertThat(sources(goes)).isEmpty();
    merging.undo(lastMerge(), admin());

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

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void thatAThirdOneIsAnotherFollowsUnlessSomebodySaidSomethingOfIt(boolean said) {
    CompanyId stays = other("試作精機工業株式会社", "JP-40");
    CompanyId goes = other("試作精機工業", "JP-40");
    CompanyId third = other("試作精機商会", "JP-40");
    pair(stays, third, said ? "later" : null);
    pair(goes, third, "different");

    merge(stays, goes, Set.of());

    assertThat(
            jdbc.sql("select verdict from company_pair where low_id = :low and high_id = :high")
                .param("low", stays.value())
                .param("high", third.value())
                .query(String.class)
                .single())
        .isEqualTo(said ? "later" : "different");
  }

  private void pair(CompanyId low, CompanyId high, @Nullable String verdict) {
    jdbc.sql(
            """
            insert into company_pair (public_id, low_id, high_id, score, reasons, found_at, verdict, until, basis,
              decided_by, decided_at)
            values (substr(md5(:low || ' ' || :high), 1, 22), :low, :high, 0.7, '{}', now(), :verdict,
              case when :verdict = 'later' then current_date + 30 end, case when :verdict is not null then '' end,
              case when :verdict is not null then 1 end, case when :verdict is not null then now() end)
            on conflict on constraint company_pair_once do update set verdict = excluded.verdict,
              until = excluded.until, basis = excluded.basis, decided_by = excluded.decided_by,
              decided_at = excluded.decided_at
            """)
        .param("low", low.value())
        .param("high", high.value())
        .param("verdict", verdict, Types.VARCHAR)
        .update();
  }

  @Test
  void aMergedRecordIsNotDeletedWithTheListThatBroughtThePartThatWent() {
    CompanyId stays = other("試作精機工業株式会社", "JP-40");
    CompanyId goes = other("試作精機工業", "JP-40");
    merge(stays, goes, Set.of());
    CompanyIntake.TakeBack brought = new CompanyIntake.TakeBack(stays, null, version(stays));

    CompanyIntake.TakenBack taken =
        Objects.requireNonNull(transaction.execute(_ -> intake.takeBack(List.of(brought))));

    assertThat(taken.kept()).containsOnlyKeys(stays);
    assertThat(profile(stays).officialName()).startsWith("試作精機工業株式会社");
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        // stays: consent, withdrawn · goes: consent, withdrawn · together: consent, withdrawn
        "-, -, 3, -, 3, -",
        "5, -, 3, -, 3, -",
        "5, -, -, -, 5, -",
        "-, -, 3, 4, 3, 4",
        "5, -, 3, 4, 3, 4",
        "3, 4, 5, -, 3, 4",
        "3, 4, 2, 6, 2, 6",
      })
  void whatAPersonAgreedToFollowsAndWhatWasWithdrawnStaysSo(
      @Nullable Integer staysConsent,
      @Nullable Integer staysWithdrawn,
      @Nullable Integer goesConsent,
      @Nullable Integer goesWithdrawn,
      @Nullable Integer consent,
      @Nullable Integer withdrawn) {
    CompanyId stays = other("試作精機工業株式会社", "JP-43");
    CompanyId goes = other("有限会社試作精機工業", "JP-43");
    contact(stays, "Taro@consents.example", staysConsent, staysWithdrawn);
    contact(goes, "taro@consents.example", goesConsent, goesWithdrawn);
    contact(goes, "hana@consents.example", 3, null);
    String before = everything(stays, goes);

    merge(stays, goes, Set.of());
    assertThat(permissions(stays, "taro@consents.example"))
        .isEqualTo(asText(consent) + " " + asText(withdrawn));
    assertThat(permissions(stays, "hana@consents.example")).isEqualTo("3 -");

    merging.undo(lastMerge(), admin());
    assertThat(everything(stays, goes)).isEqualTo(before);
  }

  @Test
  void aWithdrawalSinceTheMergeHoldsForBothWhenTheyPart() {
    CompanyId stays = other("試作精機工業株式会社", "JP-43");
    CompanyId goes = other("有限会社試作精機工業", "JP-43");
    contact(stays, "taro@parted.example", null, null);
    contact(goes, "taro@parted.example", 3, null);
    merge(stays, goes, Set.of());
    jdbc.sql("update contact set consent_withdrawn_at = '2026-01-07Z' where company_id = :id")
        .param("id", stays.value())
        .update();

    merging.undo(lastMerge(), admin());
    assertThat(permissions(stays, "taro@parted.example")).isEqualTo("3 7");
    assertThat(permissions(goes, "taro@parted.example")).isEqualTo("3 7");
  }

  private void contact(
      CompanyId company, String email, @Nullable Integer consent, @Nullable Integer withdrawn) {
    jdbc.sql(
            """
            insert into contact (public_id, company_id, name, email, language, source_kind, notice_at, consent_at,
              consent_withdrawn_at, created_at, updated_at)
            values (left(md5(random()::text), 22), :company, '試作太郎', :email, 'ja', 'office',
              make_timestamptz(2026, 1, cast(:consent as int), 0, 0, 0, 'UTC'),
              make_timestamptz(2026, 1, cast(:consent as int), 0, 0, 0, 'UTC'),
              make_timestamptz(2026, 1, cast(:withdrawn as int), 0, 0, 0, 'UTC'), '2026-01-01Z', '2026-01-01Z')
            """)
        .param("company", company.value())
        .param("email", email)
        .param("consent", consent)
        .param("withdrawn", withdrawn)
        .update();
  }

  /** Days of consent and withdrawal. */
  private String permissions(CompanyId company, String email) {
    return jdbc.sql(
            """
            select coalesce(to_char(consent_at at time zone 'UTC', 'FMDD'), '-') || ' '
              || coalesce(to_char(consent_withdrawn_at at time zone 'UTC', 'FMDD'), '-')
            from contact where company_id = :company and lower(email) = :email
            """)
        .param("company", company.value())
        .param("email", email)
        .query(String.class)
        .single();
  }

  private static String asText(@Nullable Integer day) {
    return day == null ? "-" : String.valueOf(day);
  }

  @Test
  void laterWorkKeepsThemTogether() {
    OpenedCases.Case made = cases.opened();
    CompanyId goes = Objects.requireNonNull(made.buyer().company());
    CompanyId stays = other("試作精機工業株式会社", "JP-43");
    merge(stays, goes, Set.of());
    CompanyProfile merged = profile(stays);

    editing.names(merged.publicId(), merged.version(), names -> List.of(), admin());

    refused(Reason.CHANGED_SINCE, () -> merging.undo(lastMerge(), admin()));
  }

  @Test
  void theTimeToUndoEnds() {
    CompanyId goes = other("有限会社試作精機工業", "JP-43");
    world.member(goes);
    merge(other("試作精機工業株式会社", "JP-43"), goes, Set.of());
    clock.advance(Duration.ofDays(29));
    merging.forgetOld();
    assertThat(rowsOfLastMerge()).isPositive();
    clock.advance(Duration.ofDays(2));

    refused(Reason.TOO_LATE, () -> merging.undo(lastMerge(), admin()));
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

  @Test
  void twoSidesOfOneIntroductionStayTwo() {
    OpenedCases.Case made = cases.opened();
    CompanyId buyer = Objects.requireNonNull(made.buyer().company());
    CompanyId second = other("試作精機工業株式会社", "JP-43");
    jdbc.sql(
            """
            insert into introduction_leg (public_id, introduction_id, position, role, company_id, country, mandatory,
              state, ringi_shown)
            select left(md5(i.public_id) || 'AAAA', 22), i.id, 3, 'TEAM', :company, 'JP', false, 'WAITING', false
            from introduction i where i.public_id = :case
            """)
        .param("company", second.value())
        .param("case", made.id())
        .update();

    refused(Reason.SAME_CASE, () -> merge(buyer, second, Set.of()));
  }

  @Test
  void whoComparedAnOlderVersionComparesAgain() {
    CompanyId stays = other("試作精機工業株式会社", "JP-43");
    CompanyId goes = other("有限会社試作精機工業", "JP-43");
    CompanyProfile compared = profile(goes);
    editing.names(compared.publicId(), compared.version(), names -> List.of(), admin());
    CompanyProfile named = profile(goes);
    assertThat(named.version()).isNotEqualTo(compared.version());

    assertThatThrownBy(
            () ->
                merging.merge(
                    of(profile(stays)),
                    new Compared(compared.publicId(), compared.version()),
                    Set.of(),
                    LIKELY,
                    admin()))
        .isInstanceOf(StaleVersionException.class);
  }

  @Test
  void onlyAdminsMerge() {
    CompanyId stays = other("試作精機工業株式会社", "JP-43");
    CompanyId goes = other("有限会社試作精機工業", "JP-43");

    for (Viewer viewer : List.of(world.office(), world.member(stays))) {
      assertThatThrownBy(
              () -> merging.merge(of(profile(stays)), of(profile(goes)), Set.of(), LIKELY, viewer))
          .isInstanceOf(NotFoundException.class);
    }
  }

  private CompanyId other(String name, String region) {
    int number = NUMBER.incrementAndGet();
    return world.company(
        Drafts.japanese(name + number)
            .region(region)
            .address("工業団地1-" + number)
            .website("https://www.example.jp")
            .build());
  }

  private void block(CompanyId one, CompanyId other) {
    directory.block(one, other, "dispute", admin().actor());
  }

  private CompanyProfile profile(CompanyId id) {
    return companies.profile(world.publicId(id), admin());
  }

  private void merge(CompanyId stays, CompanyId goes, Set<MergeField> taken) {
    merging.merge(of(profile(stays)), of(profile(goes)), taken, LIKELY, admin());
  }

  private static Compared of(CompanyProfile profile) {
    return new Compared(profile.publicId(), profile.version());
  }

  private String lastMerge() {
    return merging.page(admin(), 0, 1).getFirst().publicId();
  }

  private static void refused(Reason reason, Runnable what) {
    assertThatThrownBy(what::run)
        .isInstanceOfSatisfying(
            MergeRefusedException.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  private int rows(String table, String column, CompanyId company) {
    return jdbc.sql("select count(*) from %s where %s = :id".formatted(table, column))
        .param("id", company.value())
        .query(Integer.class)
        .single();
  }

  private int audited(String action, String subject) {
    return jdbc.sql(
            "select count(*) from audit_event where action = :action and subject = :subject")
        .param("action", action)
        .param("subject", subject)
        .query(Integer.class)
        .single();
  }

  /** Every row that refers to one of both, and both records, but for versions. */
  private String everything(CompanyId one, CompanyId other) {
    Map<String, String> tables = new TreeMap<>();
    tables.put("company.id", dump("company", "id", one, other));
    for (CompanyReference reference : references) {
      if (!LEFT_ALONE.contains(reference.table())) {
        tables.put(
            reference.table() + "." + reference.column(),
            dump(reference.table(), reference.column(), one, other));
      }
    }
    return tables.toString();
  }

  private String dump(String table, String column, CompanyId one, CompanyId other) {
    return jdbc.sql(
            """
            select coalesce(string_agg(cast(to_jsonb(t) - 'version' as text), ' ' order by cast(to_jsonb(t) - 'version' as text)), '')
            from %s t where %s in (:one, :other)
            """
                .formatted(table, column))
        .param("one", one.value())
        .param("other", other.value())
        .query(String.class)
        .single();
  }
}
