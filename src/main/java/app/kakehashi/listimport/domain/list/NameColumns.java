package app.kakehashi.listimport.domain.list;

import app.kakehashi.listimport.domain.file.SourceRow;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Tells whose names the columns of a list hold, and in which language, by how they stand together.
 */
final class NameColumns {

  private final Headings headings;

  NameColumns(Headings headings) {
    this.headings = headings;
  }

  /**
   * Changes the columns of names as they stand together.
   *
   * @param row of headings
   * @param columns as their headings say each by itself
   * @param below the rows below the headings
   */
  void settle(ListKind kind, SourceRow row, List<Column> columns, List<SourceRow> below) {
    preferLocal(kind, row, columns);
    tellPeople(kind, columns, below);
    leaveSinglePart(columns);
  }

  /** 名 alone may be any name. */
  private static void leaveSinglePart(List<Column> columns) {
    List<Column> parts =
        columns.stream().filter(one -> one.field() == ListField.CONTACT_NAME_PART).toList();
    if (parts.size() == 1) {
      Column part = parts.getFirst();
      columns.set(part.index(), Column.unknown(part.index(), part.heading()));
    }
  }

  /** Of two columns with the name, the one in the local language is it, the other the English. */
  private void preferLocal(ListKind kind, SourceRow row, List<Column> columns) {
    List<Column> names =
        IntStream.range(0, columns.size())
            .mapToObj(i -> headings.read(kind, i, row.cells().get(i).strip()))
            .filter(column -> column.field() == ListField.NAME)
            .toList();
    if (names.size() != 2
        || names.getFirst().isOfLocal() == names.getLast().isOfLocal()
        || columns.stream().anyMatch(column -> column.field() == ListField.NAME_ENGLISH)) {
      return;
    }
    for (Column name : names) {
      columns.set(name.index(), name.isOfLocal() ? name : name.holding(ListField.NAME_ENGLISH));
    }
  }

  /**
   * A list of companies with a column for companies besides one that is called “Name” is one of
   * people, whose names those are.
   */
  private static void tellPeople(ListKind kind, List<Column> columns, List<SourceRow> below) {
    Optional<Column> names = columns.stream().filter(Column::isOfBareName).findFirst();
    Optional<Column> companies =
        columns.stream().filter(column -> column.isOfCompanies(names.orElse(null))).findFirst();
    if (kind != ListKind.COMPANIES
        || names.isEmpty()
        || companies.isEmpty()
        || below.stream()
            .anyMatch(row -> LegalForms.of(row.cell(names.get().index())).isPresent())) {
      return;
    }
    boolean named = columns.stream().anyMatch(c -> c.field() == ListField.CONTACT_NAME);
    columns.set(
        names.get().index(),
        names.get().holding(named ? ListField.NOT_TAKEN : ListField.CONTACT_NAME));
    columns.set(companies.get().index(), companies.get().holding(ListField.NAME));
  }
}
