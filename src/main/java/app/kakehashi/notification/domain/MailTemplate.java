package app.kakehashi.notification.domain;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The mails of the platform; each lists the values its texts use, in the order of their
 * placeholders.
 *
 * <p>A template with a {@code link} is a service mail: its body is the whole letter. One without is
 * a notice: its texts are {@code subject}, {@code body} and {@code action}, the words of the
 * button; greeting and link are added to the mail, and the inbox shows subject and body alone.
 *
 * <p>A value is text as it is, unless its name says more: {@code until:day} is an ISO date and
 * {@code count:number} a whole number, both written in the reader's language, {@code step:words} is
 * the key of a message. {@code answers:choices} stands in no text: it lists answers that the mail
 * offers by a link each, as {@code code=message.key} with commas between, or is empty.
 */
public enum MailTemplate {
  /** Asks a contact of a company to activate an account. */
  INVITATION("name", "company", "link"),
  /** Tells a contact that its data came with a list, what for, and what it may ask for. */
  LIST_NOTICE("name", "company", "list", "link"),
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
  POSTING_EXPIRED("name", "title", "link"),
  /** Matches nobody was told of before; {@code matches} has the best a line each. */
  NEW_MATCHES("count:number", "matches", "more:number"),
  /** A posting has been published for a while and nothing fits yet. */
  NO_MATCH_YET("title", "type:words", "since:day"),
  /** A person is asked whether its contact data may be passed on. */
  CONSENT_ASKED("title"),
  /** The other side proposes a time for a meeting. */
  MEETING_PROPOSED("title", "when"),
  /** A meeting has a time, or another one. */
  MEETING_SET("title", "when"),
  /** A meeting does not take place. */
  MEETING_CANCELLED("title", "when"),
  /** A meeting is over: how was it? */
  MEETING_OUTCOME_ASKED("title", "when"),
  /** How does an introduction go, months later? */
  CHECK_IN("title", "months:number"),
  /** A gap's company is asked with the list of its candidates. */
  ASK_LIST("title", "count:number", "list", "until:day", "answers:choices"),
  /** A company is asked whether it wants to be introduced. */
  ASK_ONE("title", "why", "step", "until:day", "answers:choices"),
  /** A request waits for an answer. */
  ASK_REMINDER("title", "until:day", "answers:choices"),
  /** A question was answered; the request is open again. */
  ASK_ANSWERED("title", "answer", "until:day", "answers:choices"),
  /** A promised date has passed; the next one is asked for. */
  PROMISE_PASSED("title", "until:day", "answers:choices"),
  /** What happened in a company's introduction. */
  CASE_NEWS("title", "what:words"),
  /** The other side decides inside until a date. */
  OTHER_DECIDES("title", "how:words", "until:day"),
  /** What happened in a case that somebody of the office owns. */
  CASE_FOR_OWNER("title", "move:words"),
  /** The same where somebody said something: a question, a reason, a remark. */
  WORDS_FOR_OWNER("title", "move:words", "said"),
  /** The same where a company named a date. */
  DATE_FOR_OWNER("title", "move:words", "until:day"),
  /** Papers for the internal approval were made; {@code by} is a company or the office. */
  RINGI_MADE("title", "language:words", "number:number", "by"),
  /** A place in the list of a gap is free. */
  SLOT_FREE("title"),
  /** The notices of a day; {@code entries} has them written out. */
  DIGEST("count:number", "entries"),
  /** Somebody wrote a message in a case; it is read on the platform only. */
  ROOM_MESSAGE("title", "where:words");

  /** How a value is written. */
  public enum Form {
    /** As it is. */
    TEXT("(?s).*"),
    /** An ISO date, as a long date of the reader's language. */
    DAY("\\d{4}-\\d{2}-\\d{2}"),
    /** A whole number, also for the choice of a plural. */
    NUMBER("\\d{1,9}"),
    /** The key of a message. */
    WORDS("[a-z0-9_]+(\\.[a-z0-9_]+)+"),
    /** Codes with the keys of their messages. */
    CHOICES("([a-z_]+=[a-z0-9_.]+(,[a-z_]+=[a-z0-9_.]+)*)?");

    private final Pattern given;

    Form(String given) {
      this.given = Pattern.compile(given);
    }
  }

  /** A value that the texts of a template use. */
  public record Value(String name, Form form) {
    private static Value parse(String declared) {
      int colon = declared.indexOf(':');
      return colon < 0
          ? new Value(declared, Form.TEXT)
          : new Value(
              declared.substring(0, colon),
              Form.valueOf(declared.substring(colon + 1).toUpperCase(Locale.ROOT)));
    }

    private boolean accepts(@Nullable String given) {
      return given != null && form.given.matcher(given).matches();
    }
  }

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<Value> values;

  MailTemplate(String... values) {
    this.values = Arrays.stream(values).map(Value::parse).toList();
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

  /** Whether it is told by {@link app.kakehashi.notification.Notices}. */
  public boolean isNotice() {
    return values.stream().noneMatch(value -> value.name().equals("link"));
  }

  /** The values in the order of the placeholders. */
  public List<Value> placeholders() {
    return values.stream().filter(value -> value.form() != Form.CHOICES).toList();
  }

  /** The answers that the mail offers by a link each: message keys by code, in order. */
  public Map<String, String> choices(Map<String, String> given) {
    Map<String, String> choices = new LinkedHashMap<>();
    values.stream()
        .filter(value -> value.form() == Form.CHOICES)
        .flatMap(value -> Arrays.stream(given.getOrDefault(value.name(), "").split(",")))
        .filter(choice -> !choice.isEmpty())
        .map(choice -> choice.split("=", 2))
        .forEach(choice -> choices.put(choice[0], choice[1]));
    return choices;
  }

  /**
   * Refuses values that do not fit the texts, while the caller can still see why.
   *
   * @throws IllegalArgumentException if one is missing or of another form
   */
  public void check(Map<String, String> given) {
    for (Value value : values) {
      if (!value.accepts(given.get(value.name()))) {
        throw new IllegalArgumentException("Mail " + code() + " needs " + value);
      }
    }
    checkLink(given.getOrDefault("link", ""));
  }

  /**
   * Refuses a link that leads elsewhere.
   *
   * @throws IllegalArgumentException if it is no path of this platform
   */
  public static void checkLink(String link) {
    if (!link.startsWith("/") || link.startsWith("//")) {
      throw new IllegalArgumentException("Links in mails are paths of this platform");
    }
  }
}
