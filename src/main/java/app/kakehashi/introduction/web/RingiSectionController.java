package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.ringi.RingiSectionKind;
import app.kakehashi.introduction.service.ringi.RingiPacks;
import app.kakehashi.introduction.service.ringi.RingiPacks.Draft;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import app.kakehashi.shared.StaleVersionException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One section of the ringi papers, to be written by whoever takes part. */
@Controller
@Permit(Permit.To.SIGNED_IN)
@RequestMapping("/introductions/{id}/ringi/{language}/{kind}")
class RingiSectionController {
  private final RingiPacks packs;

  RingiSectionController(RingiPacks packs) {
    this.packs = packs;
  }

  /**
   * A section as typed.
   *
   * @param version that was seen
   */
  record SectionForm(@Nullable String version, @Nullable String text) {}

  @GetMapping
  String form(
      @PathVariable String id,
      @PathVariable String language,
      @PathVariable String kind,
      Viewer viewer,
      Model model) {
    Draft draft = packs.section(id, RingiController.language(language), kind(kind), viewer);
    model.addAttribute("form", new SectionForm(null, draft.text()));
    return show(id, language, draft, model);
  }

  @PostMapping
  String write(
      @PathVariable String id,
      @PathVariable String language,
      @PathVariable String kind,
      @ModelAttribute("form") SectionForm form,
      BindingResult errors,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Language written = RingiController.language(language);
    String text = Objects.requireNonNullElse(form.text(), "");
    HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
    try {
      packs.write(id, written, kind(kind), text, version(form.version()), viewer);
      flash.addFlashAttribute("done", "introduction_ringi.done.written");
      return RingiController.address(id, written);
    } catch (RingiPacks.Refused refused) {
      refused
          .codes()
          .forEach(
              code ->
                  errors.rejectValue(
                      "text",
                      "introduction_ringi.error." + code,
                      new Object[] {RingiPacks.LONGEST},
                      null));
    } catch (StaleVersionException stale) {
      errors.reject("introduction_ringi.error.stale");
      model.addAttribute("stale", true);
      status = HttpStatus.CONFLICT;
    }
    response.setStatus(status.value());
    model.addAttribute("hasErrors", true);
    Draft draft = packs.section(id, written, kind(kind), viewer);
    return show(id, language, draft, model);
  }

  private static String show(String id, String language, Draft draft, Model model) {
    model.addAttribute("caseId", id);
    model.addAttribute("language", RingiController.language(language));
    model.addAttribute("draft", draft);
    return "introduction/ringi-section";
  }

  private static RingiSectionKind kind(String code) {
    return RingiSectionKind.find(code).orElseThrow(NotFoundException::new);
  }

  /** What is no number is the version of nothing. */
  static long version(@Nullable String typed) {
    return typed != null && typed.matches("\\d{1,9}") ? Long.parseLong(typed) : -1;
  }
}
