package app.kakehashi.notification.domain;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * The mails of the platform; each lists the values its texts use, in the order of their
 * placeholders.
 */
public enum MailTemplate {
  /** Asks a contact of a company to activate an account. */
  INVITATION("name", "company", "link"),
  /** Asks a colleague of the office to activate an account. */
  OFFICE_INVITATION("name", "link"),
  /** The link that sets a new password. */
  RESET("name", "link"),
  /** A posting came back from review with reasons. */
  REVIEW_RETURNED("name", "title", "reasons", "link"),
  /** A posting is published. */
  PUBLISHED("name", "title", "link"),
  /** The office has written a posting for a company, which confirms it. */
  CONFIRM_POSTING("name", "company", "title", "link"),
  /** A posting ends soon and can be renewed with one click. */
  POSTING_ENDS_SOON("name", "title", "end", "link"),
  /** A posting has ended and can still be renewed. */
  POSTING_EXPIRED("name", "title", "link");

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> values;

  MailTemplate(String... values) {
    this.values = List.of(values);
  }

  /**
   * The template of a name such as {@code review_returned}.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static MailTemplate named(String name) {
    return Arrays.stream(values())
        .filter(template -> template.code().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No mail template " + name));
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The values in the order of the placeholders. */
  public List<String> arguments(Map<String, String> given) {
    return values.stream().map(value -> Objects.requireNonNull(given.get(value), value)).toList();
  }

  /**
   * Refuses values that do not fit the texts, while the caller can still see why.
   *
   * @throws IllegalArgumentException if one is missing
   */
  public void check(Map<String, String> given) {
    if (!given.keySet().containsAll(values)) {
      throw new IllegalArgumentException("Mail " + code() + " needs " + values);
    }
    String link = given.getOrDefault("link", "");
    if (!link.startsWith("/") || link.startsWith("//")) {
      throw new IllegalArgumentException("Links in mails are paths of this platform");
    }
  }
}
