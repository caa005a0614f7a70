package app.kakehashi.reference;

import app.kakehashi.shared.Language;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the office makes of a concept: its place among the others, and what it adds to the shipped
 * forms or retires of them. Later shipped forms of the concept join in by themselves.
 *
 * @param concept its id; that of no shipped concept for one of the office's own
 * @param broader id of the concept that it is a kind of; null at the top
 */
public record ConceptEdit(
    String concept, String field, String kind, @Nullable String broader, List<Form> forms) {

  /** Whose word it is where a concept stands in no shipped table. */
  private static final String OFFICE = "office";

  public ConceptEdit {
    forms = List.copyOf(forms);
  }

  /** A form that is added, or no longer counts. */
  public record Form(Language language, String text, boolean retired) {}

  /** What makes a concept out of the shipped one, or out of nothing. */
  public static ConceptEdit between(Glossary.@Nullable Concept shipped, Glossary.Concept wanted) {
    List<Form> forms = new ArrayList<>();
    for (Language language : Language.values()) {
      List<String> before = shipped == null ? List.of() : shipped.forms(language);
      List<String> after = wanted.forms(language);
      before.stream()
          .filter(form -> !after.contains(form))
          .forEach(form -> forms.add(new Form(language, form, true)));
      after.stream()
          .filter(form -> !before.contains(form))
          .forEach(form -> forms.add(new Form(language, form, false)));
    }
    return new ConceptEdit(wanted.id(), wanted.field(), wanted.kind(), wanted.broader(), forms);
  }

  /** The concept as it stands with this edit. */
  public Glossary.Concept on(Glossary.@Nullable Concept shipped) {
    return new Glossary.Concept(
        concept,
        field,
        kind,
        broader,
        forms(shipped, Language.JA),
        forms(shipped, Language.ZH_HANT),
        forms(shipped, Language.EN),
        shipped == null ? OFFICE : shipped.source());
  }

  private List<String> forms(Glossary.@Nullable Concept shipped, Language language) {
    List<String> standing = new ArrayList<>(shipped == null ? List.of() : shipped.forms(language));
    for (Form form : forms) {
      if (form.language() == language) {
        standing.remove(form.text());
        if (!form.retired()) {
          standing.add(form.text());
        }
      }
    }
    return standing;
  }
}
