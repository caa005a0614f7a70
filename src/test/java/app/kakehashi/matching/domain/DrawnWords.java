package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.text.PostingText;
import app.kakehashi.matching.domain.text.StatedFacts;
import app.kakehashi.matching.domain.text.TextReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Offers of which nothing is known but words, which a test chooses by their numbers. */
final class DrawnWords {

  private static final StatedFacts NO_FACTS =
      new StatedFacts(
          List.of(), List.of(), null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), List.of());

  private final Lexicon lexicon;
  private final int[] terms;
  private final int[] codes;

  /**
   * Draws nothing yet.
   *
   * @param words how many different words there are
   * @param ways in how many ways each may stand in a text
   */
  DrawnWords(int words, int ways) {
    StringBuilder text = new StringBuilder();
    for (int word = 0; word < words; word++) {
      text.append("zq%dx ".formatted(word).repeat(1 + word % ways));
    }
    Lexicon.Counter counter = new Lexicon.Counter(Mother.MODEL);
    Lexicon.Numbered all =
        counter.number(
            Mother.READER.read(
                new PostingText("en", "", List.of(), text.toString()), TextReader.Side.OFFER));
    counter.count(all);
    this.lexicon = counter.lexicon();
    long[] entries = all.words().by(counter.idsIn(lexicon)).affirmed();
    this.terms = Arrays.stream(entries).mapToInt(PackedTerms::term).sorted().toArray();
    this.codes = Arrays.stream(entries).mapToInt(PackedTerms::code).distinct().sorted().toArray();
  }

  /** How many numbers of terms there are. */
  int size() {
    return lexicon.size();
  }

  /** The number of a word. */
  int term(int word) {
    return terms[word];
  }

  /** A word as it stands in a text in one of the ways. */
  long entry(int word, int way) {
    return PackedTerms.entry(terms[word], codes[way % codes.length]);
  }

  PackedTerms packed(double norm, long... entries) {
    TermRules.Words words = new TermRules.Words(entries, new long[0], null, entries.length);
    return new PackedTerms(lexicon, words, false, norm);
  }

  OfferDocument offer(double norm, long... entries) {
    return offer(packed(norm, entries));
  }

  /** An offer with these words and nothing else. */
  static OfferDocument offer(PackedTerms terms) {
    OfferProfile nothing =
        OfferProfile.of(
                "", CompanyProfile.of("", "TW").build(), new PostingText("", "", List.of(), ""))
            .build();
    return new OfferDocument(
        nothing,
        null,
        NO_FACTS,
        Script.CHINESE,
        terms,
        TermWeights.none(),
        TermWeights.none(),
        0,
        0,
        -1);
  }

  /** An offer of which only its topic is known. */
  static OfferDocument offer(TermWeights fields, int sectorList, Script script) {
    OfferDocument nothing = offer(new DrawnWords(1, 1).packed(1));
    return new OfferDocument(
        nothing.profile(),
        null,
        NO_FACTS,
        script,
        nothing.terms(),
        TermWeights.none(),
        fields,
        0,
        sectorList,
        -1);
  }

  /** All words, each by its weight, which is not negative. */
  TermWeights asking(double... weights) {
    TreeMap<Integer, double[]> asked = new TreeMap<>();
    IntStream.range(0, weights.length)
        .filter(word -> weights[word] > 0)
        .forEach(word -> asked.put(terms[word], new double[] {weights[word]}));
    return TermWeights.of(asked, (term, weight) -> weight[0]);
  }

  static TermWeights weights(Map<Integer, Double> weights) {
    TreeMap<Integer, double[]> entries = new TreeMap<>();
    weights.forEach((term, weight) -> entries.put(term, new double[] {weight}));
    return TermWeights.of(entries, (term, collected) -> collected[0]);
  }
}
