package app.kakehashi.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Sends a person who has not signed in to the sign-in page, and back afterwards to the page that
 * was asked for. The address is kept in a cookie: it appears in no link, and visitors without an
 * account cost no session. What does not exist is not found.
 */
class SignInRedirect implements AuthenticationEntryPoint {
  /** Read by the sign-in page, which checks again that the path stays on this site. */
  static final String COOKIE = "kakehashi-next";

  private static final Duration REMEMBERED = Duration.ofMinutes(30);
  private static final int LONGEST = 1500;

  private final HandlerPermits permits;
  private final BaseUrl baseUrl;

  SignInRedirect(HandlerPermits permits, BaseUrl baseUrl) {
    this.permits = permits;
    this.baseUrl = baseUrl;
  }

  @Override
  public void commence(
      HttpServletRequest request, HttpServletResponse response, AuthenticationException e)
      throws IOException {
    if (!permits.isHandled(request)) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    boolean partOfPage = request.getHeader("HX-Request") != null;
    if (partOfPage) {
      response.setHeader("HX-Redirect", "/sign-in");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return;
    }
    if (HttpMethod.GET.matches(request.getMethod())) {
      remember(request, response);
    }
    response.setStatus(HttpServletResponse.SC_SEE_OTHER);
    response.setHeader(HttpHeaders.LOCATION, "/sign-in");
  }

  private void remember(HttpServletRequest request, HttpServletResponse response) {
    String query = request.getQueryString();
    String path = request.getRequestURI() + (query == null ? "" : "?" + query);
    if (path.length() > LONGEST || path.equals("/")) {
      return;
    }
    ResponseCookie cookie =
        ResponseCookie.from(
                COOKIE,
                Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(path.getBytes(StandardCharsets.UTF_8)))
            .path("/")
            .httpOnly(true)
            .secure(baseUrl.isSecure())
            .sameSite("Lax")
            .maxAge(REMEMBERED)
            .build();
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
  }
}
