package app.kakehashi.listimport.web;

import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.ImportStatus;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How the pages of this feature answer. */
final class Answers {

  private static final Map<ImportStatus, String> SAID =
      Map.of(
          ImportStatus.CHECKED, "listimport.done.checked",
          ImportStatus.COMMITTED, "listimport.done.committed",
          ImportStatus.TAKEN_BACK, "listimport.done.taken_back");

  private Answers() {}

  /** To the page of an import after something was done. */
  static String toImport(HttpServletRequest request, String publicId) {
    request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
    return "redirect:/admin/imports/" + publicId;
  }

  /** To the columns of an import. */
  static String toColumns(HttpServletRequest request, String publicId) {
    return toImport(request, publicId) + "/columns";
  }

  /** To the values of an import. */
  static String toValues(HttpServletRequest request, String publicId) {
    return toImport(request, publicId) + "/values";
  }

  /** To what taking an import back did. */
  static String toUndo(HttpServletRequest request, String publicId) {
    return toImport(request, publicId) + "/taking-back";
  }

  /**
   * Says on the next page what was done to an import. Where the work goes on, or came to something
   * else, that page says so itself.
   */
  static void say(RedirectAttributes flash, ImportBatch now) {
    if (now.stopped() == null && SAID.containsKey(now.status())) {
      flash.addFlashAttribute("done", SAID.get(now.status()));
    }
  }

  /** To the list of imports. */
  static String toList(HttpServletRequest request) {
    request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
    return "redirect:/admin/imports";
  }

  /** The form again, with what is wrong. */
  static String again(HttpServletResponse response, Model model, String view) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("hasErrors", true);
    return view;
  }
}
