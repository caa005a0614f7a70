package app.kakehashi.matching.domain;

import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.Preset;
import app.kakehashi.matching.ScoreCap;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.domain.OfferColumns.Column;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a pair will score about: the exact score, with words about as far as the index was read,
 * amounts in steps, and every other criterion by one example of each code, scored by the exact
 * scorer. It decides who is scored exactly and nothing else. Safe for use by several threads: they
 * may work out the same and find the same.
 */
final class RoughScore {

  /** Columns that may bar a pair. */
  private static final Set<Column> CONSTRAINED =
      EnumSet.of(Column.MODES, Column.CERTIFICATES, Column.LANGUAGES, Column.QUANTITY, Column.LEAD);

  private static final Set<Criterion> OF_WORDS_AND_INDUSTRY =
      EnumSet.of(Criterion.TEXT, Criterion.SECTOR, Criterion.FIT);

  private final GapQuery gap;
  private final OfferColumns columns;
  private final Examples examples;
  private final PairScorer scorer;
  private final HardConstraints constraints;
  private final MatchingModel model;
  private final Preset preset;
  private final float[][] wholes = new float[Side.values().length][Criterion.values().length];
  private final float[][] ofAll = new float[Side.values().length][Criterion.values().length];
  private final float prior;
  private final float textGain;
  private final float textHalf;
  private final float fitText;
  private final float fitSector;
  private final float noTopic;
  private final float noTopicText;
  private final float noTopicSector;
  private final float[] ideals = new float[Script.values().length];
  private final float topicText;
  private final float topicSector;
  private final float japanForAll;
  private final float taiwanForAll;
  private final ColumnPoints[] points;
  private final ColumnPoints modePoints;
  private final Map<String, ColumnPoints> sizesByMode = new ConcurrentHashMap<>();

  /** By the number of the mode that wins; empty where nothing is asked of sizes. */
  private final @Nullable ColumnPoints[] sizesByWinner;

  private final GapFacts.SectorRow sectorsOfFirstMode;
  private final float[] fields;

  RoughScore(
      GapQuery gap,
      OfferColumns columns,
      Examples examples,
      PairScorer scorer,
      HardConstraints constraints,
      MatchingModel model,
      Preset preset) {
    this.gap = gap;
    this.columns = columns;
    this.examples = examples;
    this.scorer = scorer;
    this.constraints = constraints;
    this.model = model;
    this.preset = preset;
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
    OfferDocument unknown = examples.ofNothing();
    Scratch scratch = scratch();
    scorer.fill(gap, unknown, 10 * gap.ideal().of(unknown.script()), scratch);
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
    for (Criterion criterion : Criterion.values()) {
      ofAll[Side.JAPAN.ordinal()][criterion.ordinal()] = points(Side.JAPAN, criterion, scratch);
      ofAll[Side.TAIWAN.ordinal()][criterion.ordinal()] = points(Side.TAIWAN, criterion, scratch);
    }
    this.japanForAll = 100 * prior + ofAll(Side.JAPAN);
    this.taiwanForAll = 100 * prior + ofAll(Side.TAIWAN);
    this.modePoints = modePoints((float) model.number("cap", "mode_weak"));
    this.points =
        Stream.concat(
                Stream.of(modePoints),
                ColumnPoints.columns().stream()
                    .filter(column -> column != Column.MODES && matters(column, scratch))
                    .map(column -> points(column, "")))
            .toArray(ColumnPoints[]::new);
    this.sizesByWinner =
        new @Nullable ColumnPoints[counts(ColumnPoints.SIZES) ? gap.facts().modes().winners() : 0];
    this.topicText =
        whole(Side.JAPAN, Criterion.TEXT) + whole(Side.TAIWAN, Criterion.FIT) * fitText;
    this.topicSector =
        whole(Side.JAPAN, Criterion.SECTOR) + whole(Side.TAIWAN, Criterion.FIT) * fitSector;
    this.sectorsOfFirstMode = gap.facts().sectorsOfFirstMode();
    this.fields = new float[columns.codes(Column.FIELDS)];
    Arrays.fill(fields, Float.NaN);
  }

  private boolean matters(Column column, Scratch scratch) {
    List<Criterion> criteria = ColumnPoints.criteria(column);
    return counts(criteria) || mayBar(column, criteria.getFirst(), scratch);
  }

  private ColumnPoints points(Column column, String mode) {
    return new ColumnPoints(column, mode, columns.codes(column));
  }

  /** What all lists of modes are worth: most are met, and they are soon worked out. */
  private ColumnPoints modePoints(float weak) {
    ColumnPoints all = points(Column.MODES, "");
    ModeFits.Wanted wanted = gap.facts().modes();
    for (int code = 0; code < columns.codes(Column.MODES); code++) {
      float japan = -ofAll[Side.JAPAN.ordinal()][Criterion.MODE.ordinal()];
      float taiwan = -ofAll[Side.TAIWAN.ordinal()][Criterion.MODE.ordinal()];
      float limit = Float.MAX_VALUE;
      ModeFits.Fit fit = code == OfferColumns.UNKNOWN ? ModeFits.Fit.UNKNOWN : wanted.with(code);
      if (fit.stated()) {
        japan += whole(Side.JAPAN, Criterion.MODE) * (float) (fit.japan().value() - prior);
        taiwan += whole(Side.TAIWAN, Criterion.MODE) * (float) (fit.taiwan().value() - prior);
        limit = fit.barred() ? -1 : fit.weak() ? weak : limit;
      }
      all.set(code, japan, taiwan, limit);
    }
    return all;
  }

  /** What sizes are worth where an offer has these modes. */
  private ColumnPoints sizes(int modes) {
    ModeFits.Wanted wanted = gap.facts().modes();
    boolean known = modes != OfferColumns.UNKNOWN;
    int winner = known ? wanted.winner(modes) : wanted.winners() - 1;
    ColumnPoints sizes = sizesByWinner[winner];
    if (sizes == null) {
      String mode = gap.sizeMode(winner);
      sizes = sizesByMode.computeIfAbsent(mode, winning -> points(Column.SIZE, winning));
      sizesByWinner[winner] = sizes;
    }
    return sizes;
  }

  private float points(Side side, Criterion criterion, Scratch scratch) {
    SubScore part = scratch.of(side, criterion);
    return whole(side, criterion) * (float) (part.evidence() * (part.value() - prior));
  }

  /** What is known of the gap alone, and so of all offers. */
  private float ofAll(Side side) {
    float sum = 0;
    for (Criterion criterion : Criterion.values()) {
      if (!OF_WORDS_AND_INDUSTRY.contains(criterion)) {
        sum += ofAll[side.ordinal()][criterion.ordinal()];
      }
    }
    return sum;
  }

  private float more(Side side, List<Criterion> criteria, Scratch scratch) {
    float sum = 0;
    for (Criterion criterion : criteria) {
      sum += points(side, criterion, scratch) - ofAll[side.ordinal()][criterion.ordinal()];
    }
    return sum;
  }

  /** False where nothing is asked that these criteria are about. */
  private boolean counts(List<Criterion> criteria) {
    return criteria.stream()
        .anyMatch(
            criterion -> whole(Side.JAPAN, criterion) > 0 || whole(Side.TAIWAN, criterion) > 0);
  }

  /** True where what is asked may bar a pair or cap its score, also where it has no weight. */
  private static boolean mayBar(Column column, Criterion asked, Scratch scratch) {
    return CONSTRAINED.contains(column) && scratch.of(Side.JAPAN, asked).asked();
  }

  /** False where words count for neither side. */
  boolean countsWords() {
    return topicText > 0;
  }

  private float whole(Side side, Criterion criterion) {
    return wholes[side.ordinal()][criterion.ordinal()];
  }

  /**
   * What an offer's modes of cooperation add to both scores together beyond what is known of all
   * offers; {@link Float#NEGATIVE_INFINITY} where they bar the pair.
   */
  float modes(int modeList) {
    return modePoints.limit(modeList) < 0
        ? Float.NEGATIVE_INFINITY
        : modePoints.japan(modeList) + modePoints.taiwan(modeList);
  }

  /** The most that modes can add. */
  float bestModes() {
    float most = 0;
    for (Side side : Side.values()) {
      most +=
          whole(side, Criterion.MODE) * (1 - prior)
              - ofAll[side.ordinal()][Criterion.MODE.ordinal()];
    }
    return most;
  }

  /** How sure it is that these fields are common to both: 0 to 1. */
  float common(TermWeights offered) {
    return (float) Math.sqrt(gap.fieldNumbers().largestProduct(offered));
  }

  /**
   * What fields and industries add to both scores together, about.
   *
   * @param common as {@link #common} answers
   */
  float industries(float common, int sectorList) {
    float near = nearness(sectorList);
    return topicSector * known(common, near) * (industry(common, near) - prior);
  }

  /** How sure it is what a common field and industries say; these are negative where unknown. */
  private static float known(float commonField, float industries) {
    return industries < 0 ? commonField : 1;
  }

  private static float industry(float commonField, float industries) {
    return industries < 0 ? 1 : Math.max(commonField, industries);
  }

  /**
   * What shared words of this weight add to both scores together, about: 0 to {@link #allWords}.
   */
  float words(float sum, int script) {
    return topicText * share(sum, script);
  }

  /** What an ideal offer's words add. */
  float allWords() {
    return topicText;
  }

  /** The weight of words from which on they add so much; 0 where nothing is asked of them. */
  float least(float points, int script) {
    float share = points / topicText;
    if (share <= 0) {
      return 0;
    }
    return share > 1
        ? Float.POSITIVE_INFINITY
        : ideals[script] * textHalf * share / (textGain - share);
  }

  /** How much of what an ideal offer's words add: 1 is all, 0 none. */
  private float share(float sum, int script) {
    float t = ideals[script] == 0 ? 0 : sum / ideals[script];
    return Math.min(1, textGain * t / (t + textHalf));
  }

  /** Where one thread works out what is not known yet. */
  Scratch scratch() {
    return new Scratch(model, preset);
  }

  /**
   * About the square of the joint score; negative where the pair cannot be.
   *
   * @param sum about what the shared words weigh
   * @param scratch of the thread that asks
   */
  float of(int offer, float sum, Scratch scratch) {
    float japan = japanForAll;
    float taiwan = taiwanForAll;
    float limit = Float.MAX_VALUE;
    for (ColumnPoints column : points) {
      int code = columns.code(offer, column.place());
      float moreJapan = column.japan(code);
      float moreTaiwan = column.taiwan(code);
      float most = column.limit(code);
      if (Float.isNaN(moreJapan + moreTaiwan + most)) {
        set(column, code, scratch);
        moreJapan = column.japan(code);
        moreTaiwan = column.taiwan(code);
        most = column.limit(code);
      }
      japan += moreJapan;
      taiwan += moreTaiwan;
      limit = Math.min(limit, most);
    }
    if (limit < 0) {
      return -1;
    }
    if (sizesByWinner.length > 0) {
      ColumnPoints sizes = sizes(columns.code(offer, Column.MODES));
      int code = columns.code(offer, sizes.place());
      float moreJapan = sizes.japan(code);
      float moreTaiwan = sizes.taiwan(code);
      if (Float.isNaN(moreJapan + moreTaiwan)) {
        set(sizes, code, scratch);
        moreJapan = sizes.japan(code);
        moreTaiwan = sizes.taiwan(code);
      }
      japan += moreJapan;
      taiwan += moreTaiwan;
    }
    float words = share(sum, columns.script(offer));
    float common = fields(columns.code(offer, Column.FIELDS));
    float near = sector(offer);
    float known = known(common, near);
    float industry = industry(common, near);
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

  private void set(ColumnPoints points, int code, Scratch scratch) {
    Column column = points.column();
    OfferDocument example = examples.of(column, code);
    scorer.fill(column, gap, example, points.mode(), scratch);
    ScoreCap.Kind cap = points.cap();
    // where a cap that follows from the column cuts the score
    float limit = cap == null ? Float.MAX_VALUE : (float) scratch.cut(cap);
    points.set(
        code,
        more(Side.JAPAN, points.criteria(), scratch),
        more(Side.TAIWAN, points.criteria(), scratch),
        constraints.bars(column, gap, example) ? -1 : limit);
  }

  private float sector(int offer) {
    int modes = columns.code(offer, Column.MODES);
    int sectors = columns.code(offer, Column.SECTORS);
    if (modes == OfferColumns.UNKNOWN || sectors == OfferColumns.UNKNOWN) {
      return nearness(sectors);
    }
    return (float) gap.facts().sector(modes, columns.equipment(offer), sectors);
  }

  /** About how near industries are to what is sought; negative where they are not known. */
  float nearness(int sectorList) {
    return sectorList == OfferColumns.UNKNOWN ? -1 : (float) sectorsOfFirstMode.of(sectorList);
  }

  private float fields(int code) {
    float known = fields[code];
    if (Float.isNaN(known)) {
      known = common(columns.fields(code));
      fields[code] = known;
    }
    return known;
  }
}
