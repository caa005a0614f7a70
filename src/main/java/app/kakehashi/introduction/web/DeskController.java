package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.DeskKind;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.introduction.service.DeskQueue;
import app.kakehashi.introduction.service.SavedViews;
import app.kakehashi.shared.Choice;
import app.kakehashi.shared.Paging;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The work queue of the office. */
@Controller
@Permit(Permit.To.OFFICE)
class DeskController {
  private final DeskQueue queue;
  private final SavedViews views;
  private final DeskRows rows;
  private final DeskTexts texts;

  DeskController(DeskQueue queue, SavedViews views, DeskRows rows, DeskTexts texts) {
    this.queue = queue;
    this.views = views;
    this.rows = rows;
    this.texts = texts;
  }

  @GetMapping("/desk")
  String desk(
      @ModelAttribute("form") QueueForm form,
      BindingResult binding,
      @RequestParam(defaultValue = "1") String page,
      Viewer viewer,
      Model model) {
    int number = Paging.pageOf(page);
    DeskQueue.Filter filter = form.filter(viewer);
    DeskQueue.Lines lines = queue.lines(filter, (number - 1) * DeskQueue.PAGE, viewer);
    if (lines.items().isEmpty() && lines.total() > 0) {
      number = 1;
      lines = queue.lines(filter, 0, viewer);
    }
    model.addAttribute("lines", lines);
    model.addAttribute("groups", rows.groups(lines, viewer));
    model.addAttribute("views", views.of(viewer));
    model.addAttribute("query", form.query());
    model.addAttribute(
        "paging",
        new Paging(number, DeskQueue.PAGE, lines.total(), n -> form.address().page(n).toString()));
    model.addAttribute(
        "kinds",
        texts.choices(List.of(DeskKind.values()), DeskKind::code, DeskKind::messageKey, viewer));
    model.addAttribute(
        "owners",
        List.of(
            new Choice(QueueForm.MINE, texts.of("introduction_desk.owner.mine", viewer)),
            new Choice(QueueForm.NOBODY, texts.of("introduction_desk.owner.nobody", viewer))));
    model.addAttribute("desks", texts.desks(viewer));
    model.addAttribute(
        "sides",
        texts.choices(List.of(LegRole.values()), LegRole::code, LegRole::messageKey, viewer));
    return "introduction/desk";
  }
}
