package app.kakehashi.listimport.domain;

import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.TextEncoding;
import app.kakehashi.listimport.domain.file.WorkbookFacts;
import app.kakehashi.listimport.domain.list.ColumnChoices;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.domain.list.ListLayout;
import app.kakehashi.shared.AccountId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A list that was uploaded, from its check to its report. */
public record ImportBatch(
    long id,
    String publicId,
    ListKind kind,
    ImportStatus status,
    SourceFile file,
    ReadingChoices choices,
    @Nullable HowRead reading,
    @Nullable NotRead notRead,
    Counts counts,
    @Nullable String planSha256,
    @Nullable Instant checkedAt,
    @Nullable Work work,
    @Nullable Stop stopped,
    Act created,
    @Nullable Act committed,
    @Nullable Act takenBack,
    long version) {

  /** How long a committed list can be taken back. */
  public static final Duration CAN_BE_TAKEN_BACK = Duration.ofDays(30);

  /** The file as it came. */
  public record SourceFile(String name, long size, String sha256) {}

  /**
   * How the file was read.
   *
   * @param encoding of a text; null for a workbook, as its separator is
   * @param encodingCertain whether no other came near
   * @param workbook null for a text
   * @param titleRows rows above the headings
   * @param headings of the columns that are read
   * @param unread headings of the columns that are not
   * @param recall what was said of an earlier list with the same headings, and followed; null for
   *     none
   * @param twoLineRecords number of records that were joined of two rows; null where each is one
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
      List<String> unread,
      @Nullable Recall recall,
      @Nullable Integer twoLineRecords) {
    public HowRead {
      headings = List.copyOf(headings);
      unread = List.copyOf(unread);
    }
  }

  /** What somebody said of the columns of an earlier list with the same headings. */
  public record Recall(ColumnChoices choices, Act act) {}

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

    /** Names of the sheets that people see and that were not read. */
    public List<String> otherSheets() {
      return sheets.stream().filter(name -> !name.equals(sheet)).toList();
    }

    /** What is kept of the facts of a workbook. */
    public static WorkbookRead of(WorkbookFacts facts) {
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

  /**
   * Work that goes on.
   *
   * @param attempt counted with every start, so that only the newest worker goes on
   * @param by for whom it is done
   * @param done rows of {@code total} that are done
   * @param total null as long as nobody knows
   * @param at when it last came forward
   */
  public record Work(
      int attempt, Step step, AccountId by, int done, @Nullable Integer total, Instant at) {}

  /** The steps of the work on an import. */
  public enum Step {
    /** The file is read into rows. */
    READ,
    /** The rows are compared with what is known. */
    CHECK,
    /** The rows are written. */
    WRITE,
    /** What was written is undone. */
    UNDO;

    /** Message key of the step in words. */
    public String messageKey() {
      return "listimport.step." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** Why the last work ended without doing what it was asked to. */
  public enum Stop {
    /** The list would have done something else than its preview shows. */
    DATA_CHANGED,
    /** Somebody asked for it. */
    CANCELLED,
    /** A fault of the platform; its log says more. */
    FAULT;

    /** Message key of the reason and the way out. */
    public String messageKey() {
      return "listimport.stopped." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** Why the file could not be read. */
  public record NotRead(RefusedFile.Reason reason, List<String> arguments) {
    public NotRead {
      arguments = List.copyOf(arguments);
    }

    /** The same, from the refusal. */
    public static NotRead of(RefusedFile refused) {
      return new NotRead(
          refused.reason(), refused.arguments().stream().map(Object::toString).toList());
    }

    /** The refusal to be told. */
    public RefusedFile refusal() {
      return new RefusedFile(reason, arguments.toArray());
    }
  }

  /** Rows by what becomes of them; warned rows are counted once more. */
  public record Counts(int fresh, int changed, int same, int refused, int warned) {
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

  /**
   * How the file was read.
   *
   * @throws IllegalStateException if it was not
   */
  public HowRead read() {
    if (reading == null) {
      throw new IllegalStateException("not read: " + publicId);
    }
    return reading;
  }

  /** What was read of a workbook; null for a text, and for what was not read. */
  public @Nullable WorkbookRead workbook() {
    return reading == null ? null : reading.workbook();
  }

  /** What a person said of its columns, or of those of an earlier list with the same headings. */
  public ColumnChoices columns() {
    Recall recall = reading == null ? null : reading.recall();
    return recall == null || !choices.columns().isEmpty() ? choices.columns() : recall.choices();
  }

  /** Whether the platform works on it. */
  public boolean isWorking() {
    return status.isWorking();
  }

  /** Message key of why the last work ended without a result; null where it did not. */
  public @Nullable String whyStopped() {
    if (stopped == null) {
      return null;
    }
    return committed == null ? stopped.messageKey() : stopped.messageKey() + ".undo";
  }

  /** Whether it can be committed. */
  public boolean isChecked() {
    return status == ImportStatus.CHECKED;
  }

  /** Whether a person can read it anew or give it up. */
  public boolean isOpen() {
    return status.isOpen();
  }

  /** Whether it, or what stayed when it was taken back, can still be taken back. */
  public boolean canBeTakenBack(Instant now) {
    return (status == ImportStatus.COMMITTED || status == ImportStatus.TAKEN_BACK)
        && committed != null
        && now.isBefore(committed.at().plus(CAN_BE_TAKEN_BACK));
  }
}
