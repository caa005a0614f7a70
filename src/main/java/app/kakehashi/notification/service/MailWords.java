package app.kakehashi.notification.service;

import app.kakehashi.notification.domain.MailTemplate;
import app.kakehashi.notification.domain.MailTemplate.Value;
import app.kakehashi.notification.domain.MarkedText;
import app.kakehashi.shared.Language;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The words of mails and notices in a reader's language. Values are text, never markup. */
@Component
class MailWords {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
  private static final int LONGEST_SUBJECT = 200;

  private final MessageSource messages;

  MailWords(MessageSource messages) {
    this.messages = messages;
  }

  /** The subject, marked as {@link MarkedText} reads it. */
  String subject(MailTemplate template, Language language, Map<String, String> values) {
    return part(template, "subject", language, values);
  }

  /**
   * The text, marked as {@link MarkedText} reads it; of a service mail with greeting and link, of a
   * notice without.
   */
  String body(MailTemplate template, Language language, Map<String, String> values) {
    return part(template, "body", language, values);
  }

  /** What the button of a notice says. */
  String action(MailTemplate template, Language language, Map<String, String> values) {
    return part(template, "action", language, values);
  }

  String say(Language language, String key, Object... arguments) {
    return messages.getMessage(key, arguments, language.locale());
  }

  /** A subject as it stands in a mail: no marks, no control characters, not too long. */
  static String oneLine(String text) {
    String line = CONTROL.matcher(MarkedText.plain(text)).replaceAll(" ").strip();
    return line.substring(0, Math.min(LONGEST_SUBJECT, line.length()));
  }

  private String part(
      MailTemplate template, String part, Language language, Map<String, String> values) {
    Object[] arguments =
        template.placeholders().stream()
            .map(value -> written(template, value, language, values))
            .toArray();
    return say(language, "mail." + template.code() + "." + part, arguments);
  }

  private Object written(
      MailTemplate template, Value value, Language language, Map<String, String> values) {
    String given = Objects.requireNonNull(values.get(value.name()), value.name());
    return switch (value.form()) {
      // service mails quote what people typed, marks and all
      case TEXT ->
          template.isNotice() ? MarkedText.withMessages(given, key -> say(language, key)) : given;
      case NUMBER -> Long.valueOf(given);
      case WORDS -> say(language, given);
      case CHOICES -> throw new IllegalArgumentException("Choices stand in no text");
      case DAY ->
          DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
              .withLocale(language.locale())
              .format(LocalDate.parse(given));
    };
  }
}
