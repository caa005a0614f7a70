package app.kakehashi.listimport.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.kakehashi.listimport.ImportApp;
import app.kakehashi.listimport.WorkbookFile;
import java.util.Objects;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Lists in which each record stands on two rows. */
@ImportApp
class TwoLineListsTest {

  private final ImportVisitor admin;

  TwoLineListsTest(MockMvc mvc) {
    this.admin = new ImportVisitor(mvc);
  }

  @Test
  void records_over_two_rows_are_joined_and_the_preview_says_so() throws Exception {
    String list =
        """
        番号,会社名,従業員数,電話
        ,所在地,資本金（万円）,FAX
        1,株式会社二段甲,12,0742-11-1111
        ,奈良県奈良市大宮町1-1,1000,0742-11-1112
        2,株式会社二段乙,15,0742-22-2222
        ,奈良県奈良市大宮町2-2,2000,
        """;
    String path = admin.upload(list);
    Document preview = admin.page(path);
    assertThat(preview.select(".notice--info").text())
        .contains("two rows of the file; 2 were joined");
    assertThat(preview.select("main tbody tr")).hasSize(2);
    assertThat(preview.select("main tbody").text())
        .contains("株式会社二段甲", "奈良県奈良市大宮町1-1", "10,000,000");
    admin.send(post(path + "/commit").param("version", ImportVisitor.version(preview)));
    Document again = admin.page(admin.upload(list));
    assertThat(again.select("main").text()).contains("This list says nothing new.");
    assertThat(admin.page(admin.upload("会社名,都道府県\n株式会社一段,奈良県\n")).select(".notice--info"))
        .isEmpty();
  }

  @Test
  void rows_that_only_look_like_one_record_can_be_read_apart() throws Exception {
    String path =
        admin.upload(
            """
            番号,会社名,電話
            ,所在地,FAX
            1,株式会社別行甲,0742-51-1111
            ,奈良県奈良市大宮町1-1,0742-51-1112
            2,株式会社別行乙,0742-52-2222
            ,奈良県奈良市大宮町2-2,0742-52-2223
            """);
    Document joined = admin.page(path);
    assertThat(joined.select("main tbody tr")).hasSize(2);
    assertThat(admin.page(path + "/columns").select("form.notice--info").text())
        .contains("2 were joined");
    Document apart = again(path, joined);
    assertThat(apart.select("main tbody tr")).as("the second row of headings too").hasSize(5);
    assertThat(apart.select(".notice--info").text()).contains("Each row of the file is read");
    // who names another sheet or encoding keeps it
    assertThat(apart.select("details form [name=rows]").val()).isEqualTo("apart");
    Document back = again(path, apart);
    assertThat(back.select("main tbody tr")).hasSize(2);
    assertThat(back.select(".notice--info").text()).contains("2 were joined");
  }

  /** Follows what the notice about two rows offers. */
  private Document again(String path, Document page) throws Exception {
    Element form = Objects.requireNonNull(page.selectFirst("form.notice--info"));
    MockHttpServletRequestBuilder request = post(path + "/reading");
    form.select("input").forEach(field -> request.param(field.attr("name"), field.val()));
    admin.send(request);
    return admin.page(path);
  }

  @Test
  void records_over_two_rows_of_a_workbook_are_joined_where_their_numbers_are_merged()
      throws Exception {
    StringBuilder rows = new StringBuilder();
    StringBuilder merged = new StringBuilder("<mergeCells>");
    String[][] texts = {
      {"会員番号", "会社名", "電話"}, {"", "所在地", "FAX"},
      {"N-1", "株式会社二行甲", "0742-1"}, {"", "奈良県奈良市三条町1-1", "0742-2"},
      {"N-2", "株式会社二行乙", "0742-3"}, {"", "奈良県奈良市三条町2-2", "0742-4"},
    };
    for (int i = 0; i < texts.length; i++) {
      rows.append("<row r=\"").append(i + 1).append("\">");
      for (String text : texts[i]) {
        rows.append(text.isEmpty() ? "<c/>" : WorkbookFile.text(text));
      }
      rows.append("</row>");
      if (i % 2 == 0) {
        merged.append("<mergeCell ref=\"A%d:A%d\"/>".formatted(i + 1, i + 2));
      }
    }
    byte[] file =
        new WorkbookFile()
            .sheet("名簿", "visible", rows.toString(), merged + "</mergeCells>")
            .bytes();
    String path = admin.upload(file);
    assertThat(admin.page(path).select("main tbody").text())
        .contains("株式会社二行甲", "奈良県奈良市三条町2-2")
        .doesNotContain("merged");
    assertThat(admin.page(path).select("main tbody tr")).hasSize(2);
  }
}
