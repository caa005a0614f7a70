package app.kakehashi.gap.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.gap.GapKind;
import app.kakehashi.gap.service.GapEditor;
import app.kakehashi.shared.Choice;
import app.kakehashi.shared.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Starting a gap: its kind, and for the office the company it is for. */
@Controller
@RequestMapping("/gaps/new")
@Permit(Permit.To.SIGNED_IN)
class NewGapController {
  private static final String VIEW = "gap/new";

  private final GapEditor editor;
  private final GapFields fields;

  NewGapController(GapEditor editor, GapFields fields) {
    this.editor = editor;
    this.fields = fields;
  }

  /**
   * What a new gap begins with.
   *
   * @param company public id or name, asked of the office only
   */
  record NewGapForm(@Nullable String kind, @Nullable String company) {}

  @GetMapping
  String page(
      @RequestParam(required = false) @Nullable String company, Viewer viewer, Model model) {
    show(viewer, model);
    model.addAttribute("form", new NewGapForm(null, company));
    return VIEW;
  }

  @PostMapping
  String start(
      @ModelAttribute("form") NewGapForm form,
      BindingResult errors,
      Viewer viewer,
      Model model,
      HttpServletResponse response) {
    show(viewer, model);
    Optional<GapKind> kind = Optional.ofNullable(form.kind()).flatMap(GapKind::find);
    if (kind.isEmpty()) {
      errors.rejectValue("kind", "gap.error.kind");
    }
    Optional<CompanySummary> company =
        viewer.isOffice() ? meant(form, errors, viewer, model) : editor.ownCompany(viewer);
    if (errors.hasErrors() || kind.isEmpty() || company.isEmpty()) {
      return Answers.again(response, VIEW);
    }
    String id = editor.start(kind.get(), company.get().id(), viewer.language(), viewer);
    return "redirect:" + Answers.page(id) + "/edit/need";
  }

  private Optional<CompanySummary> meant(
      NewGapForm form, BindingResult errors, Viewer viewer, Model model) {
    List<CompanySummary> meant =
        editor.companiesMeant(form.company() == null ? "" : form.company(), viewer);
    if (meant.size() == 1) {
      return Optional.of(meant.getFirst());
    }
    errors.rejectValue("company", meant.isEmpty() ? "gap.error.company" : "gap.error.companies");
    model.addAttribute(
        "meant", meant.stream().map(one -> new Choice(one.publicId(), one.name())).toList());
    return Optional.empty();
  }

  private void show(Viewer viewer, Model model) {
    if (!viewer.isOffice() && editor.ownCompany(viewer).isEmpty()) {
      throw new NotFoundException();
    }
    model.addAttribute("kinds", fields.kinds(viewer.language()));
    model.addAttribute("office", viewer.isOffice());
    model.addAttribute("meant", List.of());
  }
}
