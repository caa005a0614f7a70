package app.kakehashi.notification.service;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.test.context.TestComponent;

/** Lets the outbox send, and looks into the mailbox. */
@TestComponent
public class Mailbox {
  private static final Pattern LINK = Pattern.compile("http://localhost:\\d+(/[\\w/-]+)");

  private final MailDelivery delivery;
  private final GreenMail mails;

  Mailbox(MailDelivery delivery, GreenMail mails) {
    this.delivery = delivery;
    this.mails = mails;
  }

  /** Everything that has arrived for an address, oldest first. */
  public List<MimeMessage> of(String address) {
    delivery.sendDue();
    return Arrays.stream(mails.getReceivedMessages())
        .filter(mail -> recipient(mail).equals(address))
        .toList();
  }

  /** The path of the link in the newest mail to an address. */
  public String linkTo(String address) {
    Matcher link = LINK.matcher(text(of(address).getLast()));
    if (!link.find()) {
      throw new AssertionError("no link in the mail");
    }
    return link.group(1);
  }

  /** The plain text of a mail. */
  public static String text(MimeMessage mail) {
    return part(mail, "text/plain");
  }

  /** The HTML of a mail. */
  public static String html(MimeMessage mail) {
    return part(mail, "text/html");
  }

  private static String part(MimeMessage mail, String type) {
    try {
      return part((Multipart) mail.getContent(), type)
          .orElseThrow(() -> new AssertionError("no " + type));
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Optional<String> part(Multipart parts, String type)
      throws MessagingException, IOException {
    for (int n = 0; n < parts.getCount(); n++) {
      BodyPart part = parts.getBodyPart(n);
      Object content = part.getContent();
      Optional<String> found =
          content instanceof Multipart inner
              ? part(inner, type)
              : part.isMimeType(type) ? Optional.of(content.toString()) : Optional.empty();
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private static String recipient(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
