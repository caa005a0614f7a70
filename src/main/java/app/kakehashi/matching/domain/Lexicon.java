package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.text.Part;
import app.kakehashi.matching.domain.text.Polarity;
import app.kakehashi.matching.domain.text.ReadText;
import app.kakehashi.matching.domain.text.Term;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * The terms of a catalogue's offers with statistics that stay frozen while single postings come and
 * go, so that scores do not drift.
 */
final class Lexicon {

  private final TermRules rules;
  private final CodeTable.Numbering<TermRules.Occurrence> occurrences;
  private final CodeTable.Numbering<Integer> shapes = new CodeTable.Numbering<>();
  private final TermIndex ids;
  private final double[] idf;
  private final double rarest;
  private final double averageLength;

  private Lexicon(Counter counter) {
    rules = counter.rules;
    occurrences = counter.occurrences;
    String[] keys = counter.numbers.keySet().toArray(String[]::new);
    Arrays.parallelSort(keys);
    ids = new TermIndex(keys);
    idf = new double[keys.length];
    int documents = counter.documents;
    for (int id = 0; id < idf.length; id++) {
      int df = counter.frequency(keys[id]);
      idf[id] = Math.log(1 + (documents - df + .5) / (df + .5));
    }
    rarest = Math.log(1 + Math.max(0, documents - .5) / 1.5);
    averageLength = documents == 0 ? 1 : Math.max(1, counter.length / documents);
  }

  /**
   * A text whose terms have numbers.
   *
   * @param numbers those of all its terms, each once
   */
  record Numbered(TermRules.Words words, int[] numbers) {}

  /**
   * Counts in how many texts each term stands, and puts the texts by until the terms have ids. Ids
   * follow the terms' order, not the texts'.
   */
  static final class Counter {
    private final TermRules rules;
    private final CodeTable.Numbering<TermRules.Occurrence> occurrences =
        new CodeTable.Numbering<>();
    private final Map<String, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private int[] frequencies = new int[1024];
    private int documents;
    private double length;

    Counter(MatchingModel model) {
      rules = new TermRules(model);
    }

    /** Numbers the terms of a text. Safe for use by several threads. */
    Numbered number(ReadText text) {
      int[] found = new int[text.terms().size()];
      int[] size = {0};
      TermRules.Words words = rules.words(text, key -> found[size[0]++] = number(key), occurrences);
      return new Numbered(words, distinct(found));
    }

    private static int[] distinct(int[] numbers) {
      Arrays.sort(numbers);
      int size = 0;
      for (int number : numbers) {
        if (size == 0 || numbers[size - 1] != number) {
          numbers[size++] = number;
        }
      }
      return Arrays.copyOf(numbers, size);
    }

    private int number(String key) {
      Integer known = numbers.get(key);
      return known == null ? numbers.computeIfAbsent(key, fresh -> next.getAndIncrement()) : known;
    }

    /** Counts a text. */
    void count(Numbered text) {
      documents++;
      length += text.words().length();
      for (int number : text.numbers()) {
        if (number >= frequencies.length) {
          frequencies = Arrays.copyOf(frequencies, 2 * number);
        }
        frequencies[number]++;
      }
    }

    private int frequency(String key) {
      return frequencies[numbers.getOrDefault(key, 0)];
    }

    Lexicon lexicon() {
      return new Lexicon(this);
    }

    /** For each number that was given while counting the id in a lexicon; −1 where it has none. */
    int[] idsIn(Lexicon lexicon) {
      int[] ids = new int[next.get()];
      numbers.forEach((key, number) -> ids[number] = lexicon.ids.find(key));
      return ids;
    }
  }

  int size() {
    return idf.length;
  }

  double idf(int term) {
    return idf[term];
  }

  @Nullable Integer id(String key) {
    int id = ids.find(key);
    return id < 0 ? null : id;
  }

  /** What a term adds to the score of a text that it stands in. */
  double impact(int term, int occurrence, double norm) {
    return rules.impact(occurrences.value(occurrence), idf[term], norm);
  }

  /** The words of a text by their ids; those that the lexicon does not know are left out. */
  TermRules.Words words(ReadText text) {
    return rules.words(text, ids::find, occurrences);
  }

  /** The numbers of what places look like, see {@link TermPlaces}. */
  CodeTable.Numbering<Integer> shapes() {
    return shapes;
  }

  /**
   * BM25F impacts of an offer's affirmed words.
   *
   * @param withPlaces whether it is to be kept where they stand
   */
  PackedTerms document(TermRules.Words words, boolean withPlaces) {
    return new PackedTerms(this, words, withPlaces, rules.norm(words.length(), averageLength));
  }

  /** The terms of a gap that may be shown. */
  AskedTerms asked(ReadText text) {
    List<Term> shown =
        text.terms().stream().filter(term -> SharedWords.isShown(term.kind())).toList();
    String[] all = shown.stream().map(Term::key).distinct().sorted().toArray(String[]::new);
    // numbers follow the order of keys
    String[] known = Arrays.stream(all).filter(key -> ids.find(key) >= 0).toArray(String[]::new);
    TermIndex slots = new TermIndex(all);
    return new AskedTerms(
        Arrays.stream(known).mapToInt(ids::find).toArray(),
        known,
        slots,
        Arrays.stream(all).mapToInt(ids::find).mapToDouble(id -> id < 0 ? 0 : idf[id]).toArray(),
        shown,
        shown.stream().mapToInt(term -> slots.find(term.key())).toArray());
  }

  /** The terms that an offer denies and nowhere affirms, weighed as a document's terms are. */
  TermWeights denied(TermRules.Words words) {
    TreeMap<Integer, double[]> denied = new TreeMap<>();
    for (long entry : words.refused()) {
      TermRules.Occurrence occurrence = occurrences.value(PackedTerms.code(entry));
      denied.put(
          PackedTerms.term(entry), new double[] {occurrence.frequency() * occurrence.kindWeight()});
    }
    return TermWeights.of(denied, (id, entry) -> entry[0] * idf[id]);
  }

  /**
   * How much each affirmed term of a gap matters to it; only terms that some offer uses.
   *
   * @param titleBoost weight of what stands in the title
   * @param namedPiece weight of characters, words and sounds of what the glossary names
   * @param boosts factors for what is meant in a special way
   * @param understood terms that the kind of the gap asks for even where no word says so, each with
   *     its weight
   */
  TermWeights query(
      ReadText text,
      double titleBoost,
      double namedPiece,
      Map<Polarity, Double> boosts,
      Map<String, Double> understood) {
    TreeMap<Integer, double[]> weighted = new TreeMap<>();
    NamedThings named = new NamedThings(text);
    for (Term term : text.terms()) {
      Integer id = id(term.key());
      if (id != null && term.polarity() != Polarity.DENIED) {
        double[] entry = weighted.computeIfAbsent(id, unused -> new double[1]);
        double weight = term.part() == Part.BODY ? 1 : titleBoost;
        weight *= boosts.getOrDefault(term.polarity(), 1.0);
        if (term.kind() == Term.Kind.BROADER) {
          weight *= rules.kindWeight(Term.Kind.BROADER);
        }
        if (named.holds(term)) {
          weight *= namedPiece;
        }
        entry[0] = Math.max(entry[0], weight);
      }
    }
    understood.forEach(
        (key, weight) -> {
          Integer id = id(key);
          if (id != null) {
            double[] entry = weighted.computeIfAbsent(id, unused -> new double[1]);
            entry[0] = Math.max(entry[0], weight);
          }
        });
    return TermWeights.of(weighted, (id, entry) -> entry[0]);
  }

  /** The terms that a gap excludes and nowhere affirms, weighed as a query's terms are. */
  TermWeights excluded(ReadText text) {
    TreeMap<Integer, double[]> excluded = new TreeMap<>();
    for (long entry : words(text).refused()) {
      double counts = occurrences.value(PackedTerms.code(entry)).frequency();
      excluded.put(PackedTerms.term(entry), new double[] {counts});
    }
    return TermWeights.of(excluded, (id, entry) -> entry[0]);
  }

  /**
   * The score of an ideal offer in each script: each of the terms that make up the given share of
   * the gap's whole weight, once, in the body of a text of average length. Terms that a text in
   * that script cannot share (kana in Chinese, Han in English) do not count, down to a floor.
   *
   * @param share of the weight that an ideal offer holds
   * @param floor share of the ideal in the gap's own script below which no other falls
   * @param ownScript by how much the ideal in the gap's own script is higher: texts in one language
   *     have words in common that say nothing
   * @param least what any ideal weighs, in words that a single offer uses: one word in common is no
   *     fit where only one is known
   */
  IdealScores ideal(
      ReadText text,
      TermWeights query,
      double share,
      double floor,
      double ownScript,
      double least) {
    Map<Integer, Term.Kind> kinds = new HashMap<>();
    for (Term term : text.terms()) {
      Integer id = id(term.key());
      if (id != null) {
        kinds.merge(
            id,
            term.kind(),
            (one, other) -> rules.kindWeight(one) >= rules.kindWeight(other) ? one : other);
      }
    }
    Script from = Script.of(text.text().language());
    double whole = ideal(query, kinds, from, from, share);
    double[] byScript = new double[Script.values().length];
    for (Script to : Script.values()) {
      double ideal = Math.max(floor * whole, ideal(query, kinds, from, to, share));
      byScript[to.ordinal()] = Math.max(least * rarest, to == from ? ownScript * ideal : ideal);
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
        masses[i] = query.weight(i) * idf[query.term(i)] * rules.kindWeight(kind);
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
}
