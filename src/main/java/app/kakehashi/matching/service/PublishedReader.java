package app.kakehashi.matching.service;

import app.kakehashi.company.CoarseProfile;
import app.kakehashi.company.Companies;
import app.kakehashi.company.CompanyFacts;
import app.kakehashi.gap.GapFacts;
import app.kakehashi.gap.Gaps;
import app.kakehashi.matching.IntroductionLoad;
import app.kakehashi.matching.Rounds.PairIds;
import app.kakehashi.offer.OfferFacts;
import app.kakehashi.offer.Offers;
import app.kakehashi.shared.CatalogueChanges;
import app.kakehashi.shared.CompanyId;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Reads what is published, whole or what changed of it, in a constant number of statements. */
@Component
class PublishedReader {
  private final Gaps gaps;
  private final Offers offers;
  private final Companies companies;
  private final DeclineReader declines;
  private final IntroductionLoad introductions;

  PublishedReader(
      Gaps gaps,
      Offers offers,
      Companies companies,
      DeclineReader declines,
      IntroductionLoad introductions) {
    this.gaps = gaps;
    this.offers = offers;
    this.companies = companies;
    this.declines = declines;
    this.introductions = introductions;
  }

  /** Everything whose publication is not over now, whether a job has written that down or not. */
  Published everything(Instant now) {
    NavigableMap<Long, GapFacts> foundGaps = byId(gaps.published(), GapFacts::id);
    NavigableMap<Long, OfferFacts> foundOffers = byId(offers.published(), OfferFacts::id);
    dropEnded(foundGaps, foundOffers, now);
    Set<CompanyId> owners = Published.owners(foundGaps, foundOffers).collect(Collectors.toSet());
    Map<CompanyId, CompanyFacts> facts =
        companies.allFacts().stream()
            .filter(company -> owners.contains(company.id()))
            .collect(Collectors.toMap(CompanyFacts::id, Function.identity()));
    return withCoarse(foundGaps, foundOffers, facts, declines.since(then(now)));
  }

  /** The same with everything read again that is noted as changed. */
  Published changed(Published before, Collection<ChangeLog.Row> changes, Instant now) {
    NavigableMap<Long, GapFacts> newGaps = new TreeMap<>(before.gaps());
    Set<Long> gapIds = subjects(changes, CatalogueChanges.Kind.GAP);
    newGaps.keySet().removeAll(gapIds);
    newGaps.putAll(byId(gaps.published(gapIds), GapFacts::id));
    NavigableMap<Long, OfferFacts> newOffers = new TreeMap<>(before.offers());
    Set<Long> offerIds = subjects(changes, CatalogueChanges.Kind.OFFER);
    newOffers.keySet().removeAll(offerIds);
    newOffers.putAll(byId(offers.published(offerIds), OfferFacts::id));
    dropEnded(newGaps, newOffers, now);

    Map<CompanyId, CompanyFacts> facts = new HashMap<>(before.companies());
    Set<CompanyId> changed =
        subjects(changes, CatalogueChanges.Kind.COMPANY).stream()
            .map(CompanyId::new)
            .collect(Collectors.toSet());
    if (!changed.isEmpty()) {
      // which group others belong to may follow from what one says of its parent
      facts.keySet().removeAll(companies.familyOf(changed));
    }
    Set<CompanyId> owners = Published.owners(newGaps, newOffers).collect(Collectors.toSet());
    facts.keySet().retainAll(owners);
    Set<CompanyId> missing = new HashSet<>(owners);
    missing.removeAll(facts.keySet());
    if (!missing.isEmpty()) {
      facts.putAll(companies.factsOf(missing));
    }
    Map<PairIds, Instant> declined = new HashMap<>(before.declined());
    declined.values().removeIf(at -> !at.isAfter(then(now)));
    if (!gapIds.isEmpty()) {
      declined.keySet().removeIf(pair -> gapIds.contains(pair.gap()));
      declined.putAll(declines.since(then(now), gapIds));
    }
    return withCoarse(newGaps, newOffers, facts, declined);
  }

  private static void dropEnded(
      NavigableMap<Long, GapFacts> gaps, NavigableMap<Long, OfferFacts> offers, Instant now) {
    gaps.values().removeIf(gap -> !now.isBefore(gap.endsAt()));
    offers.values().removeIf(offer -> !now.isBefore(offer.endsAt()));
  }

  private Published withCoarse(
      NavigableMap<Long, GapFacts> newGaps,
      NavigableMap<Long, OfferFacts> newOffers,
      Map<CompanyId, CompanyFacts> facts,
      Map<PairIds, Instant> declined) {
    Set<CompanyId> exhausted = exhausted(newOffers, facts);
    Published named = new Published(newGaps, newOffers, facts, Map.of(), exhausted, declined);
    Set<CompanyId> hidden = new HashSet<>();
    newGaps.values().stream()
        .filter(gap -> !named.isNamed(gap))
        .map(GapFacts::company)
        .forEach(hidden::add);
    newOffers.values().stream()
        .filter(offer -> !named.isNamed(offer))
        .map(OfferFacts::company)
        .forEach(hidden::add);
    Map<CompanyId, CoarseProfile> coarse =
        hidden.isEmpty() ? Map.of() : companies.coarseProfiles(hidden);
    return new Published(newGaps, newOffers, facts, coarse, exhausted, declined);
  }

  private Set<CompanyId> exhausted(
      NavigableMap<Long, OfferFacts> offers, Map<CompanyId, CompanyFacts> facts) {
    IntroductionLoad.Load load = introductions.load();
    return offers.values().stream()
        .map(OfferFacts::company)
        .filter(
            company ->
                load.isExhausted(
                    company, Objects.requireNonNull(facts.get(company)).size().employees()))
        .collect(Collectors.toSet());
  }

  private static Instant then(Instant now) {
    return Declines.since(CatalogueKeeper.today(now));
  }

  private static Set<Long> subjects(Collection<ChangeLog.Row> changes, CatalogueChanges.Kind kind) {
    return changes.stream()
        .filter(change -> change.kind() == kind)
        .map(ChangeLog.Row::subject)
        .collect(Collectors.toSet());
  }

  private static <T> NavigableMap<Long, T> byId(List<T> facts, Function<T, Long> id) {
    NavigableMap<Long, T> sorted = new TreeMap<>();
    facts.forEach(fact -> sorted.put(id.apply(fact), fact));
    return sorted;
  }
}
