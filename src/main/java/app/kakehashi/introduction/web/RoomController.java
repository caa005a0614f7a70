package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.MessageText;
import app.kakehashi.introduction.service.MeetingTimes;
import app.kakehashi.introduction.service.RoomClosedException;
import app.kakehashi.introduction.service.RoomView;
import app.kakehashi.introduction.service.Rooms;
import app.kakehashi.introduction.service.Rooms.NewMessage;
import app.kakehashi.introduction.service.Rooms.Upload;
import app.kakehashi.shared.FileStore.UnacceptableFile;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.PublicId;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The messages of a case. */
@Controller
@Permit(Permit.To.SIGNED_IN)
@RequestMapping("/introductions/{id}/messages")
class RoomController {
  private static final String VIEW = "introduction/room";

  private final Rooms rooms;
  private final RoomPages pages;

  RoomController(Rooms rooms, RoomPages pages) {
    this.rooms = rooms;
    this.pages = pages;
  }

  /**
   * A message as typed.
   *
   * @param token of the form: sent twice it is one message
   */
  record MessageForm(
      @Nullable String thread,
      @Nullable String token,
      @Nullable String language,
      @Nullable String text,
      @Nullable List<MultipartFile> files,
      @Nullable String underNda) {}

  @GetMapping
  String page(
      @PathVariable String id,
      @RequestParam(defaultValue = "") String thread,
      @RequestParam(defaultValue = "") String before,
      Viewer viewer,
      Locale locale,
      Model model) {
    RoomView room = rooms.open(id, thread, before, viewer);
    model.addAttribute(
        "form",
        new MessageForm(
            room.current().key(), PublicId.next(), viewer.language().code(), "", List.of(), null));
    return show(id, room, viewer, locale, model);
  }

  @PostMapping
  String write(
      @PathVariable String id,
      @ModelAttribute("form") MessageForm form,
      BindingResult errors,
      Viewer viewer,
      Locale locale,
      Model model,
      HttpServletResponse response,
      RedirectAttributes flash)
      throws IOException {
    String thread = Objects.requireNonNullElse(form.thread(), "");
    HttpStatus status = HttpStatus.UNPROCESSABLE_CONTENT;
    MessageText text = text(form, errors);
    Language language =
        Language.ofTag(Objects.requireNonNullElse(form.language(), "")).orElse(null);
    if (language == null) {
      errors.rejectValue("language", "introduction_room.error.language");
    }
    if (text != null && language != null) {
      try {
        rooms.write(id, thread, message(form, language, text), viewer);
        return RoomPages.done(flash, "introduction_room.done.sent", id, thread);
      } catch (UnacceptableFile refused) {
        errors.rejectValue(
            "files",
            refused.code().equals("too_many")
                ? "introduction_room.error.too_many"
                : "platform.file." + refused.code());
      } catch (RoomClosedException closed) {
        errors.reject("introduction_room.error.closed");
        status = HttpStatus.CONFLICT;
      }
    }
    response.setStatus(status.value());
    model.addAttribute("hasErrors", true);
    return show(id, rooms.open(id, thread, "", viewer), viewer, locale, model);
  }

  private String show(String id, RoomView room, Viewer viewer, Locale locale, Model model) {
    model.addAttribute("caseId", id);
    model.addAttribute("casePage", RoomPages.casePage(id, viewer));
    model.addAttribute("room", room);
    model.addAttribute("zone", MeetingTimes.zoneName(viewer.zone(), viewer.language()));
    model.addAttribute("reader", viewer.language());
    model.addAttribute("languageChoices", pages.languages(locale));
    return VIEW;
  }

  private static @Nullable MessageText text(MessageForm form, BindingResult errors) {
    try {
      return MessageText.read(Objects.requireNonNullElse(form.text(), ""), MessageText.LONGEST);
    } catch (MessageText.Refused refused) {
      errors.rejectValue(
          "text",
          "introduction_room.error." + refused.code(),
          new Object[] {MessageText.LONGEST},
          null);
      return null;
    }
  }

  private static NewMessage message(MessageForm form, Language language, MessageText text)
      throws IOException {
    List<Upload> files = new ArrayList<>();
    for (MultipartFile file : Objects.requireNonNullElse(form.files(), List.<MultipartFile>of())) {
      String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
      // a field left empty sends a part without a name
      if (!name.isEmpty()) {
        files.add(new Upload(name, file.getBytes()));
      }
    }
    return new NewMessage(
        Objects.requireNonNullElse(form.token(), ""),
        language,
        text,
        files,
        "true".equals(form.underNda()));
  }
}
