package app.kakehashi.listimport.domain;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where an import stands. */
public enum ImportStatus {
  /** The file is being read and compared. */
  READING,
  /** It was read, but a person has to say what its columns hold. */
  NEEDS_COLUMNS,
  /** It could not be read; the import says why. */
  NOT_READ,
  /** Read and compared; nothing is written yet. */
  CHECKED,
  /** Being written, in one transaction. */
  COMMITTING,
  /** Written. */
  COMMITTED,
  /** Being undone, in one transaction. */
  TAKING_BACK,
  /** Written and undone. */
  TAKEN_BACK,
  /** Given up before anything was written. */
  DISCARDED;

  private static final Set<ImportStatus> WORKING = EnumSet.of(READING, COMMITTING, TAKING_BACK);
  private static final Set<ImportStatus> OPEN = EnumSet.of(NEEDS_COLUMNS, NOT_READ, CHECKED);
  private static final Set<ImportStatus> STORED = EnumSet.of(COMMITTED, TAKING_BACK, TAKEN_BACK);

  /** Whether the platform works on it. */
  public boolean isWorking() {
    return WORKING.contains(this);
  }

  /** Whether a person can read it anew or give it up. */
  public boolean isOpen() {
    return OPEN.contains(this);
  }

  /** Whether what it brought is in the platform, or was. */
  public boolean isStored() {
    return STORED.contains(this);
  }

  /** Message key of the status in words. */
  public String messageKey() {
    return "listimport.status." + name().toLowerCase(Locale.ROOT);
  }
}
