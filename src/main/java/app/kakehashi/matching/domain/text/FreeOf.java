package app.kakehashi.matching.domain.text;

import app.kakehashi.matching.domain.text.ClauseCues.Kind;
import app.kakehashi.reference.PhraseTrie;
import app.kakehashi.reference.TextFolder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds what something is free of because nobody wants it: {@code no voids}, {@code 不含甲苯}, {@code
 * トルエンを含まない}. That denies no ability, and is no lack.
 */
final class FreeOf {

  /** What is denied before the word for it. */
  private static final List<String> BEFORE =
      List.of(
          "零",
          "不含",
          "未含",
          "不添加",
          "無添加",
          "未添加",
          "不使用",
          "未使用",
          "不用",
          "沒有",
          "不會有",
          "不產生",
          "不易產生",
          "不會產生",
          "不會",
          "不易",
          "不怕",
          "ノン",
          "no ",
          "without ",
          "free of ",
          "free from ",
          "zero ",
          "non-");

  /** What is denied so only where no other word ends in it (避免, 有無). */
  private static final String ALONE = TextFolder.standard().fold("(?<![避難])免|(?<![有])無");

  /** What may stand between: any visible voids, 任何含氟助劑. */
  private static final List<String> BETWEEN =
      List.of("任何", "含", "有", "有害", "人工", "any ", "visible ");

  /** Between several of them. */
  private static final List<String> AND =
      List.of("等", "等の", "などの", "與", "和", "及", "或", "や", "・", "/", "、", "and", "or");

  /** What may stand behind the word, before what denies it. */
  private static final List<String> AND_SO_ON =
      List.of("等", "類", "系", "成分", "物質", "の", "一切", " ", "-");

  private static final List<String> BEHIND =
      List.of(
          "フリー",
          "フリ",
          "レス",
          "ゼロ",
          "不使用",
          "無添加",
          "なし",
          "なく",
          "がなく",
          "のない",
          "が出ない",
          "が出ず",
          "が生じない",
          "が発生しない",
          "を含まない",
          "を含まず",
          "を含みません",
          "を使わない",
          "を使わず",
          "を使用しない",
          "を使用せず",
          "を使用していない",
          "を用いない",
          "を用いず",
          "を添加しない");

  /** The same where it ends: whether there is any (異物がないか) is asked and not denied. */
  private static final String ENDING =
      TextFolder.standard().fold("がない(?!か)") + "|free(?![a-z]| of charge)";

  private final PhraseTrie<Boolean> words;
  private final Pattern unwanted;
  private final Pattern harmful;

  /** What somebody wants to stop using: 溶剤糊をやめたい. */
  private final Pattern stopped;

  FreeOf(ClauseCues cues) {
    List<String> all = new ArrayList<>(cues.words(Kind.FLAW));
    all.addAll(cues.words(Kind.HARMFUL));
    this.words =
        new PhraseTrie<>(
            all.stream()
                .flatMap(FreeOf::inBothNumbers)
                .distinct()
                .collect(Collectors.toMap(word -> word, _ -> true)));
    this.unwanted = pattern(all);
    this.harmful = pattern(cues.words(Kind.HARMFUL));
    this.stopped =
        Pattern.compile(
            "("
                + FactReader.alternatives(cues.words(Kind.HARMFUL))
                + ")(?:\\p{IsHan}|\\p{IsKatakana}|ー){0,4}"
                + TextFolder.standard().fold("(?:をやめ|を全廃|を廃止したい|から脱却|からの脱却)"));
  }

  private static Stream<String> inBothNumbers(String word) {
    return word.charAt(0) < 0x80 ? Stream.of(word, word + "s", word + "es") : Stream.of(word);
  }

  private static Pattern pattern(Collection<String> words) {
    String one = FactReader.alternatives(words) + "(?:e?s)?(?![a-z])";
    String list = "(?:\\s*" + FactReader.alternatives(AND) + "\\s*" + one + ")*";
    String word = "(?<![a-z])" + one + list;
    String before = "(?:(?<![a-z])" + FactReader.alternatives(BEFORE) + "|" + ALONE + ")";
    String between = "\\s*" + FactReader.alternatives(BETWEEN) + "{0,2}";
    String behind =
        FactReader.alternatives(AND_SO_ON)
            + "{0,2}(?:"
            + FactReader.alternatives(BEHIND)
            + "|"
            + ENDING
            + ")";
    String free = TextFolder.standard().fold("(?![- ]?free|フリ|レス)");
    return Pattern.compile(before + "(" + between + word + ")" + free + "|(" + word + ")" + behind);
  }

  /**
   * What a clause is free of.
   *
   * @param from first position of the words for it, without those that say that it is not there
   * @param to position after the last
   * @param harmful whether it is a substance, and no flaw
   */
  record Found(int from, int to, boolean harmful) {}

  /** What a clause says it is free of. */
  List<Found> find(String clause) {
    if (!names(clause)) {
      return List.of();
    }
    return Stream.concat(
            unwanted.matcher(clause).results().map(found -> found(clause, found)),
            stopped
                .matcher(clause)
                .results()
                .map(found -> new Found(found.start(1), found.end(1), true)))
        .toList();
  }

  private Found found(String clause, MatchResult found) {
    int word = found.group(1) == null ? 2 : 1;
    boolean substance = harmful.matcher(clause).region(found.start(), found.end()).lookingAt();
    return new Found(found.start(word), found.end(word), substance);
  }

  /** The clause with what it is free of taken out, at the same length. */
  String without(String clause) {
    return names(clause)
        ? unwanted.matcher(clause).replaceAll(found -> "\u0001".repeat(found.group().length()))
        : clause;
  }

  /** Whether a clause names anything that nobody wants, as few do. */
  private boolean names(String clause) {
    boolean[] named = new boolean[1];
    words.find(clause, (value, from, to) -> named[0] = value);
    return named[0];
  }
}
