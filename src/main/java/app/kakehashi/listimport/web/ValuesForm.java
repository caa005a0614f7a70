package app.kakehashi.listimport.web;

import app.kakehashi.listimport.domain.list.ListField;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.domain.list.ValueDecision;
import app.kakehashi.listimport.domain.list.ValueDecision.Verdict;
import app.kakehashi.listimport.domain.list.Vocabulary;
import app.kakehashi.reference.ReferenceData;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What values mean, as chosen: the same place in each list is the same value.
 *
 * @param field code of the field of each
 * @param value as written
 * @param decision a code, {@code left_out}, {@code refused}, or {@code open} for no decision
 * @param remember {@code true} to read later lists so, too
 */
record ValuesForm(
    @Nullable List<String> field,
    @Nullable List<String> value,
    @Nullable List<String> decision,
    @Nullable String remember) {

  /** A longer text is no value that lists share. */
  private static final int LONGEST = 200;

  static final String OPEN = "open";
  static final String LEFT_OUT = "left_out";
  static final String REFUSED = "refused";

  /** The decisions; what is no known field or code is left out. */
  List<ValueDecision> decisions(ListKind kind, ReferenceData reference) {
    List<ValueDecision> decisions = new ArrayList<>();
    if (field == null || value == null || decision == null) {
      return decisions;
    }
    int values = Math.min(field.size(), Math.min(value.size(), decision.size()));
    for (int i = 0; i < values; i++) {
      decision(kind, reference, field.get(i), value.get(i), decision.get(i))
          .ifPresent(decisions::add);
    }
    return decisions;
  }

  private static Optional<ValueDecision> decision(
      ListKind kind, ReferenceData reference, String fieldCode, String written, String decided) {
    Optional<ListField> known = ListField.ofCode(fieldCode);
    Optional<Vocabulary> vocabulary = known.flatMap(one -> Vocabulary.of(kind, one));
    boolean tooLong = written.length() > LONGEST;
    if (known.isEmpty()
        || vocabulary.isEmpty()
        || tooLong
        || ValueDecision.key(written).isEmpty()) {
      return Optional.empty();
    }
    return switch (decided) {
      case LEFT_OUT -> Optional.of(new ValueDecision(known.get(), written, Verdict.LEFT_OUT, ""));
      case REFUSED -> Optional.of(new ValueDecision(known.get(), written, Verdict.REFUSED, ""));
      default ->
          vocabulary.get().codes(reference).values().stream()
                  .flatMap(Collection::stream)
                  .anyMatch(decided::equals)
              ? Optional.of(new ValueDecision(known.get(), written, Verdict.MEANS, decided))
              : Optional.empty();
    };
  }

  boolean isRemembered() {
    return "true".equals(remember);
  }
}
