package app.kakehashi.reference;

import app.kakehashi.shared.LocalizedText;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Prefectures, counties and cities: names, blocks, distances, and the region of an address. */
public final class Regions {

  private static final double EARTH_RADIUS_KM = 6371.0;

  private final Map<String, Region> byCode;
  private final Map<String, RegionBlock> blocks;
  private final Map<String, List<Region>> byName;
  private final AddressResolver resolver;

  Regions(
      List<Region> regions,
      List<RegionBlock> blocks,
      List<Municipality> municipalities,
      List<AddressHint> hints) {
    Map<String, Region> codes = LinkedHashMap.newLinkedHashMap(regions.size());
    Map<String, List<Region>> names = new HashMap<>();
    for (Region region : regions) {
      codes.put(region.code(), region);
      LocalizedText name = region.name();
      Stream.concat(
              Stream.of(region.code(), name.ja(), name.zhHant(), name.en()),
              region.alternatives().stream())
          .map(NameKey::of)
          .distinct()
          .forEach(key -> names.computeIfAbsent(key, any -> new ArrayList<>()).add(region));
    }
    Map<String, RegionBlock> blockCodes = LinkedHashMap.newLinkedHashMap(blocks.size());
    blocks.forEach(block -> blockCodes.put(block.code(), block));
    names.replaceAll((key, list) -> List.copyOf(list));
    this.byCode = Collections.unmodifiableMap(codes);
    this.byName = Map.copyOf(names);
    this.blocks = Collections.unmodifiableMap(blockCodes);
    this.resolver = new AddressResolver(codes, municipalities, hints);
  }

  public Optional<Region> find(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /** The region of a code that must exist. */
  public Region get(String code) {
    return find(code).orElseThrow(() -> new IllegalArgumentException("No such region: " + code));
  }

  /** All regions, Japan's before Taiwan's, each from north to south. */
  public List<Region> all() {
    return List.copyOf(byCode.values());
  }

  public List<Region> ofCountry(String country) {
    return byCode.values().stream().filter(region -> region.country().equals(country)).toList();
  }

  /** The regions a name may mean: none, one, or both of 新竹. */
  public List<Region> findByName(String codeOrName) {
    return byName.getOrDefault(NameKey.of(codeOrName), List.of());
  }

  public List<RegionBlock> blocks() {
    return List.copyOf(blocks.values());
  }

  public Optional<RegionBlock> findBlock(String code) {
    return Optional.ofNullable(blocks.get(code));
  }

  /** The block of a region's code; empty for an unknown code. */
  public Optional<RegionBlock> blockOf(String regionCode) {
    return find(regionCode).flatMap(region -> findBlock(region.block()));
  }

  /** Great-circle distance of two regions' seats of government; empty for an unknown code. */
  public Optional<Double> distanceKm(String code, String otherCode) {
    return find(code).flatMap(one -> find(otherCode).map(other -> distance(one, other)));
  }

  /** The region of an address as people type it. */
  public AddressResolution resolve(String address, String country) {
    return resolve(address, country, AddressStyle.FREE);
  }

  /** The region of an address whose source is known to write in a certain style. */
  public AddressResolution resolve(String address, String country, AddressStyle style) {
    return resolver.resolve(address, country, style);
  }

  private static double distance(Region one, Region other) {
    double lat1 = Math.toRadians(one.latitude());
    double lat2 = Math.toRadians(other.latitude());
    double dLat = lat2 - lat1;
    double dLon = Math.toRadians(other.longitude() - one.longitude());
    double a =
        Math.pow(Math.sin(dLat / 2), 2)
            + Math.cos(lat1) * Math.cos(lat2) * Math.pow(Math.sin(dLon / 2), 2);
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1.0, Math.sqrt(a)));
  }

  /**
   * A Japanese municipality or ward.
   *
   * @param city the designated city of a ward, else empty
   * @param district the 郡 of a town or village whose name is not unique, else empty
   */
  record Municipality(
      String name, Optional<String> city, Optional<String> district, String region) {}

  /** A place name that tells the region although it is no municipality. */
  record AddressHint(String text, String region) {}
}
