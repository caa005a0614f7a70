package app.kakehashi.listimport.service;

import app.kakehashi.company.CompanyIntake.Kept;
import java.util.List;
import java.util.Locale;

/** A list cannot be taken back because later work depends on what it brought. */
public final class StillUsedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // an unmodifiable list of records of strings
  private final List<Used> records;

  StillUsedException(List<Used> records) {
    super("still used: " + records.size());
    this.records = List.copyOf(records);
  }

  /** What the later work did. */
  public enum Reason {
    /** Somebody changed the record. */
    CHANGED_SINCE,
    /** Accounts, needs, offers, contacts or confirmations belong to it. */
    IN_USE,
    /** A later list found it and counts on it. */
    LATER_LIST;

    static Reason of(Kept kept) {
      return switch (kept) {
        case CHANGED_SINCE -> CHANGED_SINCE;
        case IN_USE -> IN_USE;
      };
    }

    /** Message key of the reason and the way out. */
    public String messageKey() {
      return "listimport.report.still_used." + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * A record and why it stays.
   *
   * @param name empty where its own page has to say it
   */
  public record Used(String publicId, String name, Reason reason) {}

  /** What is still used. */
  public List<Used> records() {
    return records;
  }
}
