package app.kakehashi.matching.domain;

import java.util.Map;

/** Weights or bands that may not be released. */
public final class WeightsRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Map<ModelSetting, WeightGuard.Fault> faults;

  /**
   * Why.
   *
   * @param faults empty where nothing differs from what is in force
   */
  public WeightsRefused(Map<ModelSetting, WeightGuard.Fault> faults) {
    super(faults.isEmpty() ? "Nothing differs from what is in force" : faults.toString());
    this.faults = Map.copyOf(faults);
  }

  public Map<ModelSetting, WeightGuard.Fault> faults() {
    return faults;
  }
}
