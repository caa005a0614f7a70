package app.kakehashi.matching.domain;

import app.kakehashi.matching.Band;
import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.Preset;
import app.kakehashi.matching.Side;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Weights, tables and bands: the versioned data by which pairs are scored ({@code
 * db/reference/matching_model.tsv}). A model never changes; a new one has a new version.
 */
public final class MatchingModel {

  private static final Pattern NUMBER = Pattern.compile("-?\\d*\\.?\\d+");

  private static final Pattern GLOSSARY = Pattern.compile("\\+g\\d+$");

  private final Map<String, Map<String, String>> sections;
  private final Map<String, Map<String, Double>> numbers = new HashMap<>();
  private final double[][][] weights;
  private final Map<String, Map<String, Double>> modes = new HashMap<>();
  private final Map<String, SizeBand> sizeBands;
  private final double[] modePreferences;

  private MatchingModel(Map<String, Map<String, String>> sections) {
    this.sections = sections;
    sections.forEach(
        (section, entries) -> {
          Map<String, Double> parsed = new HashMap<>();
          entries.forEach(
              (key, value) -> {
                if (NUMBER.matcher(value).matches()) {
                  parsed.put(key, Double.valueOf(value));
                }
              });
          numbers.put(section, parsed);
        });
    this.weights =
        new double[Side.values().length][Preset.values().length][Criterion.values().length];
    for (Side side : Side.values()) {
      for (Preset preset : Preset.values()) {
        String section = "weight." + side.code() + "." + preset.code();
        for (Criterion criterion : Criterion.values()) {
          weights[side.ordinal()][preset.ordinal()][criterion.ordinal()] =
              number(section, criterion.code(), 0);
        }
      }
    }
    numbers
        .getOrDefault("mode", Map.of())
        .forEach(
            (pair, value) -> {
              String[] wantedAndOffered = pair.split(">", 2);
              modes
                  .computeIfAbsent(wantedAndOffered[0], unused -> new HashMap<>())
                  .put(wantedAndOffered[1], value);
            });
    this.sizeBands = new HashMap<>();
    section("size_band").forEach((mode, band) -> sizeBands.put(mode, SizeBand.parse(band)));
    this.modePreferences = new double[section("mode_preference").size()];
    for (int i = 0; i < modePreferences.length; i++) {
      modePreferences[i] = number("mode_preference", String.valueOf(i + 1));
    }
  }

  /** Reads the lines of the table: section, key, value; heading included. */
  public static MatchingModel ofLines(List<String> lines) {
    Map<String, Map<String, String>> sections = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      if (!line.isBlank()) {
        String[] cells = line.split("\t", -1);
        sections
            .computeIfAbsent(cells[0].strip(), unused -> new HashMap<>())
            .put(cells[1].strip(), cells[2].strip());
      }
    }
    return new MatchingModel(sections);
  }

  /** The same model with one value replaced, under a version of its own. */
  public MatchingModel with(String section, String key, String value) {
    Map<String, Map<String, String>> copy = new HashMap<>();
    sections.forEach((name, entries) -> copy.put(name, new HashMap<>(entries)));
    copy.computeIfAbsent(section, unused -> new HashMap<>()).put(key, value);
    copy.computeIfAbsent("model", unused -> new HashMap<>())
        .merge("version", "+" + section + "." + key + "=" + value, String::concat);
    return new MatchingModel(copy);
  }

  /** The same tables with other weights and bands, under a version of its own. */
  public MatchingModel under(Weighting weighting, String version) {
    Map<String, Map<String, String>> copy = new HashMap<>();
    sections.forEach((name, entries) -> copy.put(name, new HashMap<>(entries)));
    weighting
        .values()
        .forEach(
            (setting, value) ->
                copy.computeIfAbsent(setting.section(), unused -> new HashMap<>())
                    .put(setting.key(), value.toPlainString()));
    copy.computeIfAbsent("model", unused -> new HashMap<>()).put("version", version);
    return new MatchingModel(copy);
  }

  /** Whether two models read and compare postings alike and only weigh and word it differently. */
  boolean differsOnlyInWeighting(MatchingModel other) {
    return unweighted().equals(other.unweighted());
  }

  private Map<String, Map<String, String>> unweighted() {
    Map<String, Map<String, String>> rest = new HashMap<>(sections);
    rest.remove("model");
    rest.keySet().removeIf(ModelSetting::isOfSection);
    return rest;
  }

  /**
   * The same under a version that also says by which version of the glossary texts are read; as
   * shipped it says nothing.
   */
  public MatchingModel readBy(long glossary) {
    Map<String, Map<String, String>> copy = new HashMap<>(sections);
    Map<String, String> named = new HashMap<>(section("model"));
    String own = GLOSSARY.matcher(version()).replaceFirst("");
    named.put("version", glossary == 0 ? own : own + "+g" + glossary);
    copy.put("model", named);
    return new MatchingModel(copy);
  }

  public String version() {
    return text("model", "version");
  }

  /** The day by which 'how long until' is reckoned where no other day is given. */
  public LocalDate asOf() {
    return LocalDate.parse(text("model", "as_of"));
  }

  /** The weight of a criterion before renormalisation over what is asked. */
  public double weight(Side side, Preset preset, Criterion criterion) {
    return weights[side.ordinal()][preset.ordinal()][criterion.ordinal()];
  }

  /** Compatibility 0 to 1 of a mode wanted by Japan and a mode offered by Taiwan. */
  public double mode(String wanted, String offered) {
    return modes.getOrDefault(wanted, Map.of()).getOrDefault(offered, 0.0);
  }

  /** What the n-th wish counts, n from 0; later wishes count as the last in the table. */
  public double modePreference(int position) {
    return modePreferences[Math.min(position, modePreferences.length - 1)];
  }

  /** The tolerated size ratios of a mode; that of supply where the mode has none of its own. */
  public SizeBand sizeBand(String mode) {
    SizeBand band = sizeBands.get(mode);
    if (band == null) {
      band = sizeBands.get("supply");
    }
    if (band == null) {
      throw new IllegalStateException("The model has no size band for supply");
    }
    return band;
  }

  /** p = σ(α + β·S): how likely a side with this score says yes. */
  public double probability(double score) {
    return 1
        / (1 + Math.exp(-(number("calibration", "alpha") + number("calibration", "beta") * score)));
  }

  /**
   * The joint score in words. Only a score that stands on shared content and on facts is put into
   * the strongest: mode, size and region alone make a good pair of two that fit nothing else.
   */
  Band band(double joint, Grounds grounds) {
    if (joint >= number("band", "introduce")
        && !grounds.capped()
        && grounds.text() >= number("band", "introduce_text")
        && grounds.known() >= number("band", "introduce_known")) {
      return Band.INTRODUCE;
    }
    if (joint >= number("band", "check")) {
      return Band.CHECK;
    }
    return joint >= number("band", "office") ? Band.OFFICE : Band.BELOW;
  }

  /** A single number of the model. */
  public double parameter(String key) {
    return number("parameter", key);
  }

  public double number(String section, String key) {
    Double value = numbers.getOrDefault(section, Map.of()).get(key);
    if (value == null) {
      throw new IllegalStateException("The model lacks a number for " + section + " " + key);
    }
    return value;
  }

  /** A number that need not be there. */
  public double number(String section, String key, double otherwise) {
    return numbers.getOrDefault(section, Map.of()).getOrDefault(key, otherwise);
  }

  /** The entries of a section. */
  public Map<String, String> section(String name) {
    return sections.getOrDefault(name, Map.of());
  }

  private String text(String section, String key) {
    @Nullable String value = section(section).get(key);
    if (value == null) {
      throw new IllegalStateException("The model lacks " + section + " " + key);
    }
    return value;
  }

  /**
   * What a joint score stands on.
   *
   * @param text the sub-score of shared content
   * @param known share of the less known side's weight that is known
   * @param capped whether something must be settled first, even where the cap takes no points
   */
  record Grounds(double text, double known, boolean capped) {}

  /**
   * Tolerated ratios of the Japanese to the Taiwanese firm's size, as logarithms.
   *
   * @param low lowest ln(J/T) tolerated
   * @param high highest ln(J/T) tolerated
   */
  public record SizeBand(double low, double high) {
    private static SizeBand parse(String text) {
      String[] ratios = text.split(":", -1);
      return new SizeBand(
          Math.log(Double.parseDouble(ratios[0])), Math.log(Double.parseDouble(ratios[1])));
    }
  }
}
