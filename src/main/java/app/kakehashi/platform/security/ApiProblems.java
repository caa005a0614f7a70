package app.kakehashi.platform.security;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Problem documents (RFC 9457) for API requests that reach no handler. */
@Component
class ApiProblems {
  private final JsonMapper json;

  ApiProblems(JsonMapper json) {
    this.json = json;
  }

  /** No token, or none that is good. */
  void unauthenticated(HttpServletResponse response) throws IOException {
    response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    write(
        response,
        HttpStatus.UNAUTHORIZED,
        "A valid access token is needed: Authorization: Bearer kkh_…");
  }

  /** Not there, or not for this viewer: the same answer. */
  void notFound(HttpServletResponse response) throws IOException {
    write(response, HttpStatus.NOT_FOUND, "There is nothing here for this token.");
  }

  private void write(HttpServletResponse response, HttpStatus status, String detail)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE + ";charset=UTF-8");
    json.writeValue(
        response.getWriter(),
        Map.of(
            "type",
            "about:blank",
            "title",
            status.getReasonPhrase(),
            "status",
            status.value(),
            "detail",
            detail));
  }
}
