package app.kakehashi.listimport.domain;

import app.kakehashi.listimport.domain.file.ListTable;
import app.kakehashi.listimport.domain.file.SourceRow;
import java.util.List;
import java.util.function.Predicate;

/** The rows of a file as they were kept when it was read. */
public final class StagedTable implements ListTable {

  private static final int AT_ONCE = 1_000;

  private final ImportSourceRows rows;
  private final long batch;

  public StagedTable(ImportSourceRows rows, long batch) {
    this.rows = rows;
    this.batch = batch;
  }

  @Override
  public void visit(Predicate<SourceRow> visitor) {
    int last = 0;
    List<SourceRow> next = rows.after(batch, last, AT_ONCE);
    while (!next.isEmpty()) {
      for (SourceRow row : next) {
        if (!visitor.test(row)) {
          return;
        }
      }
      last = next.getLast().line();
      next = rows.after(batch, last, AT_ONCE);
    }
  }

  @Override
  public List<SourceRow> first(int count) {
    return rows.after(batch, 0, count);
  }

  /** Nothing is held open. */
  @Override
  public void close() {
    // each reading is a statement of its own
  }
}
