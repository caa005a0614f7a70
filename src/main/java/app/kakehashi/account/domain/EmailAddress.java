package app.kakehashi.account.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mail address. Full-width letters and stray spaces of an input method are mended; letters that
 * only look like ASCII are refused, so that no address passes for another one.
 *
 * @param value as mails are addressed
 * @param key what two spellings of one address share
 */
public record EmailAddress(String value, String key) {
  private static final int LONGEST = 254;
  private static final Pattern FORM =
      Pattern.compile(
          "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@"
              + "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?(?:\\.[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?)+");

  public EmailAddress {
    if (!FORM.matcher(value).matches()
        || value.length() > LONGEST
        || !key.equals(value.toLowerCase(Locale.ROOT))) {
      throw new IllegalArgumentException("Not a mail address");
    }
  }

  /** The address a person typed, or nothing if it is none. */
  public static Optional<EmailAddress> parse(String typed) {
    if (typed.length() > 2 * LONGEST) {
      return Optional.empty();
    }
    String value = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    return FORM.matcher(value).matches() && value.length() <= LONGEST
        ? Optional.of(new EmailAddress(value, value.toLowerCase(Locale.ROOT)))
        : Optional.empty();
  }

  /**
   * The address a person typed.
   *
   * @throws IllegalArgumentException if it is none
   */
  public static EmailAddress of(String typed) {
    return parse(typed).orElseThrow(() -> new IllegalArgumentException("Not a mail address"));
  }
}
