package app.kakehashi.matching.domain;

import app.kakehashi.reference.ClusterAffinity;
import app.kakehashi.reference.ReferenceData;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How well two places go together: .6·common cluster + .4·exp(−d/2500 km). Distances between the
 * two countries are 700–2,900 km, so distance never dominates.
 */
final class RegionFit {

  private static final Result UNKNOWN = new Result(0, 0, 0, null);

  private final ReferenceData reference;
  private final double clusterShare;
  private final double distanceShare;
  private final double distanceScale;

  RegionFit(ReferenceData reference, MatchingModel model) {
    this.reference = reference;
    this.clusterShare = model.parameter("cluster");
    this.distanceShare = model.parameter("distance");
    this.distanceScale = model.parameter("distance_km");
  }

  /**
   * Scores two regions.
   *
   * @param fields the fields the gap asks; clusters count for their themes only
   */
  Result score(@Nullable String place, @Nullable String other, Set<String> fields) {
    if (place == null || other == null) {
      return UNKNOWN;
    }
    Optional<Double> kilometres = reference.regions().distanceKm(place, other);
    if (kilometres.isEmpty()) {
      return UNKNOWN;
    }
    double km = kilometres.get();
    double near = Math.exp(-km / distanceScale);
    Optional<ClusterAffinity> affinity = reference.clusters().affinity(place, other, fields);
    return affinity
        .map(found -> new Result(clusterShare * found.value() + distanceShare * near, 1, km, found))
        .orElseGet(() -> new Result(near, distanceShare, km, null));
  }

  /**
   * What two regions have to do with each other.
   *
   * @param evidence .4 where the fields asked have no cluster theme, so that only distance counts
   * @param kilometres between the regions' centres
   * @param cluster the common cluster, where one was looked for
   */
  record Result(
      double value, double evidence, double kilometres, @Nullable ClusterAffinity cluster) {}
}
