package app.kakehashi.listimport.domain;

import app.kakehashi.listimport.domain.file.TextEncoding;
import app.kakehashi.listimport.domain.list.ListKind;
import app.kakehashi.listimport.domain.list.ListLayout;
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
   * @param encodingCertain whether no other came near
   * @param titleRows rows above the headings
   * @param headings of the columns that are read
   * @param unread headings of the columns that are not
   * @param recall whose earlier choices for these headings were followed; null for none
   */
  public record HowRead(
      TextEncoding encoding,
      boolean encodingCertain,
      char separator,
      ListLayout layout,
      int headingLine,
      int titleRows,
      List<String> headings,
      List<String> unread,
      @Nullable Act recall) {
    public HowRead {
      headings = List.copyOf(headings);
      unread = List.copyOf(unread);
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
    return status == ImportStatus.CHECKED || status == ImportStatus.NEEDS_COLUMNS;
  }

  /** Whether it can still be taken back. */
  public boolean canBeTakenBack(Instant now) {
    return status == ImportStatus.COMMITTED
        && committed != null
        && now.isBefore(committed.at().plus(CAN_BE_TAKEN_BACK));
  }
}
