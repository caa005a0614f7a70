package app.kakehashi.listimport.domain.file;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;

/**
 * How usual a character is in Japanese or in Traditional Chinese text, from the order of the
 * standards themselves: level 1 of JIS X 0208 and of Big5 holds the characters in daily use.
 */
final class CommonCharacters {

  private static final float COMMON = 1f;
  private static final float HALF_WIDTH_KANA = 0.6f;
  private static final float VENDOR = 0.5f;
  private static final float RARE = 0.2f;
  private static final float ABSURD = -1f;

  static final CommonCharacters JAPANESE =
      new CommonCharacters(Charset.forName("windows-31j"), CommonCharacters::japanese);
  static final CommonCharacters CHINESE =
      new CommonCharacters(Charset.forName("x-windows-950"), CommonCharacters::chinese);

  private interface Rating {
    float of(int twoBytes);
  }

  private final float[] ratings = new float[1 << 16];

  private CommonCharacters(Charset charset, Rating rating) {
    CharsetEncoder encoder = charset.newEncoder();
    char[] one = new char[1];
    for (int c = 0x80; c < ratings.length; c++) {
      one[0] = (char) c;
      ratings[c] = Character.isSurrogate((char) c) ? RARE : rate(encoder, one, rating);
    }
  }

  private static float rate(CharsetEncoder encoder, char[] one, Rating rating) {
    if (Character.getType(one[0]) == Character.PRIVATE_USE) {
      return ABSURD;
    }
    try {
      ByteBuffer bytes = encoder.encode(CharBuffer.wrap(one));
      int code = 0;
      while (bytes.hasRemaining()) {
        code = code << 8 | (bytes.get() & 0xFF);
      }
      return rating.of(code);
    } catch (CharacterCodingException notInCharset) {
      return 0;
    }
  }

  private static float japanese(int code) {
    int lead = code >> 8;
    if (lead == 0) {
      return code >= 0xA1 && code <= 0xDF ? HALF_WIDTH_KANA : 0;
    }
    boolean signsAndKana = lead >= 0x81 && lead <= 0x83;
    boolean levelOne = code >= 0x889F && code <= 0x9872;
    if (signsAndKana || levelOne) {
      return COMMON;
    }
    return lead == 0x87 || lead >= 0xED ? VENDOR : RARE;
  }

  private static float chinese(int code) {
    if (code >= 0xA140 && code <= 0xC67E) {
      return COMMON;
    }
    return code >= 0xC940 && code <= 0xF9FE ? RARE : 0;
  }

  /** The sum of the ratings of all characters beyond ASCII, divided by their number; 1 for none. */
  float average(CharSequence text) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        sum += ratings[c];
        count++;
      }
    }
    return count == 0 ? COMMON : (float) (sum / count);
  }
}
