package app.kakehashi.introduction.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.service.CaseSides;
import app.kakehashi.introduction.service.CheckIns;
import app.kakehashi.shared.Choice;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Check-ins as a viewer reads them. */
@Component
class CheckInSheets {
  private final CheckIns checkIns;

  CheckInSheets(CheckIns checkIns) {
    this.checkIns = checkIns;
  }

  /** What a side said; null words while it has not. */
  record Answer(Choice side, @Nullable String messageKey, String note, boolean office) {}

  /** A check-in with the answers the viewer may read. */
  record Sheet(String publicId, int months, String dueOn, boolean asked, List<Answer> answers) {}

  List<Sheet> of(CaseAround around) {
    Introduction introduction = around.introduction();
    Viewer viewer = around.viewer();
    Map<Long, Choice> names = around.sides();
    DateTimeFormatter day =
        DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(viewer.language().locale());
    List<Leg> sides =
        CaseSides.in(introduction).stream()
            .filter(leg -> viewer.isOffice() || viewer.belongsTo(leg.company()))
            .toList();
    return checkIns.of(introduction, viewer).stream()
        .map(
            checkIn ->
                new Sheet(
                    checkIn.publicId(),
                    checkIn.months(),
                    day.format(checkIn.dueOn()),
                    checkIn.askedAt() != null,
                    sides.stream().map(leg -> answer(checkIn, leg, names)).toList()))
        .toList();
  }

  private static Answer answer(CheckIns.CheckIn checkIn, Leg leg, Map<Long, Choice> names) {
    Choice name = names.getOrDefault(leg.company().value(), new Choice("", ""));
    return checkIn
        .of(leg.company())
        .map(given -> new Answer(name, given.answer().messageKey(), given.note(), given.office()))
        .orElseGet(() -> new Answer(name, null, "", false));
  }
}
