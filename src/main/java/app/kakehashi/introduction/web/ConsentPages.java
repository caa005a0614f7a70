package app.kakehashi.introduction.web;

import app.kakehashi.introduction.domain.ContactConsent.Channel;
import app.kakehashi.introduction.service.ConsentSheets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/** What the two pages of a consent share: that of the link, and that of the signed-in. */
final class ConsentPages {
  static final String VIEW = "introduction/consent";
  static final int LONGEST_EVIDENCE = 1000;

  private ConsentPages() {}

  /**
   * What was ticked and typed.
   *
   * @param agree public ids of the receiving sides; nothing is ticked beforehand
   * @param how paper or phone, for the office
   */
  record ConsentForm(
      @Nullable List<String> agree, @Nullable String how, @Nullable String evidence) {
    static final ConsentForm EMPTY = new ConsentForm(List.of(), null, null);

    /** Public, because the page asks it. */
    public Set<String> sides() {
      return agree == null ? Set.of() : new TreeSet<>(agree);
    }

    Optional<Channel> channel() {
      return Arrays.stream(Channel.values())
          .filter(Channel::isRecorded)
          .filter(channel -> channel.name().equals(how))
          .findFirst();
    }

    String evidenceText() {
      return evidence == null ? "" : evidence.strip();
    }
  }

  /** Puts the sheet into the page; path is where its forms are sent. */
  static void show(ConsentSheets.Sheet sheet, String path, Model model) {
    model.addAttribute("sheet", sheet);
    model.addAttribute("path", path);
  }

  /** Nothing ticked is no answer. */
  static void requireTick(ConsentForm form, BindingResult errors) {
    if (form.sides().isEmpty()) {
      errors.rejectValue("agree", "introduction_after.consent.tick_missing");
    }
  }
}
