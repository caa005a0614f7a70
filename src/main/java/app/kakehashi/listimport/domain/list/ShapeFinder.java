package app.kakehashi.listimport.domain.list;

import app.kakehashi.listimport.domain.file.ListTable;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.shared.text.AmountUnit;
import app.kakehashi.shared.text.LooseText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Finds out how a list is built: by what a person says, else by its headings, else by its cells.
 */
public final class ShapeFinder {

  /** Rows among which the headings are searched. */
  public static final int SEARCHED_ROWS = 20;

  private static final int LOOKED_AT_ROWS = 220;

  /** Rows among which explanations of marks are searched. */
  private static final int LEGEND_ROWS = 2_000;

  /** A row with fewer known headings is one of headings only if it has the indispensable ones. */
  private static final int FEWEST_KNOWN = 2;

  private static final Pattern UNIT_NOTE =
      Pattern.compile("(?i)(?:単位|單位|单位|\\bunit)\\s*[:：]?\\s*([^()\\[\\]。]+)");
  private static final Pattern UNIT_ENDS = Pattern.compile("[、,，;；・/]");

  /** Guesses whose certainty differs by less are equally sure. */
  private static final int STEPS = 20;

  private final Headings headings;
  private final TwoRowHeadings twoRows;
  private final MarkHeadings marks;
  private final NameColumns names;
  private final ContentGuesser guesser;
  private final CellSigns signs;

  public ShapeFinder(ReferenceData reference) {
    this.headings = Headings.load();
    this.marks = new MarkHeadings(headings, reference);
    this.twoRows = new TwoRowHeadings(headings, marks);
    this.names = new NameColumns(headings);
    this.guesser = new ContentGuesser(reference);
    this.signs = new CellSigns(reference);
  }

  /**
   * How a list is built, as far as can be seen; where that does not suffice, the shape says so.
   *
   * @throws RefusedFile if nothing in it looks like a list, it has no rows, or a heading stands
   *     twice and nobody has chosen headings or columns
   */
  public ListShape find(ListTable file, ListKind kind, ColumnChoices choices) {
    List<SourceRow> first = file.first(LOOKED_AT_ROWS);
    if (first.isEmpty()) {
      throw new RefusedFile(Reason.NO_ROWS);
    }
    Head head = head(first, kind, choices.headingLine());
    List<SourceRow> below = first.subList(head.above() + (head.isInList() ? 1 : 0), first.size());
    if (below.isEmpty()) {
      throw new RefusedFile(Reason.NO_ROWS);
    }
    List<Column> known =
        chosen(marked(file, first, head, below, read(head, below, kind), kind), choices);
    List<String> twice = twice(head, known);
    if (!twice.isEmpty() && choices.isEmpty()) {
      throw new RefusedFile(Reason.DUPLICATE_HEADING, twice.getFirst());
    }
    List<Column> columns =
        ofSomebody(kind, inUnit(guessed(known, kind, below), first.subList(0, head.titles())));
    ListShape shape =
        new ListShape(
            kind,
            head.row() == null ? ListLayout.GENERIC : ListLayout.of(head.row().cells()),
            head.row() == null ? ColumnChoices.NO_HEADINGS : head.row().line(),
            head.titles(),
            true,
            columns,
            twice,
            ValueDecisions.NONE);
    if (head.isKnown(FEWEST_KNOWN) || (head.isKnown(1) && shape.missing().isEmpty())) {
      return shape;
    }
    if (columns.size() == 1 && columns.getFirst().guess() == null) {
      throw new RefusedFile(Reason.NO_HEADINGS);
    }
    return new ListShape(
        kind,
        shape.layout(),
        shape.headingLine(),
        shape.titleRows(),
        false,
        columns,
        twice,
        ValueDecisions.NONE);
  }

  /**
   * Where a list of companies names no people, there is nobody whose telephone number it could be.
   */
  private static List<Column> ofSomebody(ListKind kind, List<Column> columns) {
    boolean people =
        columns.stream()
            .anyMatch(
                column ->
                    column.field() == ListField.CONTACT_NAME
                        || column.field() == ListField.CONTACT_NAME_PART);
    return kind != ListKind.COMPANIES || people
        ? columns
        : columns.stream()
            .map(
                column ->
                    column.field() == ListField.CONTACT_PHONE
                            && column.origin() != Column.Origin.CHOICE
                        ? Column.unknown(column.index(), column.heading())
                        : column)
            .toList();
  }

  /** The columns of money in the unit that a row above the headings names (単位：千円). */
  private static List<Column> inUnit(List<Column> columns, List<SourceRow> titles) {
    return titles.stream()
        .flatMap(row -> row.cells().stream())
        .flatMap(cell -> UNIT_NOTE.matcher(LooseText.plain(cell)).results())
        .flatMap(note -> UNIT_ENDS.splitAsStream(note.group(1)))
        .flatMap(unit -> AmountUnit.read(unit).stream())
        .findFirst()
        .map(unit -> columns.stream().map(column -> column.in(unit)).toList())
        .orElse(columns);
  }

  /**
   * The row of headings.
   *
   * @param row null where there is none; of two rows with headings both as one
   * @param above number of rows above it, or above the lower
   * @param titles number of rows above both
   * @param known number of known headings; as many as one likes where a person chose the row
   */
  private record Head(@Nullable SourceRow row, int above, int titles, long known) {
    Head(@Nullable SourceRow row, int above, long known) {
      this(row, above, above, known);
    }

    /** Whether it is a row of the list, and not what everybody knows of such a list. */
    boolean isInList() {
      return row != null && row.line() != ColumnChoices.NO_HEADINGS;
    }

    boolean isKnown(int atLeast) {
      return known >= atLeast;
    }
  }

  private Head head(List<SourceRow> first, ListKind kind, @Nullable Integer chosenLine) {
    Optional<SourceRow> unsaid =
        kind == ListKind.COMPANIES
                && (chosenLine == null || chosenLine == ColumnChoices.NO_HEADINGS)
            ? PublishedLayouts.LAYOUTS.headings(first, signs)
            : Optional.empty();
    if (unsaid.isPresent()) {
      return new Head(unsaid.get(), 0, Long.MAX_VALUE);
    }
    Head one = inOneRow(first, kind, chosenLine);
    SourceRow row = one.row();
    int at = one.above();
    if (row == null) {
      return one;
    }
    // whoever names the upper row wants it alone; who names the lower, both
    if (chosenLine == null
        && at + 2 < first.size()
        && twoRows.goesOn(kind, row, first.get(at + 1), marksBelow(first, at + 1))) {
      SourceRow both = twoRows.merged(kind, row, first.get(at + 1), marksBelow(first, at + 1));
      return new Head(both, at + 1, at, Math.max(one.known(), known(both, kind)));
    }
    MarkColumns marked = marksBelow(first, at);
    if (at > 0 && twoRows.goesOn(kind, first.get(at - 1), row, marked)) {
      SourceRow both = twoRows.merged(kind, first.get(at - 1), row, marked);
      return new Head(both, at, at - 1, Math.max(one.known(), known(both, kind)));
    }
    return one;
  }

  /** The rows of headings that a list may have, two that belong together as one. */
  public List<SourceRow> headingRows(ListTable file, ListKind kind) {
    List<SourceRow> rows = file.first(LOOKED_AT_ROWS);
    int searched = Math.min(rows.size(), SEARCHED_ROWS);
    List<SourceRow> all = new ArrayList<>(rows.subList(0, searched));
    for (int i = 0; i + 1 < searched; i++) {
      MarkColumns marked = marksBelow(rows, i + 1);
      if (twoRows.goesOn(kind, rows.get(i), rows.get(i + 1), marked)) {
        all.add(twoRows.merged(kind, rows.get(i), rows.get(i + 1), marked));
      }
    }
    return all;
  }

  private static MarkColumns marksBelow(List<SourceRow> first, int index) {
    return MarkColumns.of(first.subList(index + 1, first.size()));
  }

  /** The columns, those of marks with what headings and vocabularies tell of them. */
  private List<Column> marked(
      ListTable file,
      List<SourceRow> first,
      Head head,
      List<SourceRow> below,
      List<Column> columns,
      ListKind kind) {
    int headings = head.above() + (head.isInList() ? 1 : 0);
    return MarkColumns.of(below)
        .understood(
            kind,
            marks,
            columns,
            () ->
                MarkColumns.notes(
                    first.size() < LOOKED_AT_ROWS ? first : file.first(LEGEND_ROWS), headings));
  }

  private Head inOneRow(List<SourceRow> first, ListKind kind, @Nullable Integer chosenLine) {
    if (chosenLine != null) {
      return IntStream.range(0, first.size())
          .filter(i -> first.get(i).line() == chosenLine)
          .mapToObj(i -> new Head(first.get(i), i, Long.MAX_VALUE))
          .findFirst()
          .orElse(new Head(null, 0, Long.MAX_VALUE));
    }
    Head best = new Head(null, 0, 0);
    for (int i = 0; i < Math.min(first.size(), SEARCHED_ROWS); i++) {
      long known = known(first.get(i), kind);
      if (known > best.known()) {
        best = new Head(first.get(i), i, known);
      }
    }
    SourceRow row = best.row();
    boolean isTitle = best.known() < FEWEST_KNOWN && row != null && !isWide(row, first);
    return row == null || isTitle ? likely(first, kind) : best;
  }

  /** Whether a row has at least half as many cells as the widest of the first. */
  private static boolean isWide(SourceRow row, List<SourceRow> first) {
    long widest = first.stream().limit(SEARCHED_ROWS).mapToLong(SourceRow::filled).max().orElse(0);
    return row.filled() * 2 >= widest;
  }

  private long known(SourceRow row, ListKind kind) {
    return row.cells().stream()
        .filter(cell -> !cell.isBlank() && headings.read(kind, 0, cell).field() != null)
        .distinct()
        .count();
  }

  /**
   * Where no heading is known, the first row as wide as the widest may be the headings; it is none
   * if a cell of it is just what the cells below are.
   */
  private Head likely(List<SourceRow> first, ListKind kind) {
    int index =
        IntStream.range(0, Math.min(first.size(), SEARCHED_ROWS))
            .filter(i -> isWide(first.get(i), first))
            .findFirst()
            .orElse(0);
    SourceRow row = first.get(index);
    List<SourceRow> below = first.subList(index + 1, first.size());
    boolean isData =
        IntStream.range(0, row.cells().size())
            .filter(i -> !row.cell(i).isBlank())
            .anyMatch(
                i ->
                    guesser
                        .guess(kind, null, below.stream().map(other -> other.cell(i)).toList())
                        .stream()
                        .limit(1)
                        .anyMatch(ranked -> guesser.isNoHeading(ranked.guess(), row.cell(i))));
    return isData ? new Head(null, 0, 0) : new Head(row, index, 0);
  }

  /** The columns as their headings say; of two that say the same, the first counts. */
  private List<Column> read(Head head, List<SourceRow> below, ListKind kind) {
    SourceRow row = head.row();
    if (row == null) {
      int width = below.stream().mapToInt(other -> other.cells().size()).max().orElse(0);
      return IntStream.range(0, width)
          .mapToObj(index -> Column.unknown(index, Column.letter(index)))
          .toList();
    }
    List<Column> columns = new ArrayList<>();
    Set<ListField> taken = EnumSet.noneOf(ListField.class);
    for (int i = 0; i < row.cells().size(); i++) {
      Column column = headings.read(kind, i, row.cells().get(i).strip());
      boolean second =
          column.isRead()
              && column.field() != null
              && !column.field().mayStandTwice(kind)
              && !taken.add(column.field());
      columns.add(second && !beside(columns, column) ? Column.second(column) : column);
    }
    names.settle(kind, row, columns, below);
    return columns;
  }

  /** Whether one of two columns of a field counts where the other says nothing. */
  private static boolean beside(List<Column> columns, Column later) {
    return columns.stream()
        .filter(column -> column.field() == later.field())
        .allMatch(column -> column.isSecondary() != later.isSecondary());
  }

  private static List<Column> chosen(List<Column> columns, ColumnChoices choices) {
    return columns.stream()
        .map(column -> choices.of(column.index()).map(column::as).orElse(column))
        .toList();
  }

  /** Headings over several columns of which one is read. */
  private static List<String> twice(Head head, List<Column> columns) {
    if (head.row() == null) {
      return List.of();
    }
    Map<String, List<Column>> byKey = new LinkedHashMap<>();
    columns.stream()
        .filter(column -> !Headings.key(column.heading()).isEmpty())
        .forEach(
            column ->
                byKey
                    .computeIfAbsent(Headings.key(column.heading()), any -> new ArrayList<>())
                    .add(column));
    return byKey.values().stream()
        .filter(
            same ->
                same.size() > 1
                    && same.stream().anyMatch(ShapeFinder::countsOnce)
                    && same.stream().anyMatch(c -> c.origin() != Column.Origin.CHOICE))
        .map(same -> same.getFirst().heading())
        .toList();
  }

  private static boolean countsOnce(Column column) {
    return column.isRead() && column.field() != ListField.REMARK && column.marked() == null;
  }

  /**
   * The columns with what those not known seem to hold: the surest guess first, each thing once.
   */
  private List<Column> guessed(List<Column> columns, ListKind kind, List<SourceRow> below) {
    record Candidate(Column column, ContentGuesser.Ranked ranked) {}
    Set<ListField> taken = EnumSet.noneOf(ListField.class);
    List<Candidate> candidates = new ArrayList<>();
    for (Column column : columns) {
      if (column.field() != null) {
        taken.add(column.field());
      } else if (column.mark() == null) {
        List<String> cells = below.stream().map(row -> row.cell(column.index())).toList();
        String heading = column.isUnnamed() ? null : column.heading();
        guesser.guess(kind, heading, cells).forEach(g -> candidates.add(new Candidate(column, g)));
      }
    }
    candidates.sort(
        Comparator.comparingLong(
                (Candidate c) -> Math.round(STEPS * c.ranked().guess().certainty()))
            .thenComparingDouble(c -> c.ranked().rank())
            .reversed());
    List<Column> all = new ArrayList<>(columns);
    Set<Integer> seen = new HashSet<>();
    for (Candidate candidate : candidates) {
      Column column = candidate.column();
      ColumnGuess guess = candidate.ranked().guess();
      if (!seen.contains(column.index()) && taken.add(guess.field())) {
        seen.add(column.index());
        all.set(column.index(), column.as(guess));
      }
    }
    return all;
  }
}
