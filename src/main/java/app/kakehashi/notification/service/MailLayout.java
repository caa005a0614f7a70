package app.kakehashi.notification.service;

import app.kakehashi.notification.domain.MarkedText;
import app.kakehashi.shared.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * Lays out a mail twice: as plain text, and as HTML that the mail programs of offices show alike.
 * Styles stand at the elements, because many of those programs know no others.
 */
final class MailLayout {
  private static final String BUTTON =
      "display:inline-block;padding:12px 24px;border-radius:8px;background:#0b3d91;color:#ffffff;"
          + "font-weight:bold;text-decoration:none";
  private static final String CHOICE =
      "display:block;padding:10px 16px;border:1px solid #0b3d91;border-radius:8px;color:#0b3d91;"
          + "text-decoration:none";
  private static final String SMALL = "font-size:13px;color:#51545a;";

  private final String baseUrl;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder html = new StringBuilder();
  private final List<String> foot = new ArrayList<>();

  MailLayout(String baseUrl) {
    this.baseUrl = baseUrl;
  }

  /** Paragraphs, divided by empty lines. A line that is an address of this platform is a link. */
  void lines(String words) {
    text.append(words).append("\n\n");
    paragraphs(words);
  }

  /** A whole letter, in which the link has a line of its own. */
  void letter(String words, String label, String link) {
    text.append(words).append("\n\n");
    String[] parts = words.split("\n*" + Pattern.quote(link) + "\n*", 2);
    paragraphs(parts[0]);
    button(label, link);
    if (parts.length > 1 && !parts[1].isBlank()) {
      paragraphs(parts[1]);
    }
  }

  /** The link, with words that say what is behind it. */
  void namedButton(String label, String link) {
    text.append(label).append(":\n").append(link).append("\n\n");
    button(label, link);
  }

  /** One of several answers, with the link that chooses it. */
  void choice(String label, String link) {
    text.append(label).append(":\n").append(link).append("\n\n");
    html.append("<p style=\"margin:0 0 12px\"><a href=\"")
        .append(HtmlUtils.htmlEscape(link))
        .append("\" style=\"")
        .append(CHOICE)
        .append("\">")
        .append(HtmlUtils.htmlEscape(label))
        .append("</a></p>\n");
  }

  /** A line at the end. */
  void foot(String line) {
    foot.add(line);
  }

  String text() {
    return MarkedText.plain(text.toString()) + "-- \n" + String.join("\n", foot) + "\n";
  }

  String html(String subject, Language language) {
    return """
    <!DOCTYPE html>
    <html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
    <title>%s</title></head>
    <body style="margin:0;padding:0;background:#f5f7fa">
    <div style="max-width:600px;margin:0 auto;padding:24px;background:#ffffff;color:#1a1a1c;\
    font-family:sans-serif;font-size:16px;line-height:1.7">
    %s<div style="%smargin-top:32px;padding-top:12px;border-top:1px solid #c5c9d1">
    %s</div></div></body></html>
    """
        .formatted(
            language.code(),
            HtmlUtils.htmlEscape(subject),
            MarkedText.spans(html.toString()),
            SMALL,
            linked(foot));
  }

  private void button(String label, String link) {
    String address = HtmlUtils.htmlEscape(link);
    html.append("<p style=\"margin:24px 0 8px\"><a href=\"")
        .append(address)
        .append("\" style=\"")
        .append(BUTTON)
        .append("\">")
        .append(HtmlUtils.htmlEscape(label))
        .append("</a></p>\n<p style=\"")
        .append(SMALL)
        .append("margin:0 0 16px;word-break:break-all\">")
        .append(address)
        .append("</p>\n");
  }

  private void paragraphs(String words) {
    for (String paragraph : words.split("\n{2,}", -1)) {
      html.append("<p style=\"margin:0 0 16px\">")
          .append(linked(paragraph.lines().toList()))
          .append("</p>\n");
    }
  }

  private String linked(List<String> lines) {
    return String.join("<br>\n", lines.stream().map(this::linked).toList());
  }

  private String linked(String line) {
    String words = HtmlUtils.htmlEscape(line);
    boolean address =
        line.equals(baseUrl) || (line.startsWith(baseUrl + "/") && !line.contains(" "));
    return address
        ? "<a href=\"" + words + "\" style=\"word-break:break-all\">" + words + "</a>"
        : words;
  }
}
