package app.kakehashi.posting;

import jakarta.persistence.EnumeratedValue;

/** Why a posting was closed; one is always given. */
public enum CloseReason {
  /** A partner was found through this platform. */
  FILLED_HERE("filled_here"),
  /** A partner was found another way. */
  FILLED_ELSEWHERE("filled_elsewhere"),
  /** Nobody fitting came up. */
  NO_SUITABLE_CANDIDATE("no_suitable_candidate"),
  /** What was sought is not needed any more. */
  NEED_GONE("need_gone"),
  /** None of these; a note says what. */
  OTHER("other");

  @EnumeratedValue private final String code;

  CloseReason(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }

  /** Whether what was sought was found. */
  public boolean isFound() {
    return end() == PostingStatus.FILLED;
  }

  /** The end this reason leads to. */
  PostingStatus end() {
    return switch (this) {
      case FILLED_HERE, FILLED_ELSEWHERE -> PostingStatus.FILLED;
      case NO_SUITABLE_CANDIDATE, NEED_GONE, OTHER -> PostingStatus.WITHDRAWN;
    };
  }
}
