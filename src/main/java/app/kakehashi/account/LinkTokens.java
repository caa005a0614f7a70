package app.kakehashi.account;

import java.time.Duration;
import java.util.Optional;

/**
 * Secrets in links that are mailed: 256 random bits, stored as hash, each good for one use. Opening
 * a link never uses it up (mail scanners open links); only the form behind it does.
 */
public interface LinkTokens {
  /** What a link is for; a link of one purpose opens nothing of another. */
  enum Purpose {
    /** Activates an invited account; subject is the account's public id. */
    INVITATION,
    /** Sets a new password; subject is the account's public id. */
    RESET,
    /** Makes the first admin of a new installation. */
    SET_UP,
    /**
     * The company confirms a posting that the office made for it; subject is the posting's public
     * id.
     */
    CONFIRM_POSTING,
    /** A company answers a request of the office; subject is the request and the person. */
    ANSWER_ASK,
    /**
     * A person agrees that its contact data is passed on, or takes that back at any time: stays
     * good after use. Subject is the case, the company and the contact.
     */
    CONTACT_CONSENT,
    /**
     * One side’s page of a meeting, and how the meeting was; subject is the meeting and the
     * company.
     */
    MEETING,
    /** One side says how an introduction goes; subject is the check-in and the company. */
    CHECK_IN
  }

  /**
   * Makes a token for a subject in the caller's transaction and answers it in clear; older ones of
   * the same kind stay valid.
   */
  String issue(Purpose purpose, String subject, Duration validFor);

  /** The subject of a valid token, which stays valid. */
  Optional<String> peek(Purpose purpose, String token);

  /**
   * The subject of a valid token, which is used up: of any number of parallel callers exactly one
   * gets it.
   */
  Optional<String> consume(Purpose purpose, String token);

  /** Makes every token of this purpose and subject useless. */
  void revoke(Purpose purpose, String subject);
}
