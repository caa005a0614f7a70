package app.kakehashi.matching.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Offers in an order in which those of the same fields, industries and script are neighbours: what
 * these add to a score is then looked at once for all of them, and memory is read in order.
 */
final class TopicGroups {

  private final int first;
  private final int[] order;
  private final int[] starts;
  private final List<Topic> topics = new ArrayList<>();

  /**
   * What the offers of a group have in common.
   *
   * @param sectorList the number of their list of industries
   */
  record Topic(TermWeights fields, int sectorList, Script script) {}

  /**
   * Groups offers.
   *
   * @param first the place of the first of them
   * @param offers in order of ids
   */
  TopicGroups(int first, OfferDocument[] offers) {
    this.first = first;
    Map<Topic, Integer> numbers = new HashMap<>();
    Map<TermWeights, Integer> fields = new HashMap<>();
    int[] topicOf = new int[offers.length];
    for (int i = 0; i < offers.length; i++) {
      OfferDocument offer = offers[i];
      fields.putIfAbsent(offer.fields(), fields.size());
      Topic topic = new Topic(offer.fields(), offer.sectorList(), offer.script());
      topicOf[i] = numbers.computeIfAbsent(topic, fresh -> numbers.size());
    }
    numbers.keySet().stream()
        .sorted(
            Comparator.comparingInt((Topic topic) -> fields.getOrDefault(topic.fields(), 0))
                .thenComparingInt(Topic::sectorList)
                .thenComparing(Topic::script))
        .forEach(topics::add);
    int[] places = new int[topics.size()];
    for (int i = 0; i < places.length; i++) {
      places[numbers.getOrDefault(topics.get(i), 0)] = i;
    }
    starts = new int[topics.size() + 1];
    for (int topic : topicOf) {
      starts[places[topic] + 1]++;
    }
    Arrays.parallelPrefix(starts, Integer::sum);
    order = new int[offers.length];
    int[] next = starts.clone();
    for (int i = 0; i < offers.length; i++) {
      order[next[places[topicOf[i]]]++] = i;
    }
    Arrays.setAll(starts, group -> first + starts[group]);
  }

  /** How many groups there are. */
  int count() {
    return topics.size();
  }

  /** How many offers there are. */
  int offers() {
    return order.length;
  }

  Topic topic(int group) {
    return topics.get(group);
  }

  /** The first place of a group; that of the group behind the last is the place behind all. */
  int start(int group) {
    return starts[group];
  }

  /** The number, in order of ids, of the offer at a place. */
  int offer(int place) {
    return order[place - first];
  }

  /** The same offers, group by group. */
  OfferDocument[] ordered(OfferDocument[] offers) {
    return Arrays.stream(order).mapToObj(offer -> offers[offer]).toArray(OfferDocument[]::new);
  }
}
