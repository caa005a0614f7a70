package app.kakehashi.listimport.domain;

import java.util.Locale;

/** The later work for which a record stays when its list is taken back. */
public enum KeptReason {
  /** Somebody changed the record. */
  CHANGED_SINCE,
  /** Accounts, needs, offers, contacts or confirmations belong to it. */
  IN_USE,
  /** A later list found it and counts on it. */
  LATER_LIST;

  /** Message key of the reason and the way out. */
  public String messageKey() {
    return "listimport.undo.kept." + name().toLowerCase(Locale.ROOT);
  }
}
