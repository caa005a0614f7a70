package app.kakehashi.listimport.service;

import app.kakehashi.shared.text.LooseText;

/** Names of uploaded files, which are only ever shown. */
final class FileNames {

  private static final int LONGEST = 255;

  private FileNames() {}

  /** The last part of a name, without folders, control characters and what turns its direction. */
  static String forDisplay(String name) {
    String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    StringBuilder clean = new StringBuilder(last.length());
    LooseText.withoutInvisible(last)
        .codePoints()
        .filter(c -> !Character.isISOControl(c))
        .forEach(clean::appendCodePoint);
    String shown = clean.toString().strip();
    if (shown.isEmpty()) {
      return "-";
    }
    return shown.length() > LONGEST ? shown.substring(0, LONGEST) : shown;
  }
}
