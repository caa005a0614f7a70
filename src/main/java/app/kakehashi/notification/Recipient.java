package app.kakehashi.notification;

import app.kakehashi.shared.AccountId;
import app.kakehashi.shared.Language;

/** Who is told something. */
public sealed interface Recipient {
  /** A person with an account. */
  record Person(AccountId account) implements Recipient {}

  /**
   * A contact who has no account and so is reached by mail only.
   *
   * @param name as it is greeted
   * @param email as stored with the contact, never as typed into a form
   */
  record Contact(String name, String email, Language language) implements Recipient {}

  static Recipient of(AccountId account) {
    return new Person(account);
  }

  static Recipient contact(String name, String email, Language language) {
    return new Contact(name, email, language);
  }
}
