package app.kakehashi.listimport.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.kakehashi.listimport.ImportApp;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.test.web.servlet.MockMvc;

@ImportApp
class ValuePagesTest {

  private static final String LIST =
      """
      会社名,都道府県,業種,認証,海外拠点,技術分野
      株式会社語彙甲,東京都,からくり細工,町の匠,ナルニア国,飛ぶ絨毯
      株式会社語彙乙,奈良県,からくり 細工,町の匠,タイ,
      株式会社語彙丙,青森県,金属製品製造業,ISO9001,,飛ぶ絨毯
      """;

  private final ImportVisitor admin;

  ValuePagesTest(MockMvc mvc) {
    this.admin = new ImportVisitor(mvc);
  }

  @Test
  void one_decision_counts_for_all_rows_of_a_value_and_for_later_lists_until_it_is_forgotten()
      throws Exception {
    String path = admin.upload(LIST);
    Document values = admin.page(path + "/values");
    assertThat(values.select("main form tbody th").eachText())
        .containsExactlyInAnyOrder("からくり 細工", "町の匠", "ナルニア国", "飛ぶ絨毯");
    assertThat(values.select("main form tbody tr:has(th:contains(町の匠)) td.number").text())
        .isEqualTo("2");
    decide(path, values, "からくり細工", "sector", "ISIC:28");
    decide(path, admin.page(path + "/values"), "町の匠", "certificates", "left_out");
    decide(path, admin.page(path + "/values"), "飛ぶ絨毯", "capability_fields", "refused");

    Document left = admin.page(path + "/values");
    assertThat(left.select("main form[action$=values] tbody th").eachText())
        .as("one decision for every way of typing it")
        .containsExactly("ナルニア国");
    assertThat(left.select("section tbody").text())
        .contains("からくり細工", "Industry", "Manufacture of machinery", "Leave the value out");
    Document preview = admin.page(path);
    assertThat(preview.select("main tbody tr").get(0).text()).contains("Refused", "飛ぶ絨毯");
    assertThat(preview.select("main tbody tr").get(1).text()).doesNotContain("からくり", "町の匠");

    String later = admin.upload("会社名,都道府県,業種\n株式会社語彙丁,秋田県,ｶﾗｸﾘ細工\n株式会社語彙戊,岩手県,からくり細工\n");
    assertThat(admin.page(later).select("main tbody tr").get(1).text()).doesNotContain("からくり");
    Document remembered = admin.page(later + "/values");
    assertThat(remembered.select("details tbody").text()).contains("からくり細工", "as on");
    admin.send(
        post(later + "/values/forgetting")
            .param("version", ImportVisitor.version(remembered))
            .param("field", "sector")
            .param("value", "からくり細工"));
    assertThat(
            admin.page(later + "/values").select("main form[action$=values] tbody th").eachText())
        .contains("からくり細工");
  }

  private void decide(String path, Document page, String value, String field, String decision)
      throws Exception {
    assertThat(
            admin
                .send(
                    post(path + "/values")
                        .param("version", ImportVisitor.version(page))
                        .param("field", field)
                        .param("value", value)
                        .param("decision", decision)
                        .param("remember", "true"))
                .getStatus())
        .isEqualTo(303);
  }
}
