package app.kakehashi.account;

/** What a person is on this platform. */
public enum Role {
  /** SME staff: member of exactly one company. */
  MEMBER,
  /** The association's secretariat: sees every company, reviews postings, curates introductions. */
  SECRETARIAT,
  /** The secretariat's rights, and member lists, accounts and reference data. */
  ADMIN
}
