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
  void score(@Nullable String place, @Nullable String other, Set<String> fields, SubScore out) {
    if (place == null || other == null) {
      out.unknown();
      return;
    }
    Optional<Double> kilometres = reference.regions().distanceKm(place, other);
    if (kilometres.isEmpty()) {
      out.unknown();
      return;
    }
    double near = Math.exp(-kilometres.get() / distanceScale);
    Optional<ClusterAffinity> affinity = reference.clusters().affinity(place, other, fields);
    if (affinity.isEmpty()) {
      out.set(near, distanceShare);
    } else {
      out.set(clusterShare * affinity.get().value() + distanceShare * near, 1);
    }
  }
}
