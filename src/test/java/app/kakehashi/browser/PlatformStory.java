package app.kakehashi.browser;

import app.kakehashi.TestDatabase;
import app.kakehashi.TestMailServer;
import app.kakehashi.shared.Language;
import com.icegreen.greenmail.util.GreenMail;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What every story has: the whole platform, a mail server, and pages in any language and width. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(TestDatabase.class)
abstract class PlatformStory {
  static final GreenMail MAILS = mails();

  @LocalServerPort private int port;

  private static GreenMail mails() {
    GreenMail server = new TestMailServer();
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
    registry.add("kakehashi.mail-every", () -> "200ms");
  }

  /** What the people of the stories find in their mailboxes. */
  static StoryMails mailboxes() {
    return new StoryMails(MAILS);
  }

  /** The text of the mail to this address whose subject begins so; waits until it is there. */
  static String mail(String recipient, String subject) {
    return mailboxes().await(recipient, subject).text();
  }

  String base() {
    return "http://localhost:" + port;
  }

  /** The browser of all stories of this platform. */
  abstract Browser browser();

  /** A fresh browser of somebody who reads this language. */
  StoryPage visitor(Language language, Browser.Width width) {
    return browser().visitor(getClass().getSimpleName(), base(), language, width, true);
  }

  /** The same without script. */
  StoryPage visitorWithoutScript(Language language, Browser.Width width) {
    return browser().visitor(getClass().getSimpleName(), base(), language, width, false);
  }
}
