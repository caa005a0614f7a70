package app.kakehashi.gap.web;

import java.util.Locale;
import java.util.Optional;

/** The tasks of writing a gap, in the order in which they are offered. */
enum Section {
  /** What is sought, in words. */
  NEED,
  /** The facts of its kind: what, where, how much, by when. */
  DETAILS,
  /** What the partner must or should have. */
  PARTNER,
  /** What is given, terms and exclusions. */
  CONDITIONS,
  /** Who may know whose gap it is. */
  ANONYMITY;

  String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The next task; the last is followed by itself. */
  Section next() {
    return switch (this) {
      case NEED -> DETAILS;
      case DETAILS -> PARTNER;
      case PARTNER -> CONDITIONS;
      case CONDITIONS, ANONYMITY -> ANONYMITY;
    };
  }

  static Optional<Section> of(String key) {
    for (Section section : values()) {
      if (section.key().equals(key)) {
        return Optional.of(section);
      }
    }
    return Optional.empty();
  }
}
