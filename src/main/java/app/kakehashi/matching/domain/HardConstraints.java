package app.kakehashi.matching.domain;

import app.kakehashi.matching.Block;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The hard constraints: what no points make up for. Unknown never blocks. */
final class HardConstraints {

  private final LocalDate today;
  private final double volumeFloor;
  private final double leadStretch;

  HardConstraints(MatchingModel model, LocalDate today) {
    this.today = today;
    this.volumeFloor = model.parameter("volume_floor");
    this.leadStretch = model.parameter("lead_stretch");
  }

  /** What the pair violates by what it is, in the order of the constraints' numbers. */
  List<Block> violated(GapQuery gap, OfferDocument offer) {
    return violated(gap, offer, PairHistory.NONE);
  }

  /** What bars the pair from a list: what it violates, or that it was declined lately. */
  List<Block> violated(GapQuery gap, OfferDocument offer, PairHistory history) {
    GapProfile g = gap.profile();
    OfferProfile o = offer.profile();
    List<Block> blocks = new ArrayList<>(0);
    if (!g.open() || !o.open()) {
      blocks.add(Block.H1_NOT_OPEN);
    }
    if (gap.facts().modes().with(offer.modeList()).barred()) {
      blocks.add(Block.H2_NO_MODE);
    }
    if (anyAbsent(g.needs().mandatoryCertificates(), o.company().certificates())) {
      blocks.add(Block.H3_CERTIFICATE_ABSENT);
    }
    if (Boolean.FALSE.equals(o.conditions().exportControlCleared())) {
      blocks.add(Block.H4_NOT_CLEARED);
    }
    if (notTogether(g, o) || history.declinedLately(g.id(), o.id())) {
      blocks.add(Block.H5_NOT_TOGETHER);
    }
    if (tooLittle(g, o)) {
      blocks.add(Block.H6_VOLUME);
    }
    if (tooLate(g.needs().neededBy(), o.capacity().leadTimeDays())) {
      blocks.add(Block.H7_TOO_LATE);
    }
    String territory = g.needs().exclusiveTerritory();
    if (territory != null && o.conditions().exclusiveTerritories().contains(territory)) {
      blocks.add(Block.H8_EXCLUSIVITY_GRANTED);
    }
    if (anyAbsent(g.needs().mandatoryLanguages(), o.company().languages())) {
      blocks.add(Block.H10_LANGUAGE_ABSENT);
    }
    if (excluded(g, o)) {
      blocks.add(Block.H11_EXCLUDED);
    }
    return blocks;
  }

  /** True where the pair violates what is asked of a column other than modes, whatever the rest. */
  boolean bars(OfferColumns.Column column, GapQuery gap, OfferDocument offer) {
    Needs needs = gap.profile().needs();
    OfferProfile o = offer.profile();
    return switch (column) {
      case CERTIFICATES -> anyAbsent(needs.mandatoryCertificates(), o.company().certificates());
      case LANGUAGES -> anyAbsent(needs.mandatoryLanguages(), o.company().languages());
      case QUANTITY -> tooLittle(gap.profile(), o);
      case LEAD -> tooLate(needs.neededBy(), o.capacity().leadTimeDays());
      case MODES, SECTORS, FIELDS, TIES, COUNTRIES, RELIABILITY, WISHES, SIZE, REVENUE, REGION ->
          false;
    };
  }

  private static boolean anyAbsent(Set<String> mandatory, Stated held) {
    for (String code : mandatory) {
      if (held.declaredAbsent(code)) {
        return true;
      }
    }
    return false;
  }

  private static boolean notTogether(GapProfile g, OfferProfile o) {
    String group = g.owner().group();
    return (group != null && group.equals(o.company().group()))
        || g.owner().id().equals(o.company().id())
        || g.owner().blocked().contains(o.company().id())
        || o.company().blocked().contains(g.owner().id());
  }

  private boolean tooLittle(GapProfile g, OfferProfile o) {
    Double needed = g.needs().monthlyQuantity();
    Double offered = o.capacity().monthlyQuantity();
    return needed != null
        && offered != null
        && !g.needs().consortiumAllowed()
        && offered < needed * volumeFloor;
  }

  private boolean tooLate(@Nullable LocalDate neededBy, @Nullable Integer leadDays) {
    return neededBy != null
        && leadDays != null
        && leadDays > Math.max(1, ChronoUnit.DAYS.between(today, neededBy)) * leadStretch;
  }

  private static boolean excluded(GapProfile g, OfferProfile o) {
    Double minimum = o.capacity().minimumMonthlyQuantity();
    Double needed = g.needs().monthlyQuantity();
    return badOrigin(g.needs(), o.conditions().origins())
        || (minimum != null && needed != null && minimum > needed);
  }

  /** True where every place in which the firm makes its offer is refused. */
  private static boolean badOrigin(Needs needs, Stated origins) {
    return origins.known()
        && !origins.values().isEmpty()
        && origins.values().stream()
            .allMatch(
                country ->
                    needs.excludedOrigins().contains(country)
                        || (needs.thirdCountrySitesRefused()
                            && !country.equals("JP")
                            && !country.equals("TW")));
  }
}
