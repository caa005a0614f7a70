package app.kakehashi.posting;

import java.util.Locale;

/**
 * Somebody asked for a step that the rules of a posting's life do not allow; nothing was changed.
 */
public final class PostingRuleBroken extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** The rules. */
  public enum Rule {
    /** The step does not exist from the status the posting is in. */
    NOT_FROM_THIS_STATUS,
    /** Whoever wrote, changed or submitted a posting does not review it. */
    REVIEWER_IS_AUTHOR,
    /** Returning needs a reason, closing for another reason needs a note. */
    REASON_NEEDED,
    /** A posting is submitted only with what others need to understand it. */
    INCOMPLETE,
    /** A company confirms only what the office posted for it. */
    NOTHING_TO_CONFIRM
  }

  private final Rule rule;

  public PostingRuleBroken(Rule rule) {
    super(rule.name());
    this.rule = rule;
  }

  public Rule rule() {
    return rule;
  }

  /** Message key of the rule in words. */
  public String messageKey() {
    return "posting.rule." + rule.name().toLowerCase(Locale.ROOT);
  }
}
