package app.kakehashi.reference;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Brings Japanese, Chinese and English spellings of the same thing together: widths and case (NFKC,
 * casefold), kana variants, and the characters that the two scripts write differently (広 = 廣).
 *
 * <p>It folds and does not convert: variants form classes and every character is replaced by its
 * class's representative, so that one-to-many cases (台 for 臺, 檯) need no decision. The classes come
 * from the variant tables inside opencc4j (OpenCC, Apache-2.0). A folded text is a key to compare
 * by, never something to show.
 */
public final class TextFolder {

  private static final String[] VARIANT_TABLES = {
    "JPVariants", "JPShinjitaiCharacters", "TWVariants", "TSCharacters"
  };

  /** The combining grave accent; nothing before it is a mark. */
  private static final char FIRST_MARK = '\u0300';

  /** Runs of katakana at least this long lose a final prolonged sound mark (センサー = センサ). */
  private static final int SHORTEST_RUN_LOSING_PROLONGED_MARK = 4;

  private static final char PROLONGED_MARK = 'ー';

  private static final char FIRST_KATAKANA = 'ァ';
  private static final char LAST_KATAKANA = 'ヿ';

  private static final TextFolder STANDARD = new TextFolder(readClasses());

  private static final int BASIC_PLANE = 0x10000;

  /** Of the characters of the basic plane, most of which stand for themselves. */
  private final int[] representatives;

  /** Of all others. */
  private final Map<Integer, Integer> rareRepresentatives;

  private TextFolder(Map<Integer, Integer> classes) {
    this.representatives = IntStream.range(0, BASIC_PLANE).toArray();
    this.rareRepresentatives = new HashMap<>();
    classes.forEach(
        (member, representative) -> {
          if (member < BASIC_PLANE) {
            representatives[member] = representative;
          } else {
            rareRepresentatives.put(member, representative);
          }
        });
  }

  /** The folder over the variant tables that ship with the application. */
  public static TextFolder standard() {
    return STANDARD;
  }

  /** The folded form of a text. */
  public String fold(String text) {
    return foldTracked(text).text();
  }

  /**
   * The folded form with hiragana written as katakana as well: for names, whose reading people type
   * in either.
   */
  public String foldName(String name) {
    StringBuilder out = new StringBuilder(fold(name));
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (c >= 'ぁ' && c <= 'ん') {
        out.setCharAt(i, (char) (c + ('ァ' - 'ぁ')));
      }
    }
    return out.toString();
  }

  /** Folds a text and keeps where each folded character came from, to show the passage as typed. */
  public Folded foldTracked(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    int[] origins = new int[text.length() + 8];
    int at = 0;
    while (at < text.length()) {
      int end = endOfCluster(text, at);
      int before = out.length();
      if (end - at == 1 && isNormal(text.charAt(at))) {
        appendFolded(out, text.charAt(at));
      } else {
        Normalizer.normalize(text.substring(at, end), Normalizer.Form.NFKC)
            .codePoints()
            .forEach(c -> appendFolded(out, c));
      }
      if (out.length() > origins.length) {
        origins = Arrays.copyOf(origins, out.length() * 2);
      }
      Arrays.fill(origins, before, out.length(), at);
      at = end;
    }
    return tidyKatakana(text, out, origins);
  }

  /** True for characters written in Han script, including the iteration mark. */
  public static boolean isHan(int codePoint) {
    return codePoint == '々'
        || (codePoint >= 0x3400 && codePoint <= 0x9FFF)
        || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
        || (codePoint >= 0x20000 && codePoint <= 0x3FFFF);
  }

  /** True for katakana and the prolonged sound mark. */
  public static boolean isKatakana(int codePoint) {
    return (codePoint >= 'ァ' && codePoint <= 'ヺ') || codePoint == PROLONGED_MARK;
  }

  private void appendFolded(StringBuilder out, int codePoint) {
    int folded = codePoint;
    if (codePoint < 0x3000) {
      folded = Character.toLowerCase(Character.toUpperCase(codePoint));
    } else if (codePoint == 'ヶ') {
      folded = 'ケ';
    } else if (codePoint == 'ヵ') {
      folded = 'カ';
    } else if (!isKatakana(codePoint)) {
      folded =
          codePoint < BASIC_PLANE
              ? representatives[codePoint]
              : rareRepresentatives.getOrDefault(codePoint, codePoint);
    }
    out.appendCodePoint(folded);
  }

  /** Whether a character is known to stay as it is in the normal form. */
  private static boolean isNormal(char c) {
    return c < 0x80 || (c >= 0x3041 && c < 0x3100) || (c >= 0x3400 && c < 0xA000);
  }

  /** A base character with the combining and voicing marks that follow it. */
  private static int endOfCluster(String text, int from) {
    int end = from + Character.charCount(text.codePointAt(from));
    while (end < text.length() && isMark(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isMark(char c) {
    if (c < FIRST_MARK || isHan(c) || (c >= FIRST_KATAKANA && c <= LAST_KATAKANA)) {
      return false;
    }
    return c == 'ﾞ'
        || c == 'ﾟ'
        || c == '\u3099'
        || c == '\u309A'
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static Folded tidyKatakana(String source, StringBuilder text, int[] origins) {
    int kept = 0;
    int run = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      run = isKatakana(c) ? run + 1 : 0;
      boolean last = i + 1 == text.length() || !isKatakana(text.charAt(i + 1));
      if (c == PROLONGED_MARK && last && run >= SHORTEST_RUN_LOSING_PROLONGED_MARK) {
        continue;
      }
      text.setCharAt(kept, c);
      origins[kept] = origins[i];
      kept++;
      if (c == 'ヴ') {
        int vowel = last ? -1 : "ァィェォ".indexOf(text.charAt(i + 1));
        text.setCharAt(kept - 1, vowel < 0 ? 'ブ' : "バビベボ".charAt(vowel));
        if (vowel >= 0) {
          i++;
          run++;
        }
      }
    }
    text.setLength(kept);
    return new Folded(source, text.toString(), Arrays.copyOf(origins, kept));
  }

  private static Map<Integer, Integer> readClasses() {
    Map<Integer, Integer> parents = new HashMap<>();
    for (String table : VARIANT_TABLES) {
      String resource = "/data/dictionary/" + table + ".txt";
      try (InputStream in = TextFolder.class.getResourceAsStream(resource)) {
        if (in == null) {
          throw new IllegalStateException("Variant table is missing: " + resource);
        }
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        String line;
        while ((line = reader.readLine()) != null) {
          join(parents, line.strip().split("\\s+"));
        }
      } catch (IOException e) {
        throw new UncheckedIOException("Variant table cannot be read: " + resource, e);
      }
    }
    Map<Integer, Integer> classes = new HashMap<>();
    for (Integer member : parents.keySet()) {
      classes.put(member, root(parents, member));
    }
    return Map.copyOf(classes);
  }

  private static void join(Map<Integer, Integer> parents, String[] variants) {
    Integer first = null;
    for (String variant : variants) {
      if (variant.codePointCount(0, variant.length()) != 1) {
        continue;
      }
      int root = root(parents, variant.codePointAt(0));
      if (first == null) {
        first = root;
      } else if (root != first) {
        int smaller = Math.min(root, first);
        parents.put(Math.max(root, first), smaller);
        first = smaller;
      }
    }
  }

  private static int root(Map<Integer, Integer> parents, int member) {
    int at = member;
    while (true) {
      Integer parent = parents.putIfAbsent(at, at);
      if (parent == null || parent == at) {
        return at;
      }
      at = parent;
    }
  }

  /** A folded text that remembers where in its source each character came from. */
  public static final class Folded {

    private final String source;
    private final String text;
    private final int[] origins;

    private Folded(String source, String text, int[] origins) {
      this.source = source;
      this.text = text;
      this.origins = origins;
    }

    /** The text as typed. */
    public String source() {
      return source;
    }

    /** The folded text. */
    public String text() {
      return text;
    }

    /** The passage of the source behind a range of the folded text. */
    public String surface(int from, int to) {
      return source.substring(sourceStart(from), sourceEnd(to));
    }

    /** Where a folded position begins in the source. */
    public int sourceStart(int from) {
      return from < origins.length ? origins[from] : source.length();
    }

    /**
     * Where a non-empty folded range that ends before {@code to} ends in the source. A mark that
     * was folded away belongs to what stands before it: all of センサー is found, not センサ.
     */
    public int sourceEnd(int to) {
      int end = endOfCluster(source, origins[to - 1]);
      int next = sourceStart(to);
      while (end < next && isFoldedAway(source.charAt(end))) {
        end++;
      }
      return end;
    }

    private static boolean isFoldedAway(char c) {
      return isKatakana(c) || (c >= 'ｦ' && c <= 'ﾝ');
    }
  }
}
