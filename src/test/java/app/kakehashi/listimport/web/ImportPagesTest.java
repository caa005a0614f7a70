package app.kakehashi.listimport.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.kakehashi.SignedInAs;
import app.kakehashi.account.Viewer;
import app.kakehashi.listimport.ImportApp;
import app.kakehashi.listimport.WorkbookFile;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;

@ImportApp
class ImportPagesTest {

  private final MockMvc mvc;
  private final JdbcClient jdbc;

  ImportPagesTest(MockMvc mvc, JdbcClient jdbc) {
    this.mvc = mvc;
    this.jdbc = jdbc;
  }

  @Test
  void a_list_goes_from_upload_over_its_preview_to_its_report_and_back() throws Exception {
    MockHttpServletResponse uploaded =
        upload(
            "companies",
            "会社名,法人番号,都道府県,資本金\n<b>株式会社画面</b>,2180301018771,東京都,\"1,000万円\"\n合計,,,\n",
            ImportApp.ADMIN);
    assertThat(uploaded.getStatus()).isEqualTo(303);
    String path = Objects.requireNonNull(uploaded.getRedirectedUrl());

    Document preview = page(path, ImportApp.ADMIN);
    assertThat(preview.select("h1").text()).isEqualTo("Check before importing");
    assertThat(preview.select("main tbody tr")).hasSize(2);
    assertThat(preview.select("main tbody tr").first().text())
        .contains(
            "<b>株式会社画面</b>", "New", "The check digit of 2180301018771 does not fit", "10,000,000");
    assertThat(preview.select("main tbody tr").last().text())
        .contains("Refused", "looks like a total");
    assertThat(page(path + "?show=refused", ImportApp.ADMIN).select("main tbody tr")).hasSize(1);
    assertThat(preview.select("main tbody .reasons--against li").eachText())
        .singleElement()
        .asString()
        .contains("looks like a total");

    assertThat(preview.select("main tbody th a")).as("a record that is yet to come").isEmpty();

    String version = preview.select("input[name=version]").val();
    assertThat(act(path + "/commit", version)).isEqualTo(303);
    Document report = page(path, ImportApp.ADMIN);
    assertThat(report.select("h1").text()).isEqualTo("Report of the import");
    assertThat(report.select("main tbody th a").attr("href")).startsWith("/companies/");

    assertThat(act(path + "/commit", version)).isEqualTo(409);
    Document outlook = page(path + "/taking-back", ImportApp.ADMIN);
    assertThat(outlook.select("main").text())
        .contains("1 row brought a new record, which is removed.");
    assertThat(act(path + "/taking-back", outlook.select("input[name=version]").val()))
        .isEqualTo(303);
    assertThat(page(path, ImportApp.ADMIN).select("main tbody tr").first().text())
        .contains("Taken back");
    assertThat(page(path, ImportApp.ADMIN).select("main tbody th a")).isEmpty();
    assertThat(page("/admin/imports", ImportApp.ADMIN).select("main").text())
        .contains("Taken back");
  }

  @Test
  void the_preview_says_what_new_companies_and_people_will_hold() throws Exception {
    String path =
        Objects.requireNonNull(
            upload(
                    "companies",
                    """
                    会社名,所在地,資本金,設立,従業員数,担当者,メール
                    株式会社下見,東京都千代田区丸の内1-1,"１,０００万円",昭和50年4月1日,約120名,下見太郎,taro@preview.example
                    """,
                    ImportApp.ADMIN)
                .getRedirectedUrl());
    Document preview = page(path, ImportApp.ADMIN);
    assertThat(preview.select("main tbody dl.said div").eachText())
        .contains(
            "Address 東京都千代田区丸の内1-1",
            "Prefecture, county or city Tokyo",
            "Paid-in capital JPY 10,000,000",
            "Founded 1975-04-01",
            "Regular employees 120")
        .anySatisfy(one -> assertThat(one).startsWith("Contact"));

    act(path + "/commit", version(path));
    assertThat(page(path, ImportApp.ADMIN).select("main tbody dl.said"))
        .as("what was stored is on the company's own page")
        .isEmpty();

    String people =
        Objects.requireNonNull(
            upload(
                    "contacts",
                    "会社名,氏名,役職,メール,電話\n株式会社下見,下見花子,部長,hanako@preview.example,03-1234-5678\n",
                    ImportApp.ADMIN)
                .getRedirectedUrl());
    assertThat(page(people, ImportApp.ADMIN).select("main tbody dl.said div dd").eachText())
        .contains("部長", "hanako@preview.example", "03-1234-5678");
  }

  @Test
  void the_preview_counts_what_changes_in_words_and_leads_to_those_rows() throws Exception {
    String head = "会社名,法人番号,都道府県,資本金,業種\n";
    String known = "株式会社移転,4120001051530,";
    String first =
        Objects.requireNonNull(
            upload("companies", head + known + "東京都,10000000,機械\n株式会社不動,,奈良県,,\n", ImportApp.ADMIN)
                .getRedirectedUrl());
    act(first + "/commit", version(first));
    String path =
        Objects.requireNonNull(
            upload(
                    "companies",
                    head + known + "大阪府,20000000,化学\n株式会社不動,2180301018771,奈良県,,\n",
                    ImportApp.ADMIN)
                .getRedirectedUrl());

    Document preview = page(path, ImportApp.ADMIN);
    assertThat(preview.select("ul.tags a").eachText())
        .containsExactlyInAnyOrder(
            "Industries 1",
            "Paid-in capital 1",
            "Prefecture, county or city 1",
            "Official number 1");
    assertThat(preview.select("ul.reasons--open a").eachText()).containsExactly("1 row");
    assertThat(preview.select("main tbody tr")).hasSize(2);

    Document moved = page(path + "?field=region", ImportApp.ADMIN);
    assertThat(moved.select("main tbody tr")).hasSize(1);
    assertThat(moved.select("main tbody del").eachText()).contains("Tokyo", "JPY 10,000,000");
    assertThat(moved.select("main tbody ins").eachText()).contains("Osaka", "JPY 20,000,000");
    assertThat(moved.select("main tbody").text()).doesNotContain("JP-13", "JPX:");
    assertThat(page(path + "?problem=number_check_failed", ImportApp.ADMIN).select("main tbody th"))
        .hasSize(1)
        .allSatisfy(row -> assertThat(row.text()).isEqualTo("株式会社不動"));
  }

  @Test
  void what_people_stated_is_kept_until_the_admin_lets_the_list_count() throws Exception {
    String head = "会社名,都道府県,資本金\n株式会社二重帳簿,奈良県,";
    String first =
        Objects.requireNonNull(
            upload("companies", head + "10000000\n", ImportApp.ADMIN).getRedirectedUrl());
    act(first + "/commit", version(first));
    jdbc.sql(
            """
            insert into company_field_source (company_id, field, kind, at)
            select id, 'capital', 'office', now() from company where official_name = '株式会社二重帳簿'
            """)
        .update();
    String path =
        Objects.requireNonNull(
            upload("companies", head + "20000000\n", ImportApp.ADMIN).getRedirectedUrl());
    Document preview = page(path, ImportApp.ADMIN);
    assertThat(preview.select("main tbody ins")).isEmpty();
    assertThat(preview.select("main tbody tr").text())
        .contains("Paid-in capital Kept: the list says ‘JPY 20,000,000’, but the secretariat")
        .contains("‘JPY 10,000,000’");
    assertThat(preview.select("[name=listCounts]").val()).isEqualTo("capital");

    mvc.perform(
        post(path + "/updating")
            .param("version", version(path))
            .param("listCounts", "capital")
            .with(SignedInAs.viewer(ImportApp.ADMIN))
            .with(csrf()));
    preview = page(path, ImportApp.ADMIN);
    assertThat(preview.select("main tbody ins").text()).isEqualTo("JPY 20,000,000");
    assertThat(preview.select("[name=listCounts]").hasAttr("checked")).isTrue();
  }

  @Test
  void a_probable_duplicate_is_shown_with_its_reasons_and_beside_the_stored_company()
      throws Exception {
    String head = "会社名,都道府県,住所,電話番号,資本金\n";
    String first =
        Objects.requireNonNull(
            upload(
                    "companies",
                    head + "株式会社瓜二つ精密,奈良県,奈良市登大路町30,0742-00-1234,10000000\n",
                    ImportApp.ADMIN)
                .getRedirectedUrl());
    act(first + "/commit", version(first));
    String path =
        Objects.requireNonNull(
            upload(
                    "companies",
                    head + "有限会社瓜二つ精密,奈良県,奈良市登大路町30,0742-00-1234,20000000\n",
                    ImportApp.ADMIN)
                .getRedirectedUrl());
    Document preview = page(path, ImportApp.ADMIN);
    assertThat(preview.select("main tbody .reasons--open li").text())
        .contains("Perhaps the same as 株式会社瓜二つ精密 (")
        .contains("The addresses are the same")
        .contains("The legal forms differ");

    String link = preview.select("main tbody a[href*='/beside/']").attr("href");
    Document beside = page(link, ImportApp.ADMIN);
    assertThat(beside.select("main tbody tr").eachText())
        .contains("Name 株式会社瓜二つ精密 有限会社瓜二つ精密", "Paid-in capital JPY 10,000,000 JPY 20,000,000");
    assertThat(beside.select(".reasons--for li").eachText()).contains("The addresses are the same");
    assertThat(beside.select("main tbody a").attr("href")).startsWith("/companies/");
    assertThat(
            status(link.replaceAll("beside/.*", "beside/kkkkkkkkkkkkkkkkkkkkkk"), ImportApp.ADMIN))
        .isEqualTo(404);
  }

  @Test
  void what_cannot_be_taken_back_is_named_with_the_reason() throws Exception {
    String path =
        Objects.requireNonNull(
            upload("companies", "会社名,都道府県\n株式会社後日変更,奈良県\n", ImportApp.ADMIN).getRedirectedUrl());
    act(path + "/commit", version(path));
    String later =
        Objects.requireNonNull(
            upload("companies", "会社名,都道府県,資本金\n株式会社後日変更,奈良県,30000000\n", ImportApp.ADMIN)
                .getRedirectedUrl());
    act(later + "/commit", version(later));

    Document outlook = page(path + "/taking-back", ImportApp.ADMIN);
    assertThat(outlook.select("main tbody")).as("nothing is tried yet").isEmpty();
    assertThat(outlook.select("main li").eachText())
        .contains("It appears in a list imported later. Take that list back first.");
    assertThat(act(path + "/taking-back", version(path + "/taking-back"))).isEqualTo(303);
    Document result = page(path + "/taking-back", ImportApp.ADMIN);
    assertThat(result.select("main tbody tr").text())
        .isEqualTo("2 株式会社後日変更 It appears in a list imported later. Take that list back first.");
    assertThat(result.select("main form button").text())
        .isEqualTo("Try the 1 record that stayed again");
    assertThat(page(path, ImportApp.ADMIN).select("main tbody tr").text())
        .contains("Stays: It appears in a list imported later.");
  }

  @Test
  void a_workbook_says_which_sheet_was_read_and_what_was_hidden_and_another_can_be_chosen()
      throws Exception {
    String headings = WorkbookFile.headings("会社名", "都道府県", "住所");
    String row = "<row%s>" + WorkbookFile.text("株式会社%s") + WorkbookFile.text("東京都") + "</row>";
    byte[] file =
        new WorkbookFile()
            .sheet("名簿", "visible", headings + row.formatted("", "表紙外"))
            .sheet(
                "旧会員",
                "visible",
                WorkbookFile.headings("企業", "値")
                    + row.formatted(" hidden=\"1\"", "隠し")
                    + row.formatted("", "旧会員"))
            .sheet("控え", "veryHidden", headings)
            .bytes();
    String path =
        Objects.requireNonNull(upload("companies", file, ImportApp.ADMIN).getRedirectedUrl());

    Document preview = page(path, ImportApp.ADMIN);
    assertThat(preview.select("main").text())
        .contains("Workbook, sheet ‘名簿’", "Hidden sheets are not read: 控え", "株式会社表紙外")
        .contains("further sheets that were not read: 旧会員");
    assertThat(preview.select("select[name=sheet] option").eachAttr("value"))
        .containsExactly("", "名簿", "旧会員");

    readSheet(path, "旧会員", preview.select("input[name=version]").val());
    Document columns = page(path + "/columns", ImportApp.ADMIN);
    assertThat(columns.select("select[name=sheet] option[selected]").text()).isEqualTo("旧会員");
    readSheet(path, "名簿", columns.select("input[name=version]").first().val());
    assertThat(page(path, ImportApp.ADMIN).select("main tbody th").eachText())
        .containsExactly("株式会社表紙外");
  }

  private void readSheet(String path, String sheet, String version) throws Exception {
    assertThat(
            mvc.perform(
                    post(path + "/reading")
                        .param("version", version)
                        .param("sheet", sheet)
                        .with(SignedInAs.viewer(ImportApp.ADMIN))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(303);
  }

  @Test
  void a_file_that_is_no_list_comes_back_with_the_reason() throws Exception {
    MockHttpServletResponse refused =
        upload("companies", "PK\3\4..xl/workbook.xml", ImportApp.ADMIN);
    assertThat(refused.getStatus()).isEqualTo(422);
    assertThat(Jsoup.parse(refused.getContentAsString(UTF_8)).select(".error-summary").text())
        .contains("damaged");
    assertThat(upload("", "a,b\n", ImportApp.ADMIN).getStatus()).isEqualTo(422);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ja", "zh-TW", "en"})
  void the_pages_speak_three_languages(String language) throws Exception {
    for (String path : new String[] {"/admin/imports", "/admin/imports/new"}) {
      MockHttpServletResponse answer =
          mvc.perform(
                  get(path)
                      .header("Accept-Language", language)
                      .with(SignedInAs.viewer(ImportApp.ADMIN)))
              .andReturn()
              .getResponse();
      assertThat(answer.getStatus()).isEqualTo(200);
      assertThat(Jsoup.parse(answer.getContentAsString(UTF_8)).select("h1")).hasSize(1);
    }
  }

  @Test
  void the_secretariat_imports_needs_and_offers_only() throws Exception {
    Document form = page("/admin/imports/new", ImportApp.SECRETARIAT);
    assertThat(form.select("input[name=kind]").eachAttr("value")).containsExactly("gaps", "offers");
    assertThat(upload("companies", "会社名,住所\n甲,東京都\n", ImportApp.SECRETARIAT).getStatus())
        .isEqualTo(422);
    String path =
        Objects.requireNonNull(
            upload("companies", "会社名,都道府県\n株式会社事務局外,東京都\n", ImportApp.ADMIN).getRedirectedUrl());
    assertThat(status(path, ImportApp.SECRETARIAT)).isEqualTo(404);
  }

  private MockHttpServletResponse upload(String kind, String text, Viewer viewer) throws Exception {
    return upload(kind, text.getBytes(UTF_8), viewer);
  }

  private MockHttpServletResponse upload(String kind, byte[] content, Viewer viewer)
      throws Exception {
    return mvc.perform(
            multipart("/admin/imports")
                .file(new MockMultipartFile("file", "list.csv", "text/csv", content))
                .param("kind", kind)
                .header("Accept-Language", "en")
                .with(SignedInAs.viewer(viewer))
                .with(csrf()))
        .andReturn()
        .getResponse();
  }

  private String version(String path) throws Exception {
    return page(path, ImportApp.ADMIN).select("input[name=version]").val();
  }

  private int act(String path, String version) throws Exception {
    return mvc.perform(
            post(path)
                .param("version", version)
                .with(SignedInAs.viewer(ImportApp.ADMIN))
                .with(csrf()))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private int status(String path, Viewer viewer) throws Exception {
    return mvc.perform(get(path).with(SignedInAs.viewer(viewer)))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private Document page(String path, Viewer viewer) throws Exception {
    return Jsoup.parse(
        mvc.perform(get(path).header("Accept-Language", "en").with(SignedInAs.viewer(viewer)))
            .andReturn()
            .getResponse()
            .getContentAsString(UTF_8));
  }
}
