package app.kakehashi.introduction.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.service.Rooms;
import app.kakehashi.shared.Choice;
import app.kakehashi.shared.Language;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the pages of a room have in common. */
@Component
class RoomPages {
  private final MessageSource messages;

  RoomPages(MessageSource messages) {
    this.messages = messages;
  }

  /** The languages of the platform, each in its own words. */
  List<Choice> languages(Locale reader) {
    return Arrays.stream(Language.values())
        .map(
            language ->
                new Choice(
                    language.code(),
                    messages.getMessage(
                        "introduction_room.language." + language.name().toLowerCase(Locale.ROOT),
                        null,
                        reader)))
        .toList();
  }

  /** Where the page of the case is, for this reader. */
  static String casePage(String id, Viewer viewer) {
    return (viewer.isOffice() ? "/desk/introductions/" : "/introductions/") + id;
  }

  /** Leaves a form for the room, which says what was done. */
  static String done(RedirectAttributes flash, String message, String id, String thread) {
    flash.addFlashAttribute("done", message);
    return "redirect:/introductions/"
        + id
        + "/messages?thread="
        + URLEncoder.encode(thread.isEmpty() ? Rooms.ALL : thread, StandardCharsets.UTF_8);
  }
}
