package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.service.CaseFigures;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What the office reports of its introductions. */
@Controller
@Permit(Permit.To.OFFICE)
class FiguresController {
  private final CaseFigures figures;
  private final FiguresWords words;
  private final DeskTexts texts;

  FiguresController(CaseFigures figures, FiguresWords words, DeskTexts texts) {
    this.figures = figures;
    this.words = words;
    this.texts = texts;
  }

  @GetMapping("/desk/figures")
  String figures(
      @RequestParam(defaultValue = "") String period,
      @RequestParam(defaultValue = "") String desk,
      Viewer viewer,
      Model model) {
    FiguresWords.Span span = FiguresWords.Span.of(period);
    String country = QueueForm.DESKS.contains(desk) ? desk : null;
    CaseFigures.Period chosen = words.period(span, country, viewer);
    model.addAttribute("span", span.code());
    model.addAttribute("desk", country == null ? "" : country);
    model.addAttribute("between", words.between(chosen, viewer));
    model.addAttribute("spans", words.spans(viewer));
    model.addAttribute("desks", texts.desks(viewer));
    model.addAttribute("figures", words.of(figures.of(chosen, viewer), viewer));
    return "introduction/figures";
  }
}
