package app.kakehashi.gap.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;

/** How the pages of this feature answer. */
final class Answers {
  private Answers() {}

  /** The form again, with what is wrong. */
  static String again(HttpServletResponse response, String view) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return view;
  }

  /** Address of a gap's page; the id has been checked by loading the gap. */
  static String page(String publicId) {
    return "/gaps/" + publicId;
  }
}
