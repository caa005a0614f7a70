package app.kakehashi.listimport.web;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.web.servlet.DispatcherServlet.INPUT_FLASH_MAP_ATTRIBUTE;

import app.kakehashi.SignedInAs;
import app.kakehashi.listimport.ImportApp;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.servlet.FlashMap;

/** An admin who reads English at the pages of imports. */
public record ImportVisitor(MockMvc mvc) {

  /** Uploads a list of companies; gives the address of its import. */
  String upload(String text) throws Exception {
    return upload(text.getBytes(UTF_8));
  }

  /** Uploads a list of companies; gives the address of its import. */
  String upload(byte[] content) throws Exception {
    return upload("companies", content);
  }

  /** Uploads a list of a kind; gives the address of its import. */
  String upload(String kind, byte[] content) throws Exception {
    return Objects.requireNonNull(
        mvc.perform(
                multipart("/admin/imports")
                    .file(new MockMultipartFile("file", "list.csv", "text/csv", content))
                    .param("kind", kind)
                    .with(SignedInAs.viewer(ImportApp.ADMIN))
                    .with(csrf()))
            .andReturn()
            .getResponse()
            .getRedirectedUrl());
  }

  /** Sends a form; gives the answer. */
  public MockHttpServletResponse send(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(SignedInAs.viewer(ImportApp.ADMIN)).with(csrf()))
        .andReturn()
        .getResponse();
  }

  /** Opens an address. */
  MockHttpServletResponse open(String path) throws Exception {
    return answer(get(path));
  }

  /** Opens an address; gives the status of the answer. */
  public int status(String path) throws Exception {
    return open(path).getStatus();
  }

  /** Opens a page. */
  public Document page(String path) throws Exception {
    return Jsoup.parse(open(path).getContentAsString(UTF_8));
  }

  /** Sends a form, and opens a page next, with what is said on it once. */
  Document pageAfter(MockHttpServletRequestBuilder form, String path) throws Exception {
    FlashMap said =
        mvc.perform(form.with(SignedInAs.viewer(ImportApp.ADMIN)).with(csrf()))
            .andReturn()
            .getFlashMap();
    return Jsoup.parse(
        answer(get(path).requestAttr(INPUT_FLASH_MAP_ATTRIBUTE, said)).getContentAsString(UTF_8));
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(
            request.header("Accept-Language", "en").with(SignedInAs.viewer(ImportApp.ADMIN)))
        .andReturn()
        .getResponse();
  }

  /** The version in the forms of a page. */
  public static String version(Document page) {
    return Objects.requireNonNull(page.selectFirst("input[name=version]")).val();
  }
}
