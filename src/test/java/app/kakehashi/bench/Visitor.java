package app.kakehashi.bench;

import app.kakehashi.HttpBrowser;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** A person with a signed-in session who reads pages over HTTP, compressed as browsers ask. */
final class Visitor {
  private static final String BOUNDARY = "----kakehashi-bench";

  private final String origin;
  private final HttpBrowser browser;
  private final HttpClient client =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private Visitor(int port, HttpBrowser browser) {
    this.origin = "http://localhost:" + port;
    this.browser = browser;
  }

  /**
   * What came back.
   *
   * @param nanos from sending the request to the last byte
   * @param sent bytes on the wire
   * @param body as text, decompressed
   */
  record Seen(int status, long nanos, int sent, String body, String location) {
    int bytes() {
      return body.getBytes(StandardCharsets.UTF_8).length;
    }
  }

  static Visitor signedIn(int port, String mail) {
    HttpBrowser browser = new HttpBrowser(port, "ja");
    int status = browser.signIn(mail, MadeUpWorld.PASSWORD).status();
    if (status != 303 && status != 302) {
      throw new IllegalStateException(mail + " cannot sign in: " + status);
    }
    return new Visitor(port, browser);
  }

  Seen get(String path) {
    return send(request(path).GET().build());
  }

  /** The token that a form on this page carries. */
  String token(String formPath) {
    return browser.get(formPath).html().select("input[name=_csrf]").attr("value");
  }

  /** Sends a form. */
  Seen post(String path, String token, Map<String, String> fields) {
    StringBuilder body = new StringBuilder("_csrf=" + encoded(token));
    fields.forEach(
        (name, value) -> body.append('&').append(name).append('=').append(encoded(value)));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build());
  }

  /** Uploads a member list. */
  Seen upload(String path, String token, byte[] list) {
    String before =
        field("_csrf", token)
            + field("kind", "companies")
            + "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"list\"\r\n"
                .formatted(BOUNDARY)
            + "Content-Type: application/octet-stream\r\n\r\n";
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(
                HttpRequest.BodyPublishers.concat(
                    HttpRequest.BodyPublishers.ofString(before),
                    HttpRequest.BodyPublishers.ofByteArray(list),
                    HttpRequest.BodyPublishers.ofString("\r\n--" + BOUNDARY + "--\r\n")))
            .build());
  }

  private static String field(String name, String value) {
    return "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(BOUNDARY, name, value);
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(origin + path))
        .header("Accept-Language", "ja")
        .header("Accept-Encoding", "gzip")
        .header(
            "Cookie",
            browser.cookies().stream()
                .map(cookie -> cookie.getName() + "=" + cookie.getValue())
                .collect(Collectors.joining("; ")));
  }

  private Seen send(HttpRequest request) {
    try {
      long start = System.nanoTime();
      HttpResponse<byte[]> answer = client.send(request, HttpResponse.BodyHandlers.ofByteArray());
      long nanos = System.nanoTime() - start;
      byte[] sent = answer.body();
      boolean zipped = answer.headers().firstValue("Content-Encoding").orElse("").equals("gzip");
      byte[] body = zipped ? unzipped(sent) : sent;
      return new Seen(
          answer.statusCode(),
          nanos,
          sent.length,
          new String(body, StandardCharsets.UTF_8),
          answer.headers().firstValue("Location").orElse(""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static byte[] unzipped(byte[] sent) throws IOException {
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(sent))) {
      return in.readAllBytes();
    }
  }
}
