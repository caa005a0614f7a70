package app.kakehashi.listimport.domain.list;

import app.kakehashi.shared.Language;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells Japanese from Chinese in texts without kana, by characters that only one of them writes (検,
 * 従; 檢, 鋁).
 */
final class HanLanguage {

  /**
   * The characters of today's Japanese, each behind the one it was written with before (OpenCC).
   */
  private static final String REFORMED = "/data/dictionary/JPVariants.txt";

  private static final Set<Integer> UNREFORMED = unreformed();

  /** The last of the characters that Japanese texts are written with every day. */
  private static final int LAST_USUAL = 0x9872;

  private static final int BYTE = 0x100;

  private HanLanguage() {}

  /** The language of a text; empty where nothing tells it. */
  static Optional<Language> of(String text) {
    CharsetEncoder japanese = Charset.forName("windows-31j").newEncoder();
    CharsetEncoder taiwanese = Charset.forName("x-windows-950").newEncoder();
    long balance =
        text.codePoints()
            .filter(Character::isIdeographic)
            .mapToLong(c -> mark(c, japanese, taiwanese))
            .sum();
    return balance == 0
        ? Optional.empty()
        : Optional.of(balance > 0 ? Language.JA : Language.ZH_HANT);
  }

  /** 1 for a character of Japanese only, -1 for one of Chinese only, 0 for one of both. */
  private static int mark(int c, CharsetEncoder japanese, CharsetEncoder taiwanese) {
    String character = Character.toString(c);
    boolean inJapan = japanese.canEncode(character);
    boolean inTaiwan = taiwanese.canEncode(character);
    if (inJapan != inTaiwan) {
      return inJapan ? 1 : -1;
    }
    return inJapan && UNREFORMED.contains(c) && isUnusual(character) ? -1 : 0;
  }

  private static boolean isUnusual(String character) {
    byte[] code = character.getBytes(Charset.forName("windows-31j"));
    return code.length > 1
        && Byte.toUnsignedInt(code[0]) * BYTE + Byte.toUnsignedInt(code[1]) > LAST_USUAL;
  }

  private static Set<Integer> unreformed() {
    InputStream stream =
        Objects.requireNonNull(HanLanguage.class.getResourceAsStream(REFORMED), REFORMED);
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.isBlank())
          .map(line -> line.codePointAt(0))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
