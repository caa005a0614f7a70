package app.kakehashi.matching.domain;

import app.kakehashi.reference.ReferenceData;
import app.kakehashi.reference.WeightedSector;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a gap makes of an offer's codes: modes, industries and region. There are few different ones
 * among many offers, so each is worked out once.
 */
final class GapFacts {

  private final GapProfile gap;
  private final Set<String> fields;
  private final List<Sought> sought;
  private final boolean soughtNamed;
  private final SectorFit sectorFit;
  private final RegionFit regionFit;
  private final MatchingModel model;
  private final CodeTable codes;
  private final @Nullable ModePair[] modes;
  private final @Nullable SubScore[] regions;
  private final double[] sectors;

  /** A code that is looked for, with how much of a match it is. */
  record Sought(String code, double factor) {}

  /** The best modes for both sides. */
  record ModePair(ModeFit.Best japan, ModeFit.Best taiwan) {}

  GapFacts(
      GapProfile gap,
      Set<String> fields,
      boolean fieldsNamed,
      ReferenceData reference,
      SectorFit sectorFit,
      RegionFit regionFit,
      MatchingModel model,
      CodeTable codes) {
    this.gap = gap;
    this.fields = fields;
    this.sectorFit = sectorFit;
    this.regionFit = regionFit;
    this.model = model;
    this.codes = codes;
    this.sought = sought(gap, fields, reference, model.parameter("secondary_sector"));
    this.soughtNamed = !gap.soughtSectors().isEmpty() || fieldsNamed;
    this.modes = new @Nullable ModePair[codes.modeLists()];
    this.regions = new @Nullable SubScore[codes.regions()];
    this.sectors = new double[codes.sectorLists()];
    java.util.Arrays.fill(sectors, Double.NaN);
  }

  private static List<Sought> sought(
      GapProfile gap, Set<String> fields, ReferenceData reference, double secondary) {
    List<Sought> sought = new ArrayList<>();
    gap.soughtSectors().forEach(code -> sought.add(new Sought(code, 1)));
    for (String field : fields) {
      reference
          .capabilityFields()
          .find(field)
          .ifPresent(
              found -> {
                for (int i = 0; i < found.isicCodes().size(); i++) {
                  sought.add(new Sought(found.isicCodes().get(i), i == 0 ? 1 : secondary));
                }
              });
    }
    return sought;
  }

  ModePair modes(int modeList) {
    ModePair pair = modes[modeList];
    if (pair == null) {
      List<String> offered = codes.modeList(modeList);
      pair =
          new ModePair(
              ModeFit.best(Side.JAPAN, gap.modes(), offered, model),
              ModeFit.best(Side.TAIWAN, gap.modes(), offered, model));
      modes[modeList] = pair;
    }
    return pair;
  }

  SubScore region(int region) {
    SubScore score = regions[region];
    if (score == null) {
      score = new SubScore();
      regionFit.score(gap.place(), codes.region(region), fields, score);
      regions[region] = score;
    }
    return score;
  }

  /** The sector score of an offer with these industries; −1 where none are known. */
  double sector(int sectorList, String mode, boolean equipment) {
    if (equipment || !mode.equals(firstMode())) {
      return computeSector(codes.sectorList(sectorList), mode, equipment);
    }
    double value = sectors[sectorList];
    if (Double.isNaN(value)) {
      value = computeSector(codes.sectorList(sectorList), mode, false);
      sectors[sectorList] = value;
    }
    return value;
  }

  private String firstMode() {
    return gap.modes().isEmpty() ? "" : gap.modes().getFirst();
  }

  private double computeSector(List<WeightedSector> offered, String mode, boolean equipment) {
    if (offered.isEmpty()) {
      return -1;
    }
    double tree = 0;
    double ownerTree = 0;
    double complement = 0;
    for (int i = 0; i < offered.size(); i++) {
      String code = offered.get(i).code();
      double order = i == 0 ? 1 : model.parameter("secondary_sector");
      for (Sought wanted : sought) {
        tree = Math.max(tree, order * wanted.factor() * sectorFit.tree(wanted.code(), code));
      }
      for (WeightedSector owner : gap.owner().sectors()) {
        ownerTree = Math.max(ownerTree, order * sectorFit.tree(owner.code(), code));
        complement =
            Math.max(
                complement, order * sectorFit.complementarity(code, owner.code(), mode, equipment));
      }
    }
    double unnamed =
        model.parameter("owner_comp") * complement + model.parameter("owner_tree") * ownerTree;
    double named = Math.max(tree, model.parameter("sought_comp") * complement);
    if (soughtNamed) {
      return named;
    }
    return sought.isEmpty() ? unnamed : Math.max(unnamed, tree);
  }

  Optional<String> place() {
    return Optional.ofNullable(gap.place());
  }
}
