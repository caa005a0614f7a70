package app.kakehashi.company.domain;

import app.kakehashi.company.Affiliation;
import app.kakehashi.company.CoarseProfile;
import app.kakehashi.company.SizeBand;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Makes the published facts of an anonymous company so coarse that at least {@link #ANONYMOUS_FROM}
 * active companies of its side share the whole combination shown. A company whose fact is unknown
 * counts for nobody's fact, and unknown looks like hidden.
 */
public final class Coarsening {
  /** Companies that must share what is shown. */
  public static final int ANONYMOUS_FROM = 5;

  /** Tried in this order: what a match needs most stays longest. */
  private static final List<Step> STEPS =
      List.of(
          new Step(SectorLevel.DIVISION, RegionLevel.BLOCK, true),
          new Step(SectorLevel.SECTION, RegionLevel.BLOCK, true),
          new Step(SectorLevel.DIVISION, RegionLevel.COUNTRY, true),
          new Step(SectorLevel.SECTION, RegionLevel.COUNTRY, true),
          new Step(SectorLevel.DIVISION, RegionLevel.COUNTRY, false),
          new Step(SectorLevel.SECTION, RegionLevel.COUNTRY, false),
          new Step(SectorLevel.HIDDEN, RegionLevel.COUNTRY, true),
          new Step(SectorLevel.HIDDEN, RegionLevel.COUNTRY, false));

  private final Map<CoarseProfile, Integer> counts = new HashMap<>();

  /** Over the active companies, grouped by what could be shown of them. */
  public Coarsening(List<Group> groups) {
    for (Group group : groups) {
      STEPS.stream()
          .map(step -> step.show(group.facts()))
          .distinct()
          .forEach(shown -> counts.merge(shown, group.companies(), Integer::sum));
    }
  }

  /** The finest facts of a company that it shares with enough others. */
  public CoarseProfile profile(Facts facts) {
    for (Step step : STEPS) {
      CoarseProfile shown = step.show(facts);
      if (counts.getOrDefault(shown, 0) >= ANONYMOUS_FROM) {
        return shown;
      }
    }
    return new CoarseProfile(facts.affiliation(), null, null, null, null);
  }

  /**
   * What could be shown of a company at most.
   *
   * @param division ISIC division of its main sector
   * @param section ISIC section of its main sector
   * @param block region block of its head office
   */
  public record Facts(
      Affiliation affiliation,
      @Nullable String division,
      @Nullable String section,
      @Nullable String block,
      String country,
      @Nullable SizeBand sizeBand) {}

  /** How many active companies have the same facts. */
  public record Group(Facts facts, int companies) {}

  private enum SectorLevel {
    DIVISION,
    SECTION,
    HIDDEN
  }

  private enum RegionLevel {
    BLOCK,
    COUNTRY
  }

  private record Step(SectorLevel sector, RegionLevel region, boolean size) {
    CoarseProfile show(Facts facts) {
      return new CoarseProfile(
          facts.affiliation(),
          switch (sector) {
            case DIVISION -> facts.division() == null ? facts.section() : facts.division();
            case SECTION -> facts.section();
            case HIDDEN -> null;
          },
          region == RegionLevel.BLOCK ? facts.block() : null,
          facts.country(),
          size ? facts.sizeBand() : null);
    }
  }
}
