package app.kakehashi.matching.domain.text;

import app.kakehashi.matching.domain.text.Measure.Aspect;
import app.kakehashi.matching.domain.text.Measure.Dimension;
import app.kakehashi.matching.domain.text.ReadText.Sentence;
import app.kakehashi.reference.TextFolder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds measured values in the clauses of a posting, and of each dimension the one that decides. It
 * would rather miss a value than take it for what it is not: tolerances are left out, and the most
 * that an offer can do is known only where it says so (98℃為止, up to 450 mm, 550 件/時).
 */
final class MeasureReader {

  /** Not the day of a date (3月20日), and no part of a code. */
  private static final String NUMBER = "(?<![a-z\\d.月])(\\d[\\d,]*(?:\\.\\d+)?)";

  private static final String SPAN = NUMBER + "(?:\\s*[~〜–-]\\s*|\\s+to\\s+)";

  private static final Map<String, Double> MILLIMETRES =
      Map.ofEntries(
          Map.entry("μm", 1e-3),
          Map.entry("um", 1e-3),
          Map.entry("mm", 1.0),
          Map.entry("ミリ", 1.0),
          Map.entry("公釐", 1.0),
          Map.entry("cm", 10.0),
          Map.entry("センチ", 10.0),
          Map.entry("公分", 10.0),
          Map.entry("m", 1e3),
          Map.entry("メートル", 1e3),
          Map.entry("公尺", 1e3));
  private static final Map<String, Double> DAYS =
      Map.ofEntries(
          Map.entry("日", 1.0),
          Map.entry("天", 1.0),
          Map.entry("days", 1.0),
          Map.entry("週", 7.0),
          Map.entry("週間", 7.0),
          Map.entry("周", 7.0),
          Map.entry("weeks", 7.0),
          Map.entry("か月", 30.0),
          Map.entry("ヶ月", 30.0),
          Map.entry("カ月", 30.0),
          Map.entry("個月", 30.0),
          Map.entry("months", 30.0));
  private static final Map<String, Double> HOURS =
      Map.of("時間", 1.0, "小時", 1.0, "hours", 1.0, "日", 24.0, "天", 24.0, "days", 24.0);
  private static final Map<String, Double> HOURS_OF_WORKING_DAYS =
      Map.of(
          "営業日", 24.0,
          "工作天", 24.0,
          "工作日", 24.0,
          "個工作天", 24.0,
          "個工作日", 24.0,
          "working days", 24.0,
          "business days", 24.0);
  private static final String SOON =
      words(
          "対応",
          "対処",
          "削除",
          "駆け",
          "駆けつけ",
          "回答",
          "返信",
          "復旧",
          "応急",
          "到着",
          "回應",
          "處理",
          "到場",
          "下架",
          "派員",
          "修復",
          "response",
          "respond",
          "on site",
          "takedown",
          "removal");
  private static final String NOT_SOON =
      words("保固", "保証", "納期", "交期", "年", "あたり", "当たり", "1時間に", "每小時");

  /** Room for a machine; what is said of the machine itself a gap may say of any thing. */
  private static final List<Form> ASKED = forms(words("設置幅", "設置寬", "間口", "機幅", "機寬", "footprint"));

  private static final List<Form> OFFERED =
      forms(words("設置幅", "設置寬", "間口", "機幅", "機寬", "footprint", "全幅", "全寬", "總寬", "overall width"));

  private static List<Form> forms(String width) {
    return List.of(
        new Form(Dimension.TEMPERATURE, Map.of("°c", 1.0, "degc", 1.0))
            .notWhere(words("保存", "保管", "冷藏", "貯藏", "storage", "stored")),
        new Form(Dimension.ANGLE, Map.of("度", 1.0, "°", 1.0, "degrees", 1.0))
            .where(words("坡", "斜", "傾", "勾配", "slope", "gradient", "incline")),
        new Form(Dimension.LENGTH, MILLIMETRES).notWhere(width),
        new Form(Dimension.WIDTH, MILLIMETRES).where(width),
        new Form(Dimension.AREA, Map.of("m2", 1.0, "平方公尺", 1.0, "平米", 1.0))
            .where(words("佔地", "設置面積", "收まり", "収まる", "所要面積", "設置スペース", "floor space")),
        new Form(Dimension.VOLTAGE, Map.of("v", 1.0, "kv", 1e3)),
        new Form(Dimension.PRESSURE, Map.of("mpa", 1.0, "bar", .1)),
        new Form(Dimension.DELIVERY, DAYS)
            .where(words("納期", "リードタイム", "交期", "交貨", "前置時間", "lead time", "delivery"))
            .notWhere(words("保固", "保証")),
        // without a word for the most, hours and days say when somebody is there (週5日対応)
        new Form(Dimension.RESPONSE, HOURS).where(SOON).notWhere(NOT_SOON).asMost(),
        new Form(Dimension.RESPONSE, HOURS_OF_WORKING_DAYS).where(SOON).notWhere(NOT_SOON));
  }

  private static final BitSet UNITS_BEGIN_WITH = new BitSet();

  static {
    OFFERED.forEach(form -> form.units().keySet().forEach(u -> UNITS_BEGIN_WITH.set(u.charAt(0))));
  }

  /** One of these is in every clause that states a rate. */
  private static final List<String> OF_HOURS = List.of(fold("時"), "hour", "/h");

  /** A rate named before the number, or behind it. */
  private static final Pattern HOURLY =
      Pattern.compile(
          words("毎時", "每小時", "每時", "1時間に", "1時間あたり", "1時間当たり", "時速")
              + "[^\\d,。]{0,4}"
              + "(?:\\d[\\d,.]*\\s*[~〜–-]\\s*)?"
              + NUMBER
              + "(?!\\d|[,.]\\d|\\s*[~〜–-]|\\s*(?:km|公里|キロ|kg|公斤|t|トン|噸|公噸|m|公尺|l|リットル|公升|kw|度)(?![a-z]))");

  private static final Pattern PER_HOUR =
      Pattern.compile(
          NUMBER
              + "\\s*(?:\\p{IsHan}|[a-z]+\\s)?\\s*(?:/\\s*(?:h|hr|hour|時|時間|小時)|(?:per|an)"
              + " hour)(?![a-z])");

  private static final Pattern MOST_BEFORE =
      Pattern.compile(
          words("最大", "最高", "上限", "至多", "不超過", "可達", "up to", "max", "max.", "at most", "within")
              + "(?:約|で|は|為)?\\s*$");
  private static final Pattern WITHIN = Pattern.compile("within\\s*$");
  private static final Pattern MOST_BEHIND =
      Pattern.compile(
          "^\\s*" + words("以下", "以內", "內", "為止", "まで", "迄", "未滿", "or less", "or below"));

  /** What is measured is how exact something is, or how far apart. */
  private static final Pattern TOLERANCE =
      Pattern.compile(
          "±|"
              + words(
                  "精度",
                  "公差",
                  "誤差",
                  "偏差",
                  "円度",
                  "平面度",
                  "平行度",
                  "粗さ",
                  "粗糙",
                  "解析",
                  "解像",
                  "分解能",
                  "隙間",
                  "間隙",
                  "ピッチ",
                  "間距",
                  "節距",
                  "線幅",
                  "線寬",
                  "膜厚",
                  "再現性",
                  "tolerance",
                  "accuracy",
                  "precision",
                  "roundness",
                  "flatness",
                  "roughness",
                  "resolution",
                  "pitch"));

  private static final Map<Aspect, Pattern> ASPECTS =
      Map.of(
          Aspect.THICKNESS, Pattern.compile(words("厚", "thick")),
          Aspect.DIAMETER, Pattern.compile(words("径", "diameter")),
          Aspect.HEIGHT, Pattern.compile(words("高さ", "高度", "height")),
          Aspect.DEPTH, Pattern.compile(words("深さ", "深度", "水深", "depth")));

  private final TextReader.Side side;
  private final List<Found> found = new ArrayList<>();

  private MeasureReader(TextReader.Side side) {
    this.side = side;
  }

  /**
   * How a dimension is written.
   *
   * @param units what one of each is in the dimension's unit
   * @param label what its clause must speak of
   * @param other what its clause must not speak of
   * @param onlyAsMost whether a value counts only where it is said to be the most
   */
  private record Form(
      Dimension dimension,
      Map<String, Double> units,
      @Nullable Pattern label,
      @Nullable Pattern other,
      boolean onlyAsMost,
      Pattern single,
      Pattern span) {
    Form(Dimension dimension, Map<String, Double> units) {
      String unit =
          "\\s*(" + words(units.keySet().toArray(String[]::new)) + ")(?![a-zωΩ/]|[23](?!\\d))";
      this(
          dimension,
          units.entrySet().stream()
              .collect(Collectors.toMap(e -> fold(e.getKey()), Map.Entry::getValue, (a, b) -> a)),
          null,
          null,
          false,
          Pattern.compile(NUMBER + unit),
          Pattern.compile(SPAN + NUMBER + unit));
    }

    Form where(String words) {
      return new Form(dimension, units, Pattern.compile(words), other, onlyAsMost, single, span);
    }

    Form notWhere(String words) {
      return new Form(dimension, units, label, Pattern.compile(words), onlyAsMost, single, span);
    }

    Form asMost() {
      return new Form(dimension, units, label, other, true, single, span);
    }

    boolean isSpokenOfIn(String clause) {
      return (label == null || label.matcher(clause).find())
          && (other == null || !other.matcher(clause).find());
    }
  }

  /**
   * A value in a clause.
   *
   * @param low the lower end of a span, or the value itself
   * @param most whether nothing beyond the upper end is meant
   */
  private record Found(
      Dimension dimension, double low, double high, boolean most, Sentence clause) {
    boolean isAllowed() {
      return dimension.isAllowed();
    }
  }

  /** At most one value of each dimension: the one that decides. */
  static List<Measure> read(List<Sentence> clauses, TextReader.Side side) {
    MeasureReader reader = new MeasureReader(side);
    for (Sentence clause : clauses) {
      if (clause.meant() != Polarity.DENIED && mayState(clause.folded())) {
        reader.find(clause);
      }
    }
    return reader.found.isEmpty() ? List.of() : reader.decisive();
  }

  /** False where no number stands before what a unit begins with, as in most clauses. */
  private static boolean mayState(String clause) {
    boolean behindNumber = false;
    boolean hasNumber = false;
    for (int i = 0; i < clause.length(); i++) {
      char c = clause.charAt(i);
      if (c >= '0' && c <= '9') {
        behindNumber = true;
        hasNumber = true;
      } else if (c != ' ') {
        if (behindNumber && UNITS_BEGIN_WITH.get(c)) {
          return true;
        }
        behindNumber = false;
      }
    }
    return hasNumber && OF_HOURS.stream().anyMatch(clause::contains);
  }

  private void find(Sentence sentence) {
    String clause = sentence.folded();
    if (!TOLERANCE.matcher(clause).find()) {
      for (Form form : side == TextReader.Side.GAP ? ASKED : OFFERED) {
        if (form.isSpokenOfIn(clause)) {
          find(form, sentence);
        }
      }
    }
    for (Pattern rate : List.of(HOURLY, PER_HOUR)) {
      Matcher matcher = rate.matcher(clause);
      while (matcher.find()) {
        double value = number(matcher.group(1));
        found.add(
            new Found(Dimension.HOURLY_RATE, value, value, isMost(clause, matcher), sentence));
      }
    }
  }

  private void find(Form form, Sentence sentence) {
    String clause = sentence.folded();
    Matcher span = form.span().matcher(clause);
    Matcher single = form.single().matcher(clause);
    int at = 0;
    while (single.find(at)) {
      boolean isSpan = span.find(at) && span.start() <= single.start();
      Matcher value = isSpan ? span : single;
      double one = form.units().getOrDefault(value.group(value.groupCount()), 1.0);
      double low = number(value.group(1)) * one;
      double high = isSpan ? number(value.group(2)) * one : low;
      boolean most = isSpan || isMost(clause, value);
      if (most || !form.onlyAsMost()) {
        found.add(new Found(form.dimension(), low, high, most, sentence));
      }
      at = value.end();
    }
  }

  /** What a gap calls the largest of its things, an offer must be able to do. */
  private boolean isMost(String clause, Matcher value) {
    return MOST_BEHIND.matcher(clause.substring(value.end())).find()
        || (side == TextReader.Side.OFFER ? MOST_BEFORE : WITHIN)
            .matcher(clause.substring(0, value.start()))
            .find();
  }

  private List<Measure> decisive() {
    return Arrays.stream(Dimension.values())
        .map(dimension -> found.stream().filter(f -> f.dimension() == dimension).toList())
        .map(values -> side == TextReader.Side.GAP ? asked(values) : offered(values))
        .flatMap(Optional::stream)
        .toList();
  }

  /**
   * The least that is asked, or the most that is allowed; where a gap names a most itself, an offer
   * may well lie below.
   */
  private static Optional<Measure> asked(List<Found> found) {
    return found.stream()
        .filter(
            value ->
                switch (value.dimension()) {
                  case RESPONSE -> value.most();
                  case DELIVERY, WIDTH, AREA -> true;
                  default -> !value.most() || value.low() < value.high();
                })
        .min(Comparator.comparingDouble(v -> v.isAllowed() ? -v.high() : v.low()))
        .map(value -> measure(value, value.isAllowed() ? value.high() : value.low()));
  }

  /**
   * The most that an offer can do, where it says of the largest value that there is no more; or the
   * least that it takes.
   */
  private static Optional<Measure> offered(List<Found> found) {
    if (!found.isEmpty() && found.getFirst().isAllowed()) {
      return found.stream()
          .min(Comparator.comparingDouble(Found::low))
          .map(value -> measure(value, value.low()));
    }
    return found.stream()
        .max(Comparator.comparingDouble(Found::high))
        .filter(value -> value.most() || value.dimension() == Dimension.HOURLY_RATE)
        .map(value -> measure(value, value.high()));
  }

  private static Measure measure(Found found, double value) {
    Sentence clause = found.clause();
    Aspect aspect = found.dimension() == Dimension.LENGTH ? aspect(clause.folded()) : null;
    return new Measure(found.dimension(), aspect, value, clause.part(), clause.from(), clause.to());
  }

  /** Which length a clause speaks of; null where it names none or several. */
  private static @Nullable Aspect aspect(String clause) {
    Aspect named = null;
    for (Map.Entry<Aspect, Pattern> aspect : ASPECTS.entrySet()) {
      if (aspect.getValue().matcher(clause).find()) {
        if (named != null) {
          return null;
        }
        named = aspect.getKey();
      }
    }
    return named;
  }

  private static double number(String written) {
    return Double.parseDouble(written.replace(",", ""));
  }

  private static String fold(String word) {
    return TextFolder.standard().fold(word).toLowerCase(Locale.ROOT);
  }

  private static String words(String... words) {
    return FactReader.alternatives(List.of(words));
  }
}
