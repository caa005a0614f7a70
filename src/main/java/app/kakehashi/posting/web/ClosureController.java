package app.kakehashi.posting.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.posting.CloseReason;
import app.kakehashi.posting.Posting;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.Postings;
import app.kakehashi.shared.Choice;
import app.kakehashi.shared.FormVersion;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Closing a gap or an offer, with the reason. */
@Controller
@RequestMapping("/{path:gaps|offers}/{id}/closure")
@Permit(Permit.To.SIGNED_IN)
class ClosureController {
  private static final String VIEW = "posting/closure";
  private static final int LONGEST_NOTE = 1000;

  private final Postings postings;
  private final MessageSource messages;

  ClosureController(Postings postings, MessageSource messages) {
    this.postings = postings;
    this.messages = messages;
  }

  /** Why, and for {@link CloseReason#OTHER} what. */
  record ClosureForm(@Nullable String reason, @Nullable String note, @Nullable String version) {}

  @GetMapping
  String page(@PathVariable String path, @PathVariable String id, Viewer viewer, Model model) {
    Posting posting = show(path, id, viewer, model);
    model.addAttribute("form", new ClosureForm(null, null, Long.toString(posting.version())));
    return VIEW;
  }

  @PostMapping
  String close(
      @PathVariable String path,
      @PathVariable String id,
      @ModelAttribute("form") ClosureForm form,
      BindingResult errors,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash) {
    Posting posting = show(path, id, viewer, model);
    Optional<CloseReason> reason = reasonOf(form.reason());
    String note = form.note() == null ? "" : form.note().strip();
    if (reason.isEmpty()) {
      errors.rejectValue("reason", "posting.closure.reason.missing");
    } else if (reason.get() == CloseReason.OTHER && note.isEmpty()) {
      errors.rejectValue("note", "posting.closure.note.missing");
    }
    if (note.length() > LONGEST_NOTE) {
      errors.rejectValue("note", "posting.too_long", new Object[] {LONGEST_NOTE}, null);
    }
    if (errors.hasErrors() || reason.isEmpty()) {
      return Answers.again(response, VIEW);
    }
    PostingType type = posting.type();
    postings.close(type, id, FormVersion.of(form.version()), reason.get(), note, viewer);
    flash.addFlashAttribute("done", "posting.done.closed");
    return "redirect:" + Answers.page(type, posting.publicId());
  }

  private Posting show(String path, String id, Viewer viewer, Model model) {
    Posting posting = postings.editable(Answers.type(path), id, viewer);
    model.addAttribute("posting", posting);
    model.addAttribute("path", path);
    List<Choice> reasons =
        Arrays.stream(CloseReason.values())
            .filter(reason -> posting.publishedAt().isPresent() || !reason.isFound())
            .map(
                reason ->
                    new Choice(
                        reason.code(),
                        messages.getMessage(
                            "posting.close_reason." + reason.code(),
                            null,
                            viewer.language().locale())))
            .toList();
    model.addAttribute("reasons", reasons);
    return posting;
  }

  private static Optional<CloseReason> reasonOf(@Nullable String code) {
    return Arrays.stream(CloseReason.values())
        .filter(reason -> reason.code().equals(code))
        .findFirst();
  }
}
