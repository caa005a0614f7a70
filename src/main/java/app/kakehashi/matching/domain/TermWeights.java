package app.kakehashi.matching.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A sparse vector over the terms of a lexicon, in ascending order of term ids. */
final class TermWeights {

  private final int[] terms;
  private final double[] weights;

  private TermWeights(int[] terms, double[] weights) {
    this.terms = terms;
    this.weights = weights;
  }

  static TermWeights of(TreeMap<Integer, double[]> entries, Weigher weigher) {
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

  /** Turns what was collected for a term into its weight. */
  interface Weigher {
    double weigh(int term, double[] collected);
  }
}
