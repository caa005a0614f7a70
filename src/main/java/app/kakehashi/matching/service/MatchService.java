package app.kakehashi.matching.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapFacts;
import app.kakehashi.gap.Gaps;
import app.kakehashi.matching.Decision;
import app.kakehashi.matching.Figures;
import app.kakehashi.matching.MatchDetail;
import app.kakehashi.matching.MatchList;
import app.kakehashi.matching.MatchWindow;
import app.kakehashi.matching.Matches;
import app.kakehashi.matching.domain.Ranking;
import app.kakehashi.matching.domain.RankingRequest;
import app.kakehashi.offer.OfferFacts;
import app.kakehashi.offer.Offers;
import app.kakehashi.posting.PostingType;
import app.kakehashi.shared.CompanyId;
import app.kakehashi.shared.NotFoundException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Answers from the catalogue in memory; the database is asked for changes, names and decisions. */
@Service
class MatchService implements Matches {
  private final CatalogueKeeper keeper;
  private final MatchListMaker lists;
  private final MatchDetailMaker details;
  private final Decisions decisions;
  private final UnmatchedGaps unmatched;
  private final Gaps gaps;
  private final Offers offers;

  MatchService(
      CatalogueKeeper keeper,
      MatchListMaker lists,
      MatchDetailMaker details,
      Decisions decisions,
      UnmatchedGaps unmatched,
      Gaps gaps,
      Offers offers) {
    this.keeper = keeper;
    this.lists = lists;
    this.details = details;
    this.decisions = decisions;
    this.unmatched = unmatched;
    this.gaps = gaps;
    this.offers = offers;
  }

  @Override
  public Optional<MatchList> matchesOf(
      PostingType type, String publicId, MatchWindow window, Viewer viewer) {
    Snapshot snapshot = keeper.current();
    CompanyId company = Access.company(snapshot, type, publicId);
    if (company == null) {
      requireOwn(type, publicId, viewer);
      return Optional.empty();
    }
    if (!Access.mayOpen(company, viewer)) {
      throw new NotFoundException();
    }
    return Optional.of(lists.make(snapshot, type, publicId, window, viewer));
  }

  @Override
  public MatchDetail pair(PostingType type, String publicId, String otherPublicId, Viewer viewer) {
    Snapshot snapshot = keeper.current();
    requireOpen(snapshot, type, publicId, viewer);
    if (!Access.mayMeet(snapshot, Access.other(type), otherPublicId, viewer)) {
      throw new NotFoundException();
    }
    List<MatchDetail> found =
        details.make(snapshot, type, publicId, List.of(otherPublicId), viewer);
    if (found.isEmpty()) {
      throw new NotFoundException();
    }
    return found.getFirst();
  }

  @Override
  public List<MatchDetail> compare(
      PostingType type, String publicId, Collection<String> otherPublicIds, Viewer viewer) {
    Snapshot snapshot = keeper.current();
    requireOpen(snapshot, type, publicId, viewer);
    List<String> others =
        new LinkedHashSet<>(otherPublicIds)
            .stream()
                .filter(other -> Access.mayMeet(snapshot, Access.other(type), other, viewer))
                .limit(MOST_COMPARED)
                .toList();
    return details.make(snapshot, type, publicId, others, viewer);
  }

  @Override
  public List<Long> gapsWithoutCandidates(Viewer viewer, int limit) {
    if (!viewer.isOffice()) {
      throw new NotFoundException();
    }
    Snapshot snapshot = keeper.current();
    return unmatched.of(snapshot).stream()
        .filter(
            id -> {
              GapFacts gap = snapshot.published().gaps().get(id);
              return gap != null && viewer.keeps(gap.company());
            })
        .limit(limit)
        .toList();
  }

  @Override
  public Map<String, Integer> candidateCounts(
      PostingType type, Collection<String> publicIds, Viewer viewer) {
    Snapshot snapshot = keeper.current();
    Set<String> hidden = Access.hidden(snapshot, Access.other(type), viewer);
    RankingRequest request =
        RankingRequest.top(MatchWindow.DEEPEST + hidden.size())
            .explaining(0)
            .knowing(Access.known(snapshot, viewer));
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (String publicId : publicIds) {
      CompanyId company = Access.company(snapshot, type, publicId);
      if (company != null && Access.mayOpen(company, viewer)) {
        Ranking ranking = MatchListMaker.rank(snapshot, type, publicId, request);
        counts.put(
            publicId,
            (int)
                ranking.entries().stream()
                    .filter(entry -> !hidden.contains(MatchMaker.otherId(type, entry)))
                    .limit(MatchWindow.DEEPEST)
                    .filter(entry -> entry.score().band().isProposed())
                    .count());
      }
    }
    return counts;
  }

  @Override
  public void decide(
      PostingType type,
      String publicId,
      String otherPublicId,
      Decision.Choice choice,
      long version,
      Viewer viewer) {
    store(type, publicId, otherPublicId, choice, version, viewer);
  }

  @Override
  public void undecide(
      PostingType type, String publicId, String otherPublicId, long version, Viewer viewer) {
    store(type, publicId, otherPublicId, null, version, viewer);
  }

  private void store(
      PostingType type,
      String publicId,
      String otherPublicId,
      Decision.@Nullable Choice choice,
      long version,
      Viewer viewer) {
    Snapshot snapshot = keeper.current();
    requireOpen(snapshot, type, publicId, viewer);
    boolean gapFirst = type == PostingType.GAP;
    GapFacts gap = snapshot.gap(gapFirst ? publicId : otherPublicId);
    OfferFacts offer = snapshot.offer(gapFirst ? otherPublicId : publicId);
    if (gap == null
        || offer == null
        || !Access.mayMeet(snapshot, Access.other(type), otherPublicId, viewer)
        || !snapshot.catalogue().blocks(gap.publicId(), offer.publicId()).isEmpty()) {
      throw new NotFoundException();
    }
    RankingRequest request = RankingRequest.top(1).knowing(any -> true);
    Figures figures =
        snapshot
            .catalogue()
            .pair(gap.publicId(), offer.publicId(), request)
            .map(entry -> MatchMaker.figures(entry.score(), null, Map.of()))
            .orElseThrow(NotFoundException::new);
    decisions.store(
        gap,
        offer,
        Access.side(type, viewer),
        choice,
        figures,
        snapshot.catalogue().modelVersion(),
        version,
        viewer);
  }

  private static void requireOpen(
      Snapshot snapshot, PostingType type, String publicId, Viewer viewer) {
    CompanyId company = Access.company(snapshot, type, publicId);
    if (company == null || !Access.mayOpen(company, viewer)) {
      throw new NotFoundException();
    }
  }

  /** What is not published is found by its own company and the office. */
  private void requireOwn(PostingType type, String publicId, Viewer viewer) {
    boolean mine =
        type == PostingType.GAP
            ? gaps.get(publicId, viewer).mine()
            : offers.get(publicId, viewer).mine();
    if (!mine) {
      throw new NotFoundException();
    }
  }
}
