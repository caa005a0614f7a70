package app.kakehashi.glossary.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.glossary.service.GlossaryTasks;
import app.kakehashi.reference.OfficeGlossary;
import app.kakehashi.shared.NotFoundException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What decided pairs ask of the glossary; a person says what comes of it. */
@Controller
@RequestMapping(GlossaryPages.PATH + "/tasks")
@Permit(Permit.To.OFFICE)
class GlossaryTaskController {
  private final GlossaryTasks tasks;

  GlossaryTaskController(GlossaryTasks tasks) {
    this.tasks = tasks;
  }

  @GetMapping
  String list(Viewer viewer, Model model) {
    model.addAttribute("work", tasks.open(viewer));
    return "glossary/tasks";
  }

  @PostMapping("/closing")
  String close(
      @RequestParam String kind,
      @RequestParam String gap,
      @RequestParam String offer,
      Viewer viewer,
      HttpServletRequest request,
      RedirectAttributes flash) {
    tasks.close(
        Arrays.stream(GlossaryTasks.Kind.values())
            .filter(known -> known.code().equals(kind))
            .findFirst()
            .orElseThrow(NotFoundException::new),
        gap,
        offer,
        viewer);
    return back("glossary.tasks.closed", request, flash);
  }

  @PostMapping("/refusal")
  String refuse(
      @RequestParam String ja,
      @RequestParam String zh,
      Viewer viewer,
      HttpServletRequest request,
      RedirectAttributes flash) {
    if (isNoForm(ja) || isNoForm(zh)) {
      throw new NotFoundException();
    }
    tasks.refuse(ja, zh, viewer);
    return back("glossary.tasks.refused", request, flash);
  }

  private static boolean isNoForm(String typed) {
    return typed.isBlank() || typed.length() > OfficeGlossary.LONGEST_FORM;
  }

  private static String back(String done, HttpServletRequest request, RedirectAttributes flash) {
    flash.addFlashAttribute("done", done);
    request.setAttribute(View.RESPONSE_STATUS_ATTRIBUTE, HttpStatus.SEE_OTHER);
    return "redirect:" + GlossaryPages.PATH + "/tasks";
  }
}
