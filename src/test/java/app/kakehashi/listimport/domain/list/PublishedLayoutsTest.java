package app.kakehashi.listimport.domain.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyKind;
import app.kakehashi.company.CompanyName;
import app.kakehashi.listimport.domain.file.CsvFile;
import app.kakehashi.listimport.domain.list.Problem.Code;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The download of corporate numbers: thirty columns, no headings. */
class PublishedLayoutsTest {

  private static final String TODAY =
      "2,7999901099001,12,0,2026-08-31,2026-08-25,株式会社架空,,301,東京都,千代田区,架空１丁目５番３号,,13,101,1010032,,,,,,,2015-10-05,1,Kakuu"
          + " Inc.,Tokyo,\"1-5-3, Kakuu\",,カクウ,0\n";
  private static final String BEFORE =
      "1,7999901099001,11,0,2026-08-31,2026-08-20,株式会社旧名,,301,東京都,千代田区,架空１丁目５番３号,,13,101,1010032,,,,,,,2015-10-05,0,,,,,キュウメイ,0\n";
  private static final String MERGED =
      "3,6999901099002,71,0,2026-08-31,2026-08-01,有限会社消滅,,302,大阪府,大阪市北区,架空２番,,27,127,5300001,,,2026-08-01,11,7999901099001,,2015-10-05,1,,,,,ショウメツ,0\n";
  private static final String TOWN =
      "4,5999901099003,01,0,2026-08-31,2015-10-05,架空市,,201,福岡県,架空市,中央１番,,40,999,8000001,,,,,,,2015-10-05,1,,,,,カクウシ,0\n";
  private static final String ABROAD =
      "5,4999901099004,13,0,2026-08-31,2026-08-01,株式会社国外,,301,,,,,,,,ベトナム社会主義共和国ホーチミン市,,,,,,2015-10-05,1,,,,,コクガイ,0\n";

  private static ListShape shape(String list) {
    return CompanyLists.SHAPES.find(
        CsvFile.open(list.getBytes(UTF_8)), ListKind.COMPANIES, ColumnChoices.NONE);
  }

  private static CompanyDraft draft(CompanyLine line) {
    return Objects.requireNonNull(line.draft(), () -> "refused: " + line.problems());
  }

  private static List<Code> codes(CompanyLine line) {
    return line.problems().stream().map(Problem::code).toList();
  }

  @Test
  void it_is_known_by_its_shape_and_asks_nobody() {
    ListShape shape = shape(BEFORE + TODAY + MERGED);
    assertThat(shape.layout()).isEqualTo(ListLayout.JP_CORPORATE_NUMBERS);
    assertThat(shape.headingLine()).isEqualTo(ColumnChoices.NO_HEADINGS);
    assertThat(shape.needsPerson()).isFalse();
    assertThat(shape.columns()).extracting(Column::heading).startsWith("一連番号", "法人番号", "処理区分");
    assertThat(shape.has(ListField.FOUNDED)).isFalse();
    assertThat(shape.has(ListField.SECTOR)).isFalse();
  }

  @Test
  void its_row_is_a_company_with_its_address_and_without_a_founding() {
    CompanyLine line = CompanyLists.row(TODAY);
    CompanyDraft draft = draft(line);
    assertThat(line.problems()).isEmpty();
    assertThat(draft.officialName()).isEqualTo("株式会社架空");
    assertThat(draft.legalForm()).isEqualTo("株式会社");
    assertThat(draft.region()).isEqualTo("JP-13");
    assertThat(draft.address()).isEqualTo("千代田区架空１丁目５番３号");
    assertThat(draft.foundedYear()).isNull();
    assertThat(draft.names()).extracting(CompanyName::text).containsExactly("カクウ", "Kakuu Inc.");
  }

  @Test
  void what_was_before_is_not_taken() {
    List<CompanyLine> lines = CompanyLists.rows(BEFORE + TODAY);
    assertThat(codes(lines.getFirst())).containsExactly(Code.HISTORIC_ROW);
    assertThat(draft(lines.getLast()).officialName()).isEqualTo("株式会社架空");
  }

  @Test
  void a_closed_record_is_said_in_words() {
    CompanyLine line = CompanyLists.rows(TODAY + MERGED).getLast();
    assertThat(codes(line)).containsExactly(Code.COMPANY_INACTIVE);
    assertThat(line.problems()).extracting(Problem::value).containsExactly("吸収合併による消滅");
    assertThat(draft(line).legalForm()).isEqualTo("有限会社");
  }

  @Test
  void each_of_its_columns_shows_what_it_says_itself() {
    ListShape shape = shape(BEFORE + TODAY);
    Column latest =
        shape.columns(ListField.STATUS).stream()
            .filter(column -> column.heading().equals("最新履歴"))
            .findFirst()
            .orElseThrow();
    assertThat(
            new SampleReader(CompanyLists.REFERENCE, shape, null)
                .cells(latest, CsvFile.open((BEFORE + TODAY).getBytes(UTF_8)).first(2), 2))
        .extracting(meaning -> meaning.values().getFirst())
        .startsWith("過去の履歴");
  }

  @Test
  void local_governments_and_seats_abroad_are_what_they_are() {
    List<CompanyLine> lines = CompanyLists.rows(TOWN + ABROAD);
    assertThat(draft(lines.getFirst()).kind()).isEqualTo(CompanyKind.LOCAL_GOVERNMENT);
    assertThat(draft(lines.getLast()).addressCountry()).isEqualTo("VN");
  }

  @Test
  void one_odd_row_or_a_word_from_a_person_change_nothing() {
    String odd = TODAY.replace(",12,", ",55,");
    ListShape shape =
        CompanyLists.SHAPES.find(
            CsvFile.open((odd + (TODAY + MERGED + TOWN).repeat(4)).getBytes(UTF_8)),
            ListKind.COMPANIES,
            new ColumnChoices(ColumnChoices.NO_HEADINGS, List.of()));
    assertThat(shape.layout()).isEqualTo(ListLayout.JP_CORPORATE_NUMBERS);
  }

  @Test
  void thirty_other_columns_are_not_it() {
    String other = TODAY.replace("7999901099001", "7999901099002");
    assertThat(shape(other + other).layout()).isEqualTo(ListLayout.GENERIC);
  }
}
