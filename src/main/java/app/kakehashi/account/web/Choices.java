package app.kakehashi.account.web;

import app.kakehashi.shared.Choice;
import app.kakehashi.shared.Language;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What a person can choose from in the forms of this feature. */
@Component
class Choices {
  private static final List<ZoneId> ZONES =
      List.of(
              "Asia/Tokyo",
              "Asia/Taipei",
              "Asia/Manila",
              "Asia/Singapore",
              "Asia/Ho_Chi_Minh",
              "Asia/Bangkok",
              "Asia/Jakarta",
              "Asia/Kolkata",
              "Europe/Berlin",
              "Europe/London",
              "America/New_York",
              "America/Los_Angeles")
          .stream()
          .map(ZoneId::of)
          .toList();

  private final MessageSource messages;
  private final Clock clock;

  Choices(MessageSource messages, Clock clock) {
    this.messages = messages;
    this.clock = clock;
  }

  /** The three languages, each by its own name. */
  List<Choice> languages(Locale reader) {
    return Arrays.stream(Language.values())
        .map(
            language ->
                new Choice(
                    language.code(),
                    text("account.language." + language.name().toLowerCase(Locale.ROOT), reader),
                    language.code()))
        .toList();
  }

  Optional<Language> language(String code) {
    return Arrays.stream(Language.values())
        .filter(language -> language.code().equals(code))
        .findFirst();
  }

  /** Time zones by their name in the reader's language and their present offset. */
  List<Choice> zones(Locale reader) {
    return ZONES.stream().map(zone -> new Choice(zone.getId(), name(zone, reader))).toList();
  }

  Optional<ZoneId> zone(String id) {
    return ZONES.stream().filter(zone -> zone.getId().equals(id)).findFirst();
  }

  /** Constants of an enum; their words stand under the prefix. */
  List<Choice> words(String prefix, Locale reader, Enum<?>... constants) {
    return Arrays.stream(constants)
        .map(
            constant ->
                new Choice(
                    constant.name(),
                    text(prefix + constant.name().toLowerCase(Locale.ROOT), reader)))
        .toList();
  }

  private String name(ZoneId zone, Locale reader) {
    ZoneOffset offset = zone.getRules().getOffset(clock.instant());
    return zone.getDisplayName(TextStyle.FULL_STANDALONE, reader)
        + " (UTC"
        + (offset.equals(ZoneOffset.UTC) ? "" : offset.getId())
        + ")";
  }

  private String text(String key, Locale reader) {
    return messages.getMessage(key, null, reader);
  }
}
