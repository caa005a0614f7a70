package app.kakehashi.matching.domain;

import app.kakehashi.reference.WeightedSector;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers the different lists of modes, lists of industries and regions among a catalogue's offers.
 */
final class CodeTable {

  private final List<List<String>> modeLists = new ArrayList<>();
  private final List<List<WeightedSector>> sectorLists = new ArrayList<>();
  private final List<String> regions = new ArrayList<>();
  private final Map<List<String>, Integer> modeIds = new HashMap<>();
  private final Map<List<WeightedSector>, Integer> sectorIds = new HashMap<>();
  private final Map<String, Integer> regionIds = new HashMap<>();

  int addModes(List<String> modes) {
    return add(modes, modeLists, modeIds);
  }

  int addSectors(List<WeightedSector> sectors) {
    return add(sectors, sectorLists, sectorIds);
  }

  /** −1 for a null region. */
  int addRegion(@org.jspecify.annotations.Nullable String region) {
    return region == null ? -1 : add(region, regions, regionIds);
  }

  private static <T> int add(T value, List<T> values, Map<T, Integer> ids) {
    Integer known = ids.get(value);
    if (known != null) {
      return known;
    }
    ids.put(value, values.size());
    values.add(value);
    return values.size() - 1;
  }

  int modeLists() {
    return modeLists.size();
  }

  List<String> modeList(int id) {
    return modeLists.get(id);
  }

  int sectorLists() {
    return sectorLists.size();
  }

  List<WeightedSector> sectorList(int id) {
    return sectorLists.get(id);
  }

  int regions() {
    return regions.size();
  }

  String region(int id) {
    return regions.get(id);
  }
}
