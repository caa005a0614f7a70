package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.ContactConsent.Channel;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.service.CaseReads;
import app.kakehashi.introduction.service.ContactConsents;
import app.kakehashi.introduction.web.ConsentPages.ConsentForm;
import app.kakehashi.shared.Choice;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.context.MessageSource;
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

/** A person’s consent on the pages of the case: given by that person, or recorded by the office. */
@Controller
@RequestMapping("/introductions/{id}/contacts/{contact}")
@Permit(Permit.To.SIGNED_IN)
class ConsentController {
  private final CaseReads reads;
  private final CaseHeads heads;
  private final ContactConsents consents;
  private final MessageSource messages;

  ConsentController(
      CaseReads reads, CaseHeads heads, ContactConsents consents, MessageSource messages) {
    this.reads = reads;
    this.heads = heads;
    this.consents = consents;
    this.messages = messages;
  }

  @GetMapping("/consent")
  String page(@PathVariable String id, @PathVariable String contact, Viewer viewer, Model model) {
    show(id, contact, viewer, model);
    model.addAttribute("form", ConsentForm.EMPTY);
    return ConsentPages.VIEW;
  }

  @PostMapping("/consent")
  String give(
      @PathVariable String id,
      @PathVariable String contact,
      @ModelAttribute("form") ConsentForm form,
      BindingResult errors,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    show(id, contact, viewer, model);
    ConsentPages.requireTick(form, errors);
    Optional<Channel> channel = form.channel();
    if (viewer.isOffice()) {
      if (channel.isEmpty()) {
        errors.rejectValue("how", "introduction_after.consent.how_missing");
      }
      if (form.evidenceText().isEmpty()) {
        errors.rejectValue("evidence", "introduction_after.evidence.missing");
      } else if (form.evidenceText().length() > ConsentPages.LONGEST_EVIDENCE) {
        errors.rejectValue(
            "evidence",
            "introduction_after.too_long",
            new Object[] {ConsentPages.LONGEST_EVIDENCE},
            null);
      }
    }
    if (errors.hasErrors()) {
      model.addAttribute("hasErrors", true);
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return ConsentPages.VIEW;
    }
    channel.ifPresentOrElse(
        how -> consents.record(id, contact, form.sides(), how, form.evidenceText(), viewer),
        () -> consents.give(id, contact, form.sides(), viewer));
    flash.addFlashAttribute("done", "introduction_after.done.consent_given");
    return back(id, contact);
  }

  @PostMapping("/withdrawal")
  String withdraw(
      @PathVariable String id,
      @PathVariable String contact,
      @ModelAttribute("form") ConsentForm form,
      Viewer viewer,
      RedirectAttributes flash) {
    consents.withdraw(
        id,
        contact,
        viewer.isOffice() ? form.channel().orElse(Channel.PHONE) : Channel.PAGE,
        viewer);
    flash.addFlashAttribute("done", "introduction_after.done.consent_withdrawn");
    return back(id, contact);
  }

  private void show(String id, String contact, Viewer viewer, Model model) {
    Introduction introduction = reads.find(id, viewer);
    ConsentPages.show(
        consents.sheet(introduction, contact, viewer),
        "/introductions/" + id + "/contacts/" + contact,
        model);
    model.addAttribute("head", heads.of(introduction, viewer));
    model.addAttribute("about", heads.text(introduction, viewer.language()));
    model.addAttribute("recording", viewer.isOffice());
    model.addAttribute(
        "channels",
        Arrays.stream(Channel.values())
            .filter(Channel::isRecorded)
            .map(
                channel ->
                    new Choice(
                        channel.name(),
                        messages.getMessage(
                            channel.messageKey(), null, viewer.language().locale())))
            .toList());
  }

  private static String back(String id, String contact) {
    return "redirect:/introductions/" + id + "/contacts/" + contact + "/consent";
  }
}
