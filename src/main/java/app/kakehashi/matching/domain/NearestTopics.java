package app.kakehashi.matching.domain;

import java.util.Arrays;

/**
 * Picks, of the many offers that share words with a gap, those that are nearest by words and
 * industry together. What industries add is worked out once for a group of offers, so that of each
 * offer only its sum is read, one after the other.
 */
final class NearestTopics {

  /** Steps between nothing in common and all. */
  private static final int STEPS = 512;

  /** Offers by which it is found out how near the nearest are. */
  private static final int SAMPLED = 20_000;

  private final TopicGroups groups;

  NearestTopics(TopicGroups groups) {
    this.groups = groups;
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
      return new Points(industries, lowest, (highest + score.allWords() - lowest) / STEPS);
    }

    int step(int group, float words) {
      return Math.clamp((int) ((industries[group] - lowest + words) / step), 0, STEPS);
    }
  }

  /** Places of about so many offers in ascending order; fewer where few share words. */
  int[] find(RoughScore score, ImpactIndex.Sums sums, int most) {
    Points points = Points.of(groups, score);
    float least = points.lowest() + points.step() * leastStep(score, sums, points, most);
    int[] found = new int[2 * most];
    int size = 0;
    for (int group = 0; group < groups.count(); group++) {
      int end = groups.start(group + 1);
      int script = groups.topic(group).script().ordinal();
      float weight =
          Math.max(Float.MIN_VALUE, score.least(least - points.industries()[group], script));
      for (int place = groups.start(group); place < end; place++) {
        if (sums.sum(place) >= weight) {
          if (size == found.length) {
            found = Arrays.copyOf(found, 2 * size);
          }
          found[size++] = place;
        }
      }
    }
    return Arrays.copyOf(found, size);
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
          counts[points.step(group, score.words(sum, script))]++;
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
