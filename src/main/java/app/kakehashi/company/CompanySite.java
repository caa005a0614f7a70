package app.kakehashi.company;

import jakarta.persistence.Embeddable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A place where a company works besides its head office, in any country.
 *
 * @param country ISO 3166-1 alpha-2
 * @param region ISO 3166-2; null where unknown
 * @param sinceYear first year there; null where unknown
 * @param externalNumber number of a factory register or the like; null where there is none
 */
@Embeddable
public record CompanySite(
    SiteKind kind,
    @Nullable String name,
    String country,
    @Nullable String region,
    @Nullable String address,
    @Nullable Integer sinceYear,
    @Nullable Integer staff,
    @Nullable String externalNumber) {

  /** Whether both mean the same place: by the number of a register, else by everything said. */
  public boolean isSame(CompanySite other) {
    return equals(other) || (externalNumber != null && externalNumber.equals(other.externalNumber));
  }

  /** The region in which most of these sites of a country lie; of equals the first. */
  public static @Nullable String mainRegion(List<CompanySite> sites, String country) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (CompanySite site : sites) {
      if (site.region() != null && site.country().equals(country)) {
        counts.merge(site.region(), 1, Integer::sum);
      }
    }
    String main = null;
    for (Map.Entry<String, Integer> region : counts.entrySet()) {
      if (main == null || region.getValue() > counts.getOrDefault(main, 0)) {
        main = region.getKey();
      }
    }
    return main;
  }
}
