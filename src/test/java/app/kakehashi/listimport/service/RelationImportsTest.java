package app.kakehashi.listimport.service;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.company.CompanyStatus;
import app.kakehashi.company.SharingScope;
import app.kakehashi.company.service.CompanyEditing;
import app.kakehashi.company.service.OfficeEdit;
import app.kakehashi.listimport.ImportApp;
import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportBatch.Counts;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.domain.list.Problem.Code;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@ImportApp
class RelationImportsTest {

  private static final String HEAD = "会員番号,所属団体,紹介元,親会社,企業グループ,拠点国,拠点種別,拠点名,開設年,拠点人数\n";

  private final KindLists lists;
  private final ListUndo undo;
  private final CompanyEditing editing;
  private final JdbcClient jdbc;

  RelationImportsTest(
      Imports imports, ImportReads reads, ListUndo undo, CompanyEditing editing, JdbcClient jdbc) {
    this.lists = new KindLists(imports, reads);
    this.undo = undo;
    this.editing = editing;
    this.jdbc = jdbc;
  }

  @Test
  void relations_come_in_stay_the_same_grow_and_are_taken_back() {
    lists.companies("関-1,株式会社関係子,日本,\n関-2,株式会社関係親,日本,\n関-3,關係股份有限公司,台湾,\n");
    String list =
        HEAD
            + "関-1,関係商工会議所;関係工業会,関係商工会議所,株式会社関係親,関係グループ,ベトナム,工場,ハノイ工場,2015,30\n"
            + "関-1,,,,,タイ,支店,,,\n"
            + "関-3,台北市關係公會,,名も無き控股,,日本,辦事處,東京辦事處,民國105年,\n";
    ImportBatch checked = relations(list);
    assertThat(checked.counts()).isEqualTo(new Counts(0, 3, 0, 0, 1));
    assertThat(lists.changes(checked).getFirst())
        .containsExactlyInAnyOrder(
            "memberships:  → 関係商工会議所 / 関係工業会",
            "referring_body:  → 関係商工会議所",
            "parent_company:  → 株式会社関係親",
            "group_name:  → 関係グループ",
            "offices:  → VN\tfactory\t2015\t30\tハノイ工場\t");
    assertThat(lists.problems(checked).getLast()).containsExactly(Code.PARENT_BY_NAME);
    ImportBatch committed = lists.commit(checked);
    assertThat(of("株式会社関係子")).isEqualTo("関係商工会議所,関係工業会|関係商工会議所|株式会社関係親|null|関係グループ");
    assertThat(of("關係股份有限公司")).isEqualTo("台北市關係公會|null|null|名も無き控股|null");
    assertThat(sites("株式会社関係子"))
        .containsExactly("factory ハノイ工場 VN 2015 30", "branch null TH null null");

    assertThat(relations(list).counts()).isEqualTo(new Counts(0, 0, 3, 0, 1));

    ImportBatch later =
        relations(
            HEAD
                + "関-1,,,,,VN,,ﾊﾉｲ工場,,45\n"
                + "関-1,,,,,タイ,,,2019,\n"
                + "関-1,別の団体;関係 工業会,別の紹介元,,,,,,,\n");
    assertThat(lists.changes(later))
        .containsExactly(
            List.of("offices: VN\tfactory\t2015\t30\tハノイ工場\t → VN\tfactory\t2015\t45\tハノイ工場\t"),
            List.of("offices: TH\tbranch\t\t\t\t → TH\tbranch\t2019\t\t\t"),
            List.of(
                "referring_body: 関係商工会議所 → 別の紹介元",
                "memberships: 関係商工会議所 / 関係工業会 → 関係商工会議所 / 関係工業会 / 別の団体"));
    later = lists.commit(later);
    assertThat(sites("株式会社関係子"))
        .containsExactly("factory ハノイ工場 VN 2015 45", "branch null TH 2019 null");
    takeBack(later);
    takeBack(committed);
    assertThat(of("株式会社関係子")).isEqualTo("|null|null|null|null");
    assertThat(sites("株式会社関係子")).isEmpty();
  }

  @Test
  void a_row_that_contradicts_an_earlier_one_or_names_nobody_is_refused() {
    lists.companies("矛-1,株式会社矛盾,日本,\n");
    ImportBatch batch =
        relations(
            HEAD
                + "矛-1,,甲会議所,,,,,,,\n"
                + "矛-1,,乙会議所,,,,,,,\n"
                + "矛-1,,甲会議所,,,,,,,\n"
                + "矛-1,,,株式会社矛盾,,,,,,\n"
                + "矛-9,,甲会議所,,,,,,,\n"
                + "矛-1,,,,,,支店,大連,,\n"
                + "矛-1,,,,,,,,,\n");
    assertThat(lists.problems(batch))
        .containsExactly(
            List.of(),
            List.of(Code.RELATION_CONTRADICTED),
            List.of(Code.RELATION_TWICE),
            List.of(Code.RELATION_TO_ITSELF),
            List.of(Code.COMPANY_UNKNOWN),
            List.of(Code.OFFICE_COUNTRY_MISSING),
            List.of(Code.TEXT_MISSING));
    assertThat(batch.counts()).isEqualTo(new Counts(0, 1, 1, 5, 1));
  }

  @Test
  void what_the_office_wrote_is_kept_and_a_list_of_countries_adds_no_office_that_is_known() {
    ImportBatch companies = lists.companies("守-1,株式会社守る,日本,\n");
    String company = Objects.requireNonNull(lists.rows(companies).getFirst().subject());
    long version =
        jdbc.sql("select version from company where public_id = :c")
            .param("c", company)
            .query(Long.class)
            .single();
    editing.office(
        company,
        version,
        new OfficeEdit(
            CompanyStatus.ACTIVE,
            true,
            null,
            "事務局の団体",
            SharingScope.ALL_DESKS,
            null,
            "手書き親",
            null,
            List.of("手書きの会")),
        ImportApp.ADMIN);

    ImportBatch batch = relations(HEAD + "守-1,名簿の会,名簿の団体,名簿の親,名簿グループ,マレーシア,支店,KL,,\n");
    assertThat(lists.problems(batch))
        .containsExactly(List.of(Code.FIELD_KEPT, Code.FIELD_KEPT, Code.FIELD_KEPT));
    lists.commit(batch);
    assertThat(of("株式会社守る")).isEqualTo("手書きの会|事務局の団体|null|手書き親|名簿グループ");

    ImportBatch countries =
        lists.upload(ListKind.COMPANIES, "会員番号,会社名,国,海外拠点\n守-1,株式会社守る,日本,マレーシア\n");
    assertThat(countries.counts()).isEqualTo(new Counts(0, 0, 1, 0, 0));
  }

  private void takeBack(ImportBatch batch) {
    ImportBatch now = lists.now(batch.publicId());
    undo.takeBack(now.publicId(), now.version(), ImportApp.ADMIN);
    assertThat(undo.result(lists.now(batch.publicId())).kept()).isEmpty();
  }

  private ImportBatch relations(String text) {
    return lists.upload(ListKind.RELATIONS, text);
  }

  private String of(String company) {
    return jdbc.sql(
            """
            select concat_ws('|', array_to_string(c.memberships, ','), coalesce(c.referring_body, 'null'), coalesce(p.official_name, 'null'),
              coalesce(c.parent_name, 'null'), coalesce(c.group_name, 'null'))
            from company c left join company p on p.id = c.parent_id where c.official_name = :name
            """)
        .param("name", company)
        .query(String.class)
        .single();
  }

  private List<String> sites(String company) {
    return jdbc.sql(
            """
            select concat_ws(' ', s.kind, coalesce(s.name, 'null'), s.country,
              coalesce(cast(s.since_year as text), 'null'), coalesce(cast(s.staff as text), 'null'))
            from company_site s join company c on c.id = s.company_id where c.official_name = :name order by s.rank
            """)
        .param("name", company)
        .query(String.class)
        .list();
  }
}
