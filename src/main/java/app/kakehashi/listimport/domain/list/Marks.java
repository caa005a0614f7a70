package app.kakehashi.listimport.domain.list;

import app.kakehashi.shared.text.LooseText;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands for yes and no in the columns of marks of one list: ○ and ×, V, 有 and 無. The words
 * stand in {@code db/reference/import-words.tsv}.
 */
final class Marks {

  /** What a mark says of the heading above it. */
  enum Meaning {
    /** It holds. */
    YES,
    /** It holds in part, or on request. */
    IN_PART,
    /** It does not hold. */
    NO,
    /** The list explains it as something else. */
    EXPLAINED
  }

  private static final Map<String, Meaning> USUAL = usual();
  private static final Words CROSS = Words.of("mark_cross");
  private static final Words LEGEND_OTHERWISE = Words.of("legend_otherwise");
  private static final Words LEGEND_NO = Words.of("legend_no");
  private static final Words LEGEND_IN_PART = Words.of("legend_in_part");
  private static final Words LEGEND_YES = Words.of("legend_yes");

  private static final int LONGEST = 12;
  private static final String SIGNS = "○◯〇●◎△▲×✕✖✓✔☑☐■□★";

  /** A mark and what stands behind it, up to the next mark. */
  private static final Pattern EXPLAINED =
      Pattern.compile(
          "(?<!["
              + SIGNS
              + "])(["
              + SIGNS
              + "])印?\\s*([:：=＝…→]|は)?\\s*([^"
              + SIGNS
              + ":：=＝、,，;；/／)）\\]】]{1,20})");

  /** What goes on with a date or a number whose digits are left out or written so: ○年○月, ○5社. */
  private static final Pattern OF_NUMBER = Pattern.compile("(年|月|日(?![本語语])|\\p{Nd}).*");

  private static final String DIGITS = "一二三四五六七八九十百千";

  /** What announces that marks are explained. */
  private static final Pattern LEGEND =
      Pattern.compile("凡例|圖例|図例|記号|符號|註|注|備註|備考|※|(?i:legend|key)");

  private final boolean crossIsYes;
  private final Set<String> otherwise;

  private Marks(boolean crossIsYes, Set<String> otherwise) {
    this.crossIsYes = crossIsYes;
    this.otherwise = otherwise;
  }

  /**
   * The marks of a list.
   *
   * @param cells of its columns of marks: x is a yes where there is neither another yes nor a no
   * @param notes texts above, over and below them, some of which may explain marks
   */
  static Marks of(Collection<String> cells, Collection<String> notes) {
    boolean others = cells.stream().anyMatch(cell -> USUAL.containsKey(key(cell)));
    Set<String> otherwise = new HashSet<>();
    notes.forEach(note -> otherwise.addAll(explainedOtherwise(note)));
    return new Marks(!others, otherwise);
  }

  /** Whether a cell is a mark, of whichever meaning; a dash is one. */
  static boolean isMark(String cell) {
    return cell.length() <= LONGEST && (usual(cell) != null || CROSS.has(cell));
  }

  /** What a cell says; null where it is no mark. */
  @Nullable Meaning meaning(String cell) {
    if (otherwise.contains(key(cell))) {
      return Meaning.EXPLAINED;
    }
    return CROSS.has(cell) ? (crossIsYes ? Meaning.YES : Meaning.NO) : usual(cell);
  }

  /** Whether a cell says yes, unless the list explains it otherwise. */
  boolean isUsuallyYes(String cell) {
    return usual(cell) == Meaning.YES || (crossIsYes && CROSS.has(cell));
  }

  private static @Nullable Meaning usual(String cell) {
    return LooseText.isBlank(cell) ? Meaning.NO : USUAL.get(key(cell));
  }

  private static Map<String, Meaning> usual() {
    Map<String, Meaning> usual = new HashMap<>();
    Words.of("mark_yes").keys().forEach(mark -> usual.put(mark, Meaning.YES));
    Words.of("mark_in_part").keys().forEach(mark -> usual.put(mark, Meaning.IN_PART));
    Words.of("mark_no").keys().forEach(mark -> usual.put(mark, Meaning.NO));
    return Map.copyOf(usual);
  }

  /** The marks that a text explains as something else than what they usually say. */
  private static Set<String> explainedOtherwise(String note) {
    Set<String> otherwise = new HashSet<>();
    List<MatchResult> explained =
        EXPLAINED.matcher(note).results().filter(one -> explains(note, one)).toList();
    long bare = explained.stream().filter(one -> one.group(2) == null).count();
    if (bare > 0
        && explained.size() < 2
        && !LEGEND.matcher(EXPLAINED.matcher(note).replaceAll("")).find()) {
      return otherwise;
    }
    for (MatchResult one : explained) {
      if (said(one.group(3)) != usual(one.group(1))) {
        otherwise.add(key(one.group(1)));
      }
    }
    return otherwise;
  }

  /** Whether what stands behind a mark is said of it: it may be a digit, or stand for some. */
  private static boolean explains(String note, MatchResult one) {
    if (one.group(3).isBlank()) {
      return false;
    }
    boolean ofDigits = one.start() > 0 && DIGITS.indexOf(note.charAt(one.start() - 1)) >= 0;
    return one.group(2) != null || !(ofDigits || OF_NUMBER.matcher(one.group(3).strip()).matches());
  }

  /** What an explanation comes to; null where it is none of these. */
  private static @Nullable Meaning said(String explanation) {
    if (LEGEND_OTHERWISE.areIn(explanation)) {
      return null;
    }
    return LEGEND_NO.areIn(explanation)
        ? Meaning.NO
        : LEGEND_IN_PART.areIn(explanation)
            ? Meaning.IN_PART
            : LEGEND_YES.areIn(explanation) ? Meaning.YES : null;
  }

  private static String key(String mark) {
    return LooseText.compact(mark).toLowerCase(Locale.ROOT);
  }
}
