package app.kakehashi.matching.service;

import app.kakehashi.gap.GapFacts;
import app.kakehashi.matching.domain.CatalogueChange;
import app.kakehashi.matching.domain.GapProfile;
import app.kakehashi.matching.domain.OfferProfile;
import app.kakehashi.offer.OfferFacts;
import app.kakehashi.shared.CompanyId;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is different between two readings of what is published: a posting is the same where it says
 * the same, its company too, and strangers may know the same of that.
 */
record PublishedDifference(Published before, Published after) {

  /** Postings that are new or different, and the public ids of those that are gone. */
  CatalogueChange change(
      Function<GapFacts, GapProfile> gapProfile, Function<OfferFacts, OfferProfile> offerProfile) {
    List<GapFacts> gaps = fresh(before.gaps(), after.gaps(), GapFacts::company);
    List<OfferFacts> offers = fresh(before.offers(), after.offers(), OfferFacts::company);
    return new CatalogueChange(
        offers.stream().map(offerProfile).toList(),
        gone(before.offers().values(), after.offers().values(), OfferFacts::publicId),
        gaps.stream().map(gapProfile).toList(),
        gone(before.gaps().values(), after.gaps().values(), GapFacts::publicId));
  }

  private <T> List<T> fresh(
      Map<Long, T> earlier, Map<Long, T> later, Function<T, CompanyId> company) {
    return later.entrySet().stream()
        .filter(
            posting ->
                !posting.getValue().equals(earlier.get(posting.getKey()))
                    || !isSame(company.apply(posting.getValue())))
        .map(Map.Entry::getValue)
        .toList();
  }

  private boolean isSame(CompanyId company) {
    return before.company(company).equals(after.company(company))
        && Objects.equals(before.coarse(company), after.coarse(company))
        && before.exhausted().contains(company) == after.exhausted().contains(company);
  }

  private static <T> Set<String> gone(
      Collection<T> earlier, Collection<T> later, Function<T, String> publicId) {
    Set<String> gone = earlier.stream().map(publicId).collect(Collectors.toSet());
    gone.removeAll(later.stream().map(publicId).collect(Collectors.toCollection(HashSet::new)));
    return gone;
  }
}
