package app.kakehashi.canary;

import app.kakehashi.notification.service.Mailbox;
import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Every mail that was sent, with its headers and all its parts. */
final class Post {
  private final Mailbox mailbox;
  private final GreenMail server;

  Post(Mailbox mailbox, GreenMail server) {
    this.mailbox = mailbox;
    this.server = server;
  }

  /** A mail as it arrived. */
  record Mail(String to, String text) {}

  /** Sends what waits until nothing is left. */
  void send() {
    int before = -1;
    while (server.getReceivedMessages().length > before) {
      before = server.getReceivedMessages().length;
      mailbox.of("nobody@example.com");
    }
  }

  List<Mail> all() {
    List<Mail> mails = new ArrayList<>();
    try {
      for (MimeMessage message : server.getReceivedMessages()) {
        StringBuilder text = new StringBuilder();
        for (Header header : Collections.list(message.getAllHeaders())) {
          text.append(header.getName())
              .append(": ")
              .append(MimeUtility.decodeText(MimeUtility.unfold(header.getValue())))
              .append('\n');
        }
        add(message.getContent(), text);
        mails.add(new Mail(message.getAllRecipients()[0].toString(), text.toString()));
      }
    } catch (MessagingException | IOException e) {
      throw new IllegalStateException("A mail that cannot be read", e);
    }
    return mails;
  }

  private static void add(Object content, StringBuilder text)
      throws MessagingException, IOException {
    if (content instanceof Multipart parts) {
      for (int n = 0; n < parts.getCount(); n++) {
        BodyPart part = parts.getBodyPart(n);
        for (Header header : Collections.list(part.getAllHeaders())) {
          text.append(header.getName()).append(": ").append(header.getValue()).append('\n');
        }
        add(part.getContent(), text);
      }
    } else {
      text.append(content).append('\n');
    }
  }
}
