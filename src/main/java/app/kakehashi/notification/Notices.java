package app.kakehashi.notification;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells people what concerns them, in the caller's transaction: an entry in the inbox on the
 * platform and a mail at once, in the mail of the day or not at all, as the person chose for the
 * category. A contact without account gets the mail at once, unless it was unsubscribed from.
 *
 * <p>An account that is invited is told like an active one; one that is disabled or removed is told
 * nothing.
 */
public interface Notices {
  /**
   * Tells one person.
   *
   * @param template name of a {@link app.kakehashi.notification.domain.MailTemplate} that is a
   *     notice; its texts are {@code mail.<template>.subject}, {@code .body} and {@code .action}
   * @param values the values of the template and nothing secret: they stay readable in the inbox.
   *     What people have written, titles and names of companies above all, is marked by {@link
   *     NoticeValues#said}; other words of a language by {@link NoticeValues#message}
   * @param link path of the page that the inbox and the mail of the day lead to, e.g. {@code
   *     /gaps/x}
   * @param mailLink path of the page that a mail of its own leads to, where it differs: it may hold
   *     a secret for this reader, and is erased once the mail has left. Null for {@code link}
   * @throws IllegalArgumentException if the template is no notice, a value is missing or cannot be
   *     written in a language, or a link is no path of this platform
   */
  void tell(
      Recipient to,
      Category category,
      String template,
      Map<String, String> values,
      String link,
      @Nullable String mailLink);
}
