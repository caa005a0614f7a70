package app.kakehashi.listimport.domain;

import app.kakehashi.listimport.domain.file.CsvFile;
import app.kakehashi.listimport.domain.file.ListTable;
import app.kakehashi.listimport.domain.file.TextEncoding;
import app.kakehashi.listimport.domain.file.WorkbookFacts;
import app.kakehashi.listimport.domain.file.workbook.WorkbookTable;
import app.kakehashi.listimport.domain.list.Column;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.domain.list.ListLayout;
import app.kakehashi.listimport.domain.list.ListShape;
import app.kakehashi.shared.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list that was uploaded, from its check to its report. */
public record ImportBatch(
    long id,
    String publicId,
    ListKind kind,
    ImportStatus status,
    SourceFile file,
    ReadingChoices choices,
    HowRead read,
    Counts counts,
    String planSha256,
    Instant checkedAt,
    Act created,
    @Nullable Act committed,
    @Nullable Act takenBack,
    long version) {

  /** How long a committed list can be taken back whole. */
  public static final Duration CAN_BE_TAKEN_BACK = Duration.ofDays(1);

  /** The file as it came. */
  public record SourceFile(String name, int size, String sha256) {}

  /**
   * How the file was read.
   *
   * @param encoding of a text; null for a workbook, as its separator is
   * @param encodingCertain whether no other came near
   * @param workbook null for a text
   * @param titleRows rows above the headings
   * @param headings of the columns that are read
   * @param unread headings of the columns that are not
   */
  public record HowRead(
      @Nullable TextEncoding encoding,
      boolean encodingCertain,
      @Nullable Character separator,
      @Nullable WorkbookRead workbook,
      ListLayout layout,
      int headingLine,
      int titleRows,
      List<String> headings,
      List<String> unread) {
    public HowRead {
      headings = List.copyOf(headings);
      unread = List.copyOf(unread);
    }

    /** How a table was read whose shape was found. */
    public static HowRead of(ListTable table, ListShape shape) {
      CsvFile text = table instanceof CsvFile csv ? csv : null;
      return new HowRead(
          text == null ? null : text.encoding(),
          text == null || text.encodingIsCertain(),
          text == null ? null : text.separator(),
          table instanceof WorkbookTable book ? WorkbookRead.of(book.facts()) : null,
          shape.layout(),
          shape.headingLine(),
          shape.titleRows(),
          shape.columns().stream().filter(Column::isRead).map(Column::heading).toList(),
          shape.unread());
    }
  }

  /**
   * What was read of a workbook.
   *
   * @param sheet name of the sheet
   * @param sheets names of all sheets people see
   * @param hiddenSheets names of the sheets they do not see
   * @param hiddenRows number of hidden rows of the sheet, which were left out
   * @param merged number of its merged cells
   */
  public record WorkbookRead(
      String sheet, List<String> sheets, List<String> hiddenSheets, int hiddenRows, int merged) {
    public WorkbookRead {
      sheets = List.copyOf(sheets);
      hiddenSheets = List.copyOf(hiddenSheets);
    }

    static WorkbookRead of(WorkbookFacts facts) {
      return new WorkbookRead(
          facts.sheet(),
          facts.sheets().stream()
              .filter(WorkbookFacts.Sheet::visible)
              .map(WorkbookFacts.Sheet::name)
              .toList(),
          facts.sheets().stream()
              .filter(sheet -> !sheet.visible())
              .map(WorkbookFacts.Sheet::name)
              .toList(),
          facts.hiddenRows(),
          facts.merged().size());
    }
  }

  /** Rows by what becomes of them; warned rows are counted once more. */
  public record Counts(int fresh, int changed, int same, int refused, int warned) {
    /** The counts of a plan. */
    public static Counts of(ImportPlan plan) {
      return new Counts(
          plan.count(RowOutcome.NEW),
          plan.count(RowOutcome.CHANGED),
          plan.count(RowOutcome.SAME),
          plan.count(RowOutcome.REFUSED),
          plan.warned());
    }

    /** All rows. */
    public int total() {
      return fresh + changed + same + refused;
    }

    /** Rows that write something. */
    public int writing() {
      return fresh + changed;
    }
  }

  /** Who did something, and when. */
  public record Act(AccountId by, Instant at) {}

  /** Whether it can still be committed, read anew or discarded. */
  public boolean isOpen() {
    return status == ImportStatus.CHECKED;
  }

  /** Whether it can still be taken back. */
  public boolean canBeTakenBack(Instant now) {
    return status == ImportStatus.COMMITTED
        && committed != null
        && now.isBefore(committed.at().plus(CAN_BE_TAKEN_BACK));
  }
}
