package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.Guard;
import app.kakehashi.introduction.service.Curating.Preparation;
import app.kakehashi.introduction.service.ListDesk;
import app.kakehashi.shared.StaleVersionException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Prepares and sends the list of a gap on one page. */
@Controller
@RequestMapping("/desk/gaps/{gapId}/list")
@Permit(Permit.To.OFFICE)
class ListController {
  private static final String VIEW = "introduction/desk-list";

  private final ListDesk desk;
  private final ListPages pages;

  ListController(ListDesk desk, ListPages pages) {
    this.desk = desk;
    this.pages = pages;
  }

  /**
   * What is wrong with one case.
   *
   * @param id of the case
   * @param place in the list, from 1
   */
  record CaseFaults(String id, int place, List<ListForm.Fault> faults) {}

  @GetMapping
  String list(@PathVariable String gapId, Viewer viewer, Model model) {
    pages.show(desk.of(gapId, viewer), null, viewer, model);
    return VIEW;
  }

  @PostMapping
  String typed(
      @PathVariable String gapId,
      @RequestParam MultiValueMap<String, String> typed,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    ListForm form = new ListForm(typed);
    ListDesk.View view = desk.of(gapId, viewer);
    if (form.isMove()) {
      pages.show(view, form, viewer, model);
      return VIEW;
    }
    Map<String, List<ListForm.Fault>> faults = form.faults(view.entries());
    if (form.isSend() && form.chosen().isEmpty()) {
      return again(
          view, form, Map.of(), "introduction_desk.curate.none_ticked", viewer, model, response);
    }
    if (!faults.isEmpty()) {
      return again(view, form, faults, "", viewer, model, response);
    }
    List<Preparation> prepared = form.prepared(view.entries());
    Attempt attempt =
        Attempt.at(
            () -> {
              if (prepared.size() != form.order().size()) {
                throw new StaleVersionException();
              }
              if (form.isSend()) {
                desk.send(prepared, form.chosen(), form.versions(), viewer);
              } else {
                desk.save(prepared, form.versions(), viewer);
              }
            });
    if (attempt.isDone()) {
      flash.addFlashAttribute(
          "done", form.isSend() ? "introduction_desk.done.sent" : "introduction_desk.done.saved");
      return "redirect:/desk/gaps/" + gapId + (form.isSend() ? "" : "/list");
    }
    if (attempt.isOvertaken()) {
      pages.show(view, form, viewer, model);
      model.addAttribute("attempt", attempt);
      model.addAttribute("hasErrors", true);
      response.setStatus(HttpStatus.CONFLICT.value());
      return VIEW;
    }
    Map<String, List<ListForm.Fault>> missing = new LinkedHashMap<>();
    desk.missing(prepared, form.chosen(), viewer)
        .forEach((id, guards) -> missing.put(id, faults(id, guards)));
    return again(view, form, missing, "", viewer, model, response);
  }

  private static List<ListForm.Fault> faults(String id, Set<Guard> guards) {
    List<ListForm.Fault> faults = new ArrayList<>();
    new TreeSet<>(guards)
        .forEach(
            guard ->
                faults.add(
                    new ListForm.Fault(
                        guard == Guard.SCREENED ? "how." + id : "case-" + id, guard.messageKey())));
    return faults;
  }

  private String again(
      ListDesk.View view,
      ListForm form,
      Map<String, List<ListForm.Fault>> faults,
      String general,
      Viewer viewer,
      Model model,
      HttpServletResponse response) {
    pages.show(view, form, viewer, model);
    List<CaseFaults> ofCases = new ArrayList<>();
    List<String> order = form.order();
    faults.forEach((id, ofCase) -> ofCases.add(new CaseFaults(id, order.indexOf(id) + 1, ofCase)));
    model.addAttribute("faults", ofCases);
    model.addAttribute("general", general);
    model.addAttribute("hasErrors", true);
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return VIEW;
  }
}
