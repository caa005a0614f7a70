package app.kakehashi.company.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.service.CompanyEditing;
import app.kakehashi.shared.FormVersion;
import app.kakehashi.shared.NotFoundException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes one item off a list of a company. */
@Controller
@Permit(Permit.To.SIGNED_IN)
class ItemRemovalController {
  private final EditPages pages;
  private final CompanyEditing editing;

  ItemRemovalController(EditPages pages, CompanyEditing editing) {
    this.pages = pages;
    this.editing = editing;
  }

  @PostMapping("/companies/{id}/{list}/{at}/removal")
  String remove(
      @PathVariable String id,
      @PathVariable String list,
      @PathVariable int at,
      @RequestParam(required = false) @Nullable String version,
      Viewer viewer,
      Locale locale,
      Model model,
      RedirectAttributes redirect) {
    long seen = FormVersion.of(version);
    switch (list) {
      case "certificates" -> {
        boolean complete = pages.editable(id, viewer, model, locale).certificatesStated();
        editing.certificates(id, seen, EditPages.without(at), complete, viewer);
      }
      case "credit-reports" -> editing.creditReports(id, seen, EditPages.without(at), viewer);
      case "exclusivities" -> editing.exclusivities(id, seen, EditPages.without(at), viewer);
      case "names" -> editing.names(id, seen, EditPages.without(at), viewer);
      case "sites" -> editing.sites(id, seen, EditPages.without(at), viewer);
      default -> throw new NotFoundException();
    }
    return EditPages.done(redirect, "company.done.removed", "/companies/" + id + "/" + list);
  }
}
