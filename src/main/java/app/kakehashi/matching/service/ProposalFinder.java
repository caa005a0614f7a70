package app.kakehashi.matching.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.matching.Proposals;
import app.kakehashi.matching.domain.RankingRequest;
import app.kakehashi.posting.PostingType;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Looks a posting's list up without showing it. */
@Service
class ProposalFinder implements Proposals {
  private final CatalogueKeeper keeper;
  private final Decisions decisions;
  private final ShownLog shown;

  ProposalFinder(CatalogueKeeper keeper, Decisions decisions, ShownLog shown) {
    this.keeper = keeper;
    this.decisions = decisions;
    this.shown = shown;
  }

  @Override
  public List<Published> published() {
    app.kakehashi.matching.service.Published all = keeper.current().published();
    return Stream.concat(
            all.gaps().values().stream()
                .map(
                    gap ->
                        new Published(
                            PostingType.GAP,
                            gap.id(),
                            gap.publicId(),
                            gap.company(),
                            gap.publishedAt())),
            all.offers().values().stream()
                .map(
                    offer ->
                        new Published(
                            PostingType.OFFER,
                            offer.id(),
                            offer.publicId(),
                            offer.company(),
                            offer.publishedAt())))
        .toList();
  }

  @Override
  public Found of(Published posting, int depth, Viewer member) {
    Snapshot snapshot = keeper.current();
    PostingType type = posting.type();
    if (Access.company(snapshot, type, posting.publicId()) == null) {
      return new Found(true, List.of());
    }
    RankingRequest request =
        RankingRequest.top(depth).explaining(0).knowing(Access.known(snapshot, member));
    List<Proposed> proposed =
        MatchListMaker.rank(snapshot, type, posting.publicId(), request).entries().stream()
            .filter(entry -> entry.score().band().isProposed())
            .map(
                entry ->
                    new Proposed(
                        MatchListMaker.id(
                            snapshot, Access.other(type), MatchMaker.otherId(type, entry)),
                        entry.score().band()))
            .toList();
    if (proposed.isEmpty()) {
      return new Found(false, List.of());
    }
    Set<Long> known = new HashSet<>(shown.shownTo(posting.company(), posting.id()));
    decisions
        .about(type, posting.id())
        .forEach(
            (other, sides) -> {
              if (sides.containsKey(Access.side(type, member))) {
                known.add(other);
              }
            });
    return new Found(true, proposed.stream().filter(pair -> !known.contains(pair.id())).toList());
  }
}
