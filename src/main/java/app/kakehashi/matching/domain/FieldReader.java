package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.text.Polarity;
import app.kakehashi.matching.domain.text.ReadText;
import app.kakehashi.matching.domain.text.Term;
import app.kakehashi.reference.ReferenceData;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * The capability fields of a posting: those it states, whole; and those that the concepts in its
 * text speak for, by their share of all such concepts.
 */
final class FieldReader {

  private final ReferenceData reference;
  private final double least;
  private final double inferred;

  FieldReader(ReferenceData reference, MatchingModel model) {
    this.reference = reference;
    this.least = model.parameter("field_least_share");
    this.inferred = model.parameter("field_inferred");
  }

  Map<String, Double> read(Collection<String> stated, ReadText text) {
    TreeMap<String, Double> mass = new TreeMap<>();
    double all = 0;
    for (Term term : text.terms()) {
      if (term.kind() == Term.Kind.FIELD && term.polarity() != Polarity.DENIED) {
        double weight = term.part() == app.kakehashi.matching.domain.text.Part.TITLE ? 2 : 1;
        mass.merge(root(term.key().substring(2)), weight, Double::sum);
        all += weight;
      }
    }
    TreeMap<String, Double> fields = new TreeMap<>();
    for (Map.Entry<String, Double> entry : mass.entrySet()) {
      double share = entry.getValue() / all;
      if (share >= least) {
        fields.put(entry.getKey(), inferred * Math.min(1, 2 * share));
      }
    }
    for (String field : stated) {
      fields.put(root(field), 1.0);
    }
    return fields;
  }

  private String root(String field) {
    return reference.capabilityFields().root(field).orElse(field);
  }
}
