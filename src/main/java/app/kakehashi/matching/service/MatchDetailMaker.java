package app.kakehashi.matching.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.gap.GapFacts;
import app.kakehashi.matching.Block;
import app.kakehashi.matching.DecidingSide;
import app.kakehashi.matching.Decision;
import app.kakehashi.matching.Explanation;
import app.kakehashi.matching.MarkedText;
import app.kakehashi.matching.Match;
import app.kakehashi.matching.MatchDetail;
import app.kakehashi.matching.MatchFact;
import app.kakehashi.matching.MatchedPosting;
import app.kakehashi.matching.TermPair;
import app.kakehashi.matching.domain.Ranking;
import app.kakehashi.matching.domain.RankingRequest;
import app.kakehashi.matching.domain.TextMarks;
import app.kakehashi.matching.domain.text.TextReader;
import app.kakehashi.offer.OfferFacts;
import app.kakehashi.posting.PostingType;
import app.kakehashi.reference.Glossary;
import app.kakehashi.shared.LocalizedText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
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
                detail(
                    snapshot,
                    type,
                    own,
                    counterpart,
                    texts(snapshot, type, gap, offer, words(entry)),
                    entry,
                    facts,
                    decided,
                    otherId,
                    viewer)));
      } else if (viewer.isOffice()) {
        pairs.add(
            new Scored(
                0,
                new MatchDetail(
                    own,
                    counterpart,
                    null,
                    List.of(),
                    List.of(),
                    Map.of(),
                    texts(snapshot, type, gap, offer, List.of()),
                    facts,
                    List.of(),
                    blocks)));
      }
    }
    pairs.sort(
        Comparator.comparingDouble((Scored pair) -> -pair.joint())
            .thenComparing(pair -> pair.detail().other().publicId()));
    return pairs.stream().map(Scored::detail).toList();
  }

  private record Scored(double joint, MatchDetail detail) {}

  private static List<TermPair> words(Ranking.Entry entry) {
    return Objects.requireNonNull(entry.explanation()).words();
  }

  /** Both texts in the language in which they were written and scored. */
  private static MatchDetail.Texts texts(
      Snapshot snapshot, PostingType type, GapFacts gap, OfferFacts offer, List<TermPair> words) {
    TextReader reader = snapshot.data().reader();
    MarkedText asked =
        TextMarks.inGap(reader.read(PostingProfiles.text(gap), TextReader.Side.GAP), words);
    MarkedText offered =
        TextMarks.inOffer(reader.read(PostingProfiles.text(offer), TextReader.Side.OFFER), words);
    return type == PostingType.GAP
        ? new MatchDetail.Texts(asked, offered)
        : new MatchDetail.Texts(offered, asked);
  }

  private static Map<String, LocalizedText> names(Glossary glossary, List<TermPair> words) {
    Map<String, LocalizedText> names = new HashMap<>();
    for (TermPair pair : words) {
      Glossary.Concept concept = pair.concept() == null ? null : glossary.concept(pair.concept());
      if (concept != null) {
        names.put(concept.id(), concept.name());
      }
    }
    return names;
  }

  private static MatchDetail detail(
      Snapshot snapshot,
      PostingType type,
      MatchedPosting own,
      MatchedPosting other,
      MatchDetail.Texts texts,
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
        names(snapshot.data().glossary(), explanation.words()),
        texts,
        facts,
        explanation.changes(maker.audience()),
        List.of());
  }
}
