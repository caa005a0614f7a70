package app.kakehashi.matching.domain;

import java.util.List;

/** For each term the offers whose words it is among, with its impact. */
final class InvertedIndex {

  private final int[][] documents;
  private final double[][] impacts;
  private final int size;

  InvertedIndex(List<TermWeights> texts, int terms) {
    this.size = texts.size();
    int[] counts = new int[terms];
    for (TermWeights text : texts) {
      for (int k = 0; k < text.size(); k++) {
        counts[text.term(k)]++;
      }
    }
    documents = new int[terms][];
    impacts = new double[terms][];
    for (int term = 0; term < terms; term++) {
      documents[term] = new int[counts[term]];
      impacts[term] = new double[counts[term]];
      counts[term] = 0;
    }
    for (int i = 0; i < size; i++) {
      TermWeights text = texts.get(i);
      for (int k = 0; k < text.size(); k++) {
        int term = text.term(k);
        documents[term][counts[term]] = i;
        impacts[term][counts[term]++] = text.weight(k);
      }
    }
  }

  /**
   * For every text what {@link TermWeights#dot} with the query gives, to the last bit: both add in
   * ascending order of terms.
   */
  double[] dots(TermWeights query) {
    double[] sums = new double[size];
    for (int k = 0; k < query.size(); k++) {
      int[] in = documents[query.term(k)];
      double[] impact = impacts[query.term(k)];
      double weight = query.weight(k);
      for (int i = 0; i < in.length; i++) {
        sums[in[i]] += weight * impact[i];
      }
    }
    return sums;
  }
}
