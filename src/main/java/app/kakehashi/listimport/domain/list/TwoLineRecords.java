package app.kakehashi.listimport.domain.list;

import app.kakehashi.listimport.domain.file.ListTable;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.list.ColumnGuess.Sign;
import app.kakehashi.reference.ReferenceData;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds lists in which each record stands on two rows. Nothing else may look so: both rows of
 * headings are known and say different things in the same columns, and nearly all rows alternate.
 */
public final class TwoLineRecords {

  private static final int LOOKED_AT_ROWS = 220;
  private static final int FEWEST_STACKED = 2;
  private static final int FEWEST_RECORDS = 2;
  private static final double NEARLY_ALL = 0.9;
  private static final double KNOWN_HEADINGS = 0.6;

  private final Headings headings = Headings.load();
  private final CellSigns signs;

  public TwoLineRecords(ReferenceData reference) {
    this.signs = new CellSigns(reference);
  }

  /** What joins the rows of such a list; empty for any other. */
  public Optional<LineJoiner> find(ListTable file, ListKind kind) {
    List<SourceRow> first = file.first(LOOKED_AT_ROWS);
    for (int i = 0; i + 1 < Math.min(first.size(), ShapeFinder.SEARCHED_ROWS); i++) {
      Optional<TwoLineLayout> found = layout(kind, first.get(i), first.get(i + 1));
      if (found.isPresent()) {
        boolean alternating = alternates(found.get(), first.subList(i + 2, first.size()));
        return alternating ? found.map(LineJoiner::new) : Optional.empty();
      }
    }
    return Optional.empty();
  }

  private Optional<TwoLineLayout> layout(ListKind kind, SourceRow upper, SourceRow lower) {
    int width = Math.max(upper.cells().size(), lower.cells().size());
    List<Integer> both = new ArrayList<>();
    List<Integer> below = new ArrayList<>();
    Map<Integer, Sign> upperSigns = new HashMap<>();
    Map<Integer, Sign> lowerSigns = new HashMap<>();
    int stacked = 0;
    for (int i = 0; i < width; i++) {
      String above = upper.cell(i).strip();
      String under = lower.cell(i).strip();
      if (!above.isEmpty() && (under.isEmpty() || under.equals(above))) {
        both.add(i);
        continue;
      }
      below.add(i);
      ListField one = headings.read(kind, i, above).field();
      ListField other = headings.read(kind, i, under).field();
      if (one != null && other != null && one != other) {
        stacked++;
        put(upperSigns, i, sign(one));
        put(lowerSigns, i, sign(other));
      }
    }
    return stacked >= FEWEST_STACKED && areKnown(kind, upper) && areKnown(kind, lower)
        ? Optional.of(
            new TwoLineLayout(upper, lower, width, both, below, upperSigns, lowerSigns, signs))
        : Optional.empty();
  }

  private static void put(Map<Integer, Sign> bySign, int column, @Nullable Sign sign) {
    if (sign != null) {
      bySign.put(column, sign);
    }
  }

  /** Whether most of what stands in a row are headings. */
  private boolean areKnown(ListKind kind, SourceRow row) {
    long known =
        row.cells().stream()
            .filter(cell -> !cell.isBlank() && headings.read(kind, 0, cell).field() != null)
            .count();
    return known >= KNOWN_HEADINGS * row.filled();
  }

  private boolean alternates(TwoLineLayout layout, List<SourceRow> below) {
    List<SourceRow> rows =
        below.stream()
            .filter(row -> !row.isEmpty() && !NotARow.begins(row) && !layout.repeatsHeadings(row))
            .toList();
    int records = 0;
    int i = 0;
    while (i + 1 < rows.size()) {
      boolean record = layout.shows(rows.get(i), rows.get(i + 1));
      records += record ? 1 : 0;
      i += record ? 2 : 1;
    }
    return records >= FEWEST_RECORDS && 2 * records >= NEARLY_ALL * rows.size();
  }

  /** What the cells of a field look like, where nothing else looks so. */
  private static @Nullable Sign sign(ListField field) {
    return switch (field) {
      case NAME, COMPANY_NAME -> Sign.COMPANY_NAMES;
      case ADDRESS, OFFICE_ADDRESS -> Sign.ADDRESSES;
      case POSTAL_CODE -> Sign.POSTAL_CODES;
      case CONTACT_EMAIL -> Sign.MAIL;
      case WEBSITE -> Sign.WEB;
      case CORPORATE_NUMBER, BUSINESS_NUMBER, OFFICIAL_NUMBER -> Sign.CHECK_DIGITS;
      default -> null;
    };
  }
}
