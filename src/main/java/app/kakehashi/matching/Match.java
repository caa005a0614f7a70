package app.kakehashi.matching;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pair in a list, with what this viewer may know.
 *
 * @param rank from 1; 0 outside the ranking
 * @param other the counterpart
 * @param bars sector, size, region
 * @param strengths reasons for it, the strongest first, at most three
 * @param points what speaks against it or is open, at least one; a single one for a company
 * @param decision of the viewer's own side
 * @param figures for the office only
 */
public record Match(
    int rank,
    MatchedPosting other,
    Band band,
    List<Bar> bars,
    List<Reason> strengths,
    List<Reason> points,
    Decision decision,
    @Nullable Figures figures) {

  public Match {
    bars = List.copyOf(bars);
    strengths = List.copyOf(strengths);
    points = List.copyOf(points);
  }
}
