package app.kakehashi.offer.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** How the pages of this feature answer. */
final class Answers {
  private Answers() {}

  /** The form again, with what is wrong. */
  static String again(HttpServletResponse response, Model model, String view) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("hasErrors", true);
    return view;
  }
}
