package app.kakehashi.matching.domain;

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
  private final ModeFits.Wanted modeFits;
  private final MatchingModel model;
  private final CodeTable codes;
  private volatile @Nullable ModePair[] modes;
  private volatile RegionFit.@Nullable Result[] regions;
  private final Map<String, SectorRow> sectors = new ConcurrentHashMap<>();
  private final Map<String, SectorRow> equipmentSectors = new ConcurrentHashMap<>();

  /** A code that is looked for, with how much of a match it is. */
  record Sought(String code, double factor) {}

  /**
   * What a gap makes of a list of offered modes.
   *
   * @param japan the best pair of modes for the gap's owner
   * @param taiwan the best for the other side
   * @param winning the wanted mode by which size and industry are measured; empty where the gap
   *     wants none or nothing goes together
   */
  record ModePair(
      ModeFit.Best japan,
      ModeFit.Best taiwan,
      String winning,
      SectorRow goods,
      SectorRow equipment) {

    /** Sector scores of offers with these modes. */
    SectorRow sectors(boolean ofEquipment) {
      return ofEquipment ? equipment : goods;
    }
  }

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
    this.modeFits = modeFits.wanting(gap.modes());
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
      pair = computeModes(modeList);
      if (modeList >= known.length) {
        known = Arrays.copyOf(known, codes.modeLists().size());
        modes = known;
      }
      known[modeList] = pair;
    }
    return pair;
  }

  private ModePair computeModes(int modeList) {
    ModeFits.Fit fit = modeFits.with(modeList);
    String winning =
        codes.modeLists().value(modeList).isEmpty() ? firstMode() : fit.japan().wanted();
    return new ModePair(
        fit.japan(), fit.taiwan(), winning, sectorRow(winning, false), sectorRow(winning, true));
  }

  private String firstMode() {
    return gap.modes().isEmpty() ? "" : gap.modes().getFirst();
  }

  /** Sector scores under the mode that is wanted most, of goods. */
  SectorRow sectorsOfFirstMode() {
    return sectorRow(firstMode(), false);
  }

  private SectorRow sectorRow(String mode, boolean equipment) {
    Map<String, SectorRow> rows = equipment ? equipmentSectors : sectors;
    SectorRow known = rows.get(mode);
    return known != null
        ? known
        : rows.computeIfAbsent(mode, wanted -> new SectorRow(wanted, equipment));
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
