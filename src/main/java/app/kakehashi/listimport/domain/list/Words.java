package app.kakehashi.listimport.domain.list;

import app.kakehashi.shared.text.LooseText;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Words that people write into cells beside what belongs there: what became of a company or a
 * person, titles, departments, how somebody is addressed.
 */
final class Words {

  private static final String TABLE = "import-words.tsv";
  private static final Map<String, Words> ALL = load();

  private final Set<String> words;
  private final String alternatives;

  private Words(List<String> written) {
    this.words = written.stream().map(Words::key).collect(Collectors.toUnmodifiableSet());
    this.alternatives =
        written.stream()
            .distinct()
            .sorted(Comparator.comparingInt(String::length).reversed())
            .map(Pattern::quote)
            .collect(Collectors.joining("|", "(?:", ")"));
  }

  /** The words of a vocabulary, of all languages. */
  static Words of(String vocabulary) {
    return Objects.requireNonNull(ALL.get(vocabulary), vocabulary);
  }

  private static Map<String, Words> load() {
    Map<String, Words> all = new HashMap<>();
    ListTable.rows(TABLE).forEach(cells -> all.put(cells[0], new Words(written(cells))));
    return Map.copyOf(all);
  }

  private static List<String> written(String[] cells) {
    return Stream.of(cells)
        .skip(1)
        .flatMap(cell -> Stream.of(cell.split(";")))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private static String key(String word) {
    return LooseText.compact(word).toLowerCase(Locale.ROOT);
  }

  /** A group of a pattern that matches any of the words, longer ones first. */
  String group() {
    return alternatives;
  }

  /** The words as {@link LooseText#compact} leaves them, in small letters. */
  Set<String> keys() {
    return words;
  }

  /** Whether a text is one of the words, however it is spaced. */
  boolean has(String text) {
    return words.contains(key(text));
  }

  /** Whether one of the words stands in a text; one in Latin letters has to be all of it. */
  boolean areIn(String text) {
    String key = key(text);
    return words.contains(key)
        || words.stream().anyMatch(word -> word.charAt(0) >= 0x250 && key.contains(word));
  }
}
