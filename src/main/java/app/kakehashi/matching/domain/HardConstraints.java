package app.kakehashi.matching.domain;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The hard constraints: what no points make up for. Unknown never blocks. */
final class HardConstraints {

  private HardConstraints() {}

  static List<Block> violated(
      GapQuery gap,
      OfferDocument offer,
      PairHistory history,
      MatchingModel model,
      LocalDate today) {
    GapProfile g = gap.profile();
    OfferProfile o = offer.profile();
    List<Block> blocks = new ArrayList<>(2);
    if (!g.open() || !o.open()) {
      blocks.add(Block.H1_NOT_OPEN);
    }
    if (!g.modes().isEmpty()
        && !o.modes().isEmpty()
        && ModeFit.best(Side.JAPAN, g.modes(), o.modes(), model).value() <= 0) {
      blocks.add(Block.H2_NO_MODE);
    }
    if (anyAbsent(g.needs().mandatoryCertificates(), o.company().certificates())) {
      blocks.add(Block.H3_CERTIFICATE_ABSENT);
    }
    if (Boolean.FALSE.equals(o.conditions().exportControlCleared())
        || (g.needs().clearedOnly()
            && Boolean.FALSE.equals(o.conditions().exportControlCleared()))) {
      blocks.add(Block.H4_NOT_CLEARED);
    }
    if (notTogether(g, o, history)) {
      blocks.add(Block.H5_NOT_TOGETHER);
    }
    if (tooLittle(g, o, model)) {
      blocks.add(Block.H6_VOLUME);
    }
    if (tooLate(g.needs().neededBy(), o.capacity().leadTimeDays(), model, today)) {
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

  private static boolean anyAbsent(Set<String> mandatory, Stated held) {
    for (String code : mandatory) {
      if (held.declaredAbsent(code)) {
        return true;
      }
    }
    return false;
  }

  private static boolean notTogether(GapProfile g, OfferProfile o, PairHistory history) {
    String group = g.owner().group();
    return (group != null && group.equals(o.company().group()))
        || g.owner().id().equals(o.company().id())
        || g.owner().blocked().contains(o.company().id())
        || o.company().blocked().contains(g.owner().id())
        || history.declinedLately(g.id(), o.id());
  }

  private static boolean tooLittle(GapProfile g, OfferProfile o, MatchingModel model) {
    Double needed = g.needs().monthlyQuantity();
    Double offered = o.capacity().monthlyQuantity();
    return needed != null
        && offered != null
        && !g.needs().consortiumAllowed()
        && offered < needed * model.parameter("volume_floor");
  }

  private static boolean tooLate(
      @Nullable LocalDate neededBy,
      @Nullable Integer leadDays,
      MatchingModel model,
      LocalDate today) {
    return neededBy != null
        && leadDays != null
        && leadDays
            > Math.max(1, ChronoUnit.DAYS.between(today, neededBy))
                * model.parameter("lead_stretch");
  }

  private static boolean excluded(GapProfile g, OfferProfile o) {
    Double minimum = o.capacity().minimumMonthlyQuantity();
    Double needed = g.needs().monthlyQuantity();
    boolean origin =
        o.conditions().origins().known()
            && !o.conditions().origins().values().isEmpty()
            && g.needs().excludedOrigins().containsAll(o.conditions().origins().values());
    return origin
        || o.conditions().buyersExcluded().contains(g.owner().country())
        || (minimum != null && needed != null && minimum > needed);
  }
}
