package app.kakehashi.matching.domain;

import app.kakehashi.reference.IoGroup;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.reference.Sectors;
import app.kakehashi.reference.SupplyUse;
import app.kakehashi.reference.TradeDirection;
import app.kakehashi.reference.WeightedSector;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How near two industries are: in the ISIC tree (half Wu–Palmer, half Lin with the information
 * content of the catalogue's own firms), and as supplier and buyer of each other.
 */
final class SectorFit {

  private static final double HALF = .5;

  private final Sectors sectors;
  private final SupplyUse supplyUse;
  private final Map<String, Integer> firms = new HashMap<>();
  private final double population;
  private final Map<String, Map<String, Double>> trees = new ConcurrentHashMap<>();

  /** Counts the firms of every node of the tree as strangers see them, once and for all. */
  SectorFit(ReferenceData reference, OfferReader.Veilable[] offers) {
    this.sectors = reference.sectors();
    this.supplyUse = reference.supplyUse();
    for (OfferReader.Veilable offer : offers) {
      Set<String> nodes = new HashSet<>();
      for (WeightedSector sector : offer.veiled().profile().company().sectors()) {
        nodes.addAll(sectors.path(sector.code()));
      }
      nodes.forEach(node -> firms.merge(node, 1, Integer::sum));
    }
    this.population = offers.length + sectors.all().size();
  }

  /** Similarity 0 to 1 of two ISIC codes. */
  double tree(String one, String other) {
    // asked first, because computing where something may be takes a lock
    Map<String, Double> row = trees.get(one);
    if (row == null) {
      row = trees.computeIfAbsent(one, unused -> new ConcurrentHashMap<>());
    }
    Double known = row.get(other);
    if (known == null) {
      known = computeTree(one, other);
      row.put(other, known);
    }
    return known;
  }

  private double computeTree(String one, String other) {
    List<String> path = sectors.path(one);
    List<String> otherPath = sectors.path(other);
    int shared = 0;
    while (shared < Math.min(path.size(), otherPath.size())
        && path.get(shared).equals(otherPath.get(shared))) {
      shared++;
    }
    if (shared == 0) {
      return 0;
    }
    double wuPalmer = 2.0 * shared / (path.size() + otherPath.size());
    double contents = content(path.getLast()) + content(otherPath.getLast());
    double lin = contents == 0 ? wuPalmer : 2 * content(path.get(shared - 1)) / contents;
    return HALF * wuPalmer + HALF * lin;
  }

  /** Information content of a node: rare industries say more. */
  private double content(String code) {
    return -Math.log((firms.getOrDefault(code, 0) + 1) / population);
  }

  /**
   * Complementarity 0 to 1 of the offer's industry and the gap owner's.
   *
   * @param mode the cooperation in view decides who supplies whom
   */
  double complementarity(String offered, String owner, String mode, boolean equipment) {
    Optional<IoGroup> taiwan = sectors.ioGroup(offered);
    Optional<IoGroup> japan = sectors.ioGroup(owner);
    if (taiwan.isEmpty() || japan.isEmpty()) {
      return 0;
    }
    IoGroup t = taiwan.get();
    IoGroup j = japan.get();
    double likeness = Math.max(0, supplyUse.correlation(t, j));
    double taiwanSupplies =
        equipment
            ? supplyUse.compOfEquipment(t, j, TradeDirection.TAIWAN_SUPPLIES_JAPAN)
            : supplyUse.comp(t, j, TradeDirection.TAIWAN_SUPPLIES_JAPAN);
    double japanSupplies = supplyUse.comp(j, t, TradeDirection.JAPAN_SUPPLIES_TAIWAN);
    return switch (mode) {
      case "agency", "branch" -> japanSupplies;
      case "joint_rnd", "joint_venture", "licence", "third_country_team" ->
          Math.max(likeness, Math.max(taiwanSupplies, japanSupplies));
      case "acquisition" -> Math.max(likeness, tree(offered, owner));
      default -> taiwanSupplies;
    };
  }
}
