package app.kakehashi.posting;

import app.kakehashi.shared.CompanyId;

/** Tells to whom a posting’s company was introduced: what it attached is open to them. */
public interface IntroducedSides {
  /**
   * Whether the company of a posting and this one were introduced over that posting, and are in
   * talks or came to an agreement.
   *
   * @param posting internal id
   */
  boolean isIntroduced(long posting, CompanyId reader);
}
