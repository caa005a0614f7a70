package app.kakehashi.company.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanyKind;
import app.kakehashi.company.SizeBand;
import app.kakehashi.company.service.CompanyFilter;
import app.kakehashi.company.service.CompanySearch;
import app.kakehashi.shared.Choice;
import app.kakehashi.shared.ListWorkbook;
import app.kakehashi.shared.Paging;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@Permit(Permit.To.SIGNED_IN)
class CompanyListController {
  private static final int PAGE = 25;

  private final CompanySearch search;
  private final CompanyWorkbook workbook;
  private final Options options;

  CompanyListController(CompanySearch search, CompanyWorkbook workbook, Options options) {
    this.search = search;
    this.workbook = workbook;
    this.options = options;
  }

  @GetMapping("/companies")
  String list(
      @ModelAttribute("form") ListForm form,
      BindingResult binding,
      @RequestParam(defaultValue = "1") String page,
      Viewer viewer,
      Locale locale,
      Model model) {
    CompanyFilter filter = form.filter();
    long total = search.count(filter, viewer);
    int last = (int) Math.max(1, (total + PAGE - 1) / PAGE);
    int current = Math.min(Paging.pageOf(page), last);
    Paging paging = new Paging(current, PAGE, total, number -> form.address("/companies", number));
    model.addAttribute("companies", search.page(filter, viewer, paging.offset(), PAGE));
    model.addAttribute("paging", paging);
    model.addAttribute("export", form.address("/companies/export", null));
    model.addAttribute("words", options.words(locale));
    model.addAttribute("countries", options.countries(locale));
    model.addAttribute("places", options.places(locale));
    model.addAttribute("sectors", options.sectors(locale));
    model.addAttribute("sizes", options.of(SizeBand.class, "company.size.", locale));
    model.addAttribute("kinds", options.of(CompanyKind.class, "company.kind.", locale));
    model.addAttribute("sorts", sorts(locale));
    return "company/list";
  }

  @GetMapping("/companies/export")
  void export(
      @ModelAttribute("form") ListForm form,
      BindingResult binding,
      Viewer viewer,
      Locale locale,
      HttpServletResponse response)
      throws IOException {
    response.setContentType(ListWorkbook.MEDIA_TYPE);
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION,
        ContentDisposition.attachment().filename("companies.xlsx").build().toString());
    workbook.write(form.filter(), viewer, locale, response.getOutputStream());
  }

  private List<Choice> sorts(Locale locale) {
    return options.of(
        Arrays.stream(CompanyFilter.Sort.values())
            .map(sort -> sort.name().toLowerCase(Locale.ROOT))
            .toList(),
        "company.sort.",
        locale);
  }
}
