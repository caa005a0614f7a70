package app.kakehashi.listimport.domain.file.workbook;

import app.kakehashi.listimport.domain.file.ListTable;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.SourceRow;
import app.kakehashi.listimport.domain.file.WorkbookFacts;
import java.nio.file.Path;
import java.util.function.Predicate;

/** A sheet of a workbook that another process has read into a file. */
public final class WorkbookTable implements ListTable {

  private final SpooledRows rows;
  private final WorkbookFacts facts;
  private final Runnable whenClosed;

  private WorkbookTable(SpooledRows rows, WorkbookFacts facts, Runnable whenClosed) {
    this.rows = rows;
    this.facts = facts;
    this.whenClosed = whenClosed;
  }

  /**
   * Opens what was read.
   *
   * @param whenClosed lets go of the file
   * @throws RefusedFile if the workbook was refused
   */
  public static WorkbookTable open(Path spooled, Runnable whenClosed) {
    SpooledRows rows = new SpooledRows(spooled);
    return new WorkbookTable(rows, rows.facts(), whenClosed);
  }

  public WorkbookFacts facts() {
    return facts;
  }

  @Override
  public void visit(Predicate<SourceRow> visitor) {
    MergedCells merged = new MergedCells(facts);
    rows.visit(row -> visitor.test(merged.filled(row)));
  }

  @Override
  public void close() {
    whenClosed.run();
  }
}
