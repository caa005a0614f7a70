package app.kakehashi.matching.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapFacts;
import app.kakehashi.matching.Block;
import app.kakehashi.matching.DecidingSide;
import app.kakehashi.matching.Decision;
import app.kakehashi.matching.Explanation;
import app.kakehashi.matching.Match;
import app.kakehashi.matching.MatchDetail;
import app.kakehashi.matching.MatchFact;
import app.kakehashi.matching.MatchedPosting;
import app.kakehashi.matching.domain.Ranking;
import app.kakehashi.matching.domain.RankingRequest;
import app.kakehashi.offer.OfferFacts;
import app.kakehashi.posting.PostingType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes pairs with everything that their viewer may know. */
@Component
class MatchDetailMaker {
  private final PostingViews views;
  private final Decisions decisions;

  MatchDetailMaker(PostingViews views, Decisions decisions) {
    this.views = views;
    this.decisions = decisions;
  }

  /**
   * The pairs of a posting with others, best first; of pairs that cannot be only the office gets
   * any. All of them must be published.
   */
  List<MatchDetail> make(
      Snapshot snapshot, PostingType type, String publicId, List<String> others, Viewer viewer) {
    Set<String> toShow = new HashSet<>(others);
    toShow.add(publicId);
    Map<String, MatchedPosting> seen = views.of(snapshot, toShow, viewer);
    Map<Long, Map<DecidingSide, Decision>> decided =
        decisions.about(type, MatchListMaker.id(snapshot, type, publicId));
    List<Scored> pairs = new ArrayList<>();
    for (String other : others) {
      boolean gapFirst = type == PostingType.GAP;
      GapFacts gap = Objects.requireNonNull(snapshot.gap(gapFirst ? publicId : other));
      OfferFacts offer = Objects.requireNonNull(snapshot.offer(gapFirst ? other : publicId));
      List<Block> blocks = snapshot.catalogue().blocks(gap.publicId(), offer.publicId());
      List<MatchFact> facts = FactLines.of(snapshot, type, gap, offer, viewer);
      MatchedPosting own = Objects.requireNonNull(seen.get(publicId));
      MatchedPosting counterpart = Objects.requireNonNull(seen.get(other));
      if (blocks.isEmpty()) {
        RankingRequest request = RankingRequest.top(1).knowing(Access.known(snapshot, viewer));
        Ranking.Entry entry =
            snapshot.catalogue().pair(gap.publicId(), offer.publicId(), request).orElseThrow();
        long otherId = gapFirst ? offer.id() : gap.id();
        pairs.add(
            new Scored(
                entry.score().joint(),
                detail(type, own, counterpart, entry, facts, decided, otherId, viewer)));
      } else if (viewer.isOffice()) {
        pairs.add(
            new Scored(
                0,
                new MatchDetail(
                    own, counterpart, null, List.of(), List.of(), facts, List.of(), blocks)));
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Scored pair) -> -pair.joint())
            .thenComparing(pair -> pair.detail().other().publicId()));
    return pairs.stream().map(Scored::detail).toList();
  }

  private record Scored(double joint, MatchDetail detail) {}

  private static MatchDetail detail(
      PostingType type,
      MatchedPosting own,
      MatchedPosting other,
      Ranking.Entry entry,
      List<MatchFact> facts,
      Map<Long, Map<DecidingSide, Decision>> decided,
      long otherId,
      Viewer viewer) {
    MatchMaker maker = new MatchMaker(type, viewer);
    Explanation explanation = Objects.requireNonNull(entry.explanation());
    Match match = maker.match(0, other, entry, null, decided.getOrDefault(otherId, Map.of()));
    return new MatchDetail(
        own,
        other,
        match,
        explanation.all(maker.audience()),
        explanation.words(),
        facts,
        explanation.changes(maker.audience()),
        List.of());
  }
}
