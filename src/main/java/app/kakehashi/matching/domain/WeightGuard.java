package app.kakehashi.matching.domain;

import app.kakehashi.matching.Side;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/**
 * How far the office may go from the weights that come with the software: each by {@link #MOST} at
 * most once they are brought to the same sum, so that no release can turn a ranking over.
 */
public final class WeightGuard {
  /** |w − w⁰| at most. */
  public static final BigDecimal MOST = new BigDecimal("0.08");

  /** What rounding may add to it. */
  private static final BigDecimal ROUNDED = new BigDecimal("0.0001");

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final Weighting shipped;

  public WeightGuard(MatchingModel shipped) {
    this.shipped = Weighting.of(shipped);
  }

  /** Why a value is not taken. */
  public enum Fault {
    /** Below 0: what fits better would count less. */
    NEGATIVE,
    /** Too far from the weight that came with the software. */
    TOO_FAR,
    /** Not within what a score or a share can be. */
    OUT_OF_RANGE,
    /** The bands are not in order. */
    BAND_ORDER;

    /** The message that explains it. */
    public String messageKey() {
      return "matching_weights.fault." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** Weights and bands that came with the software. */
  public Weighting shipped() {
    return shipped;
  }

  /** Brought to the sums of the shipped weights; ratios stay. */
  public Weighting scaled(Weighting typed) {
    return typed.scaledTo(shipped);
  }

  /** The least that a weight may be. */
  public BigDecimal least(ModelSetting setting) {
    return weight(setting).subtract(MOST).max(BigDecimal.ZERO);
  }

  /** The most that a weight may be. */
  public BigDecimal most(ModelSetting setting) {
    return weight(setting).add(MOST);
  }

  private BigDecimal weight(ModelSetting setting) {
    return Objects.requireNonNull(shipped.value(setting), "no setting of this software");
  }

  /** What is wrong with a weighting as typed; empty if it may be released. */
  public Map<ModelSetting, Fault> faults(Weighting typed) {
    Map<ModelSetting, Fault> faults = new LinkedHashMap<>();
    Weighting scaled = scaled(typed);
    typed
        .values()
        .forEach(
            (setting, value) -> {
              if (setting.side() == null) {
                BigDecimal most = setting.isShare() ? BigDecimal.ONE : HUNDRED;
                if (value.signum() < 0 || value.compareTo(most) > 0) {
                  faults.put(setting, Fault.OUT_OF_RANGE);
                }
              } else if (value.signum() < 0) {
                faults.put(setting, Fault.NEGATIVE);
              } else if (isFar(setting, scaled)) {
                faults.put(setting, Fault.TOO_FAR);
              }
            });
    order(typed, "check", "introduce", faults);
    order(typed, "office", "check", faults);
    return faults;
  }

  /**
   * Lets a weighting pass.
   *
   * @throws WeightsRefused if it may not be released
   */
  public void check(Weighting typed) {
    Map<ModelSetting, Fault> faults = faults(typed);
    if (!faults.isEmpty()) {
      throw new WeightsRefused(faults);
    }
  }

  private boolean isFar(ModelSetting setting, Weighting scaled) {
    BigDecimal away = Objects.requireNonNull(scaled.value(setting)).subtract(weight(setting)).abs();
    return away.compareTo(MOST.add(ROUNDED)) > 0;
  }

  private static void order(
      Weighting typed, String lower, String higher, Map<ModelSetting, Fault> faults) {
    ModelSetting low = ModelSetting.band(lower);
    BigDecimal below = typed.value(low);
    BigDecimal above = typed.value(ModelSetting.band(higher));
    if (below != null && above != null && below.compareTo(above) >= 0) {
      faults.putIfAbsent(low, Fault.BAND_ORDER);
    }
  }

  /** Share of a weight in its side's sum, 0 to 1: what it counts where everything is asked. */
  public static double share(Weighting weighting, ModelSetting setting) {
    Side side = Objects.requireNonNull(setting.side(), "a band has no share");
    BigDecimal sum = weighting.sum(side);
    return sum.signum() == 0
        ? 0
        : Objects.requireNonNull(weighting.value(setting)).doubleValue() / sum.doubleValue();
  }
}
