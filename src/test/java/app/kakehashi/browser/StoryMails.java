package app.kakehashi.browser;

import com.icegreen.greenmail.util.GreenMail;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** What the people of a story find in their mailboxes. */
final class StoryMails {
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

  private final GreenMail server;

  StoryMails(GreenMail server) {
    this.server = server;
  }

  /** A mail as it is read: what its list of mails shows, and its plain text. */
  record Mail(String subject, String text) {}

  /** Everything that has come to an address, the oldest first. */
  List<Mail> to(String recipient) {
    return Arrays.stream(server.getReceivedMessages())
        .filter(mail -> isTo(mail, recipient))
        .map(mail -> new Mail(subject(mail), text(mail)))
        .toList();
  }

  /** Waits for the mail of this number (from 1) whose subject begins so. */
  Mail await(String recipient, String subject, int number) {
    return waitFor(recipient, number, mail -> mail.subject().startsWith(subject));
  }

  Mail await(String recipient, String subject) {
    return await(recipient, subject, 1);
  }

  /**
   * Waits for the mail of this number (from 1) with a link below a path.
   *
   * @param path such as {@code /answers/}
   * @return the link without the host
   */
  String link(String recipient, String path, int number) {
    Pattern link = Pattern.compile("https?://[^/\\s]+(" + path + "[A-Za-z0-9_-]+)");
    Mail mail = waitFor(recipient, number, one -> link.matcher(one.text()).find());
    Matcher found = link.matcher(mail.text());
    if (!found.find()) {
      throw new IllegalStateException("No link in " + mail);
    }
    return found.group(1);
  }

  private Mail waitFor(String recipient, int number, Predicate<Mail> isMeant) {
    return Awaitility.await("mail " + number + " to " + recipient)
        .atMost(LONGEST_WAIT)
        .until(
            () -> to(recipient).stream().filter(isMeant).toList(), found -> found.size() >= number)
        .get(number - 1);
  }

  private static boolean isTo(MimeMessage mail, String recipient) {
    try {
      return Arrays.stream(mail.getAllRecipients())
          .anyMatch(one -> one.toString().contains(recipient));
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The plain text of a mail that has it beside the same as a page. */
  private static String text(MimeMessage mail) {
    try {
      Object content = mail.getContent();
      while (content instanceof Multipart parts) {
        content = parts.getBodyPart(0).getContent();
      }
      return content.toString();
    } catch (IOException | MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
