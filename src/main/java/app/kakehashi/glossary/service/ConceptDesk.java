package app.kakehashi.glossary.service;

import app.kakehashi.account.Accounts;
import app.kakehashi.account.Viewer;
import app.kakehashi.glossary.domain.ConceptChange;
import app.kakehashi.matching.GlossaryTrial;
import app.kakehashi.matching.GlossaryTrials;
import app.kakehashi.reference.ConceptEdit;
import app.kakehashi.reference.Glossary;
import app.kakehashi.reference.Glossary.Concept;
import app.kakehashi.reference.OfficeGlossary;
import app.kakehashi.shared.AccountId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds, tries and saves concepts for the office. */
@Service
public class ConceptDesk {
  /** Rows of a page. */
  public static final int PAGE = 30;

  private final OfficeGlossary words;
  private final GlossaryTrials trials;
  private final Accounts accounts;

  ConceptDesk(OfficeGlossary words, GlossaryTrials trials, Accounts accounts) {
    this.words = words;
    this.trials = trials;
    this.accounts = accounts;
  }

  /** Some concepts of all that were found. */
  public record Found(List<Concept> some, int all) {
    public Found {
      some = List.copyOf(some);
    }
  }

  /**
   * A saved edit.
   *
   * @param by name of the person; null where the account was removed
   */
  public record Past(
      long version, List<ConceptChange> changes, String note, @Nullable String by, Instant at) {
    public Past {
      changes = List.copyOf(changes);
    }
  }

  /** The glossary as it stands now. */
  public Glossary glossary() {
    return words.current();
  }

  /**
   * Concepts by their words, those that have the very words first.
   *
   * @param query words in any language, or a part of them; empty for all
   * @param field code of a field; empty for all
   */
  public static Found search(Glossary glossary, String query, String field, int offset) {
    String key = Glossary.key(query.strip());
    List<Concept> exact = key.isEmpty() ? List.of() : glossary.of(query.strip());
    List<Concept> all =
        glossary.concepts().stream()
            .filter(concept -> field.isEmpty() || concept.field().equals(field))
            .filter(concept -> key.isEmpty() || matches(concept, key))
            .sorted(
                Comparator.comparing((Concept concept) -> !exact.contains(concept))
                    .thenComparing(Concept::id))
            .toList();
    return new Found(all.stream().skip(offset).limit(PAGE).toList(), all.size());
  }

  private static boolean matches(Concept concept, String key) {
    return concept.id().contains(key)
        || concept.forms().stream().anyMatch(form -> Glossary.key(form).contains(key));
  }

  /** Whether a concept stands in the shipped table. */
  public boolean isShipped(String concept) {
    return words.shipped().concept(concept) != null;
  }

  /** What the office did to a concept, the latest first. */
  public List<Past> history(String concept) {
    List<OfficeGlossary.Revision> revisions = words.history(concept);
    Map<AccountId, String> names =
        accounts.namesOf(revisions.stream().map(OfficeGlossary.Revision::by).distinct().toList());
    Concept shipped = words.shipped().concept(concept);
    List<Past> past = new ArrayList<>();
    for (int i = 0; i < revisions.size(); i++) {
      OfficeGlossary.Revision revision = revisions.get(i);
      Concept before = i + 1 < revisions.size() ? revisions.get(i + 1).edit().on(shipped) : shipped;
      past.add(
          new Past(
              revision.version(),
              ConceptChange.between(before, revision.edit().on(shipped)),
              revision.note(),
              names.get(revision.by()),
              revision.at()));
    }
    return past;
  }

  /** What would change with a concept as it is wanted. */
  public GlossaryTrial trial(Concept wanted, Viewer viewer) {
    return trials.of(edit(wanted), viewer);
  }

  /**
   * Saves a concept as it is wanted.
   *
   * @param seen how many edits of it the person saw
   * @return the new version of the glossary
   * @throws app.kakehashi.shared.StaleVersionException if somebody else saved it meanwhile
   */
  public long save(Concept wanted, int seen, String note, Viewer viewer) {
    return words.save(edit(wanted), seen, note, viewer);
  }

  private ConceptEdit edit(Concept wanted) {
    return ConceptEdit.between(words.shipped().concept(wanted.id()), wanted);
  }
}
