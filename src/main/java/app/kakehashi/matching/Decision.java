package app.kakehashi.matching;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one side decided about a pair.
 *
 * @param choice null where nothing is decided
 * @param version to be sent back with the next decision; 0 where there was none yet
 */
public record Decision(@Nullable Choice choice, long version) {

  /** Nothing was decided yet. */
  public static final Decision NONE = new Decision(null, 0);

  public boolean isInterested() {
    return choice != null && choice.kind() == Kind.INTERESTED;
  }

  public boolean isNotForUs() {
    return choice != null && choice.kind() == Kind.NOT_FOR_US;
  }

  /** What can be decided. */
  public enum Kind {
    /** They would like to know more. */
    INTERESTED("interested"),
    /** It does not suit them; moved below the list. */
    NOT_FOR_US("not_for_us");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /** As stored and sent. */
    public String code() {
      return code;
    }

    public static Optional<Kind> find(String code) {
      for (Kind kind : values()) {
        if (kind.code.equals(code)) {
          return Optional.of(kind);
        }
      }
      return Optional.empty();
    }
  }

  /** Why a pair does not suit; the words of the decline reasons of introductions. */
  public enum Reason {
    /** No capacity at present. */
    NO_CAPACITY("no_capacity"),
    /** The specification differs. */
    SPECIFICATION("specification"),
    /** Price or volume. */
    PRICE_OR_VOLUME("price_or_volume"),
    /** Place or logistics. */
    PLACE("place"),
    /** Timing. */
    TIMING("timing"),
    /** A competitor, or a conflict of interest. */
    CONFLICT("conflict"),
    /** They are in contact already. */
    IN_CONTACT("in_contact"),
    /** Language or support would be needed. */
    LANGUAGE("language"),
    /** Too little is known. */
    TOO_LITTLE_INFORMATION("too_little_information"),
    /** Not their business. */
    NOT_OUR_BUSINESS("not_our_business"),
    /** Something else, told in the note. */
    OTHER("other");

    private final String code;

    Reason(String code) {
      this.code = code;
    }

    /** As stored and sent. */
    public String code() {
      return code;
    }

    public static Optional<Reason> find(String code) {
      for (Reason reason : values()) {
        if (reason.code.equals(code)) {
          return Optional.of(reason);
        }
      }
      return Optional.empty();
    }
  }

  /**
   * A decision as made.
   *
   * @param reason why not; null exactly where interested
   * @param note in the person's own words; may be empty
   */
  public record Choice(Kind kind, @Nullable Reason reason, String note) {
    /** Longest note, in characters. */
    public static final int LONGEST_NOTE = 1000;

    public Choice {
      if ((kind == Kind.INTERESTED) != (reason == null)) {
        throw new IllegalArgumentException("Exactly what does not suit has a reason");
      }
      if (note.length() > LONGEST_NOTE) {
        throw new IllegalArgumentException("The note is too long");
      }
    }

    public static Choice interested() {
      return new Choice(Kind.INTERESTED, null, "");
    }

    public static Choice notForUs(Reason why, String note) {
      return new Choice(Kind.NOT_FOR_US, why, note);
    }
  }
}
