package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.text.Part;
import app.kakehashi.matching.domain.text.Polarity;
import app.kakehashi.matching.domain.text.ReadText;
import app.kakehashi.matching.domain.text.Term;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a catalogue's offers with statistics that stay frozen as long as the catalogue
 * lives, so that scores do not drift while single postings come and go.
 */
final class Lexicon {

  private final Map<String, Integer> ids = new HashMap<>();
  private final double[] idf;
  private final double rarest;
  private final double averageLength;
  private final Map<Part, Double> partWeights = new EnumMap<>(Part.class);
  private final Map<Term.Kind, Double> kindWeights = new EnumMap<>(Term.Kind.class);
  private final double k1;
  private final double b;

  /** Counts in how many texts each term stands. Ids follow the terms' order, not the texts'. */
  Lexicon(Collection<ReadText> texts, MatchingModel model) {
    for (Part part : Part.values()) {
      partWeights.put(part, model.number("part", code(part.name())));
    }
    for (Term.Kind kind : Term.Kind.values()) {
      kindWeights.put(kind, model.number("term", code(kind.name())));
    }
    k1 = model.parameter("bm25_k1");
    b = model.parameter("bm25_b");
    Map<String, Integer> frequencies = new HashMap<>();
    double length = 0;
    for (ReadText text : texts) {
      Set<String> distinct = new HashSet<>();
      for (Term term : text.terms()) {
        distinct.add(term.key());
      }
      distinct.forEach(key -> frequencies.merge(key, 1, Integer::sum));
      length += length(text);
    }
    idf = new double[frequencies.size()];
    int documents = texts.size();
    frequencies.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(
            term -> {
              int id = ids.size();
              int df = term.getValue();
              ids.put(term.getKey(), id);
              idf[id] = Math.log(1 + (documents - df + .5) / (df + .5));
            });
    rarest = Math.log(1 + Math.max(0, documents - .5) / 1.5);
    averageLength = documents == 0 ? 1 : Math.max(1, length / documents);
  }

  int size() {
    return idf.length;
  }

  double idf(int term) {
    return idf[term];
  }

  @Nullable Integer id(String key) {
    return ids.get(key);
  }

  private double length(ReadText text) {
    double length = 0;
    for (Term term : text.terms()) {
      if (countsForLength(term.kind())) {
        length += partWeight(term.part());
      }
    }
    return length;
  }

  private static boolean countsForLength(Term.Kind kind) {
    return switch (kind) {
      case BIGRAM, KATAKANA, WORD, CODE -> true;
      case CONCEPT, BUSINESS, DICTIONARY, BROADER, FIELD, UNIGRAM, LOAN, COUNTRY -> false;
    };
  }

  private double partWeight(Part part) {
    return partWeights.getOrDefault(part, 1.0);
  }

  /**
   * BM25F impact per term of an offer's affirmed words: IDF times saturated, weighted frequency.
   */
  TermWeights document(ReadText text) {
    TreeMap<Integer, double[]> weighted = new TreeMap<>();
    for (Term term : text.terms()) {
      Integer id = ids.get(term.key());
      if (id != null && term.polarity() != Polarity.DENIED) {
        double[] entry = weighted.computeIfAbsent(id, unused -> new double[2]);
        entry[0] += partWeight(term.part());
        entry[1] = Math.max(entry[1], kindWeight(term.kind()));
      }
    }
    double norm = k1 * (1 - b + b * length(text) / averageLength);
    return TermWeights.of(
        weighted, (id, entry) -> entry[1] * idf[id] * entry[0] * (k1 + 1) / (entry[0] + norm));
  }

  /**
   * How much each affirmed term of a gap matters to it; only terms that some offer uses.
   *
   * @param titleBoost weight of what stands in the title
   * @param boosts factors for what is meant in a special way
   * @param understood terms that the kind of the gap asks for even where no word says so, each with
   *     its weight
   */
  TermWeights query(
      ReadText text,
      double titleBoost,
      Map<Polarity, Double> boosts,
      Map<String, Double> understood) {
    TreeMap<Integer, double[]> weighted = new TreeMap<>();
    for (Term term : text.terms()) {
      Integer id = ids.get(term.key());
      if (id != null && term.polarity() != Polarity.DENIED) {
        double[] entry = weighted.computeIfAbsent(id, unused -> new double[1]);
        double weight = term.part() == Part.BODY ? 1 : titleBoost;
        weight *= boosts.getOrDefault(term.polarity(), 1.0);
        if (term.kind() == Term.Kind.BROADER) {
          weight *= kindWeight(Term.Kind.BROADER);
        }
        entry[0] = Math.max(entry[0], weight);
      }
    }
    understood.forEach(
        (key, weight) -> {
          Integer id = ids.get(key);
          if (id != null) {
            double[] entry = weighted.computeIfAbsent(id, unused -> new double[1]);
            entry[0] = Math.max(entry[0], weight);
          }
        });
    return TermWeights.of(weighted, (id, entry) -> entry[0]);
  }

  /** The terms that an offer denies and nowhere affirms, weighed as a document's terms are. */
  TermWeights denied(ReadText text) {
    return refused(text, (id, entry) -> entry[0] * idf[id]);
  }

  /** The terms that a gap excludes and nowhere affirms, weighed as a query's terms are. */
  TermWeights excluded(ReadText text) {
    return refused(text, (id, entry) -> 1);
  }

  private TermWeights refused(ReadText text, TermWeights.Weigher weigher) {
    TreeMap<Integer, double[]> refused = new TreeMap<>();
    for (Term term : text.terms()) {
      Integer id = ids.get(term.key());
      if (id != null && term.polarity() == Polarity.DENIED && isSpecific(term.kind())) {
        refused.put(id, new double[] {kindWeight(term.kind())});
      }
    }
    for (Term term : text.terms()) {
      Integer id = ids.get(term.key());
      if (id != null && term.polarity() != Polarity.DENIED) {
        refused.remove(id);
      }
    }
    return TermWeights.of(refused, weigher);
  }

  private static boolean isSpecific(Term.Kind kind) {
    return switch (kind) {
      case CONCEPT, BUSINESS, DICTIONARY, BIGRAM, KATAKANA, WORD, CODE -> true;
      case BROADER, FIELD, UNIGRAM, LOAN, COUNTRY -> false;
    };
  }

  private double kindWeight(Term.Kind kind) {
    return kindWeights.getOrDefault(kind, 1.0);
  }

  /**
   * The score of an ideal offer in each script: each of the terms that make up the given share of
   * the gap's whole weight, once, in the body of a text of average length. Terms that a text in
   * that script cannot share (kana in Chinese, Han in English) do not count, down to a floor.
   *
   * @param share of the weight that an ideal offer holds
   * @param floor share of the ideal in the gap's own script below which no other falls
   * @param least what any ideal weighs, in words that a single offer uses: one word in common is no
   *     fit where only one is known
   */
  IdealScores ideal(ReadText text, TermWeights query, double share, double floor, double least) {
    Map<Integer, Term.Kind> kinds = new HashMap<>();
    for (Term term : text.terms()) {
      Integer id = ids.get(term.key());
      if (id != null) {
        kinds.merge(
            id, term.kind(), (one, other) -> kindWeight(one) >= kindWeight(other) ? one : other);
      }
    }
    Script from = Script.of(text.text().language());
    double whole = ideal(query, kinds, from, from, share);
    double[] byScript = new double[Script.values().length];
    for (Script to : Script.values()) {
      byScript[to.ordinal()] =
          Math.max(least * rarest, Math.max(floor * whole, ideal(query, kinds, from, to, share)));
    }
    return new IdealScores(byScript);
  }

  private double ideal(
      TermWeights query, Map<Integer, Term.Kind> kinds, Script from, Script to, double share) {
    double[] masses = new double[query.size()];
    double all = 0;
    for (int i = 0; i < masses.length; i++) {
      Term.Kind kind = kinds.getOrDefault(query.term(i), Term.Kind.BUSINESS);
      if (from.shares(to, kind)) {
        masses[i] = query.weight(i) * idf[query.term(i)] * kindWeight(kind);
        all += masses[i];
      }
    }
    Arrays.sort(masses);
    double ideal = 0;
    for (int i = masses.length - 1; i >= 0 && ideal < share * all; i--) {
      ideal += masses[i];
    }
    return ideal;
  }

  private static String code(String name) {
    return name.toLowerCase(java.util.Locale.ROOT);
  }
}
