package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.kakehashi.matching.domain.text.PostingText;
import app.kakehashi.matching.domain.text.ReadText;
import app.kakehashi.matching.domain.text.TextReader;
import app.kakehashi.reference.TextFolder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a word of an offer counts: where it stands, how often, in how long a text. */
class TermRulesTest {
  private static final double K1 = 1.2;
  private static final double B = .3;

  private final TermRules rules = new TermRules(Mother.MODEL);
  private final CodeTable.Numbering<TermRules.Occurrence> occurrences = new CodeTable.Numbering<>();
  private final List<String> keys = new ArrayList<>();

  private static ReadText read(String title, List<String> items, String body) {
    return Mother.READER.read(
        new PostingText("zh-Hant", title, items, body), TextReader.Side.OFFER);
  }

  private int number(String key) {
    if (!keys.contains(key)) {
      keys.add(key);
    }
    return keys.indexOf(key);
  }

  private TermRules.Words words(String title, List<String> items, String body) {
    return rules.words(read(title, items, body), this::number, occurrences);
  }

  private Map<String, TermRules.Occurrence> byKey(long[] entries) {
    Map<String, TermRules.Occurrence> byKey = new TreeMap<>();
    for (long entry : entries) {
      byKey.put(keys.get(PackedTerms.term(entry)), occurrences.value(PackedTerms.code(entry)));
    }
    return byKey;
  }

  private static String one(String character) {
    return "1:" + TextFolder.standard().fold(character);
  }

  private static String two(String characters) {
    return "2:" + TextFolder.standard().fold(characters);
  }

  @Test
  void a_word_that_stands_once_in_a_text_of_average_length_counts_as_it_is_rare() {
    double norm = rules.norm(80, 80);
    assertThat(norm).isCloseTo(K1, within(1e-12));
    assertThat(impact(1, 1, 4.2, norm)).isCloseTo(4.2, within(1e-12));
    assertThat(impact(1, .5, 4.2, norm)).isCloseTo(2.1, within(1e-12));
  }

  private double impact(double frequency, double kindWeight, double idf, double norm) {
    return rules.impact(new TermRules.Occurrence(frequency, kindWeight), idf, norm);
  }

  @Test
  void a_word_that_stands_often_counts_more_but_never_more_than_so() {
    double norm = rules.norm(80, 80);
    assertThat(impact(3, 1, 1, norm)).isCloseTo(3 * 2.2 / 4.2, within(1e-12));
    assertThat(impact(1e9, 1, 1, norm)).isCloseTo(1 + K1, within(1e-6));
  }

  @Test
  void in_a_longer_text_a_word_counts_less() {
    assertThat(rules.norm(160, 80)).isCloseTo(K1 * (1 + B), within(1e-12));
    assertThat(rules.norm(0, 80)).isCloseTo(K1 * (1 - B), within(1e-12));
    assertThat(impact(1, 1, 1, rules.norm(160, 80))).isLessThan(1);
    assertThat(impact(1, 1, 1, rules.norm(40, 80))).isGreaterThan(1);
  }

  @Test
  void a_title_counts_three_times_and_what_is_listed_twice() {
    Map<String, TermRules.Occurrence> affirmed =
        byKey(words("CNC", List.of("grinding"), "CNC lathe lathe").affirmed());
    assertThat(affirmed.get("w:cnc").frequency()).as("3 in the title, 1 below").isEqualTo(4);
    assertThat(affirmed.get("w:lathe").frequency()).isEqualTo(2);
    assertThat(affirmed.entrySet().stream().filter(one -> one.getKey().startsWith("w:grind")))
        .singleElement()
        .satisfies(one -> assertThat(one.getValue().frequency()).isEqualTo(2));
  }

  @Test
  void words_without_a_number_do_not_count_and_the_first_number_does() {
    ReadText text = read("x", List.of(), "CNC lathe. No welding.");
    TermRules.Words known = rules.words(text, key -> key.equals("w:cnc") ? 0 : -1, occurrences);
    assertThat(Arrays.stream(known.affirmed()).mapToInt(PackedTerms::term)).containsExactly(0);
    assertThat(known.refused()).isEmpty();
    TermRules.Words denied = rules.words(text, key -> key.equals("w:weld") ? 0 : -1, occurrences);
    assertThat(denied.affirmed()).isEmpty();
    assertThat(Arrays.stream(denied.refused()).mapToInt(PackedTerms::term)).containsExactly(0);
  }

  @Test
  void what_is_denied_here_and_offered_there_is_no_refusal() {
    Map<String, TermRules.Occurrence> refused =
        byKey(words("x", List.of(), "No welding, no casting. Casting in house.").refused());
    assertThat(refused).containsKey("w:weld").doesNotContainKey("w:cast");
  }

  @Test
  void two_characters_refuse_less_than_a_word_and_nothing_if_one_of_them_denies() {
    Map<String, TermRules.Occurrence> refused =
        byKey(words("x", List.of(), "提供加工。無焊接設備。").refused());
    assertThat(refused.get(two("焊接")).frequency()).isEqualTo(.6);
    assertThat(refused).doesNotContainKey(two("無焊"));
    assertThat(refused.entrySet().stream().filter(one -> one.getKey().startsWith("c:")))
        .isNotEmpty()
        .allSatisfy(one -> assertThat(one.getValue().frequency()).isEqualTo(1));
    assertThat(refused.keySet())
        .as("one character, or what something is a kind of, says too little")
        .doesNotContain(one("焊"), one("接"))
        .noneMatch(key -> key.startsWith("f:") || key.startsWith("l:"));
  }

  @Test
  void length_is_counted_in_words_once_and_not_in_what_they_mean() {
    double title = words("lathe", List.of(), "").length();
    assertThat(title).isEqualTo(3);
    assertThat(words("lathe", List.of(), "lathe lathe").length()).isEqualTo(5);
    assertThat(words("lathe", List.of("lathe"), "").length()).isEqualTo(5);
  }
}
