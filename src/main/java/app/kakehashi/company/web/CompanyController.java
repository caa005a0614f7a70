package app.kakehashi.company.web;

import app.kakehashi.account.Accounts;
import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanyPagePart;
import app.kakehashi.company.CompanySummary;
import app.kakehashi.company.SmeClass;
import app.kakehashi.company.domain.SectorPlace;
import app.kakehashi.company.service.CompanyProfile;
import app.kakehashi.company.service.CompanyReader;
import app.kakehashi.company.service.ContactBook;
import app.kakehashi.company.service.UnwantedCompanies;
import app.kakehashi.reference.ReferenceData;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

@Controller
@Permit(Permit.To.SIGNED_IN)
class CompanyController {
  private final CompanyReader reader;
  private final ContactBook contacts;
  private final UnwantedCompanies unwanted;
  private final Accounts accounts;
  private final ReferenceData reference;
  private final Options options;
  private final ObjectProvider<CompanyPagePart> parts;

  CompanyController(
      CompanyReader reader,
      ContactBook contacts,
      UnwantedCompanies unwanted,
      Accounts accounts,
      ReferenceData reference,
      Options options,
      ObjectProvider<CompanyPagePart> parts) {
    this.reader = reader;
    this.contacts = contacts;
    this.unwanted = unwanted;
    this.accounts = accounts;
    this.reference = reference;
    this.options = options;
    this.parts = parts;
  }

  @GetMapping("/companies/{id}")
  String company(@PathVariable String id, Viewer viewer, Locale locale, Model model) {
    CompanyProfile company = reader.profile(id, viewer);
    boolean inside = viewer.keeps(company.id());
    model.addAttribute("company", company);
    model.addAttribute("inside", inside);
    model.addAttribute("words", options.words(locale));
    model.addAttribute(
        "sme",
        SmeClass.of(
            company.kind(),
            company.country(),
            SectorPlace.ofMain(company.sectors(), reference.sectors()),
            company.size()));
    model.addAttribute("unwanted", unwanted.warning(company.id(), viewer).orElse(null));
    model.addAttribute("contacts", contacts.list(company.id(), viewer));
    model.addAttribute(
        "verifiers",
        inside
            ? accounts.namesOf(
                company.verifications().stream().map(CompanyProfile.Confirmed::by).toList())
            : Map.of());
    model.addAttribute("trail", options.toTheList(locale));
    model.addAttribute("parts", partsOf(company, viewer, model));
    return "company/company";
  }

  private List<CompanyPagePart.Part> partsOf(CompanyProfile company, Viewer viewer, Model model) {
    CompanySummary summary = company.summary();
    return parts
        .orderedStream()
        .flatMap(part -> part.partOf(summary, viewer, model.asMap()).stream())
        .toList();
  }
}
