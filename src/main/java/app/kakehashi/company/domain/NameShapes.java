package app.kakehashi.company.domain;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes names apart for comparing. */
public final class NameShapes {
  private static final List<String> BRANCHES = List.of("分公司", "支社", "支店", "営業所", "辦事處");

  private static final List<String> PLACES =
      List.of(
          "台灣", "日本", "在台", "東京", "大阪", "名古屋", "福岡", "九州", "熊本", "札幌", "仙台", "横浜", "京都", "神戸", "広島",
          "台北", "新北", "桃園", "新竹", "台中", "台南", "高雄");

  /** Put before the names of foreign companies when they register in Taiwan. */
  private static final List<String> ORIGINS = List.of("日商", "台商");

  private static final int SHORTEST_REST = 2;

  private final NameTokens tokens;
  private final Map<Character, List<String>> branchesByEnd;
  private final List<String> origins;

  public NameShapes(NameTokens tokens) {
    this.tokens = tokens;
    this.branchesByEnd =
        BRANCHES.stream()
            .flatMap(
                branch ->
                    Stream.concat(PLACES.stream().map(place -> place + branch), Stream.of(branch)))
            .map(tokens::key)
            .sorted(Comparator.comparingInt(String::length).reversed())
            .collect(Collectors.groupingBy(branch -> branch.charAt(branch.length() - 1)));
    this.origins = ORIGINS.stream().map(tokens::key).toList();
  }

  /** A name as typed. */
  public NameShape of(String name) {
    NameTokens.Pieces pieces = tokens.pieces(name);
    String key = String.join("", pieces.runs());
    if (key.isEmpty()) {
      key = tokens.key(name);
    }
    String whole = withoutBranch(key);
    return new NameShape(whole, latin(pieces.runs()), pieces.legalForms(), !whole.equals(key));
  }

  private String withoutBranch(String key) {
    String rest = key;
    char last = key.isEmpty() ? ' ' : key.charAt(key.length() - 1);
    for (String branch : branchesByEnd.getOrDefault(last, List.of())) {
      if (rest.endsWith(branch) && rest.length() - branch.length() >= SHORTEST_REST) {
        rest = rest.substring(0, rest.length() - branch.length());
        break;
      }
    }
    for (String origin : origins) {
      if (rest.startsWith(origin) && rest.length() - origin.length() >= SHORTEST_REST) {
        rest = rest.substring(origin.length());
        break;
      }
    }
    return rest;
  }

  private static String latin(List<String> runs) {
    boolean latin = true;
    for (String run : runs) {
      latin = latin && run.charAt(0) < 0x2E80;
    }
    int last = runs.size();
    boolean kabushiki = last > 2 && isK(runs.get(last - 1)) && isK(runs.get(last - 2));
    String written = String.join("", kabushiki ? runs.subList(0, last - 2) : runs);
    return plain(latin ? written : Romaji.of(written));
  }

  /** One half of K.K. */
  private static boolean isK(String run) {
    return run.equals("k");
  }

  /** Without accents; Ohshima, Ōshima and Oushima are Oshima, Shimbashi is Shinbashi. */
  private static String plain(String latin) {
    StringBuilder out = new StringBuilder(latin.length());
    String bare = isPlain(latin) ? latin : Normalizer.normalize(latin, Normalizer.Form.NFD);
    for (int i = 0; i < bare.length(); i++) {
      char c = bare.charAt(i);
      if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
        char last = out.isEmpty() ? ' ' : out.charAt(out.length() - 1);
        char next = i + 1 < bare.length() ? bare.charAt(i + 1) : ' ';
        boolean longVowel = last == 'o' && (c == 'u' || (c == 'h' && "aiueo".indexOf(next) < 0));
        if (!longVowel && c != last) {
          out.append(c == 'm' && "bpm".indexOf(next) >= 0 ? 'n' : c);
        }
      }
    }
    return out.toString();
  }

  private static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }
}
