package app.kakehashi.notification.service;

import app.kakehashi.notification.domain.MailText;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailParseException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** The mail server of this installation, if {@code spring.mail.host} names one. */
@Component
class MailServer {
  private final ObjectProvider<JavaMailSender> sender;
  private final String host;
  private final String from;
  private final String fromName;

  MailServer(
      ObjectProvider<JavaMailSender> sender,
      @Value("${spring.mail.host:}") String host,
      @Value("${kakehashi.mail-from}") String from,
      @Value("${kakehashi.association-name}") String associationName,
      @Value("${kakehashi.base-url}") URI baseUrl) {
    this.sender = sender;
    this.host = host;
    this.from = from.isBlank() ? "no-reply@" + baseUrl.getHost() : from;
    this.fromName = associationName.isBlank() ? "Kakehashi" : associationName;
  }

  boolean isConfigured() {
    return !host.isBlank();
  }

  /**
   * Hands a mail to the server.
   *
   * @param stop address to which a mail program posts to get no more mails of this kind (RFC 8058);
   *     null where there is none
   * @throws org.springframework.mail.MailException if the server does not take it
   */
  void send(String recipient, String language, MailText mail, @Nullable String stop) {
    JavaMailSender mails = sender.getObject();
    MimeMessage message = mails.createMimeMessage();
    try {
      MimeMessageHelper parts = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
      parts.setFrom(new InternetAddress(from, fromName, StandardCharsets.UTF_8.name()));
      parts.setTo(new InternetAddress(recipient, true));
      parts.setSubject(mail.subject());
      parts.setText(mail.text(), mail.html());
      message.setHeader("Content-Language", language);
      message.setHeader("Auto-Submitted", "auto-generated");
      if (stop != null) {
        message.setHeader("List-Unsubscribe", "<" + stop + ">");
        message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
      }
    } catch (MessagingException | java.io.UnsupportedEncodingException e) {
      throw new MailParseException(e);
    }
    mails.send(message);
  }
}
