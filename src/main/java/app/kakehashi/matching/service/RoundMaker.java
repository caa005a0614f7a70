package app.kakehashi.matching.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.company.CompanyFacts;
import app.kakehashi.gap.GapFacts;
import app.kakehashi.matching.Band;
import app.kakehashi.matching.Match;
import app.kakehashi.matching.MatchedPosting;
import app.kakehashi.matching.RoundFigures;
import app.kakehashi.matching.Rounds;
import app.kakehashi.matching.domain.PairScore;
import app.kakehashi.matching.domain.Ranking;
import app.kakehashi.matching.domain.RankingRequest;
import app.kakehashi.matching.domain.allocation.Allocation;
import app.kakehashi.matching.domain.allocation.AllocationRules;
import app.kakehashi.matching.domain.allocation.Allocator;
import app.kakehashi.matching.domain.allocation.Exposure;
import app.kakehashi.matching.domain.allocation.FairnessReport;
import app.kakehashi.matching.domain.allocation.Firm;
import app.kakehashi.matching.domain.allocation.GapPlaces;
import app.kakehashi.matching.domain.allocation.Option;
import app.kakehashi.offer.OfferFacts;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.NotFoundException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Plans rounds from the catalogue in memory. */
@Service
class RoundMaker implements Rounds {
  /** Of what is passed over for a gap so many are kept, the best. */
  private static final int PASSED_OVER = 3;

  private final CatalogueKeeper keeper;
  private final PostingViews views;
  private final Decisions decisions;

  RoundMaker(CatalogueKeeper keeper, PostingViews views, Decisions decisions) {
    this.keeper = keeper;
    this.views = views;
    this.decisions = decisions;
  }

  @Override
  public Plan plan(Situation situation, Viewer office) {
    requireOffice(office);
    Snapshot snapshot = keeper.current();
    List<GapFacts> open =
        snapshot.published().gaps().values().stream()
            .filter(gap -> office.keeps(gap.company()))
            .sorted(Comparator.comparing(GapFacts::publishedAt).thenComparingLong(GapFacts::id))
            .toList();
    List<GapFacts> gaps = open.stream().limit(MOST_GAPS).toList();
    Set<PairIds> closed = new HashSet<>(situation.closed());
    closed.addAll(decisions.against());
    Table table = new Table(snapshot, situation, closed, office);
    gaps.forEach(table::add);
    Allocation allocation =
        new Allocator(AllocationRules.DEFAULT)
            .allocate(table.places, table.firms.values(), table.options);
    RoundFigures figures =
        FairnessReport.of(allocation, table.places, table.firms.values(), table.exposures());
    return new Plan(
        snapshot.catalogue().modelVersion(),
        open.size(),
        gaps.stream().map(GapFacts::id).toList(),
        table.lines(allocation, gaps),
        figures);
  }

  /** What the allocation is made of, with ids as texts. */
  private static final class Table {
    private final Snapshot snapshot;
    private final Situation situation;
    private final Set<PairIds> closed;
    private final Viewer office;
    private final List<GapPlaces> places = new ArrayList<>();
    private final Map<String, Firm> firms = new HashMap<>();
    private final List<Option> options = new ArrayList<>();
    private final Map<String, PairScore> scores = new HashMap<>();

    Table(Snapshot snapshot, Situation situation, Set<PairIds> closed, Viewer office) {
      this.snapshot = snapshot;
      this.situation = situation;
      this.closed = closed;
      this.office = office;
      for (OfferFacts offer : snapshot.published().offers().values()) {
        firms.computeIfAbsent(firm(offer), unused -> firm(facts(offer)));
      }
    }

    void add(GapFacts gap) {
      int taken = situation.openOfGap().getOrDefault(gap.id(), 0);
      places.add(new GapPlaces(gap.publicId(), Math.max(0, situation.places() - taken)));
      RankingRequest request =
          RankingRequest.top(DEPTH).explaining(0).listing(band -> band != Band.BELOW);
      for (Ranking.Entry entry :
          snapshot.catalogue().offersFor(gap.publicId(), request).entries()) {
        PairScore score = entry.score();
        OfferFacts offer = snapshot.offer(score.offerId());
        if (offer != null
            && office.desk().opens(offer.company())
            && !closed.contains(new PairIds(gap.id(), offer.id()))) {
          boolean newcomer = AllocationRules.isNewcomer(exposures(offer), score.joint());
          options.add(
              new Option(gap.publicId(), offer.publicId(), firm(offer), score.value(), newcomer));
          scores.put(key(gap.publicId(), offer.publicId()), score);
        }
      }
    }

    private int exposures(OfferFacts offer) {
      return situation.exposures().getOrDefault(offer.id(), 0);
    }

    private CompanyFacts facts(OfferFacts offer) {
      return snapshot.published().company(offer.company());
    }

    private static String firm(OfferFacts offer) {
      return CompanyProfiles.id(offer.company());
    }

    private Firm firm(CompanyFacts facts) {
      String id = CompanyProfiles.id(facts.id());
      String group = facts.group();
      return new Firm(
          id,
          group == null ? "firm " + id : "group " + group,
          situation.capacities().of(facts.size().employees()),
          situation.openOfCompany().getOrDefault(facts.id(), 0));
    }

    List<Exposure> exposures() {
      return snapshot.published().offers().values().stream()
          .filter(offer -> office.desk().opens(offer.company()))
          .map(
              offer ->
                  new Exposure(
                      offer.publicId(),
                      firm(offer),
                      Capacities.sizeClass(facts(offer).size().employees()),
                      Objects.requireNonNullElse(facts(offer).region(), ""),
                      exposures(offer)))
          .toList();
    }

    List<Line> lines(Allocation allocation, List<GapFacts> gaps) {
      Map<String, List<Line>> byGap = new HashMap<>();
      for (Option chosen : allocation.chosen()) {
        lines(byGap, chosen).add(line(chosen, null));
      }
      Map<String, Integer> passed = new HashMap<>();
      for (Allocation.Passed one : allocation.passedOver()) {
        if (passed.merge(one.option().gap(), 1, Integer::sum) <= PASSED_OVER) {
          lines(byGap, one.option()).add(line(one.option(), one.why()));
        }
      }
      return gaps.stream()
          .flatMap(gap -> byGap.getOrDefault(gap.publicId(), List.of()).stream())
          .toList();
    }

    private static List<Line> lines(Map<String, List<Line>> byGap, Option option) {
      return byGap.computeIfAbsent(option.gap(), unused -> new ArrayList<>());
    }

    private Line line(Option option, app.kakehashi.matching.@Nullable PassedOver why) {
      PairScore score = scores.get(key(option.gap(), option.offer()));
      if (score == null) {
        throw new IllegalStateException("An option without a score");
      }
      return new Line(
          new PairIds(
              MatchListMaker.id(snapshot, PostingType.GAP, option.gap()),
              MatchListMaker.id(snapshot, PostingType.OFFER, option.offer())),
          score.band(),
          score.joint(),
          score.value(),
          option.newcomer(),
          why);
    }

    private static String key(String gap, String offer) {
      return gap + " " + offer;
    }
  }

  @Override
  public Reading read(Collection<Long> gaps, Collection<PairIds> pairs, Viewer office) {
    requireOffice(office);
    Snapshot snapshot = keeper.current();
    Map<Long, GapFacts> foundGaps = new LinkedHashMap<>();
    Map<Long, OfferFacts> foundOffers = new LinkedHashMap<>();
    Set<Long> wanted = new HashSet<>(gaps);
    pairs.forEach(pair -> wanted.add(pair.gap()));
    for (long id : wanted) {
      GapFacts gap = snapshot.published().gaps().get(id);
      if (gap != null && opens(gap.company(), office)) {
        foundGaps.put(id, gap);
      }
    }
    for (PairIds pair : pairs) {
      OfferFacts offer = snapshot.published().offers().get(pair.offer());
      if (offer != null && opens(offer.company(), office)) {
        foundOffers.put(pair.offer(), offer);
      }
    }
    Set<String> toShow = new HashSet<>();
    foundGaps.values().forEach(gap -> toShow.add(gap.publicId()));
    foundOffers.values().forEach(offer -> toShow.add(offer.publicId()));
    Map<String, MatchedPosting> seen =
        toShow.isEmpty() ? Map.of() : views.of(snapshot, toShow, office);
    Map<PairIds, Match> matches = new HashMap<>();
    MatchMaker maker = new MatchMaker(PostingType.GAP, office);
    for (PairIds pair : pairs) {
      GapFacts gap = foundGaps.get(pair.gap());
      OfferFacts offer = foundOffers.get(pair.offer());
      if (gap != null && offer != null) {
        MatchedPosting other = Objects.requireNonNull(seen.get(offer.publicId()));
        snapshot
            .catalogue()
            .pair(gap.publicId(), offer.publicId(), RankingRequest.top(1))
            .ifPresent(entry -> matches.put(pair, maker.match(0, other, entry, null, Map.of())));
      }
    }
    Map<Long, MatchedPosting> gapViews = new HashMap<>();
    foundGaps.forEach((id, gap) -> put(gapViews, id, seen.get(gap.publicId())));
    Map<Long, MatchedPosting> offerViews = new HashMap<>();
    foundOffers.forEach((id, offer) -> put(offerViews, id, seen.get(offer.publicId())));
    return new Reading(gapViews, offerViews, matches);
  }

  private static void put(Map<Long, MatchedPosting> views, long id, @Nullable MatchedPosting view) {
    if (view != null) {
      views.put(id, view);
    }
  }

  private static boolean opens(CompanyId company, Viewer office) {
    return office.desk().opens(company);
  }

  private static void requireOffice(Viewer viewer) {
    if (!viewer.isOffice()) {
      throw new NotFoundException();
    }
  }
}
