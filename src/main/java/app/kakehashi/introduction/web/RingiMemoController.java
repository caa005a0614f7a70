package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.ringi.RingiMemo;
import app.kakehashi.introduction.service.ringi.RingiPacks;
import app.kakehashi.introduction.service.ringi.RingiPacks.MemoDraft;
import app.kakehashi.shared.Language;
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

/** The 簽呈 that opens the pack in Traditional Chinese. */
@Controller
@Permit(Permit.To.SIGNED_IN)
@RequestMapping("/introductions/{id}/ringi/zh-Hant/memo")
class RingiMemoController {
  private final RingiPacks packs;

  RingiMemoController(RingiPacks packs) {
    this.packs = packs;
  }

  /**
   * A memo as typed.
   *
   * @param version that was seen
   */
  record MemoForm(
      @Nullable String version,
      @Nullable String subject,
      @Nullable String explanation,
      @Nullable String proposal) {}

  @GetMapping
  String form(@PathVariable String id, Viewer viewer, Model model) {
    MemoDraft draft = packs.memo(id, viewer);
    model.addAttribute(
        "form", new MemoForm(null, draft.subject(), draft.explanation(), draft.proposal()));
    return show(id, draft, model);
  }

  @PostMapping
  String write(
      @PathVariable String id,
      @ModelAttribute("form") MemoForm form,
      BindingResult errors,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
    try {
      packs.writeMemo(
          id,
          Objects.requireNonNullElse(form.subject(), ""),
          Objects.requireNonNullElse(form.explanation(), ""),
          Objects.requireNonNullElse(form.proposal(), ""),
          RingiSectionController.version(form.version()),
          viewer);
      flash.addFlashAttribute("done", "introduction_ringi.done.written");
      return RingiController.address(id, Language.ZH_HANT);
    } catch (RingiPacks.Refused refused) {
      refused.codes().forEach(code -> reject(errors, code));
    } catch (StaleVersionException stale) {
      errors.reject("introduction_ringi.error.stale");
      model.addAttribute("stale", true);
      status = HttpStatus.CONFLICT;
    }
    response.setStatus(status.value());
    model.addAttribute("hasErrors", true);
    return show(id, packs.memo(id, viewer), model);
  }

  private static void reject(BindingResult errors, String code) {
    String field =
        switch (code) {
          case "memo.subject" -> "subject";
          case "memo.proposal" -> "proposal";
          default -> "explanation";
        };
    errors.rejectValue(
        field,
        "introduction_ringi.error." + code,
        new Object[] {
          RingiMemo.LONGEST_SUBJECT,
          RingiMemo.MOST_EXPLANATIONS,
          RingiMemo.MOST_PROPOSALS,
          RingiMemo.MOST_CHARACTERS
        },
        null);
  }

  private static String show(String id, MemoDraft draft, Model model) {
    model.addAttribute("caseId", id);
    model.addAttribute("draft", draft);
    return "introduction/ringi-memo";
  }
}
