package app.kakehashi.matching.service;

import app.kakehashi.account.Viewer;
import app.kakehashi.matching.Audience;
import app.kakehashi.matching.DecidingSide;
import app.kakehashi.matching.Decision;
import app.kakehashi.matching.Explanation;
import app.kakehashi.matching.Figures;
import app.kakehashi.matching.Match;
import app.kakehashi.matching.MatchedPosting;
import app.kakehashi.matching.Reason;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.domain.PairScore;
import app.kakehashi.matching.domain.Ranking;
import app.kakehashi.posting.PostingType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes what a viewer may know of a scored pair. */
final class MatchMaker {
  private final PostingType own;
  private final Viewer viewer;
  private final Audience audience;

  MatchMaker(PostingType own, Viewer viewer) {
    this.own = own;
    this.viewer = viewer;
    this.audience = Access.audience(own, viewer);
  }

  Audience audience() {
    return audience;
  }

  /**
   * A match.
   *
   * @param rank 0 outside the ranking
   * @param propensity null in the ranking
   */
  Match match(
      int rank,
      MatchedPosting other,
      Ranking.Entry entry,
      @Nullable Double propensity,
      Map<DecidingSide, Decision> decisions) {
    PairScore score = entry.score();
    Explanation explanation = entry.explanation();
    if (explanation == null) {
      explanation = new Explanation(List.of(), List.of(), List.of(), List.of());
    }
    return new Match(
        rank,
        other,
        score.band(),
        explanation.bars(),
        explanation.reasonsFor(audience),
        points(explanation),
        decisions.getOrDefault(Access.side(own, viewer), Decision.NONE),
        viewer.isOffice() ? figures(score, propensity, decisions) : null);
  }

  /** Public id of the other posting of a pair. */
  static String otherId(PostingType own, Ranking.Entry entry) {
    return own == PostingType.GAP ? entry.score().offerId() : entry.score().gapId();
  }

  /** The office sees what weighs most against a pair; a company the one thing to look at first. */
  private List<Reason> points(Explanation explanation) {
    List<Reason> points = explanation.pointsAgainst(audience);
    if (audience == Audience.OFFICE) {
      return points;
    }
    return points.stream().limit(1).toList();
  }

  static Figures figures(
      PairScore score, @Nullable Double propensity, Map<DecidingSide, Decision> decisions) {
    return new Figures(
        score.joint(),
        score.value(),
        score.of(Side.JAPAN),
        score.of(Side.TAIWAN),
        propensity,
        decisions);
  }
}
