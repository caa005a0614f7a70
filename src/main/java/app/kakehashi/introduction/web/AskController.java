package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.By;
import app.kakehashi.introduction.domain.MoveRefused;
import app.kakehashi.introduction.service.Answering;
import app.kakehashi.introduction.service.AskReads;
import app.kakehashi.introduction.service.CaseClock;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A request to the viewer’s company; the office may write down what the company said. */
@Controller
@RequestMapping("/asks/{id}")
@Permit(Permit.To.SIGNED_IN)
class AskController {
  private final AskReads reads;
  private final AskPages pages;
  private final Answering answering;
  private final CaseClock clock;

  AskController(AskReads reads, AskPages pages, Answering answering, CaseClock clock) {
    this.reads = reads;
    this.pages = pages;
    this.answering = answering;
    this.clock = clock;
  }

  @GetMapping
  String page(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String answer,
      Viewer viewer,
      Model model) {
    AskReads.Sheet sheet = reads.signedIn(id, viewer);
    return pages.page(sheet, AnswerForm.blank(sheet, answer), place(id, viewer), model);
  }

  @PostMapping
  String answer(
      @PathVariable String id,
      @RequestParam Map<String, String> sent,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    AskReads.Sheet sheet = reads.signedIn(id, viewer);
    AnswerForm form = AnswerForm.sent(sheet, sent, clock.moment());
    By.Channel channel = viewer.isOffice() ? form.channel() : By.Channel.PAGE;
    String before =
        pages.beforeItCounts(
            sheet, form, place(id, viewer), sent.getOrDefault("step", ""), model, response);
    if (before != null) {
      return before;
    }
    try {
      Answering.Result result =
          answering.signedIn(id, form.answers(), channel, form::isUnchanged, viewer);
      int overtaken = result.overtaken().size() + form.late();
      if (overtaken > 0) {
        return overtaken(id, form, overtaken, viewer, model, response);
      }
      flash.addFlashAttribute("done", "introduction_company.done.answered");
      return "redirect:/asks/" + id;
    } catch (MoveRefused refused) {
      return pages.refused(sheet, form, refused, place(id, viewer), model, response);
    }
  }

  /** Somebody was faster: how it stands now. */
  private String overtaken(
      String id,
      AnswerForm form,
      int overtaken,
      Viewer viewer,
      Model model,
      HttpServletResponse response) {
    AskReads.Sheet now = reads.signedIn(id, viewer);
    model.addAttribute("overtaken", overtaken);
    model.addAttribute("counted", form.answers().size() + form.late() - overtaken);
    response.setStatus(HttpStatus.CONFLICT.value());
    return pages.page(now, AnswerForm.blank(now, ""), place(id, viewer), model);
  }

  private static AskPages.Place place(String id, Viewer viewer) {
    return new AskPages.Place("/asks/" + id, viewer.language(), viewer);
  }
}
