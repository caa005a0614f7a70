package app.kakehashi.listimport.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.servlet.View;

/** How the pages of this feature answer. */
final class Answers {

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
