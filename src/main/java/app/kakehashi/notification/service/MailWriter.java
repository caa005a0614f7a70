package app.kakehashi.notification.service;

import app.kakehashi.notification.domain.MailTemplate;
import app.kakehashi.notification.domain.MailText;
import app.kakehashi.shared.Language;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** Writes a mail in the reader's language. Values are text, never markup, and never a header. */
@Component
class MailWriter {
  private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
  private static final int LONGEST_SUBJECT = 200;

  private final MessageSource messages;
  private final String baseUrl;
  private final String associationName;

  MailWriter(
      MessageSource messages,
      @Value("${kakehashi.base-url}") String baseUrl,
      @Value("${kakehashi.association-name}") String associationName) {
    this.messages = messages;
    this.baseUrl = baseUrl.replaceFirst("/+$", "");
    this.associationName = associationName;
  }

  MailText write(MailTemplate template, Language language, Map<String, String> values) {
    Map<String, String> complete =
        values.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey,
                    entry ->
                        entry.getKey().equals("link")
                            ? baseUrl + entry.getValue()
                            : entry.getValue()));
    Object[] arguments = template.arguments(complete).toArray();
    String subject =
        CONTROL.matcher(words(template, "subject", arguments, language)).replaceAll(" ").strip();
    String platform = messages.getMessage("platform.name", null, language.locale());
    String text =
        words(template, "body", arguments, language)
            + "\n\n-- \n"
            + (associationName.isEmpty() ? platform : associationName + " · " + platform)
            + "\n"
            + baseUrl
            + "\n";
    return new MailText(
        subject.substring(0, Math.min(LONGEST_SUBJECT, subject.length())),
        text,
        html(text, complete.getOrDefault("link", baseUrl), language));
  }

  private String words(MailTemplate template, String part, Object[] arguments, Language language) {
    return messages.getMessage(
        "mail." + template.code() + "." + part, arguments, language.locale());
  }

  private static String html(String text, String link, Language language) {
    String safeLink = HtmlUtils.htmlEscape(link);
    String body =
        HtmlUtils.htmlEscape(text)
            .replace(safeLink, "<a href=\"" + safeLink + "\">" + safeLink + "</a>")
            .replace("\n", "<br>\n");
    return "<!DOCTYPE html>\n<html lang=\""
        + language.code()
        + "\"><head><meta charset=\"utf-8\"><title></title></head><body><p>"
        + body
        + "</p></body></html>\n";
  }
}
