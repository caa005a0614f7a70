package app.kakehashi.platform.web;

import app.kakehashi.account.CurrentViewer;
import app.kakehashi.account.Viewer;
import app.kakehashi.shared.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.servlet.LocaleResolver;

/** What the layout of every page needs. */
@ControllerAdvice(annotations = Controller.class)
class PageModel {
  private final LocaleResolver locales;
  private final String associationName;

  PageModel(
      LocaleResolver locales, @Value("${kakehashi.association-name}") String associationName) {
    this.locales = locales;
    this.associationName = associationName;
  }

  @ModelAttribute
  void layout(Model model, HttpServletRequest request, @Nullable Viewer viewer) {
    Locale locale = locales.resolveLocale(request);
    String path = pathOf(request);
    model.addAttribute("viewer", viewer);
    model.addAttribute("pageLanguage", Language.of(locale).code());
    model.addAttribute("languages", Language.values());
    model.addAttribute("associationName", associationName);
    model.addAttribute("currentPath", path);
    model.addAttribute(
        "navigation",
        viewer == null ? List.of() : Navigation.of(viewer, CurrentViewer.waitingNotices(), path));
  }

  /**
   * The address to come back to; a page shown in answer to a failed POST comes back to its form.
   */
  private static String pathOf(HttpServletRequest request) {
    String query = request.getQueryString();
    return request.getRequestURI() + (query == null ? "" : "?" + query);
  }
}
