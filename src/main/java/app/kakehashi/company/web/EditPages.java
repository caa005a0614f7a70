package app.kakehashi.company.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.Affiliation;
import app.kakehashi.company.CompanyKind;
import app.kakehashi.company.IdentifierScheme;
import app.kakehashi.company.service.CompanyProfile;
import app.kakehashi.company.service.CompanyReader;
import app.kakehashi.shared.Choice;
import app.kakehashi.shared.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages on which a company is changed have in common. */
@Component
class EditPages {
  private final CompanyReader reader;
  private final Options options;

  EditPages(CompanyReader reader, Options options) {
    this.reader = reader;
    this.options = options;
  }

  /** The company if the viewer may change it; else it does not exist. */
  CompanyProfile editable(String id, Viewer viewer, Model model, Locale locale) {
    CompanyProfile company = reader.profile(id, viewer);
    if (!viewer.keeps(company.id())) {
      throw new NotFoundException();
    }
    model.addAttribute("company", company);
    model.addAttribute("words", options.words(locale));
    model.addAttribute(
        "trail",
        List.of(
            new Choice(
                "/companies/" + company.publicId(),
                company.officialName(),
                company.officialLanguage())));
    return company;
  }

  /** As {@link #editable}, for pages of the office. */
  CompanyProfile forOffice(String id, Viewer viewer, Model model, Locale locale) {
    if (!viewer.isOffice()) {
      throw new NotFoundException();
    }
    return editable(id, viewer, model, locale);
  }

  /** Whether the viewer is a member of this company. */
  boolean isOwn(String id, Viewer viewer) {
    return viewer.belongsTo(reader.profile(id, viewer).id());
  }

  Options options() {
    return options;
  }

  /** Shows a form again with its errors. */
  String again(HttpServletResponse response, Model model, String view) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    model.addAttribute("hasErrors", true);
    return view;
  }

  /** Leaves a form for another page, which says what was done. */
  static String done(RedirectAttributes redirect, String message, String path) {
    redirect.addFlashAttribute("done", message);
    return "redirect:" + path;
  }

  /** The list with one more. */
  static <T> UnaryOperator<List<T>> adding(T item) {
    return list -> {
      list.add(item);
      return list;
    };
  }

  /** The list without one of its items; a place that is not there changes nothing. */
  static <T> UnaryOperator<List<T>> without(int at) {
    return list -> {
      if (at >= 0 && at < list.size()) {
        list.remove(at);
      }
      return list;
    };
  }

  void profileOptions(@Nullable CompanyProfile company, Locale locale, Model model) {
    Words words = options.words(locale);
    model.addAttribute(
        "affiliations", options.of(Affiliation.class, "company.affiliation.", locale));
    model.addAttribute("kinds", options.of(CompanyKind.class, "company.kind.", locale));
    model.addAttribute("countries", options.countries(locale));
    model.addAttribute("regions", options.regions(locale));
    model.addAttribute("schemes", options.of(IdentifierScheme.class, "company.scheme.", locale));
    model.addAttribute("currencies", options.currencies(locale));
    model.addAttribute("nameLanguages", options.languages(locale));
    model.addAttribute("languageChoices", languages(company, words, locale));
    model.addAttribute("fieldChoices", fields(company, words, locale));
    model.addAttribute("sectorChoices", sectors(company, words, locale));
  }

  private List<Choice> languages(@Nullable CompanyProfile company, Words words, Locale locale) {
    return withStored(
        options.languages(locale),
        company == null ? List.of() : company.languages(),
        words::language);
  }

  private List<Choice> fields(@Nullable CompanyProfile company, Words words, Locale locale) {
    return withStored(
        options.fields(locale), company == null ? List.of() : company.fields(), words::field);
  }

  private List<Choice> sectors(@Nullable CompanyProfile company, Words words, Locale locale) {
    List<Choice> choices = new ArrayList<>();
    if (company != null) {
      company.sectors().forEach(code -> choices.add(new Choice(code.text(), words.industry(code))));
    }
    options.sectors(locale).stream()
        .map(choice -> new Choice("ISIC:" + choice.value(), choice.text()))
        .filter(choice -> choices.stream().noneMatch(c -> c.value().equals(choice.value())))
        .forEach(choices::add);
    return choices;
  }

  /** Options, and what is stored although it is none of them. */
  private static List<Choice> withStored(
      List<Choice> options, List<String> stored, UnaryOperator<String> name) {
    List<Choice> all = new ArrayList<>(options);
    stored.stream()
        .filter(code -> options.stream().noneMatch(option -> option.value().equals(code)))
        .forEach(code -> all.add(new Choice(code, name.apply(code))));
    return all;
  }
}
