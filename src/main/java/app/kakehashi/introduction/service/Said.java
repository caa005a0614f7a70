package app.kakehashi.introduction.service;

import app.kakehashi.introduction.domain.Introduction;
import app.kakehashi.introduction.domain.Leg;
import app.kakehashi.introduction.domain.LegRole;
import app.kakehashi.shared.Language;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is said with a deed of a case that is brought in. */
record Said(Map<String, String> values) {
  /** What has to be said. */
  String text(String name) {
    return Optional.ofNullable(values.get(name))
        .orElseThrow(() -> new IllegalArgumentException("Not said: " + name));
  }

  /** What may be left out. */
  String optional(String name) {
    return values.getOrDefault(name, "");
  }

  LocalDate day(String name) {
    return LocalDate.parse(text(name));
  }

  <T extends Enum<T>> T code(String name, Class<T> codes) {
    return Enum.valueOf(codes, text(name).toUpperCase(Locale.ROOT));
  }

  Language language() {
    return Language.ofTag(text("language")).orElseThrow();
  }

  boolean isTrue(String name) {
    return optional(name).equals("true");
  }

  /** The leg of a side by its code. */
  static Leg leg(Introduction introduction, String side) {
    return introduction.leg(LegRole.valueOf(side.toUpperCase(Locale.ROOT)));
  }
}
