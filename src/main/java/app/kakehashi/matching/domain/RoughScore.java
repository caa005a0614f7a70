package app.kakehashi.matching.domain;

import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.Preset;
import app.kakehashi.matching.ScoreCap;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.domain.OfferColumns.Column;
import app.kakehashi.matching.domain.text.PostingText;
import app.kakehashi.matching.domain.text.StatedFacts;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a pair will score about: the exact score, with words about as far as the index was read,
 * amounts in steps, and every other criterion by one example of each code, scored by the exact
 * scorer. It decides who is scored exactly and nothing else.
 */
final class RoughScore {

  private static final Map<Column, List<Criterion>> CRITERIA = new EnumMap<>(Column.class);

  static {
    CRITERIA.put(Column.MODES, List.of(Criterion.MODE));
    CRITERIA.put(Column.CERTIFICATES, List.of(Criterion.CERTIFICATE));
    CRITERIA.put(Column.BRIDGE, List.of(Criterion.LANGUAGE, Criterion.BRIDGE));
    CRITERIA.put(Column.COUNTRIES, List.of(Criterion.COUNTRIES));
    CRITERIA.put(Column.RELIABILITY, List.of(Criterion.TRUST));
    CRITERIA.put(Column.WISHES, List.of(Criterion.OBSTACLE, Criterion.MATURITY, Criterion.LABOUR));
    CRITERIA.put(Column.SIZE, List.of(Criterion.SIZE, Criterion.COUNTERPARTY));
    CRITERIA.put(Column.REVENUE, List.of(Criterion.ORDER));
    CRITERIA.put(Column.REGION, List.of(Criterion.REGION, Criterion.PLACE));
    CRITERIA.put(Column.QUANTITY, List.of(Criterion.VOLUME));
    CRITERIA.put(Column.LEAD, List.of(Criterion.TIME));
  }

  private static final Map<Column, ScoreCap.Kind> CAPS =
      Map.of(
          Column.MODES, ScoreCap.Kind.MODE_WEAK,
          Column.CERTIFICATES, ScoreCap.Kind.CERTIFICATE_UNKNOWN,
          Column.BRIDGE, ScoreCap.Kind.LANGUAGE_UNKNOWN);
  private static final List<Criterion> THE_SAME_FOR_ALL =
      List.of(Criterion.CONDITIONS, Criterion.CLARITY, Criterion.TERMS);
  private static final StatedFacts NO_FACTS =
      new StatedFacts(List.of(), List.of(), null, Set.of(), Set.of(), Set.of());
  private static final TermRules.Words NO_WORDS = new TermRules.Words(new long[0], new long[0], 0);

  private final GapQuery gap;
  private final OfferColumns columns;
  private final OfferReader reader;
  private final PairScorer scorer;
  private final HardConstraints constraints;
  private final Scratch scratch;
  private final OfferProfile nothing;
  private final float[][] wholes = new float[Side.values().length][Criterion.values().length];
  private final float prior;
  private final float textGain;
  private final float textHalf;
  private final float fitText;
  private final float fitSector;
  private final float noTopic;
  private final float noTopicText;
  private final float noTopicSector;
  private final float[] ideals = new float[Script.values().length];
  private final float japanForAll;
  private final float taiwanForAll;
  private final Points[] points;
  private final @Nullable String[] wanted;
  private final float[] fields;

  /** What the codes of a column are worth for both sides, worked out when they are first met. */
  private static final class Points {
    private final Column column;
    private final List<Criterion> criteria;
    private final float[] japan;
    private final float[] taiwan;
    private final float[] limit;

    Points(Column column, List<Criterion> criteria, int codes) {
      this.column = column;
      this.criteria = criteria;
      japan = new float[codes];
      Arrays.fill(japan, Float.NaN);
      taiwan = new float[codes];
      limit = new float[codes];
    }
  }

  RoughScore(
      GapQuery gap,
      OfferColumns columns,
      OfferReader reader,
      PairScorer scorer,
      HardConstraints constraints,
      MatchingModel model,
      Preset preset) {
    this.gap = gap;
    this.columns = columns;
    this.reader = reader;
    this.scorer = scorer;
    this.constraints = constraints;
    this.scratch = new Scratch(model, preset);
    this.nothing =
        OfferProfile.of(
                "", CompanyProfile.of("", "TW").build(), new PostingText("", "", List.of(), ""))
            .build();
    this.prior = (float) model.parameter("prior");
    this.textGain = (float) model.parameter("text_gain");
    this.textHalf = (float) model.parameter("text_half");
    this.fitText = (float) model.parameter("fit_text");
    this.fitSector = (float) model.parameter("fit_sector");
    this.noTopic = (float) model.number("cap", "no_topic");
    this.noTopicText = (float) model.number("cap", "no_topic_text");
    this.noTopicSector = (float) model.number("cap", "no_topic_sector");
    for (Script script : Script.values()) {
      ideals[script.ordinal()] = (float) gap.ideal().of(script);
    }
    score(nothing);
    for (Side side : Side.values()) {
      double total = 0;
      for (Criterion criterion : Criterion.values()) {
        total += scratch.of(side, criterion).asked() ? model.weight(side, preset, criterion) : 0;
      }
      for (Criterion criterion : Criterion.values()) {
        wholes[side.ordinal()][criterion.ordinal()] =
            scratch.of(side, criterion).asked() && total > 0
                ? (float) (100 * model.weight(side, preset, criterion) / total)
                : 0;
      }
    }
    this.japanForAll = 100 * prior + sum(Side.JAPAN, THE_SAME_FOR_ALL);
    this.taiwanForAll = 100 * prior + sum(Side.TAIWAN, THE_SAME_FOR_ALL);
    this.points =
        CRITERIA.entrySet().stream()
            .filter(column -> column.getKey() == Column.MODES || counts(column.getValue()))
            .map(
                column ->
                    new Points(column.getKey(), column.getValue(), columns.codes(column.getKey())))
            .toArray(Points[]::new);
    this.wanted = new @Nullable String[columns.codes(Column.MODES)];
    this.fields = new float[columns.codes(Column.FIELDS)];
    Arrays.fill(fields, Float.NaN);
  }

  /** Scores an example as if it had the gap's words. */
  private boolean score(OfferProfile example) {
    OfferDocument document =
        reader.document(example, NO_WORDS, gap.fieldNumbers(), NO_FACTS, null).open();
    scorer.fill(gap, document, 10 * gap.ideal().of(document.script()), scratch);
    return constraints.violated(gap, document).isEmpty();
  }

  private float sum(Side side, List<Criterion> criteria) {
    float sum = 0;
    for (Criterion criterion : criteria) {
      SubScore part = scratch.of(side, criterion);
      sum +=
          wholes[side.ordinal()][criterion.ordinal()]
              * (float) (part.evidence() * (part.value() - prior));
    }
    return sum;
  }

  /** False where nothing is asked that these criteria are about. */
  private boolean counts(List<Criterion> criteria) {
    return criteria.stream()
        .anyMatch(
            criterion -> whole(Side.JAPAN, criterion) > 0 || whole(Side.TAIWAN, criterion) > 0);
  }

  /** False for a preset that words do not count in. */
  boolean countsWords() {
    return whole(Side.JAPAN, Criterion.TEXT) > 0;
  }

  private float whole(Side side, Criterion criterion) {
    return wholes[side.ordinal()][criterion.ordinal()];
  }

  /**
   * About the square of the joint score; negative where the pair cannot be.
   *
   * @param sum about what the shared words weigh
   */
  float of(int offer, float sum) {
    float japan = japanForAll;
    float taiwan = taiwanForAll;
    float limit = Float.MAX_VALUE;
    for (Points column : points) {
      int code = columns.code(offer, column.column);
      if (Float.isNaN(column.japan[code])) {
        read(column, code);
      }
      japan += column.japan[code];
      taiwan += column.taiwan[code];
      limit = Math.min(limit, column.limit[code]);
    }
    if (limit < 0) {
      return -1;
    }
    float ideal = ideals[columns.script(offer).ordinal()];
    float t = ideal == 0 ? 0 : sum / ideal;
    float words = Math.min(1, textGain * t / (t + textHalf));
    float common = fields(columns.code(offer, Column.FIELDS));
    float near = sector(offer);
    float known = near < 0 ? common : 1;
    float industry = near < 0 ? 1 : Math.max(common, near);
    if (words < noTopicText && industry < noTopicSector) {
      limit = Math.min(limit, noTopic);
    }
    float evidence = fitText + fitSector * known;
    float fitting = (fitText * words + fitSector * known * industry) / evidence;
    japan +=
        whole(Side.JAPAN, Criterion.TEXT) * (words - prior)
            + whole(Side.JAPAN, Criterion.SECTOR) * known * (industry - prior);
    taiwan += whole(Side.TAIWAN, Criterion.FIT) * evidence * (fitting - prior);
    return Math.max(0, Math.min(japan, limit)) * Math.max(0, taiwan);
  }

  private void read(Points column, int code) {
    boolean allowed = score(columns.example(column.column, code, nothing));
    column.japan[code] = sum(Side.JAPAN, column.criteria);
    column.taiwan[code] = sum(Side.TAIWAN, column.criteria);
    column.limit[code] = allowed ? limit(column.column) : -1;
  }

  /** Where a cap that follows from the column cuts the score. */
  private float limit(Column column) {
    ScoreCap.Kind kind = CAPS.get(column);
    return kind == null ? Float.MAX_VALUE : (float) scratch.cut(kind);
  }

  private float sector(int offer) {
    return (float)
        gap.facts()
            .sector(
                columns.code(offer, Column.SECTORS),
                wanted(columns.code(offer, Column.MODES)),
                columns.equipment(offer));
  }

  /** About how near industries are to what is sought; negative where they are not known. */
  float nearness(int sectorList) {
    List<String> modes = gap.profile().modes();
    return (float) gap.facts().sector(sectorList, modes.isEmpty() ? "" : modes.getFirst(), false);
  }

  /** The mode that wins with an offer of these modes. */
  private String wanted(int code) {
    String known = wanted[code];
    if (known == null) {
      score(columns.example(Column.MODES, code, nothing));
      known = scratch.winningWanted();
      wanted[code] = known;
    }
    return known;
  }

  private float fields(int code) {
    if (Float.isNaN(fields[code])) {
      fields[code] = (float) Math.sqrt(gap.fieldNumbers().largestProduct(columns.fields(code)));
    }
    return fields[code];
  }
}
