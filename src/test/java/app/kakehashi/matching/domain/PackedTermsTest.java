package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kakehashi.matching.domain.text.Polarity;
import app.kakehashi.matching.domain.text.PostingText;
import app.kakehashi.matching.domain.text.ReadText;
import app.kakehashi.matching.domain.text.Term;
import app.kakehashi.matching.domain.text.TextReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What is packed of an offer's words comes out as it stood in the text. */
class PackedTermsTest {

  private static final int OFFERS = 300;

  private static ReadText read(PostingText text) {
    return Mother.READER.read(text, TextReader.Side.OFFER);
  }

  /** Texts with their words packed, and the lexicon of all. */
  private record Packed(Lexicon lexicon, Map<ReadText, PackedTerms> terms) {
    static Packed of(List<PostingText> texts) {
      Lexicon.Counter counter = new Lexicon.Counter(Mother.MODEL);
      Map<ReadText, TermRules.Words> words = new LinkedHashMap<>();
      texts.forEach(text -> words.computeIfAbsent(read(text), read -> counted(counter, read)));
      Lexicon lexicon = counter.lexicon();
      int[] ids = counter.idsIn(lexicon);
      Map<ReadText, PackedTerms> terms = new LinkedHashMap<>();
      words.forEach((text, counted) -> terms.put(text, lexicon.document(counted.by(ids), true)));
      return new Packed(lexicon, terms);
    }
  }

  private static TermRules.Words counted(Lexicon.Counter counter, ReadText text) {
    Lexicon.Numbered numbered = counter.number(text);
    counter.count(numbered);
    return numbered.words();
  }

  private static List<PostingText> offers() {
    List<PostingText> texts = new ArrayList<>();
    Mother.randomOffers(OFFERS, 61).forEach(offer -> texts.add(offer.text()));
    texts.add(Mother.chinese("工業機器人用精密減速機", "減速機製造，伺服馬達，不提供軸承。".repeat(400)));
    return texts;
  }

  /**
   * The first place of each term, and where that names what it is a kind of, of the term itself.
   */
  private static Set<Term> expected(ReadText text) {
    Set<Term> expected = new HashSet<>();
    Map<String, Term> first = new HashMap<>();
    Set<String> itself = new HashSet<>();
    for (Term term : text.terms()) {
      if (term.polarity() == Polarity.DENIED || !SharedWords.isShown(term.kind())) {
        continue;
      }
      Term before = first.putIfAbsent(term.key(), term);
      boolean isItself = term.kind() != Term.Kind.BROADER;
      if (before == null
          || (before.kind() == Term.Kind.BROADER && isItself && !itself.contains(term.key()))) {
        expected.add(affirmed(term));
      }
      if (isItself) {
        itself.add(term.key());
      }
    }
    return expected;
  }

  private static Term affirmed(Term term) {
    return new Term(
        term.key(), term.kind(), term.part(), term.from(), term.to(), Polarity.AFFIRMED);
  }

  @Test
  void wordsStandWhereTheyStoodInTheText() {
    Packed packed = Packed.of(offers());
    packed
        .terms()
        .forEach(
            (text, terms) -> {
              assertThat(terms.hasPlaces()).isTrue();
              assertThat(terms.among(packed.lexicon().asked(text)))
                  .containsExactlyInAnyOrderElementsOf(expected(text));
            });
  }

  @Test
  void severalThreadsCountAsOneDoes() {
    List<ReadText> texts = offers().stream().map(PackedTermsTest::read).toList();
    Lexicon.Counter one = new Lexicon.Counter(Mother.MODEL);
    texts.forEach(text -> one.count(one.number(text)));
    Lexicon.Counter several = new Lexicon.Counter(Mother.MODEL);
    texts.parallelStream().map(several::number).toList().forEach(several::count);
    Lexicon expected = one.lexicon();
    Lexicon counted = several.lexicon();
    assertThat(counted.size()).isEqualTo(expected.size());
    texts.stream()
        .flatMap(text -> text.terms().stream().map(Term::key))
        .distinct()
        .forEach(
            key -> {
              Integer id = counted.id(key);
              assertThat(id).isNotNull().isEqualTo(expected.id(key));
              assertThat(counted.idf(id)).isEqualTo(expected.idf(id));
            });
  }

  @Test
  void aTextTooLongForPlacesSaysSo() {
    PostingText endless = Mother.chinese("減速機", "。".repeat(1 << 20) + "伺服馬達");
    assertThat(Packed.of(List.of(endless)).terms().values()).noneMatch(PackedTerms::hasPlaces);
  }

  @Test
  void manyWaysInWhichTermsOccurAreToldApart() {
    StringBuilder words = new StringBuilder();
    for (int word = 1; word <= 300; word++) {
      words.append("zq%dx ".formatted(word).repeat(word));
    }
    PackedTerms terms =
        Packed.of(List.of(new PostingText("en", "", List.of(), words.toString())))
            .terms()
            .values()
            .iterator()
            .next();
    Map<Integer, Double> impacts = new HashMap<>();
    terms.forEach(impacts::put);
    assertThat(new HashSet<>(impacts.values())).hasSizeGreaterThanOrEqualTo(300);
    impacts.forEach(
        (term, impact) -> {
          TreeMap<Integer, double[]> one = new TreeMap<>();
          one.put(term, new double[0]);
          assertThat(terms.dot(TermWeights.of(one, (id, none) -> 1)))
              .isCloseTo(impact, within(0.0));
        });
  }
}
