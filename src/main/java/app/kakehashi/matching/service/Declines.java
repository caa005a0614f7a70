package app.kakehashi.matching.service;

import app.kakehashi.gap.GapFacts;
import app.kakehashi.matching.domain.PairHistory;
import app.kakehashi.offer.OfferFacts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The pairs of published postings that somebody said no to less than a year ago, if neither says
 * anything else since.
 */
final class Declines implements PairHistory {
  private static final Period REMEMBERED = Period.ofYears(1);

  private final Map<String, Set<String>> offersByGap = new HashMap<>();

  Declines(Published published, LocalDate today) {
    Instant then = since(today);
    published
        .declined()
        .forEach(
            (pair, at) -> {
              GapFacts gap = published.gaps().get(pair.gap());
              OfferFacts offer = published.offers().get(pair.offer());
              if (gap != null
                  && offer != null
                  && at.isAfter(then)
                  && !gap.editedAt().isAfter(at)
                  && !offer.editedAt().isAfter(at)) {
                offersByGap
                    .computeIfAbsent(gap.publicId(), unused -> new HashSet<>())
                    .add(offer.publicId());
              }
            });
  }

  /** From when on declines count on a day. */
  static Instant since(LocalDate today) {
    return today.minus(REMEMBERED).atStartOfDay(CatalogueKeeper.ZONE).toInstant();
  }

  @Override
  public boolean declinedLately(String gapId, String offerId) {
    return offersByGap.getOrDefault(gapId, Set.of()).contains(offerId);
  }
}
