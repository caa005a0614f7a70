package app.kakehashi.matching.domain;

import app.kakehashi.matching.Audience;
import app.kakehashi.matching.Bar;
import app.kakehashi.matching.Change;
import app.kakehashi.matching.Explanation;
import app.kakehashi.matching.Reason;
import app.kakehashi.matching.ReasonCode;
import app.kakehashi.matching.ScoreLine;
import app.kakehashi.matching.Side;
import app.kakehashi.matching.TermPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Fifty pairs keep scores within a point, bands, reasons and the words side by side. */
class GoldenPairsTest {

  private static final int PAIRS = 50;

  @Test
  void fiftyPairsStayAsTheyWereApproved() {
    List<String> lines = new ArrayList<>();
    int pairs = 0;
    for (long seed = 31_000; pairs < PAIRS; seed++) {
      RandomPairs draw = new RandomPairs(seed);
      Catalogue catalogue = RandomPairs.catalogue(draw.gap(), draw.offer());
      Optional<Ranking.Entry> entry = catalogue.pair("gap-1", "offer-1", RankingRequest.top(1));
      if (entry.isPresent()) {
        pairs++;
        lines.add("pair " + seed + " " + entry.get().score().band());
        list(entry.get(), lines);
      }
    }
    Golden.compare("pairs.txt", lines);
  }

  private static void list(Ranking.Entry entry, List<String> lines) {
    PairScore score = entry.score();
    lines.add(points("joint", score.joint()));
    for (Side side : Side.values()) {
      lines.add(points(side + " score", score.of(side).score()));
      lines.add(points(side + " low", score.of(side).low()));
      lines.add(points(side + " high", score.of(side).high()));
      for (ScoreLine line : score.of(side).lines()) {
        lines.add(points(side + " " + line.criterion(), line.contribution()));
      }
    }
    Explanation explanation = Objects.requireNonNull(entry.explanation());
    for (Bar bar : explanation.bars()) {
      lines.add(points("bar " + bar.criterion() + " known", 100 * bar.known()));
      lines.add(points("bar " + bar.criterion(), 100 * bar.value()));
    }
    for (Reason reason : explanation.reasons()) {
      boolean nearTie = reason.code() == ReasonCode.LEAST_STRONG;
      lines.add(
          points(
              reason.side()
                  + " "
                  + reason.code()
                  + " "
                  + reason.stance()
                  + " for "
                  + reason.audience()
                  + (nearTie ? "" : " " + reason.arguments()),
              reason.points()));
    }
    for (TermPair pair : explanation.words()) {
      lines.add("words " + pair.concept() + " " + pair.gap() + " " + pair.offer());
    }
    for (Change change : explanation.changes()) {
      lines.add(points("change " + change.side() + " " + change.criterion(), change.points()));
    }
    for (Audience audience : Audience.values()) {
      lines.add(audience + " for " + codes(explanation.reasonsFor(audience)));
      lines.add(audience + " against " + codes(explanation.pointsAgainst(audience)));
    }
  }

  private static List<ReasonCode> codes(List<Reason> reasons) {
    return reasons.stream().map(Reason::code).toList();
  }

  private static String points(String what, double points) {
    return String.format(Locale.ROOT, "%s\t%.1f", what, points);
  }
}
