package app.kakehashi.listimport.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.kakehashi.listimport.ImportApp;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Rows that can be imported but hardly mean what they say. */
@ImportApp
class DoubtfulRowsTest {

  private final ImportVisitor admin;

  DoubtfulRowsTest(MockMvc mvc) {
    this.admin = new ImportVisitor(mvc);
  }

  @Test
  void a_number_that_belongs_to_quite_another_name_is_said_for_companies_and_people()
      throws Exception {
    commit(admin.upload("公司名稱,統一編號,縣市\n堃霖疑問機械有限公司,04595257,桃園市\n"));

    assertThat(doubts(admin.upload("公司名稱,統一編號,縣市\n粧美生技股份有限公司,04595257,台南市\n")))
        .contains("The number is that of ‘堃霖疑問機械有限公司’, but the row says ‘粧美生技股份有限公司’");
    assertThat(doubts(admin.upload("公司名稱,統一編號,縣市\n堃霖疑問機械,04595257,桃園市\n")))
        .doesNotContain("The number is that of");
    assertThat(
            doubts(
                admin.upload("contacts", "公司名稱,統一編號,姓名\n粧美生技股份有限公司,04595257,李四\n".getBytes(UTF_8))))
        .contains("The number is that of ‘堃霖疑問機械有限公司’");
  }

  @Test
  void what_new_needs_will_hold_is_shown() throws Exception {
    commit(admin.upload("会社名,都道府県\n株式会社見通し,奈良県\n"));
    assertThat(
            said(
                "gaps",
                "企業名,区分,件名,内容,希望時期,公開可否\n株式会社見通し,supplier,切削の委託先,月40個を委託します。,2027-09-30,否\n"))
        .contains("Title 切削の委託先", "月40個を委託します。", "2027-09-30", "Yes: nobody sees the name");
    assertThat(said("gaps", "企業名,区分,件名,内容,公開可否\n株式会社見通し,supplier,研磨の委託先,月40個を委託します。,可\n"))
        .contains("No: the name is shown");
  }

  private String said(String kind, String list) throws Exception {
    return admin.page(admin.upload(kind, list.getBytes(UTF_8))).select("main tbody dl.said").text();
  }

  @Test
  void an_amount_that_changes_by_a_thousand_times_is_said() throws Exception {
    String head = "会社名,都道府県,資本金\n株式会社千倍,奈良県,";
    commit(admin.upload(head + "50000000\n"));
    assertThat(doubts(admin.upload(head + "50000\n")))
        .contains("Paid-in capital changes by exactly a thousand");
    assertThat(doubts(admin.upload(head + "60000000\n"))).doesNotContain("by exactly");
  }

  @Test
  void the_workbook_of_refused_rows_is_read_as_its_list_was() throws Exception {
    String path = admin.upload("会社名,都道府県,資本,設立\n株式会社直し元,奈良県,500,87/04/01\n合計,,,\n");
    Document columns = admin.page(path + "/columns");
    MockHttpServletRequestBuilder choice =
        post(path + "/columns").param("version", ImportVisitor.version(columns));
    String[] fields = {"name", "region", "capital", "founded"};
    String[] units = {"found", "found", "TEN_THOUSAND", "found"};
    for (int i = 0; i < fields.length; i++) {
      choice
          .param("index", String.valueOf(i))
          .param("field", fields[i])
          .param("unit", i == 2 ? unitOf(columns, "10,000") : units[i])
          .param("scheme", "found");
    }
    assertThat(admin.send(choice).getStatus()).isEqualTo(303);
    byte[] refused = admin.open(path + "/refused.xlsx").getContentAsByteArray();

    Document mended = admin.page(admin.upload(refused) + "/columns");
    Element capital =
        Objects.requireNonNull(
            Objects.requireNonNull(mended.selectFirst("input[name=index][value=2]")).parent());
    assertThat(capital.select("select[name=field] option[selected]").val()).isEqualTo("capital");
    assertThat(capital.select("select[name=unit] option[selected]").text()).contains("10,000");
    assertThat(mended.select("main").text()).doesNotContain("合計");
  }

  @Test
  void the_workbook_of_refused_rows_says_the_unit_that_stood_above_its_list() throws Exception {
    String path =
        admin.upload("単位：千円,,,\n会社名,都道府県,資本金,設立\n株式会社上書,奈良県,50000,87/04/01\n株式会社上書乙,奈良県,50000,\n");
    commit(path);
    String mended = admin.upload(admin.open(path + "/refused.xlsx").getContentAsByteArray());
    assertThat(admin.page(mended + "/columns").select("main").text()).contains("資本金(千円)");
    assertThat(admin.page(path).select("main tbody").text()).contains("株式会社上書乙");
  }

  @Test
  void sums_alone_are_nothing_to_be_mended() throws Exception {
    assertThat(
            admin
                .page(admin.upload("会社名,都道府県\n株式会社直す無し,奈良県\n合計,\n"))
                .select("a[href$=refused.xlsx]"))
        .isEmpty();
    assertThat(
            admin
                .page(admin.upload("会社名,都道府県,設立\n株式会社直す有り,奈良県,87/04/01\n合計,,\n"))
                .select("a[href$=refused.xlsx]"))
        .hasSize(1);
  }

  @Test
  void N32_a_company_that_an_earlier_row_has_in_other_characters_is_said() throws Exception {
    String list = "会社名,住所,従業員数\n株式会社渡邊疑問鐵工,福井県福井市大手3-1,12\n㈱渡辺疑問鉄工,福井県福井市大手3-1,15\n";
    assertThat(doubts(admin.upload(list)))
        .contains("‘㈱渡辺疑問鉄工’ also stands on line 2, which says otherwise: Regular employees");
    commit(admin.upload(list));
    assertThat(doubts(admin.upload(list))).contains("also stands on line 2");
  }

  @Test
  void the_people_of_a_new_company_are_shown() throws Exception {
    assertThat(said("companies", "会社名,都道府県,担当者名,担当者役職\n株式会社見通し人,奈良県,乙山 花,部長\n"))
        .contains("Contacts 乙山 花 · 部長");
  }

  private static String unitOf(Document columns, String text) {
    return columns.select("select[name=unit] option").stream()
        .filter(option -> option.text().contains(text))
        .findFirst()
        .map(Element::val)
        .orElseThrow(() -> new AssertionError(columns.select("select[name=unit]").html()));
  }

  private String doubts(String path) throws Exception {
    return admin.page(path).select("main tbody .reasons--open").text();
  }

  private void commit(String path) throws Exception {
    assertThat(
            admin
                .send(
                    post(path + "/commit")
                        .param("version", ImportVisitor.version(admin.page(path))))
                .getStatus())
        .isEqualTo(303);
  }
}
