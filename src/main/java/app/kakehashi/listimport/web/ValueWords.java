package app.kakehashi.listimport.web;

import app.kakehashi.listimport.domain.ImportBatch;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.domain.list.ValueDecision;
import app.kakehashi.listimport.domain.list.Vocabulary;
import app.kakehashi.listimport.service.ValueMapping.Open;
import app.kakehashi.listimport.service.ValueMapping.Values;
import app.kakehashi.listimport.web.ColumnWords.Group;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.Choice;
import java.text.Collator;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The values of a list as the page on which they are decided shows them. */
@Component
class ValueWords {

  private final MessageSource messages;
  private final CellWords cells;
  private final ReferenceData reference;

  ValueWords(MessageSource messages, CellWords cells, ReferenceData reference) {
    this.messages = messages;
    this.cells = cells;
    this.reference = reference;
  }

  /** A value nobody has decided about, with the rows that have it. */
  record Undecided(
      String field, Vocabulary vocabulary, String column, String value, int rows, String names) {}

  /**
   * A decision.
   *
   * @param by who made it; null for one of this list
   */
  record Decided(
      String field,
      String column,
      String value,
      String meaning,
      @Nullable String by,
      @Nullable Instant at) {}

  /** All values, and what each vocabulary has. */
  record Page(
      List<Undecided> open,
      List<Decided> decided,
      List<Decided> remembered,
      Map<Vocabulary, List<Group>> options) {}

  Page page(Values values, ImportBatch batch, Map<AccountId, String> people, Locale locale) {
    Map<Vocabulary, List<Group>> options = new EnumMap<>(Vocabulary.class);
    values
        .open()
        .forEach(one -> options.computeIfAbsent(one.vocabulary(), v -> options(v, locale)));
    return new Page(
        values.open().stream().map(ValueWords::undecided).toList(),
        values.decided().stream()
            .map(one -> decided(one, batch.kind(), null, null, locale))
            .toList(),
        values.remembered().stream()
            .map(
                one ->
                    decided(
                        one.decision(),
                        batch.kind(),
                        people.getOrDefault(one.act().by(), ""),
                        one.act().at(),
                        locale))
            .toList(),
        options);
  }

  private static Undecided undecided(Open open) {
    return new Undecided(
        open.field().code(),
        open.vocabulary(),
        open.value().column(),
        open.value().value(),
        open.value().rows(),
        String.join(" · ", open.value().names()));
  }

  private Decided decided(
      ValueDecision decision,
      ListKind kind,
      @Nullable String by,
      @Nullable Instant at,
      Locale locale) {
    String meaning =
        switch (decision.verdict()) {
          case LEFT_OUT -> text("listimport.values.left_out", locale);
          case REFUSED -> text("listimport.values.refused", locale);
          case MEANS ->
              Vocabulary.of(kind, decision.field())
                  .map(v -> cells.text(v.words(), decision.code(), locale))
                  .orElse(decision.code());
        };
    return new Decided(
        decision.field().code(),
        text("listimport.column." + decision.field().code(), locale),
        decision.value(),
        meaning,
        by,
        at);
  }

  private List<Group> options(Vocabulary vocabulary, Locale locale) {
    boolean sorted = vocabulary == Vocabulary.COUNTRIES || vocabulary == Vocabulary.CERTIFICATES;
    return vocabulary.codes(reference).entrySet().stream()
        .map(
            group ->
                new Group(
                    group.getKey().isEmpty()
                        ? ""
                        : cells.text(vocabulary.words(), group.getKey(), locale),
                    choices(vocabulary, group.getValue(), sorted, locale)))
        .toList();
  }

  private List<Choice> choices(
      Vocabulary vocabulary, List<String> codes, boolean sorted, Locale locale) {
    List<Choice> choices =
        codes.stream()
            .map(code -> new Choice(code, cells.text(vocabulary.words(), code, locale)))
            .toList();
    return sorted
        ? choices.stream()
            .sorted(Comparator.comparing(Choice::text, Collator.getInstance(locale)))
            .toList()
        : choices;
  }

  private String text(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
