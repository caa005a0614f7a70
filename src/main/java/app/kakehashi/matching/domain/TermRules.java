package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.text.Part;
import app.kakehashi.matching.domain.text.Polarity;
import app.kakehashi.matching.domain.text.ReadText;
import app.kakehashi.matching.domain.text.Term;
import app.kakehashi.reference.TextFolder;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a model says about terms: what parts and kinds weigh, and how frequency saturates. */
final class TermRules {

  private static final String DENYING = TextFolder.standard().fold("不無未非免");

  private final double[] partWeights = new double[Part.values().length];
  private final double[] kindWeights = new double[Term.Kind.values().length];

  /** Two characters that both sides happen to write refuse less than a word would. */
  private final double deniedBigram;

  private final double k1;
  private final double b;

  TermRules(MatchingModel model) {
    for (Part part : Part.values()) {
      partWeights[part.ordinal()] = model.number("part", code(part.name()));
    }
    for (Term.Kind kind : Term.Kind.values()) {
      kindWeights[kind.ordinal()] = model.number("term", code(kind.name()));
    }
    deniedBigram = model.parameter("denied_bigram");
    k1 = model.parameter("bm25_k1");
    b = model.parameter("bm25_b");
  }

  /**
   * How a term stands in a text.
   *
   * @param frequency how often, each time weighed by the part it stands in; of a word that is
   *     denied, how much it counts
   * @param kindWeight of the weightiest kind it stands there as
   */
  record Occurrence(double frequency, double kindWeight) {}

  /**
   * The words of an offer by their numbers.
   *
   * @param affirmed {@link PackedTerms#entry entries}
   * @param places where those that may be shown stand; null where that cannot be said of each
   */
  record Words(long[] affirmed, long[] refused, long @Nullable [] places, double length) {

    /** The same by other numbers. */
    Words by(int[] numbers) {
      return new Words(
          by(affirmed, numbers),
          by(refused, numbers),
          places == null
              ? null
              : Arrays.stream(places).map(place -> TermPlaces.renumbered(place, numbers)).toArray(),
          length);
    }

    private static long[] by(long[] entries, int[] numbers) {
      long[] renumbered = new long[entries.length];
      for (int i = 0; i < entries.length; i++) {
        renumbered[i] =
            PackedTerms.entry(numbers[PackedTerms.term(entries[i])], PackedTerms.code(entries[i]));
      }
      return renumbered;
    }
  }

  /** Gives a term its number; −1 for a term that does not count. */
  interface Numbers {
    int of(String key);
  }

  /** Reads an offer's terms; {@link PackedTerms#entry entries} hold codes of occurrences. */
  Words words(ReadText text, Numbers numbers, CodeTable.Numbering<Occurrence> occurrences) {
    Map<Integer, double[]> affirmed = HashMap.newHashMap(text.terms().size());
    Map<Integer, double[]> refused = new HashMap<>();
    TermPlaces.Collector places = new TermPlaces.Collector();
    for (Term term : text.terms()) {
      int number = numbers.of(term.key());
      if (term.polarity() != Polarity.DENIED) {
        places.add(number, term);
      }
      if (number >= 0 && term.polarity() != Polarity.DENIED) {
        double[] entry = affirmed.computeIfAbsent(number, unused -> new double[2]);
        entry[0] += partWeight(term.part());
        entry[1] = Math.max(entry[1], kindWeight(term.kind()));
      } else if (number >= 0 && isSpecific(term.kind()) && !isOfADenial(term)) {
        refused.put(
            number,
            new double[] {
              term.kind() == Term.Kind.BIGRAM ? deniedBigram : 1, kindWeight(term.kind())
            });
      }
    }
    refused.keySet().removeAll(affirmed.keySet());
    return new Words(
        entries(affirmed, occurrences),
        entries(refused, occurrences),
        places.places(),
        length(text));
  }

  private static long[] entries(
      Map<Integer, double[]> words, CodeTable.Numbering<Occurrence> occurrences) {
    long[] entries = new long[words.size()];
    int i = 0;
    for (Map.Entry<Integer, double[]> word : words.entrySet()) {
      double[] collected = word.getValue();
      entries[i++] =
          PackedTerms.entry(
              word.getKey(), occurrences.number(new Occurrence(collected[0], collected[1])));
    }
    return entries;
  }

  /** BM25F: IDF times saturated, weighted frequency. */
  double impact(Occurrence occurrence, double idf, double norm) {
    double frequency = occurrence.frequency();
    return occurrence.kindWeight() * idf * frequency * (k1 + 1) / (frequency + norm);
  }

  /** What the frequencies of a text of this length are saturated by. */
  double norm(double length, double averageLength) {
    return k1 * (1 - b + b * length / averageLength);
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

  /** True for two characters of which one denies (系不使用): they name nothing. */
  private static boolean isOfADenial(Term term) {
    return term.kind() == Term.Kind.BIGRAM
        && term.key().chars().anyMatch(c -> DENYING.indexOf(c) >= 0);
  }

  static boolean isSpecific(Term.Kind kind) {
    return switch (kind) {
      case CONCEPT, BUSINESS, DICTIONARY, BIGRAM, KATAKANA, WORD, CODE -> true;
      case BROADER, FIELD, UNIGRAM, LOAN, COUNTRY -> false;
    };
  }

  private double partWeight(Part part) {
    return partWeights[part.ordinal()];
  }

  double kindWeight(Term.Kind kind) {
    return kindWeights[kind.ordinal()];
  }

  private static String code(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
