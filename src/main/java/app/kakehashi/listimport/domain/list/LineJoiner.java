package app.kakehashi.listimport.domain.list;

import app.kakehashi.listimport.domain.file.SourceRow;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Joins the two rows of each record of one list. Rows have to come in order. */
public final class LineJoiner {

  private final TwoLineLayout layout;
  private @Nullable SourceRow waiting;
  private int records;

  LineJoiner(TwoLineLayout layout) {
    this.layout = layout;
  }

  /** Takes a row, and hands on what is complete with it. */
  public void add(SourceRow row, Consumer<SourceRow> out) {
    if (row.line() < layout.upper().line()) {
      out.accept(row);
    } else if (row.line() == layout.lower().line()) {
      out.accept(layout.headings());
    } else if (row.line() > layout.lower().line()) {
      record(row, out);
    }
  }

  private void record(SourceRow row, Consumer<SourceRow> out) {
    if (layout.repeatsHeadings(row)) {
      end(out);
      return;
    }
    boolean stray = NotARow.begins(row);
    SourceRow first = waiting;
    if (first != null && !row.isEmpty() && !stray && layout.belongs(first, row)) {
      out.accept(layout.joined(first, row));
      records++;
      waiting = null;
      return;
    }
    end(out);
    if (stray) {
      out.accept(layout.alone(row));
    } else if (!row.isEmpty()) {
      waiting = row;
    }
  }

  /** Hands on what waits for its second row in vain. */
  public void end(Consumer<SourceRow> out) {
    SourceRow first = waiting;
    if (first != null) {
      out.accept(layout.alone(first));
      waiting = null;
    }
  }

  /** Number of records that stood on two rows. */
  public int records() {
    return records;
  }
}
