package app.kakehashi.listimport.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.kakehashi.listimport.ImportApp;
import java.nio.charset.Charset;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** The next page says what was done, and only that. */
@ImportApp
class ImportMessagesTest {
  private static final String HEAD = "会社名,都道府県,資本金\n";
  private static final byte[] JAPANESE =
      (HEAD + "株式会社文字化,奈良県,10000000\n").getBytes(Charset.forName("windows-31j"));

  private final ImportVisitor admin;
  private final JdbcClient jdbc;

  ImportMessagesTest(MockMvc mvc, JdbcClient jdbc) {
    this.admin = new ImportVisitor(mvc);
    this.jdbc = jdbc;
  }

  @Test
  void an_import_that_was_written_is_told_and_one_that_was_not_is_not() throws Exception {
    String written = admin.upload(HEAD + "株式会社告知甲,奈良県,10000000\n");
    assertThat(after(written, "/commit").select(".notice--done").text())
        .contains("has been imported");

    String changed = admin.upload(HEAD + "株式会社告知甲,奈良県,20000000\n");
    jdbc.sql("update company set capital_amount = 30000000 where official_name = '株式会社告知甲'")
        .update();
    Document refused = after(changed, "/commit");
    assertThat(refused.select(".notice--done")).isEmpty();
    assertThat(refused.select("[role=alert]").eachText())
        .singleElement()
        .asString()
        .contains("nothing was written");
  }

  @Test
  void a_list_that_cannot_be_read_as_chosen_is_not_called_checked() throws Exception {
    String path = admin.upload(JAPANESE);
    Document unread = after(path, "/reading", "encoding", "utf-8");
    assertThat(unread.select(".notice--done")).isEmpty();
    assertThat(unread.select("[role=alert]").text()).contains("UTF-8");
    assertThat(after(path, "/reading", "encoding", "shift-jis").select(".notice--done").text())
        .contains("checked again");
  }

  @Test
  void what_was_given_up_unread_says_so_and_offers_nothing_more_to_do_with_it() throws Exception {
    String path = admin.upload(JAPANESE);
    after(path, "/reading", "encoding", "utf-8");
    after(path, "/discard");
    Document gone = admin.page(path);
    assertThat(gone.select("main").text()).contains("Discarded");
    assertThat(gone.select("main form, [role=alert]")).isEmpty();
    assertThat(gone.select("main a[href='/admin/imports/new']")).isNotEmpty();
  }

  private Document after(String path, String act, String... parameters) throws Exception {
    var request = post(path + act).param("version", ImportVisitor.version(admin.page(path)));
    for (int i = 0; i < parameters.length; i += 2) {
      request.param(parameters[i], parameters[i + 1]);
    }
    return admin.pageAfter(request, path);
  }
}
