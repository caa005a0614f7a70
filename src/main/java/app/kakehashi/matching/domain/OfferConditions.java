package app.kakehashi.matching.domain;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a firm stated about the conditions of its offer.
 *
 * @param origins countries in which it makes what it offers
 * @param exclusiveTerritories countries for which it has granted exclusivity already
 * @param exportControlCleared false where flagged and not cleared; null where nobody looked
 */
public record OfferConditions(
    Stated origins, Set<String> exclusiveTerritories, @Nullable Boolean exportControlCleared) {

  public OfferConditions {
    exclusiveTerritories = Set.copyOf(exclusiveTerritories);
  }

  /** Nothing is stated. */
  public static OfferConditions unknown() {
    return new OfferConditions(Stated.unknown(), Set.of(), null);
  }
}
