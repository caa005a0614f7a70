package app.kakehashi.matching.domain;

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
  private static final int SAMPLED = 2_500;

  /** Sums of words are looked up as one of so many. */
  private static final int WORD_STEPS = 1 << 11;

  private static final int WORD_SHIFT =
      Integer.numberOfTrailingZeros((ImpactSums.MOST + 1) / WORD_STEPS);

  private final TopicGroups groups;
  private final OfferColumns columns;

  NearestTopics(TopicGroups groups, OfferColumns columns) {
    this.groups = groups;
    this.columns = columns;
  }

  /**
   * What there is to add, worked out once for a gap, and how it is told apart in steps.
   *
   * @param industries by group
   * @param words by script and sum, of sums that differ little the same
   */
  private record Points(float[] industries, float[][] words, float lowest, float step) {
    static Points of(TopicGroups groups, RoughScore score, ImpactSums sums) {
      float[] industries = new float[groups.count()];
      float lowest = Float.MAX_VALUE;
      float highest = -Float.MAX_VALUE;
      TermWeights fields = TermWeights.none();
      float common = score.common(fields);
      for (int group = 0; group < industries.length; group++) {
        TopicGroups.Topic topic = groups.topic(group);
        // groups of the same fields are neighbours
        if (!topic.fields().equals(fields)) {
          fields = topic.fields();
          common = score.common(fields);
        }
        industries[group] = score.industries(common, topic.sectorList());
        lowest = Math.min(lowest, industries[group]);
        highest = Math.max(highest, industries[group]);
      }
      float[][] words = new float[Script.values().length][WORD_STEPS];
      for (int script = 0; script < words.length; script++) {
        for (int i = 0; i < WORD_STEPS; i++) {
          words[script][i] = score.words(sums.weight(i << WORD_SHIFT), script);
        }
      }
      return new Points(
          industries,
          words,
          lowest,
          (highest + score.allWords() + score.bestModes() - lowest) / STEPS);
    }

    float words(int sum, int script) {
      return words[script][sum >> WORD_SHIFT];
    }

    int step(int group, float more) {
      return Math.clamp((int) ((industries[group] - lowest + more) / step), 0, STEPS);
    }
  }

  /** Places of about so many offers in ascending order; fewer where few share words. */
  int[] find(RoughScore score, ImpactSums sums, int most) {
    Points points = Points.of(groups, score, sums);
    float least = points.lowest() + points.step() * leastStep(score, sums, points, most);
    float bestModes = score.bestModes();
    int[] near = new int[2 * most];
    int[] found = new int[2 * most];
    int size = 0;
    for (int group = 0; group < groups.count(); group++) {
      int start = groups.start(group);
      int end = groups.start(group + 1);
      if (near.length <= end - start) {
        near = new int[end - start + 1];
      }
      int script = groups.topic(group).script().ordinal();
      float left = least - points.industries()[group];
      int many = sums.find(start, end, score.least(left - bestModes, script), near);
      if (found.length <= size + many) {
        found = Arrays.copyOf(found, 2 * (size + many) + 1);
      }
      for (int i = 0; i < many; i++) {
        float adds = wordsAndModes(score, points, near[i], sums.inSteps(near[i]), script);
        found[size] = near[i];
        // no branch: adds 1 where the sign is plus, so that nobody waits for one offer's modes
        size += 1 - (Float.floatToRawIntBits(adds - left) >>> (Integer.SIZE - 1));
      }
    }
    return Arrays.copyOf(found, size);
  }

  private float wordsAndModes(RoughScore score, Points points, int place, int sum, int script) {
    return points.words(sum, script) + score.modes(columns.modes(place));
  }

  /** The step from which on about so many offers are. */
  private int leastStep(RoughScore score, ImpactSums sums, Points points, int most) {
    int stride = Math.max(1, groups.offers() / SAMPLED);
    int[] counts = new int[STEPS + 1];
    int place = groups.start(0);
    for (int group = 0; group < groups.count(); group++) {
      int end = groups.start(group + 1);
      int script = groups.topic(group).script().ordinal();
      for (; place < end; place += stride) {
        int sum = sums.inSteps(place);
        if (sum > 0) {
          counts[points.step(group, wordsAndModes(score, points, place, sum, script))]++;
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
