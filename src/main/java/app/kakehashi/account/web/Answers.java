package app.kakehashi.account.web;

import app.kakehashi.account.service.TooManyAttemptsException;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

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
  static String again(HttpServletResponse response, Model model, String view) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("hasErrors", true);
    return view;
  }

  /** Shows the form again to somebody who tries too often. */
  static String tooMany(
      HttpServletResponse response, Model model, TooManyAttemptsException e, String view) {
    response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(e.waitSeconds()));
    response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
    model.addAttribute("hasErrors", true);
    return view;
  }

  /** A link that was used, has expired, or never was one: all the same to the reader. */
  static String linkGone(HttpServletResponse response) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    return "account/link-gone";
  }

  /**
   * Done: to a path of this site, which is read as it is (no part of it is a template variable).
   */
  static @Nullable String seeOther(HttpServletResponse response, String path) {
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader(HttpHeaders.LOCATION, path);
    return null;
  }
}
