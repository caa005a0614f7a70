package app.kakehashi.matching.domain;

import app.kakehashi.reference.ReferenceData;
import app.kakehashi.reference.WeightedSector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
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
  private final ModeFits.Wanted modes;
  private final MatchingModel model;
  private final CodeTable codes;
  private volatile RegionFit.@Nullable Result[] regions;

  /** By the mode that wins, of goods and of equipment. */
  private final SectorRow[] sectors;

  private final SectorRow[] equipmentSectors;

  /** A code that is looked for, with how much of a match it is. */
  record Sought(String code, double factor) {}

  /** Sector scores under one wanted mode, each worked out when it is first asked for. */
  final class SectorRow {
    private final String mode;
    private final boolean equipment;
    private volatile double[] values = new double[0];

    private SectorRow(String mode, boolean equipment) {
      this.mode = mode;
      this.equipment = equipment;
    }

    /** The sector score of an offer with these industries; −1 where none are known. */
    double of(int sectorList) {
      double[] known = values;
      if (sectorList >= known.length) {
        int before = known.length;
        known = Arrays.copyOf(known, Math.max(sectorList + 1, codes.sectorLists().size()));
        Arrays.fill(known, before, known.length, Double.NaN);
        values = known;
      }
      double value = known[sectorList];
      if (Double.isNaN(value)) {
        value = computeSector(codes.sectorLists().value(sectorList), mode, equipment);
        known[sectorList] = value;
      }
      return value;
    }
  }

  GapFacts(
      GapProfile gap,
      Set<String> fields,
      boolean fieldsNamed,
      ReferenceData reference,
      SectorFit sectorFit,
      RegionFit regionFit,
      ModeFits modeFits,
      MatchingModel model,
      CodeTable codes) {
    this.gap = gap;
    this.modes = modeFits.wanting(gap.modes());
    this.sectors = sectorRows(false);
    this.equipmentSectors = sectorRows(true);
    this.fields = fields;
    this.sectorFit = sectorFit;
    this.regionFit = regionFit;
    this.model = model;
    this.codes = codes;
    this.sought = sought(gap, fields, reference, model.parameter("secondary_sector"));
    this.soughtNamed = !gap.soughtSectors().isEmpty() || fieldsNamed;
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

  private SectorRow[] sectorRows(boolean equipment) {
    return IntStream.range(0, modes.winners())
        .mapToObj(winner -> new SectorRow(modes.mode(winner), equipment))
        .toArray(SectorRow[]::new);
  }

  /** How lists of offered modes go with what is wanted. */
  ModeFits.Wanted modes() {
    return modes;
  }

  /** The sector score of an offer with these modes and industries; −1 where none are known. */
  double sector(int modeList, boolean equipment, int sectorList) {
    return (equipment ? equipmentSectors : sectors)[modes.winner(modeList)].of(sectorList);
  }

  /** Sector scores under the mode that is wanted most, of goods. */
  SectorRow sectorsOfFirstMode() {
    return sectors[0];
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

  List<String> commonFields(TermWeights asked, TermWeights offered) {
    return asked.commonTerms(offered).stream().map(codes.fields()::value).toList();
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
