package app.kakehashi.company.service;

import static app.kakehashi.company.Viewers.memberOf;
import static app.kakehashi.company.Viewers.office;
import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.StatementCount;
import app.kakehashi.account.CompanyLookup;
import app.kakehashi.company.Affiliation;
import app.kakehashi.company.BusinessNumber;
import app.kakehashi.company.CoarseProfile;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyFacts;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.CompanyIntake;
import app.kakehashi.company.CompanyIntake.Applied;
import app.kakehashi.company.CompanySite;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.company.CompanyTest;
import app.kakehashi.company.Drafts;
import app.kakehashi.company.IdentifierCheck;
import app.kakehashi.company.IdentifierScheme;
import app.kakehashi.company.RecordSource;
import app.kakehashi.company.SiteKind;
import app.kakehashi.company.SizeBand;
import app.kakehashi.company.SourceKind;
import app.kakehashi.shared.Actor;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.Language;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestConstructor;

@CompanyTest
@TestConstructor(autowireMode = TestConstructor.AutowireMode.ALL)
class CompanyDirectoryTest {
  private final Companies companies;
  private final CompanyIntake intake;
  private final CompanyLookup lookup;
  private final JdbcClient jdbc;
  private final EntityManager entities;

  CompanyDirectoryTest(
      Companies companies,
      CompanyIntake intake,
      CompanyLookup lookup,
      JdbcClient jdbc,
      EntityManager entities) {
    this.companies = companies;
    this.intake = intake;
    this.lookup = lookup;
    this.jdbc = jdbc;
    this.entities = entities;
  }

  private List<Applied> apply(CompanyDraft... drafts) {
    List<Applied> applied =
        intake.apply(List.of(drafts), new RecordSource(SourceKind.IMPORT, "list"));
    entities.clear();
    return applied;
  }

  private CompanyId company(CompanyDraft.Builder draft) {
    return apply(draft.build()).getFirst().company();
  }

  private CompanyFacts facts(CompanyId id) {
    return companies.factsOf(List.of(id)).values().iterator().next();
  }

  @Test
  void names_are_given_in_the_readers_language_where_there_is_one() {
    CompanyId gears = company(Drafts.gearMaker());

    assertThat(lookup.namesOf(List.of(gears), Language.EN))
        .containsValue("Takayama Gear Works Co., Ltd.");
    assertThat(lookup.namesOf(List.of(gears), Language.ZH_HANT)).containsValue("株式会社髙山歯車製作所");
  }

  @Test
  void the_first_member_begins_with_the_claim_and_the_next_at_home() {
    CompanyId gears = company(Drafts.gearMaker());
    assertThat(lookup.firstPath(gears)).startsWith("/companies/").endsWith("/claim");

    jdbc.sql("update company set claimed_at = now(), claimed_by = 1 where id = :id")
        .param("id", gears.value())
        .update();
    entities.clear();

    assertThat(lookup.firstPath(gears)).isEqualTo("/");
  }

  @Test
  void an_unlisted_company_is_found_by_its_own_people_and_the_office_only() {
    CompanyId gears = company(Drafts.gearMaker());
    CompanyId robots = company(Drafts.robotMaker());
    CompanySummary summary = companies.find(gears, memberOf(robots)).orElseThrow();
    jdbc.sql("update company set listed_publicly = false where id = :id")
        .param("id", gears.value())
        .update();

    assertThat(companies.find(summary.publicId(), memberOf(robots))).isEmpty();
    assertThat(companies.find(gears, memberOf(robots))).isEmpty();
    assertThat(companies.find(gears, memberOf(gears))).isPresent();
    assertThat(companies.find(summary.publicId(), office())).isPresent();
  }

  @Test
  void a_checked_number_finds_its_company() {
    CompanyIdentifier number =
        new CompanyIdentifier(
            IdentifierScheme.TW_BUSINESS_NUMBER,
            new BusinessNumber("10458570").digits(),
            IdentifierCheck.VALID);
    CompanyId robots = company(Drafts.robotMaker().identifier(number));

    assertThat(companies.findByIdentifier(number)).contains(robots);
    assertThat(facts(robots).trust().identifierValid()).isTrue();
  }

  @Test
  void a_block_holds_in_both_directions_and_is_told_to_the_index() {
    CompanyId gears = company(Drafts.gearMaker());
    CompanyId robots = company(Drafts.robotMaker());

    companies.block(gears, robots, "競合", Actor.SYSTEM);
    companies.block(gears, robots, "again", Actor.SYSTEM);

    assertThat(facts(gears).blocked()).containsExactly(robots);
    assertThat(facts(robots).blocked()).containsExactly(gears);
    assertThat(
            jdbc.sql("select count(*) from audit_event where action = 'company.blocked'")
                .query(Long.class)
                .single())
        .isEqualTo(1);
  }

  @Test
  void a_parent_its_children_and_its_grandchildren_are_one_group() {
    CompanyId parent = company(Drafts.japanese("親会社"));
    CompanyId child = company(Drafts.japanese("子会社"));
    CompanyId grandchild = company(Drafts.taiwanese("孫公司"));
    CompanyId stranger = company(Drafts.taiwanese("外人公司"));
    link(child, parent);
    link(grandchild, child);

    assertThat(facts(parent).sameGroupAs(facts(grandchild))).isTrue();
    assertThat(facts(child).sameGroupAs(facts(grandchild))).isTrue();
    assertThat(facts(parent).sameGroupAs(facts(stranger))).isFalse();
  }

  @Test
  void a_group_by_name_needs_no_links() {
    CompanyId one = company(Drafts.japanese("甲工業").group("高山グループ"));
    CompanyId other = company(Drafts.taiwanese("甲台灣").group("高山グループ"));

    assertThat(facts(one).sameGroupAs(facts(other))).isTrue();
  }

  @Test
  void facts_of_many_companies_come_in_one_statement() throws Exception {
    company(Drafts.gearMaker());
    for (int i = 0; i < 30; i++) {
      company(Drafts.japanese("多数工業" + i).region("JP-13"));
    }

    int statements = StatementCount.of(companies::allFacts);
    assertThat(statements).isEqualTo(1);
    assertThat(companies.allFacts())
        .hasSize(31)
        .isSortedAccordingTo((a, b) -> Long.compare(a.id().value(), b.id().value()));
  }

  @Test
  void what_an_anonymous_company_shows_is_shared_by_five_in_one_statement() throws Exception {
    CompanyId alone = company(Drafts.gearMaker());
    assertThat(companies.coarseProfiles(List.of(alone)))
        .containsEntry(alone, new CoarseProfile(Affiliation.JP, null, null, null, null));
    for (int i = 0; i < 4; i++) {
      company(
          Drafts.japanese("九州歯車" + i)
              .region(i % 2 == 0 ? "JP-40" : "JP-43")
              .sectors(Drafts.gearMaker().build().sectors())
              .size(Drafts.gearMaker().build().size()));
    }

    Map<CompanyId, CoarseProfile> shown = companies.coarseProfiles(List.of(alone));

    CoarseProfile profile = shown.get(alone);
    assertThat(profile).isNotNull();
    assertThat(profile.sector()).isEqualTo("28");
    assertThat(profile.regionBlock()).isNotNull();
    assertThat(profile.sizeBand()).isEqualTo(SizeBand.UNDER_300);
    assertThat(StatementCount.of(() -> companies.coarseProfiles(List.of(alone)))).isEqualTo(1);
  }

  @Test
  void what_would_give_a_company_away_is_listed() {
    CompanyId gears =
        company(
            Drafts.gearMaker()
                .website("https://www.takayama-gear.example/about")
                .sites(
                    List.of(
                        new CompanySite(
                            SiteKind.FACTORY, "八代工場", "JP", "JP-43", null, null, null, null))));

    assertThat(companies.revealingTexts(gears))
        .contains("株式会社髙山歯車製作所", "八代工場", "takayama-gear.example", "熊本県熊本市中央区手取本町１－１");
  }

  private void link(CompanyId child, CompanyId parent) {
    jdbc.sql("update company set parent_id = :parent where id = :child")
        .param("parent", parent.value())
        .param("child", child.value())
        .update();
  }
}
