package app.kakehashi.listimport.domain.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.company.ContactDraft;
import app.kakehashi.listimport.domain.file.CsvFile;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactListTest {

  private static final String HEAD = "会社名,氏名,メールアドレス,電話番号,連絡言語\n";

  @Test
  void a_person_is_read_with_everything_on_the_card() {
    ContactLine line =
        only(
            """
            法人番号,会社名,氏名,フリガナ,ローマ字氏名,部署,役職,メールアドレス,電話番号,言語
            4120001051530,株式会社名刺,見本 太郎,ミホン タロウ,Taro Mihon,海外部,部長,taro＠example.jp,03-0000-0000,中国語
            """);
    assertThat(line.problems()).isEmpty();
    assertThat(Objects.requireNonNull(line.company().number()).value()).isEqualTo("4120001051530");
    assertThat(line.company().name()).isEqualTo("株式会社名刺");
    assertThat(line.person())
        .isEqualTo(
            new ContactDraft(
                "見本 太郎",
                "ミホン タロウ",
                "Taro Mihon",
                "部長",
                "海外部",
                "taro@example.jp",
                "03-0000-0000",
                Language.ZH_HANT));
  }

  @ParameterizedTest
  @CsvSource({"見本太郎様,見本太郎", "見本 太郎　様,見本 太郎", "王小明,王小明", "李様,李様", "見本 殿,見本"})
  void how_somebody_is_addressed_is_not_part_of_the_name(String written, String name) {
    assertThat(Objects.requireNonNull(only(HEAD + "甲," + written + ",,,\n").person()).name())
        .isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource({
    "'甲,,a@example.jp,,', TEXT_MISSING",
    "'甲,乙,a@example.jp;b@example.jp,,', MAIL_REFUSED",
    "'甲,乙,\"a@example.jp\nBcc: x@example.jp\",,', MAIL_REFUSED",
    "'甲,乙,ıd@example.jp,,', MAIL_REFUSED",
    "'甲,乙,no address,,', MAIL_REFUSED",
    "'合計,2名,,,', NOT_A_ROW",
    "'合計 2名,,,,', NOT_A_ROW"
  })
  void a_row_without_a_person_or_with_a_broken_address_is_refused(String row, Code code) {
    ContactLine line = only(HEAD + row + "\n");
    assertThat(line.person()).isNull();
    assertThat(line.problems()).extracting(Problem::code).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({"'甲,乙,taro..y@docomo.ne.jp,,', MAIL_UNUSUAL", "'甲,乙,,,クリンゴン語', CODE_NOT_UNDERSTOOD"})
  void what_is_doubtful_is_taken_with_a_remark(String row, Code code) {
    ContactLine line = only(HEAD + row + "\n");
    assertThat(line.person()).isNotNull();
    assertThat(line.problems()).extracting(Problem::code).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "李國華(已離職),在職,, PERSON_GONE",
    "李國華,退休,, PERSON_UNWILLING",
    "李國華,,113/5/31離職, PERSON_GONE",
    "倉管,,, PERSON_NOBODY",
    "李國華,在職,前任已離職,"
  })
  void who_has_left_or_is_nobody_is_not_taken(
      String name, @Nullable String state, @Nullable String remark, @Nullable Code code) {
    ContactLine line =
        only("公司名稱,姓名,狀態,備註\n甲,%s,%s,%s\n".formatted(name, text(state), text(remark)));
    assertThat(line.problems())
        .extracting(Problem::code)
        .isEqualTo(code == null ? List.of() : List.of(code));
    assertThat(line.person() == null).isEqualTo(code != null);
  }

  private static String text(@Nullable String cell) {
    return cell == null ? "" : cell;
  }

  @Test
  void the_company_of_a_person_is_named_without_notes() {
    assertThat(only(HEAD + "株式会社天衡　御中,乙山 花,,,\n").company().name()).isEqualTo("株式会社天衡");
  }

  @ParameterizedTest
  @ValueSource(strings = {"註：依部門排序,,,,", "以上,,,,", "一、北區,,,,"})
  void notes_between_people_are_called_so(String row) {
    assertThat(only(HEAD + row + "\n").problems())
        .extracting(Problem::code)
        .containsExactly(Code.NOT_A_ROW);
  }

  @Test
  void a_text_longer_than_a_card_has_room_for_is_refused_and_not_cut() {
    ContactLine name = only(HEAD + "甲," + "長".repeat(121) + ",,,\n");
    assertThat(name.problems()).extracting(Problem::code).contains(Code.TEXT_TOO_LONG);
    ContactLine phone = only(HEAD + "甲,乙,," + "1".repeat(41) + ",\n");
    assertThat(phone.problems()).extracting(Problem::code).containsExactly(Code.TEXT_TOO_LONG);
    assertThat(phone.person()).isNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "会社名,お名前,ふりがな,ローマ字,所属部署,役職名,Ｅメール,直通電話,希望言語",
        "公司名稱,姓名,日文讀音,英文姓名,部門名稱,職稱,電子信箱,分機電話,慣用語言",
        "Company,Full name,Kana,Name in Latin letters,Division,Job title,E-mail address,Direct"
            + " phone,Preferred language"
      })
  void headings_are_understood_in_three_languages(String headings) {
    ListShape shape = shape(headings + "\n甲,乙,,,,,,,\n");
    assertThat(shape.unread()).isEmpty();
    assertThat(shape.columns().stream().map(Column::field))
        .containsExactly(
            ListField.COMPANY_NAME,
            ListField.CONTACT_NAME,
            ListField.CONTACT_READING,
            ListField.CONTACT_LATIN,
            ListField.CONTACT_DEPARTMENT,
            ListField.CONTACT_TITLE,
            ListField.CONTACT_EMAIL,
            ListField.CONTACT_PHONE,
            ListField.CONTACT_LANGUAGE);
  }

  @Test
  void columns_without_a_known_heading_are_recognised_by_their_cells() {
    ListShape shape =
        shape(
            """
            どこの,氏名,宛先,つながる先
            株式会社一号,甲 一,ichi@example.jp,03-1111-2222
            株式会社二号,乙 二,ni@example.jp,03-1111-3333
            株式会社三号,丙 三,san@example.jp,03-1111-4444
            """);
    assertThat(field(shape, "どこの")).isEqualTo(ListField.COMPANY_NAME);
    assertThat(field(shape, "宛先")).isEqualTo(ListField.CONTACT_EMAIL);
    ColumnGuess phones = shape.columns().getLast().guess();
    assertThat(Objects.requireNonNull(phones).field()).isEqualTo(ListField.CONTACT_PHONE);
  }

  @ParameterizedTest
  @CsvSource({
    "配信状況,配信停止,true",
    "配信状況,希望しない,true",
    "個資同意,同意しない,true",
    "配信状況,停止なし,false",
    "配信状況,配信停止解除,false",
    "配信状況,×,true",
    "配信状況,○,false",
    "個資同意,否,true",
    "個資同意,無,true",
    "個資同意,是,false",
    "同意,未同意,true",
    "ステータス,0,false",
    "ステータス,退職,true",
    "在職狀態,離職,true",
    "在職狀態,在職,false",
    "ステータス,無効,true"
  })
  void who_left_or_wishes_for_no_mails_is_not_taken(
      String heading, String status, boolean refused) {
    ContactLine line = only("会社名,氏名,メール," + heading + "\n甲,乙,otsu@kou.co.jp," + status + "\n");
    assertThat(line.problems().stream().anyMatch(p -> p.code() == Code.PERSON_UNWILLING))
        .isEqualTo(refused);
    assertThat(line.person() == null).isEqualTo(refused);
  }

  private static @Nullable ListField field(ListShape shape, String heading) {
    return shape.columns().stream()
        .filter(column -> column.heading().equals(heading))
        .findFirst()
        .orElseThrow()
        .field();
  }

  private static ListShape shape(String text) {
    return CompanyLists.SHAPES.find(
        CsvFile.open(text.getBytes(UTF_8)), ListKind.CONTACTS, ColumnChoices.NONE);
  }

  private static ContactLine only(String text) {
    List<ContactLine> lines = new ArrayList<>();
    CsvFile file = CsvFile.open(text.getBytes(UTF_8));
    ListShape shape = shape(text);
    ContactListReader reader = new ContactListReader(shape);
    file.visit(row -> row.line() <= shape.headingLine() || lines.add(reader.read(row)));
    assertThat(lines).hasSize(1);
    return lines.getFirst();
  }
}
