package app.kakehashi.listimport.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.kakehashi.account.Role;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanyIntake.Change;
import app.kakehashi.company.CompanyKind;
import app.kakehashi.company.CompanySize;
import app.kakehashi.company.VerificationMethod;
import app.kakehashi.company.service.CompanyEditing;
import app.kakehashi.company.service.CompanyProfile;
import app.kakehashi.company.service.CompanyReader;
import app.kakehashi.company.service.ProfileEdit;
import app.kakehashi.listimport.ImportApp;
import app.kakehashi.listimport.domain.Breakdown.FieldCount;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportBatch.Counts;
import app.kakehashi.listimport.domain.ImportRowRepository.Filter;
import app.kakehashi.listimport.domain.PlannedRow;
import app.kakehashi.listimport.domain.ReadingChoices;
import app.kakehashi.listimport.domain.Updating;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.domain.list.Problem;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.Money;
import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** Newer lists beside what people stated: nothing anybody said is lost. */
@ImportApp
class UpdatingTest {

  private static final String HEAD = "会社名,法人番号,都道府県,住所,資本金,従業員数,URL\n";

  private final Imports imports;
  private final ImportReads reads;
  private final CompanyEditing editing;
  private final CompanyReader reader;
  private final Clock clock;

  UpdatingTest(
      Imports imports,
      ImportReads reads,
      CompanyEditing editing,
      CompanyReader reader,
      Clock clock) {
    this.imports = imports;
    this.reads = reads;
    this.editing = editing;
    this.reader = reader;
    this.clock = clock;
  }

  @Test
  void a_list_does_not_replace_what_a_member_stated_but_says_so_and_updates_the_rest() {
    String id = brought("株式会社上書無用,,奈良県,奈良市1,10000000,10,https://a.example.com");
    edit(id, member(id), edit -> edit.capital(20_000_000));

    ImportBatch newer = upload("株式会社上書無用,,奈良県,奈良市1,30000000,15,");
    PlannedRow row = onlyRow(newer);
    assertThat(row.changes()).extracting(Change::field).containsExactly("employees");
    assertThat(row.problems())
        .extracting(Problem::code, Problem::value)
        .containsExactly(tuple(Problem.Code.FIELD_KEPT, "30000000 JPY"));
    assertThat(row.problems().getFirst().arguments())
        .containsExactly("capital", "20000000 JPY", "member", today());
    assertThat(reads.breakdown(newer).kept())
        .containsExactly(new FieldCount("capital", 1, List.of(2)));
    assertThat(newer.counts()).isEqualTo(new Counts(0, 1, 0, 0, 1));

    commit(newer);
    assertThat(profile(id).size().capital()).isEqualTo(Money.of(20_000_000, "JPY"));
    assertThat(profile(id).size().employees()).isEqualTo(15);
    assertThat(profile(id).website()).as("empty cells erase nothing").contains("a.example.com");
  }

  @Test
  void an_admin_can_let_the_list_count_in_a_field_and_later_lists_may_then_replace_it() {
    String id = brought("株式会社優先名簿,,奈良県,奈良市1,10000000,10,");
    edit(id, member(id), edit -> edit.capital(20_000_000));
    ImportBatch newer = upload("株式会社優先名簿,,奈良県,奈良市1,30000000,10,");
    assertThat(newer.counts()).as("nothing to write").isEqualTo(new Counts(0, 0, 1, 0, 1));

    imports.recheck(
        newer.publicId(),
        newer.version(),
        ReadingChoices.NONE.updating(new Updating(List.of("capital"), null)),
        ImportApp.ADMIN);
    newer = get(newer);
    assertThat(onlyRow(newer).changes())
        .containsExactly(new Change("capital", "20000000 JPY", "30000000 JPY"));
    assertThat(onlyRow(newer).problems()).isEmpty();
    commit(newer);
    assertThat(profile(id).size().capital()).isEqualTo(Money.of(30_000_000, "JPY"));

    assertThat(onlyRow(upload("株式会社優先名簿,,奈良県,奈良市1,40000000,10,")).changes())
        .extracting(Change::field)
        .containsExactly("capital");
  }

  @Test
  void what_a_person_emptied_stays_empty() {
    String id = brought("株式会社消去済,,奈良県,奈良市1,10000000,10,https://old.example.com");
    edit(id, ImportApp.SECRETARIAT, edit -> edit.website(null));

    PlannedRow row = onlyRow(upload("株式会社消去済,,奈良県,奈良市1,10000000,10,https://old.example.com"));
    assertThat(row.changes()).isEmpty();
    assertThat(row.problems().getFirst().arguments()).startsWith("website", "", "office");
  }

  @Test
  void an_address_is_kept_whole_and_a_verification_confirms_who_and_where_a_company_is() {
    String id = brought("株式会社実地確認,9010401039999,東京都,千代田区1,10000000,10,");
    editing.verify(
        id, VerificationMethod.VISIT, LocalDate.of(2026, 11, 2), null, ImportApp.SECRETARIAT);

    ImportBatch newer = upload("株式会社新実地確認,9010401039999,大阪府,大阪市北区2,30000000,10,");
    PlannedRow row = onlyRow(newer);
    assertThat(row.changes()).extracting(Change::field).containsExactly("capital");
    assertThat(row.problems())
        .filteredOn(problem -> problem.code() == Problem.Code.FIELD_KEPT)
        .extracting(problem -> problem.arguments().getFirst())
        .containsExactly("official_name", "address", "region");
    commit(newer);
    assertThat(profile(id).region()).isEqualTo("JP-13");
    assertThat(profile(id).address()).isEqualTo("千代田区1");
    assertThat(profile(id).officialName()).isEqualTo("株式会社実地確認");
  }

  @Test
  void a_member_that_takes_its_record_over_confirms_all_of_its_profile() {
    String id = brought("株式会社引受,,奈良県,奈良市1,10000000,10,");
    CompanyProfile before = profile(id);
    editing.claim(id, before.version(), new Edit(before).done(), member(id));

    PlannedRow row = onlyRow(upload("株式会社引受,,奈良県,奈良市2,30000000,15,https://n.example.com"));
    assertThat(row.changes()).extracting(Change::field).containsExactly("website");
    assertThat(row.problems())
        .extracting(problem -> problem.arguments().getFirst())
        .containsExactlyInAnyOrder("address", "capital", "employees");
  }

  /** The profile as it is, but for what is changed. */
  private static final class Edit {
    private final CompanyProfile is;
    private CompanySize size;
    private String website;

    Edit(CompanyProfile is) {
      this.is = is;
      this.size = is.size();
      this.website = is.website();
    }

    Edit capital(long yen) {
      size = new CompanySize(size.employees(), Money.of(yen, "JPY"), null, null);
      return this;
    }

    Edit website(String value) {
      website = value;
      return this;
    }

    ProfileEdit done() {
      return new ProfileEdit(
          CompanyKind.COMPANY,
          is.country(),
          is.officialName(),
          is.officialLanguage(),
          is.legalForm(),
          is.identifier(),
          is.address(),
          is.region(),
          is.addressCountry(),
          size,
          is.foundedYear(),
          is.foundedOn(),
          website,
          is.sectors(),
          is.fields(),
          is.languagesStated() ? is.languages() : null);
    }
  }

  private void edit(String id, Viewer viewer, UnaryOperator<Edit> change) {
    CompanyProfile before = profile(id);
    editing.profile(id, before.version(), change.apply(new Edit(before)).done(), viewer);
  }

  private String brought(String row) {
    return String.valueOf(onlyRow(commit(upload(row))).subject());
  }

  private CompanyProfile profile(String id) {
    return reader.profile(id, ImportApp.ADMIN);
  }

  private Viewer member(String id) {
    return new Viewer(
        new AccountId(910), "member", Role.MEMBER, profile(id).id(), Language.JA, ZoneOffset.UTC);
  }

  private String today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).toString();
  }

  private ImportBatch upload(String row) {
    String id =
        imports.upload(
            ListKind.COMPANIES,
            "list.csv",
            new ByteArrayInputStream((HEAD + row + "\n").getBytes(UTF_8)),
            ReadingChoices.NONE,
            ImportApp.ADMIN);
    return reads.get(id, ImportApp.ADMIN);
  }

  private ImportBatch commit(ImportBatch batch) {
    imports.commit(batch.publicId(), batch.version(), ImportApp.ADMIN);
    return get(batch);
  }

  private ImportBatch get(ImportBatch batch) {
    return reads.get(batch.publicId(), ImportApp.ADMIN);
  }

  private PlannedRow onlyRow(ImportBatch batch) {
    List<PlannedRow> rows = reads.rows(batch, Filter.ALL, 0, 10);
    assertThat(rows).hasSize(1);
    return rows.getFirst();
  }
}
