package app.kakehashi.listimport.domain.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.HeldCertificate;
import app.kakehashi.gap.GapContent;
import app.kakehashi.listimport.domain.file.CsvFile;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.offer.OfferContent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns in which marks say what holds: ○ below 溶接, ISO 9001, 英語. */
class MarkColumnsTest {

  private static final String MACHINING = "metal_plastic_parts_precision_machining";
  private static final String STAMPING = "metal_plastic_parts_stamping_sheet";
  private static final String WELDING = "metal_plastic_parts_structures_welding";

  private static ListShape shape(ListKind kind, String text) {
    return CompanyLists.SHAPES.find(CsvFile.open(text.getBytes(UTF_8)), kind, ColumnChoices.NONE);
  }

  private static CompanyDraft first(String text) {
    CompanyLine line = CompanyLists.rows(text).getFirst();
    return Objects.requireNonNull(line.draft(), () -> "refused: " + line.problems());
  }

  private static List<String> certificates(CompanyDraft draft) {
    return draft.certificates().stream().map(HeldCertificate::code).toList();
  }

  @Test
  void below_a_group_each_heading_is_said_where_its_mark_says_yes() {
    String list =
        """
        会社名,都道府県,加工内容,,,,保有認証,,対応言語,
        ,,切削,プレス,溶接,めっき,ISO9001,ISO14001,英語,中国語
        株式会社甲,東京都,○,×,◎,,○,,○,○
        株式会社乙,奈良県,,○,,,,●,×,－
        """;
    CompanyDraft draft = first(list);
    assertThat(draft.fields()).containsExactly(MACHINING, WELDING);
    assertThat(certificates(draft)).containsExactly("ISO9001");
    assertThat(draft.languages()).containsExactly("en", "zh-Hant");
    CompanyLine second = CompanyLists.rows(list).getLast();
    assertThat(Objects.requireNonNull(second.draft()).fields()).containsExactly(STAMPING);
    assertThat(certificates(second.draft())).containsExactly("ISO14001");
    assertThat(second.draft().languages()).isEmpty();
    assertThat(second.problems()).isEmpty();
    assertThat(shape(ListKind.COMPANIES, list).headingLine()).isEqualTo(2);
    assertThat(shape(ListKind.COMPANIES, list).columns())
        .extracting(Column::heading, Column::field, Column::origin)
        .contains(
            tuple("加工内容 切削", ListField.CAPABILITY_FIELDS, Column.Origin.CONTENT),
            tuple("保有認証 ISO9001", ListField.CERTIFICATES, Column.Origin.CONTENT),
            tuple("対応言語 英語", ListField.LANGUAGES, Column.Origin.CONTENT));
  }

  @Test
  void groups_may_stand_above_a_whole_row_of_headings() {
    String list =
        """
        ○○工業會 會員名錄,,,,,,
        ,,,加工能力,,認證,
        公司名稱,統一編號,部會,沖壓,焊接,ISO 9001,IATF16949
        甲股份有限公司,22099131,一,V,,V,
        乙股份有限公司,84149961,一,,V,V,V
        """;
    CompanyDraft draft = first(list);
    assertThat(draft.fields()).containsExactly(STAMPING);
    assertThat(certificates(draft)).containsExactly("ISO9001");
    assertThat(certificates(Objects.requireNonNull(CompanyLists.rows(list).getLast().draft())))
        .containsExactly("ISO9001", "IATF16949");
    assertThat(shape(ListKind.COMPANIES, list).titleRows()).isEqualTo(1);
  }

  @Test
  void what_the_platform_knows_needs_no_group() {
    String list = "会社名,都道府県,切削,溶接,ISO9001取得,英語対応,総会出席\n株式会社甲,東京都,○,,有,可,○\n";
    CompanyDraft draft = first(list);
    assertThat(draft.fields()).containsExactly(MACHINING);
    assertThat(certificates(draft)).containsExactly("ISO9001");
    assertThat(draft.languages()).containsExactly("en");
    assertThat(shape(ListKind.COMPANIES, list).unread()).containsExactly("総会出席");
  }

  @ParameterizedTest
  @ValueSource(strings = {"対応言語（英語）", "対応言語 [英語]", "対応言語_英語", "対応言語：英語", "対応言語 英語"})
  void a_heading_may_name_its_group_itself(String heading) {
    assertThat(
            first("会社名,都道府県," + heading + ",対応言語（中国語）\n株式会社甲,東京都,○,\n株式会社乙,東京都,,○\n").languages())
        .containsExactly("en");
  }

  @ParameterizedTest
  @CsvSource({
    "○, true",
    "◯, true",
    "〇, true",
    "●, true",
    "◎, true",
    "✓, true",
    "✔, true",
    "レ, true",
    "ﾚ, true",
    "v, true",
    "Ｖ, true",
    "1, true",
    "有, true",
    "あり, true",
    "yes, true",
    "Y, true",
    "対応可, true",
    "×, false",
    "－, false",
    "'', false",
    "0, false",
    "無, false",
    "no, false",
    "不可, false",
    "□, false"
  })
  void marks_say_yes_or_no(String mark, boolean yes) {
    CompanyDraft draft =
        first("会社名,都道府県,ISO9001\n株式会社甲,東京都," + mark + "\n株式会社乙,東京都,○\n株式会社丙,東京都,○\n");
    assertThat(certificates(draft)).isEqualTo(yes ? List.of("ISO9001") : List.of());
  }

  @Test
  void a_cross_is_a_yes_only_where_nothing_else_is() {
    assertThat(certificates(first("Company,Region,ISO9001\nA Ltd.,Tokyo,x\nB Ltd.,Tokyo,\n")))
        .containsExactly("ISO9001");
    assertThat(
            certificates(
                first("Company,Region,ISO9001,ISO14001\nA Ltd.,Tokyo,x,v\nB Ltd.,Tokyo,v,x\n")))
        .containsExactly("ISO14001");
  }

  @Test
  void what_holds_in_part_is_no_yes_and_said() {
    String list = "会社名,都道府県,加工内容,\n,,切削,溶接\n株式会社甲,東京都,○,△\n株式会社乙,東京都,○,○\n";
    CompanyLine line = CompanyLists.rows(list).getFirst();
    assertThat(Objects.requireNonNull(line.draft()).fields()).containsExactly(MACHINING);
    assertThat(line.problems())
        .extracting(Problem::code, Problem::column, Problem::value)
        .containsExactly(tuple(Code.MARK_IN_PART, "加工内容 溶接", "溶接(△)"));
  }

  @Test
  void what_a_person_said_of_a_partial_mark_is_followed() {
    ValueDecision decision =
        new ValueDecision(
            ListField.CAPABILITY_FIELDS, "溶接(△)", ValueDecision.Verdict.MEANS, WELDING);
    CsvFile file = CsvFile.open("会社名,都道府県,切削,溶接\n株式会社甲,東京都,○,△\n株式会社乙,東京都,,○\n".getBytes(UTF_8));
    ListShape shape =
        CompanyLists.SHAPES
            .find(file, ListKind.COMPANIES, ColumnChoices.NONE)
            .deciding(ValueDecisions.of(List.of(decision)));
    CompanyLine line =
        new CompanyReader(CompanyLists.REFERENCE, shape, null).read(file.first(2).getLast());
    assertThat(Objects.requireNonNull(line.draft()).fields()).containsExactly(MACHINING, WELDING);
    assertThat(line.problems()).isEmpty();
  }

  @Test
  void a_cell_that_is_no_mark_is_said() {
    String list = "会社名,都道府県,ISO9001\n株式会社甲,東京都,取得予定（2027年）\n" + "株式会社乙,東京都,○\n".repeat(5);
    CompanyLine line = CompanyLists.rows(list).getFirst();
    assertThat(certificates(Objects.requireNonNull(line.draft()))).isEmpty();
    assertThat(line.problems())
        .extracting(Problem::code, Problem::value)
        .containsExactly(tuple(Code.MARK_NOT_UNDERSTOOD, "取得予定（2027年）"));
  }

  @Test
  void a_heading_on_several_lines_or_with_several_parts_is_one_word() {
    String list =
        """
        会社名,都道府県,加工内容,,,"ISO
        9001","英
         語"
        ,,"蒟蒻
        加工",蒟蒻|寒天,蒟蒻；寒天,,
        株式会社甲,東京都,○,○,○,○,○
        株式会社乙,東京都,○,○,○,○,○
        """;
    CompanyLine line = CompanyLists.rows(list).getFirst();
    CompanyDraft draft = Objects.requireNonNull(line.draft());
    assertThat(certificates(draft)).containsExactly("ISO9001");
    assertThat(draft.languages()).containsExactly("en");
    assertThat(line.problems())
        .extracting(Problem::code, Problem::value)
        .containsExactly(
            tuple(Code.CODE_NOT_UNDERSTOOD, "蒟蒻加工"), tuple(Code.CODE_NOT_UNDERSTOOD, "蒟蒻 寒天"));
  }

  @Test
  void a_word_of_a_group_that_nobody_knows_is_a_value_like_others() {
    CompanyLine line =
        CompanyLists.rows("会社名,都道府県,加工内容,\n,,切削,蒟蒻加工\n株式会社甲,東京都,○,○\n株式会社乙,東京都,,○\n").getFirst();
    assertThat(Objects.requireNonNull(line.draft()).fields()).containsExactly(MACHINING);
    assertThat(line.problems())
        .extracting(Problem::code, Problem::column, Problem::value)
        .containsExactly(tuple(Code.CODE_NOT_UNDERSTOOD, "加工内容 蒟蒻加工", "蒟蒻加工"));
  }

  @Test
  void beside_columns_that_are_understood_an_unknown_one_is_proposed() {
    ListShape shape = shape(ListKind.COMPANIES, "会社名,都道府県,切削,蒟蒻加工\n株式会社甲,東京都,○,○\n株式会社乙,東京都,,○\n");
    Column unknown = shape.columns().getLast();
    assertThat(unknown.isRead()).isFalse();
    assertThat(Objects.requireNonNull(unknown.guess()).field())
        .isEqualTo(ListField.CAPABILITY_FIELDS);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "凡例：○＝対応可　△＝要相談　×＝不可",
        "※ ○:対応 △:一部対応 ×:非対応",
        "○：可能、△：応相談",
        "※○○工業会調べ",
        "プレス、レーザー加工の会員名簿",
        "令和○年○月○日現在",
        "令和 〇 年 〇 月 〇 日 現在",
        "二〇二六年一〇月",
        "※二〇二六年一〇月○日 ○5社",
        "○：自社　△：外注",
        "※ ○ 社内 △ 外注",
        "○＝內製",
        "※ ○ 日本語対応可 △ 日本語一部対応",
        "●会員名簿"
      })
  void a_legend_that_says_the_usual_changes_nothing(String legend) {
    assertThat(first(legend + ",,\n会社名,都道府県,切削\n株式会社甲,東京都,○\n").fields())
        .containsExactly(MACHINING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"●：取得済　○：取得予定", "○＝外注対応　◎＝自社対応", "記号の説明 ○ 検討中 ● 保有", "●備考：○は年内に取得予定"})
  void where_a_legend_explains_a_mark_otherwise_nothing_is_guessed(String legend) {
    for (String list :
        List.of(
            legend + ",,\n会社名,都道府県,ISO9001\n株式会社甲,東京都,○\n株式会社乙,東京都,●\n",
            "会社名,都道府県,ISO9001\n株式会社甲,東京都,○\n株式会社乙,東京都,●\n" + legend + ",,\n")) {
      CompanyLine line = CompanyLists.rows(list).getFirst();
      assertThat(certificates(Objects.requireNonNull(line.draft()))).isEmpty();
      assertThat(line.problems())
          .extracting(Problem::code, Problem::value)
          .containsExactly(tuple(Code.MARK_EXPLAINED, "○"));
    }
  }

  @Test
  void a_heading_with_a_mark_before_it_is_no_legend() {
    assertThat(first("会社名,都道府県,●備考,切削\n株式会社甲,東京都,特になし,●\n").fields()).containsExactly(MACHINING);
  }

  @Test
  void a_column_whose_first_yes_stands_far_below_is_one_of_marks_too() {
    String none = "株式会社甲,東京都,○,,×,○,,\n";
    String last = "株式会社乙,東京都,○,○,○,○,○,○\n";
    for (String headings :
        List.of(
            "会社名,都道府県,加工内容,,,対応言語,,\n,,切削,プレス,溶接,英語,中国語,備考\n",
            "会社名,都道府県,加工内容 切削,加工内容 プレス,加工内容 溶接,対応言語（英語）,対応言語（中国語）,対応言語 備考\n",
            "会社名,都道府県,切削,プレス加工,溶接加工,英語,中国語,備考\n")) {
      CompanyLine line = CompanyLists.rows(headings + none.repeat(230) + last).getLast();
      CompanyDraft draft = Objects.requireNonNull(line.draft());
      assertThat(draft.fields()).contains(MACHINING, STAMPING);
      assertThat(draft.languages()).containsExactly("en", "zh-Hant");
      assertThat(shape(ListKind.COMPANIES, headings + none.repeat(230)).columns().getLast().mark())
          .isNull();
    }
  }

  @Test
  void told_by_its_group_it_is_one_even_where_no_other_is() {
    String list = "会社名,都道府県,加工内容 切削\n" + "株式会社甲,東京都,\n".repeat(230) + "株式会社乙,東京都,○\n";
    assertThat(Objects.requireNonNull(CompanyLists.rows(list).getLast().draft()).fields())
        .containsExactly(MACHINING);
  }

  @ParameterizedTest
  @ValueSource(strings = {"保有認証（ISO等）", "備考", "認証"})
  void an_empty_column_of_words_stays_one(String heading) {
    String list =
        "会社名,都道府県,切削," + heading + "\n" + "株式会社甲,東京都,○,\n".repeat(230) + "株式会社乙,東京都,○,ISO9001\n";
    CompanyLine line = CompanyLists.rows(list).getLast();
    assertThat(line.problems()).isEmpty();
    assertThat(certificates(Objects.requireNonNull(line.draft())))
        .isEqualTo(heading.equals("備考") ? List.of() : List.of("ISO9001"));
  }

  @Test
  void a_legend_below_is_no_company() {
    assertThat(CompanyLists.rows("会社名,都道府県,切削\n株式会社甲,東京都,○\n○：対応可　△：要相談,,\n").getLast().problems())
        .extracting(Problem::code)
        .containsExactly(Code.NOT_A_ROW);
  }

  @Test
  void countries_are_offices_only_below_a_heading_that_says_so() {
    assertThat(first("会社名,都道府県,海外拠点,\n,,ベトナム,タイ\n株式会社甲,東京都,○,\n株式会社乙,東京都,○,○\n").sites())
        .extracting("country")
        .containsExactly("VN");
    ListShape markets =
        shape(ListKind.COMPANIES, "会社名,都道府県,主要市場,\n,,ベトナム,タイ\n株式会社甲,東京都,○,\n株式会社乙,東京都,,○\n");
    assertThat(markets.readHeadings()).containsExactly("会社名", "都道府県");
  }

  @Test
  void below_a_group_that_means_something_else_nothing_is_read() {
    ListShape shape =
        shape(ListKind.COMPANIES, "会社名,都道府県,必要な加工,\n,,切削,溶接\n株式会社甲,東京都,○,\n株式会社乙,東京都,○,○\n");
    assertThat(shape.readHeadings()).containsExactly("会社名", "都道府県");
  }

  @Test
  void columns_that_mean_something_already_keep_it() {
    assertThat(first("会社名,都道府県,出島,切削\n株式会社甲,東京都,○,○\n").dejima().exists().code()).isEqualTo("yes");
    assertThat(shape(ListKind.COMPANIES, "会社名,都道府県,退会,状態\n株式会社甲,東京都,○,○\n").columns())
        .extracting(Column::field)
        .containsExactly(ListField.NAME, ListField.REGION, ListField.STATUS, ListField.STATUS);
    assertThat(shape(ListKind.RELATIONS, "会社名,商工会議所,英語\n株式会社甲,○,○\n").columns())
        .extracting(Column::field)
        .containsExactly(ListField.COMPANY_NAME, ListField.ASSOCIATION, null);
    assertThat(shape(ListKind.GAPS, "会社名,種別,件名,内容,公開可否\n株式会社甲,調達,探す,探している,○\n").columns())
        .extracting(Column::field)
        .endsWith(ListField.ANONYMOUS);
  }

  @Test
  void a_person_may_say_otherwise() {
    String list = "会社名,都道府県,切削,蒟蒻加工\n株式会社甲,東京都,○,○\n株式会社乙,東京都,,○\n";
    CsvFile file = CsvFile.open(list.getBytes(UTF_8));
    ListShape shape =
        CompanyLists.SHAPES.find(
            file,
            ListKind.COMPANIES,
            new ColumnChoices(
                1,
                List.of(
                    new ColumnChoice(2, ListField.NOT_TAKEN, null, null),
                    new ColumnChoice(3, ListField.CAPABILITY_FIELDS, null, null))));
    CompanyLine line =
        new CompanyReader(CompanyLists.REFERENCE, shape, null).read(file.first(2).getLast());
    assertThat(Objects.requireNonNull(line.draft()).fields()).isEmpty();
    assertThat(line.problems())
        .extracting(Problem::code, Problem::value)
        .containsExactly(tuple(Code.CODE_NOT_UNDERSTOOD, "蒟蒻加工"));
  }

  @Test
  void a_column_of_words_and_one_of_marks_are_both_read() {
    assertThat(
            certificates(
                first("会社名,都道府県,認証,ISO14001\n株式会社甲,東京都,ISO9001、ISO27001,○\n株式会社乙,東京都,,○\n")))
        .containsExactly("ISO9001", "ISO27001", "ISO14001");
  }

  @Test
  void of_a_gap_marks_say_what_is_sought() {
    String list =
        """
        会社名,種別,件名,内容,求める加工,,必須認証,,希望する連携形態,
        ,,,,切削,めっき,ISO9001,JISQ9100,OEM,共同開発
        株式会社甲,調達先,加工先を探す,精密部品の加工先を探しています。,○,,○,,,○
        株式会社乙,調達先,加工先を探す,精密部品の加工先を探しています。,○,○,,○,○,
        """;
    CsvFile file = CsvFile.open(list.getBytes(UTF_8));
    ListShape shape = CompanyLists.SHAPES.find(file, ListKind.GAPS, ColumnChoices.NONE);
    PostingLine<GapContent> line =
        new GapReader(CompanyLists.REFERENCE, shape).read(file.first(3).getLast());
    GapContent content =
        Objects.requireNonNull(line.content(), () -> "refused: " + line.problems());
    assertThat(content.fields()).containsExactly(MACHINING);
    assertThat(content.partner().requiredCertificates()).containsExactly("ISO9001");
    assertThat(content.modes()).containsExactly("joint_rnd");
  }

  @Test
  void of_an_offer_marks_say_its_fields_in_words_and_partial_ones_too() {
    String list =
        """
        公司名稱,標題,內容,加工項目,,,可服務國家,
        ,,,沖壓,焊接,蒟蒻加工,日本,越南
        甲股份有限公司,沖壓件,精密沖壓件與焊接件之製造。,V,△,V,V,
        乙股份有限公司,沖壓件,精密沖壓件與焊接件之製造。,V,V,,V,V
        """;
    CsvFile file = CsvFile.open(list.getBytes(UTF_8));
    ListShape shape = CompanyLists.SHAPES.find(file, ListKind.OFFERS, ColumnChoices.NONE);
    PostingLine<OfferContent> line =
        new OfferReader(CompanyLists.REFERENCE, shape).read(file.first(3).getLast());
    OfferContent content =
        Objects.requireNonNull(line.content(), () -> "refused: " + line.problems());
    assertThat(content.fields()).isEmpty();
    assertThat(content.ownWords()).containsExactly("沖壓", "焊接(△)", "蒟蒻加工");
    assertThat(content.countriesServed()).containsExactly("JP");
    assertThat(line.problems()).isEmpty();
  }

  @Test
  void each_column_shows_what_its_marks_come_to() {
    String list = "会社名,都道府県,切削,溶接\n株式会社甲,東京都,○,◎\n株式会社乙,東京都,×,○\n";
    CsvFile file = CsvFile.open(list.getBytes(UTF_8));
    ListShape shape = shape(ListKind.COMPANIES, list);
    SampleReader sample = new SampleReader(CompanyLists.REFERENCE, shape, null);
    List<List<String>> shown = new ArrayList<>();
    for (Column column : shape.columns().subList(2, 4)) {
      sample
          .cells(column, file.first(3).subList(1, 3), 10)
          .forEach(cell -> shown.add(List.of(cell.written(), String.join("+", cell.values()))));
    }
    assertThat(shown)
        .containsExactly(
            List.of("○", MACHINING),
            List.of("×", "no"),
            List.of("◎", WELDING),
            List.of("○", WELDING));
    assertThat(
            Objects.requireNonNull(
                    sample.row(file.first(3).get(1)).get(ListField.CAPABILITY_FIELDS))
                .values())
        .containsExactly(MACHINING, WELDING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "会社名,都道府県,正会員,青年部\n株式会社甲,東京都,○,○\n株式会社乙,東京都,,○\n",
        "会社名,都道府県,支部,口数\n株式会社甲,東京都,1,1\n株式会社乙,東京都,1,0\n",
        "会社名,都道府県,掲載可否,個人情報同意\n株式会社甲,東京都,可,有\n株式会社乙,東京都,不可,有\n",
        "会社名,都道府県,IT,no\n株式会社甲,東京都,○,○\n株式会社乙,東京都,○,○\n",
        "会社名,都道府県,10月例会,,11月例会,\n,,出席,懇親会,出席,懇親会\n株式会社甲,東京都,○,○,×,○\n"
      })
  void marks_of_other_things_are_not_read(String list) {
    assertThat(shape(ListKind.COMPANIES, list).readHeadings()).containsExactly("会社名", "都道府県");
    assertThat(CompanyLists.rows(list).getFirst().problems()).isEmpty();
  }

  @Test
  void a_headed_list_is_read_alike_from_the_row_of_its_headings_alone() {
    assertThat(
            first("会社名,都道府県,加工内容 切削,加工内容 蒟蒻加工,保有認証 ISO9001\n株式会社甲,東京都,○,,○\n株式会社乙,東京都,○,○,\n")
                .fields())
        .containsExactly(MACHINING);
  }
}
