package app.kakehashi.introduction.service.ringi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.Objects;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts of the PDF. Together they hold every character that either has. */
enum RingiFont {
  /** Japanese forms. */
  JAPANESE("Noto Sans JP", "NotoSansJP-Regular.ttf"),
  /** Traditional Chinese forms as written in Taiwan, and the rarer ideographs of both. */
  TAIWANESE("Noto Sans TC", "NotoSansTC-Regular.ttf");

  private static final int LAST_IDEOGRAPH = 0x323AF;

  private final String family;
  private final String file;

  RingiFont(String family, String file) {
    this.family = family;
    this.file = file;
  }

  /** As the stylesheet names it. */
  String family() {
    return family;
  }

  InputStream open() {
    return Objects.requireNonNull(
        RingiFont.class.getResourceAsStream("/introduction/fonts/" + file));
  }

  /** Whether a character can be printed. */
  static boolean canPrint(int codePoint) {
    return Coverage.PRINTABLE.get(codePoint);
  }

  /** Read when the first document is made, not when the platform starts. */
  private static final class Coverage {
    private static final BitSet PRINTABLE = read();

    private static BitSet read() {
      BitSet printable = new BitSet(LAST_IDEOGRAPH + 1);
      for (RingiFont font : values()) {
        try (InputStream in = font.open();
            TrueTypeFont parsed = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
          CmapLookup characters = parsed.getUnicodeCmapLookup();
          for (int c = ' '; c <= LAST_IDEOGRAPH; c++) {
            if (characters.getGlyphId(c) != 0) {
              printable.set(c);
            }
          }
        } catch (IOException e) {
          throw new UncheckedIOException(e);
        }
      }
      return printable;
    }
  }
}
