package app.kakehashi.notification.service;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
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
    try {
      if (mail.getContent() instanceof jakarta.mail.Multipart parts) {
        return plain(parts);
      }
      return GreenMailUtil.getBody(mail);
    } catch (java.io.IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String plain(jakarta.mail.Multipart parts)
      throws MessagingException, java.io.IOException {
    for (int n = 0; n < parts.getCount(); n++) {
      Object content = parts.getBodyPart(n).getContent();
      if (content instanceof jakarta.mail.Multipart inner) {
        return plain(inner);
      }
      if (parts.getBodyPart(n).isMimeType("text/plain")) {
        return content.toString();
      }
    }
    throw new AssertionError("no plain text");
  }

  private static String recipient(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
