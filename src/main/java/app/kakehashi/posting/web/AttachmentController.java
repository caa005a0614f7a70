package app.kakehashi.posting.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.posting.FileAnswer;
import app.kakehashi.posting.Posting;
import app.kakehashi.posting.PostingFiles.Attachment;
import app.kakehashi.posting.PostingType;
import app.kakehashi.posting.Postings;
import app.kakehashi.posting.service.Attachments;
import app.kakehashi.shared.FileStore.UnacceptableFile;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Catalogues and pictures of a posting. */
@Controller
@RequestMapping("/{path:gaps|offers}/{id}/attachments")
@Permit(Permit.To.SIGNED_IN)
class AttachmentController {
  private static final String VIEW = "posting/attachments";
  private static final int LONGEST_CAPTION = 200;

  private final Postings postings;
  private final Attachments attachments;

  AttachmentController(Postings postings, Attachments attachments) {
    this.postings = postings;
    this.attachments = attachments;
  }

  /** A file and a line about it. */
  record AttachmentForm(@Nullable MultipartFile file, @Nullable String caption) {}

  @GetMapping
  String page(@PathVariable String path, @PathVariable String id, Viewer viewer, Model model) {
    show(path, id, viewer, model);
    model.addAttribute("form", new AttachmentForm(null, ""));
    return VIEW;
  }

  @PostMapping
  String add(
      @PathVariable String path,
      @PathVariable String id,
      @ModelAttribute("form") AttachmentForm form,
      BindingResult errors,
      Viewer viewer,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash)
      throws IOException {
    Posting posting = show(path, id, viewer, model);
    String caption = form.caption() == null ? "" : form.caption().strip();
    MultipartFile file = form.file();
    if (file == null || file.isEmpty()) {
      errors.rejectValue("file", "posting.attachment.file.missing");
    }
    if (caption.length() > LONGEST_CAPTION) {
      errors.rejectValue("caption", "posting.too_long", new Object[] {LONGEST_CAPTION}, null);
    }
    if (!errors.hasErrors() && file != null) {
      try {
        String name = file.getOriginalFilename();
        attachments.add(
            posting.type(), id, name == null ? "" : name, file.getBytes(), caption, viewer);
        flash.addFlashAttribute("done", "posting.done.file_added");
        return back(posting);
      } catch (UnacceptableFile e) {
        errors.rejectValue("file", messageOf(e));
      }
    }
    return Answers.again(response, VIEW);
  }

  @GetMapping("/{file}")
  ResponseEntity<byte[]> download(
      @PathVariable String path,
      @PathVariable String id,
      @PathVariable String file,
      Viewer viewer) {
    Attachment found = attachments.find(Answers.type(path), id, file, viewer);
    return FileAnswer.download(found.fileName(), found.mediaType(), attachments.content(found));
  }

  @PostMapping("/{file}/removal")
  String remove(
      @PathVariable String path,
      @PathVariable String id,
      @PathVariable String file,
      Viewer viewer,
      RedirectAttributes flash) {
    PostingType type = Answers.type(path);
    Posting posting = postings.editable(type, id, viewer);
    attachments.remove(type, id, file, viewer);
    flash.addFlashAttribute("done", "posting.done.file_removed");
    return back(posting);
  }

  private Posting show(String path, String id, Viewer viewer, Model model) {
    Posting posting = postings.editable(Answers.type(path), id, viewer);
    model.addAttribute("posting", posting);
    model.addAttribute("path", posting.type().path());
    model.addAttribute("attachments", attachments.of(posting, viewer));
    return posting;
  }

  private static String messageOf(UnacceptableFile refusal) {
    return refusal.code().equals("too_many")
        ? "posting.attachment.too_many"
        : "platform.file." + refusal.code();
  }

  private static String back(Posting posting) {
    return "redirect:" + Answers.page(posting.type(), posting.publicId()) + "/attachments";
  }
}
