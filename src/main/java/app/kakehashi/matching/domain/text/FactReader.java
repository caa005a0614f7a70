package app.kakehashi.matching.domain.text;

import app.kakehashi.matching.domain.text.ReadText.Sentence;
import app.kakehashi.matching.domain.text.StatedFacts.Amount;
import app.kakehashi.matching.domain.text.StatedFacts.Period;
import app.kakehashi.matching.domain.text.StatedFacts.Stance;
import app.kakehashi.reference.PhraseTrie;
import app.kakehashi.reference.TextFolder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds quantities, measures, minimum orders, years, places of making, terms of a deal and
 * languages in the clauses of a posting.
 */
final class FactReader {

  private static final Map<String, String> UNITS = units();
  private static final Pattern AMOUNT =
      Pattern.compile(
          "(\\d[\\d,]*(?:\\.\\d+)?|"
              + HanNumber.PATTERN
              + ")\\s*("
              + alternatives(List.of("万", "千", "億", "百"))
              + "|[km](?![a-z]))?\\s*("
              + alternatives(UNITS.keySet())
              + ")(?![a-z])");
  private static final Pattern YEAR = Pattern.compile("(20[2-9]\\d)(?!\\d)");
  private static final Pattern YEARLY =
      Pattern.compile(
          alternatives(List.of("年", "年間", "年産", "年產", "年產約", "年産約", "年約"))
              + "$|(?:per|a) year|annual");
  private static final Pattern MONTHLY =
      Pattern.compile(
          alternatives(List.of("月", "月間", "月産", "月產", "月產約", "月産約", "月約", "每月", "毎月"))
              + "$|(?:per|a) month|monthly");
  private static final Pattern DAILY =
      Pattern.compile(alternatives(List.of("日", "日量", "日産", "日產", "每日")) + "$|(?:per|a) day");
  private static final Pattern FROM =
      Pattern.compile(
          "^\\s*(?:"
              + alternatives(List.of("起", "から", "より", "以上から", "以上より", "以上起", "以上才", "以上方"))
              + ")");
  private static final Pattern MADE =
      Pattern.compile("^(?:" + alternatives(List.of("製", "産", "產")) + "|[ -]made)");

  /** Words by which a text says in which language one can work with whoever wrote it. */
  private static final Map<String, Pattern> SPOKEN =
      Map.of(
          "ja", Pattern.compile("日語|日文|日本語|japanese[ -](?:speaking|support|language)|in japanese"),
          "en", Pattern.compile("英語|英文|english"));

  /** A certificate that is only planned, or that somebody else holds. */
  private static final Pattern NOT_HELD =
      Pattern.compile(
          alternatives(List.of("予定", "申請中", "準備中", "取得中", "認證中", "規劃", "計畫", "預計", "顧客", "客戶"))
              + "|customers?[’']?|clients?|planned|in progress|under way|applied for");

  private static final int CONTEXT = 6;
  private static final int FOLLOWING = 14;

  private final PhraseTrie<String> countries;
  private final PhraseTrie<String> certificates;
  private final MeasureWords measures;

  /** A reader that knows countries, certificates and measured values by the words for them. */
  FactReader(
      Map<String, String> countries, Map<String, String> certificates, MeasureWords measures) {
    this.measures = measures;
    this.countries = trie(countries);
    this.certificates = trie(certificates);
  }

  private static PhraseTrie<String> trie(Map<String, String> words) {
    TextFolder folder = TextFolder.standard();
    Map<String, String> folded = new HashMap<>();
    words.forEach((word, code) -> folded.put(folder.fold(word), code));
    return new PhraseTrie<>(folded);
  }

  StatedFacts read(List<Sentence> clauses, TextReader.Side side) {
    List<Amount> amounts = new ArrayList<>();
    List<Amount> minimums = new ArrayList<>();
    Set<String> madeIn = new HashSet<>();
    Set<String> refused = new HashSet<>();
    Set<Stance> stances = EnumSet.noneOf(Stance.class);
    Set<String> languages = new HashSet<>();
    Set<String> held = new HashSet<>();
    boolean busy = false;
    Integer year = null;
    Integer starts = null;
    for (Sentence clause : clauses) {
      boolean minimum = clause.cues().contains(ClauseCues.Kind.MINIMUM);
      readAmounts(clause.folded(), minimum, amounts, minimums);
      busy |= clause.cues().contains(ClauseCues.Kind.BUSY);
      year = later(year, year(clause.folded()));
      if (clause.cues().contains(ClauseCues.Kind.STARTS)) {
        starts = later(starts, year(clause.folded()));
      }
      Set<String> named = countriesIn(clause.folded());
      if (clause.meant() == Polarity.DENIED) {
        refused.addAll(named);
      } else if (clause.cues().contains(ClauseCues.Kind.MAKING) || namesAnOrigin(clause.folded())) {
        madeIn.addAll(named);
      }
      if (clause.meant() != Polarity.DENIED) {
        if (!NOT_HELD.matcher(clause.folded()).find()) {
          certificates.find(clause.folded(), (code, from, to) -> held.add(code));
        }
        SPOKEN.forEach(
            (language, words) -> {
              if (words.matcher(clause.folded()).find()) {
                languages.add(language);
              }
            });
      }
      for (Stance stance : Stance.values()) {
        boolean denied = stance == Stance.UPROOTS && clause.meant() == Polarity.DENIED;
        if (clause.cues().contains(stance.cue()) && !denied) {
          stances.add(stance);
        }
      }
    }
    Integer busyUntil = !busy ? null : year == null ? StatedFacts.NO_END : year;
    if (starts != null) {
      busyUntil = later(busyUntil, starts - 1);
    }
    return new StatedFacts(
        amounts,
        minimums,
        busyUntil,
        madeIn,
        refused,
        stances,
        languages,
        held,
        MeasureReader.read(clauses, side, measures));
  }

  private static void readAmounts(
      String clause, boolean minimum, List<Amount> amounts, List<Amount> minimums) {
    if (!hasNumber(clause)) {
      return;
    }
    Matcher matcher = AMOUNT.matcher(clause);
    while (matcher.find()) {
      String unit = UNITS.get(matcher.group(3));
      if (unit != null) {
        double value = number(matcher.group(1));
        Amount amount = new Amount(value * scale(matcher.group(2)), unit, period(clause, matcher));
        boolean from = FROM.matcher(clause.substring(matcher.end())).find();
        (minimum || from ? minimums : amounts).add(amount);
      }
    }
  }

  /** Most clauses have none. */
  private static boolean hasNumber(String clause) {
    return clause.chars().anyMatch(c -> (c >= '0' && c <= '9') || HanNumber.mayBeginWith((char) c));
  }

  private static double number(String written) {
    return Character.isDigit(written.charAt(0))
        ? Double.parseDouble(written.replace(",", ""))
        : HanNumber.value(written);
  }

  private static double scale(@Nullable String suffix) {
    if (suffix == null) {
      return 1;
    }
    return switch (suffix) {
      case "百" -> 1e2;
      case "千", "k" -> 1e3;
      case "億", "亿" -> 1e8;
      case "m" -> 1e6;
      default -> 1e4;
    };
  }

  private static @Nullable Period period(String clause, Matcher amount) {
    String before = clause.substring(Math.max(0, amount.start() - CONTEXT), amount.start()).strip();
    String after =
        clause.substring(amount.end(), Math.min(clause.length(), amount.end() + FOLLOWING));
    if (YEARLY.matcher(before).find() || YEARLY.matcher(after).find()) {
      return Period.YEAR;
    }
    if (MONTHLY.matcher(before).find() || MONTHLY.matcher(after).find()) {
      return Period.MONTH;
    }
    return DAILY.matcher(before).find() || DAILY.matcher(after).find() ? Period.DAY : null;
  }

  private static @Nullable Integer year(String clause) {
    Matcher matcher = YEAR.matcher(clause);
    Integer year = null;
    while (matcher.find()) {
      year = later(year, Integer.valueOf(matcher.group(1)));
    }
    return year;
  }

  private static @Nullable Integer later(@Nullable Integer one, @Nullable Integer other) {
    if (one == null || other == null) {
      return one == null ? other : one;
    }
    return Math.max(one, other);
  }

  private Set<String> countriesIn(String clause) {
    Set<String> found = new HashSet<>();
    countries(clause, (code, from, to) -> found.add(code));
    return found;
  }

  /** True where a country's name is part of a word for what is made there (中国製, 陸製). */
  boolean namesAnOrigin(String folded) {
    boolean[] found = new boolean[1];
    countries(folded, (code, from, to) -> found[0] |= MADE.matcher(folded.substring(to)).find());
    return found[0];
  }

  /** Tells of every country that a folded text names. */
  void countries(String folded, PhraseTrie.Sink<String> sink) {
    countries.find(folded, sink);
  }

  /** A group of folded words, the longest first. */
  static String alternatives(Collection<String> words) {
    return words.stream()
        .map(TextFolder.standard()::fold)
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(word -> word))
        .map(Pattern::quote)
        .collect(Collectors.joining("|", "(?:", ")"));
  }

  private static Map<String, String> units() {
    Map<String, List<String>> words =
        Map.of(
            "piece",
            List.of(
                "個", "箇", "台", "枚", "本", "支", "片", "組", "顆", "粒", "套", "件", "隻", "只", "匹", "頭", "袋",
                "冊", "缶", "罐", "瓶", "セット", "端点", "端末", "ケース", "pcs", "pieces", "units", "sets"),
            "person",
            List.of("人", "名", "席", "users", "seats", "people"),
            "tonne",
            List.of("t", "トン", "噸", "公噸", "tons", "tonnes"),
            "kilogram",
            List.of("kg", "公斤"),
            "cubic metre",
            List.of("m3"));
    Map<String, String> units = new HashMap<>();
    words.forEach(
        (unit, forms) -> forms.forEach(form -> units.put(TextFolder.standard().fold(form), unit)));
    return units;
  }
}
