package app.kakehashi.listimport.domain.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.company.Affiliation;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.listimport.domain.file.CsvFile;
import app.kakehashi.listimport.domain.file.DittoMarks;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.file.TextEncoding;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.shared.Money;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What associations write into lists when nobody is looking. */
class UntidyListTest {

  @ParameterizedTest
  @ValueSource(strings = {"單位：新臺幣仟元", "（單位：新台幣仟元）", "単位：人、千円", "Unit: NT$ thousand"})
  void a_unit_above_the_table_counts_for_amounts_without_one(String note) {
    CompanyLine line =
        CompanyLists.rows(
                (note + ",,\n公司名稱,縣市,資本額\n天衡股份有限公司,台北市,50000\n").getBytes(UTF_8), Affiliation.TW)
            .getFirst();
    assertThat(draft(line).size().capital()).extracting(Money::amount).hasToString("50000000");
  }

  @Test
  void a_unit_in_the_heading_counts_before_one_above_the_table() {
    CompanyLine line =
        CompanyLists.rows("単位：千円,,\n会社名,都道府県,資本金(百万円)\n株式会社天衡,東京都,50\n".getBytes(UTF_8), null)
            .getFirst();
    assertThat(draft(line).size().capital()).isEqualTo(Money.of(50_000_000, "JPY"));
  }

  @ParameterizedTest
  @ValueSource(strings = {",,(千円),(人)", ",,千円,人", "－,,（単位：千円）,名", ",,【千円】,"})
  void units_right_below_the_headings_count(String units) {
    CompanyLine line = CompanyLists.row("会社名,都道府県,資本金,従業員数\n" + units + "\n株式会社天衡,東京都,50000,12\n");
    assertThat(line.line()).isEqualTo(3);
    assertThat(draft(line).size().capital()).isEqualTo(Money.of(50_000_000, "JPY"));
    assertThat(draft(line).size().employees()).isEqualTo(12);
  }

  @Test
  void a_unit_in_the_heading_counts_before_one_right_below_it() {
    CompanyLine line = CompanyLists.row("会社名,都道府県,資本金(百万円)\n,,(千円)\n株式会社天衡,東京都,50\n");
    assertThat(draft(line).size().capital()).isEqualTo(Money.of(50_000_000, "JPY"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"無", "なし", "不明", "不詳", "未提供", "略", "N.A.", "TBD"})
  void words_for_nothing_say_nothing(String word) {
    CompanyLine line =
        CompanyLists.row(
            "公司名稱,統一編號,縣市,地址,電話,網址,聯絡人,電子郵件,認證,成立日期\n甲有限公司,"
                + (word + ",台北市,")
                + ("\"" + word + "\",").repeat(6)
                + word
                + "\n");
    assertThat(line.problems()).isEmpty();
    CompanyDraft draft = draft(line);
    assertThat(draft.identifier()).isNull();
    assertThat(draft.address()).isNull();
    assertThat(draft.contacts()).isEmpty();
    assertThat(draft.certificates()).isEmpty();
  }

  @Test
  void a_ditto_mark_is_what_stands_above() {
    DittoMarks marks = new DittoMarks(NotARow::isSum);
    marks.filled(new SourceRow(1, List.of("甲", "台北市", "王")));
    SourceRow second = marks.filled(new SourceRow(2, List.of("乙", "〃", " 同上 ")));
    SourceRow third = marks.filled(new SourceRow(3, List.of("丙", "〃", "李")));
    assertThat(second.cells()).containsExactly("乙", "台北市", "王");
    assertThat(second.notes()).extracting("column").containsExactly(1, 2);
    assertThat(third.cells()).containsExactly("丙", "台北市", "李");
    marks.filled(new SourceRow(4, List.of("小計", "3家", "9")));
    marks.filled(new SourceRow(4, List.of("12-3", "高雄市", "李")));
    marks.filled(new SourceRow(4, List.of("小計", "3家", "9")));
    assertThat(marks.filled(new SourceRow(5, List.of("丁", "〃", "〃"))).cells())
        .as("a line of sums is not what a mark repeats")
        .containsExactly("丁", "高雄市", "李");
    marks.filled(new SourceRow(6, List.of("戊")));
    assertThat(marks.filled(new SourceRow(7, List.of("己", "〃"))).cells())
        .as("a short row has nothing to repeat")
        .containsExactly("己", "〃");
    assertThat(new DittoMarks(NotARow::isSum).filled(new SourceRow(1, List.of("〃"))).cells())
        .containsExactly("〃");
  }

  @Test
  void a_ditto_mark_is_said_and_repeats_no_heading() {
    ListShape shape =
        CompanyLists.SHAPES.find(
            CsvFile.open("公司名稱,縣市\n甲有限公司,台北市\n".getBytes(UTF_8)),
            ListKind.COMPANIES,
            ColumnChoices.NONE);
    CompanyReader reader = new CompanyReader(CompanyLists.REFERENCE, shape, Affiliation.TW);
    DittoMarks marks = new DittoMarks(NotARow::isSum);
    marks.filled(new SourceRow(1, List.of("公司名稱", "縣市")));
    CompanyLine first = reader.read(marks.filled(new SourceRow(2, List.of("甲有限公司", "〃"))));
    assertThat(draft(first).region()).isNull();
    marks.filled(new SourceRow(3, List.of("乙有限公司", "台北市")));
    CompanyLine third = reader.read(marks.filled(new SourceRow(4, List.of("丙有限公司", "〃"))));
    assertThat(draft(third).region()).isEqualTo("TW-TPE");
    assertThat(third.problems()).extracting(Problem::code).containsExactly(Code.DITTO);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "合　計",
        "小計：3社",
        "Total members: 7",
        "註1 資料來源",
        "備註：如有錯誤",
        "※敬稱省略",
        "第1頁",
        "【三民區】",
        "注）順不同"
      })
  void sums_and_notes_are_no_companies(String note) {
    assertThat(CompanyLists.row("公司名稱,縣市\n" + note + ",\n").problems())
        .extracting(Problem::code)
        .containsExactly(Code.NOT_A_ROW);
  }

  @ParameterizedTest
  @ValueSource(strings = {"註冊通有限公司", "計測工業有限公司", "第一頁岩股份有限公司", "注連縄本舗株式会社"})
  void names_that_begin_like_notes_are_companies(String name) {
    assertThat(NotARow.isSum(name)).isFalse();
  }

  @Test
  void an_english_address_and_an_english_name_are_better_than_none() {
    CompanyLine line =
        CompanyLists.rows(
                "公司名稱,公司英文名稱,英文地址,統一編號\n,\"Formosa Optics Co., Ltd.\",\"No. 5, Zhongzheng Rd., Taoyuan City, Taiwan\",22099131\n"
                    .getBytes(UTF_8),
                Affiliation.TW)
            .getFirst();
    CompanyDraft draft = draft(line);
    assertThat(draft.officialName()).isEqualTo("Formosa Optics Co., Ltd.");
    assertThat(draft.region()).isEqualTo("TW-TAO");
    assertThat(draft.address()).startsWith("No. 5, Zhongzheng");
    assertThat(line.problems()).extracting(Problem::code).contains(Code.NAME_ENGLISH_ONLY);
  }

  @Test
  void a_telephone_number_of_nobody_is_said() {
    assertThat(CompanyLists.row("会社名,都道府県,担当者,電話番号\n株式会社甲,東京都,,03-1234-5678\n").problems())
        .extracting(Problem::code)
        .containsExactly(Code.PHONE_WITHOUT_NAME);
    ListShape nobody =
        CompanyLists.SHAPES.find(
            CsvFile.open("会社名,都道府県,電話番号\n株式会社甲,東京都,03-1234-5678\n".getBytes(UTF_8)),
            ListKind.COMPANIES,
            ColumnChoices.NONE);
    assertThat(nobody.unread()).as("once for the list").containsExactly("電話番号");
  }

  @Test
  void a_heading_says_in_which_calendar_a_column_counts() {
    CompanyLine line = CompanyLists.row("公司名稱,縣市,設立日期(民國)\n甲有限公司,台北市,76.1.1\n");
    assertThat(draft(line).foundedOn()).hasToString("1987-01-01");
    assertThat(line.problems()).isEmpty();
  }

  @Test
  void a_year_of_three_digits_is_one_of_the_republic_in_taiwan_only() {
    CompanyLine taiwan = CompanyLists.row("公司名稱,縣市,成立年份\n甲有限公司,台北市,108年\n");
    assertThat(draft(taiwan).foundedYear()).isEqualTo(2019);
    CompanyLine japan = CompanyLists.row("会社名,都道府県,創業\n株式会社甲,東京都,110年\n");
    assertThat(draft(japan).foundedYear()).as("as likely an age").isNull();
    assertThat(japan.problems())
        .extracting(Problem::code)
        .containsExactly(Code.DATE_NOT_UNDERSTOOD);
  }

  @Test
  void a_sample_shows_each_part_of_a_name_and_no_words_for_nothing() {
    CsvFile file =
        CsvFile.open(
            "会社名,都道府県,姓,名,電話\n株式会社甲,東京都,山本,太郎,不明\n株式会社乙,東京都,－,花子,03-1111-2222\n".getBytes(UTF_8));
    ListShape shape = CompanyLists.SHAPES.find(file, ListKind.COMPANIES, ColumnChoices.NONE);
    SampleReader sample = new SampleReader(CompanyLists.REFERENCE, shape, null);
    List<SourceRow> rows = file.first(3).subList(1, 3);
    assertThat(sample.cells(shape.columns().get(3), rows, 9))
        .flatExtracting(CellMeaning::values)
        .containsExactly("太郎", "花子");
    assertThat(sample.cells(shape.columns().get(4), rows, 9))
        .extracting(CellMeaning::written)
        .containsExactly("03-1111-2222");
  }

  @Test
  void a_label_in_front_of_a_number_is_taken_off_and_said() {
    CompanyLine line = CompanyLists.row("公司名稱,統一編號\n台積電股份有限公司,統編：22099131\n");
    assertThat(Objects.requireNonNull(draft(line).identifier()).value()).isEqualTo("22099131");
    assertThat(line.problems()).extracting(Problem::code).containsExactly(Code.NUMBER_MENDED);
  }

  @Test
  void characters_that_only_hong_kongs_big5_has_are_read_by_it() {
    String list = "公司名稱,縣市\n堃霖冷凍機械股份有限公司,桃園市\n台灣峯昌機械有限公司,台中市\n";
    CsvFile file = CsvFile.open(list.getBytes(Charset.forName("Big5-HKSCS")));
    assertThat(file.encoding()).isEqualTo(TextEncoding.BIG5_HKSCS);
    assertThat(file.first(2).getLast().cells().getFirst()).isEqualTo("堃霖冷凍機械股份有限公司");
    assertThat(CsvFile.open(list.replace("堃", "昆").getBytes(Charset.forName("MS950"))).encoding())
        .isEqualTo(TextEncoding.BIG5);
  }

  @ParameterizedTest
  @CsvSource({"供應商,台灣", "代理商,日本"})
  void a_relation_that_is_not_known_makes_no_office(String relation, String country) {
    RelationLine line = relation("會員編號,關係,對象,據點國家\nB-1," + relation + ",乙公司," + country + "\n");
    assertThat(line.relations()).isNull();
    assertThat(line.problems())
        .extracting(Problem::code)
        .containsExactly(Code.RELATION_NOT_UNDERSTOOD);
  }

  @Test
  void the_country_of_another_party_is_no_office() {
    RelationLine line = relation("會員編號,關係,對象,據點國家\nB-1,母公司,乙控股,台灣\n");
    assertThat(Objects.requireNonNull(line.relations()).parent()).isEqualTo("乙控股");
    assertThat(line.relations().office()).isNull();
    assertThat(line.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "桃芯半導體股份有限公司,台灣峯昌機械有限公司,true",
    "台灣峰昌機械,台灣峯昌機械有限公司,false",
    "株式会社山田製作所,㈱山田製作所 大阪工場,false",
    "Formosa Optics Co. Ltd.,台灣光學股份有限公司,false",
    "Formosa Optics Co. Ltd.,Pacific Steel Corp.,true",
    "'HK Precision Co., Ltd.','Green Pulse Co., Ltd.',true",
    "ABC株式会社,株式会社ABC,false",
    "(株)IHI,株式会社ＩＨＩ,false",
    "3M,3M,false",
    "Advan Tech Inc.,Advantech,false"
  })
  void names_that_have_nothing_in_common_hardly_mean_one_company(
      String written, String known, boolean clear) {
    assertThat(NameContrast.isClear(written, List.of(known))).isEqualTo(clear);
  }

  @ParameterizedTest
  @CsvSource(
      value = {
        "会社名,都道府県,市区町村,町名番地,ビル名|株式会社甲,愛知県,豊田市,トヨタ町1番地,トヨタビル3F|豊田市トヨタ町1番地トヨタビル3F",
        "会社名,都道府県,町名,番地|株式会社甲,群馬県,八島町1丁目,1|八島町1丁目1",
        "会社名,都道府県,市区町村,番地,ビル名|株式会社甲,東京都,千代田区,丸の内1-9-1,3F|千代田区丸の内1-9-1 3F",
        "会社名,都道府県,住所1,住所2,住所3|株式会社甲,東京都,東雲9-9,9,101|東雲9-9 9 101",
        "Company name,City,Address|Kakehashi Inc.,Osaka,2-3-4 Umeda|Osaka 2-3-4 Umeda",
        "会社名,都道府県,住所,市町村|株式会社甲,群馬県,八島町1,高崎市|高崎市八島町1",
        "会社名,市区町村,番地,住所|株式会社甲,高崎市,99-2,群馬県高崎市八島町99-2|群馬県高崎市八島町99-2",
        "会社名,都道府県,町名番地,ビル名|株式会社甲,愛知県,錦9-9-9,錦第２ビル|錦9-9-9 錦第２ビル",
        "会社名,都道府県,住所1,住所2|株式会社甲,東京都,江東区,東雲1-1|江東区東雲1-1",
        "会社名,市区町村,住所|株式会社甲,豊田市,愛知県豊田市トヨタ町1番地|愛知県豊田市トヨタ町1番地",
        "会社名,住所,ビル名|株式会社甲,東京都港区芝1-1 芝ビル,芝ビル|東京都港区芝1-1 芝ビル"
      },
      delimiter = '|')
  void an_address_spread_over_columns_is_one(String headings, String row, String address) {
    CompanyLine line = CompanyLists.row(headings + "\n" + row + "\n");
    assertThat(draft(line).address()).isEqualTo(address);
    assertThat(draft(line).region()).isNotNull();
    assertThat(line.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'姓,名','山本,太郎',山本 太郎",
    "'名,姓','太郎,山本',山本 太郎",
    "'姓,名','林,森林',林 森林",
    "'姓,名','三河,三',三河 三",
    "'姓,名','山本,山本 太郎',山本 太郎",
    "'First name,Last name','Hiroshi,Tanaka',Hiroshi Tanaka",
    "'First name,Last name','浩,田中',田中 浩",
    "'担当者名,姓,名','山田 太郎,山田,太郎',山田 太郎"
  })
  void family_and_given_name_are_one_name(String headings, String cells, String name) {
    CompanyLine line = CompanyLists.row("会社名,都道府県," + headings + "\n株式会社甲,東京都," + cells + "\n");
    assertThat(draft(line).contacts()).extracting("name").containsExactly(name);
  }

  @Test
  void the_founding_of_the_company_counts_before_the_beginning_of_its_business() {
    CompanyLine line = CompanyLists.row("会社名,都道府県,創業,設立年月日\n株式会社甲,東京都,1887年,1949年11月11日\n");
    assertThat(draft(line).foundedOn()).hasToString("1949-11-11");
    assertThat(draft(CompanyLists.row("会社名,都道府県,創業,設立\n株式会社甲,東京都,1887年,\n")).foundedYear())
        .as("better than none")
        .isEqualTo(1887);
    assertThat(draft(CompanyLists.row("会社名,都道府県,創業\n株式会社甲,東京都,1887年\n")).foundedYear())
        .isEqualTo(1887);
  }

  @ParameterizedTest
  @CsvSource({"従業員数,99999999,COUNT_NOT_UNDERSTOOD", "設立,2150年4月1日,DATE_IMPOSSIBLE"})
  void what_no_company_can_be_is_said_before_it_is_written(
      String heading, String cell, Code problem) {
    assertThat(CompanyLists.row("会社名,都道府県," + heading + "\n株式会社甲,東京都," + cell + "\n").problems())
        .extracting(Problem::code)
        .containsExactly(problem);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "合計　7事業所",
        "平均",
        "9社",
        "以上 9会員",
        "（注）資本金は払込額",
        "總計: 12家",
        "計 1,234 名",
        "6先",
        "共3家",
        "会社名"
      })
  void sums_and_notes_stay_such_when_the_side_of_the_list_is_said(String name) {
    assertThat(
            CompanyLists.rows(("会社名,従業員数\n\"" + name + "\",185\n").getBytes(UTF_8), Affiliation.JP))
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.problems())
                    .extracting(Problem::code)
                    .containsExactly(Code.NOT_A_ROW));
  }

  @Test
  void a_name_of_two_lines_is_the_first_and_its_english_form_the_second() {
    CompanyDraft draft =
        draft(CompanyLists.row("公司名稱,縣市\n\"堃霖機械股份有限公司\nKuenling Machinery Co., Ltd.\",桃園市\n"));
    assertThat(draft.officialName()).isEqualTo("堃霖機械股份有限公司");
    assertThat(draft.names()).extracting("text").containsExactly("Kuenling Machinery Co., Ltd.");
    assertThat(draft(CompanyLists.row("会社名,都道府県\n\"株式会社\n甲乙製作所\",東京都\n")).officialName())
        .isEqualTo("株式会社甲乙製作所");
    assertThat(CompanyLists.row("公司名稱,縣市\n\"甲乙股份有限公司\n(02) 2345-6789\",台北市\n").problems())
        .extracting(Problem::code)
        .containsExactly(Code.NAME_OF_SEVERAL_LINES);
    CompanyLine two = CompanyLists.row("会社名,都道府県\n\"㈱筑紫製缶\n㈱筑紫販売\",福岡県\n");
    assertThat(draft(two).officialName()).isEqualTo("㈱筑紫製缶");
    assertThat(two.problems())
        .extracting(Problem::code)
        .containsExactly(Code.NAME_OF_SEVERAL_LINES);
  }

  @Test
  void rows_of_one_company_that_differ_say_in_what() {
    List<CompanyLine> lines =
        Repeats.noted(
            CompanyLists.rows(
                """
                会社名,法人番号,都道府県,資本金,従業員数
                株式会社甲,1180301018771,愛知県,1000万円,70
                株式会社甲,1180301018771,愛知県,3000万円,72
                """));
    assertThat(lines.getLast().problems())
        .filteredOn(problem -> problem.code() == Code.TWICE_DIFFERENTLY)
        .singleElement()
        .extracting(Problem::arguments)
        .isEqualTo(List.of("2", "株式会社甲", "employees capital"));
  }

  @Test
  void the_same_number_written_otherwise_is_no_difference() {
    assertThat(
            Repeats.noted(
                    CompanyLists.rows(
                        """
                        会社名,都道府県,住所,ホームページ
                        株式会社甲,佐賀県,鳥栖市本鳥栖町9-9-9,http://fukusha.co.jp
                        株式会社甲,佐賀県,鳥栖市本鳥栖町９丁目９番９号,https://www.fukusha.co.jp/
                        """))
                .getLast()
                .problems())
        .extracting(Problem::code)
        .containsExactly(Code.TWICE_IN_FILE);
  }

  @Test
  void a_line_of_sums_is_known_by_its_first_cell() {
    assertThat(CompanyLists.rows("番号,会社名,資本金\n1,株式会社甲,1000万円\n合計,,1000\n").getLast().problems())
        .extracting(Problem::code)
        .containsExactly(Code.NOT_A_ROW);
    assertThat(CompanyLists.rows("番号,会社名,都道府県\n1,株式会社甲,東京都\n合 計,1社,\n").getLast().problems())
        .extracting(Problem::code)
        .containsExactly(Code.NOT_A_ROW);
  }

  @Test
  void a_group_with_its_division_in_front_is_a_code() {
    CompanyLine line = CompanyLists.row("会社名,都道府県,産業分類コード\n株式会社甲,東京都,E25\n");
    assertThat(draft(line).sectors()).extracting("code").containsExactly("25");
  }

  @Test
  void an_address_in_another_region_than_its_row_says_is_told() {
    assertThat(CompanyLists.row("会社名,都道府県,住所\n株式会社甲,長崎県,佐賀県武雄市武雄町1-1\n").problems())
        .extracting(Problem::code)
        .containsExactly(Code.REGION_CONTRADICTED);
    assertThat(CompanyLists.row("会社名,都道府県,住所\n株式会社甲,広島県,府中市元町1-1\n").problems()).isEmpty();
  }

  @Test
  void two_mail_addresses_of_nobody_do_not_refuse_the_company() {
    CompanyLine line = CompanyLists.row("会社名,都道府県,メール\n株式会社甲,東京都,a@x.example;b@x.example\n");
    assertThat(line.draft()).isNotNull();
    assertThat(line.problems())
        .extracting(Problem::code)
        .containsExactly(Code.CONTACT_WITHOUT_NAME);
  }

  private static RelationLine relation(String list) {
    CsvFile file = CsvFile.open(list.getBytes(UTF_8));
    ListShape shape = CompanyLists.SHAPES.find(file, ListKind.RELATIONS, ColumnChoices.NONE);
    return new RelationReader(CompanyLists.REFERENCE, shape).read(file.first(2).getLast());
  }

  private static CompanyDraft draft(CompanyLine line) {
    return Objects.requireNonNull(line.draft(), () -> line.problems().toString());
  }
}
