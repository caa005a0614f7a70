package app.kakehashi.matching.domain.text;

import java.util.HashMap;
import java.util.Map;

/**
 * The consonant skeleton that a loanword keeps on its way from English into katakana: バルブ and valve
 * are both {@code brb}. Kana carry English sounds imperfectly but regularly: l and r, v and b fall
 * together, r before a consonant and at the end is a long vowel, doubled sounds are one.
 */
final class LoanKey {

  /** Shorter skeletons say too little. */
  static final int SHORTEST = 3;

  private static final Map<Character, String> KANA = kana();

  private LoanKey() {}

  /** The skeleton of a katakana word. */
  static String ofKatakana(String word) {
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < word.length(); i++) {
      String sound = KANA.getOrDefault(word.charAt(i), "");
      if (sound.equals("A")) {
        if (i == 0) {
          key.append('a');
        }
      } else {
        append(key, sound);
      }
    }
    return key.toString();
  }

  /** The skeleton of an English word in lower case. */
  static String ofEnglish(String word) {
    String w =
        word.replace("ph", "f")
            .replace("sh", "s")
            .replace("tch", "t")
            .replace("dge", "z")
            .replace("ch", "t")
            .replace("ck", "k")
            .replace("th", "s")
            .replace("wh", "w")
            .replace("qu", "k")
            .replace("tion", "sn")
            .replace("sion", "sn")
            .replace("x", "ks");
    StringBuilder key = new StringBuilder();
    for (int i = 0; i < w.length(); i++) {
      char c = w.charAt(i);
      char next = i + 1 < w.length() ? w.charAt(i + 1) : ' ';
      boolean silent = c == 'r' && i + 2 >= w.length() && next != 'y';
      if (i == 0 && isVowel(c)) {
        key.append('a');
      } else if (!silent) {
        append(key, sound(c, next));
      }
    }
    return key.toString();
  }

  private static String sound(char c, char next) {
    return switch (c) {
      case 'b', 'v' -> "b";
      case 'c' -> "eiy".indexOf(next) >= 0 ? "s" : "k";
      case 'd' -> "d";
      case 'f' -> "f";
      case 'g' -> next == 'e' || next == 'i' || next == 'y' ? "z" : "g";
      case 'j', 'z' -> "z";
      case 'k' -> "k";
      case 'l' -> "r";
      case 'm' -> next == 'p' || next == 'b' ? "n" : "m";
      case 'n' -> "n";
      case 'p' -> "p";
      case 'r' -> isVowel(next) ? "r" : "";
      case 's' -> "s";
      case 't' -> "t";
      default -> "";
    };
  }

  private static void append(StringBuilder key, String sound) {
    if (!sound.isEmpty()
        && (key.length() == 0 || key.charAt(key.length() - 1) != sound.charAt(0))) {
      key.append(sound);
    }
  }

  private static boolean isVowel(char c) {
    return "aeiouy".indexOf(c) >= 0;
  }

  private static Map<Character, String> kana() {
    Map<Character, String> sounds = new HashMap<>();
    put(sounds, "アイウエオ", "A");
    put(sounds, "カキクケコ", "k");
    put(sounds, "ガギグゲゴ", "g");
    put(sounds, "サシスセソ", "s");
    put(sounds, "ザジズゼゾヂヅ", "z");
    put(sounds, "タチツテト", "t");
    put(sounds, "ダデド", "d");
    put(sounds, "ナニヌネノン", "n");
    put(sounds, "フ", "f");
    put(sounds, "バビブベボ", "b");
    put(sounds, "パピプペポ", "p");
    put(sounds, "マミムメモ", "m");
    put(sounds, "ラリルレロ", "r");
    return sounds;
  }

  private static void put(Map<Character, String> sounds, String kana, String sound) {
    for (char c : kana.toCharArray()) {
      sounds.put(c, sound);
    }
  }
}
