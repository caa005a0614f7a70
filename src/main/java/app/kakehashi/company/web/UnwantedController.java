package app.kakehashi.company.web;

import app.kakehashi.account.Accounts;
import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.Affiliation;
import app.kakehashi.company.CompanyIdentifier;
import app.kakehashi.company.CompanyName;
import app.kakehashi.company.IdentifierScheme;
import app.kakehashi.company.service.CompanyProfile;
import app.kakehashi.company.service.CompanyReader;
import app.kakehashi.company.service.UnwantedCompanies;
import app.kakehashi.company.service.UnwantedCompanies.Entry;
import app.kakehashi.company.service.UnwantedCompanies.NewEntry;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

/** Companies that the office never proposes. */
@Controller
@Permit(Permit.To.OFFICE)
@RequestMapping("/desk/unwanted")
class UnwantedController {
  private static final String VIEW = "company/unwanted";
  private static final int LONGEST_NAME = 300;
  private static final int LONGEST_REASON = 500;
  private static final int MOST_NAMES = 20;

  private final EditPages pages;
  private final CompanyReader reader;
  private final UnwantedCompanies unwanted;
  private final Accounts accounts;

  UnwantedController(
      EditPages pages, CompanyReader reader, UnwantedCompanies unwanted, Accounts accounts) {
    this.pages = pages;
    this.reader = reader;
    this.unwanted = unwanted;
    this.accounts = accounts;
  }

  /** An entry as typed; further names one a line. */
  record UnwantedForm(
      @Nullable String affiliation,
      @Nullable String name,
      @Nullable String names,
      @Nullable String scheme,
      @Nullable String identifier,
      @Nullable String reason,
      @Nullable String until) {}

  @GetMapping
  String page(
      @RequestParam(defaultValue = "") String company, Viewer viewer, Locale locale, Model model) {
    model.addAttribute(
        "form",
        company.isEmpty()
            ? new UnwantedForm(null, null, null, null, null, null, null)
            : of(reader.profile(company, viewer)));
    return show(viewer, locale, model);
  }

  private static UnwantedForm of(CompanyProfile company) {
    CompanyIdentifier number = company.identifier();
    return new UnwantedForm(
        company.affiliation().code(),
        company.officialName(),
        company.names().stream()
            .map(CompanyName::text)
            .distinct()
            .collect(Collectors.joining("\n")),
        number == null || !number.isKey() ? null : number.scheme().code(),
        number == null || !number.isKey() ? null : number.value(),
        null,
        null);
  }

  @PostMapping
  String add(
      @ModelAttribute("form") UnwantedForm form,
      BindingResult binding,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    Typed typed = new Typed(binding);
    Affiliation side =
        typed.required(Affiliation.class, "affiliation", form.affiliation(), Affiliation.JP);
    List<String> names = new ArrayList<>();
    names.add(typed.required("name", form.name(), LONGEST_NAME));
    names.addAll(further(form, binding));
    IdentifierScheme scheme = typed.code(IdentifierScheme.class, "scheme", form.scheme());
    CompanyIdentifier number =
        typed.identifier(
            "scheme", scheme == null ? null : scheme.code(), "identifier", form.identifier());
    String reason = typed.required("reason", form.reason(), LONGEST_REASON);
    LocalDate until = typed.day("until", form.until());
    if (binding.hasErrors()) {
      return pages.again(response, model, show(viewer, locale, model));
    }
    unwanted.add(new NewEntry(side, names, number, reason, until), viewer);
    return EditPages.done(redirect, "company.done.unwanted", "/desk/unwanted");
  }

  private static List<String> further(UnwantedForm form, BindingResult binding) {
    List<String> names =
        Stream.of(Objects.requireNonNullElse(form.names(), "").split("\\R"))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .toList();
    if (names.size() > MOST_NAMES
        || names.stream().anyMatch(name -> name.length() > LONGEST_NAME)) {
      binding.rejectValue(
          "names", "company.unwanted.error.names", new Object[] {MOST_NAMES, LONGEST_NAME}, null);
    }
    return names;
  }

  /** Why an entry is lifted. */
  record LiftForm(@Nullable String reason) {}

  @GetMapping("/{entry}/lift")
  String liftForm(@PathVariable String entry, Viewer viewer, Model model) {
    model.addAttribute("form", new LiftForm(null));
    return showLift(entry, viewer, model);
  }

  @PostMapping("/{entry}/lift")
  String lift(
      @PathVariable String entry,
      @ModelAttribute("form") LiftForm form,
      BindingResult binding,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes redirect) {
    String reason = new Typed(binding).required("reason", form.reason(), LONGEST_REASON);
    if (binding.hasErrors()) {
      return pages.again(response, model, showLift(entry, viewer, model));
    }
    unwanted.lift(entry, reason, viewer);
    return EditPages.done(redirect, "company.done.lifted", "/desk/unwanted");
  }

  @PostMapping("/{entry}/exceptions")
  String except(
      @PathVariable String entry,
      @RequestParam String company,
      Viewer viewer,
      RedirectAttributes redirect) {
    unwanted.except(entry, company, viewer);
    return EditPages.done(redirect, "company.done.saved", "/desk/unwanted");
  }

  private String showLift(String entry, Viewer viewer, Model model) {
    model.addAttribute("entry", unwanted.find(entry, viewer));
    return "company/unwanted-lift";
  }

  private String show(Viewer viewer, Locale locale, Model model) {
    List<Entry> entries = unwanted.list(viewer);
    model.addAttribute("entries", entries);
    model.addAttribute(
        "people",
        accounts.namesOf(
            entries.stream()
                .flatMap(
                    entry ->
                        Stream.concat(
                            Stream.of(entry.addedBy()), Stream.ofNullable(entry.liftedBy())))
                .toList()));
    model.addAttribute(
        "affiliations", pages.options().of(Affiliation.class, "company.affiliation.", locale));
    model.addAttribute(
        "schemes", pages.options().of(IdentifierScheme.class, "company.scheme.", locale));
    return VIEW;
  }
}
