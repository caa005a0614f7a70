package app.kakehashi.listimport.domain.list;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The tables by which lists are read: {@code db/reference/import-*.tsv}, on the class path. */
final class ListTable {
  private static final String FOLDER = "/db/reference/";

  private ListTable() {}

  /**
   * The cells of each row below the headings, empty ones too.
   *
   * @throws IllegalStateException where there is no such table, or a row is not as wide as its
   *     headings
   */
  static List<String[]> rows(String file) {
    List<String[]> rows = text(file).lines().map(line -> line.split("\t", -1)).toList();
    int width = rows.getFirst().length;
    for (String[] row : rows) {
      if (row.length != width) {
        throw new IllegalStateException(file + ": not " + width + " cells: " + row[0]);
      }
    }
    return rows.subList(1, rows.size());
  }

  private static String text(String file) {
    try (InputStream in = ListTable.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("Missing table " + FOLDER + file);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("Table cannot be read: " + file, e);
    }
  }
}
