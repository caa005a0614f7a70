package app.kakehashi.introduction.web;

import app.kakehashi.account.Viewer;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.SettlementMatter;
import app.kakehashi.introduction.service.Settlements.Wording;
import app.kakehashi.introduction.service.Settlements.Yes;
import app.kakehashi.shared.Choice;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Wordings of what the sides settle, as a viewer reads them. */
@Component
class SettlementSheets {
  private final MessageSource messages;

  SettlementSheets(MessageSource messages) {
    this.messages = messages;
  }

  /** An entry in words. */
  record Line(String label, String value) {}

  /**
   * Whether a side has confirmed.
   *
   * @param at null while it has not
   * @param evidence for the office only; else empty
   */
  record Side(
      Choice name, @Nullable String at, boolean office, String evidence, @Nullable String file) {}

  /** A wording in words. */
  record Sheet(
      String publicId,
      List<Line> lines,
      @Nullable Choice proposedBy,
      String proposedAt,
      boolean agreed,
      List<Side> sides,
      boolean toConfirm) {}

  Sheet sheet(CaseAround around, Wording wording, List<Leg> legs) {
    Viewer viewer = around.viewer();
    Map<Long, Choice> names = around.sides();
    return new Sheet(
        wording.publicId(),
        lines(wording, viewer),
        wording.proposedBy() == null ? null : names.get(wording.proposedBy().value()),
        CaseHeads.time(wording.proposedAt(), viewer),
        wording.isAgreed(),
        legs.stream().map(leg -> side(wording, leg, names, viewer)).toList(),
        legs.stream()
            .anyMatch(
                leg -> viewer.belongsTo(leg.company()) && !wording.isConfirmedBy(leg.company())));
  }

  /** What stands in a wording, in words. */
  List<Line> lines(Wording wording, Viewer viewer) {
    List<Line> lines = new ArrayList<>();
    SettlementMatter matter = wording.matter();
    for (SettlementMatter.Field field : matter.fields()) {
      String value = wording.content().get(field.name());
      if (value != null) {
        lines.add(
            new Line(
                message(matter.messageKey(field), viewer), inWords(matter, field, value, viewer)));
      }
    }
    return lines;
  }

  private String inWords(
      SettlementMatter matter, SettlementMatter.Field field, String value, Viewer viewer) {
    if (field.isChoice()) {
      return message(matter.messageKey(field, value), viewer);
    }
    return field.isDay()
        ? DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
            .withLocale(viewer.language().locale())
            .format(LocalDate.parse(value))
        : value;
  }

  private static Side side(Wording wording, Leg leg, Map<Long, Choice> names, Viewer viewer) {
    Choice name = names.get(leg.company().value());
    Yes yes =
        wording.confirmed().stream()
            .filter(given -> given.company().equals(leg.company()))
            .findFirst()
            .orElse(null);
    Choice known = name == null ? new Choice("", "") : name;
    return yes == null
        ? new Side(known, null, false, "", null)
        : new Side(
            known,
            CaseHeads.time(yes.at(), viewer),
            yes.office(),
            viewer.isOffice() ? yes.evidence() : "",
            viewer.isOffice() ? yes.file() : null);
  }

  private String message(String key, Viewer viewer) {
    return messages.getMessage(key, null, viewer.language().locale());
  }
}
