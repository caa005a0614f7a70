package app.kakehashi.company.domain;

import java.util.HashMap;
import java.util.Map;

/**
 * Katakana in Latin letters, Hepburn without long vowels, as companies write their names abroad.
 */
final class Romaji {
  private static final String TABLE =
      "ア a イ i ウ u エ e オ o カ ka キ ki ク ku ケ ke コ ko サ sa シ shi ス su セ se ソ so "
          + "タ ta チ chi ツ tsu テ te ト to ナ na ニ ni ヌ nu ネ ne ノ no ハ ha ヒ hi フ fu ヘ he ホ ho "
          + "マ ma ミ mi ム mu メ me モ mo ヤ ya ユ yu ヨ yo ラ ra リ ri ル ru レ re ロ ro ワ wa ヲ o ン n "
          + "ガ ga ギ gi グ gu ゲ ge ゴ go ザ za ジ ji ズ zu ゼ ze ゾ zo ダ da ヂ ji ヅ zu デ de ド do "
          + "バ ba ビ bi ブ bu ベ be ボ bo パ pa ピ pi プ pu ペ pe ポ po ヴ bu "
          + "ァ a ィ i ゥ u ェ e ォ o ャ ya ュ yu ョ yo";

  private static final Map<Character, String> SYLLABLES = new HashMap<>();

  static {
    String[] entries = TABLE.split(" ");
    for (int i = 0; i < entries.length; i += 2) {
      SYLLABLES.put(entries[i].charAt(0), entries[i + 1]);
    }
  }

  private Romaji() {}

  /** The text in Latin letters; empty if it holds anything that is neither katakana nor Latin. */
  static String of(String folded) {
    StringBuilder out = new StringBuilder(folded.length() * 2);
    for (int i = 0; i < folded.length(); i++) {
      char c = folded.charAt(i);
      if (!append(out, c)) {
        return "";
      }
    }
    return out.toString();
  }

  /** Long vowels and doubled consonants are left out: they are written in too many ways. */
  private static boolean append(StringBuilder out, char c) {
    String syllable = SYLLABLES.get(c);
    if (c < 0x2E80 && Character.isLetterOrDigit(c)) {
      out.append(c);
    } else if (syllable == null) {
      return c == 'ー' || c == 'ッ';
    } else if (isSmall(c) && endsInVowel(out)) {
      contract(out, syllable);
    } else {
      out.append(syllable);
    }
    return true;
  }

  private static boolean isSmall(char c) {
    return "ァィゥェォャュョ".indexOf(c) >= 0;
  }

  private static boolean endsInVowel(StringBuilder out) {
    return !out.isEmpty() && "aiueo".indexOf(out.charAt(out.length() - 1)) >= 0;
  }

  /** シャ is sha, キャ is kya, ファ is fa, ティ is ti. */
  private static void contract(StringBuilder out, String syllable) {
    out.setLength(out.length() - 1);
    boolean palatal = endsIn(out, "sh") || endsIn(out, "ch") || endsIn(out, "j");
    out.append(palatal && syllable.startsWith("y") ? syllable.substring(1) : syllable);
  }

  private static boolean endsIn(StringBuilder out, String end) {
    return out.length() >= end.length() && out.substring(out.length() - end.length()).equals(end);
  }
}
