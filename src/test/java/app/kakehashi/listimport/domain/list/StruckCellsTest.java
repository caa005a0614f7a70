package app.kakehashi.listimport.domain.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.kakehashi.listimport.domain.file.CellNote;
import app.kakehashi.listimport.domain.file.CellNote.Kind;
import app.kakehashi.listimport.domain.file.CsvFile;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.list.Problem.Code;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** What a workbook strikes through. */
class StruckCellsTest {

  private static ListShape shape(ListKind kind, String headings) {
    return CompanyLists.SHAPES.find(
        CsvFile.open((headings + "\n甲,乙,丙,丁\n").getBytes(UTF_8)), kind, ColumnChoices.NONE);
  }

  private static CompanyLine company(CellNote... notes) {
    ListShape shape = shape(ListKind.COMPANIES, "会社名,都道府県,代表者,従業員数");
    SourceRow row = new SourceRow(2, List.of("株式会社甲", "東京都", "乙野", "12"), List.of(notes));
    return new CompanyReader(CompanyLists.REFERENCE, shape, null).read(row);
  }

  @Test
  void a_row_whose_name_is_struck_through_is_taken_and_said_once() {
    CompanyLine line =
        company(
            new CellNote(0, Kind.STRUCK),
            new CellNote(1, Kind.STRUCK),
            new CellNote(2, Kind.STRUCK));
    assertThat(line.draft()).isNotNull();
    assertThat(line.problems())
        .extracting(Problem::code, Problem::column, Problem::value, Problem::arguments)
        .containsExactly(tuple(Code.ROW_STRUCK, "会社名", "株式会社甲", List.of("会社名 · 都道府県 · 代表者")));
  }

  @Test
  void a_value_that_is_struck_through_is_taken_and_said() {
    CompanyLine line = company(new CellNote(3, Kind.STRUCK), new CellNote(2, Kind.STRUCK));
    assertThat(Objects.requireNonNull(line.draft()).size().employees()).isEqualTo(12);
    assertThat(line.problems())
        .extracting(Problem::code, Problem::column, Problem::value)
        .containsExactly(tuple(Code.CELL_STRUCK, "従業員数", "12"));
  }

  @Test
  void what_is_left_of_a_cell_is_said() {
    assertThat(company(new CellNote(0, Kind.PART_STRUCK)).problems())
        .extracting(Problem::code, Problem::value)
        .containsExactly(tuple(Code.PART_STRUCK, "株式会社甲"));
  }

  @Test
  void a_person_may_be_struck_through_as_well() {
    ContactListReader reader = new ContactListReader(shape(ListKind.CONTACTS, "会社名,氏名,メール,電話"));
    SourceRow row =
        new SourceRow(
            2,
            List.of("株式会社甲", "乙野花子", "hanako@example.com", "03-1234-5678"),
            List.of(new CellNote(1, Kind.STRUCK)));
    assertThat(reader.read(row).problems())
        .extracting(Problem::code, Problem::column)
        .containsExactly(tuple(Code.ROW_STRUCK, "氏名"));
  }
}
