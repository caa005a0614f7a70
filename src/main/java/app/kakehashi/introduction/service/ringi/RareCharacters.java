package app.kakehashi.introduction.service.ringi;

import java.util.Locale;

/**
 * Says what the PDF’s fonts cannot draw, so that a reader knows that something stands there and
 * what: an ideograph as the printers’ mark 〓 with its number, anything else by its name.
 */
final class RareCharacters {
  private RareCharacters() {}

  static String printable(String text) {
    if (text.codePoints().allMatch(RareCharacters::isPrinted)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(c -> out.append(printable(c)));
    return out.toString();
  }

  private static boolean isPrinted(int c) {
    return c == '\n' || RingiFont.canPrint(c);
  }

  private static String printable(int c) {
    if (isPrinted(c)) {
      return Character.toString(c);
    }
    if (isUnseen(c)) {
      return "";
    }
    String name = Character.getName(c);
    return Character.isIdeographic(c)
            || name == null
            || Character.getType(c) == Character.PRIVATE_USE
        ? String.format(Locale.ROOT, "〓[U+%04X]", c)
        : "[" + name.toLowerCase(Locale.ROOT) + "]";
  }

  /** Marks that choose a form of the character before or join two; the fonts have one form each. */
  private static boolean isUnseen(int c) {
    return Character.getType(c) == Character.FORMAT
        || (c >= 0xFE00 && c <= 0xFE0F)
        || (c >= 0xE0100 && c <= 0xE01EF)
        || (c >= 0x1F3FB && c <= 0x1F3FF);
  }
}
