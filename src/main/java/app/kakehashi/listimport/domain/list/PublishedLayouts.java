package app.kakehashi.listimport.domain.list;

import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.list.ColumnGuess.Sign;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lists that are published without headings, or with codes for words: what stands in which column,
 * from {@code db/reference/import-layouts.tsv}.
 */
final class PublishedLayouts {

  static final PublishedLayouts LAYOUTS = load();

  private static final String TABLE = "import-layouts.tsv";

  private static final double FEWEST_FITTING = 0.9;

  /**
   * A column.
   *
   * @param sign what each of its cells shows; null where cells may show anything
   * @param words of its codes; empty where its cells speak for themselves
   */
  private record Described(String heading, @Nullable Sign sign, Map<String, String> words) {}

  private final Map<ListLayout, List<Described>> columns = new EnumMap<>(ListLayout.class);
  private final Map<ListLayout, Map<String, Map<String, String>>> words =
      new EnumMap<>(ListLayout.class);

  private PublishedLayouts() {}

  private static PublishedLayouts load() {
    PublishedLayouts layouts = new PublishedLayouts();
    ListTable.rows(TABLE).forEach(layouts::add);
    return layouts;
  }

  private void add(String[] cells) {
    ListLayout layout = ListLayout.valueOf(cells[0].toUpperCase(Locale.ROOT));
    Map<String, String> codes = new HashMap<>();
    Stream.of(cells[3].split(";"))
        .filter(pair -> !pair.isEmpty())
        .map(pair -> pair.split("=", 2))
        .forEach(pair -> codes.put(pair[0], pair[1]));
    Sign sign = cells[2].isEmpty() ? null : Sign.valueOf(cells[2].toUpperCase(Locale.ROOT));
    columns
        .computeIfAbsent(layout, any -> new ArrayList<>())
        .add(new Described(cells[1], sign, codes));
    words.computeIfAbsent(layout, any -> new HashMap<>()).put(cells[1], Map.copyOf(codes));
  }

  /**
   * The headings that such a list would have, as a row before its first; empty unless nearly every
   * row looked at is as wide as the layout and shows what it has to show.
   */
  Optional<SourceRow> headings(List<SourceRow> rows, CellSigns signs) {
    return columns.values().stream()
        .filter(
            layout ->
                rows.stream().filter(row -> fits(row, layout, signs)).count()
                    >= FEWEST_FITTING * rows.size())
        .map(
            layout ->
                new SourceRow(
                    ColumnChoices.NO_HEADINGS,
                    layout.stream().map(Described::heading).toList(),
                    List.of()))
        .findFirst();
  }

  private static boolean fits(SourceRow row, List<Described> layout, CellSigns signs) {
    return row.cells().size() == layout.size()
        && IntStream.range(0, layout.size())
            .allMatch(i -> fits(row.cell(i).strip(), layout.get(i), signs));
  }

  private static boolean fits(String cell, Described column, CellSigns signs) {
    return cell.isEmpty()
        ? column.sign() != Sign.CHECK_DIGITS
        : (column.sign() == null || signs.shows(column.sign(), cell))
            && (column.words().isEmpty() || word(column.words(), cell) != null);
  }

  /** What a code in a column means; the cell itself where it is none. */
  String word(ListLayout layout, String heading, String cell) {
    Map<String, String> codes =
        words.getOrDefault(layout, Map.of()).getOrDefault(heading, Map.of());
    String word = codes.isEmpty() ? null : word(codes, cell.strip());
    return word == null ? cell : word;
  }

  /** What a code means, whose zero in front a spreadsheet may have dropped. */
  private static @Nullable String word(Map<String, String> codes, String code) {
    String word = codes.get(code);
    return word == null ? codes.get("0" + code) : word;
  }
}
