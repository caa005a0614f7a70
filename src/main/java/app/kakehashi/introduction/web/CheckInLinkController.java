package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.introduction.domain.CheckInAnswer;
import app.kakehashi.introduction.service.CheckIns;
import app.kakehashi.shared.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A check-in behind the link of a mail; no sign-in is needed. */
@Controller
@RequestMapping("/check-ins/{token}")
@Permit(Permit.To.ANYONE)
class CheckInLinkController {
  private static final String VIEW = "introduction/check-in-link";

  private final CheckIns checkIns;
  private final CaseHeads heads;

  CheckInLinkController(CheckIns checkIns, CaseHeads heads) {
    this.checkIns = checkIns;
    this.heads = heads;
  }

  @GetMapping
  String page(@PathVariable String token, Locale locale, Model model) {
    show(token, locale, model);
    return VIEW;
  }

  @PostMapping
  String answer(
      @PathVariable String token,
      @RequestParam @Nullable String outcome,
      @RequestParam(defaultValue = "") String note,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    Optional<CheckInAnswer> chosen = CheckInController.answer(outcome);
    if (chosen.isEmpty() || OutcomeForm.isTooLong(note)) {
      show(token, locale, model);
      OutcomeForm.again(chosen.isEmpty(), outcome, note, model);
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return VIEW;
    }
    checkIns.answerByLink(token, chosen.get(), note.strip());
    return "introduction/after-answered";
  }

  private void show(String token, Locale locale, Model model) {
    CheckIns.Question question = checkIns.question(token);
    model.addAttribute("about", heads.text(question.introduction(), Language.of(locale)));
    model.addAttribute("months", question.months());
    model.addAttribute("path", "/check-ins/" + token);
    model.addAttribute("when", List.of());
    OutcomeForm.fresh(CheckInAnswer.values(), model);
  }
}
