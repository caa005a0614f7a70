package app.kakehashi.listimport.domain.file.workbook;

import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts made of runs, some of which only say how others are read aloud, and others may be struck
 * through; one after the other.
 */
final class RichText {

  private static final Pattern ESCAPE = Pattern.compile("_x([0-9A-Fa-f]{4})_");
  private static final String UNKNOWN = "\uFFFD";

  /** The font of a run. */
  private enum Font {
    OF_CELL,
    STRUCK,
    PLAIN
  }

  /**
   * What is left of a text in which runs have fonts of their own.
   *
   * @param inPlainCell without the runs that are struck through; null where that is all
   * @param inStruckCell the runs that are not struck through though their cell is; null where that
   *     is all
   */
  record Left(@Nullable String inPlainCell, @Nullable String inStruckCell) {
    static final Left ALL = new Left(null, null);
  }

  private final StringBuilder text;
  private final StringBuilder inPlainCell = new StringBuilder();
  private final StringBuilder inStruckCell = new StringBuilder();
  private final int longest;
  private boolean ownFonts;

  /**
   * A reader of texts.
   *
   * @param text to which they are added
   * @param longest as long as a cell may be
   */
  RichText(StringBuilder text, int longest) {
    this.text = text;
    this.longest = longest;
  }

  /**
   * Adds the text of the element that was opened last: its runs joined, without readings.
   *
   * @return false if it is longer than a cell may be
   */
  boolean read(Xml xml) {
    inPlainCell.setLength(0);
    inStruckCell.setLength(0);
    ownFonts = false;
    String element = xml.name();
    Font font = Font.OF_CELL;
    boolean complete = true;
    while (xml.next() && !xml.isEnd(element)) {
      if (xml.isStart("r")) {
        font = Font.OF_CELL;
      } else if (xml.isStart("rPr")) {
        font = font(xml);
        ownFonts = true;
      } else if (xml.isStart("t")) {
        int from = text.length();
        complete &= xml.text(text, longest);
        keep(font, from);
      } else if (xml.isStart("rPh")) {
        xml.skip();
      }
    }
    return complete;
  }

  private static Font font(Xml xml) {
    boolean struck = false;
    while (xml.next() && !xml.isEnd("rPr")) {
      struck |= xml.isStart("strike") && xml.isOn();
    }
    return struck ? Font.STRUCK : Font.PLAIN;
  }

  private void keep(Font font, int from) {
    if (font != Font.STRUCK) {
      inPlainCell.append(text, from, text.length());
    }
    if (font == Font.PLAIN) {
      inStruckCell.append(text, from, text.length());
    }
  }

  /** What is left of the text read last; null where no run has a font of its own. */
  @Nullable Left left() {
    if (!ownFonts) {
      return null;
    }
    @Nullable String plain = leftOf(inPlainCell);
    @Nullable String struck = leftOf(inStruckCell);
    return plain == null && struck == null ? Left.ALL : new Left(plain, struck);
  }

  private @Nullable String leftOf(StringBuilder kept) {
    return kept.compareTo(text) == 0 ? null : kept.toString();
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
