package app.kakehashi.company.domain;

/**
 * A name taken apart for comparing.
 *
 * @param key folded, without legal form and branch word
 * @param latin the name in plain Latin letters, long vowels and doubled letters shortened; empty
 *     where it is not written or read so
 * @param branch whether it names a branch
 */
public record NameShape(String key, String latin, boolean branch) {
  /** The latin name without its vowels, which romanisations spell in most ways. */
  String skeleton() {
    StringBuilder out = new StringBuilder(latin.length());
    for (int i = 0; i < latin.length(); i++) {
      char c = latin.charAt(i);
      boolean vowel = "aiueohy".indexOf(c) >= 0;
      boolean repeated = !out.isEmpty() && out.charAt(out.length() - 1) == c;
      if (i == 0 || (!vowel && !repeated)) {
        out.append(c);
      }
    }
    return out.toString();
  }
}
