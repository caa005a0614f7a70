package app.kakehashi.matching.service;

import app.kakehashi.matching.domain.text.Part;
import app.kakehashi.matching.domain.text.PostingText;
import app.kakehashi.reference.Glossary;
import app.kakehashi.reference.TextFolder;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Counts what two glossaries find in the same texts. */
final class TrialTexts {
  private final String concept;
  private final Glossary before;
  private final Glossary after;
  private final Map<String, String> gained = new LinkedHashMap<>();
  private final Map<String, String> lost = new LinkedHashMap<>();
  private final Map<String, Integer> others = new TreeMap<>();
  private final Map<String, Integer> forms = new HashMap<>();
  private int naming;

  TrialTexts(String concept, Glossary before, Glossary after) {
    this.concept = concept;
    this.before = before;
    this.after = after;
  }

  /** Whether the posting's words are found to name anything else than before. */
  boolean read(String publicId, PostingText text) {
    Map<String, String> old = new HashMap<>();
    Map<String, String> now = new HashMap<>();
    Set<String> named = new HashSet<>();
    for (Part part : Part.values()) {
      TextFolder.Folded folded = TextFolder.standard().foldTracked(text.of(part));
      before.find(folded).forEach(span -> old.putIfAbsent(span.concept().id(), span.surface()));
      for (Glossary.Span span : after.find(folded)) {
        now.putIfAbsent(span.concept().id(), span.surface());
        if (span.concept().id().equals(concept)) {
          named.add(Glossary.key(span.surface()));
        }
      }
    }
    named.forEach(form -> forms.merge(form, 1, Integer::sum));
    naming += now.containsKey(concept) ? 1 : 0;
    note(publicId, old.get(concept), now.get(concept));
    boolean changed = !old.keySet().equals(now.keySet());
    if (changed) {
      count(old.keySet(), now.keySet(), -1);
      count(now.keySet(), old.keySet(), 1);
    }
    return changed;
  }

  private void note(String publicId, @Nullable String wordsBefore, @Nullable String wordsAfter) {
    if (wordsBefore == null && wordsAfter != null) {
      gained.put(publicId, wordsAfter);
    } else if (wordsBefore != null && wordsAfter == null) {
      lost.put(publicId, wordsBefore);
    }
  }

  private void count(Set<String> in, Set<String> notIn, int one) {
    for (String id : in) {
      if (!notIn.contains(id) && !id.equals(concept)) {
        others.merge(id, one, Integer::sum);
      }
    }
  }

  /** Public ids of postings that would name the concept, with the words by which. */
  Map<String, String> gained() {
    return gained;
  }

  /** Public ids of postings that would not name it any more, with the words by which they do. */
  Map<String, String> lost() {
    return lost;
  }

  /** Other concepts by how many more postings would name them. */
  Map<String, Integer> others() {
    return others;
  }

  /** How many postings would name the concept. */
  int naming() {
    return naming;
  }

  /** How many postings would name it by this form. */
  int by(String form) {
    return forms.getOrDefault(Glossary.key(form), 0);
  }
}
