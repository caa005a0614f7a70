package app.kakehashi.listimport.domain.file;

import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Looks at the bytes of an upload before anything reads them: a name ending in .csv proves nothing.
 */
public final class FileGuard {

  /** Largest file accepted. */
  public static final int MAX_BYTES = 50 * 1024 * 1024;

  private static final int SAMPLE = 64 * 1024;

  /** A text with more control characters than this has been something else. */
  private static final double MOST_CONTROLS = 0.05;

  private static final byte[] WORKBOOK_ENTRY = "xl/workbook".getBytes(StandardCharsets.US_ASCII);
  private static final Pattern WEB_PAGE =
      Pattern.compile(
          "^\\s*(<\\?xml[^>]*>\\s*)?(<!--.*?-->\\s*)?<(!doctype"
              + " html|html|head|body|table|meta|style)\\b.*",
          Pattern.DOTALL);

  private FileGuard() {}

  /**
   * Refuses what is no text.
   *
   * @throws RefusedFile with the reason
   */
  public static void check(byte[] content) {
    checkSize(content.length);
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
  public static void checkSize(long bytes) {
    if (bytes == 0) {
      throw new RefusedFile(Reason.EMPTY);
    }
    if (bytes > MAX_BYTES) {
      throw new RefusedFile(Reason.TOO_LARGE, MAX_BYTES / 1024 / 1024);
    }
  }

  private static void checkMagic(byte[] content) {
    if (startsWith(content, 'P', 'K', 3, 4) || startsWith(content, 'P', 'K', 5, 6)) {
      throw new RefusedFile(contains(content, WORKBOOK_ENTRY) ? Reason.WORKBOOK : Reason.ARCHIVE);
    }
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
        || startsWith(content, '7', 'z', 0xBC, 0xAF)
        || startsWith(content, 'R', 'a', 'r', '!')) {
      throw new RefusedFile(Reason.ARCHIVE);
    }
  }

  private static void checkWebPage(byte[] content) {
    String start =
        new String(content, 0, Math.min(content.length, 2_000), StandardCharsets.ISO_8859_1)
            .replace("ï»¿", "")
            .toLowerCase(Locale.ROOT);
    if (WEB_PAGE.matcher(start).matches()) {
      throw new RefusedFile(Reason.WEB_PAGE);
    }
  }

  private static void checkControls(byte[] content) {
    int sample = Math.min(content.length, SAMPLE);
    int controls = 0;
    for (int i = 0; i < sample; i++) {
      if (isControl(content[i])) {
        controls++;
      }
    }
    if (controls > sample * MOST_CONTROLS) {
      throw new RefusedFile(Reason.NO_TEXT);
    }
    int line = 1;
    for (byte b : content) {
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

  private static boolean startsWith(byte[] content, int... magic) {
    if (content.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((content[i] & 0xFF) != magic[i]) {
        return false;
      }
    }
    return true;
  }

  private static boolean contains(byte[] content, byte[] part) {
    for (int i = 0; i <= content.length - part.length; i++) {
      if (content[i] == part[0]
          && Arrays.equals(content, i, i + part.length, part, 0, part.length)) {
        return true;
      }
    }
    return false;
  }
}
