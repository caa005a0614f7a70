package app.kakehashi.posting.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.posting.Posting;
import app.kakehashi.posting.PostingText;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.Postings;
import app.kakehashi.posting.service.Translations;
import app.kakehashi.shared.FormVersion;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A posting's text in the other languages. */
@Controller
@RequestMapping("/{path:gaps|offers}/{id}/translations")
@Permit(Permit.To.SIGNED_IN)
class TranslationController {
  private static final String FORM = "posting/translation";
  private static final int LONGEST_TITLE = 200;
  private static final int LONGEST_DESCRIPTION = 8000;

  private final Postings postings;
  private final Translations translations;

  TranslationController(Postings postings, Translations translations) {
    this.postings = postings;
    this.translations = translations;
  }

  /** The words in one language. */
  record TranslationForm(
      @Nullable String title, @Nullable String description, @Nullable String version) {}

  @GetMapping
  String list(@PathVariable String path, @PathVariable String id, Viewer viewer, Model model) {
    Posting posting = show(path, id, viewer, model);
    model.addAttribute("slots", translations.slots(posting, viewer));
    return "posting/translations";
  }

  @GetMapping("/{language}")
  String page(
      @PathVariable String path,
      @PathVariable String id,
      @PathVariable String language,
      Viewer viewer,
      Model model) {
    Posting posting = show(path, id, viewer, model);
    Translations.Slot slot = slot(posting, language, viewer);
    model.addAttribute("slot", slot);
    model.addAttribute(
        "form",
        new TranslationForm(
            slot.text().map(PostingText::title).orElse(""),
            slot.text().map(PostingText::description).orElse(""),
            Long.toString(slot.version())));
    return FORM;
  }

  @PostMapping("/{language}")
  String type(
      @PathVariable String path,
      @PathVariable String id,
      @PathVariable String language,
      @ModelAttribute("form") TranslationForm form,
      BindingResult errors,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Posting posting = show(path, id, viewer, model);
    Translations.Slot slot = slot(posting, language, viewer);
    String title = checked("title", form.title(), LONGEST_TITLE, errors);
    String description = checked("description", form.description(), LONGEST_DESCRIPTION, errors);
    if (errors.hasErrors()) {
      model.addAttribute("slot", slot);
      return Answers.again(response, FORM);
    }
    translations.type(
        posting.type(),
        id,
        new PostingText(slot.language(), title, description),
        FormVersion.of(form.version()),
        viewer);
    flash.addFlashAttribute("done", "posting.done.translated");
    return back(posting);
  }

  @PostMapping("/{language}/approval")
  String approve(
      @PathVariable String path,
      @PathVariable String id,
      @PathVariable String language,
      @RequestParam String version,
      Viewer viewer,
      RedirectAttributes flash) {
    PostingType type = Answers.type(path);
    Posting posting = postings.editable(type, id, viewer);
    translations.approve(
        type,
        id,
        Language.ofTag(language).orElseThrow(NotFoundException::new),
        FormVersion.of(version),
        viewer);
    flash.addFlashAttribute("done", "posting.done.translation_approved");
    return back(posting);
  }

  private Posting show(String path, String id, Viewer viewer, Model model) {
    Posting posting = postings.editable(Answers.type(path), id, viewer);
    model.addAttribute("posting", posting);
    model.addAttribute("path", posting.type().path());
    return posting;
  }

  private Translations.Slot slot(Posting posting, String language, Viewer viewer) {
    return translations.slots(posting, viewer).stream()
        .filter(slot -> slot.language().code().equals(language))
        .findFirst()
        .orElseThrow(NotFoundException::new);
  }

  private static String checked(
      String field, @Nullable String typed, int longest, BindingResult errors) {
    String text = typed == null ? "" : typed.strip();
    if (text.isEmpty()) {
      errors.rejectValue(field, "posting.translation." + field + ".missing");
    } else if (text.length() > longest) {
      errors.rejectValue(field, "posting.too_long", new Object[] {longest}, null);
    }
    return text;
  }

  private static String back(Posting posting) {
    return "redirect:" + Answers.page(posting.type(), posting.publicId()) + "/translations";
  }
}
