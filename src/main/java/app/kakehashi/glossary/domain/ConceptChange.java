package app.kakehashi.glossary.domain;

import app.kakehashi.reference.Glossary.Concept;
import app.kakehashi.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One difference between two states of a concept.
 *
 * @param language of a form; null where it is about the concept's place
 * @param text the form, or the new code; empty where there is none any more
 */
public record ConceptChange(What what, @Nullable Language language, String text) {
  /** What differs. */
  public enum What {
    ADDED,
    RETIRED,
    FIELD,
    KIND,
    BROADER
  }

  /** Everything that differs; a concept that was not there has every form added. */
  public static List<ConceptChange> between(@Nullable Concept before, Concept after) {
    List<ConceptChange> changes = new ArrayList<>();
    for (Language language : Language.values()) {
      List<String> old = before == null ? List.of() : before.forms(language);
      List<String> now = after.forms(language);
      now.stream()
          .filter(form -> !old.contains(form))
          .forEach(form -> changes.add(new ConceptChange(What.ADDED, language, form)));
      old.stream()
          .filter(form -> !now.contains(form))
          .forEach(form -> changes.add(new ConceptChange(What.RETIRED, language, form)));
    }
    if (before == null || !before.field().equals(after.field())) {
      changes.add(new ConceptChange(What.FIELD, null, after.field()));
    }
    if (before == null || !before.kind().equals(after.kind())) {
      changes.add(new ConceptChange(What.KIND, null, after.kind()));
    }
    String broaderBefore = before == null ? null : before.broader();
    if (!Objects.equals(broaderBefore, after.broader())) {
      String broader = after.broader();
      changes.add(new ConceptChange(What.BROADER, null, broader == null ? "" : broader));
    }
    return changes;
  }
}
