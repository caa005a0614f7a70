package app.kakehashi.matching.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A sparse vector over the terms of a lexicon, in ascending order of term ids. */
final class TermWeights {

  private static final TermWeights NONE = new TermWeights(new int[0], new double[0]);
  private static final int SPREAD = 0x9E3779B9;

  private final int[] terms;
  private final double[] weights;
  private @Nullable Lookup lookup;

  private TermWeights(int[] terms, double[] weights) {
    this.terms = terms;
    this.weights = weights;
  }

  static TermWeights none() {
    return NONE;
  }

  static TermWeights of(TreeMap<Integer, double[]> entries, Weigher weigher) {
    if (entries.isEmpty()) {
      return NONE;
    }
    int[] terms = new int[entries.size()];
    double[] weights = new double[entries.size()];
    int i = 0;
    for (Map.Entry<Integer, double[]> entry : entries.entrySet()) {
      terms[i] = entry.getKey();
      weights[i] = weigher.weigh(entry.getKey(), entry.getValue());
      i++;
    }
    return new TermWeights(terms, weights);
  }

  int size() {
    return terms.length;
  }

  int term(int at) {
    return terms[at];
  }

  double weight(int at) {
    return weights[at];
  }

  /** Weights by term, for looking up the terms of many offers. */
  Lookup lookup() {
    Lookup made = lookup;
    if (made == null) {
      made = new Lookup(terms, weights);
      lookup = made;
    }
    return made;
  }

  /** Sum over common terms of the products of both weights, in ascending order of terms. */
  double dot(TermWeights other) {
    double sum = 0;
    int j = 0;
    for (int i = 0; i < terms.length; i++) {
      while (j < other.terms.length && other.terms[j] < terms[i]) {
        j++;
      }
      if (j == other.terms.length) {
        break;
      }
      if (other.terms[j] == terms[i]) {
        sum += weights[i] * other.weights[j];
      }
    }
    return sum;
  }

  /** The largest product of both weights among common terms; 0 where there is none. */
  double largestProduct(TermWeights other) {
    double largest = 0;
    int j = 0;
    for (int i = 0; i < terms.length; i++) {
      while (j < other.terms.length && other.terms[j] < terms[i]) {
        j++;
      }
      if (j < other.terms.length && other.terms[j] == terms[i]) {
        largest = Math.max(largest, weights[i] * other.weights[j]);
      }
    }
    return largest;
  }

  /** The common terms, the largest product of both weights first. */
  List<Integer> commonTerms(TermWeights other) {
    Map<Integer, Double> products = new TreeMap<>();
    for (int i = 0; i < terms.length; i++) {
      int at = Arrays.binarySearch(other.terms, terms[i]);
      if (at >= 0) {
        products.put(terms[i], weights[i] * other.weights[at]);
      }
    }
    return products.entrySet().stream()
        .sorted(Map.Entry.<Integer, Double>comparingByValue().reversed())
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof TermWeights that
            && Arrays.equals(terms, that.terms)
            && Arrays.equals(weights, that.weights));
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(terms) + Arrays.hashCode(weights);
  }

  /** Turns what was collected for a term into its weight. */
  interface Weigher {
    double weigh(int term, double[] collected);
  }

  /** Finds a term's weight in a table that is at most an eighth full. */
  static final class Lookup {
    private final int[] slots;
    private final double[] found;
    private final int shift;

    private Lookup(int[] terms, double[] weights) {
      int bits = 35 - Integer.numberOfLeadingZeros(terms.length + 1);
      slots = new int[1 << bits];
      found = new double[1 << bits];
      shift = 32 - bits;
      Arrays.fill(slots, -1);
      for (int i = 0; i < terms.length; i++) {
        int slot = (terms[i] * SPREAD) >>> shift;
        while (slots[slot] >= 0) {
          slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = terms[i];
        found[slot] = weights[i];
      }
    }

    /** 0 for a term that is not there. */
    double weight(int term) {
      int slot = (term * SPREAD) >>> shift;
      while (slots[slot] != term) {
        if (slots[slot] < 0) {
          return 0;
        }
        slot = slot + 1 & slots.length - 1;
      }
      return found[slot];
    }
  }
}
