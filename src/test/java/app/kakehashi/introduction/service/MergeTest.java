package app.kakehashi.introduction.service;

import static app.kakehashi.company.Viewers.admin;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.kakehashi.account.Accounts;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanyReference;
import app.kakehashi.company.CompanyReferences;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.company.MergeField;
import app.kakehashi.company.NameKind;
import app.kakehashi.company.service.CompanyEditing;
import app.kakehashi.company.service.CompanyMerge;
import app.kakehashi.company.service.CompanyMerge.Compared;
import app.kakehashi.company.service.CompanyMovedException;
import app.kakehashi.company.service.CompanyProfile;
import app.kakehashi.company.service.CompanyReader;
import app.kakehashi.company.service.MergeRefusedException.Reason;
import app.kakehashi.gap.GapApp;
import app.kakehashi.introduction.CaseApp;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.StaleVersionException;
import java.sql.Types;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Two records of one company in the middle of everything become one. */
@CaseApp
@Import({OpenedCases.class, MergedRecords.class})
class MergeTest {
  private final GapApp.World world;
  private final OpenedCases cases;
  private final MergedRecords records;
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

  MergeTest(
      GapApp.World world,
      OpenedCases cases,
      MergedRecords records,
      CaseReads reads,
      CompanyMerge merging,
      CompanyReader companies,
      CompanyEditing editing,
      Companies directory,
      Accounts accounts,
      CompanyIntake intake,
      TransactionTemplate transaction,
      ObjectProvider<CompanyReferences> features,
      JdbcClient jdbc) {
    this.world = world;
    this.cases = cases;
    this.records = records;
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
  }

  @Test
  void everythingFollowsAndTheOldAddressLeadsToTheRecordThatStays() {
    OpenedCases.Case made = cases.opened();
    CompanyId goes = Objects.requireNonNull(made.buyer().company());
    CompanyId stays = records.other("試作精機工業株式会社", "JP-43");
    CompanyProfile old = records.profile(goes);

    records.merge(stays, goes, Set.of(MergeField.ADDRESS));

    assertThat(accounts.viewer(made.buyer().account()).orElseThrow().company()).isEqualTo(stays);
    Introduction introduction = reads.find(made.id(), made.office());
    assertThat(introduction.leg(LegRole.GAP).company()).isEqualTo(stays);
    assertThat(records.rows("posting", "company_id", goes)).isZero();
    assertThat(records.rows("posting", "company_id", stays)).isEqualTo(1);
    for (CompanyReference reference : references) {
      if (reference.rule() != CompanyReference.Rule.STAYS) {
        assertThat(records.rows(reference.table(), reference.column(), goes))
            .as(reference.toString())
            .isZero();
      }
    }
    assertThat(records.profile(stays).names())
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

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void thatAThirdOneIsAnotherFollowsUnlessSomebodySaidSomethingOfIt(boolean said) {
    CompanyId stays = records.other("試作精機工業株式会社", "JP-40");
    CompanyId goes = records.other("試作精機工業", "JP-40");
    CompanyId third = records.other("試作精機商会", "JP-40");
    pair(stays, third, said ? "later" : null);
    pair(goes, third, "different");

    records.merge(stays, goes, Set.of());

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
    CompanyId stays = records.other("試作精機工業株式会社", "JP-40");
    CompanyId goes = records.other("試作精機工業", "JP-40");
    records.merge(stays, goes, Set.of());
    CompanyIntake.TakeBack brought =
        new CompanyIntake.TakeBack(stays, null, records.version(stays));

    CompanyIntake.TakenBack taken =
        Objects.requireNonNull(transaction.execute(_ -> intake.takeBack(List.of(brought))));

    assertThat(taken.kept()).containsOnlyKeys(stays);
    assertThat(records.profile(stays).officialName()).startsWith("試作精機工業株式会社");
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
    CompanyId stays = records.other("試作精機工業株式会社", "JP-43");
    CompanyId goes = records.other("有限会社試作精機工業", "JP-43");
    records.contact(stays, "Taro@consents.example", staysConsent, staysWithdrawn);
    records.contact(goes, "taro@consents.example", goesConsent, goesWithdrawn);
    records.contact(goes, "hana@consents.example", 3, null);
    String before = records.everything(stays, goes);

    records.merge(stays, goes, Set.of());
    assertThat(records.permissions(stays, "taro@consents.example"))
        .isEqualTo(asText(consent) + " " + asText(withdrawn));
    assertThat(records.permissions(stays, "hana@consents.example")).isEqualTo("3 -");

    merging.undo(records.lastMerge(), admin());
    assertThat(records.everything(stays, goes)).isEqualTo(before);
  }

  private static String asText(@Nullable Integer day) {
    return day == null ? "-" : String.valueOf(day);
  }

  @Test
  void twoSidesOfOneIntroductionStayTwo() {
    OpenedCases.Case made = cases.opened();
    CompanyId buyer = Objects.requireNonNull(made.buyer().company());
    CompanyId second = records.other("試作精機工業株式会社", "JP-43");
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

    MergedRecords.refused(Reason.SAME_CASE, () -> records.merge(buyer, second, Set.of()));
  }

  @Test
  void whoComparedAnOlderVersionComparesAgain() {
    CompanyId stays = records.other("試作精機工業株式会社", "JP-43");
    CompanyId goes = records.other("有限会社試作精機工業", "JP-43");
    CompanyProfile compared = records.profile(goes);
    editing.names(compared.publicId(), compared.version(), names -> List.of(), admin());
    CompanyProfile named = records.profile(goes);
    assertThat(named.version()).isNotEqualTo(compared.version());

    assertThatThrownBy(
            () ->
                merging.merge(
                    MergedRecords.of(records.profile(stays)),
                    new Compared(compared.publicId(), compared.version()),
                    Set.of(),
                    MergedRecords.LIKELY,
                    admin()))
        .isInstanceOf(StaleVersionException.class);
  }

  @Test
  void onlyAdminsMerge() {
    CompanyId stays = records.other("試作精機工業株式会社", "JP-43");
    CompanyId goes = records.other("有限会社試作精機工業", "JP-43");

    for (Viewer viewer : List.of(world.office(), world.member(stays))) {
      assertThatThrownBy(
              () ->
                  merging.merge(
                      MergedRecords.of(records.profile(stays)),
                      MergedRecords.of(records.profile(goes)),
                      Set.of(),
                      MergedRecords.LIKELY,
                      viewer))
          .isInstanceOf(NotFoundException.class);
    }
  }

  private int audited(String action, String subject) {
    return jdbc.sql(
            "select count(*) from audit_event where action = :action and subject = :subject")
        .param("action", action)
        .param("subject", subject)
        .query(Integer.class)
        .single();
  }
}
