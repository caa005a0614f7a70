package app.kakehashi.introduction.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.MoveRefused;
import app.kakehashi.introduction.service.Answering;
import app.kakehashi.introduction.service.AskReads;
import app.kakehashi.shared.Choice;
import app.kakehashi.shared.Language;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * The page of a request and the one on which answers are checked; the same with and without
 * sign-in.
 */
@Component
class AskPages {
  static final String CONFIRM = "confirm";
  static final String CHANGE = "change";
  private static final String PAGE = "introduction/ask";

  private final AskViews views;

  AskPages(AskViews views) {
    this.views = views;
  }

  /**
   * Where a request is answered.
   *
   * @param path of its page
   * @param viewer null behind the link of a mail
   */
  record Place(String path, Language reader, @Nullable Viewer viewer) {
    boolean isOffice() {
      return viewer != null && viewer.isOffice();
    }
  }

  /** The page with what was typed. */
  String page(AskReads.Sheet sheet, AnswerForm form, Place place, Model model) {
    show(sheet, form, place, model);
    return PAGE;
  }

  /**
   * What is shown before answers count: the page again where something is missing or to be changed,
   * or what was understood.
   *
   * @return the view; null where the answers are to count
   */
  @Nullable String beforeItCounts(
      AskReads.Sheet sheet,
      AnswerForm form,
      Place place,
      String step,
      Model model,
      HttpServletResponse response) {
    if (step.equals(CHANGE)) {
      return page(sheet, form, place, model);
    }
    if (form.errors().hasErrors()) {
      return again(sheet, form, place, model, response);
    }
    if (form.needsCheck() && !step.equals(CONFIRM)) {
      show(sheet, form, place, model);
      model.addAttribute("choices", views.choices(sheet, form, place.reader()));
      return "introduction/ask-check";
    }
    return null;
  }

  /** The page with what stands against the answers; nothing typed is lost. */
  String refused(
      AskReads.Sheet sheet,
      AnswerForm form,
      MoveRefused refused,
      Place place,
      Model model,
      HttpServletResponse response) {
    refused.missing().forEach(guard -> form.errors().reject(guard.messageKey()));
    return again(sheet, form, place, model, response);
  }

  private String again(
      AskReads.Sheet sheet,
      AnswerForm form,
      Place place,
      Model model,
      HttpServletResponse response) {
    show(sheet, form, place, model);
    model.addAttribute("hasErrors", true);
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return PAGE;
  }

  private void show(AskReads.Sheet sheet, AnswerForm form, Place place, Model model) {
    model.addAttribute("ask", views.of(sheet, place.reader(), place.viewer()));
    model.addAttribute("path", place.path());
    model.addAttribute("signedIn", place.viewer() != null);
    model.addAttribute("isOffice", place.isOffice());
    model.addAttribute("channels", channels(place));
    model.addAttribute("form", form.values());
    model.addAttribute(BindingResult.MODEL_KEY_PREFIX + "form", form.errors());
  }

  private List<Choice> channels(Place place) {
    return Stream.of("phone", "other")
        .map(code -> new Choice(code, views.channel(code, place.reader())))
        .toList();
  }

  /** What was answered and what comes of it; what came too late is told apart. */
  void thank(
      AskReads.Sheet sheet,
      AnswerForm form,
      Answering.Result result,
      Language reader,
      Model model) {
    result.overtaken().stream()
        .flatMap(overtaken -> overtaken.legs().stream())
        .forEach(leg -> form.answers().remove(leg.publicId()));
    model.addAttribute("choices", views.choices(sheet, form, reader));
    model.addAttribute("overtaken", result.overtaken().size() + form.late());
    model.addAttribute("again", result.link().orElse(null));
  }
}
