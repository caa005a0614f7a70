package app.kakehashi.reference;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Regional clusters of both countries by theme, and official channels between regions. */
public final class Clusters {

  private final List<ClusterTheme> themes;
  private final Map<String, Map<String, Double>> weights;
  private final Map<String, Double> channels;

  Clusters(List<ClusterTheme> themes, List<Member> members, Map<String, Double> channels) {
    this.themes = List.copyOf(themes);
    Map<String, Map<String, Double>> byTheme = new HashMap<>();
    for (Member member : members) {
      byTheme
          .computeIfAbsent(member.theme(), key -> new HashMap<>())
          .put(member.region(), member.weight());
    }
    byTheme.replaceAll((theme, regions) -> Map.copyOf(regions));
    this.weights = Map.copyOf(byTheme);
    this.channels = Map.copyOf(channels);
  }

  public List<ClusterTheme> themes() {
    return themes;
  }

  /** How strongly a region belongs to a theme's cluster: 0 (not at all) to 1 (its core). */
  public double weight(String theme, String region) {
    return weights.getOrDefault(theme, Map.of()).getOrDefault(region, 0.0);
  }

  /** What an official channel of the region with the other country adds. */
  public double channelBonus(String region) {
    return channels.getOrDefault(region, 0.0);
  }

  /**
   * The best common cluster of two regions among the themes of the given fields; empty where the
   * fields have no theme, so that nothing can be said. The order of the regions does not matter.
   *
   * @param fields first-level capability fields that are asked for
   */
  public Optional<ClusterAffinity> affinity(
      String region, String otherRegion, Collection<String> fields) {
    double bonus = Math.max(channelBonus(region), channelBonus(otherRegion));
    ClusterTheme best = null;
    double bestWeight = -1.0;
    for (ClusterTheme theme : themes) {
      if (theme.fields().stream().anyMatch(fields::contains)) {
        double weight = weight(theme.code(), region) * weight(theme.code(), otherRegion);
        if (weight > bestWeight) {
          best = theme;
          bestWeight = weight;
        }
      }
    }
    return best == null
        ? Optional.empty()
        : Optional.of(new ClusterAffinity(best, bestWeight, bonus));
  }

  /** A region's weight in a theme. */
  record Member(String theme, String region, double weight) {}
}
