package app.kakehashi.matching.domain.text;

import org.jspecify.annotations.Nullable;

/**
 * A measured value that a posting states: the least that a gap asks for, or the most that an offer
 * says it can do; of room and time, the most that is allowed and the least that is taken.
 *
 * @param aspect which length it is, where the clause says so
 * @param value in the dimension's unit
 * @param part where the clause stands that states it
 * @param from first position of the clause in that part
 * @param to position after the last
 */
public record Measure(
    Dimension dimension, @Nullable Aspect aspect, double value, Part part, int from, int to) {

  /** Which length of a thing; different ones are never compared. */
  public enum Aspect {
    THICKNESS,
    DIAMETER,
    HEIGHT,
    DEPTH
  }

  /** Values are compared where both sides state one. */
  public enum Dimension {
    /** Degrees Celsius, above zero. */
    TEMPERATURE,
    /** Degrees of a slope or an angle. */
    ANGLE,
    /** Millimetres. */
    LENGTH,
    /** Volts. */
    VOLTAGE,
    /** Megapascals. */
    PRESSURE,
    /** Kilograms that something carries. */
    LOAD,
    /** Tonnes by which a machine presses or clamps. */
    FORCE,
    /** Pieces of whatever in an hour. */
    HOURLY_RATE,
    /** Millimetres that a machine takes. */
    WIDTH,
    /** Square metres that a machine takes. */
    AREA,
    /** Days until delivery. */
    DELIVERY,
    /** Hours until something is done. */
    RESPONSE;

    /** True where a gap states the most that it allows and an offer the least that it takes. */
    boolean isAllowed() {
      return switch (this) {
        case WIDTH, AREA, DELIVERY, RESPONSE -> true;
        case TEMPERATURE, ANGLE, LENGTH, VOLTAGE, PRESSURE, LOAD, FORCE, HOURLY_RATE -> false;
      };
    }

    /** True where a value is the most by its name (載重, 型締力), without a word that says so. */
    boolean isMostByName() {
      return switch (this) {
        case LOAD, FORCE, HOURLY_RATE -> true;
        case TEMPERATURE, ANGLE, LENGTH, VOLTAGE, PRESSURE, WIDTH, AREA, DELIVERY, RESPONSE ->
            false;
      };
    }
  }

  private static final double CLEARLY = 1.15;
  private static final double MUCH_SLOWER = .8;
  private static final double DEGREES = 10;
  private static final double MUCH_LATER = 1.5;

  /** Lengths that differ by more are those of different things: a beam and its paint. */
  private static final double SAME_THING = 20;

  /** True where an offer that states this cannot do what a gap asks by words about the same. */
  public boolean fallsShortOf(Measure asked) {
    boolean otherLength = aspect != null && asked.aspect != null && aspect != asked.aspect;
    if (dimension != asked.dimension || otherLength) {
      return false;
    }
    return switch (dimension) {
      case TEMPERATURE -> value <= asked.value - DEGREES;
      case ANGLE, VOLTAGE, PRESSURE, LOAD, FORCE -> value * CLEARLY < asked.value;
      case LENGTH -> value * CLEARLY < asked.value && value * SAME_THING >= asked.value;
      case HOURLY_RATE -> value < asked.value * MUCH_SLOWER;
      case WIDTH, AREA -> value > asked.value * CLEARLY;
      case DELIVERY, RESPONSE -> value > asked.value * MUCH_LATER;
    };
  }
}
