package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.MessageText;
import app.kakehashi.introduction.service.RoomView;
import app.kakehashi.introduction.service.Rooms;
import app.kakehashi.posting.FileAnswer;
import app.kakehashi.shared.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
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

/** What can be done with a message: translated, withdrawn, its files saved. */
@Controller
@Permit(Permit.To.SIGNED_IN)
@RequestMapping("/introductions/{id}/messages")
class RoomMessageController {
  private static final String VIEW = "introduction/room-translation";

  private final Rooms rooms;
  private final RoomPages pages;

  RoomMessageController(Rooms rooms, RoomPages pages) {
    this.rooms = rooms;
    this.pages = pages;
  }

  /** A translation as typed. */
  record TranslationForm(
      @Nullable String thread, @Nullable String language, @Nullable String text) {}

  @GetMapping("/{message}/translation")
  String form(
      @PathVariable String id,
      @PathVariable String message,
      @RequestParam(defaultValue = "") String thread,
      Viewer viewer,
      Locale locale,
      Model model) {
    RoomView.Message original = rooms.message(id, message, viewer);
    Language into = viewer.language();
    RoomView.Translation known = original.translationFor(into);
    model.addAttribute(
        "form",
        new TranslationForm(
            thread,
            original.language() == into ? "" : into.code(),
            known == null ? "" : known.text()));
    return show(id, original, locale, model);
  }

  @PostMapping("/{message}/translation")
  String translate(
      @PathVariable String id,
      @PathVariable String message,
      @ModelAttribute("form") TranslationForm form,
      BindingResult errors,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    RoomView.Message original = rooms.message(id, message, viewer);
    Language language =
        Language.ofTag(Objects.requireNonNullElse(form.language(), ""))
            .filter(chosen -> chosen != original.language())
            .orElse(null);
    if (language == null) {
      errors.rejectValue("language", "introduction_room.error.other_language");
    }
    try {
      MessageText text =
          MessageText.read(
              Objects.requireNonNullElse(form.text(), ""), MessageText.LONGEST_TRANSLATION);
      if (language != null) {
        rooms.translate(id, message, language, text, viewer);
        return RoomPages.done(
            flash,
            "introduction_room.done.translated",
            id,
            Objects.requireNonNullElse(form.thread(), ""));
      }
    } catch (MessageText.Refused refused) {
      errors.rejectValue(
          "text",
          "introduction_room.error." + refused.code(),
          new Object[] {MessageText.LONGEST_TRANSLATION},
          null);
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("hasErrors", true);
    return show(id, original, locale, model);
  }

  private String show(String id, RoomView.Message original, Locale locale, Model model) {
    model.addAttribute("caseId", id);
    model.addAttribute("message", original);
    model.addAttribute(
        "languageChoices",
        pages.languages(locale).stream()
            .filter(choice -> !choice.value().equals(original.language().code()))
            .toList());
    return VIEW;
  }

  @PostMapping("/{message}/withdrawal")
  String withdraw(
      @PathVariable String id,
      @PathVariable String message,
      @RequestParam(defaultValue = "") String thread,
      Viewer viewer,
      RedirectAttributes flash) {
    rooms.withdraw(id, message, viewer);
    return RoomPages.done(flash, "introduction_room.done.withdrawn", id, thread);
  }

  @GetMapping("/files/{file}")
  ResponseEntity<byte[]> file(@PathVariable String id, @PathVariable String file, Viewer viewer) {
    Rooms.Download found = rooms.file(id, file, viewer);
    return FileAnswer.download(found.name(), found.mediaType(), found.content());
  }
}
