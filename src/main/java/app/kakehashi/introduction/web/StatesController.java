package app.kakehashi.introduction.web;

import app.kakehashi.account.Permit;
import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.CaseState;
import app.kakehashi.introduction.domain.Effect;
import app.kakehashi.introduction.domain.LegState;
import app.kakehashi.introduction.domain.Move;
import app.kakehashi.introduction.domain.Party;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The state machine as a table for people, made from {@link Move}. */
@Controller
@Permit(Permit.To.OFFICE)
class StatesController {
  private final DeskTexts texts;

  StatesController(DeskTexts texts) {
    this.texts = texts;
  }

  /** A move in words. */
  record MoveRow(
      String move,
      List<String> from,
      String to,
      @Nullable String leg,
      List<String> who,
      List<String> needs,
      List<String> effects) {}

  @GetMapping("/desk/states")
  String states(Viewer viewer, Model model) {
    model.addAttribute(
        "moves", Arrays.stream(Move.values()).map(move -> row(move, viewer)).toList());
    return "introduction/states";
  }

  private MoveRow row(Move move, Viewer viewer) {
    boolean always =
        move.from().size() == Arrays.stream(CaseState.values()).filter(CaseState::isOpen).count();
    CaseState to = move.to();
    LegState leg = move.legTo();
    return new MoveRow(
        texts.of(move.messageKey(), viewer),
        always
            ? List.of(texts.of("introduction_desk.states.any_open", viewer))
            : words(move.from(), CaseState::messageKey, viewer),
        to != null
            ? texts.of(to.messageKey(), viewer)
            : texts.of(
                move.leadsBack()
                    ? "introduction_desk.states.back"
                    : "introduction_desk.states.stays",
                viewer),
        leg == null ? null : texts.of(leg.messageKey(), viewer),
        words(move.parties(), Party::messageKey, viewer),
        words(move.guards(), guard -> "introduction_desk.needs." + guard.code(), viewer),
        words(new TreeSet<>(move.effects()), Effect::messageKey, viewer));
  }

  private <T extends Comparable<T>> List<String> words(
      Collection<T> values, Function<T, String> key, Viewer viewer) {
    return new TreeSet<>(values).stream().map(value -> texts.of(key.apply(value), viewer)).toList();
  }
}
