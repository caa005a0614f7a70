package app.kakehashi.shared;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * Random identifiers for addresses: 128 bits, 22 characters of base64url, not guessable and without
 * order.
 */
public final class PublicId {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");

  private PublicId() {}

  /** A new identifier. */
  public static String next() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** Whether the text has the form of an identifier; says nothing about its existence. */
  public static boolean hasForm(String text) {
    return FORM.matcher(text).matches();
  }
}
