package app.kakehashi.account.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.account.service.AccountAdministration;
import app.kakehashi.account.service.AccountAdministration.Place;
import app.kakehashi.shared.Choice;
import app.kakehashi.shared.FormVersion;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An admin says at which desk a colleague works. */
@Controller
@RequestMapping("/admin/accounts/{id}/desk")
@Permit(Permit.To.ADMIN)
class AccountDeskController {
  private static final String WHOLE = "whole";
  private static final List<String> DESKS = List.of("JP", "TW");
  private static final int LONGEST_BODY = 300;

  private final AccountAdministration administration;
  private final MessageSource messages;

  AccountDeskController(AccountAdministration administration, MessageSource messages) {
    this.administration = administration;
    this.messages = messages;
  }

  record DeskForm(@Nullable String desk, @Nullable String body, @Nullable String version) {}

  @GetMapping
  String page(@PathVariable String id, Locale locale, Model model) {
    Place place = administration.placeOf(id);
    model.addAttribute(
        "form",
        new DeskForm(
            place.desk() == null ? WHOLE : place.desk(),
            place.body(),
            Long.toString(place.version())));
    return view(id, place, locale, model);
  }

  @PostMapping
  String change(
      @PathVariable String id,
      @ModelAttribute("form") DeskForm form,
      BindingResult errors,
      Viewer viewer,
      Locale locale,
      Model model,
      RedirectAttributes redirect,
      HttpServletResponse response) {
    Place place = administration.placeOf(id);
    String desk = Answers.text(form.desk());
    String body = Answers.text(form.body());
    if (!desk.equals(WHOLE) && !DESKS.contains(desk)) {
      errors.rejectValue("desk", "account.field.desk.missing");
    }
    if (body.length() > LONGEST_BODY) {
      errors.rejectValue("body", "account.field.body.too_long");
    } else if (!body.isEmpty() && desk.equals(WHOLE)) {
      errors.rejectValue("body", "account.field.body.needs_desk");
    }
    if (errors.hasErrors()) {
      return Answers.again(response, model, view(id, place, locale, model));
    }
    administration.place(
        id,
        FormVersion.of(form.version()),
        desk.equals(WHOLE) ? null : desk,
        body.isEmpty() ? null : body,
        viewer);
    redirect.addFlashAttribute("done", "account.admin.desk_changed");
    return "redirect:/admin/accounts";
  }

  private String view(String id, Place place, Locale locale, Model model) {
    model.addAttribute("id", id);
    model.addAttribute("name", place.name());
    model.addAttribute(
        "deskChoices",
        Stream.concat(Stream.of(WHOLE), DESKS.stream())
            .map(
                code ->
                    new Choice(
                        code,
                        messages.getMessage(
                            "account.desk." + code.toLowerCase(Locale.ROOT), null, locale)))
            .toList());
    return "account/desk";
  }
}
