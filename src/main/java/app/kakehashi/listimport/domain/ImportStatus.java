package app.kakehashi.listimport.domain;

import java.util.Locale;

/** Where an import stands. */
public enum ImportStatus {
  /** It was read, but a person has to say what its columns hold. */
  NEEDS_COLUMNS,
  /** Read and compared; nothing is written yet. */
  CHECKED,
  /** Written. */
  COMMITTED,
  /** Written and undone. */
  TAKEN_BACK,
  /** Given up before anything was written. */
  DISCARDED;

  /** Message key of the status in words. */
  public String messageKey() {
    return "listimport.status." + name().toLowerCase(Locale.ROOT);
  }
}
