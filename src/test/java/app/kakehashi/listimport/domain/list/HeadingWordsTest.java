package app.kakehashi.listimport.domain.list;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import app.kakehashi.company.CompanyDraft;
import app.kakehashi.company.CompanyName;
import app.kakehashi.company.ContactDraft;
import app.kakehashi.listimport.domain.file.CsvFile;
import app.kakehashi.shared.Money;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Headings of programs, registers and forms, and what their columns hold together. */
class HeadingWordsTest {

  private static @Nullable ListField field(ListKind kind, String heading) {
    return CompanyLists.HEADINGS.read(kind, 0, heading).field();
  }

  private static CompanyDraft only(String list) {
    CompanyLine line = CompanyLists.row(list);
    return Objects.requireNonNull(line.draft(), () -> "refused: " + line.problems());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "COMPANIES|銘柄名|NAME",
        "COMPANIES|組合員名|NAME",
        "COMPANIES|氏名又は名称|NAME",
        "COMPANIES|貴社名をご記入ください（正式名称）|NAME",
        "COMPANIES|【必須】貴社名|NAME",
        "COMPANIES|Q1. 貴社名をお聞かせください|NAME",
        "COMPANIES|得標廠商|NAME",
        "COMPANIES|公司名稱 (中) Company Name (Chinese)|NAME",
        "COMPANIES|公司名稱 (英) Company Name (English)|NAME_ENGLISH",
        "COMPANIES|商号又は名称（カナ）|NAME_READING",
        "COMPANIES|國家別|COUNTRY",
        "COMPANIES|Billing Country|COUNTRY",
        "COMPANIES|Billing State/Province|REGION",
        "COMPANIES|登記地址(一)|ADDRESS",
        "COMPANIES|登記地址(二)|ADDRESS_PART",
        "COMPANIES|雇用員工總人數|EMPLOYEES",
        "COMPANIES|Year Started|FOUNDED",
        "COMPANIES|創業年月|FOUNDED",
        "COMPANIES|タイムスタンプ|NOT_TAKEN",
        "COMPANIES|Created Date|NOT_TAKEN",
        "COMPANIES|許可年月日|NOT_TAKEN",
        "GAPS|日本企業名稱|COMPANY_NAME",
        "GAPS|需求標題|TITLE",
        "GAPS|希望時程|NEEDED_BY",
        "GAPS|ご希望の時期をお選びください|NEEDED_BY",
        "GAPS|【必須】台湾企業に期待することを選んでください（複数回答可）|KIND",
        "GAPS|具体的なお困りごと・ニーズを200字程度でお書きください。|DESCRIPTION",
        "GAPS|公司名稱是否公開|ANONYMOUS",
        "GAPS|接洽日期|NOT_TAKEN",
        "GAPS|都道府縣|NOT_TAKEN",
        "GAPS|必須認証|REQUIRED_CERTIFICATES",
        "OFFERS|提供單位|COMPANY_NAME",
        "OFFERS|技術簡介|DESCRIPTION",
        "OFFERS|PR文（200字以内）|DESCRIPTION",
        "OFFERS|技術成熟度|MATURITY",
        "OFFERS|在日實績|JAPAN_REFERENCES",
        "CONTACTS|電子郵箱|CONTACT_EMAIL",
        "CONTACTS|会社E-Mail|CONTACT_EMAIL",
        "CONTACTS|TEL直通|CONTACT_PHONE",
        "RELATIONS|海外據點國別|OFFICE_COUNTRY",
        "RELATIONS|據點型態|OFFICE_KIND",
        "RELATIONS|投資公司名稱|COMPANY_NAME",
        "RELATIONS|被投資公司名稱|OFFICE_NAME",
        "RELATIONS|会員区分|NOT_TAKEN"
      })
  void a_heading_says_what_its_column_holds(ListKind kind, String heading, ListField field) {
    assertThat(field(kind, heading)).isEqualTo(field);
  }

  @Test
  void an_address_in_two_halves_is_joined() {
    assertThat(only("公司全名,登記地址(一),登記地址(二)\n甲有限公司,新北市樹林區,三俊街200巷12號\n").address())
        .isEqualTo("新北市樹林區三俊街200巷12號");
    assertThat(only("取引先名,請求先都道府県,請求先市区郡,請求先町名・番地\n株式会社甲,兵庫県,姫路市,安田四丁目1番地\n").address())
        .isEqualTo("姫路市安田四丁目1番地");
  }

  @ParameterizedTest
  @CsvSource({
    "'公司名稱,工廠地址,公司地址','甲有限公司,桃園市龜山區文化七路2號,台北市萬華區西園路二段8號',台北市萬華區西園路二段8號",
    "'公司名稱,總公司地址,工廠地址','甲有限公司,,南投縣草屯鎮工業路9號',南投縣草屯鎮工業路9號",
    "'公司名稱,工廠地址,公司地址','甲有限公司,,台北市大同區1號',台北市大同區1號"
  })
  void the_address_of_the_company_counts_before_that_of_its_plant(
      String headings, String row, String address) {
    assertThat(only(headings + "\n" + row + "\n").address()).isEqualTo(address);
  }

  @Test
  void what_is_paid_in_counts_before_the_capital_that_a_limited_company_states() {
    assertThat(only("公司名稱,縣市,資本總額(元),實收資本額(元)\n甲有限公司,台北市,1000000,\n").size().capital())
        .isEqualTo(Money.of(1_000_000, "TWD"));
    assertThat(only("公司名稱,縣市,資本總額(元),實收資本額(仟元)\n甲股份有限公司,台北市,9000000,5000\n").size().capital())
        .isEqualTo(Money.of(5_000_000, "TWD"));
  }

  @Test
  void accounts_of_a_customer_program_are_read_with_both_names() {
    CompanyDraft draft =
        only(
            "Account Name,Account Name (Local),Billing Street,Billing City,Billing Country,Year"
                + " Started\n"
                + "Jia Turbine Co. Ltd.,甲渦輪股份有限公司,No. 77 Gongye 9th Rd.,Taichung"
                + " City,Taiwan,1990\n");
    assertThat(draft.officialName()).isEqualTo("甲渦輪股份有限公司");
    assertThat(draft.names()).extracting(CompanyName::text).containsExactly("Jia Turbine Co. Ltd.");
    assertThat(draft.address()).isEqualTo("No. 77 Gongye 9th Rd., Taichung City");
    assertThat(draft.region()).isEqualTo("TW-TXG");
    assertThat(draft.foundedYear()).isEqualTo(1990);
  }

  @Test
  void an_account_without_a_local_name_keeps_the_one_it_has() {
    CompanyDraft draft =
        only("Account Name,Account Local Name,Billing Country\nJia Instruments Ltd.,,TW\n");
    assertThat(draft.officialName()).isEqualTo("Jia Instruments Ltd.");
  }

  @Test
  void a_company_of_a_third_country_belongs_to_the_side_of_its_exchange() {
    CompanyLine line =
        CompanyLists.row("公司代號,公司名稱,外國企業註冊地國,住址,營利事業統一編號\n7803,KY甲,KY 開曼群島,Grand Cayman,－\n");
    assertThat(Objects.requireNonNull(line.draft()).affiliation()).hasToString("TW");
  }

  @Test
  void of_several_telephone_columns_the_first_that_says_anything_counts() {
    List<String> phones =
        phones("会社名,氏名,携帯電話,TEL会社,内線\n株式会社甲,山田太郎,,06-6411-0012,15\n株式会社甲,山田花子,090-0000-0012,,16\n");
    assertThat(phones).containsExactly("06-6411-0012 #15", "090-0000-0012");
  }

  private static List<String> phones(String list) {
    CsvFile file = CsvFile.open(list.getBytes(UTF_8));
    ListShape shape = CompanyLists.SHAPES.find(file, ListKind.CONTACTS, ColumnChoices.NONE);
    ContactListReader reader = new ContactListReader(shape);
    return file.first(10).stream()
        .filter(row -> row.line() > shape.headingLine())
        .map(row -> Objects.requireNonNull(reader.read(row).person()))
        .map(ContactDraft::phone)
        .toList();
  }
}
