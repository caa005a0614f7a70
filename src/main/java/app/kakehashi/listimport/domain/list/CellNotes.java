package app.kakehashi.listimport.domain.list;

import app.kakehashi.listimport.domain.file.CellNote;
import app.kakehashi.listimport.domain.file.CellNote.Kind;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.list.Problem.Code;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says what is to be known about the cells of a row besides their texts. */
final class CellNotes {

  /** Where one of these is struck through, so is its row. */
  private static final Set<ListField> NAMING =
      Collections.unmodifiableSet(
          EnumSet.of(ListField.NAME, ListField.SITE_NAME, ListField.COMPANY_NAME, ListField.TITLE));

  private CellNotes() {}

  /** What is to be known about the cell of a column. */
  static List<Kind> of(SourceRow row, Column column) {
    return row.notes().isEmpty()
        ? List.of()
        : row.notes().stream()
            .filter(note -> note.column() == column.index())
            .map(CellNote::kind)
            .toList();
  }

  /** Says it of a cell that is read. */
  static void say(RowCells cells, Column column, Kind kind, String text) {
    Code code = code(kind);
    boolean nothing = code == Code.MERGED_CELL && text.isBlank();
    boolean known = code == Code.CELL_STRUCK && cells.isSaid(Code.ROW_STRUCK);
    if (code != null && !nothing && !known) {
      cells.addAt(code, column, text);
    }
  }

  /** Says of a row whose name is struck through that it is, and which of its cells are. */
  static void sayStruck(RowCells cells, SourceRow row, ListShape shape) {
    if (row.notes().isEmpty()) {
      return;
    }
    List<Column> struck =
        shape.columns().stream().filter(column -> of(row, column).contains(Kind.STRUCK)).toList();
    struck.stream()
        .filter(column -> names(shape.kind(), column))
        .findFirst()
        .ifPresent(
            name ->
                cells.addAt(
                    Code.ROW_STRUCK,
                    name,
                    row.cell(name.index()),
                    struck.stream()
                        .map(
                            column ->
                                column.heading().isBlank() ? column.letter() : column.heading())
                        .collect(Collectors.joining(" · "))));
  }

  private static boolean names(ListKind kind, Column column) {
    ListField field = column.field();
    boolean ofPerson =
        kind == ListKind.CONTACTS
            && (field == ListField.CONTACT_NAME || field == ListField.CONTACT_NAME_PART);
    return field != null && (ofPerson || NAMING.contains(field));
  }

  private static @Nullable Code code(Kind kind) {
    return switch (kind) {
      case FORMULA -> Code.FORMULA_VALUE;
      case FORMULA_WITHOUT_VALUE -> Code.FORMULA_WITHOUT_VALUE;
      case ERROR -> Code.CELL_ERROR;
      case NO_DATE -> Code.DATE_IMPOSSIBLE;
      case MERGED -> Code.MERGED_CELL;
      case DITTO -> Code.DITTO;
      case STRUCK -> Code.CELL_STRUCK;
      case PART_STRUCK -> Code.PART_STRUCK;
      case COUNTED_FROM_1904 -> null;
    };
  }
}
