package app.kakehashi.notification.service;

import app.kakehashi.notification.domain.MailTemplate;
import app.kakehashi.shared.Language;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The words of stored notices, written when they are read. */
@Component
class NoticeTexts {
  private static final Logger log = LoggerFactory.getLogger(NoticeTexts.class);

  private final MailWords words;
  private final JsonMapper json;

  NoticeTexts(MailWords words, JsonMapper json) {
    this.words = words;
    this.json = json;
  }

  /**
   * Subject and body of a notice, marked as {@link app.kakehashi.notification.domain.MarkedText}
   * reads them.
   */
  record Text(String subject, String body) {}

  /**
   * Writes a notice. One that an older version of the platform stored and this one cannot write any
   * more says no more than that something happened: it must not hide the others.
   */
  Text write(String template, String storedValues, Language language) {
    try {
      MailTemplate notice = MailTemplate.named(template);
      Map<String, String> values =
          json.readValue(storedValues, new TypeReference<Map<String, String>>() {});
      return new Text(
          words.subject(notice, language, values), words.body(notice, language, values));
    } catch (RuntimeException unwritable) {
      log.error("A notice {} cannot be written any more", template, unwritable);
      return new Text(words.say(language, "notification.inbox.unwritable"), "");
    }
  }
}
