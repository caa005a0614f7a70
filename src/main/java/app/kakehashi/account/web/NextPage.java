package app.kakehashi.account.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.springframework.web.util.WebUtils;

/**
 * The page somebody wanted before signing in, left in a cookie by the security chain; a path of
 * this site and nothing else.
 */
final class NextPage {
  private static final String COOKIE = "kakehashi-next";
  private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x5b\\x5d-\\x7e]*");

  private NextPage() {}

  /** The page to go on with, the home page by default; asked once. */
  static String take(HttpServletRequest request, HttpServletResponse response) {
    Cookie cookie = WebUtils.getCookie(request, COOKIE);
    if (cookie == null) {
      return "/";
    }
    Cookie gone = new Cookie(COOKIE, "");
    gone.setPath("/");
    gone.setHttpOnly(true);
    gone.setMaxAge(0);
    response.addCookie(gone);
    return localOrHome(cookie.getValue());
  }

  private static String localOrHome(String encoded) {
    try {
      String path = new String(Base64.getUrlDecoder().decode(encoded), StandardCharsets.UTF_8);
      return LOCAL.matcher(path).matches() ? path : "/";
    } catch (IllegalArgumentException notOurs) {
      return "/";
    }
  }
}
