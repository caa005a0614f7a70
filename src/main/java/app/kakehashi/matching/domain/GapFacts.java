package app.kakehashi.matching.domain;

import app.kakehashi.matching.Side;
import app.kakehashi.reference.ReferenceData;
import app.kakehashi.reference.WeightedSector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What a gap makes of an offer's codes: modes, industries and region, each worked out once. Several
 * threads may work out the same; they find the same. Codes may be added while it lives.
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
  private volatile @Nullable ModePair[] modes;
  private volatile RegionFit.@Nullable Result[] regions;
  private final Map<String, double[]> sectors = new ConcurrentHashMap<>();
  private final Map<String, double[]> equipmentSectors = new ConcurrentHashMap<>();

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
    this.modes = new @Nullable ModePair[codes.modeLists().size()];
    this.regions = new RegionFit.@Nullable Result[codes.regions().size()];
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
    @Nullable ModePair[] known = modes;
    ModePair pair = modeList < known.length ? known[modeList] : null;
    if (pair == null) {
      List<String> offered = codes.modeLists().value(modeList);
      pair =
          new ModePair(
              ModeFit.best(Side.JAPAN, gap.modes(), offered, model),
              ModeFit.best(Side.TAIWAN, gap.modes(), offered, model));
      if (modeList >= known.length) {
        known = Arrays.copyOf(known, codes.modeLists().size());
        modes = known;
      }
      known[modeList] = pair;
    }
    return pair;
  }

  RegionFit.Result region(int region) {
    RegionFit.@Nullable Result[] known = regions;
    RegionFit.Result result = region < known.length ? known[region] : null;
    if (result == null) {
      result = regionFit.score(gap.place(), codes.regions().value(region), fields);
      if (region >= known.length) {
        known = Arrays.copyOf(known, codes.regions().size());
        regions = known;
      }
      known[region] = result;
    }
    return result;
  }

  /** The sector score of an offer with these industries; −1 where none are known. */
  double sector(int sectorList, String mode, boolean equipment) {
    Map<String, double[]> rows = equipment ? equipmentSectors : sectors;
    double[] row = rows.get(mode);
    if (row == null || sectorList >= row.length) {
      row = longer(row, codes.sectorLists().size());
      rows.put(mode, row);
    }
    double value = row[sectorList];
    if (Double.isNaN(value)) {
      value = computeSector(codes.sectorLists().value(sectorList), mode, equipment);
      row[sectorList] = value;
    }
    return value;
  }

  List<String> commonFields(TermWeights asked, TermWeights offered) {
    return asked.commonTerms(offered).stream().map(codes.fields()::value).toList();
  }

  private static double[] longer(double @Nullable [] row, int size) {
    double[] longer = row == null ? new double[size] : Arrays.copyOf(row, size);
    Arrays.fill(longer, row == null ? 0 : row.length, size, Double.NaN);
    return longer;
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
}
