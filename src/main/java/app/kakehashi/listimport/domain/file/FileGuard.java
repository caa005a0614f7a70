package app.kakehashi.listimport.domain.file;

import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Looks at the bytes of an upload before anything reads them: a name ending in .csv proves nothing.
 */
public final class FileGuard {

  private static final byte[] ARCHIVE = {'P', 'K', 3, 4};
  private static final int SAMPLE = 64 * 1024;
  private static final int LOOKED_AT = 2_000;

  /** A text with more control characters than this has been something else. */
  private static final double MOST_CONTROLS = 0.05;

  private static final Pattern WEB_PAGE =
      Pattern.compile(
          "^\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)?<(!doctype"
              + " html|html|head|body|table|meta|style)\\b.*",
          Pattern.DOTALL);

  private FileGuard() {}

  /** Whether a file begins as archives do, and thus workbooks. */
  public static boolean isArchive(ByteBuffer content) {
    return content.remaining() >= ARCHIVE.length
        && ByteBuffer.wrap(ARCHIVE).equals(content.slice(0, ARCHIVE.length));
  }

  /**
   * Refuses what is no text.
   *
   * @throws RefusedFile with the reason
   */
  public static void checkText(ByteBuffer content, ImportLimits limits) {
    checkSize(content.limit(), limits);
    checkMagic(content);
    checkWebPage(content);
    if (!TextEncoding.hasUtf16Mark(content)) {
      checkControls(content);
    }
  }

  /**
   * Refuses a file of a size that is not read.
   *
   * @throws RefusedFile with the reason
   */
  public static void checkSize(long bytes, ImportLimits limits) {
    if (bytes == 0) {
      throw new RefusedFile(Reason.EMPTY);
    }
    if (bytes > limits.bytes()) {
      throw new RefusedFile(Reason.TOO_LARGE, limits.megabytes());
    }
  }

  private static void checkMagic(ByteBuffer content) {
    if (startsWith(content, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new RefusedFile(Reason.OLD_WORKBOOK);
    }
    if (startsWith(content, '%', 'P', 'D', 'F', '-')) {
      throw new RefusedFile(Reason.PDF);
    }
    if (startsWith(content, 0x89, 'P', 'N', 'G')
        || startsWith(content, 0xFF, 0xD8, 0xFF)
        || startsWith(content, 'G', 'I', 'F', '8')) {
      throw new RefusedFile(Reason.PICTURE);
    }
    if (startsWith(content, 0x1F, 0x8B)
        || startsWith(content, 'P', 'K')
        || startsWith(content, '7', 'z', 0xBC, 0xAF)
        || startsWith(content, 'R', 'a', 'r', '!')) {
      throw new RefusedFile(Reason.ARCHIVE);
    }
  }

  private static void checkWebPage(ByteBuffer content) {
    String start =
        StandardCharsets.ISO_8859_1
            .decode(content.slice(0, Math.min(content.limit(), LOOKED_AT)))
            .toString()
            .replace("ï»¿", "")
            .toLowerCase(Locale.ROOT);
    if (WEB_PAGE.matcher(start).matches()) {
      throw new RefusedFile(Reason.WEB_PAGE);
    }
  }

  private static void checkControls(ByteBuffer content) {
    int sample = Math.min(content.limit(), SAMPLE);
    int controls = 0;
    for (int i = 0; i < sample; i++) {
      if (isControl(content.get(i))) {
        controls++;
      }
    }
    if (controls > sample * MOST_CONTROLS) {
      throw new RefusedFile(Reason.NO_TEXT);
    }
    int line = 1;
    for (int i = 0; i < content.limit(); i++) {
      byte b = content.get(i);
      if (b == 0) {
        throw new RefusedFile(Reason.NUL, line);
      }
      if (b == '\n') {
        line++;
      }
    }
  }

  private static boolean isControl(byte b) {
    return b >= 0 && b < 0x20 && b != '\t' && b != '\n' && b != '\r' && b != 0x0C;
  }

  private static boolean startsWith(ByteBuffer content, int... magic) {
    if (content.limit() < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((content.get(i) & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
