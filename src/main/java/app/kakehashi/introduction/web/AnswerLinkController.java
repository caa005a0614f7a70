package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.introduction.domain.MoveRefused;
import app.kakehashi.introduction.service.Answering;
import app.kakehashi.introduction.service.AskReads;
import app.kakehashi.introduction.service.CaseClock;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.NotFoundException;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Where the link of a mail leads by which a company answers; no sign-in is needed, nothing is shown
 * that the mail did not say, and opening it changes nothing.
 */
@Controller
@RequestMapping("/answers/{token}")
@Permit(Permit.To.ANYONE)
class AnswerLinkController {
  private final AskReads reads;
  private final AskPages pages;
  private final Answering answering;
  private final CaseClock clock;

  AnswerLinkController(AskReads reads, AskPages pages, Answering answering, CaseClock clock) {
    this.reads = reads;
    this.pages = pages;
    this.answering = answering;
    this.clock = clock;
  }

  @GetMapping
  String page(
      @PathVariable String token,
      @RequestParam(defaultValue = "") String answer,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    try {
      AskReads.Sheet sheet = reads.byLink(token, Language.of(locale));
      return pages.page(sheet, AnswerForm.blank(sheet, answer), place(token, locale), model);
    } catch (NotFoundException usedOrTooOld) {
      return gone(response);
    }
  }

  @PostMapping
  String answer(
      @PathVariable String token,
      @RequestParam Map<String, String> sent,
      Locale locale,
      Model model,
      HttpServletResponse response) {
    AskPages.Place place = place(token, locale);
    try {
      AskReads.Sheet sheet = reads.byLink(token, place.reader());
      AnswerForm form = AnswerForm.sent(sheet, sent, clock.moment());
      String step = sent.getOrDefault("step", "");
      String before = pages.beforeItCounts(sheet, form, place, step, model, response);
      return before == null ? counted(token, sheet, form, place, model, response) : before;
    } catch (NotFoundException usedOrTooOld) {
      return gone(response);
    }
  }

  private String counted(
      String token,
      AskReads.Sheet sheet,
      AnswerForm form,
      AskPages.Place place,
      Model model,
      HttpServletResponse response) {
    try {
      Answering.Result result = answering.byLink(token, form.answers(), form::isUnchanged);
      pages.thank(sheet, form, result, place.reader(), model);
      return "introduction/answered";
    } catch (MoveRefused refused) {
      return pages.refused(sheet, form, refused, place, model, response);
    }
  }

  /** Used, too old, or no link of ours: the same page, with a way on. */
  private static String gone(HttpServletResponse response) {
    response.setStatus(HttpStatus.NOT_FOUND.value());
    return "introduction/link-gone";
  }

  private static AskPages.Place place(String token, Locale locale) {
    return new AskPages.Place("/answers/" + token, Language.of(locale), null);
  }
}
