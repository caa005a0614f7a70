package app.kakehashi.matching.domain;

import app.kakehashi.matching.Criterion;
import app.kakehashi.matching.Preset;
import app.kakehashi.matching.Side;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number of the model that the office sets: the weight of a criterion for a side, or a band.
 *
 * @param section of the model's table
 * @param key within the section
 */
public record ModelSetting(String section, String key) {
  private static final String BANDS = "band";

  /** What decides on the bands, the strongest first. */
  private static final List<String> BAND_KEYS =
      List.of("introduce", "introduce_text", "introduce_known", "check", "office");

  /** The weight of a criterion among all criteria. */
  static ModelSetting weight(Side side, Criterion criterion) {
    return new ModelSetting(section(side), criterion.code());
  }

  static ModelSetting band(String key) {
    return new ModelSetting(BANDS, key);
  }

  /** All that can be set in a model, Japan's weights first, bands last. */
  static List<ModelSetting> of(MatchingModel model) {
    List<ModelSetting> all = new ArrayList<>();
    for (Side side : Side.values()) {
      for (Criterion criterion : Criterion.values()) {
        if (model.section(section(side)).containsKey(criterion.code())) {
          all.add(weight(side, criterion));
        }
      }
    }
    BAND_KEYS.forEach(key -> all.add(band(key)));
    return all;
  }

  private static String section(Side side) {
    return "weight." + side.code() + "." + Preset.DEFAULT.code();
  }

  static boolean isOfSection(String section) {
    return section.equals(BANDS)
        || section.equals(section(Side.JAPAN))
        || section.equals(section(Side.TAIWAN));
  }

  /** Whose weight it is; null for a band. */
  public @Nullable Side side() {
    for (Side side : Side.values()) {
      if (section.equals(section(side))) {
        return side;
      }
    }
    return null;
  }

  /** Whether it is a share from 0 to 1 rather than a score from 0 to 100. */
  public boolean isShare() {
    return !section.equals(BANDS) || key.startsWith("introduce_");
  }

  /** Its name in forms and in the API. */
  public String code() {
    Side side = side();
    return (side == null ? BANDS : side.code()) + "-" + key;
  }

  /** The message that names it. */
  public String messageKey() {
    return side() == null ? "matching_weights.band." + key : "matching.criterion." + key;
  }
}
