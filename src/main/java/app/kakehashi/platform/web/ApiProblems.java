package app.kakehashi.platform.web;

import app.kakehashi.shared.Language;
import app.kakehashi.shared.RefusedRequestException;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Writes the problem documents of the API (RFC 9457), in the reader's language. */
@Component
public class ApiProblems {
  private static final String API = "/api/";

  private final JsonMapper json;
  private final MessageSource messages;

  ApiProblems(JsonMapper json, MessageSource messages) {
    this.json = json;
    this.messages = messages;
  }

  /** Whether a request, or the one an error answer belongs to, is for the API. */
  static boolean isApi(HttpServletRequest request) {
    Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    String path = asked == null ? request.getRequestURI() : asked.toString();
    return path.startsWith(API);
  }

  /** No token, or none that is good. */
  public void unauthenticated(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(HttpServletResponse.SC_UNAUTHORIZED, request, response);
  }

  /** Not there, or not for this viewer: the same answer. */
  public void notFound(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    write(HttpServletResponse.SC_NOT_FOUND, request, response);
  }

  /** A parameter that is missing or outside its range or vocabulary. */
  void badParameter(String parameter, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Language language = ReaderLanguage.of(request);
    String detail =
        messages.getMessage(
            "platform.problem.parameter", new Object[] {parameter}, language.locale());
    write(HttpStatus.BAD_REQUEST, detail, parameter, null, language, response);
  }

  /** A request that is understood and cannot be done. */
  void refused(
      RefusedRequestException refusal, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpStatus status =
        switch (refusal.kind()) {
          case UNUSABLE -> HttpStatus.UNPROCESSABLE_CONTENT;
          case OUTDATED -> HttpStatus.CONFLICT;
        };
    write(status, refusal.detail(), null, null, ReaderLanguage.of(request), response);
  }

  /** What belongs to a status; with the number of the incident where there is one. */
  void write(int status, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    HttpStatus known = HttpStatus.resolve(status);
    Language language = ReaderLanguage.of(request);
    String detail =
        messages.getMessage("platform.problem." + kind(status), null, language.locale());
    if (status == HttpServletResponse.SC_UNAUTHORIZED) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
    write(
        known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known,
        detail,
        null,
        (String) request.getAttribute(ProblemAnswers.INCIDENT),
        language,
        response);
  }

  private static String kind(int status) {
    return switch (status) {
      case 401 -> "unauthenticated";
      case 405 -> "method";
      case 406, 415 -> "media_type";
      default -> ErrorPages.kind(status);
    };
  }

  private void write(
      HttpStatus status,
      String detail,
      @Nullable String parameter,
      @Nullable String incident,
      Language language,
      HttpServletResponse response)
      throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE + ";charset=UTF-8");
    response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.code());
    json.writeValue(
        response.getWriter(),
        new ApiProblem(
            "about:blank", status.getReasonPhrase(), status.value(), detail, parameter, incident));
  }
}
