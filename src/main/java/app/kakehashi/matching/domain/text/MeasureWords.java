package app.kakehashi.matching.domain.text;

import app.kakehashi.matching.domain.text.Measure.Aspect;
import app.kakehashi.matching.domain.text.Measure.Dimension;
import app.kakehashi.reference.TextFolder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words by which texts state measured values in three languages; data in {@code
 * db/reference/measure_words.tsv}.
 */
public final class MeasureWords {

  /** What a word is to a value. */
  private enum Role {
    /** A unit of a dimension, with what one of it is in the dimension's own. */
    UNIT,
    /** A unit that counts only where the value is said to be the most. */
    UNIT_OF_MOST,
    /** What a clause about a dimension must speak of. */
    LABEL,
    /** As a label, but of what offers say of their own things. */
    LABEL_OF_OFFER,
    /** What a clause about a dimension must not speak of. */
    OTHER,
    /** A unit of something else than the pieces of a rate. */
    OTHER_UNIT,
    /** An hour in a rate. */
    PER_HOUR,
    /** Which length it is. */
    ASPECT,
    /** Before a value that is the most. */
    MOST_BEFORE,
    /** What may stand between such a word and the value. */
    MOST_LINK,
    /** Before a value that is the most, also where a gap says so. */
    ALLOWED_BEFORE,
    /** Behind a value that is the most. */
    MOST_BEHIND,
    /** What is measured is how exact something is, or how far apart. */
    TOLERANCE
  }

  /** Not the day of a date (3月20日), and no part of a code. */
  private static final String NUMBER = "(?<![a-z\\d.月])(\\d[\\d,]*(?:\\.\\d+)?)";

  /** Between the ends of a span: 600～2,400, 500至3,000, 20から50, 180 to 450. */
  private static final String LINK =
      "(?:\\s*(?:[~〜–-]|" + fold("至") + "|" + fold("到") + "|から)\\s*|\\s+to\\s+)";

  private static final String SPAN = NUMBER + LINK;

  /** What words may belong to. */
  private static final Set<String> NAMES =
      Stream.of(
              Arrays.stream(Dimension.values()).map(MeasureWords::name),
              Arrays.stream(Aspect.values()).map(MeasureWords::name),
              Stream.of(""))
          .flatMap(names -> names)
          .collect(Collectors.toUnmodifiableSet());

  private static final Pattern NEVER = Pattern.compile("(?!)");

  /** The words of a role, by what they belong to; the empty name where they belong to all. */
  private final Map<Role, Map<String, Map<String, Double>>> words = new EnumMap<>(Role.class);

  private final Map<TextReader.Side, List<Form>> forms = new EnumMap<>(TextReader.Side.class);
  private final BitSet unitsBeginWith = new BitSet();
  private final Map<Aspect, Set<String>> aspects = new EnumMap<>(Aspect.class);
  private final List<Pattern> rates;

  /** One of these is in every clause that states a rate. */
  private final Set<String> ofRates;

  private final Pattern mostBefore;
  private final Pattern allowedBefore;
  private final Pattern mostBehind;
  private final Set<String> tolerance;

  private MeasureWords(List<String> rows) {
    rows.stream().filter(row -> !row.isBlank()).forEach(this::add);
    for (TextReader.Side side : TextReader.Side.values()) {
      List<Form> ofSide = new ArrayList<>();
      for (Dimension dimension : Dimension.values()) {
        addForm(ofSide, dimension, Role.UNIT_OF_MOST, side);
        addForm(ofSide, dimension, Role.UNIT, side);
      }
      forms.put(side, List.copyOf(ofSide));
      ofSide.forEach(form -> form.units().keySet().forEach(u -> unitsBeginWith.set(u.charAt(0))));
    }
    for (Aspect aspect : Aspect.values()) {
      aspects.put(aspect, of(Role.ASPECT, name(aspect)).keySet());
    }
    rates = List.of(rateBefore(), rateBehind());
    ofRates = new HashSet<>(of(Role.LABEL, name(Dimension.HOURLY_RATE)).keySet());
    ofRates.addAll(List.of("/", "hour"));
    mostBefore =
        anyOf(
            of(Role.MOST_BEFORE, ""),
            "%s" + FactReader.alternatives(of(Role.MOST_LINK, "").keySet()) + "?\\s*$");
    allowedBefore = anyOf(of(Role.ALLOWED_BEFORE, ""), "%s\\s*$");
    mostBehind = anyOf(of(Role.MOST_BEHIND, ""), "^\\s*%s");
    tolerance = of(Role.TOLERANCE, "").keySet();
  }

  /**
   * Reads the lines of the table, heading included.
   *
   * @throws IllegalArgumentException if a line names a role, dimension or aspect that there is not
   */
  public static MeasureWords ofLines(List<String> lines) {
    return new MeasureWords(lines.subList(1, lines.size()));
  }

  private void add(String row) {
    String[] cells = row.split("\t", -1);
    String of = cells[3].strip();
    if (!NAMES.contains(of)) {
      throw new IllegalArgumentException("No dimension or aspect: " + row);
    }
    String amount = cells[4].strip();
    words
        .computeIfAbsent(
            Role.valueOf(cells[2].strip().toUpperCase(Locale.ROOT)), unused -> new HashMap<>())
        .computeIfAbsent(of, unused -> new HashMap<>())
        .put(fold(cells[0].strip()), amount.isEmpty() ? 1 : Double.parseDouble(amount));
  }

  private Map<String, Double> of(Role role, String name) {
    return words.getOrDefault(role, Map.of()).getOrDefault(name, Map.of());
  }

  private void addForm(List<Form> forms, Dimension dimension, Role units, TextReader.Side side) {
    Map<String, Double> of = of(units, name(dimension));
    if (!of.isEmpty()) {
      List<String> label = labels(dimension, side);
      List<String> other = new ArrayList<>(of(Role.OTHER, name(dimension)).keySet());
      if (dimension == Dimension.LENGTH) {
        other.addAll(labels(Dimension.WIDTH, side));
      }
      String unit = "\\s*(" + FactReader.alternatives(of.keySet()) + ")(?![a-zωΩ/]|[23](?!\\d))";
      forms.add(
          new Form(
              dimension,
              Map.copyOf(of),
              List.copyOf(label),
              List.copyOf(other),
              units == Role.UNIT_OF_MOST,
              Pattern.compile(NUMBER + unit),
              Pattern.compile(SPAN + NUMBER + unit)));
    }
  }

  private List<String> labels(Dimension dimension, TextReader.Side side) {
    List<String> labels = new ArrayList<>(of(Role.LABEL, name(dimension)).keySet());
    if (side == TextReader.Side.OFFER) {
      labels.addAll(of(Role.LABEL_OF_OFFER, name(dimension)).keySet());
    }
    return labels;
  }

  /** A rate that is named before the number: 毎時 120 本. */
  private Pattern rateBefore() {
    String rate = name(Dimension.HOURLY_RATE);
    Set<String> other = of(Role.OTHER_UNIT, rate).keySet();
    String notOther = other.isEmpty() ? "" : "|\\s*" + FactReader.alternatives(other) + "(?![a-z])";
    return anyOf(
        of(Role.LABEL, rate),
        "%s[^\\d,。]{0,4}(?:\\d[\\d,.]*"
            + LINK
            + ")?"
            + NUMBER
            + "(?!\\d|[,.]\\d|\\s*[~〜–-]|"
            + LINK
            + "\\d"
            + notOther
            + ")");
  }

  /** A rate that is named behind it: 550 件/時, 300 pieces per hour. */
  private Pattern rateBehind() {
    return anyOf(
        of(Role.PER_HOUR, name(Dimension.HOURLY_RATE)),
        NUMBER + "\\s*(?:\\p{IsHan}|[a-z]+\\s)?\\s*(?:/\\s*%s|(?:per|an) hour)(?![a-z])");
  }

  /** A pattern with one of the words in it; without any it finds nothing. */
  private static Pattern anyOf(Map<String, Double> words, String pattern) {
    return anyOf(words.keySet(), pattern);
  }

  private static boolean anyIn(Collection<String> words, String clause) {
    for (String word : words) {
      if (clause.contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static Pattern anyOf(Collection<String> words, String pattern) {
    return words.isEmpty()
        ? NEVER
        : Pattern.compile(pattern.replace("%s", FactReader.alternatives(words)));
  }

  private static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  private static String fold(String word) {
    return TextFolder.standard().fold(word).toLowerCase(Locale.ROOT);
  }

  /** False where no number stands before what a unit begins with, as in most clauses. */
  boolean mayState(String clause) {
    boolean behindNumber = false;
    boolean hasNumber = false;
    for (int i = 0; i < clause.length(); i++) {
      char c = clause.charAt(i);
      if (c >= '0' && c <= '9') {
        behindNumber = true;
        hasNumber = true;
      } else if (c != ' ') {
        if (behindNumber && unitsBeginWith.get(c)) {
          return true;
        }
        behindNumber = false;
      }
    }
    return hasNumber && anyIn(ofRates, clause);
  }

  /** How values are written by those who ask or offer. */
  List<Form> forms(TextReader.Side side) {
    return forms.getOrDefault(side, List.of());
  }

  /** Patterns of rates, whose first group is the number. */
  List<Pattern> rates() {
    return rates;
  }

  /** True in a clause that says how exact something is. */
  boolean isOfTolerances(String clause) {
    return anyIn(tolerance, clause);
  }

  /** What a gap calls the largest of its things, an offer must be able to do. */
  boolean isMost(String clause, Matcher value, TextReader.Side side) {
    return mostBehind.matcher(clause.substring(value.end())).find()
        || (side == TextReader.Side.OFFER ? mostBefore : allowedBefore)
            .matcher(clause.substring(0, value.start()))
            .find();
  }

  /** Which length a clause speaks of; null where it names none or several. */
  @Nullable Aspect aspect(String clause) {
    Aspect named = null;
    for (Map.Entry<Aspect, Set<String>> aspect : aspects.entrySet()) {
      if (anyIn(aspect.getValue(), clause)) {
        if (named != null) {
          return null;
        }
        named = aspect.getKey();
      }
    }
    return named;
  }

  /**
   * How a dimension is written.
   *
   * @param units what one of each is in the dimension's unit
   * @param label one of what its clause must speak of; empty where any may
   * @param other what its clause must not speak of
   * @param onlyAsMost whether a value counts only where it is said to be the most
   * @param single a value and its unit
   * @param span two values and their unit
   */
  record Form(
      Dimension dimension,
      Map<String, Double> units,
      List<String> label,
      List<String> other,
      boolean onlyAsMost,
      Pattern single,
      Pattern span) {
    boolean isSpokenOfIn(String clause) {
      return (label.isEmpty() || anyIn(label, clause)) && !anyIn(other, clause);
    }
  }
}
