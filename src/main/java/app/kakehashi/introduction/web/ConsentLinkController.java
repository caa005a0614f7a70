package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.introduction.service.ConsentSheets;
import app.kakehashi.introduction.service.ContactConsents;
import app.kakehashi.introduction.web.ConsentPages.ConsentForm;
import app.kakehashi.shared.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
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

/**
 * Where the link of a mail leads by which a person agrees to be introduced, or takes that back; no
 * sign-in is needed, and the link stays good for taking back.
 */
@Controller
@RequestMapping("/consents/{token}")
@Permit(Permit.To.ANYONE)
class ConsentLinkController {
  private final ContactConsents consents;
  private final CaseHeads heads;

  ConsentLinkController(ContactConsents consents, CaseHeads heads) {
    this.consents = consents;
    this.heads = heads;
  }

  @GetMapping
  String page(@PathVariable String token, Locale locale, Model model) {
    show(token, locale, model);
    model.addAttribute("form", ConsentForm.EMPTY);
    return ConsentPages.VIEW;
  }

  @PostMapping
  String give(
      @PathVariable String token,
      @ModelAttribute("form") ConsentForm form,
      BindingResult errors,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    show(token, locale, model);
    ConsentPages.requireTick(form, errors);
    if (errors.hasErrors()) {
      model.addAttribute("hasErrors", true);
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return ConsentPages.VIEW;
    }
    consents.giveByLink(token, form.sides(), Language.of(locale));
    flash.addFlashAttribute("done", "introduction_after.done.consent_given");
    return "redirect:/consents/" + token;
  }

  @PostMapping("/withdrawal")
  String withdraw(@PathVariable String token, RedirectAttributes flash) {
    consents.withdrawByLink(token);
    flash.addFlashAttribute("done", "introduction_after.done.consent_withdrawn");
    return "redirect:/consents/" + token;
  }

  private void show(String token, Locale locale, Model model) {
    Language reader = Language.of(locale);
    ConsentSheets.Sheet sheet = consents.sheet(token, reader);
    ConsentPages.show(sheet, "/consents/" + token, model);
    model.addAttribute("about", heads.text(sheet.introduction(), reader));
    model.addAttribute("recording", false);
  }
}
