package app.kakehashi.listimport.domain.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import app.kakehashi.company.Affiliation;
import app.kakehashi.company.Answer;
import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.CompanyKind;
import app.kakehashi.company.CompanyName;
import app.kakehashi.company.CompanySite;
import app.kakehashi.company.IdentifierCheck;
import app.kakehashi.company.IdentifierScheme;
import app.kakehashi.company.NameKind;
import app.kakehashi.company.SectorCode;
import app.kakehashi.listimport.domain.file.CsvFile;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.reference.SectorScheme;
import app.kakehashi.shared.Money;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CompanyListTest {

  @Test
  void a_japanese_member_list_is_read_with_its_units_and_eras() {
    CompanyDraft draft =
        draft(
            """
            会員番号,会社名,フリガナ,英文名,法人番号,都道府県,住所,資本金（百万円）,従業員数,設立年月日,業種,認証,対応言語,海外拠点,出島,ホームページ,担当者名,メールアドレス,備考
            A-1,㈱架け橋製作所,ｶｹﾊｼｾｲｻｸｼｮ,"Kakehashi Works Co., Ltd.",T1180301018771,愛知県,豊田市トヨタ町1番地,１，２００,約300名,昭和50年4月1日,機械,ISO9001;IATF 16949:2016,日本語、英語,タイ;ベトナム,有,www.kakehashi.co.jp,王 太郎,taro＠kakehashi.co.jp,x
            """);
    assertThat(draft.affiliation()).isEqualTo(Affiliation.JP);
    assertThat(draft.country()).isEqualTo("JP");
    assertThat(draft.officialName()).isEqualTo("㈱架け橋製作所");
    assertThat(draft.legalForm()).isEqualTo("株式会社");
    assertThat(draft.identifier())
        .isEqualTo(number(IdentifierScheme.JP_CORPORATE_NUMBER, "1180301018771"));
    assertThat(draft.names())
        .containsExactly(
            new CompanyName(NameKind.READING, "ｶｹﾊｼｾｲｻｸｼｮ", "ja"),
            new CompanyName(NameKind.ENGLISH, "Kakehashi Works Co., Ltd.", "en"));
    assertThat(draft.region()).isEqualTo("JP-23");
    assertThat(draft.size().capital()).isEqualTo(Money.of(1_200_000_000, "JPY"));
    assertThat(draft.size().employees()).isEqualTo(300);
    assertThat(draft.foundedOn()).hasToString("1975-04-01");
    assertThat(draft.sectors()).extracting(SectorCode::scheme).containsExactly(SectorScheme.JPX);
    assertThat(draft.certificates()).extracting("code").containsExactly("ISO9001", "IATF16949");
    assertThat(draft.languages()).containsExactly("ja", "en");
    assertThat(draft.sites()).extracting(CompanySite::country).containsExactly("TH", "VN");
    assertThat(draft.dejima().exists()).isEqualTo(Answer.YES);
    assertThat(draft.website()).isEqualTo("http://www.kakehashi.co.jp");
    assertThat(draft.contacts())
        .singleElement()
        .extracting("email")
        .isEqualTo("taro@kakehashi.co.jp");
  }

  @Test
  void a_taiwanese_member_list_is_read_with_its_units_and_years() {
    CompanyDraft draft =
        draft(
            """
            公司名稱,統一編號,縣市,地址,實收資本額(萬元),員工人數,成立年份,行業別,網址
            台灣積體電路製造股份有限公司,22099131,新竹市,力行六路8號,"2,593,000",76000,民國76年,電子零組件製造業,https://www.tsmc.com/
            """);
    assertThat(draft.affiliation()).isEqualTo(Affiliation.TW);
    assertThat(draft.identifier())
        .isEqualTo(number(IdentifierScheme.TW_BUSINESS_NUMBER, "22099131"));
    assertThat(draft.region()).isEqualTo("TW-HSZ");
    assertThat(draft.size().capital()).isEqualTo(Money.of(25_930_000_000L, "TWD"));
    assertThat(draft.foundedYear()).isEqualTo(1987);
    assertThat(draft.foundedOn()).isNull();
    assertThat(draft.legalForm()).isEqualTo("股份有限公司");
    assertThat(draft.sectors()).containsExactly(new SectorCode(SectorScheme.TSIC, "26"));
  }

  @Test
  void a_list_in_codes_is_read_as_it_stands() {
    CompanyDraft draft =
        draft(
            """
            company_key,country,name,region,employees,capital,currency,sectors,certifications,languages,presence,dejima
            JP03,JP,評価用企業 JP03,JP-43,650,480000000,JPY,JSIC:26;JSIC:28,ISO9001;ISO14001,ja;en,KR;TW,
            """);
    assertThat(draft.region()).isEqualTo("JP-43");
    assertThat(draft.sectors())
        .containsExactly(
            new SectorCode(SectorScheme.JSIC, "26"), new SectorCode(SectorScheme.JSIC, "28"));
    assertThat(draft.sites()).extracting(CompanySite::country).containsExactly("KR", "TW");
    assertThat(draft.dejima().exists()).isEqualTo(Answer.UNKNOWN);
  }

  @Test
  void N14_ragged_rows_are_taken_where_nothing_is_lost() {
    assertThat(CompanyLists.row("会社名,住所,資本金\n株式会社甲,東京都港区\n").problems())
        .extracting(Problem::code)
        .containsExactly(Code.ROW_TOO_SHORT);
    CompanyLine tooLong = CompanyLists.row("会社名,住所\n株式会社甲,東京都港区,芝浦\n");
    assertThat(tooLong.draft()).isNull();
    assertThat(tooLong.problems()).extracting(Problem::code).containsExactly(Code.ROW_TOO_LONG);
  }

  @Test
  void N15_one_heading_twice_refuses_the_file() {
    assertRefused("会社名,住所,会社名\n甲,乙,丙\n", Reason.DUPLICATE_HEADING, "会社名");
  }

  @Test
  void N16_missing_headings_ask_for_a_person_and_unknown_ones_are_named() {
    assertThat(shape("住所,資本金\n東京都,1\n").missing())
        .containsExactly(Set.of(ListField.NAME, ListField.SITE_NAME));
    ListShape shape = shape("会社名,好きな色\n株式会社甲,赤\n");
    assertThat(shape.unread()).containsExactly("好きな色");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {" 会社名 ", "会 社 名", "ｶｲｼｬﾒｲ", "Ｎａｍｅ", "COMPANY NAME", "公司名稱", "会社名（必須）", "会社名※"})
  void N17_headings_are_known_in_any_width_case_and_spacing(String heading) {
    boolean known =
        CompanyLists.HEADINGS.read(ListKind.COMPANIES, 0, heading).field() == ListField.NAME;
    assertThat(known).isEqualTo(!heading.equals("ｶｲｼｬﾒｲ"));
    assertThat(CompanyLists.HEADINGS.read(ListKind.COMPANIES, 0, "ﾌﾘｶﾞﾅ").field())
        .isEqualTo(ListField.NAME_READING);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          会社名,住所\\n       | NO_ROWS
          \\n\\n\\n            | NO_ROWS
          拝啓、時下ますます\\nご清栄のこととお喜び申し上げます。\\n | NO_HEADINGS
          """)
  void N18_N20_lists_without_rows_or_headings_are_refused(String text, Reason reason) {
    RefusedFile refused = refusal(text.replace("\\n", "\n"));
    assertThat(refused.reason()).isEqualTo(reason);
  }

  @Test
  void N21_rows_above_the_headings_are_skipped() {
    ListShape shape = shape("会員名簿,令和6年4月現在,10669件\n\n会社名,住所\n株式会社甲,東京都港区\n");
    assertThat(shape.titleRows()).isEqualTo(1);
    assertThat(shape.headingLine()).isEqualTo(3);
    assertThat(CompanyLists.rows("会員名簿,10件\n会社名,住所\n株式会社甲,東京都港区\n")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "合計",
        "総計",
        "Total",
        "※上記は会員のみ",
        "總計",
        "合計 120社",
        "計：１２０社",
        "共計 35 家",
        "Total: 120"
      })
  void N22_a_line_of_sums_is_no_company(String name) {
    CompanyLine line = CompanyLists.row("会社名,資本金\n" + name + ",1000000\n");
    assertThat(line.draft()).isNull();
    assertThat(line.problems()).extracting(Problem::code).contains(Code.NOT_A_ROW);
  }

  @Test
  void N26_control_characters_are_taken_out_and_shown() {
    CompanyLine line = CompanyLists.row("会社名,住所\n\u001B[31m株式会社\u0007甲,東京都港区\n");
    assertThat(draft(line).officialName()).isEqualTo("株式会社甲");
    assertThat(line.problems()).extracting(Problem::code).contains(Code.CONTROLS_REMOVED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1+1",
        "+81",
        "@SUM(A1)",
        "-2+3",
        "＝HYPERLINK()",
        "<script>alert(1)</script>",
        "${7*7}",
        "{{7*7}}",
        "'; DROP TABLE company; --",
        "${jndi:ldap://x}",
        "NULL",
        "TRUE",
        "𠮷野家",
        "👨‍👩‍👧 商事",
        "臺灣"
      })
  void N27_N28_N29_N33_text_is_text(String name) {
    assertThat(draft("name,country\n\"" + name + "\",TW\n").officialName()).isEqualTo(name);
  }

  @Test
  void N29_errors_of_a_spreadsheet_are_shown() {
    CompanyLine line = CompanyLists.row("name,country,capital\nX Corp.,TW,#REF!\n");
    assertThat(line.problems())
        .extracting(Problem::code)
        .contains(Code.SPREADSHEET_ERROR, Code.AMOUNT_NOT_UNDERSTOOD);
    assertThat(line.draft()).isNotNull();
  }

  @Test
  void an_amount_that_can_be_read_in_two_ways_is_left_out_and_one_with_its_own_unit_is_shown() {
    CompanyLine doubtful = CompanyLists.row("会社名,国,資本金（万円）\n株式会社甲,日本,３千\n");
    assertThat(doubtful.problems())
        .extracting(Problem::code)
        .containsExactly(Problem.Code.AMOUNT_AMBIGUOUS);
    assertThat(doubtful.draft()).isNotNull().extracting(draft -> draft.size().capital()).isNull();

    CompanyLine shown = CompanyLists.row("会社名,国,資本金（万円）\n株式会社甲,日本,３千万円\n");
    assertThat(shown.problems())
        .extracting(Problem::code, Problem::arguments)
        .containsExactly(tuple(Problem.Code.AMOUNT_UNIT_APPLIED, List.of("30000000 JPY")));
  }

  @Test
  void N30_units_are_multiplied_out_and_shown() {
    CompanyLine line = CompanyLists.row("会社名,資本金,〒\n株式会社甲,\"1，000万円\",１０８－００２３\n");
    assertThat(draft(line).size().capital()).isEqualTo(Money.of(10_000_000, "JPY"));
    assertThat(line.problems()).extracting(Problem::code).containsExactly(Code.AMOUNT_UNIT_APPLIED);
  }

  @Test
  void N31_invisible_characters_leave_numbers_and_turned_text_is_refused() {
    CompanyLine number = CompanyLists.row("公司名稱,統一編號\n甲股份有限公司,2209\u200B9131\n");
    assertThat(draft(number).identifier())
        .isEqualTo(number(IdentifierScheme.TW_BUSINESS_NUMBER, "22099131"));
    assertThat(number.problems()).extracting(Problem::code).containsExactly(Code.NUMBER_MENDED);
    CompanyLine turned = CompanyLists.row("公司名稱,縣市\n甲\u202E公司,臺北市\n");
    assertThat(turned.draft()).isNull();
    assertThat(turned.problems())
        .extracting(Problem::code)
        .containsExactly(Code.DIRECTION_CONTROLS);
  }

  @ParameterizedTest
  @ValueSource(strings = {"(株)架橋工業", "架橋工業㈱", "株式会社　架橋工業", "ｶﾌﾞｼｷｶﾞｲｼｬ架橋工業"})
  void N32_N38_the_same_name_in_another_shape_is_noticed(String other) {
    List<CompanyLine> noted =
        Repeats.noted(CompanyLists.rows("会社名,都道府県\n株式会社架橋工業,東京都\n" + other + ",東京都\n"));
    assertThat(noted.get(0).problems()).isEmpty();
    if (!other.startsWith("ｶﾌﾞ")) {
      assertThat(noted.get(1).problems())
          .singleElement()
          .satisfies(p -> assertThat(p.code()).isEqualTo(Code.TWICE_IN_FILE))
          .satisfies(p -> assertThat(p.arguments()).startsWith("2"));
    }
  }

  @Test
  void N38_one_number_under_two_names_is_shown_side_by_side() {
    List<CompanyLine> noted =
        Repeats.noted(CompanyLists.rows("公司名稱,統一編號\n甲股份有限公司,22099131\n乙股份有限公司,22099131\n"));
    assertThat(noted.get(1).problems())
        .singleElement()
        .isEqualTo(new Problem(Code.NUMBER_SHARED, 3, null, "乙股份有限公司", List.of("2", "甲股份有限公司")));
  }

  @ParameterizedTest
  @CsvSource({
    "87/04/01, DATE_AMBIGUOUS",
    "04/05/06, DATE_AMBIGUOUS",
    "2023-02-30, DATE_IMPOSSIBLE"
  })
  void N34_ambiguous_and_impossible_dates_refuse_the_row(String date, Code code) {
    CompanyLine line = CompanyLists.row("公司名稱,成立日期\n甲股份有限公司," + date + "\n");
    assertThat(line.draft()).isNull();
    assertThat(line.problems()).extracting(Problem::code).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "22099130, NUMBER_CHECK_FAILED, INVALID",
    "2209913, NUMBER_WRONG_LENGTH, INVALID",
    "12-ab, NUMBER_NOT_UNDERSTOOD, INVALID"
  })
  void N35_doubtful_numbers_are_kept_as_written_and_never_used_as_a_key(
      String number, Code code, IdentifierCheck check) {
    CompanyLine line = CompanyLists.row("公司名稱,統一編號\n甲股份有限公司," + number + "\n");
    CompanyIdentifier identifier = draft(line).identifier();
    assertThat(identifier)
        .isEqualTo(new CompanyIdentifier(IdentifierScheme.TW_BUSINESS_NUMBER, number, check));
    assertThat(line.problems()).extracting(Problem::code).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "1E+13, NUMBER_DIGITS_LOST",
    "5.2E+07, NUMBER_DIGITS_LOST",
    "00000000, NUMBER_PLACEHOLDER"
  })
  void N35_what_is_no_number_any_more_is_said_and_not_kept(String number, Code code) {
    CompanyLine line = CompanyLists.row("公司名稱,統一編號\n甲股份有限公司," + number + "\n");
    assertThat(draft(line).identifier()).isNull();
    assertThat(line.problems()).extracting(Problem::code).containsExactly(code);
  }

  @Test
  void N35_a_lost_zero_is_restored_and_shown() {
    CompanyLine line = CompanyLists.row("公司名稱,統一編號\n亞洲水泥股份有限公司,3244509\n");
    assertThat(draft(line).identifier())
        .isEqualTo(number(IdentifierScheme.TW_BUSINESS_NUMBER, "03244509"));
    assertThat(line.problems())
        .singleElement()
        .satisfies(p -> assertThat(p.arguments()).containsExactly("03244509"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          taro..y@docomo.ne.jp            | MAIL_UNUSUAL
          a@example.jp, b@example.jp      | MAIL_REFUSED
          a@example.jp\\r\\nBcc: x@evil.com | MAIL_REFUSED
          taro@@example.jp                | MAIL_REFUSED
          ıstanbul@example.jp             | MAIL_REFUSED
          """)
  void N36_mail_addresses_are_taken_as_they_are_or_not_at_all(String mail, Code code) {
    String cell = mail.replace("\\r", "\r").replace("\\n", "\n");
    CompanyLine line = CompanyLists.row("会社名,担当者名,メールアドレス\n株式会社甲,山田,\"" + cell + "\"\n");
    assertThat(line.problems()).extracting(Problem::code).containsExactly(code);
    assertThat(line.draft() == null).isEqualTo(code.refusesRow());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      textBlock =
          """
          javascript:alert(1)        | WEBSITE_REFUSED
          file:///etc/passwd         | WEBSITE_REFUSED
          http://localhost/          | WEBSITE_REFUSED
          http://127.0.0.1/          | WEBSITE_REFUSED
          http://10.0.0.1:8080/      | WEBSITE_REFUSED
          http://[::1]/              | WEBSITE_REFUSED
          http://intranet.local      | WEBSITE_REFUSED
          http://user:pw@example.com | WEBSITE_REFUSED
          ホームページなし            | WEBSITE_NOT_UNDERSTOOD
          """)
  void N37_only_public_web_addresses_are_kept(String website, Code code) {
    CompanyLine line = CompanyLists.row("会社名,URL\n株式会社甲," + website + "\n");
    assertThat(line.problems()).extracting(Problem::code).containsExactly(code);
  }

  @ParameterizedTest
  @CsvSource({
    "HTTP://WWW.example-works.com.tw, http://WWW.example-works.com.tw",
    "www.example-works.com.tw, http://www.example-works.com.tw",
    "https://例え工業.jp/, https://例え工業.jp/"
  })
  void N37_public_web_addresses_are_kept_with_their_scheme(String website, String kept) {
    assertThat(draft("会社名,都道府県,URL\n株式会社甲,東京都," + website + "\n").website()).isEqualTo(kept);
  }

  @Test
  void the_side_is_taken_from_number_place_or_legal_form_and_never_guessed() {
    assertThat(draft("name,registration number\nA,22099131\n").affiliation())
        .isEqualTo(Affiliation.TW);
    assertThat(draft("name,address\nA,\"大阪府大阪市北区\"\n").affiliation()).isEqualTo(Affiliation.JP);
    assertThat(draft("name,sector\n甲股份有限公司,\n").affiliation()).isEqualTo(Affiliation.TW);
    CompanyLine unknown = CompanyLists.row("name,website\nAcme Inc.,https://acme.com\n");
    assertThat(unknown.problems()).extracting(Problem::code).containsExactly(Code.COUNTRY_UNKNOWN);
    assertThat(
            CompanyLists.rows(
                    "name,website\nAcme Inc.,https://acme.com\n".getBytes(UTF_8), Affiliation.TW)
                .getFirst()
                .draft())
        .isNotNull();
  }

  @Test
  void rows_of_one_number_in_a_register_of_plants_are_one_company_with_several_sites() {
    String register =
        """
        工廠名稱,工廠登記編號,工廠地址,統一編號,工廠組織型態,工廠登記核准日期,產業類別
        大立光電股份有限公司三廠,01,臺中市西屯區協和里,22099131,股份有限公司,0991008,"25金屬製品製造業
        29機械設備製造業"
        大立光電股份有限公司,02,桃園縣龜山鄉,22099131,股份有限公司,,25金屬製品製造業
        無號工廠(二廠),03,新北巿新莊區,00000000,獨資,,22塑膠製品製造業
        """;
    PlantRegister plants = new PlantRegister();
    CompanyLists.rows(register).forEach(plants::add);
    List<CompanyLine> companies = plants.companies();
    assertThat(companies).hasSize(2);
    CompanyLine joined = companies.getFirst();
    assertThat(joined.lines()).containsExactly(2, 4);
    assertThat(draft(joined).officialName()).isEqualTo("大立光電股份有限公司");
    assertThat(draft(joined).anyRegion()).isEqualTo("TW-TAO");
    assertThat(draft(joined).region()).isNull();
    assertThat(draft(joined).sites())
        .extracting(
            CompanySite::name,
            CompanySite::region,
            CompanySite::sinceYear,
            CompanySite::externalNumber)
        .containsExactly(
            tuple("大立光電股份有限公司", "TW-TAO", null, "02"), tuple("大立光電股份有限公司三廠", "TW-TXG", 2010, "01"));
    assertThat(draft(joined).sectors()).extracting(SectorCode::code).containsExactly("25", "29");
    assertThat(draft(companies.get(1)).officialName()).isEqualTo("無號工廠");
  }

  @Test
  void a_filer_type_in_the_sector_cell_is_no_sector_and_no_problem() {
    String list =
        """
        ダウンロード実行日,2023年10月31日現在,件数,10669件
        ＥＤＩＮＥＴコード,提出者種別,資本金,提出者名,所在地,提出者業種,提出者法人番号
        E00004,内国法人・組合,1491,カネコ種苗株式会社,前橋市古市町一丁目５０番地１２,水産・農林業,5070001000715
        E90001,内国法人・組合（有価証券報告書等の提出義務者以外）,100,株式会社甲,中央区銀座一丁目,内国法人・組合（有価証券報告書等の提出義務者以外）,
        E90002,外国法人・組合,5,ザ・カンパニー,アメリカ合衆国４８６７４ミシガン州,外国法人・組合,
        """;
    List<CompanyLine> rows = CompanyLists.rows(list);
    CompanyDraft first = draft(rows.get(0));
    assertThat(first.size().capital()).isEqualTo(Money.of(1_491_000_000, "JPY"));
    assertThat(first.region()).isEqualTo("JP-10");
    assertThat(first.sectors()).isNotEmpty();
    assertThat(draft(rows.get(1)).sectors()).isEmpty();
    assertThat(draft(rows.get(1)).region()).isEqualTo("JP-13");
    assertThat(rows.get(1).problems()).isEmpty();
    assertThat(draft(rows.get(2)).country()).isEqualTo("US");
    assertThat(rows.get(2).problems())
        .extracting(Problem::code)
        .containsExactly(Code.REGISTERED_ABROAD);
  }

  @Test
  void bodies_that_are_no_firms_are_recognised() {
    assertThat(draft("会社名,都道府県\n国立大学法人熊本大学,熊本県\n").kind()).isEqualTo(CompanyKind.UNIVERSITY);
    assertThat(draft("会社名,都道府県\n福岡商工会議所,福岡県\n").kind()).isEqualTo(CompanyKind.SUPPORT_BODY);
    assertThat(draft("会社名,都道府県\n大学前精機株式会社,福岡県\n").kind()).isEqualTo(CompanyKind.COMPANY);
  }

  private static CompanyDraft draft(String text) {
    return draft(CompanyLists.row(text));
  }

  private static CompanyDraft draft(CompanyLine line) {
    CompanyDraft draft = line.draft();
    if (draft == null) {
      throw new AssertionError("no draft: " + line.problems());
    }
    return draft;
  }

  private static CompanyIdentifier number(IdentifierScheme scheme, String value) {
    return new CompanyIdentifier(scheme, value, IdentifierCheck.VALID);
  }

  private static ListShape shape(String text) {
    return CompanyLists.SHAPES.find(
        CsvFile.open(text.getBytes(UTF_8)), ListKind.COMPANIES, ColumnChoices.NONE);
  }

  private static void assertRefused(String text, Reason reason, String argument) {
    RefusedFile refused = refusal(text);
    assertThat(refused.reason()).isEqualTo(reason);
    assertThat(refused.arguments()).containsExactly(argument);
  }

  private static RefusedFile refusal(String text) {
    return catchThrowableOfType(RefusedFile.class, () -> CompanyLists.rows(text));
  }
}
