package app.kakehashi.platform.files;

import java.util.Locale;

/**
 * A file's name for display and download: no folders, no control or direction marks, the ending of
 * its real kind.
 */
final class DisplayName {
  private static final int LONGEST = 120;

  private DisplayName() {}

  static String of(String typed, FileKind kind) {
    String base = typed.substring(Math.max(typed.lastIndexOf('/'), typed.lastIndexOf('\\')) + 1);
    String clean =
        base.replaceAll("[\\p{Cntrl}\\p{Cf}\"<>:|?*]", "").strip().replaceFirst("^\\.+", "");
    int dot = clean.lastIndexOf('.');
    String stem = dot > 0 ? clean.substring(0, dot) : clean;
    if (stem.isBlank()) {
      stem = "file";
    }
    if (stem.codePointCount(0, stem.length()) > LONGEST) {
      stem = stem.substring(0, stem.offsetByCodePoints(0, LONGEST));
    }
    return stem + "." + kind.extension().toLowerCase(Locale.ROOT);
  }
}
