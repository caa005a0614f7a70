package app.kakehashi.reference.service;

import app.kakehashi.account.Accounts;
import app.kakehashi.account.Viewer;
import app.kakehashi.audit.AuditLog;
import app.kakehashi.reference.MarkedDay;
import app.kakehashi.reference.WorkingDays;
import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.Language;
import app.kakehashi.shared.PublicId;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The days on which the office overrules the calendar. */
@Service
public class OfficeClosures {
  /** Rows of a page. */
  public static final int PAGE = 50;

  private static final int YEARS_BACK = 1;
  private static final int YEARS_AHEAD = 2;
  private static final WorkingDays CALENDAR = WorkingDays.ofCalendar();

  private final StoredClosures stored;
  private final ClosureMarks marks;
  private final Accounts accounts;
  private final AuditLog audit;
  private final Clock clock;

  OfficeClosures(
      StoredClosures stored, ClosureMarks marks, Accounts accounts, AuditLog audit, Clock clock) {
    this.stored = stored;
    this.marks = marks;
    this.accounts = accounts;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * One marked day.
   *
   * @param language of the reason, as it was typed
   * @param by name of the person; null where the account was removed
   */
  public record Marked(
      String publicId,
      MarkedDay marked,
      String reason,
      Language language,
      @Nullable String by,
      Instant at) {}

  /** What became of a mark. */
  public enum Outcome {
    MARKED,
    /** The day of the country is marked already; it can be removed and marked anew. */
    ALREADY_MARKED,
    /** The calendar says the same. */
    NOTHING_NEW,
    /** More than a year back or two years ahead: a typing error in the year. */
    OUT_OF_REACH
  }

  /** Marked days, the latest first. */
  @Transactional(readOnly = true)
  public List<Marked> page(int number) {
    List<StoredClosures.Row> rows = stored.page((number - 1) * PAGE, PAGE);
    Map<AccountId, String> names =
        accounts.namesOf(rows.stream().map(StoredClosures.Row::by).distinct().toList());
    return rows.stream()
        .map(
            row ->
                new Marked(
                    row.publicId(),
                    row.marked(),
                    row.reason(),
                    row.language(),
                    names.get(row.by()),
                    row.at()))
        .toList();
  }

  @Transactional(readOnly = true)
  public long count() {
    return stored.count();
  }

  /**
   * Marks a day.
   *
   * @param reason in the viewer's language, 1 to 200 characters
   */
  @Transactional
  public Outcome mark(MarkedDay day, String reason, Viewer viewer) {
    LocalDate today = CALENDAR.dayOf(day.country(), clock.instant());
    if (day.day().isBefore(today.minusYears(YEARS_BACK))
        || day.day().isAfter(today.plusYears(YEARS_AHEAD))) {
      return Outcome.OUT_OF_REACH;
    }
    if (CALENDAR.isWorkingDay(day.country(), day.day()) == day.working()) {
      return Outcome.NOTHING_NEW;
    }
    StoredClosures.Row row =
        new StoredClosures.Row(
            PublicId.next(), day, reason, viewer.language(), viewer.account(), clock.instant());
    if (!stored.add(row)) {
      return Outcome.ALREADY_MARKED;
    }
    audit.record(viewer.actor(), "reference.day_marked", row.publicId(), details(row));
    forgetAfterCommit();
    return Outcome.MARKED;
  }

  /** Takes a mark back; one that somebody else has taken back is none any more. */
  @Transactional
  public void remove(String publicId, Viewer viewer) {
    stored
        .remove(publicId)
        .ifPresent(
            row -> {
              audit.record(viewer.actor(), "reference.day_unmarked", row.publicId(), details(row));
              forgetAfterCommit();
            });
  }

  private static Map<String, Object> details(StoredClosures.Row row) {
    return Map.of(
        "country", row.marked().country(),
        "day", row.marked().day().toString(),
        "working", row.marked().working(),
        "reason", row.reason());
  }

  private void forgetAfterCommit() {
    TransactionSynchronizationManager.registerSynchronization(
        new TransactionSynchronization() {
          @Override
          public void afterCommit() {
            marks.forget();
          }
        });
  }
}
