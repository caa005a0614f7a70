package app.kakehashi.listimport.domain.list;

import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.company.ContactDraft;
import app.kakehashi.listimport.domain.list.Problem.Code;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write into the cell of a person's name, and into that of their telephone number. */
class PersonCellTest {

  private static CompanyLine line(String person) {
    return CompanyLists.row("会社名,都道府県,担当者名\n株式会社天衡,奈良県,\"" + person + "\"\n");
  }

  private static List<ContactDraft> contacts(CompanyLine line) {
    return Objects.requireNonNull(line.draft(), () -> "refused: " + line.problems()).contacts();
  }

  private static List<Code> codes(CompanyLine line) {
    return line.problems().stream().map(Problem::code).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "代表取締役　乙山 五郎, 乙山 五郎, 代表取締役",
    "代表取締役乙山五郎, 乙山五郎, 代表取締役",
    "乙山九郎 部長, 乙山九郎, 部長",
    "乙山九郎部長, 乙山九郎, 部長",
    "乙山 九郎 貿易部長, 乙山 九郎, 貿易部長",
    "乙山営業部長, 乙山, 営業部長",
    "王小明 經理, 王小明, 經理",
    "總經理王小明, 王小明, 總經理",
    "陳總經理, 陳總經理,",
    "王先生, 王先生,",
    "王小明 先生, 王小明,",
    "凌雅婷 小姐, 凌雅婷,",
    "乙山 太郎様, 乙山 太郎,",
    "乙山氏, 乙山,",
    "Mr. Otsuyama Saburo, Otsuyama Saburo,",
    "服部 進, 服部 進,",
    "阿部, 阿部,",
    "ジョン・スミス, ジョン・スミス,",
    "Tom Ho 何湯姆, Tom Ho 何湯姆,"
  })
  void what_somebody_is_and_how_they_are_addressed_is_no_part_of_the_name(
      String cell, String name, String title) {
    CompanyLine line = line(cell);
    assertThat(contacts(line)).extracting(ContactDraft::name).containsExactly(name);
    assertThat(contacts(line)).extracting(ContactDraft::title).containsExactly(title);
    assertThat(line.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "乙山 次郎（オツヤマ ジロウ）, 乙山 次郎, オツヤマ ジロウ,",
    "乙山 次郎/おつやま じろう, 乙山 次郎, おつやま じろう,",
    "王 小明 / Wang Xiao-Ming, 王 小明, , Wang Xiao-Ming",
    "王小明（Wang Xiao-Ming）, 王小明, , Wang Xiao-Ming"
  })
  void the_same_name_in_another_writing_is_kept_as_such(
      String cell, String name, String reading, String latin) {
    ContactDraft person = contacts(line(cell)).getFirst();
    assertThat(person.name()).isEqualTo(name);
    assertThat(person.kana()).isEqualTo(reading);
    assertThat(person.latin()).isEqualTo(latin);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(ご担当者)", "担当者不明", "社長", "総務課", "倉管", "採購部", "技術部 開発課", "總經理", "営業部ご担当者"})
  void a_word_for_somebody_is_nobody(String cell) {
    CompanyLine line = line(cell);
    assertThat(contacts(line)).isEmpty();
    assertThat(codes(line)).containsExactly(Code.CONTACT_NOBODY);
  }

  @ParameterizedTest
  @CsvSource({
    "李國華(已離職), 已離職",
    "故 乙山四郎, 故",
    "乙山八郎（2025年3月退職）, 2025年3月退職",
    "乙山八郎 退職済, 退職済",
    "John Lin (left), left"
  })
  void who_has_left_is_not_taken(String cell, String said) {
    CompanyLine line = line(cell);
    assertThat(contacts(line)).isEmpty();
    assertThat(line.problems())
        .extracting(Problem::code, Problem::value)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(Code.CONTACT_GONE, said));
  }

  @ParameterizedTest
  @CsvSource({"乙山六郎・丙山七郎, 乙山六郎", "王大明、李小華, 王大明", "'乙山六郎\n丙山七郎', 乙山六郎", "乙山六郎様／丙山七郎様, 乙山六郎"})
  void of_several_people_the_first_is_taken_and_said(String cell, String name) {
    CompanyLine line = line(cell);
    assertThat(contacts(line)).extracting(ContactDraft::name).containsExactly(name);
    assertThat(codes(line)).containsExactly(Code.SEVERAL_IN_CELL);
  }

  @Test
  void of_who_has_left_nothing_else_is_missed() {
    CompanyLine line =
        CompanyLists.row("会社名,都道府県,担当者名,メール,電話番号\n株式会社天衡,奈良県,乙山花(退職),a@example.jp,0776-20-2222\n");
    assertThat(codes(line)).containsExactly(Code.CONTACT_GONE);
  }

  @Test
  void notes_department_and_extension_are_taken_off() {
    CompanyLine after = line("（後任）乙山十郎");
    assertThat(contacts(after)).extracting(ContactDraft::name).containsExactly("乙山十郎");
    assertThat(codes(after)).containsExactly(Code.NAME_NOTE_LEFT_OUT);

    CompanyLine buyer = line("採購部 王先生 #123");
    assertThat(contacts(buyer)).extracting(ContactDraft::name).containsExactly("王先生");
    assertThat(contacts(buyer)).extracting(ContactDraft::department).containsExactly("採購部");
    assertThat(codes(buyer)).containsExactly(Code.NAME_NOTE_LEFT_OUT);
  }

  @Test
  void a_column_of_titles_counts_before_one_beside_the_name() {
    CompanyLine line = CompanyLists.row("会社名,都道府県,担当者名,担当者役職\n株式会社天衡,奈良県,乙山九郎 部長,課長\n");
    assertThat(contacts(line)).extracting(ContactDraft::title).containsExactly("課長");
    assertThat(codes(line)).containsExactly(Code.NAME_NOTE_LEFT_OUT);
  }

  @ParameterizedTest
  @CsvSource({
    "664110012, 0664110012",
    "312345678, 0312345678",
    "9012345678, 09012345678",
    "932111333, 0932111333",
    "225550001.0, 0225550001"
  })
  void a_zero_that_a_spreadsheet_dropped_is_restored_and_said(String cell, String phone) {
    CompanyLine line = phone(cell);
    assertThat(contacts(line)).extracting(ContactDraft::phone).containsExactly(phone);
    assertThat(codes(line)).containsExactly(Code.PHONE_ZERO_RESTORED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0776201111",
        "+81-3-3802-0001",
        "886932111002",
        "22990001",
        "03-3802-0001 内線123",
        "03-666-0009 ext 305",
        "03(3802)0001"
      })
  void other_numbers_stay_as_they_are(String cell) {
    CompanyLine line = phone(cell);
    assertThat(contacts(line)).extracting(ContactDraft::phone).containsExactly(cell);
    assertThat(line.problems()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "03-3802-0001/0002",
        "03-3802-0001\n090-1111-2222",
        "03-3802-0001 090-1111-2222",
        "03-3802-0001、090-1111-2222"
      })
  void of_several_numbers_the_first_is_taken_and_said(String cell) {
    CompanyLine line = phone(cell);
    assertThat(contacts(line)).extracting(ContactDraft::phone).containsExactly("03-3802-0001");
    assertThat(codes(line)).containsExactly(Code.PHONE_OF_SEVERAL);
  }

  private static CompanyLine phone(String cell) {
    return CompanyLists.row("会社名,都道府県,担当者名,電話番号\n株式会社天衡,奈良県,乙山花,\"" + cell + "\"\n");
  }
}
