package app.kakehashi.matching.web;

import app.kakehashi.matching.domain.ModelSetting;
import app.kakehashi.matching.domain.WeightGuard;
import app.kakehashi.matching.domain.Weighting;
import app.kakehashi.shared.text.LooseText;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Weights and bands as typed: weights and shares in points, that is hundredths.
 *
 * @param values by code, as typed
 * @param faults message keys by code
 * @param weighting what the numbers among them make, the rest as in force
 */
record WeightsForm(Map<String, String> values, Map<String, String> faults, Weighting weighting) {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,3}([.,][0-9]{1,2})?");
  private static final String NO_NUMBER = "matching_weights.fault.number";

  /** Those of a weighting. */
  static WeightsForm of(Weighting weighting) {
    Map<String, String> values = new LinkedHashMap<>();
    weighting
        .values()
        .forEach((setting, value) -> values.put(setting.code(), points(setting, value)));
    return new WeightsForm(values, Map.of(), weighting);
  }

  /** What was sent; values that were not stay as they are. */
  static WeightsForm typed(Map<String, String> sent, Weighting inForce, WeightGuard guard) {
    Map<String, String> values = new LinkedHashMap<>();
    Map<String, String> faults = new LinkedHashMap<>();
    Map<ModelSetting, BigDecimal> numbers = new LinkedHashMap<>();
    inForce
        .values()
        .forEach(
            (setting, value) -> {
              String typed =
                  LooseText.plain(sent.getOrDefault(setting.code(), points(setting, value)));
              values.put(setting.code(), typed);
              if (NUMBER.matcher(typed).matches()) {
                BigDecimal number = new BigDecimal(typed.replace(',', '.'));
                numbers.put(setting, setting.isShare() ? number.movePointLeft(2) : number);
              } else {
                faults.put(setting.code(), NO_NUMBER);
              }
            });
    Weighting weighting = inForce.with(numbers);
    if (faults.isEmpty()) {
      guard
          .faults(weighting)
          .forEach((setting, fault) -> faults.put(setting.code(), fault.messageKey()));
    }
    return new WeightsForm(values, faults, weighting);
  }

  boolean hasFaults() {
    return !faults.isEmpty();
  }

  /** A value as it is typed. */
  static String points(ModelSetting setting, BigDecimal value) {
    BigDecimal shown = setting.isShare() ? value.movePointRight(2) : value;
    BigDecimal stripped = shown.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }
}
