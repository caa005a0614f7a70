package app.kakehashi.listimport.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.kakehashi.SignedInAs;
import app.kakehashi.listimport.ImportApp;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@ImportApp
class ValuePagesTest {

  private static final String LIST =
      """
      会社名,都道府県,業種,認証,海外拠点,技術分野
      株式会社語彙甲,東京都,からくり細工,町の匠,ナルニア国,飛ぶ絨毯
      株式会社語彙乙,奈良県,からくり 細工,町の匠,タイ,
      株式会社語彙丙,青森県,金属製品製造業,ISO9001,,飛ぶ絨毯
      """;

  private final MockMvc mvc;

  ValuePagesTest(MockMvc mvc) {
    this.mvc = mvc;
  }

  @Test
  void one_decision_counts_for_all_rows_of_a_value_and_for_later_lists_until_it_is_forgotten()
      throws Exception {
    String path = upload(LIST);
    Document values = page(path + "/values");
    assertThat(values.select("main form tbody th").eachText())
        .containsExactlyInAnyOrder("からくり 細工", "町の匠", "ナルニア国", "飛ぶ絨毯");
    assertThat(values.select("main form tbody tr:has(th:contains(町の匠)) td.number").text())
        .isEqualTo("2");
    decide(path, values, "からくり細工", "sector", "ISIC:28");
    decide(path, page(path + "/values"), "町の匠", "certificates", "left_out");
    decide(path, page(path + "/values"), "飛ぶ絨毯", "capability_fields", "refused");

    Document left = page(path + "/values");
    assertThat(left.select("main form[action$=values] tbody th").eachText())
        .as("one decision for every way of typing it")
        .containsExactly("ナルニア国");
    assertThat(left.select("section tbody").text())
        .contains("からくり細工", "Industry", "Manufacture of machinery", "Leave the value out");
    Document preview = page(path);
    assertThat(preview.select("main tbody tr").get(0).text()).contains("Refused", "飛ぶ絨毯");
    assertThat(preview.select("main tbody tr").get(1).text()).doesNotContain("からくり", "町の匠");

    String later = upload("会社名,都道府県,業種\n株式会社語彙丁,秋田県,ｶﾗｸﾘ細工\n株式会社語彙戊,岩手県,からくり細工\n");
    assertThat(page(later).select("main tbody tr").get(1).text()).doesNotContain("からくり");
    Document remembered = page(later + "/values");
    assertThat(remembered.select("details tbody").text()).contains("からくり細工", "as on");
    send(
        post(later + "/values/forgetting")
            .param("version", version(remembered))
            .param("field", "sector")
            .param("value", "からくり細工"));
    assertThat(page(later + "/values").select("main form[action$=values] tbody th").eachText())
        .contains("からくり細工");
  }

  private void decide(String path, Document page, String value, String field, String decision)
      throws Exception {
    assertThat(
            send(
                post(path + "/values")
                    .param("version", version(page))
                    .param("field", field)
                    .param("value", value)
                    .param("decision", decision)
                    .param("remember", "true")))
        .isEqualTo(303);
  }

  private static String version(Document page) {
    return Objects.requireNonNull(page.selectFirst("input[name=version]")).val();
  }

  private String upload(String text) throws Exception {
    return Objects.requireNonNull(
        mvc.perform(
                multipart("/admin/imports")
                    .file(
                        new MockMultipartFile("file", "list.csv", "text/csv", text.getBytes(UTF_8)))
                    .param("kind", "companies")
                    .with(SignedInAs.viewer(ImportApp.ADMIN))
                    .with(csrf()))
            .andReturn()
            .getResponse()
            .getRedirectedUrl());
  }

  private int send(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(SignedInAs.viewer(ImportApp.ADMIN)).with(csrf()))
        .andReturn()
        .getResponse()
        .getStatus();
  }

  private Document page(String path) throws Exception {
    return Jsoup.parse(
        mvc.perform(
                get(path).header("Accept-Language", "en").with(SignedInAs.viewer(ImportApp.ADMIN)))
            .andReturn()
            .getResponse()
            .getContentAsString(UTF_8));
  }
}
