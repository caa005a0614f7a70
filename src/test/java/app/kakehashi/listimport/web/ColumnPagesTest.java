package app.kakehashi.listimport.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.kakehashi.listimport.ImportApp;
import java.util.List;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ImportApp
class ColumnPagesTest {

  private final ImportVisitor admin;

  ColumnPagesTest(MockMvc mvc) {
    this.admin = new ImportVisitor(mvc);
  }

  @Test
  void a_list_whose_headings_nobody_knows_is_read_once_a_person_says_what_its_columns_are()
      throws Exception {
    String list =
        """
        呼び名,ばしょ,お金
        橋守工業,東京都港区架空一丁目2,300
        橋番精機,大阪府大阪市架空町3,1000
        橋爪電子,福岡県北九州市架空4,2000
        """;
    String path = admin.upload(list);
    assertThat(admin.open(path).getStatus()).as("to the columns").isEqualTo(303);
    Document columns = admin.page(path + "/columns");
    assertThat(columns.select("[role=alert]").text())
        .contains("No row of headings", "The column for ‘Name / Name of the plant’ is not known");
    assertThat(columns.select(".column")).hasSize(3);
    assertThat(selected(columns, 1)).isEqualTo("address");
    assertThat(columns.select(".column").text())
        .contains("3 of 3 cells are addresses in a known region: Address", "東京都港区架空一丁目2 → Tokyo");

    choose(
        path,
        columns,
        List.of("name", "address", "capital"),
        List.of("found", "found", "jpy_10000"));
    Document preview = admin.page(path);
    assertThat(preview.select("h1").text()).isEqualTo("Check before importing");
    assertThat(preview.select("main tbody tr")).hasSize(3);
    assertThat(preview.select("main tbody tr").first().text()).contains("橋守工業", "New");

    Document again = admin.page(path + "/columns");
    assertThat(again.select(".column").text()).contains("300 → JPY 3,000,000");
    assertThat(again.select("select[name=unit]").get(2).select("option[selected]").val())
        .isEqualTo("jpy_10000");

    admin.send(
        post(path + "/reading").param("version", ImportVisitor.version(again)).param("side", "JP"));
    assertThat(admin.page(path + "/columns").select(".column").text())
        .as("kept when the file is read again")
        .contains("300 → JPY 3,000,000");
    admin.send(post(path + "/commit").param("version", ImportVisitor.version(admin.page(path))));
    assertThat(admin.page(path).select("h1").text()).isEqualTo("Report of the import");
    assertThat(admin.page(admin.upload(list)).select("h1").text())
        .isEqualTo("Check before importing");
  }

  @Test
  void columns_of_marks_show_what_they_come_to_and_can_be_left_out_for_good() throws Exception {
    String list =
        """
        会社名,都道府県,加工内容,,保有認証
        ,,溶接,金型,ISO9001
        株式会社印付き甲,奈良県,○,△,○
        株式会社印付き乙,奈良県,×,○,
        """;
    String path = admin.upload(list);
    assertThat(admin.page(path).select("main tbody .reasons--open").text())
        .contains("‘金型(△)’ holds only in part or on request");
    Document columns = admin.page(path + "/columns");
    assertThat(columns.select(".column").text())
        .contains(
            "2 of 2 cells are marks for yes or no: Fields",
            "○ → Welded structures and tanks",
            "× → No",
            "○ → ISO 9001");
    assertThat(selected(columns, 2)).isEqualTo("capability_fields");
    admin.send(post(path + "/commit").param("version", ImportVisitor.version(admin.page(path))));

    String again = admin.upload(list);
    assertThat(admin.page(again).select("main tbody").text()).doesNotContain("New", "Changed");
    assertThat(admin.page(again).select("main tbody tr")).hasSize(2);
    choose(
        again,
        admin.page(again + "/columns"),
        List.of("name", "region", "not_taken", "capability_fields", "certificates"),
        List.of());
    Document remembered = admin.page(admin.upload(list) + "/columns");
    assertThat(remembered.select(".notice--info").text()).contains("same headings");
    assertThat(selected(remembered, 2)).isEqualTo("not_taken");
    assertThat(remembered.select(".column").text()).contains("○ → ISO 9001");
  }

  @Test
  void what_was_chosen_is_followed_for_the_next_list_with_these_headings_until_it_is_forgotten()
      throws Exception {
    String first = admin.upload("なまえ,しめい,みやこ\n株式会社記憶甲,記憶,東京都\n株式会社記憶乙,記憶,奈良県\n");
    choose(first, admin.page(first + "/columns"), List.of("name", "group", "region"), List.of());
    String second = admin.upload("なまえ,しめい,みやこ\n株式会社記憶丙,記憶,青森県\n");
    Document preview = admin.page(second);
    assertThat(preview.select("main tbody tr")).hasSize(1);
    Document columns = admin.page(second + "/columns");
    assertThat(columns.select(".notice--info").text()).contains("As chosen on", "same headings");
    assertThat(selected(columns, 1)).isEqualTo("group");

    admin.send(
        post(second + "/columns/forgetting").param("version", ImportVisitor.version(columns)));
    Document forgotten = admin.page(second + "/columns");
    assertThat(forgotten.select(".notice--info")).isEmpty();
    assertThat(selected(forgotten, 1)).isEqualTo("not_taken");
  }

  @Test
  void another_row_can_be_the_headings() throws Exception {
    String path = admin.upload("会社名,住所\n御社名,ご住所\n株式会社見出行,東京都港区\n");
    Document columns = admin.page(path + "/columns");
    assertThat(columns.select("#f-line option[selected]").val()).isEqualTo("1");
    admin.send(
        post(path + "/columns/heading-row")
            .param("version", ImportVisitor.version(columns))
            .param("line", "2"));
    assertThat(admin.page(path + "/columns").select("#f-line option[selected]").val())
        .isEqualTo("2");
    assertThat(admin.page(path).select("main tbody tr")).hasSize(1);
  }

  private void choose(String path, Document columns, List<String> fields, List<String> units)
      throws Exception {
    MockHttpServletRequestBuilder request =
        post(path + "/columns")
            .param("version", ImportVisitor.version(columns))
            .param("remember", "true");
    for (int i = 0; i < fields.size(); i++) {
      request
          .param("index", String.valueOf(i))
          .param("field", fields.get(i))
          .param("unit", i < units.size() ? units.get(i) : "found")
          .param("scheme", "found");
    }
    assertThat(admin.send(request).getStatus()).isEqualTo(303);
  }

  private static String selected(Document page, int column) {
    Element index =
        Objects.requireNonNull(page.selectFirst("input[name=index][value=" + column + "]"));
    return Objects.requireNonNull(index.parent())
        .select("select[name=field] option[selected]")
        .val();
  }
}
