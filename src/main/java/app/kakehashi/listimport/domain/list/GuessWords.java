package app.kakehashi.listimport.domain.list;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a heading that nobody knows must say, or must not, for its column to be taken by its cells:
 * dates below 有効期限 are no founding. The words stand in {@code db/reference/import-guesses.tsv}.
 */
final class GuessWords {

  private static final String TABLE = "import-guesses.tsv";

  /**
   * Words of which a heading must hold one, if there are any, and of which it must hold none.
   *
   * @param needs as {@link Headings#key(String)} writes them, like the others
   */
  private record Words(List<String> needs, List<String> never) {}

  /** By field, or by field and sign. */
  private final Map<ListKind, Map<String, Words>> words = new EnumMap<>(ListKind.class);

  private GuessWords() {}

  /** Reads the table from the class path. */
  static GuessWords load() {
    GuessWords words = new GuessWords();
    ListTable.rows(TABLE).forEach(words::add);
    return words;
  }

  private void add(String[] cells) {
    words
        .computeIfAbsent(ListKind.ofCode(cells[0]).orElseThrow(), any -> new HashMap<>())
        .put(cells[1], new Words(keys(cells[2]), keys(cells[3])));
  }

  private static List<String> keys(String cell) {
    return Stream.of(cell.split(";")).map(Headings::key).filter(key -> !key.isEmpty()).toList();
  }

  /**
   * Whether a column may hold what its cells alone show.
   *
   * @param heading null where the list has no headings
   */
  boolean allow(ListKind kind, ColumnGuess guess, @Nullable String heading) {
    String field = guess.field().code();
    return heading == null
        || (allows(kind, field, heading)
            && allows(kind, field + " " + guess.sign().code(), heading));
  }

  private boolean allows(ListKind kind, String what, String heading) {
    Words said = words.getOrDefault(kind, Map.of()).get(what);
    if (said == null) {
      return true;
    }
    String key = Headings.key(heading);
    return (said.needs().isEmpty() || holdsOne(key, said.needs())) && !holdsOne(key, said.never());
  }

  private static boolean holdsOne(String key, List<String> words) {
    return words.stream().anyMatch(key::contains);
  }
}
