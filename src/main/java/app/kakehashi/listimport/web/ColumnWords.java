package app.kakehashi.listimport.web;

import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.list.CellMeaning;
import app.kakehashi.listimport.domain.list.Column;
import app.kakehashi.listimport.domain.list.ColumnChoices;
import app.kakehashi.listimport.domain.list.ColumnGuess;
import app.kakehashi.listimport.domain.list.FieldGroup;
import app.kakehashi.listimport.domain.list.ListField;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.domain.list.ListShape;
import app.kakehashi.listimport.service.ColumnMapping.Columns;
import app.kakehashi.listimport.service.ColumnMapping.Listed;
import app.kakehashi.reference.SectorScheme;
import app.kakehashi.shared.Choice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The columns of a list as the page on which they are chosen shows them. */
@Component
class ColumnWords {

  private static final int LONGEST_ROW = 60;
  private static final String NOT_TAKEN = ListField.NOT_TAKEN.code();

  private final MessageSource messages;
  private final ImportWords words;
  private final CellWords cells;

  ColumnWords(MessageSource messages, ImportWords words, CellWords cells) {
    this.messages = messages;
    this.words = words;
    this.cells = cells;
  }

  /** A cell as written and as understood. */
  record Cell(int line, String written, String understood, List<String> problems) {
    /** Whether something is the matter, or nothing came of it. */
    boolean isUnclear() {
      return understood.isEmpty() || !problems.isEmpty();
    }
  }

  /** Options that belong together. */
  record Group(String label, List<Choice> options) {}

  /**
   * A column.
   *
   * @param origin how it is known what it holds, in words
   * @param field code of what is chosen
   * @param unit code of the unit chosen
   * @param scheme name of the classification chosen
   * @param guess what it seems to hold and why, in words; empty for nothing
   * @param proposed what it seems to hold and is not read as; none where there is no such thing
   */
  record Shown(
      int index,
      String letter,
      String heading,
      String origin,
      String field,
      String unit,
      String scheme,
      String guess,
      List<Choice> proposed,
      boolean read,
      List<Cell> cells) {
    /** Number of cells that were not read clearly. */
    public long unclear() {
      return read ? cells.stream().filter(Cell::isUnclear).count() : 0;
    }
  }

  /**
   * All columns.
   *
   * @param open those a person should look at first
   * @param missing what an indispensable column is wanted for, in words
   * @param rows the rows that may be the headings
   */
  record Page(
      List<Shown> open,
      List<Shown> read,
      List<Shown> unread,
      List<Group> fields,
      List<Group> units,
      List<Choice> schemes,
      List<String> missing,
      List<Choice> rows) {}

  Page page(Columns columns, ListKind kind, Locale locale) {
    ListShape shape = columns.shape();
    List<Shown> open = new ArrayList<>();
    List<Shown> read = new ArrayList<>();
    List<Shown> unread = new ArrayList<>();
    for (Listed listed : columns.columns()) {
      Shown shown = shown(listed, shape, locale);
      Column column = listed.column();
      boolean nobodyKnows = shape.needsPerson() && column.origin() == Column.Origin.UNKNOWN;
      if (shape.isTwice(column) || nobodyKnows || !shown.proposed().isEmpty()) {
        open.add(shown);
      } else {
        (column.isRead() ? read : unread).add(shown);
      }
    }
    return new Page(
        open,
        read,
        unread,
        fields(kind, locale),
        units(locale),
        schemes(locale),
        shape.missing().stream().map(oneOf -> names(oneOf, locale)).toList(),
        rows(columns, locale));
  }

  private Shown shown(Listed listed, ListShape shape, Locale locale) {
    Column column = listed.column();
    ColumnGuess guess = column.guess();
    ListField field = column.field();
    List<Choice> proposed =
        field == null && guess != null ? List.of(choice(guess.field(), locale)) : List.of();
    return new Shown(
        column.index(),
        column.letter(),
        column.heading(),
        text("listimport.origin." + column.origin().name().toLowerCase(Locale.ROOT), locale),
        field == null ? chosen(column, shape) : field.code(),
        ColumnsForm.codeOf(column.unit()).orElse(ColumnsForm.FOUND),
        column.scheme() == null ? ColumnsForm.FOUND : column.scheme().name(),
        guess == null ? "" : because(guess, locale),
        proposed,
        column.isRead(),
        listed.cells().stream().map(cell -> cell(cell, locale)).toList());
  }

  /**
   * Where a person has to look at the columns anyway, proposals are ready to be taken, unless only
   * a heading could say of what the cells speak.
   */
  private static String chosen(Column column, ListShape shape) {
    ColumnGuess guess = column.guess();
    boolean untold = guess != null && column.isUnnamed() && guess.sign().needsHeading();
    return guess == null || untold || !shape.needsPerson() ? NOT_TAKEN : guess.field().code();
  }

  private Cell cell(CellMeaning cell, Locale locale) {
    return new Cell(
        cell.line(),
        cell.written(),
        cells.text(cell.vocabulary(), cell.values(), locale),
        cell.problems().stream().map(problem -> words.problem(problem, locale).text()).toList());
  }

  private String because(ColumnGuess guess, Locale locale) {
    return messages.getMessage(
        "listimport.guess",
        new Object[] {
          name(guess.field(), locale),
          guess.understood(),
          guess.filled(),
          text("listimport.sign." + guess.sign().code(), locale)
        },
        locale);
  }

  private List<Group> fields(ListKind kind, Locale locale) {
    return FieldGroup.of(kind).stream()
        .map(
            group ->
                new Group(
                    text(group.messageKey(), locale),
                    group.fields().stream().map(field -> choice(field, locale)).toList()))
        .toList();
  }

  private List<Group> units(Locale locale) {
    return Stream.of("jpy", "twd", "usd")
        .map(
            currency ->
                new Group(
                    text("listimport.currency." + currency, locale),
                    ColumnsForm.UNITS.stream()
                        .filter(unit -> unit.code().startsWith(currency))
                        .map(
                            unit ->
                                new Choice(
                                    unit.code(), text("listimport.unit." + unit.code(), locale)))
                        .toList()))
        .toList();
  }

  private List<Choice> schemes(Locale locale) {
    return Stream.of(SectorScheme.values())
        .map(
            scheme ->
                new Choice(
                    scheme.name(),
                    text("listimport.scheme." + scheme.name().toLowerCase(Locale.ROOT), locale)))
        .toList();
  }

  private List<Choice> rows(Columns columns, Locale locale) {
    List<Choice> rows = new ArrayList<>();
    rows.add(
        new Choice(
            String.valueOf(ColumnChoices.NO_HEADINGS),
            text("listimport.heading_row.none", locale)));
    columns.first().forEach(row -> rows.add(row(row, locale)));
    return rows;
  }

  private Choice row(SourceRow row, Locale locale) {
    String cells =
        row.cells().stream()
            .filter(cell -> !cell.isBlank())
            .map(String::strip)
            .collect(Collectors.joining(" · "));
    String start = cells.length() > LONGEST_ROW ? cells.substring(0, LONGEST_ROW) + "…" : cells;
    return new Choice(
        String.valueOf(row.line()),
        messages.getMessage(
            "listimport.heading_row.value", new Object[] {row.line(), start}, locale));
  }

  private String names(Set<ListField> oneOf, Locale locale) {
    return oneOf.stream().map(field -> name(field, locale)).collect(Collectors.joining(" / "));
  }

  private Choice choice(ListField field, Locale locale) {
    return new Choice(field.code(), name(field, locale));
  }

  private String name(ListField field, Locale locale) {
    return text("listimport.column." + field.code(), locale);
  }

  private String text(String key, Locale locale) {
    return messages.getMessage(key, null, locale);
  }
}
