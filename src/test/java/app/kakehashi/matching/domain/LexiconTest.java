package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kakehashi.matching.domain.text.Polarity;
import app.kakehashi.matching.domain.text.PostingText;
import app.kakehashi.matching.domain.text.ReadText;
import app.kakehashi.matching.domain.text.TextReader;
import app.kakehashi.reference.TextFolder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How rare words are among offers, and how much they matter to a gap. */
class LexiconTest {
  private static final double TITLE = 1.2;
  private static final double PIECE = .25;
  private static final Map<Polarity, Double> REQUIRED = Map.of(Polarity.REQUIRED, 1.3);

  private static ReadText offer(String body) {
    return Mother.READER.read(new PostingText("en", "x", List.of(), body), TextReader.Side.OFFER);
  }

  private static ReadText gap(String language, String title, String body) {
    return Mother.READER.read(
        new PostingText(language, title, List.of(), body), TextReader.Side.GAP);
  }

  private static Lexicon of(ReadText... texts) {
    Lexicon.Counter counter = new Lexicon.Counter(Mother.MODEL);
    for (ReadText text : texts) {
      counter.count(counter.number(text));
    }
    return counter.lexicon();
  }

  private static double idf(Lexicon lexicon, String word) {
    return lexicon.idf(lexicon.id(word));
  }

  private static double rarity(int texts, int having) {
    return Math.log(1 + (texts - having + .5) / (having + .5));
  }

  @Test
  void a_word_is_as_rare_as_few_texts_have_it_however_often() {
    Lexicon lexicon = of(offer("Turret lathe, lathe."), offer("Lathe."), offer("Sprocket."));
    assertThat(idf(lexicon, "w:lathe")).isCloseTo(rarity(3, 2), within(1e-12));
    assertThat(idf(lexicon, "w:sprocket")).isCloseTo(rarity(3, 1), within(1e-12));
    assertThat(lexicon.id("w:welding")).isNull();
  }

  @Test
  void thousands_of_words_are_counted_as_few_are() {
    List<String> words = IntStream.range(0, 3_000).mapToObj(LexiconTest::word).toList();
    Lexicon lexicon =
        of(offer(String.join(" ", words)), offer(words.get(2_999) + " " + words.getFirst()));
    assertThat(lexicon.size()).isGreaterThanOrEqualTo(3_000);
    for (String word : words) {
      boolean inBoth = word.equals(words.getFirst()) || word.equals(words.get(2_999));
      assertThat(idf(lexicon, "w:" + word))
          .as(word)
          .isCloseTo(rarity(2, inBoth ? 2 : 1), within(1e-12));
    }
  }

  /** A word that there is not: no ending that is taken off. */
  private static String word(int number) {
    return IntStream.iterate(number, rest -> rest / 16)
        .limit(3)
        .mapToObj(rest -> String.valueOf("bcdfghjklmnpqrtv".charAt(rest % 16)))
        .collect(Collectors.joining("o", "xo", "ok"));
  }

  private static double asked(ReadText gap, Lexicon lexicon, String key) {
    return weight(lexicon.query(gap, TITLE, PIECE, REQUIRED, Map.of()), lexicon, key);
  }

  private static double weight(TermWeights weights, Lexicon lexicon, String key) {
    return weights.lookup().weight(lexicon.id(key));
  }

  @Test
  void what_stands_in_the_title_or_is_required_matters_more() {
    Lexicon lexicon = of(offer("Turret gadget trinket."));
    ReadText gap = gap("en", "Turret wanted", "Any gadget. A trinket is required.");
    assertThat(asked(gap, lexicon, "w:turret")).isEqualTo(TITLE);
    assertThat(asked(gap, lexicon, "w:gadget")).isEqualTo(1);
    assertThat(asked(gap, lexicon, "w:trinket")).isEqualTo(1.3);
  }

  @Test
  void what_a_gap_refuses_is_not_asked_but_excluded() {
    Lexicon lexicon = of(offer("Turret sprocket."));
    ReadText gap = gap("en", "x", "A turret. Sprockets are not acceptable.");
    TermWeights query = lexicon.query(gap, TITLE, PIECE, REQUIRED, Map.of());
    assertThat(weight(query, lexicon, "w:turret")).isEqualTo(1);
    assertThat(weight(query, lexicon, "w:sprocket")).isZero();
    assertThat(weight(lexicon.excluded(gap), lexicon, "w:sprocket")).isEqualTo(1);
    assertThat(weight(lexicon.excluded(gap), lexicon, "w:turret")).isZero();
  }

  @Test
  void what_is_understood_counts_where_no_word_counts_more() {
    Lexicon lexicon = of(offer("Turret sprocket."));
    TermWeights query =
        lexicon.query(
            gap("en", "x", "A turret."),
            TITLE,
            PIECE,
            REQUIRED,
            Map.of("w:sprocket", .7, "w:turret", .7, "w:offered by nobody", 9.0));
    assertThat(weight(query, lexicon, "w:sprocket")).isEqualTo(.7);
    assertThat(weight(query, lexicon, "w:turret")).isEqualTo(1);
  }

  @Test
  void what_an_offer_denies_weighs_as_it_is_rare() {
    ReadText denying = offer("Turret. No sprocket.");
    Lexicon lexicon = of(denying, offer("Sprocket."), offer("Turret."), offer("Turret."));
    TermWeights denied = lexicon.denied(lexicon.words(denying));
    assertThat(weight(denied, lexicon, "w:sprocket")).isCloseTo(rarity(4, 2), within(1e-12));
    assertThat(weight(denied, lexicon, "w:turret")).isZero();
  }

  @Test
  void pieces_of_what_the_glossary_names_count_less_than_the_name() {
    ReadText offer = Mother.READER.read(Mother.chinese("x", "諧波減速機"), TextReader.Side.OFFER);
    Lexicon lexicon = of(offer);
    ReadText gap = gap("ja", "x", "減速機を探しています。");
    TermWeights query = lexicon.query(gap, TITLE, PIECE, REQUIRED, Map.of());
    String concept =
        gap.terms().stream()
            .map(term -> term.key())
            .filter(key -> key.startsWith("c:") && lexicon.id(key) != null)
            .findFirst()
            .orElseThrow();
    assertThat(weight(query, lexicon, concept)).isEqualTo(1);
    assertThat(weight(query, lexicon, "2:" + TextFolder.standard().fold("減速"))).isEqualTo(PIECE);
  }
}
