package app.kakehashi.listimport.domain.list;

import java.util.regex.Pattern;

/** Takes characters out of cells that steer devices and mean nothing; line ends and tabs stay. */
final class Controls {
  private static final Pattern ANSI = Pattern.compile("\\x1B\\[[0-9;]*[A-Za-z]");

  private Controls() {}

  /** A text without them. */
  static String without(String raw) {
    if (!isIn(raw)) {
      return raw;
    }
    String text = ANSI.matcher(raw).replaceAll("");
    StringBuilder out = new StringBuilder(text.length());
    text.chars().filter(c -> !isControl(c)).forEach(c -> out.append((char) c));
    return out.toString();
  }

  private static boolean isIn(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (isControl(raw.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isControl(int c) {
    return (c < 0x20 && c != '\n' && c != '\r' && c != '\t') || (c >= 0x7F && c <= 0x9F);
  }
}
