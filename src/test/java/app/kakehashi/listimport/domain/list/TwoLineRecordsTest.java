package app.kakehashi.listimport.domain.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.kakehashi.listimport.domain.file.CellNote;
import app.kakehashi.listimport.domain.file.CellNote.Kind;
import app.kakehashi.listimport.domain.file.CsvFile;
import app.kakehashi.listimport.domain.file.ListTable;
import app.kakehashi.listimport.domain.file.SourceRow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TwoLineRecordsTest {

  private static final TwoLineRecords RECORDS = new TwoLineRecords(CompanyLists.REFERENCE);

  private static final String NUMBERED =
      """
      会員名簿,,,
      番号,会社名,代表者,電話
      ,所在地,業種,FAX
      1,株式会社甲,甲野太郎,03-1111-1111
      ,東京都港区芝1-1,金属製品製造業,03-1111-1112
      2,乙工業,乙野花子,0742-22-2222
      ,奈良県奈良市大宮町2-2,食料品製造業,
      3,丙商店,丙野次郎,06-3333-3333
      ,大阪府大阪市北区3-3,,06-3333-3334
      """;

  /** Rows that are no file. */
  private record Rows(List<SourceRow> rows) implements ListTable {
    @Override
    public void visit(Predicate<SourceRow> visitor) {
      for (SourceRow row : rows) {
        if (!visitor.test(row)) {
          return;
        }
      }
    }

    @Override
    public void close() {}
  }

  private static Optional<LineJoiner> find(String text) {
    return RECORDS.find(CsvFile.open(text.getBytes(UTF_8)), ListKind.COMPANIES);
  }

  private static ListTable joined(ListTable file) {
    LineJoiner joiner = RECORDS.find(file, ListKind.COMPANIES).orElseThrow();
    List<SourceRow> rows = new ArrayList<>();
    file.visit(
        row -> {
          joiner.add(row, rows::add);
          return true;
        });
    joiner.end(rows::add);
    return new Rows(rows);
  }

  private static List<CompanyLine> companies(String text) {
    return companies(CsvFile.open(text.getBytes(UTF_8)));
  }

  private static List<CompanyLine> companies(ListTable file) {
    ListTable table = joined(file);
    ListShape shape = CompanyLists.SHAPES.find(table, ListKind.COMPANIES, ColumnChoices.NONE);
    CompanyReader reader = new CompanyReader(CompanyLists.REFERENCE, shape, null);
    return table.first(Integer.MAX_VALUE).stream()
        .filter(row -> row.line() > shape.headingLine())
        .map(reader::read)
        .toList();
  }

  @Test
  void two_rows_are_one_record_with_the_headings_of_both() {
    ListTable table = joined(CsvFile.open(NUMBERED.getBytes(UTF_8)));
    assertThat(table.first(2).getLast().cells())
        .containsExactly("番号", "会社名", "代表者", "電話", "所在地", "業種", "FAX");
    assertThat(table.first(9)).extracting(SourceRow::line).containsExactly(1, 2, 4, 6, 8);
    assertThat(companies(NUMBERED))
        .extracting(
            CompanyLine::line,
            CompanyLine::name,
            line -> line.draft() == null ? "" : line.draft().address())
        .containsExactly(
            tuple(4, "株式会社甲", "東京都港区芝1-1"),
            tuple(6, "乙工業", "奈良県奈良市大宮町2-2"),
            tuple(8, "丙商店", "大阪府大阪市北区3-3"));
    assertThat(companies(NUMBERED)).allSatisfy(line -> assertThat(line.problems()).isEmpty());
  }

  @Test
  void without_a_column_of_both_the_cells_themselves_have_to_show_it() {
    List<CompanyLine> lines =
        companies(
            """
            公司名稱,負責人,電話
            地址,統一編號,傳真
            甲股份有限公司,王大明,02-2345-6789
            台北市信義區信義路五段7號,22099131,02-2345-6780
            乙精密有限公司,李小華,04-2345-6789
            台中市西屯區工業區一路1號,84149961,04-2345-6780
            """);
    assertThat(lines).extracting(CompanyLine::name).containsExactly("甲股份有限公司", "乙精密有限公司");
    assertThat(lines.getFirst().draft()).isNotNull();
    assertThat(lines.getFirst().draft().identifier().value()).isEqualTo("22099131");
    assertThat(lines.getFirst().draft().address()).isEqualTo("台北市信義區信義路五段7號");
  }

  @Test
  void a_record_without_its_second_row_and_lines_of_sums_are_left_as_they_are() {
    String more = "";
    for (int i = 4; i < 20; i++) {
      more += i + ",株式会社第" + i + ",代表,03-1111-0000\n,東京都港区芝" + i + "-1,,\n";
    }
    List<CompanyLine> lines =
        companies(NUMBERED + "20,丁株式会社,丁野,052-444-4444\n" + more.replace("第", "号") + "合計 21社,,,\n");
    assertThat(lines).hasSize(3 + 1 + 16 + 1);
    assertThat(lines.get(3).name()).isEqualTo("丁株式会社");
    assertThat(lines.get(4).line()).isEqualTo(11);
    assertThat(lines.getLast().problems())
        .extracting(Problem::code)
        .containsExactly(Problem.Code.NOT_A_ROW);
  }

  @Test
  void a_second_row_alone_is_no_company() {
    String more = NUMBERED.substring(NUMBERED.indexOf("1,株式"));
    List<CompanyLine> lines =
        companies(NUMBERED + more.repeat(4) + ",福岡県福岡市博多区4-4,,092-444-4444\n");
    assertThat(lines.getLast().draft()).isNull();
    assertThat(lines.getLast().name()).isEmpty();
  }

  @Test
  void headings_that_stand_again_on_the_next_page_are_headings() {
    List<CompanyLine> lines =
        companies(
            NUMBERED + "番号,会社名,代表者,電話\n,所在地,業種,FAX\n4,丁株式会社,丁野,052-444-4444\n,愛知県名古屋市中区4-4,,\n");
    assertThat(lines).extracting(CompanyLine::line).containsExactly(4, 6, 8, 12);
    assertThat(lines.getLast().draft()).isNotNull();
  }

  @Test
  void headings_that_stand_again_end_what_waits() {
    String more = NUMBERED.substring(NUMBERED.indexOf("1,株式"));
    List<CompanyLine> lines =
        companies(NUMBERED + more.repeat(4) + "4,丁株式会社,丁野,\n番号,会社名,代表者,電話\n,所在地,業種,FAX\n" + more);
    assertThat(lines).hasSize(3 + 12 + 1 + 3);
    assertThat(lines.get(15).name()).isEqualTo("丁株式会社");
    assertThat(lines.get(16).name()).isEqualTo("株式会社甲");
  }

  @Test
  void a_section_is_no_second_row_of_a_record() {
    String more = NUMBERED.substring(NUMBERED.indexOf("1,株式"));
    List<CompanyLine> lines =
        companies(NUMBERED + more.repeat(4) + "4,丁株式会社,丁野,\n,賛助会員,,\n" + more);
    assertThat(lines).hasSize(3 + 12 + 1 + 1 + 3);
    assertThat(lines.get(15).problems()).extracting(Problem::code).isEmpty();
    assertThat(lines.get(16).draft()).isNull();
    assertThat(lines.get(17).name()).isEqualTo("株式会社甲");
  }

  @Test
  void nor_is_it_the_first_row_and_without_a_column_of_both_nothing_is_joined_unseen() {
    String headings = "公司名稱,負責人,電話\n地址,統一編號,傳真\n";
    String records =
        """
        甲股份有限公司,王大明,02-2345-6789
        台北市信義區信義路五段7號,22099131,02-2345-6780
        乙精密有限公司,李小華,04-2345-6789
        台中市西屯區工業區一路1號,84149961,04-2345-6780
        """;
    List<CompanyLine> lines =
        companies(
            headings
                + "正會員,,\n大明,王大明,02-2345-6789\n台北市信義區信義路五段9號,,02-2345-6780\n"
                + records.repeat(9)
                + "小華,李小華,02-1\n明華,李明華,02-2\n台北市信義區信義路五段8號,,02-3\n");
    assertThat(lines).hasSize(1 + 1 + 18 + 2);
    assertThat(lines.get(1).name()).isEqualTo("大明");
    assertThat(lines.getLast().name()).isEqualTo("明華");
    assertThat(lines.get(20).name()).isEqualTo("小華");
  }

  @Test
  void cells_merged_over_both_rows_are_said_once_and_not_as_merged() {
    List<CellNote> merged = List.of(new CellNote(0, Kind.MERGED));
    List<SourceRow> rows = new ArrayList<>();
    rows.add(new SourceRow(1, List.of("会員番号", "会社名", "電話"), merged));
    rows.add(new SourceRow(2, List.of("会員番号", "所在地", "FAX"), merged));
    for (int i = 0; i < 3; i++) {
      int line = 3 + 2 * i;
      rows.add(new SourceRow(line, List.of("A-" + i, "株式会社甲" + i, "03-1111-1111"), merged));
      rows.add(
          new SourceRow(
              line + 1,
              List.of("A-" + i, "東京都港区芝1-" + i, "03-1111-1112"),
              List.of(new CellNote(0, Kind.MERGED), new CellNote(1, Kind.STRUCK))));
    }
    List<CompanyLine> lines = companies(new Rows(rows));
    assertThat(lines).extracting(CompanyLine::listKey).containsExactly("A-0", "A-1", "A-2");
    assertThat(lines).extracting(CompanyLine::line).containsExactly(3, 5, 7);
    assertThat(lines.getFirst().problems())
        .extracting(Problem::code, Problem::column)
        .containsExactly(tuple(Problem.Code.CELL_STRUCK, "所在地"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // records of one row below two rows of headings
        "番号,会社名,電話\n,所在地,FAX\n1,株式会社甲,03-1111-1111\n2,株式会社乙,03-1111-1112\n3,株式会社丙,03-1\n",
        // units and parts
        "会社名,都道府県,資本金\n,,（千円）\n株式会社甲,東京都,30000\n株式会社乙,東京都,30000\n",
        "公司名稱,所在地,,聯絡人\n,縣市,地址,\n甲股份有限公司,台北市,信義區一號,王\n乙股份有限公司,台北市,信義區二號,李\n",
        // the same in two languages
        "公司名稱,地址,電話\nCompany name,Address,Phone\n甲股份有限公司,台北市信義區1號,02-1\n乙股份有限公司,台北市信義區2號,02-2\n",
        // one record only
        "番号,会社名,電話\n,所在地,FAX\n1,株式会社甲,03-1111-1111\n,東京都港区芝1-1,03-1111-1112\n",
        // every third row is a record of its own
        """
        番号,会社名,電話
        ,所在地,FAX
        1,株式会社甲,03-1
        ,東京都港区芝1-1,03-2
        2,株式会社乙,03-3
        3,株式会社丙,03-4
        ,東京都港区芝1-1,03-2
        4,株式会社丁,03-4
        """
      })
  void what_is_not_unmistakable_is_left_as_it_is(String list) {
    assertThat(find(list)).isEmpty();
  }
}
