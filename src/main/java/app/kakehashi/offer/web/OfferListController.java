package app.kakehashi.offer.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.offer.OfferFilter;
import app.kakehashi.offer.OfferPage;
import app.kakehashi.offer.Offers;
import app.kakehashi.offer.service.OfferEditor;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.ListWorkbook;
import app.kakehashi.shared.Paging;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** The list of offers, and the same list as a workbook. */
@Controller
@RequestMapping("/offers")
@Permit(Permit.To.SIGNED_IN)
class OfferListController {
  private static final int ROWS = 20;
  private static final int MOST_EXPORTED = 5_000;

  private final Offers offers;
  private final OfferEditor editor;
  private final OfferChoices choices;
  private final OfferRows rows;
  private final OfferWorkbook workbook;
  private final Clock clock;

  OfferListController(
      Offers offers,
      OfferEditor editor,
      OfferChoices choices,
      OfferRows rows,
      OfferWorkbook workbook,
      Clock clock) {
    this.offers = offers;
    this.editor = editor;
    this.choices = choices;
    this.rows = rows;
    this.workbook = workbook;
    this.clock = clock;
  }

  @GetMapping
  String list(Viewer viewer, @ModelAttribute("form") FilterForm form, Locale locale, Model model) {
    Language reader = Language.of(locale);
    int page = form.pageNumber();
    OfferPage found = offers.list(form.filter(page, ROWS), viewer);
    model.addAttribute(
        "rows", found.offers().stream().map(offer -> rows.of(offer, reader, viewer)).toList());
    model.addAttribute("paging", new Paging(page, ROWS, found.total(), form::link));
    model.addAttribute("exportLink", form.exportLink());
    model.addAttribute("fieldChoices", choices.fields(reader));
    model.addAttribute("modeChoices", choices.modes(reader));
    model.addAttribute("typeChoices", choices.productTypes(reader));
    model.addAttribute("countryChoices", choices.markets(form.countries(), reader));
    model.addAttribute("statusChoices", choices.statuses(reader));
    model.addAttribute("mayPost", viewer.isOffice() || editor.ownCompany(viewer).isPresent());
    return "offer/list";
  }

  @GetMapping("/export")
  ResponseEntity<byte[]> export(
      Viewer viewer, @ModelAttribute("form") FilterForm form, Locale locale) throws IOException {
    OfferFilter filter = form.filter(1, MOST_EXPORTED);
    byte[] file = workbook.write(offers.list(filter, viewer).offers(), Language.of(locale), viewer);
    String name = "offers-" + LocalDate.ofInstant(clock.instant(), viewer.zone()) + ".xlsx";
    ContentDisposition disposition =
        ContentDisposition.attachment().filename(name, StandardCharsets.UTF_8).build();
    return ResponseEntity.ok()
        .contentType(MediaType.parseMediaType(ListWorkbook.MEDIA_TYPE))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
        .body(file);
  }
}
