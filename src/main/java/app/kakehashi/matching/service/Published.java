package app.kakehashi.matching.service;

import app.kakehashi.company.CoarseProfile;
import app.kakehashi.company.CompanyFacts;
import app.kakehashi.gap.GapFacts;
import app.kakehashi.matching.Rounds.PairIds;
import app.kakehashi.offer.OfferFacts;
import app.kakehashi.shared.CompanyId;
import java.time.Instant;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue is made of, as read from the database.
 *
 * @param companies those that have something published
 * @param coarse what strangers may know of those that are not named by something published
 * @param exhausted those of the companies that have as many introductions open as they can bear
 * @param declined pairs that somebody said no to within a year or so, and when
 */
record Published(
    NavigableMap<Long, GapFacts> gaps,
    NavigableMap<Long, OfferFacts> offers,
    Map<CompanyId, CompanyFacts> companies,
    Map<CompanyId, CoarseProfile> coarse,
    Set<CompanyId> exhausted,
    Map<PairIds, Instant> declined) {

  Published {
    gaps = new TreeMap<>(gaps);
    offers = new TreeMap<>(offers);
    companies = Map.copyOf(companies);
    coarse = Map.copyOf(coarse);
    exhausted = Set.copyOf(exhausted);
    declined = Map.copyOf(declined);
  }

  /**
   * Whether everybody may know whose gap it is: it is not anonymous, and its company stands in the
   * open list.
   */
  boolean isNamed(GapFacts gap) {
    return !gap.content().anonymous() && company(gap.company()).listedPublicly();
  }

  /** Whether everybody may know whose offer it is. */
  boolean isNamed(OfferFacts offer) {
    return company(offer.company()).listedPublicly();
  }

  CompanyFacts company(CompanyId id) {
    return Objects.requireNonNull(companies.get(id), "a posting without company");
  }

  @Nullable CoarseProfile coarse(CompanyId id) {
    return coarse.get(id);
  }

  /** Whether postings and companies are the same, whatever was decided about pairs. */
  boolean saysTheSame(Published other) {
    return gaps.equals(other.gaps)
        && offers.equals(other.offers)
        && companies.equals(other.companies)
        && coarse.equals(other.coarse)
        && exhausted.equals(other.exhausted);
  }

  /** When the first of all publications is over. */
  Instant firstEnd() {
    return Stream.concat(
            gaps.values().stream().map(GapFacts::endsAt),
            offers.values().stream().map(OfferFacts::endsAt))
        .min(Comparator.naturalOrder())
        .orElse(Instant.MAX);
  }

  /** Companies of everything published. */
  static Stream<CompanyId> owners(
      NavigableMap<Long, GapFacts> gaps, NavigableMap<Long, OfferFacts> offers) {
    return Stream.concat(
            gaps.values().stream().map(GapFacts::company),
            offers.values().stream().map(OfferFacts::company))
        .distinct();
  }
}
