package app.kakehashi.notification.service;

import app.kakehashi.notification.domain.MailKind;
import app.kakehashi.notification.domain.MailTemplate;
import app.kakehashi.notification.domain.MailText;
import app.kakehashi.shared.Language;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes a mail in the reader's language. Values are text, never markup, and never a header. */
@Component
class MailWriter {
  private final MailWords words;
  private final String baseUrl;
  private final String associationName;

  MailWriter(
      MailWords words,
      @Value("${kakehashi.base-url}") String baseUrl,
      @Value("${kakehashi.association-name}") String associationName) {
    this.words = words;
    this.baseUrl = baseUrl.replaceFirst("/+$", "");
    this.associationName = associationName;
  }

  /** A path of this platform as the address that a mail can lead to. */
  String address(String path) {
    return baseUrl + path;
  }

  /**
   * Writes a mail.
   *
   * @param values of the template, and {@code link}; of a notice also {@code name}
   * @param stopPath where mails of this kind are stopped; null where they cannot be
   */
  MailText write(
      MailTemplate template,
      MailKind kind,
      Language language,
      Map<String, String> values,
      @Nullable String stopPath) {
    Map<String, String> complete = new HashMap<>(values);
    String link = address(needed(values, "link"));
    complete.put("link", link);
    String title = words.subject(template, language, complete);
    String body = words.body(template, language, complete);
    String platform = words.say(language, "platform.name");
    String sender = associationName.isEmpty() ? platform : associationName;

    MailLayout layout = new MailLayout(baseUrl);
    String subject = title;
    if (template.isNotice()) {
      subject = words.say(language, "notification.mail.subject", title);
      layout.lines(words.say(language, "notification.mail.greeting", needed(values, "name")));
      layout.lines(body);
      layout.namedButton(words.action(template, language, complete), link);
      template
          .choices(values)
          .forEach(
              (code, key) -> layout.choice(words.say(language, key), link + "?answer=" + code));
    } else {
      layout.letter(body, words.say(language, "notification.mail.open"), link);
    }
    layout.foot(associationName.isEmpty() ? platform : associationName + " · " + platform);
    layout.foot(baseUrl);
    layout.foot(words.say(language, "notification.mail.why." + kind.code(), sender));
    if (stopPath != null) {
      layout.foot(words.say(language, "notification.mail.stop"));
      layout.foot(address(stopPath));
    }
    String line = MailWords.oneLine(subject);
    return new MailText(line, layout.text(), layout.html(line, language));
  }

  private static String needed(Map<String, String> values, String name) {
    return Objects.requireNonNull(values.get(name), name);
  }
}
