package app.kakehashi.matching.domain;

import app.kakehashi.matching.domain.OfferColumns.Column;
import java.util.Arrays;

/**
 * Picks, of the many offers that share words with a gap, those that are nearest by words, industry
 * and mode of cooperation together. What industries add is worked out once for a group of offers,
 * so that of each offer only its sum is read, one after the other; its modes are looked at where
 * the sum is large enough for the best of modes.
 */
final class NearestTopics {

  /** Steps between nothing in common and all. */
  private static final int STEPS = 512;

  /** Offers by which it is found out how near the nearest are. */
  private static final int SAMPLED = 20_000;

  private final TopicGroups groups;
  private final OfferColumns columns;

  NearestTopics(TopicGroups groups, OfferColumns columns) {
    this.groups = groups;
    this.columns = columns;
  }

  /** What the industries of each group add, and how that is told apart in steps. */
  private record Points(float[] industries, float lowest, float step) {
    static Points of(TopicGroups groups, RoughScore score) {
      float[] industries = new float[groups.count()];
      float lowest = Float.MAX_VALUE;
      float highest = -Float.MAX_VALUE;
      for (int group = 0; group < industries.length; group++) {
        industries[group] = score.industries(groups.topic(group));
        lowest = Math.min(lowest, industries[group]);
        highest = Math.max(highest, industries[group]);
      }
      return new Points(
          industries, lowest, (highest + score.allWords() + score.bestModes() - lowest) / STEPS);
    }

    int step(int group, float more) {
      return Math.clamp((int) ((industries[group] - lowest + more) / step), 0, STEPS);
    }
  }

  /** Places of about so many offers in ascending order; fewer where few share words. */
  int[] find(RoughScore score, ImpactIndex.Sums sums, int most) {
    Points points = Points.of(groups, score);
    float least = points.lowest() + points.step() * leastStep(score, sums, points, most);
    float bestModes = score.bestModes();
    int[] found = new int[2 * most];
    int size = 0;
    for (int group = 0; group < groups.count(); group++) {
      int end = groups.start(group + 1);
      int script = groups.topic(group).script().ordinal();
      float left = least - points.industries()[group];
      float weight = Math.max(Float.MIN_VALUE, score.least(left - bestModes, script));
      for (int place = groups.start(group); place < end; place++) {
        float sum = sums.sum(place);
        if (sum >= weight && wordsAndModes(score, place, sum, script) >= left) {
          if (size == found.length) {
            found = Arrays.copyOf(found, 2 * size);
          }
          found[size++] = place;
        }
      }
    }
    return Arrays.copyOf(found, size);
  }

  private float wordsAndModes(RoughScore score, int place, float sum, int script) {
    return score.words(sum, script) + score.modes(columns.code(place, Column.MODES));
  }

  /** The step from which on about so many offers are. */
  private int leastStep(RoughScore score, ImpactIndex.Sums sums, Points points, int most) {
    int stride = Math.max(1, groups.offers() / SAMPLED);
    int[] counts = new int[STEPS + 1];
    int place = 0;
    for (int group = 0; group < groups.count(); group++) {
      int end = groups.start(group + 1);
      int script = groups.topic(group).script().ordinal();
      for (; place < end; place += stride) {
        float sum = sums.sum(place);
        if (sum > 0) {
          counts[points.step(group, wordsAndModes(score, place, sum, script))]++;
        }
      }
    }
    int least = STEPS;
    int taken = counts[least];
    while (least > 0 && (taken + counts[least - 1]) * stride <= most) {
      taken += counts[--least];
    }
    return least;
  }
}
