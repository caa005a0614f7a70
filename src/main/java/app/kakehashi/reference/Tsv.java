package app.kakehashi.reference;

import app.kakehashi.shared.LocalizedText;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A tab-separated file of reference data on the class path: a heading line, then one row each. */
final class Tsv {

  private static final String FOLDER = "/db/reference/";

  private final String file;
  private final Map<String, Integer> columns;
  private final List<String[]> rows;

  private Tsv(String file, Map<String, Integer> columns, List<String[]> rows) {
    this.file = file;
    this.columns = columns;
    this.rows = rows;
  }

  /** Reads a file and feeds its bytes to the digest that becomes the data's version. */
  static Tsv read(String file, MessageDigest digest) {
    byte[] bytes = bytes(file);
    digest.update(file.getBytes(StandardCharsets.UTF_8));
    digest.update(bytes);
    return parsed(file, bytes);
  }

  /** Reads a file that is no part of the versioned data: nothing is ranked or stored by it. */
  static Tsv read(String file) {
    return parsed(file, bytes(file));
  }

  /** The lines of a file, heading included. */
  static List<String> lines(String file) {
    return lines(bytes(file));
  }

  private static List<String> lines(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8).lines().toList();
  }

  private static Tsv parsed(String file, byte[] bytes) {
    List<String> lines = lines(bytes);
    if (lines.isEmpty()) {
      throw new IllegalStateException("No heading line in " + file);
    }
    String[] headings = lines.getFirst().split("\t", -1);
    Map<String, Integer> columns = HashMap.newHashMap(headings.length);
    for (int i = 0; i < headings.length; i++) {
      columns.put(headings[i], i);
    }
    List<String[]> rows = new ArrayList<>(lines.size());
    for (int i = 1; i < lines.size(); i++) {
      String[] cells = lines.get(i).split("\t", -1);
      if (cells.length != headings.length) {
        throw new IllegalStateException(
            "%s line %d has %d cells, its heading %d"
                .formatted(file, i + 1, cells.length, headings.length));
      }
      rows.add(cells);
    }
    return new Tsv(file, columns, rows);
  }

  private static byte[] bytes(String file) {
    try (InputStream in = Tsv.class.getResourceAsStream(FOLDER + file)) {
      if (in == null) {
        throw new IllegalStateException("Missing reference data " + FOLDER + file);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  <T> List<T> map(Function<Row, T> reader) {
    List<T> read = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      Row row = new Row(rows.get(i));
      try {
        read.add(reader.apply(row));
      } catch (RuntimeException e) {
        throw new IllegalStateException("%s line %d: %s".formatted(file, i + 2, e.getMessage()), e);
      }
    }
    return List.copyOf(read);
  }

  /** One row; cells are read by the name of their column. */
  final class Row {

    private final String[] cells;

    private Row(String[] cells) {
      this.cells = cells;
    }

    String text(String column) {
      String cell = cell(column);
      if (cell.isEmpty()) {
        throw new IllegalArgumentException("empty " + column);
      }
      return cell;
    }

    Optional<String> optional(String column) {
      String cell = cell(column);
      return cell.isEmpty() ? Optional.empty() : Optional.of(cell);
    }

    List<String> list(String column) {
      String cell = cell(column);
      return cell.isEmpty() ? List.of() : Arrays.asList(cell.split(";"));
    }

    int integer(String column) {
      return Integer.parseInt(text(column));
    }

    double decimal(String column) {
      return Double.parseDouble(text(column));
    }

    boolean yes(String column) {
      return switch (text(column)) {
        case "yes" -> true;
        case "no" -> false;
        default -> throw new IllegalArgumentException(column + " is neither yes nor no");
      };
    }

    LocalizedText name() {
      return new LocalizedText(text("name_ja"), text("name_zh_hant"), text("name_en"));
    }

    private String cell(String column) {
      Integer index = columns.get(column);
      if (index == null) {
        throw new IllegalArgumentException("no column " + column);
      }
      return cells[index];
    }
  }
}
