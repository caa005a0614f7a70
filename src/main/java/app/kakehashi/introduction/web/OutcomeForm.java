package app.kakehashi.introduction.web;

import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;

/** The form of one choice and a line about it: how a meeting was, how an introduction goes. */
final class OutcomeForm {
  private static final int LONGEST_NOTE = 2000;

  private OutcomeForm() {}

  static boolean isTooLong(String note) {
    return note.strip().length() > LONGEST_NOTE;
  }

  /** Nothing chosen yet. */
  static void fresh(Object[] choices, Model model) {
    model.addAttribute("choices", choices);
    model.addAttribute("chosen", "");
    model.addAttribute("note", "");
  }

  /** The form again with what was typed; what is wrong is a missing choice, else the length. */
  static void again(boolean missing, @Nullable String chosen, String note, Model model) {
    model.addAttribute("hasErrors", true);
    model.addAttribute("choiceMissing", missing);
    model.addAttribute("noteTooLong", isTooLong(note));
    model.addAttribute("longest", LONGEST_NOTE);
    model.addAttribute("chosen", chosen == null ? "" : chosen);
    model.addAttribute("note", note);
  }
}
