package app.kakehashi.account;

/** Where an account stands. */
public enum AccountStatus {
  /** Invited, not yet activated: nobody can sign in with it. */
  INVITED,
  /** In use. */
  ACTIVE,
  /** Closed by an admin for the time being; can be enabled again. */
  DISABLED,
  /** Gone for good: personal data is erased, the number stays so that history keeps its author. */
  REMOVED
}
