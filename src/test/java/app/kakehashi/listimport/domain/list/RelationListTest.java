package app.kakehashi.listimport.domain.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.company.OfficeDraft;
import app.kakehashi.company.SiteKind;
import app.kakehashi.listimport.domain.file.CsvFile;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.listimport.domain.list.RelationLine.Relations;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelationListTest {

  private static final String WIDE = "会社名,所属団体,推薦団体,親会社,企業グループ,拠点国,拠点種別,拠点名,拠点住所,開設年,拠点人数\n";
  private static final String LONG = "會員編號,關係,對象,據點國家,設立年,人數\n";

  @Test
  void a_row_with_a_column_for_each_relation_is_read() {
    RelationLine line =
        only(
            WIDE
                + "株式会社甲,大阪商工会議所、甲工業会,推薦の会,甲ホールディングス,甲グループ,タイ,現地法人,Koh"
                + " Thai,Bangkok,2015年4月,約１２名\n");
    assertThat(line.problems()).isEmpty();
    assertThat(line.company().name()).isEqualTo("株式会社甲");
    assertThat(line.relations())
        .isEqualTo(
            new Relations(
                List.of("大阪商工会議所", "甲工業会"),
                "推薦の会",
                "甲ホールディングス",
                "甲グループ",
                new OfficeDraft("TH", SiteKind.SUBSIDIARY, "Koh Thai", "Bangkok", 2015, 12)));
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "公會|台北市電腦公會||association",
        "推薦單位|乙商會||referred",
        "母公司|乙控股||parent",
        "集團|乙集團||group",
        "海外據點||越南|VN null null",
        "分公司|乙越南|越南|VN BRANCH 乙越南",
        "辦事處|乙東京|日本|JP SALES_OFFICE 乙東京",
        "工廠|Plant 1|Vietnam|VN FACTORY Plant 1"
      },
      delimiter = '|')
  void a_row_that_names_its_relation_is_read(
      String relation, @Nullable String other, @Nullable String country, String meaning) {
    RelationLine line =
        only(LONG + "B-1," + relation + "," + text(other) + "," + text(country) + ",,\n");
    assertThat(line.problems()).isEmpty();
    assertThat(line.company().key()).isEqualTo("B-1");
    Relations said = Objects.requireNonNull(line.relations());
    OfficeDraft office = said.office();
    assertThat(
            office == null
                ? party(said)
                : office.country() + " " + office.kind() + " " + office.name())
        .isEqualTo(meaning);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "B-1,分公司,乙越南,,,|OFFICE_COUNTRY_MISSING",
        "B-1,公會,,,,|TEXT_MISSING",
        "B-1,,,,,|TEXT_MISSING",
        "B-1,,乙,越南,04/05/06,|DATE_AMBIGUOUS"
      },
      delimiter = '|')
  void a_row_that_says_no_relation_is_refused(String row, Code code) {
    RelationLine line = only(LONG + row + "\n");
    assertThat(line.relations()).isNull();
    assertThat(line.problems()).extracting(Problem::code).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource(
      value = {"B-1,分公司,乙,越南,,多|COUNT_NOT_UNDERSTOOD", "B-1,分公司,乙,越南,不明瞭,|DATE_NOT_UNDERSTOOD"},
      delimiter = '|')
  void a_value_that_is_not_understood_is_shown_and_left_out(String row, Code code) {
    RelationLine line = only(LONG + row + "\n");
    assertThat(line.relations()).isNotNull();
    assertThat(line.problems()).extracting(Problem::code).containsExactly(code);
  }

  @Test
  void a_country_that_is_none_takes_the_office_with_it() {
    RelationLine line = only(LONG + "B-1,分公司,乙,烏托邦,,\n");
    assertThat(line.problems()).extracting(Problem::code).contains(Code.COUNTRY_NOT_UNDERSTOOD);
    assertThat(line.relations()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "会員番号,関係の種類,相手先,拠点の国・地域,拠点の種類,拠点名,拠点住所,開設年,拠点人数",
        "統一編號,關係種類,對象名稱,據點國家,據點類型,據點名稱,據點地址,設點年份,派駐人數",
        "Company,Kind of relation,Related party,Office country,Type of office,Office name,Office"
            + " address,Opened,Headcount"
      })
  void headings_are_understood_in_three_languages(String headings) {
    ListShape shape = shape(headings + "\n1,2,3,4,5,6,7,8,9\n");
    assertThat(shape.unread()).isEmpty();
    assertThat(shape.columns().stream().skip(1).map(Column::field).toList())
        .containsExactly(
            ListField.RELATION,
            ListField.RELATED,
            ListField.OFFICE_COUNTRY,
            ListField.OFFICE_KIND,
            ListField.OFFICE_NAME,
            ListField.OFFICE_ADDRESS,
            ListField.OFFICE_SINCE,
            ListField.OFFICE_STAFF);
  }

  @ParameterizedTest
  @CsvSource({"美國/加拿大,US,true", "' /日本',JP,false", "/,,false"})
  void of_several_countries_the_first_is_taken(String cell, String country, boolean said) {
    RelationLine line = only("会社名,拠点国,拠点名\n株式会社甲,\"" + cell + "\",甲支店\n");
    assertThat(line.problems().stream().anyMatch(p -> p.code() == Code.SEVERAL_IN_CELL))
        .isEqualTo(said);
    if (country != null) {
      assertThat(
              Objects.requireNonNull(Objects.requireNonNull(line.relations()).office()).country())
          .isEqualTo(country);
    }
  }

  private static String party(Relations said) {
    if (!said.memberships().isEmpty()) {
      return "association";
    }
    return said.referringBody() != null ? "referred" : said.parent() != null ? "parent" : "group";
  }

  private static String text(@Nullable String cell) {
    return cell == null ? "" : cell;
  }

  private static ListShape shape(String text) {
    return CompanyLists.SHAPES.find(
        CsvFile.open(text.getBytes(UTF_8)), ListKind.RELATIONS, ColumnChoices.NONE);
  }

  private static RelationLine only(String text) {
    List<RelationLine> lines = new ArrayList<>();
    CsvFile file = CsvFile.open(text.getBytes(UTF_8));
    ListShape shape = shape(text);
    RelationReader reader = new RelationReader(CompanyLists.REFERENCE, shape);
    file.visit(row -> row.line() <= shape.headingLine() || lines.add(reader.read(row)));
    assertThat(lines).hasSize(1);
    return lines.getFirst();
  }

  @ParameterizedTest
  @CsvSource({
    "備考,2023年撤退,OFFICE_ENDED",
    "現況,準備中,OFFICE_ENDED",
    "現況,稼働中,",
    "備考,増設予定,",
    "據點型態,代理商,OFFICE_ENDED",
    "拠点種別,謎の店,OFFICE_KIND_OTHER",
    "據點型態,子公司、分公司,SEVERAL_IN_CELL"
  })
  void an_office_that_is_none_is_not_taken_and_an_unknown_kind_is_said(
      String heading, String cell, @Nullable Code code) {
    RelationLine line = only("会社名,拠点国," + heading + "\n株式会社甲,タイ," + cell + "\n");
    assertThat(line.problems())
        .extracting(Problem::code)
        .isEqualTo(code == null ? List.of() : List.of(code));
    assertThat(line.relations() == null).isEqualTo(code == Code.OFFICE_ENDED);
    if (code == Code.OFFICE_KIND_OTHER) {
      assertThat(Objects.requireNonNull(line.relations()).office())
          .isEqualTo(new OfficeDraft("TH", SiteKind.OTHER, null, null, null, null));
    }
  }

  @Test
  void what_else_a_row_says_is_taken_without_the_office() {
    RelationLine line = only("会社名,所属団体,拠点国,備考\n株式会社甲,甲工業会,タイ,撤退\n");
    assertThat(line.problems()).extracting(Problem::code).containsExactly(Code.OFFICE_NOT_THERE);
    assertThat(Objects.requireNonNull(line.relations()).memberships()).containsExactly("甲工業会");
  }

  @ParameterizedTest
  @CsvSource({
    "據點型態,製造,FACTORY",
    "形態,販社,SALES_OFFICE",
    "形態,駐在員,SALES_OFFICE",
    "形態,支店,BRANCH",
    "被投資公司名稱,甲越南,SUBSIDIARY",
    "現地法人・事務所名,甲ハノイ,"
  })
  void the_kind_of_an_office_is_understood(String heading, String cell, @Nullable SiteKind kind) {
    RelationLine line = only("会社名,所在国," + heading + "\n株式会社甲,ベトナム," + cell + "\n");
    assertThat(line.problems()).isEmpty();
    OfficeDraft office = Objects.requireNonNull(Objects.requireNonNull(line.relations()).office());
    assertThat(office.kind()).isEqualTo(kind);
  }
}
