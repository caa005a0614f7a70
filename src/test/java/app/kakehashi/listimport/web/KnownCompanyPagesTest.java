package app.kakehashi.listimport.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import app.kakehashi.SignedInAs;
import app.kakehashi.listimport.ImportApp;
import jakarta.servlet.http.Cookie;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Lists about companies that are known, on the pages of imports in three languages. */
@ImportApp
class KnownCompanyPagesTest {

  private final MockMvc mvc;

  KnownCompanyPagesTest(MockMvc mvc) {
    this.mvc = mvc;
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      value = {
        "ja|語1|ご担当者（登録済み企業）|同じ方が2行目にもあります|メールアドレス|株式会社頁語",
        "zh-TW|語2|聯絡窗口（已登錄企業）|同一人已出現在第 2 列|電子郵件|頁語股份有限公司",
        "en|語3|Contacts of companies|The same person already appears on line 2|Mail address|Page"
            + " Language Inc."
      },
      delimiter = '|')
  void contacts_are_shown_with_their_company_and_lead_to_their_own_page(
      String language, String number, String kind, String twice, String mail, String company)
      throws Exception {
    commit(
        upload(language, "companies", "会員番号,会社名,国\n" + number + "," + company + ",日本\n"), language);
    String path =
        upload(
            language,
            "contacts",
            "会員番号,氏名,メールアドレス\n%s,頁 太郎,taro@page-%s.example\n%s,頁太郎,\n%s,二通,a@x.example;b@x.example\n"
                .formatted(number, language, number, number));
    Document preview = page(path, language);
    assertThat(preview.select("main tbody th").eachText())
        .containsExactly("頁 太郎 · " + company, "頁太郎 · " + company, "二通 · " + company);
    assertThat(preview.select("main").text()).contains(kind, twice);
    Document columns = page(path + "/columns", language);
    assertThat(columns.select("select option[selected]").text()).contains(mail);

    commit(path, language);
    String person = page(path, language).select("main tbody th a").attr("href");
    assertThat(person).startsWith("/companies/").contains("/contacts/");
    assertThat(page(person, language).select("input[name=name]").val()).isEqualTo("頁 太郎");
    assertThat(page(path + "/taking-back", language).select("main form button")).isNotEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      value = {
        "ja|係1|ベトナム · 工場 · 河内 · 2015年開設 · 8名|所属団体|寄合|係寄合会社",
        "zh-TW|係2|越南 · 工廠 · 河內 · 2015 年設立 · 8 人|所屬公協會|聯誼會|係聯誼公司",
        "en|係3|Vietnam · Plant · Hanoi · since 2015 · 8 people|Associations|guild|Guild Relations"
            + " Inc."
      },
      delimiter = '|')
  void relations_are_shown_field_by_field_and_a_kind_that_is_not_known_is_decided_once(
      String language, String number, String office, String field, String unknown, String company)
      throws Exception {
    commit(
        upload(language, "companies", "会員番号,会社名,国\n" + number + "," + company + ",日本\n"), language);
    String place = office.split(" [・·] ")[2];
    String path =
        upload(
            language,
            "relations",
            "会員番号,関係の種類,相手先,拠点国,開設年,拠点人数\n%s,工場,%s,VN,2015,8\n%s,%s,甲会,,,\n"
                .formatted(number, place, number, unknown));
    Document preview = page(path, language);
    assertThat(preview.select("main tbody ins").eachText()).containsExactly(office);

    Document values = page(path + "/values", language);
    assertThat(values.select("main form tbody th").text()).isEqualTo(unknown);
    send(
        post(path + "/values")
            .param("version", version(values))
            .param("field", "relation")
            .param("value", unknown)
            .param("decision", "association"),
        language);
    Document decided = page(path, language);
    assertThat(decided.select("main tbody dt").eachText()).contains(field);
    commit(path, language);
    assertThat(page(path, language).select("main tbody th a").attr("href"))
        .matches("/companies/[A-Za-z0-9_-]{22}");
  }

  private String upload(String language, String kind, String text) throws Exception {
    return Objects.requireNonNull(
        mvc.perform(
                multipart("/admin/imports")
                    .file(
                        new MockMultipartFile("file", "list.csv", "text/csv", text.getBytes(UTF_8)))
                    .param("kind", kind)
                    .cookie(new Cookie("kakehashi-language", language))
                    .with(SignedInAs.viewer(ImportApp.ADMIN))
                    .with(csrf()))
            .andReturn()
            .getResponse()
            .getRedirectedUrl());
  }

  private void commit(String path, String language) throws Exception {
    send(post(path + "/commit").param("version", version(page(path, language))), language);
  }

  private void send(MockHttpServletRequestBuilder request, String language) throws Exception {
    assertThat(
            mvc.perform(
                    request
                        .cookie(new Cookie("kakehashi-language", language))
                        .with(SignedInAs.viewer(ImportApp.ADMIN))
                        .with(csrf()))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(303);
  }

  private Document page(String path, String language) throws Exception {
    return Jsoup.parse(
        mvc.perform(
                get(path)
                    .cookie(new Cookie("kakehashi-language", language))
                    .with(SignedInAs.viewer(ImportApp.ADMIN)))
            .andReturn()
            .getResponse()
            .getContentAsString(UTF_8));
  }

  private static String version(Document page) {
    return Objects.requireNonNull(page.selectFirst("input[name=version]")).val();
  }
}
