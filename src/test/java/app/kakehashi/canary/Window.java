package app.kakehashi.canary;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.asyncDispatch;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import app.kakehashi.SignedInAs;
import app.kakehashi.shared.Language;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.MvcResult;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Opens an address as somebody and hands over everything that came back. */
final class Window {
  private final MockMvc mvc;

  Window(MockMvc mvc) {
    this.mvc = mvc;
  }

  /**
   * What came back.
   *
   * @param text body and headers
   * @param links where it leads on this site
   */
  record Answer(int status, String mediaType, String text, Set<String> links) {
    boolean isFile() {
      return status == 200 && !mediaType.startsWith("text/html");
    }
  }

  Answer open(String address, Reader reader, Language language) {
    try {
      MockHttpServletRequestBuilder request = get(URI.create(address));
      request.locale(language.locale());
      if (reader.isApi()) {
        request.header("Authorization", "Bearer " + reader.token());
        request.accept("application/json");
      } else if (reader.viewer() != null) {
        request.with(SignedInAs.viewer(reader.viewer().reading(language)));
      }
      MvcResult result = mvc.perform(request).andReturn();
      if (result.getRequest().isAsyncStarted()) {
        result = mvc.perform(asyncDispatch(result)).andReturn();
      }
      return answer(result.getResponse());
    } catch (Exception e) {
      throw new IllegalStateException(address + " for " + reader + ": " + e, e);
    }
  }

  private static Answer answer(MockHttpServletResponse response) {
    String mediaType = Objects.requireNonNullElse(response.getContentType(), "");
    StringBuilder text = new StringBuilder();
    for (String name : response.getHeaderNames()) {
      text.append(name).append(": ").append(response.getHeaders(name)).append('\n');
    }
    String body = Paper.text(response.getContentAsByteArray(), mediaType);
    text.append(body);
    Set<String> links = new LinkedHashSet<>();
    String location = response.getHeader("Location");
    if (location != null) {
      links.add(location);
    }
    if (mediaType.startsWith("text/html")) {
      for (Element element : Jsoup.parse(body).select("a[href], img[src], form[method=get]")) {
        links.add(
            element.hasAttr("href")
                ? element.attr("href")
                : element.attr(element.hasAttr("src") ? "src" : "action"));
      }
    }
    links.removeIf(link -> !link.startsWith("/") || link.startsWith("//"));
    return new Answer(response.getStatus(), mediaType, text.toString(), links);
  }
}
