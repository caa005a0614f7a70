package app.kakehashi.shared;

import java.util.Map;

/**
 * Where a feature leaves a mail to be sent. The mail is stored in the caller's transaction and sent
 * after commit, with retries; a mail of a transaction that is rolled back never leaves.
 */
public interface MailOutbox {
  /**
   * Stores a mail.
   *
   * @param template name of the mail's texts: {@code mail.<template>.subject} and {@code
   *     mail.<template>.body}
   * @param recipient address as stored with the account or contact, never as typed into a form
   * @param language the reader's language
   * @param values named values the texts use; {@code link} is a path of this platform, to which the
   *     mail adds the address of the installation; no secrets but that link
   */
  void send(String template, String recipient, Language language, Map<String, String> values);
}
