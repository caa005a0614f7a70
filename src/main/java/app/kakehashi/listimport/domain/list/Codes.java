package app.kakehashi.listimport.domain.list;

import app.kakehashi.shared.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The codes of the platform and the words of three languages that mean them. */
final class Codes {

  private static final String TABLE = "import-codes.tsv";

  private final Map<String, String> byWord = new HashMap<>();
  private final List<String[]> lines = new ArrayList<>();

  private Codes() {}

  /** Reads the table from the class path. */
  static Codes load() {
    Codes codes = new Codes();
    ListTable.rows(TABLE).forEach(codes::add);
    return codes;
  }

  private void add(String[] cells) {
    lines.add(cells);
    byWord.put(key(cells[0], cells[1]), cells[1]);
    for (int language = 2; language < cells.length; language++) {
      for (String word : cells[language].split(";")) {
        byWord.putIfAbsent(key(cells[0], word), cells[1]);
      }
    }
  }

  /** The codes of a vocabulary, in the order of the table. */
  List<String> of(String vocabulary) {
    return lines.stream()
        .filter(cells -> cells[0].equals(vocabulary))
        .map(cells -> cells[1])
        .toList();
  }

  /** The usual words of a vocabulary in a language, in their order. */
  List<String> words(String vocabulary, Language language) {
    int column = 2 + language.ordinal();
    return lines.stream()
        .filter(cells -> cells[0].equals(vocabulary))
        .map(cells -> cells[column].split(";")[0])
        .toList();
  }

  /** The code of a word of a vocabulary. */
  Optional<String> find(String vocabulary, String word) {
    return Optional.ofNullable(byWord.get(key(vocabulary, word)));
  }

  private static String key(String vocabulary, String word) {
    return vocabulary + ' ' + Headings.key(word);
  }
}
