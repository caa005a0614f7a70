package app.kakehashi.reference;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the region of an address: by its region's own name, by a place that is known to lie in one
 * region, by its municipality, and last by a name without its suffix or in Latin letters.
 */
final class AddressResolver {

  private static final Pattern BEFORE_ADDRESS =
      Pattern.compile(
          "^(〒?[0-9]{3}[-‐−–ー]?[0-9]{0,4}|[0-9]{3,6}|\\([0-9-]+\\)|日本国?|台湾|台灣)+(?=[^0-9-])");
  private static final Pattern REGION_NAME = Pattern.compile("北海道|東京都|.+[府県縣市]");
  private static final AddressResolution UNRESOLVED = new AddressResolution.Unresolved();
  private static final String TOKYO = "JP-13";
  private static final int LONGEST_DISTRICT = 8;

  private final Map<String, Region> regions;
  private final Map<String, Index> byCountry = new HashMap<>();

  AddressResolver(
      Map<String, Region> regions,
      List<Regions.Municipality> municipalities,
      List<Regions.AddressHint> hints) {
    this.regions = regions;
    regions.values().forEach(region -> index(region.country()).add(region));
    for (Regions.Municipality municipality : municipalities) {
      index(country(municipality.region())).add(municipality);
    }
    for (Regions.AddressHint hint : hints) {
      index(country(hint.region())).add(hint);
    }
  }

  private Index index(String country) {
    return byCountry.computeIfAbsent(country, any -> new Index());
  }

  private String country(String regionCode) {
    Region region = regions.get(regionCode);
    if (region == null) {
      throw new IllegalStateException("No such region: " + regionCode);
    }
    return region.country();
  }

  AddressResolution resolve(String address, String country, AddressStyle style) {
    Index index = byCountry.get(country);
    if (index == null) {
      return UNRESOLVED;
    }
    String text = BEFORE_ADDRESS.matcher(NameKey.folded(address)).replaceFirst("");
    Hit hit = find(index, text, style);
    if (hit == null) {
      hit = index.latin(address);
    }
    return hit == null ? UNRESOLVED : resolution(hit);
  }

  private static @Nullable Hit find(Index index, String text, AddressStyle style) {
    Hit hit = index.names.prefixOf(text);
    if (hit == null) {
      hit = index.places.prefixOf(text);
    }
    if (hit == null && style == AddressStyle.REGISTER) {
      hit = index.specialWards.prefixOf(text);
    }
    if (hit == null) {
      hit = index.municipalities.prefixOf(text);
    }
    if (hit == null) {
      hit = inDistrict(index, text);
    }
    if (hit == null) {
      hit = index.names.firstIn(text);
    }
    if (hit == null) {
      hit = index.places.firstIn(text);
    }
    return hit == null ? index.shortNames.prefixOf(text) : hit;
  }

  private static @Nullable Hit inDistrict(Index index, String text) {
    int end = text.indexOf('郡');
    return end < 1 || end > LONGEST_DISTRICT
        ? null
        : index.municipalities.prefixOf(text.substring(end + 1));
  }

  private AddressResolution resolution(Hit hit) {
    List<Region> found = hit.codes().stream().map(regions::get).filter(Objects::nonNull).toList();
    return found.size() == 1
        ? new AddressResolution.Resolved(found.getFirst(), hit.text())
        : new AddressResolution.Ambiguous(found, hit.text());
  }

  /** The region codes that a piece of an address may mean. */
  private record Hit(String text, Set<String> codes) {}

  /** Names to region codes, found at the start of a text or inside it. */
  private static final class Names {

    private final Map<String, Set<String>> codes = new HashMap<>();
    private int longest;

    void add(String name, String code) {
      codes.computeIfAbsent(name, any -> new TreeSet<>()).add(code);
      longest = Math.max(longest, name.length());
    }

    @Nullable Hit prefixOf(String text) {
      for (int length = Math.min(longest, text.length()); length >= 2; length--) {
        String prefix = text.substring(0, length);
        Set<String> found = codes.get(prefix);
        if (found != null) {
          return new Hit(prefix, found);
        }
      }
      return null;
    }

    @Nullable Hit firstIn(String text) {
      for (int start = 1; start < text.length(); start++) {
        Hit hit = prefixOf(text.substring(start, Math.min(text.length(), start + longest)));
        if (hit != null) {
          return hit;
        }
      }
      return null;
    }
  }

  /** Everything known about one country's places. */
  private static final class Index {

    private final Names names = new Names();
    private final Names shortNames = new Names();
    private final Names places = new Names();
    private final Names municipalities = new Names();
    private final Names specialWards = new Names();
    private final Map<String, Set<String>> latin = new HashMap<>();

    void add(Regions.AddressHint hint) {
      if (isLatin(hint.text())) {
        addLatin(hint.text(), hint.region());
      } else {
        places.add(NameKey.folded(hint.text()), hint.region());
      }
    }

    private void addLatin(String name, String region) {
      latin.computeIfAbsent(name.toLowerCase(Locale.ROOT), any -> new TreeSet<>()).add(region);
    }

    private static boolean isLatin(String name) {
      return name.chars().allMatch(c -> c < 0x250);
    }

    void add(Region region) {
      List<String> all = new ArrayList<>(region.alternatives());
      all.add(region.name().ja());
      all.add(region.name().zhHant());
      all.add(region.name().en());
      for (String name : all) {
        if (isLatin(name)) {
          addLatin(name, region.code());
        } else if (REGION_NAME.matcher(name).matches()) {
          names.add(NameKey.folded(name), region.code());
        } else {
          shortNames.add(NameKey.folded(name), region.code());
        }
      }
    }

    void add(Regions.Municipality municipality) {
      String name = NameKey.folded(municipality.name());
      String region = municipality.region();
      municipalities.add(name, region);
      municipality
          .city()
          .ifPresent(city -> municipalities.add(NameKey.folded(city) + name, region));
      municipality
          .district()
          .ifPresent(district -> municipalities.add(NameKey.folded(district) + name, region));
      if (region.equals(TOKYO) && name.endsWith("区")) {
        specialWards.add(name, region);
      }
    }

    /**
     * In Latin letters the larger place stands last; where its name has two meanings, a smaller
     * place may decide between them.
     */
    @Nullable Hit latin(String address) {
      String text = Normalizer.normalize(address, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
      List<Found> found =
          latin.entrySet().stream()
              .map(
                  place ->
                      new Found(place.getKey(), lastEnd(text, place.getKey()), place.getValue()))
              .filter(place -> place.end() > 0)
              .sorted(
                  Comparator.comparingInt(Found::end)
                      .thenComparingInt(place -> place.name().length())
                      .reversed())
              .toList();
      if (found.isEmpty()) {
        return null;
      }
      Found last = found.getFirst();
      Found decisive =
          found.stream()
              .filter(place -> place.codes().size() == 1 && last.codes().containsAll(place.codes()))
              .findFirst()
              .orElse(last);
      return new Hit(decisive.name(), decisive.codes());
    }

    private static int lastEnd(String text, String name) {
      int at = lastWord(text, name);
      return at < 0 ? -1 : at + name.length();
    }

    private static int lastWord(String text, String name) {
      int at = text.lastIndexOf(name);
      while (at >= 0) {
        int end = at + name.length();
        boolean starts = at == 0 || !Character.isLetter(text.charAt(at - 1));
        boolean ends = end == text.length() || !Character.isLetter(text.charAt(end));
        if (starts && ends) {
          return at;
        }
        at = at == 0 ? -1 : text.lastIndexOf(name, at - 1);
      }
      return -1;
    }

    private record Found(String name, int end, Set<String> codes) {}
  }
}
