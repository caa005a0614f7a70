package app.kakehashi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * A browser without pictures and script: keeps cookies, follows no redirect by itself, fills the
 * token into forms.
 */
public final class HttpBrowser {
  private final String origin;
  private final String language;
  private final CookieManager cookies = new CookieManager();
  private final HttpClient client =
      HttpClient.newBuilder()
          .cookieHandler(cookies)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();
  private String formToken = "";

  public HttpBrowser(int port) {
    this(port, "en");
  }

  public HttpBrowser(int port, String language) {
    this.origin = "http://localhost:" + port;
    this.language = language;
  }

  /** What came back. */
  public record Page(int status, HttpResponse<String> answer) {
    public Document html() {
      return Jsoup.parse(answer.body());
    }

    public String text() {
      return html().text();
    }

    public String body() {
      return answer.body();
    }

    public String header(String name) {
      return answer.headers().firstValue(name).orElse("");
    }

    public String location() {
      return header("Location");
    }
  }

  public Page get(String path, String... headers) {
    return send(request(path, headers).GET().build());
  }

  /**
   * Sends a form with the token of the page seen last; a page with a form is opened first if there
   * was none.
   */
  public Page post(String path, Map<String, String> fields) {
    if (formToken.isEmpty()) {
      get("/sign-in");
    }
    return postWithToken(path, fields, formToken);
  }

  public Page postWithToken(String path, Map<String, String> fields, String token) {
    String body =
        fields.entrySet().stream()
            .map(
                field ->
                    URLEncoder.encode(field.getKey(), UTF_8)
                        + "="
                        + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(Collectors.joining("&"));
    String withToken = body + "&_csrf=" + URLEncoder.encode(token, UTF_8);
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(withToken))
            .build());
  }

  public Page signIn(String email, String password) {
    get("/sign-in");
    return post("/sign-in", Map.of("email", email, "password", password));
  }

  public Page method(String method, String path) {
    return send(request(path).method(method, HttpRequest.BodyPublishers.noBody()).build());
  }

  public List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  /** Puts a cookie into the browser as an attacker on the same machine would. */
  public void setCookie(String name, String value) {
    HttpCookie cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setVersion(0);
    cookies.getCookieStore().add(URI.create(origin), cookie);
  }

  public String cookie(String name) {
    return cookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  private HttpRequest.Builder request(String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(origin + path)).header("Accept-Language", language);
    return headers.length == 0 ? request : request.headers(headers);
  }

  private Page send(HttpRequest request) {
    try {
      HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString(UTF_8));
      Page page = new Page(answer.statusCode(), answer);
      Element token = page.html().selectFirst("input[name=_csrf]");
      if (token != null) {
        formToken = token.attr("value");
      }
      return page;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
