package app.kakehashi.listimport.domain.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.gap.GapContent;
import app.kakehashi.gap.GapKind;
import app.kakehashi.listimport.domain.file.CsvFile;
import app.kakehashi.listimport.domain.list.Problem.Code;
import app.kakehashi.offer.Maturity;
import app.kakehashi.offer.OfferContent;
import app.kakehashi.posting.PostingText;
import app.kakehashi.shared.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostingListTest {

  private static final String GAPS =
      "gap_key,company_key,kind,language,title,description,fields,modes_accepted,target_countries,must_certifications,must_languages,preferred_partner_regions,labour_wanted_fte,needed_by,anonymous\n";
  private static final String OFFERS =
      "offer_key,company_key,language,title,description,fields,modes,obstacles_removed,countries_served,labour_saved_fte,japan_references,maturity\n";

  @Test
  void a_gap_is_read_with_all_it_asks_for() {
    PostingLine<GapContent> line =
        gap(
            "G1,JP1,supplier,ja,代替品,書いた内容,semiconductor_design;sensors,supply;oem_odm,VN;TH,"
                + "ISO9001,en,TW-KHH;TW,2.5,2027-09-30,");
    assertThat(line.problems()).isEmpty();
    assertThat(line.key()).isEqualTo("G1");
    assertThat(line.companyKey()).isEqualTo("JP1");
    assertThat(line.text()).isEqualTo(new PostingText(Language.JA, "代替品", "書いた内容"));
    GapContent content = Objects.requireNonNull(line.content());
    assertThat(content.kind()).isEqualTo(GapKind.SUPPLIER);
    assertThat(content.fields()).containsExactly("semiconductor_design", "sensors");
    assertThat(content.modes()).containsExactly("supply", "oem_odm");
    assertThat(content.targetCountries()).containsExactly("VN", "TH");
    assertThat(content.partner().requiredCertificates()).containsExactly("ISO9001");
    assertThat(content.partner().requiredLanguages()).containsExactly("en");
    assertThat(content.partner().partnerRegions()).containsExactly("TW-KHH", "TW");
    assertThat(content.labourWanted()).isEqualByComparingTo("2.5");
    assertThat(content.neededBy()).hasToString("2027-09-30");
    assertThat(content.anonymous()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "supplier, '', true",
    "supplier, Y, true",
    "supplier, N, false",
    "succession, '', true",
    "succession, N, true"
  })
  void a_gap_is_anonymous_unless_its_row_says_otherwise_and_a_succession_always(
      String kind, String cell, boolean anonymous) {
    PostingLine<GapContent> line = gap("G1,JP1," + kind + ",ja,題,文,,,,,,,,," + cell);
    assertThat(Objects.requireNonNull(line.content()).anonymous()).isEqualTo(anonymous);
    assertThat(line.problems())
        .extracting(Problem::code)
        .isEqualTo(
            kind.equals("succession") && cell.equals("N")
                ? List.of(Code.ALWAYS_ANONYMOUS)
                : List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "'G1,JP1,nonsense,ja,題,文,,,,,,,,,', KIND_NOT_UNDERSTOOD",
    "'G1,JP1,,ja,題,文,,,,,,,,,', TEXT_MISSING",
    "'G1,JP1,supplier,ja,,文,,,,,,,,,', TEXT_MISSING",
    "'G1,JP1,supplier,fr,題,文,,,,,,,,,', LANGUAGE_NOT_UNDERSTOOD",
    "'G1,JP1,supplier,ja,題,文,,,,,,,,04/05/06,', DATE_AMBIGUOUS"
  })
  void a_gap_that_is_not_understood_is_refused(String row, Code code) {
    PostingLine<GapContent> line = gap(row);
    assertThat(line.content()).isNull();
    assertThat(line.problems()).extracting(Problem::code).containsExactly(code);
  }

  @Test
  void a_code_that_is_not_known_is_shown_and_left_out() {
    PostingLine<GapContent> line = gap("G1,JP1,supplier,ja,題,文,alchemy,supply;barter,,,,,,,");
    assertThat(Objects.requireNonNull(line.content()).modes()).containsExactly("supply");
    assertThat(line.problems())
        .extracting(Problem::code, Problem::value)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple(Code.CODE_NOT_UNDERSTOOD, "alchemy"),
            org.assertj.core.groups.Tuple.tuple(Code.CODE_NOT_UNDERSTOOD, "barter"));
  }

  @Test
  void a_list_in_japanese_words_is_read_too() {
    List<PostingLine<GapContent>> lines =
        gaps("会社名,ニーズ種別,件名,内容,希望する連携形態,希望時期\n株式会社甲,人手不足対策,検査の自動化,外観検査です,共同開発、OEM,令和9年3月\n");
    GapContent content = Objects.requireNonNull(lines.getFirst().content());
    assertThat(content.kind()).isEqualTo(GapKind.LABOUR_SAVING);
    assertThat(content.modes()).containsExactly("joint_rnd", "oem_odm");
    assertThat(content.neededBy()).hasToString("2027-03-31");
    assertThat(lines.getFirst().companyName()).isEqualTo("株式会社甲");
    assertThat(Objects.requireNonNull(lines.getFirst().text()).language()).isEqualTo(Language.JA);
  }

  @ParameterizedTest
  @CsvSource({"無,0", "なし,0", "none,0", "3,3", "不明,-1", "未提供,-1", "'',-1"})
  void no_customer_in_japan_is_said_by_none_and_not_by_unknown(String cell, int customers) {
    OfferContent.References references =
        Objects.requireNonNull(offer("O1,TW1,zh-Hant,晶片,設計,,supply,,JP,," + cell + ",").content())
            .references();
    assertThat(references == null ? -1 : references.count()).isEqualTo(customers);
  }

  @Test
  void an_offer_is_read_with_its_own_words() {
    PostingLine<OfferContent> line =
        offer(
            "O1,TW1,,晶片設計服務,小量供應,感測器;手工醬油,oem_odm;supply,sales_channel;cost_down,TW;JP,4.5,3,proven_abroad");
    assertThat(line.problems()).isEmpty();
    assertThat(Objects.requireNonNull(line.text()).language()).isEqualTo(Language.ZH_HANT);
    OfferContent content = Objects.requireNonNull(line.content());
    assertThat(content.fields()).containsExactly("sensors");
    assertThat(content.ownWords()).containsExactly("手工醬油");
    assertThat(content.modes()).containsExactly("oem_odm", "supply");
    assertThat(content.obstacles()).containsExactly("no_sales_channel", "cost_too_high");
    assertThat(content.countriesServed()).containsExactly("TW", "JP");
    assertThat(Objects.requireNonNull(content.labourSaved()).fte()).isEqualByComparingTo("4.5");
    assertThat(Objects.requireNonNull(content.references()).count()).isEqualTo(3);
    assertThat(content.maturity()).isEqualTo(Maturity.PROVEN_ABROAD);
  }

  @Test
  @Tag("shared")
  void the_benchmark_is_understood_whole() throws IOException {
    List<PostingLine<GapContent>> gaps = gaps(file("gaps.csv"));
    assertThat(gaps).hasSize(48).allSatisfy(line -> assertThat(line.problems()).isEmpty());
    for (String name : List.of("offers.csv", "offers_distractors.csv")) {
      List<PostingLine<OfferContent>> offers = offers(file(name));
      assertThat(offers).allSatisfy(line -> assertThat(line.problems()).isEmpty());
    }
    for (String name :
        List.of("companies_jp.csv", "companies_tw.csv", "companies_distractors.csv")) {
      assertThat(CompanyLists.rows(file(name)))
          .allSatisfy(line -> assertThat(line.problems()).isEmpty())
          .allSatisfy(line -> assertThat(line.listKey()).isNotBlank());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "公開可否, 可, false",
    "公開可否, 否, true",
    "公開可否, 可（詳細は要相談）, true",
    "公開可否, -, true",
    "社名非公開, 否, false",
    "社名非公開, 可, true",
    "匿名, 公開, false",
    "是否公開, 是, false",
    "是否公開, 否, true"
  })
  void what_a_column_asks_decides_what_its_answers_mean(
      String heading, String cell, boolean anonymous) {
    PostingLine<GapContent> line =
        gaps("企業名,区分,件名,内容," + heading + "\n甲,supplier,題,文," + cell + "\n").getFirst();
    assertThat(Objects.requireNonNull(line.content()).anonymous()).isEqualTo(anonymous);
  }

  @ParameterizedTest
  @ValueSource(strings = {"計,9先,,,", "合計,9項,,,", ",8件,,,", "以上,,,,", "註：年需量為預估,,,,", "第一部,,,,"})
  void sums_and_notes_are_called_so_and_nothing_else(String row) {
    PostingLine<GapContent> line = gaps("番号,会社名,ニーズ種別,件名,内容\n" + row + "\n").getFirst();
    assertThat(line.content()).isNull();
    assertThat(line.problems()).extracting(Problem::code).containsExactly(Code.NOT_A_ROW);
  }

  @ParameterizedTest
  @CsvSource({
    "鋁壓鑄外殼,年需2萬件。,ZH_HANT,true",
    "充填機更新,每分60瓶。,ZH_HANT,true",
    "砂型列印,最大1m,ZH_HANT,true",
    "検査工程,従業員20名,JA,false",
    "検査装置,これから決める,JA,false",
    "Castings,per year,EN,false"
  })
  void a_text_without_kana_is_japanese_only_by_its_characters(
      String title, String description, Language language, boolean said) {
    PostingLine<GapContent> line =
        gaps("会社名,ニーズ種別,件名,内容\n甲,supplier,%s,%s\n".formatted(title, description)).getFirst();
    assertThat(Objects.requireNonNull(line.text()).language()).isEqualTo(language);
    assertThat(line.problems())
        .extracting(Problem::code)
        .isEqualTo(said ? List.of(Code.LANGUAGE_GUESSED) : List.of());
  }

  private static String file(String name) throws IOException {
    return Files.readString(Path.of(System.getProperty("kakehashi.shared"), "eval", name));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "尋找供應商|supplier",
        "AI・資料|data_ai_science",
        "人才培訓|talent",
        "人材（採用・育成）|talent",
        "省人化・自動化設備|labour_saving",
        "事業承接|succession",
        "\"部品・材料の調達先, 製造委託先（OEM／ODM）\"|supplier"
      })
  void kinds_are_understood_as_forms_write_them(String kind, String code) {
    PostingLine<GapContent> line = gap("G,JP1," + kind + ",,題,内容,,,,,,,,,");
    assertThat(Objects.requireNonNull(line.content(), () -> "" + line.problems()).kind().code())
        .isEqualTo(code);
    assertThat(line.problems()).extracting(Problem::code).isSubsetOf(Code.SEVERAL_IN_CELL);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "設備採購、共同開發|supply joint_rnd",
        "長期供貨|supply",
        "實證合作|joint_rnd",
        "OEM代工|oem_odm",
        "技術移轉|licence",
        "銷售代理|agency",
        "通路夥伴|agency",
        "株式譲渡・資本提携|acquisition",
        "代理店募集|agency",
        "受託加工|oem_odm",
        "委託製造|oem_odm"
      })
  void modes_are_understood_as_lists_write_them(String modes, String codes) {
    PostingLine<GapContent> line = gap("G,JP1,supplier,,題,内容,," + modes + ",,,,,,,");
    assertThat(line.problems()).isEmpty();
    assertThat(String.join(" ", Objects.requireNonNull(line.content()).modes())).isEqualTo(codes);
  }

  @ParameterizedTest
  @CsvSource({
    "開發中,prototype",
    "開発中,prototype",
    "雛型,prototype",
    "已量產,mass_production",
    "商品化,mass_production",
    "TRL 7,pilot",
    "TRL9,mass_production"
  })
  void maturities_are_understood_as_lists_write_them(String maturity, String code) {
    PostingLine<OfferContent> line = offer("O,TW1,,題,內容,,,,,,," + maturity);
    assertThat(line.problems()).isEmpty();
    assertThat(Objects.requireNonNull(Objects.requireNonNull(line.content()).maturity()).code())
        .isEqualTo(code);
  }

  private static PostingLine<GapContent> gap(String row) {
    return gaps(GAPS + row + "\n").getFirst();
  }

  private static PostingLine<OfferContent> offer(String row) {
    return offers(OFFERS + row + "\n").getFirst();
  }

  private static List<PostingLine<GapContent>> gaps(String text) {
    CsvFile file = CsvFile.open(text.getBytes(UTF_8));
    ListShape shape = CompanyLists.SHAPES.find(file, ListKind.GAPS, ColumnChoices.NONE);
    GapReader reader = new GapReader(CompanyLists.REFERENCE, shape);
    List<PostingLine<GapContent>> lines = new ArrayList<>();
    file.visit(row -> row.line() <= shape.headingLine() || lines.add(reader.read(row)));
    return lines;
  }

  private static List<PostingLine<OfferContent>> offers(String text) {
    CsvFile file = CsvFile.open(text.getBytes(UTF_8));
    ListShape shape = CompanyLists.SHAPES.find(file, ListKind.OFFERS, ColumnChoices.NONE);
    OfferReader reader = new OfferReader(CompanyLists.REFERENCE, shape);
    List<PostingLine<OfferContent>> lines = new ArrayList<>();
    file.visit(row -> row.line() <= shape.headingLine() || lines.add(reader.read(row)));
    return lines;
  }
}
