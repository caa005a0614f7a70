package app.kakehashi.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PhraseTrieTest {
  @Test
  void it_knows_exactly_its_phrases_and_finds_what_looking_everywhere_finds() {
    Random random = new Random(20_261_128);
    for (int round = 0; round < 300; round++) {
      Map<String, Integer> phrases = new HashMap<>();
      for (int i = random.nextInt(40); i > 0; i--) {
        phrases.put(word(random, 1 + random.nextInt(5)), i);
      }
      PhraseTrie<Integer> trie = new PhraseTrie<>(phrases);
      for (int i = 0; i < 60; i++) {
        String asked = word(random, random.nextInt(6));
        assertThat(trie.get(asked)).isEqualTo(phrases.get(asked));
      }
      String text = word(random, 60);
      List<String> found = new ArrayList<>();
      trie.find(text, (value, from, to) -> found.add(from + "-" + to + " " + value));
      assertThat(found).isEqualTo(everywhere(phrases, text));
    }
  }

  @Test
  void latin_phrases_are_whole_words() {
    PhraseTrie<String> trie = new PhraseTrie<>(Map.of("us", "US", "加工", "cut"));
    List<String> found = new ArrayList<>();
    trie.find("bus us用加工usa", (value, from, to) -> found.add(value + from));
    assertThat(found).containsExactly("US4", "cut7");
  }

  @Test
  void without_phrases_nothing_is_found() {
    PhraseTrie<String> none = new PhraseTrie<>(Map.of());
    assertThat(none.get("a")).isNull();
    assertThat(none.next(PhraseTrie.ROOT, 'a')).isEqualTo(PhraseTrie.NONE);
    none.find("abc", (value, from, to) -> assertThat(value).isNull());
  }

  private static List<String> everywhere(Map<String, Integer> phrases, String text) {
    Map<String, Integer> sorted = new TreeMap<>(phrases);
    List<String> found = new ArrayList<>();
    for (int from = 0; from < text.length(); from++) {
      for (int to = from + 1; to <= text.length(); to++) {
        Integer value = sorted.get(text.substring(from, to));
        if (value != null) {
          found.add(from + "-" + to + " " + value);
        }
      }
    }
    return found;
  }

  private static String word(Random random, int length) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < length; i++) {
      word.append("加工製品".charAt(random.nextInt(4)));
    }
    return word.toString();
  }
}
