package app.kakehashi.matching.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.matching.Band;
import app.kakehashi.matching.DecidingSide;
import app.kakehashi.matching.Decision;
import app.kakehashi.matching.Match;
import app.kakehashi.matching.MatchList;
import app.kakehashi.matching.MatchWindow;
import app.kakehashi.matching.MatchedPosting;
import app.kakehashi.matching.domain.Ranking;
import app.kakehashi.matching.domain.RankingRequest;
import app.kakehashi.posting.PostingType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes a posting's list: ranked, what was put aside, what is drawn from below, what cannot be. */
@Component
class MatchListMaker {
  /** Pairs drawn from below the list. */
  private static final int EXPLORED = 2;

  /** Pairs that cannot be are shown up to here. */
  private static final int MOST_BLOCKED = 50;

  private final PostingViews views;
  private final Decisions decisions;
  private final ShownLog shown;

  MatchListMaker(PostingViews views, Decisions decisions, ShownLog shown) {
    this.views = views;
    this.decisions = decisions;
    this.shown = shown;
  }

  MatchList make(
      Snapshot snapshot, PostingType type, String publicId, MatchWindow window, Viewer viewer) {
    long id = id(snapshot, type, publicId);
    Map<Long, Map<DecidingSide, Decision>> decided = decisions.about(type, id);
    Parts parts = new Parts(snapshot, type, publicId, window, viewer, decided);

    Set<String> toShow = new HashSet<>();
    toShow.add(publicId);
    parts.page.forEach(entry -> toShow.add(MatchMaker.otherId(type, entry)));
    parts.aside.forEach(entry -> toShow.add(MatchMaker.otherId(type, entry)));
    parts.explored.forEach(drawn -> toShow.add(MatchMaker.otherId(type, drawn.entry())));
    parts.blocked.forEach(blocked -> toShow.add(blocked.id()));
    Map<String, MatchedPosting> seen = views.of(snapshot, toShow, viewer);

    MatchMaker maker = new MatchMaker(type, viewer);
    List<Match> matches = new ArrayList<>();
    List<ShownLog.Entry> log = new ArrayList<>();
    for (Ranking.Entry entry : parts.page) {
      int rank = window.offset() + matches.size() + 1;
      long other = id(snapshot, Access.other(type), MatchMaker.otherId(type, entry));
      matches.add(
          maker.match(
              rank, seen(seen, type, entry), entry, null, decided.getOrDefault(other, Map.of())));
      log.add(ShownLog.Entry.of(other, rank, entry.score(), null));
    }
    List<Match> explored = new ArrayList<>();
    for (Ranking.Explored drawn : parts.explored) {
      Ranking.Entry entry = drawn.entry();
      long other = id(snapshot, Access.other(type), MatchMaker.otherId(type, entry));
      explored.add(
          maker.match(
              0,
              seen(seen, type, entry),
              entry,
              drawn.propensity(),
              decided.getOrDefault(other, Map.of())));
      log.add(ShownLog.Entry.of(other, 0, entry.score(), drawn.propensity()));
    }
    List<Match> dismissed = new ArrayList<>();
    for (Ranking.Entry entry : parts.aside) {
      long other = id(snapshot, Access.other(type), MatchMaker.otherId(type, entry));
      dismissed.add(
          maker.match(
              0, seen(seen, type, entry), entry, null, decided.getOrDefault(other, Map.of())));
    }
    shown.record(type, id, window.preset(), snapshot.catalogue().modelVersion(), log, viewer);
    return new MatchList(
        seen(seen, publicId),
        window,
        snapshot.catalogue().modelVersion(),
        parts.total,
        matches,
        explored,
        dismissed,
        parts.blocked.stream()
            .map(
                blocked ->
                    new MatchList.BlockedMatch(
                        seen(seen, blocked.id()),
                        blocked.blocks(),
                        decided.getOrDefault(
                            id(snapshot, Access.other(type), blocked.id()), Map.of())))
            .toList());
  }

  private static MatchedPosting seen(
      Map<String, MatchedPosting> seen, PostingType type, Ranking.Entry entry) {
    return seen(seen, MatchMaker.otherId(type, entry));
  }

  private static MatchedPosting seen(Map<String, MatchedPosting> seen, String publicId) {
    return Objects.requireNonNull(seen.get(publicId), "a ranked posting that is not published");
  }

  static long id(Snapshot snapshot, PostingType type, String publicId) {
    return type == PostingType.GAP
        ? Objects.requireNonNull(snapshot.gap(publicId)).id()
        : Objects.requireNonNull(snapshot.offer(publicId)).id();
  }

  static Ranking rank(
      Snapshot snapshot, PostingType type, String publicId, RankingRequest request) {
    return type == PostingType.GAP
        ? snapshot.catalogue().offersFor(publicId, request)
        : snapshot.catalogue().gapsFor(publicId, request);
  }

  /** The parts of a list before anything is read for showing them. */
  private static final class Parts {
    private final List<Ranking.Entry> page;
    private final List<Ranking.Entry> aside;
    private final List<Ranking.Explored> explored;
    private final List<Ranking.Blocked> blocked;
    private final int total;

    Parts(
        Snapshot snapshot,
        PostingType type,
        String publicId,
        MatchWindow window,
        Viewer viewer,
        Map<Long, Map<DecidingSide, Decision>> decided) {
      Set<String> hidden = Access.hidden(snapshot, Access.other(type), viewer);
      Set<String> put = aside(snapshot, type, publicId, decided, viewer);
      put.removeAll(hidden);
      int needed = window.offset() + window.size() + put.size();
      RankingRequest request =
          new RankingRequest(
              window.preset(),
              MatchWindow.DEEPEST + put.size() + hidden.size(),
              hidden.isEmpty() ? needed : 0,
              window.page() == 1 ? EXPLORED : 0,
              band -> Access.isListed(band, viewer),
              Access.known(snapshot, viewer));
      Ranking ranking = rank(snapshot, type, publicId, request);
      List<Ranking.Entry> kept =
          ranking.entries().stream()
              .filter(entry -> !put.contains(MatchMaker.otherId(type, entry)))
              .filter(entry -> !hidden.contains(MatchMaker.otherId(type, entry)))
              .limit(MatchWindow.DEEPEST)
              .toList();
      this.total = kept.size();
      // which of the best are on the page is known only after what is hidden was left out
      this.page =
          kept.stream()
              .skip(window.offset())
              .limit(window.size())
              .map(
                  entry ->
                      hidden.isEmpty()
                          ? entry
                          : pair(snapshot, type, publicId, MatchMaker.otherId(type, entry), request)
                              .orElse(entry))
              .toList();
      this.aside =
          put.stream()
              .map(other -> pair(snapshot, type, publicId, other, request))
              .flatMap(Optional::stream)
              .sorted(
                  Comparator.comparingDouble((Ranking.Entry entry) -> -entry.score().joint())
                      .thenComparing(entry -> MatchMaker.otherId(type, entry)))
              .toList();
      this.explored =
          ranking.exploration().stream()
              .filter(drawn -> drawn.entry().score().band() != Band.BELOW)
              .filter(drawn -> !put.contains(MatchMaker.otherId(type, drawn.entry())))
              .filter(drawn -> !hidden.contains(MatchMaker.otherId(type, drawn.entry())))
              .toList();
      this.blocked =
          viewer.isOffice() && window.page() == 1
              ? ranking.blocked().stream()
                  .filter(blocked -> !hidden.contains(blocked.id()))
                  .filter(blocked -> !put.contains(blocked.id()))
                  .limit(MOST_BLOCKED)
                  .toList()
              : List.of();
    }

    private static Optional<Ranking.Entry> pair(
        Snapshot snapshot,
        PostingType type,
        String publicId,
        String other,
        RankingRequest request) {
      return type == PostingType.GAP
          ? snapshot.catalogue().pair(publicId, other, request)
          : snapshot.catalogue().pair(other, publicId, request);
    }

    /**
     * Public ids of published postings that the viewer's side put aside; what has changed since, or
     * a year ago, is in the list again.
     */
    private static Set<String> aside(
        Snapshot snapshot,
        PostingType type,
        String publicId,
        Map<Long, Map<DecidingSide, Decision>> decided,
        Viewer viewer) {
      Set<String> put = new HashSet<>();
      decided.forEach(
          (id, sides) -> {
            Decision decision = sides.get(Access.side(type, viewer));
            if (decision != null && decision.isNotForUs()) {
              if (type == PostingType.GAP) {
                var offer = snapshot.published().offers().get(id);
                if (offer != null && snapshot.isDeclined(publicId, offer.publicId())) {
                  put.add(offer.publicId());
                }
              } else {
                var gap = snapshot.published().gaps().get(id);
                if (gap != null && snapshot.isDeclined(gap.publicId(), publicId)) {
                  put.add(gap.publicId());
                }
              }
            }
          });
      return put;
    }
  }
}
