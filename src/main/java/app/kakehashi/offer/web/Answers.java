package app.kakehashi.offer.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
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
  static String again(HttpServletResponse response, Model model, String view) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("hasErrors", true);
    return view;
  }
}
