package app.kakehashi.listimport.domain.file;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The rows of a file, whatever its format, to be read as often as needed until it is closed. */
public interface ListTable extends AutoCloseable {

  /** Reads the rows in order, without empty lines, until the visitor has seen enough. */
  void visit(Predicate<SourceRow> visitor);

  /** The first rows. */
  default List<SourceRow> first(int count) {
    List<SourceRow> rows = new ArrayList<>();
    visit(
        row -> {
          rows.add(row);
          return rows.size() < count;
        });
    return rows;
  }

  /** Lets go of what was opened to read it. */
  @Override
  void close();
}
