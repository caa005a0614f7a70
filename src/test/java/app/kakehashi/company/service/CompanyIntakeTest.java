package app.kakehashi.company.service;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.company.BusinessNumber;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyFacts;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanyIntake.Applied;
import app.kakehashi.company.CompanyIntake.Change;
import app.kakehashi.company.CompanyIntake.Outcome;
import app.kakehashi.company.CompanyIntake.Planned;
import app.kakehashi.company.CompanyIntake.TakeBack;
import app.kakehashi.company.CompanyName;
import app.kakehashi.company.CompanySite;
import app.kakehashi.company.CompanySize;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.company.CompanyTest;
import app.kakehashi.company.ContactDraft;
import app.kakehashi.company.Drafts;
import app.kakehashi.company.IdentifierCheck;
import app.kakehashi.company.IdentifierScheme;
import app.kakehashi.company.LikenessReason;
import app.kakehashi.company.NameKind;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.SectorCode;
import app.kakehashi.company.SiteKind;
import app.kakehashi.company.SourceKind;
import app.kakehashi.reference.SectorScheme;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Money;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@CompanyTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CompanyIntakeTest {
  private static final RecordSource LIST = new RecordSource(SourceKind.IMPORT, "list-1");

  private final CompanyIntake intake;
  private final Companies companies;
  private final JdbcClient jdbc;
  private final EntityManager entities;

  CompanyIntakeTest(
      CompanyIntake intake, Companies companies, JdbcClient jdbc, EntityManager entities) {
    this.intake = intake;
    this.companies = companies;
    this.jdbc = jdbc;
    this.entities = entities;
  }

  @Test
  void anotherLegalFormIsNeverTheSameOfItself() {
    apply(Drafts.gearMaker().build());

    Applied other = apply(Drafts.japanese("有限会社高山歯車製作所").region("JP-43").build()).getFirst();

    assertThat(other.outcome()).isEqualTo(Outcome.NEW);
    assertThat(other.planned().probableDuplicates())
        .singleElement()
        .satisfies(
            duplicate ->
                assertThat(duplicate.likeness().reasons())
                    .contains(LikenessReason.SAME_NAME, LikenessReason.OTHER_LEGAL_FORM));
  }

  @Test
  void two_new_companies_of_one_list_that_look_alike_wait_for_a_person() {
    List<Applied> both =
        apply(
            Drafts.gearMaker().build(),
            Drafts.japanese("有限会社髙山歯車製作所").region("JP-43").build(),
            Drafts.japanese("株式会社別府温泉旅館").region("JP-44").build());

    assertThat(both).extracting(Applied::outcome).containsOnly(Outcome.NEW);
    assertThat(
            jdbc.sql("select low_id, high_id from company_pair")
                .query((row, n) -> List.of(row.getLong(1), row.getLong(2)))
                .list())
        .containsExactly(both.stream().limit(2).map(one -> one.company().value()).toList());
  }

  @Test
  void aPlanNamesStoredCompaniesThatMayBeTheSameWithScoreAndReasons() {
    apply(Drafts.gearMaker().build());
    Planned near =
        apply(
                Drafts.japanese("有限会社高山歯車製造所")
                    .names(List.of(new CompanyName(NameKind.ENGLISH, "TAKAYAMA GEAR WORKS", "en")))
                    .region("JP-43")
                    .address("熊本県熊本市中央区手取本町1-1")
                    .build())
            .getFirst()
            .planned();

    assertThat(near.outcome()).isEqualTo(Outcome.NEW);
    assertThat(near.probableDuplicates())
        .singleElement()
        .satisfies(
            duplicate -> {
              assertThat(duplicate.company().name()).isEqualTo("株式会社髙山歯車製作所");
              assertThat(duplicate.likeness().score()).isGreaterThan(0.8);
              assertThat(duplicate.likeness().reasons())
                  .contains(
                      LikenessReason.ENGLISH_NAME,
                      LikenessReason.SAME_ADDRESS,
                      LikenessReason.OTHER_LEGAL_FORM);
            });
  }

  private List<Applied> apply(CompanyDraft... drafts) {
    List<Applied> applied = intake.apply(List.of(drafts), LIST);
    entities.flush();
    entities.clear();
    return applied;
  }

  private CompanyFacts facts(Applied applied) {
    return companies.factsOf(List.of(applied.company())).values().iterator().next();
  }

  @Test
  void a_new_company_is_stored_with_everything_its_draft_says() {
    Applied applied = apply(Drafts.gearMaker().build()).getFirst();

    assertThat(applied.outcome()).isEqualTo(Outcome.NEW);
    CompanyFacts facts = facts(applied);
    assertThat(facts.size().employees()).isEqualTo(120);
    assertThat(facts.size().capital()).isEqualTo(Money.of(50_000_000, "JPY"));
    assertThat(facts.isic()).containsExactly("2814");
    assertThat(facts.region()).isEqualTo("JP-43");
    assertThat(facts.languagesStated()).isTrue();
    assertThat(facts.certificates()).extracting("code").containsExactly("ISO9001");
    assertThat(facts.presence()).containsExactly("JP");
    assertThat(
            jdbc.sql(
                    "select source_kind || ':' || source_ref from company where id = :id and not"
                        + " exists (select from company_field_source where company_id = :id)")
                .param("id", applied.company().value())
                .query(String.class)
                .single())
        .isEqualTo("import:list-1");
    assertThat(notes(applied.company())).as("of a company that has no posting yet").isZero();
  }

  @Test
  void the_same_list_again_changes_nothing() {
    apply(Drafts.gearMaker().build(), Drafts.robotMaker().build());

    assertThat(apply(Drafts.gearMaker().build(), Drafts.robotMaker().build()))
        .extracting(Applied::outcome)
        .containsOnly(Outcome.SAME);
  }

  @Test
  void a_name_spelt_otherwise_is_the_same_company_and_the_new_spelling_wins() {
    Applied first = apply(Drafts.gearMaker().build()).getFirst();

    Applied second = apply(Drafts.japanese("㈱高山歯車製作所").region("JP-43").build()).getFirst();

    assertThat(second.company()).isEqualTo(first.company());
    assertThat(second.outcome()).isEqualTo(Outcome.CHANGED);
  }

  @Test
  void namesakes_in_two_regions_are_two_companies_and_are_pointed_out() {
    Applied first = apply(Drafts.japanese("山田工業株式会社").region("JP-13").build()).getFirst();
    CompanyDraft other = Drafts.japanese("山田工業(株)").region("JP-27").build();
    entities.flush();

    Applied second = apply(other).getFirst();

    assertThat(second.outcome()).isEqualTo(Outcome.NEW);
    assertThat(second.company()).isNotEqualTo(first.company());
  }

  @Test
  void the_official_number_decides_even_when_the_name_is_another() {
    CompanyIdentifier number = identifier("10458570");
    Applied first = apply(Drafts.taiwanese("舊名股份有限公司").identifier(number).build()).getFirst();

    Applied renamed = apply(Drafts.taiwanese("新名股份有限公司").identifier(number).build()).getFirst();

    assertThat(renamed.company()).isEqualTo(first.company());
    assertThat(
            jdbc.sql("select text from company_name where company_id = :id and kind = 'former'")
                .param("id", first.company().value())
                .query(String.class)
                .list())
        .containsExactly("舊名股份有限公司");
  }

  @Test
  void a_list_without_numbers_does_not_bring_a_name_back_that_was_given_up() {
    CompanyIdentifier number = identifier("10458570");
    apply(Drafts.taiwanese("舊名股份有限公司").identifier(number).build());
    CompanyId company =
        apply(Drafts.taiwanese("新名股份有限公司").identifier(number).build()).getFirst().company();

    Applied late = apply(Drafts.taiwanese("舊名股份有限公司").build()).getFirst();

    assertThat(late.company()).isEqualTo(company);
    assertThat(
            jdbc.sql("select official_name from company where id = :id")
                .param("id", company.value())
                .query(String.class)
                .single())
        .isEqualTo("新名股份有限公司");
  }

  @Test
  void a_former_name_that_only_a_member_states_draws_no_row_of_a_list() {
    CompanyId company = apply(Drafts.taiwanese("自稱股份有限公司").build()).getFirst().company();
    jdbc.sql(
            "insert into company_name (company_id, rank, kind, text) values (:id, 9, 'former',"
                + " '他家股份有限公司')")
        .param("id", company.value())
        .update();
    jdbc.sql(
            """
            insert into company_field_source (company_id, field, kind, at)
            values (:id, 'names', 'member', now())
            on conflict (company_id, field) do update set kind = 'member'
            """)
        .param("id", company.value())
        .update();
    entities.clear();

    assertThat(apply(Drafts.taiwanese("他家股份有限公司").build()).getFirst().company())
        .isNotEqualTo(company);
  }

  @Test
  void a_legal_form_that_stands_in_a_name_people_keep_is_nothing_new() {
    Applied stored = apply(Drafts.japanese("株式会社形式").region("JP-43").build()).getFirst();
    jdbc.sql("update company set legal_form = null where id = :id")
        .param("id", stored.company().value())
        .update();
    jdbc.sql(
            """
            insert into company_field_source (company_id, field, kind, at)
            values (:id, 'official_name', 'member', now())
            """)
        .param("id", stored.company().value())
        .update();
    entities.clear();

    Applied again =
        apply(Drafts.japanese("株式会社形式").legalForm("株式会社").region("JP-43").build()).getFirst();
    assertThat(again.outcome()).isEqualTo(Outcome.SAME);
    assertThat(again.planned().withheld()).isEmpty();
    Applied other =
        apply(Drafts.japanese("株式会社形式").legalForm("合同会社").region("JP-43").build()).getFirst();
    assertThat(other.planned().withheld())
        .extracting(w -> w.change().field())
        .contains("legal_form");
  }

  @Test
  void rows_of_one_number_are_one_company_with_several_sites() {
    CompanyIdentifier number = identifier("10458570");
    List<Applied> applied =
        apply(
            Drafts.taiwanese("今盈齒輪股份有限公司一廠").identifier(number).sites(List.of(site("F1"))).build(),
            Drafts.taiwanese("今盈齒輪股份有限公司一廠").identifier(number).sites(List.of(site("F2"))).build());

    assertThat(applied.get(0).company()).isEqualTo(applied.get(1).company());
    assertThat(
            jdbc.sql("select count(*) from company_site where company_id = :id")
                .param("id", applied.getFirst().company().value())
                .query(Long.class)
                .single())
        .isEqualTo(2);
  }

  @Test
  void the_plants_of_a_known_company_are_added_and_nothing_else_is_replaced() {
    CompanyIdentifier number = identifier("10458570");
    Applied first =
        apply(
                Drafts.taiwanese("今盈齒輪股份有限公司")
                    .identifier(number)
                    .address("臺北市中山區一路1號")
                    .region("TW-TPE")
                    .sectors(List.of(new SectorCode(SectorScheme.TWSE, "05")))
                    .build())
            .getFirst();

    Applied plants = apply(plants("今盈齒輪廠股份有限公司", number, site("F1")).build()).getFirst();

    assertThat(plants.company()).isEqualTo(first.company());
    assertThat(plants.planned().changes()).extracting(Change::field).containsExactly("sites");
    assertThat(facts(plants))
        .extracting(CompanyFacts::region, CompanyFacts::sectors)
        .containsExactly("TW-TPE", List.of(new SectorCode(SectorScheme.TWSE, "05")));
    assertThat(column(plants, "address")).isEqualTo("臺北市中山區一路1號");
    assertThat(column(plants, "official_name")).isEqualTo("今盈齒輪股份有限公司");
  }

  @Test
  void plants_stand_in_for_a_head_office_until_somebody_says_where_it_is() {
    CompanyIdentifier number = identifier("10458570");
    Applied plants = apply(plants("今盈齒輪股份有限公司", number, site("F1")).build()).getFirst();
    assertThat(facts(plants).region()).isEqualTo("TW-TXG");
    assertThat(column(plants, "region_from_site")).isEqualTo("true");
    assertThat(column(plants, "address")).isNull();

    Applied same =
        apply(Drafts.taiwanese("今盈齒輪股份有限公司").identifier(number).region("TW-TXG").build())
            .getFirst();
    assertThat(same.planned().changes())
        .containsExactly(new Change("region_basis", "site", "head_office"));

    Applied moved =
        apply(
                Drafts.taiwanese("今盈齒輪股份有限公司")
                    .identifier(number)
                    .address("臺北市中山區一路1號")
                    .region("TW-TPE")
                    .build())
            .getFirst();
    assertThat(moved.planned().changes()).contains(new Change("region", "TW-TXG", "TW-TPE"));
    assertThat(apply(plants("今盈齒輪股份有限公司", number, site("F1")).build()).getFirst().outcome())
        .isEqualTo(Outcome.SAME);
    assertThat(facts(moved).region()).isEqualTo("TW-TPE");
  }

  @Test
  void a_plant_elsewhere_is_known_by_the_name_of_its_company_limited() {
    Applied first =
        apply(Drafts.taiwanese("今盈齒輪股份有限公司").legalForm("股份有限公司").region("TW-TPE").build())
            .getFirst();
    Applied plants =
        apply(plants("今盈齒輪股份有限公司", identifier("10458570"), site("F1")).legalForm("股份有限公司").build())
            .getFirst();
    assertThat(plants.company()).isEqualTo(first.company());

    apply(Drafts.taiwanese("大同工業社").legalForm("工業社").region("TW-TPE").build());
    assertThat(
            apply(plants("大同工業社", null, site("F2")).legalForm("工業社").build()).getFirst().outcome())
        .as("a business of that name in another county")
        .isEqualTo(Outcome.NEW);
  }

  @Test
  void a_head_office_abroad_keeps_its_country_and_takes_the_region_at_home_away() {
    CompanyIdentifier number = identifier("10458570");
    apply(Drafts.taiwanese("遠方股份有限公司").identifier(number).region("TW-TPE").build());

    Applied abroad =
        apply(
                Drafts.taiwanese("遠方股份有限公司")
                    .identifier(number)
                    .address("香港九龍彌敦道1號")
                    .addressCountry("HK")
                    .build())
            .getFirst();

    assertThat(abroad.planned().changes())
        .containsExactly(
            new Change("address", "", "香港九龍彌敦道1號"),
            new Change("region", "TW-TPE", ""),
            new Change("address_country", "TW", "HK"));
    assertThat(facts(abroad).presence()).containsExactly("HK");
  }

  @Test
  void of_rows_that_contradict_each_other_the_first_counts_and_the_list_stays_the_same() {
    CompanyDraft one = Drafts.gearMaker().size(new CompanySize(10, null, null, null)).build();
    CompanyDraft other =
        Drafts.gearMaker()
            .size(new CompanySize(99, Money.of(1, "JPY"), null, null))
            .website("https://gear.example.com")
            .build();
    CompanyIntake.Applied first = apply(one, other).getFirst();
    assertThat(facts(first).size().employees()).isEqualTo(10);
    assertThat(facts(first).size().capital()).isEqualTo(Money.of(1, "JPY"));
    assertThat(apply(one, other)).extracting(Applied::outcome).containsOnly(Outcome.SAME);
  }

  @Test
  void a_name_of_several_companies_becomes_one_more_only_once() {
    apply(
        Drafts.japanese("山田工業株式会社").region("JP-13").build(),
        Drafts.japanese("山田工業株式会社").region("JP-27").build());
    assertThat(apply(Drafts.japanese("山田工業株式会社").build()).getFirst().outcome())
        .isEqualTo(Outcome.NEW);
    assertThat(apply(Drafts.japanese("山田工業株式会社").build()).getFirst().outcome())
        .isEqualTo(Outcome.SAME);
  }

  @Test
  void a_number_that_fails_its_check_is_kept_but_is_no_key() {
    CompanyIdentifier wrong =
        new CompanyIdentifier(
            IdentifierScheme.TW_BUSINESS_NUMBER, "12345672", IdentifierCheck.INVALID);
    List<Applied> applied =
        apply(
            Drafts.taiwanese("甲股份有限公司").identifier(wrong).build(),
            Drafts.taiwanese("乙股份有限公司").identifier(wrong).build());

    assertThat(applied).extracting(Applied::outcome).containsOnly(Outcome.NEW);
    assertThat(companies.findByIdentifier(wrong)).isEmpty();
  }

  @Test
  void a_company_that_came_with_a_wrong_list_can_be_taken_back() {
    Applied applied = apply(Drafts.gearMaker().build()).getFirst();

    assertThat(
            intake
                .takeBack(List.of(new TakeBack(applied.company(), null, applied.version())))
                .kept())
        .isEmpty();

    assertThat(companies.summaries(List.of(applied.company()))).isEmpty();
  }

  @Test
  void a_company_that_somebody_uses_stays_as_it_is() {
    Applied applied = apply(Drafts.gearMaker().build()).getFirst();
    jdbc.sql(
            """
            insert into account (public_id, email, email_key, name, role, company_id, language, zone, status, created_at, version)
            values ('AAAAAAAAAAAAAAAAAAAAAA', 'a@b.example', 'a@b.example', 'A', 'MEMBER', :id, 'ja', 'Asia/Tokyo', 'INVITED', now(), 0)
            """)
        .param("id", applied.company().value())
        .update();

    assertThat(
            intake
                .takeBack(List.of(new TakeBack(applied.company(), null, applied.version())))
                .kept())
        .containsValue(CompanyIntake.Kept.IN_USE);
    assertThat(companies.summaries(List.of(applied.company())).get(applied.company()))
        .matches(CompanySummary::active);
  }

  @Test
  void a_changed_company_gets_its_earlier_record_back() {
    CompanyId id = apply(Drafts.gearMaker().build()).getFirst().company();
    Applied changed =
        apply(
                Drafts.gearMaker()
                    .size(new CompanySize(999, null, null, null))
                    .contacts(
                        List.of(
                            new ContactDraft(
                                "山田太郎", null, null, null, null, "t@example.jp", null, null)))
                    .build())
            .getFirst();
    assertThat(changed.outcome()).isEqualTo(Outcome.CHANGED);
    assertThat(notes(id)).as("of a company whose postings may stand otherwise now").isPositive();

    intake.takeBack(List.of(new TakeBack(id, changed.beforeImage(), changed.version())));

    CompanyFacts facts = companies.factsOf(List.of(id)).get(id);
    assertThat(facts).isNotNull();
    assertThat(facts.size().employees()).isEqualTo(120);
    assertThat(jdbc.sql("select count(*) from contact").query(Long.class).single()).isZero();
  }

  @Test
  void what_somebody_changed_since_is_not_taken_back() {
    Applied applied = apply(Drafts.gearMaker().build()).getFirst();
    apply(Drafts.gearMaker().size(new CompanySize(121, null, null, null)).build());

    assertThat(
            intake
                .takeBack(List.of(new TakeBack(applied.company(), null, applied.version())))
                .kept())
        .containsValue(CompanyIntake.Kept.CHANGED_SINCE);
  }

  @Test
  void what_was_done_to_a_record_that_was_merged_since_is_not_undone_at_the_one_that_stays() {
    Applied stays = apply(Drafts.taiwanese("乙股份有限公司").build()).getFirst();
    apply(Drafts.gearMaker().build());
    Applied gone =
        apply(Drafts.gearMaker().size(new CompanySize(999, null, null, null)).build()).getFirst();

    assertThat(
            intake
                .takeBack(
                    List.of(new TakeBack(stays.company(), gone.beforeImage(), stays.version())))
                .kept())
        .containsEntry(stays.company(), CompanyIntake.Kept.CHANGED_SINCE);
    assertThat(companies.summaries(List.of(stays.company())).get(stays.company()))
        .extracting(CompanySummary::name)
        .isEqualTo("乙股份有限公司");
  }

  private static CompanyIdentifier identifier(String number) {
    return new CompanyIdentifier(
        IdentifierScheme.TW_BUSINESS_NUMBER,
        new BusinessNumber(number).digits(),
        IdentifierCheck.VALID);
  }

  private @Nullable String column(Applied applied, String column) {
    return jdbc.sql("select " + column + "::text from company where id = :id")
        .param("id", applied.company().value())
        .query((row, n) -> row.getString(1))
        .list()
        .getFirst();
  }

  private static CompanyDraft.Builder plants(
      String name, @Nullable CompanyIdentifier number, CompanySite site) {
    return Drafts.taiwanese(name)
        .scope(CompanyDraft.Scope.PLANTS)
        .identifier(number)
        .sectors(List.of(new SectorCode(SectorScheme.TSIC, "25")))
        .sites(List.of(site));
  }

  private static CompanySite site(String number) {
    return new CompanySite(
        SiteKind.FACTORY, null, "TW", "TW-TXG", "臺中市" + number, null, null, number);
  }

  /** How often the catalogue was told to read a company again. */
  private long notes(CompanyId company) {
    return jdbc.sql(
            "select count(*) from catalogue_change where kind = 'company' and subject_id = :id")
        .param("id", company.value())
        .query(Long.class)
        .single();
  }
}
