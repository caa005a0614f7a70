package app.kakehashi.company;

import java.util.List;

/**
 * Economic-security facts.
 *
 * @param supplyOutside countries that neither its sites nor its supply chain depend on, ISO 3166-1
 * @param secondSource whether it can serve, or looks for, a second source
 */
public record Resilience(
    List<String> supplyOutside, ExportControl exportControl, Answer secondSource) {
  /** Nothing stated. */
  public static final Resilience UNKNOWN =
      new Resilience(List.of(), ExportControl.UNKNOWN, Answer.UNKNOWN);

  public Resilience {
    supplyOutside = List.copyOf(supplyOutside);
  }
}
