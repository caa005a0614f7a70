package app.kakehashi.listimport.domain.list;

import app.kakehashi.listimport.domain.file.CellNote;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.shared.text.LooseText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The cells of one row by what they hold, and what is the matter with them. */
final class RowCells {

  private static final Pattern ERROR_LITERAL =
      Pattern.compile("#(REF!|N/A|VALUE!|DIV/0!|NAME\\?|NULL!|NUM!|SPILL!|CALC!|#+)");

  private static final Comparator<String> BY_LENGTH = Comparator.comparingInt(String::length);

  /** A longer remark speaks of many things. */
  private static final int LONGEST_REMARK = 30;

  private static final Pattern LINE_END = Pattern.compile("\\s*[\\r\\n]+\\s*");

  /** What is written in one line, however a cell is wrapped. */
  private static final Set<ListField> IN_ONE_LINE =
      Set.of(
          ListField.ADDRESS,
          ListField.ADDRESS_PART,
          ListField.ADDRESS_ENGLISH,
          ListField.OFFICE_ADDRESS);

  private static final Pattern DAYS = Pattern.compile("[0-9]{4,5}");

  /** From the beginning of one count of days to that of the other. */
  private static final int DAYS_TO_1904 = 1_462;

  private static final Pattern REPUBLIC = Pattern.compile("民[國国]|(?i:\\bR\\.?O\\.?C\\b)");
  private static final Pattern SEVERAL = Pattern.compile("[;；\\n\\r|｜]+");

  /** What people answer by 無 or なし. */
  private static final Set<ListField> ANSWERED_BY_NO =
      Set.of(ListField.DEJIMA, ListField.ANONYMOUS, ListField.JAPAN_REFERENCES);

  private final SourceRow row;
  private final ListShape shape;
  private final List<Problem> problems = new ArrayList<>();

  /** What was read of columns by now, by their place; null for what was not. */
  private final @Nullable String[] read;

  RowCells(SourceRow row, ListShape shape) {
    this.row = row;
    this.shape = shape;
    this.read = new String[shape.columns().size()];
    checkLength();
    CellNotes.sayStruck(this, row, shape);
  }

  private void checkLength() {
    int headings = shape.columns().size();
    if (row.cells().size() < headings) {
      int missing = row.cells().size();
      if (shape.columns().subList(missing, headings).stream().anyMatch(Column::isMissed)) {
        addAt(Problem.Code.ROW_TOO_SHORT, null, String.valueOf(missing), String.valueOf(headings));
      }
      return;
    }
    for (int i = headings; i < row.cells().size(); i++) {
      if (!row.cells().get(i).isBlank()) {
        addAt(Problem.Code.ROW_TOO_LONG, null, row.cells().get(i));
        return;
      }
    }
  }

  ListKind kind() {
    return shape.kind();
  }

  int line() {
    return row.line();
  }

  List<Problem> problems() {
    return List.copyOf(problems);
  }

  boolean isSaid(Problem.Code code) {
    return problems.stream().anyMatch(problem -> problem.code() == code);
  }

  boolean isRefused() {
    return problems.stream().anyMatch(Problem::refusesRow);
  }

  /** The text of a column without control characters; empty where there is none or a dash. */
  String text(ListField field) {
    return switch (field) {
      case ADDRESS -> text(field, ListField.ADDRESS_PART);
      case CONTACT_NAME -> text(field, ListField.CONTACT_NAME_PART);
      default -> isMarked(field) ? marked(field) : only(field);
    };
  }

  private boolean isMarked(ListField field) {
    return field.mayBeMarked() && shape.columns(field).stream().anyMatch(c -> c.marked() != null);
  }

  /** What all columns of a field say together, some of them by marks. */
  private String marked(ListField field) {
    return shape.columns(field).stream()
        .map(this::text)
        .filter(text -> !text.isEmpty())
        .distinct()
        .collect(Collectors.joining(";"));
  }

  private String text(ListField whole, ListField part) {
    if (!shape.has(part)) {
      return only(whole);
    }
    List<SpreadText.Piece> pieces = pieces(whole, part);
    return whole == ListField.ADDRESS ? SpreadText.address(pieces) : SpreadText.name(pieces);
  }

  private String only(ListField field) {
    Column column = saying(field);
    if (column == null) {
      return "";
    }
    String text = text(column);
    for (Column other : shape.columns()) {
      if (other.field() == field
          && !field.mayStandTwice(shape.kind())
          && other.index() != column.index()) {
        sayLeftOut(other, column, text);
      }
    }
    return text;
  }

  /** Where a person said of two columns that they hold the same, and they do not. */
  private void sayLeftOut(Column left, Column taken, String text) {
    String other = text(left);
    if (!other.isEmpty() && !other.equals(text) && left.isSecondary() == taken.isSecondary()) {
      addAt(Problem.Code.COLUMN_NOT_TAKEN, left, other, taken.heading(), text);
    }
  }

  /** The column of a field; of several the first that says anything, a secondary one last. */
  @Nullable Column saying(ListField field) {
    Column found = null;
    for (Column column : shape.columns()) {
      if (column.field() == field
          && (found == null || (isBetter(column, found) && !text(column).isEmpty()))) {
        found = column;
      }
    }
    return found;
  }

  private boolean isBetter(Column later, Column earlier) {
    return text(earlier).isEmpty() || (earlier.isSecondary() && !later.isSecondary());
  }

  private List<SpreadText.Piece> pieces(ListField whole, ListField part) {
    Column saying = saying(whole);
    return shape.columns().stream()
        .filter(column -> column.field() == part || column.equals(saying))
        .map(
            column -> new SpreadText.Piece(column.heading(), column.field() == whole, text(column)))
        .toList();
  }

  /** What a column remarks, about whose spelling nothing is to be said; empty for nothing. */
  String remark(Column column) {
    String text = Controls.without(written(column)).strip();
    return LooseText.isBlank(text) || isPlaceholder(column.field(), text) ? "" : text;
  }

  /** A cell as written, a code of a published layout in words. */
  private String written(Column column) {
    return shape.layout().word(column.heading(), row.cell(column.index()));
  }

  /** What a column says; it is looked into once, for what is the matter with it is said once. */
  @SuppressWarnings("ReferenceEquality") // only the list's own columns have a place here
  String text(Column column) {
    int place = column.index();
    if (place >= read.length || shape.columns().get(place) != column) {
      return read(column);
    }
    String known = read[place];
    if (known == null) {
      known = read(column);
      read[place] = known;
    }
    return known;
  }

  private String read(Column column) {
    String raw = written(column);
    List<CellNote.Kind> noted = CellNotes.of(row, column);
    if (noted.contains(CellNote.Kind.DITTO)
        && (raw.strip().equals(column.heading().strip()) || isPlaceholder(column.field(), raw))) {
      addAt(Problem.Code.DITTO_OF_NOTHING, column, "〃");
      return "";
    }
    noted.forEach(kind -> CellNotes.say(this, column, kind, raw));
    String text = Controls.without(raw).strip();
    if (!text.equals(raw.strip())) {
      addAt(Problem.Code.CONTROLS_REMOVED, column, raw);
    }
    if (LooseText.isBlank(text)) {
      return "";
    }
    if (isPlaceholder(column.field(), text)) {
      if (LooseText.repeatsAnother(text)) {
        addAt(Problem.Code.DITTO_OF_NOTHING, column, text);
      }
      return "";
    }
    if (!noted.contains(CellNote.Kind.ERROR) && ERROR_LITERAL.matcher(text).matches()) {
      addAt(Problem.Code.SPREADSHEET_ERROR, column, text);
    }
    MarkedWord mark = column.marked();
    if (mark != null) {
      return mark.read(this, column, text);
    }
    return column.field() != null && IN_ONE_LINE.contains(column.field())
        ? LINE_END.matcher(text).replaceAll(" ")
        : text;
  }

  /** Whether a cell of a column is not empty, and no sign or word for it. */
  static boolean saysSomething(Column column, String cell) {
    return !LooseText.isBlank(cell) && !isPlaceholder(column.field(), cell.strip());
  }

  /** Whether a cell says in a word that nothing is to be said, where no word can be the answer. */
  private static boolean isPlaceholder(@Nullable ListField field, String text) {
    boolean answer = field != null && ANSWERED_BY_NO.contains(field) && LooseText.saysNone(text);
    return !answer && LooseText.standsForNothing(text);
  }

  /** The cell of a column as written, also where it is a word for nothing. */
  String written(ListField field) {
    Column column = shape.columnOrNull(field);
    return column == null ? "" : row.cell(column.index()).strip();
  }

  /** Whether all that stands in the row is what people write over columns. */
  boolean repeatsHeadings(Headings headings) {
    List<String> said = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
    // few cells are headings: the shortest says so soonest
    return said.size() > 1
        && headings.isOne(shape.kind(), Collections.min(said, BY_LENGTH))
        && said.stream().allMatch(cell -> headings.isOne(shape.kind(), cell));
  }

  /** What stands over a column; empty where there is none. */
  String heading(ListField field) {
    Column column = shape.columnOrNull(field);
    return column == null ? "" : column.heading();
  }

  /** The text of a column of dates; a count of days begins where those of other lists do. */
  String dateText(ListField field) {
    String text = text(field);
    Column column = saying(field);
    boolean later =
        column != null
            && row.notes().contains(new CellNote(column.index(), CellNote.Kind.COUNTED_FROM_1904));
    return later && DAYS.matcher(text).matches()
        ? String.valueOf(Integer.parseInt(text) + DAYS_TO_1904)
        : text;
  }

  /** Whether a cell says just what its heading says: a page of the list begins anew. */
  boolean repeatsHeading(ListField field) {
    Column column = shape.columnOrNull(field);
    return column != null
        && !column.heading().isBlank()
        && row.cell(column.index()).strip().equals(column.heading().strip());
  }

  /** The first cell that says anything, without spaces; empty where none does. */
  String begins() {
    return row.cells().stream()
        .filter(cell -> !cell.isBlank())
        .findFirst()
        .map(LooseText::compact)
        .orElse("");
  }

  /** Says what stands in columns of remarks, which are not read, where it means something. */
  void remarks(List<Column> columns, Predicate<String> means, Problem.Code code) {
    for (Column column : columns) {
      String remark = row.cell(column.index()).strip();
      if (!remark.isEmpty() && remark.length() <= LONGEST_REMARK && means.test(remark)) {
        addAt(code, column, remark);
      }
    }
  }

  /** How many cells say anything. */
  long filled() {
    return row.filled();
  }

  /** Where the address stands that is to be kept: in English only where there is no other. */
  ListField addressField() {
    return text(ListField.ADDRESS).isEmpty() ? ListField.ADDRESS_ENGLISH : ListField.ADDRESS;
  }

  /**
   * Whether the heading of a column of dates says that it counts years of the Republic of China.
   */
  boolean countsRepublic(ListField field) {
    Column column = saying(field);
    return column != null && REPUBLIC.matcher(column.heading()).find();
  }

  /** Whether the heading of a column of dates says that it holds years with their months. */
  boolean countsMonths(ListField field) {
    Column column = saying(field);
    return column != null && column.heading().contains("年月") && !column.heading().contains("年月日");
  }

  /** The text of a column that is not longer than can be kept, and whose writing runs one way. */
  @Nullable String shortText(ListField field, int longest) {
    String text = text(field);
    Column column = shape.columnOrNull(field);
    if (LooseText.hasDirectionControls(text)) {
      addAt(Problem.Code.DIRECTION_CONTROLS, column, text);
      return null;
    }
    if (text.length() > longest) {
      addAt(Problem.Code.TEXT_TOO_LONG, column, text, String.valueOf(longest));
      return null;
    }
    return text.isEmpty() ? null : text;
  }

  /** The values of a cell that may hold several, separated by semicolons or line ends. */
  List<String> several(ListField field) {
    return several(text(field));
  }

  static List<String> several(String text) {
    List<String> values = new ArrayList<>();
    for (String value : SEVERAL.split(text)) {
      if (!value.isBlank()) {
        values.add(value.strip());
      }
    }
    return values;
  }

  /**
   * What a person decided a value means that is in no vocabulary; where nobody decided anything,
   * the row gets the problem.
   */
  Optional<String> decided(Problem.Code problem, ListField field, String value) {
    return decided(problem, columnOf(field, value), field, value);
  }

  /** The column of a field whose marks stand for a value, else the first. */
  private @Nullable Column columnOf(ListField field, String value) {
    return shape.columns(field).stream()
        .filter(column -> column.marked() != null && column.marked().word().equals(value))
        .findFirst()
        .orElse(shape.columnOrNull(field));
  }

  /** As {@link #decided(Problem.Code, ListField, String)}, for one of several such columns. */
  Optional<String> decided(
      Problem.Code problem, @Nullable Column column, ListField field, String value) {
    Optional<ValueDecision> decision = shape.decisions().find(field, value);
    if (decision.isEmpty()) {
      addAt(problem, column, value);
      return Optional.empty();
    }
    return switch (decision.get().verdict()) {
      case MEANS -> Optional.of(decision.get().code());
      case LEFT_OUT -> Optional.empty();
      case REFUSED -> {
        addAt(Problem.Code.VALUE_REFUSED, column, value);
        yield Optional.empty();
      }
    };
  }

  void add(Problem.Code code, ListField field, String value, String... arguments) {
    Column column = saying(field);
    addAt(code, column == null ? shape.columnOrNull(field) : column, value, arguments);
  }

  /** Something indispensable is missing, whether or not there is a column for it. */
  void addMissing(ListField field) {
    add(Problem.Code.TEXT_MISSING, field, "", field.code());
  }

  void addAt(Problem.Code code, @Nullable Column column, String value, String... arguments) {
    Problem problem =
        new Problem(
            code, row.line(), column == null ? null : column.heading(), value, List.of(arguments));
    if (!problems.contains(problem)) {
      problems.add(problem);
    }
  }
}
