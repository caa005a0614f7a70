package app.kakehashi.glossary.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Which words of accepted pairs of texts mean the same: IBM model 1 in both directions (Brown et
 * al. 1993), without empty words, from equal chances on. The same pairs give the same numbers:
 * everything is summed in the order of the words.
 */
public final class WordAlignment {
  private static final int ROUNDS = 8;

  /** Chance that two words explain each other below which nobody is asked. */
  private static final double LEAST = 0.4;

  /** A word of more than this share of many pairs belongs to every text. */
  private static final double COMMON = 0.4;

  private static final int MANY = 10;

  private WordAlignment() {}

  /** The words of an accepted pair that neither text shares with the other yet. */
  public record Texts(Collection<String> ja, Collection<String> zh) {}

  /**
   * Words that may mean the same.
   *
   * @param chance geometric mean of how far each explains the other, 0 to 1
   * @param pairs positions of the pairs that have both
   */
  public record Aligned(String ja, String zh, double chance, List<Integer> pairs) {
    public Aligned {
      pairs = List.copyOf(pairs);
    }
  }

  /**
   * Words that explain each other better than any other, the surest first; none that lies inside a
   * surer one.
   *
   * @param least pairs that must have both
   */
  public static List<Aligned> align(List<Texts> texts, int least) {
    Vocabulary ja = new Vocabulary(texts.stream().map(Texts::ja).toList(), least);
    Vocabulary zh = new Vocabulary(texts.stream().map(Texts::zh).toList(), least);
    Map<Long, Double> there = chances(ja, zh);
    Map<Long, Double> back = chances(zh, ja);
    Map<Long, List<Integer>> together = together(ja, zh);
    List<Aligned> candidates = new ArrayList<>();
    together.forEach(
        (key, pairs) -> {
          double chance =
              Math.sqrt(there.getOrDefault(key, 0.0) * back.getOrDefault(turned(key), 0.0));
          if (pairs.size() >= least && chance >= LEAST) {
            candidates.add(new Aligned(ja.words[first(key)], zh.words[second(key)], chance, pairs));
          }
        });
    candidates.sort(
        Comparator.comparingDouble((Aligned one) -> -one.chance() * one.pairs().size())
            .thenComparingInt(one -> -one.ja().length() - one.zh().length())
            .thenComparing(Aligned::ja)
            .thenComparing(Aligned::zh));
    List<Aligned> chosen = new ArrayList<>();
    for (Aligned one : candidates) {
      if (chosen.stream().noneMatch(other -> isPartOf(one, other))) {
        chosen.add(one);
      }
    }
    return chosen;
  }

  /** Each word is explained once, and so are its pieces. */
  private static boolean isPartOf(Aligned one, Aligned other) {
    return other.ja().contains(one.ja())
        || one.ja().contains(other.ja())
        || other.zh().contains(one.zh())
        || one.zh().contains(other.zh());
  }

  private static Map<Long, Double> chances(Vocabulary from, Vocabulary to) {
    Map<Long, Double> chance = new HashMap<>();
    for (int round = 0; round < ROUNDS; round++) {
      Map<Long, Double> counts = new HashMap<>();
      double[] totals = new double[from.words.length];
      for (int pair = 0; pair < from.texts.size(); pair++) {
        for (int target : to.texts.get(pair)) {
          double all = 0;
          for (int source : from.texts.get(pair)) {
            all += chance.getOrDefault(key(source, target), round == 0 ? 1.0 : 0.0);
          }
          for (int source : from.texts.get(pair)) {
            double share = chance.getOrDefault(key(source, target), round == 0 ? 1.0 : 0.0) / all;
            counts.merge(key(source, target), share, Double::sum);
            totals[source] += share;
          }
        }
      }
      chance.clear();
      counts.forEach((key, count) -> chance.put(key, count / totals[first(key)]));
    }
    return chance;
  }

  private static Map<Long, List<Integer>> together(Vocabulary ja, Vocabulary zh) {
    Map<Long, List<Integer>> together = new HashMap<>();
    for (int pair = 0; pair < ja.texts.size(); pair++) {
      for (int one : ja.texts.get(pair)) {
        for (int other : zh.texts.get(pair)) {
          together.computeIfAbsent(key(one, other), any -> new ArrayList<>()).add(pair);
        }
      }
    }
    return together;
  }

  private static long key(int first, int second) {
    return ((long) first << Integer.SIZE) | second;
  }

  /** The key of the same words, the other way round. */
  private static long turned(long key) {
    return Long.rotateLeft(key, Integer.SIZE);
  }

  private static int first(long key) {
    return (int) (key >> Integer.SIZE);
  }

  private static int second(long key) {
    return (int) key;
  }

  /**
   * Words by their numbers, in their order. Left out are words of too few texts, which explain
   * everything of theirs; words of nearly every text; and pieces that stand only where the same
   * longer word stands.
   */
  private static final class Vocabulary {
    private final String[] words;
    private final List<int[]> texts;

    Vocabulary(List<? extends Collection<String>> all, int least) {
      Map<String, Set<Integer>> places = new TreeMap<>();
      for (int text = 0; text < all.size(); text++) {
        for (String word : all.get(text)) {
          places.computeIfAbsent(word, any -> new TreeSet<>()).add(text);
        }
      }
      places
          .values()
          .removeIf(
              found ->
                  found.size() < least
                      || (all.size() >= MANY && found.size() > COMMON * all.size()));
      Map<Set<Integer>, List<String>> together = new HashMap<>();
      places.forEach(
          (word, found) -> together.computeIfAbsent(found, any -> new ArrayList<>()).add(word));
      words =
          together.values().stream()
              .flatMap(group -> group.stream().filter(word -> isWhole(word, group)))
              .sorted()
              .toArray(String[]::new);
      texts =
          all.stream()
              .map(
                  text ->
                      new TreeSet<>(text)
                          .stream()
                              .mapToInt(word -> Arrays.binarySearch(words, word))
                              .filter(number -> number >= 0)
                              .toArray())
              .toList();
    }

    private static boolean isWhole(String word, List<String> group) {
      return group.stream().noneMatch(other -> !other.equals(word) && other.contains(word));
    }
  }
}
