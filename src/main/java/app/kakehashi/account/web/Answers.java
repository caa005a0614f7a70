package app.kakehashi.account.web;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/** How the pages of this feature answer a form. */
final class Answers {
  private Answers() {}

  /** A field as text without the blanks around it. */
  static String text(@Nullable String typed) {
    return typed == null ? "" : typed.strip();
  }

  /** A field exactly as typed, for passwords. */
  static String raw(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  /** Shows the form again, with what is wrong. */
  static String again(HttpServletResponse response, String view) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return view;
  }

  /** Done: to a path of this site, which is read as it is (no part of it is a template variable). */
  static @Nullable String seeOther(HttpServletResponse response, String path) {
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader(HttpHeaders.LOCATION, path);
    return null;
  }
}
