package app.kakehashi.listimport.domain.file.workbook;

import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts made of runs, some of which only say how others are read aloud. */
final class RichText {

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final String UNKNOWN = "\uFFFD";

  private RichText() {}

  /**
   * Adds the text of the element that was opened last: its runs joined, without readings.
   *
   * @return false if it is longer than a cell may be
   */
  static boolean read(Xml xml, StringBuilder out, int longest) {
    String element = xml.name();
    boolean complete = true;
    while (xml.next() && !xml.isEnd(element)) {
      if (xml.isStart("t")) {
        complete &= xml.text(out, longest);
      } else if (xml.isStart("rPh")) {
        xml.skip();
      }
    }
    return complete;
  }

  /**
   * Turns what the format writes for characters that XML cannot hold into these characters.
   *
   * @throws RefusedFile if one of them is NUL, which no text has
   */
  static String unescaped(String text, int line) {
    if (!text.contains("_x")) {
      return text;
    }
    return ESCAPE.matcher(text).replaceAll(escape -> character(escape, line));
  }

  private static String character(MatchResult escape, int line) {
    char c = (char) Integer.parseInt(escape.group(1), 16);
    if (c == 0) {
      throw new RefusedFile(Reason.NUL, line);
    }
    if (Character.isSurrogate(c)) {
      return UNKNOWN;
    }
    return c == '\\' || c == '$' ? "\\" + c : String.valueOf(c);
  }
}
