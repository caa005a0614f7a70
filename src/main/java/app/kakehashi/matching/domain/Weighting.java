package app.kakehashi.matching.domain;

import app.kakehashi.matching.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What of a model the office sets: the weights of both sides and the bands. The weights of a side
 * count against each other only; how high they all are says nothing.
 */
public final class Weighting {
  /** Weights are kept to a hundredth of a point. */
  private static final int DIGITS = 4;

  /** What rounding may leave of a sum. */
  private static final BigDecimal ROUNDED = new BigDecimal("0.002");

  private final Map<ModelSetting, BigDecimal> values;

  private Weighting(Map<ModelSetting, BigDecimal> values) {
    this.values = Collections.unmodifiableMap(values);
  }

  /** That of a model. */
  public static Weighting of(MatchingModel model) {
    Map<ModelSetting, BigDecimal> values = new LinkedHashMap<>();
    for (ModelSetting setting : ModelSetting.of(model)) {
      values.put(
          setting, exact(BigDecimal.valueOf(model.number(setting.section(), setting.key()))));
    }
    return new Weighting(values);
  }

  /** Reads what {@link #text} wrote. */
  public static Weighting ofText(String text) {
    Map<ModelSetting, BigDecimal> values = new LinkedHashMap<>();
    text.lines()
        .map(line -> line.split("\t", -1))
        .forEach(
            cells ->
                values.put(new ModelSetting(cells[0], cells[1]), exact(new BigDecimal(cells[2]))));
    return new Weighting(values);
  }

  /** The same with these values in place of its own; what it does not set is left out. */
  public Weighting with(Map<ModelSetting, BigDecimal> others) {
    Map<ModelSetting, BigDecimal> next = new LinkedHashMap<>(values);
    next.replaceAll((setting, value) -> exact(others.getOrDefault(setting, value)));
    return new Weighting(next);
  }

  /** A line a value, as in the model's table; the same for the same values. */
  public String text() {
    return values.entrySet().stream()
        .map(
            entry ->
                String.join(
                    "\t",
                    entry.getKey().section(),
                    entry.getKey().key(),
                    entry.getValue().toPlainString()))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** In the order in which they are shown. */
  public Map<ModelSetting, BigDecimal> values() {
    return values;
  }

  public @Nullable BigDecimal value(ModelSetting setting) {
    return values.get(setting);
  }

  /** What this weighting sets otherwise than an earlier one, in order. */
  public List<ModelSetting> changedFrom(Weighting earlier) {
    List<ModelSetting> changed = new ArrayList<>();
    values.forEach(
        (setting, value) -> {
          if (!value.equals(earlier.value(setting))) {
            changed.add(setting);
          }
        });
    return changed;
  }

  /** Sum of a side's weights. */
  public BigDecimal sum(Side side) {
    return values.entrySet().stream()
        .filter(entry -> entry.getKey().side() == side)
        .map(Map.Entry::getValue)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** The same relations of weights, with each side's sum as in the other. A sum of 0 stays. */
  Weighting scaledTo(Weighting other) {
    Map<ModelSetting, BigDecimal> next = new LinkedHashMap<>(values);
    for (Side side : Side.values()) {
      BigDecimal own = sum(side);
      BigDecimal wanted = other.sum(side);
      if (own.signum() > 0 && own.subtract(wanted).abs().compareTo(ROUNDED) > 0) {
        next.replaceAll(
            (setting, value) ->
                setting.side() == side
                    ? exact(value.multiply(wanted).divide(own, DIGITS, RoundingMode.HALF_UP))
                    : value);
      }
    }
    return new Weighting(next);
  }

  private static BigDecimal exact(BigDecimal value) {
    BigDecimal stripped = value.setScale(DIGITS, RoundingMode.HALF_UP).stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Weighting weighting && values.equals(weighting.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }
}
