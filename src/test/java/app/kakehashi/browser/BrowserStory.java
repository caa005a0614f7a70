package app.kakehashi.browser;

import static org.awaitility.Awaitility.await;

import app.kakehashi.TestDatabase;
import app.kakehashi.shared.Language;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * What every story has: the whole platform with its demo data, a mail server, and pages in any
 * language and width.
 */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ActiveProfiles("demo")
@Import(TestDatabase.class)
abstract class BrowserStory {
  static final GreenMail MAILS = mails();

  @LocalServerPort private int port;

  private static GreenMail mails() {
    GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    server.start();
    Runtime.getRuntime().addShutdownHook(new Thread(server::stop));
    return server;
  }

  @DynamicPropertySource
  static void mailServer(DynamicPropertyRegistry registry) {
    registry.add("spring.mail.host", () -> "127.0.0.1");
    registry.add("spring.mail.port", () -> MAILS.getSmtp().getPort());
    registry.add("db-scheduler.enabled", () -> "true");
    registry.add("db-scheduler.polling-interval", () -> "200ms");
  }

  /** The text of the mail to this address whose subject begins so; waits until it is there. */
  static String mail(String recipient, String subject) {
    return await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () ->
                Arrays.stream(MAILS.getReceivedMessages())
                    .filter(mail -> isTo(mail, recipient, subject))
                    .map(BrowserStory::text)
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private static boolean isTo(MimeMessage mail, String recipient, String subject) {
    try {
      return mail.getSubject().startsWith(subject)
          && Arrays.stream(mail.getAllRecipients())
              .anyMatch(one -> one.toString().contains(recipient));
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

  String base() {
    return "http://localhost:" + port;
  }

  /** A fresh browser of somebody who reads this language. */
  StoryPage visitor(Language language, Browser.Width width) {
    return new StoryPage(getClass().getSimpleName(), base(), language, width, true);
  }

  /** The same without script. */
  StoryPage visitorWithoutScript(Language language, Browser.Width width) {
    return new StoryPage(getClass().getSimpleName(), base(), language, width, false);
  }
}
