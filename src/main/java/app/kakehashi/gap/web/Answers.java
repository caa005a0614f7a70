package app.kakehashi.gap.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.View;

/** How the pages of this feature answer. */
final class Answers {
  private Answers() {}

  /** To another page of this site after something was done. */
  static String seeOther(HttpServletRequest request, String path) {
    request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
    return "redirect:" + path;
  }

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
