package app.kakehashi.matching;

import java.util.Locale;

/** How a pair's joint score is put into words. */
public enum Band {
  /** Worth an introduction. */
  INTRODUCE,
  /** Good once the open points are checked. */
  CHECK,
  /** Possible; for the office to judge. */
  OFFICE,
  /** Below what is proposed; still found by searching. */
  BELOW;

  /** Whether companies see such a pair in their lists. */
  public boolean isProposed() {
    return this == INTRODUCE || this == CHECK;
  }

  /** The key of message texts. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The colour of its label. */
  public String tone() {
    return switch (this) {
      case INTRODUCE -> "good";
      case CHECK -> "info";
      case OFFICE -> "warn";
      case BELOW -> "neutral";
    };
  }

  /** The message that puts it into words. */
  public String messageKey() {
    return "matching.band." + code();
  }
}
