package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Offers group by group, against looking at each of them. */
class TopicGroupsTest {

  private static final List<TermWeights> FIELDS =
      List.of(
          TermWeights.none(),
          DrawnWords.weights(Map.of(1, 1.0)),
          DrawnWords.weights(Map.of(1, .5)),
          DrawnWords.weights(Map.of(1, 1.0, 4, .3)));

  private static OfferDocument[] drawn(int count, Random random) {
    List<OfferDocument> topics = new ArrayList<>();
    for (TermWeights fields : FIELDS) {
      for (int sectors = 0; sectors < 5; sectors++) {
        for (Script script : Script.values()) {
          topics.add(DrawnWords.offer(fields, sectors, script));
        }
      }
    }
    return random.ints(count, 0, topics.size()).mapToObj(topics::get).toArray(OfferDocument[]::new);
  }

  private static TopicGroups.Topic topic(OfferDocument offer) {
    return new TopicGroups.Topic(offer.fields(), offer.sectorList(), offer.script());
  }

  @Test
  void every_offer_stands_once_and_in_the_group_of_its_topic() {
    Random random = new Random(51);
    for (int count : new int[] {0, 1, 2, 10, 400}) {
      OfferDocument[] offers = drawn(count, random);
      TopicGroups groups = new TopicGroups(0, offers);
      assertThat(groups.offers()).isEqualTo(count);
      assertThat(IntStream.range(0, count).map(groups::offer).sorted())
          .containsExactlyElementsOf(IntStream.range(0, count).boxed().toList());
      Set<TopicGroups.Topic> topics = new HashSet<>();
      for (int group = 0; group < groups.count(); group++) {
        assertThat(topics.add(groups.topic(group))).as("one group for a topic").isTrue();
        assertThat(groups.start(group + 1)).isGreaterThan(groups.start(group));
        for (int place = groups.start(group); place < groups.start(group + 1); place++) {
          assertThat(topic(offers[groups.offer(place)])).isEqualTo(groups.topic(group));
        }
      }
      assertThat(groups.start(0)).isZero();
      assertThat(groups.start(groups.count())).isEqualTo(count);
      assertThat(groups.count())
          .isEqualTo(IntStream.range(0, count).mapToObj(i -> topic(offers[i])).distinct().count());
    }
  }

  @Test
  void in_a_group_they_stand_in_order_of_ids() {
    OfferDocument[] offers = drawn(1_000, new Random(52));
    TopicGroups groups = new TopicGroups(0, offers);
    for (int group = 0; group < groups.count(); group++) {
      assertThat(
              IntStream.range(groups.start(group), groups.start(group + 1))
                  .mapToObj(groups::offer)
                  .toList())
          .isSorted();
    }
  }

  @Test
  void groups_of_the_same_fields_are_neighbours_and_among_them_those_of_the_same_industries() {
    OfferDocument[] offers = drawn(500, new Random(53));
    TopicGroups groups = new TopicGroups(0, offers);
    List<TermWeights> met =
        IntStream.range(0, 500).mapToObj(i -> offers[i].fields()).distinct().toList();
    List<List<Integer>> order =
        IntStream.range(0, groups.count())
            .mapToObj(groups::topic)
            .map(
                topic ->
                    List.of(
                        met.indexOf(topic.fields()), topic.sectorList(), topic.script().ordinal()))
            .toList();
    assertThat(order)
        .isSortedAccordingTo(
            (one, other) -> {
              int at = 0;
              while (at < 2 && one.get(at).equals(other.get(at))) {
                at++;
              }
              return one.get(at) - other.get(at);
            });
  }

  @Test
  void offers_in_that_order_are_those_of_their_numbers() {
    OfferDocument[] offers = drawn(200, new Random(54));
    TopicGroups groups = new TopicGroups(0, offers);
    OfferDocument[] ordered = groups.ordered(offers);
    assertThat(ordered).hasSameSizeAs(offers);
    for (int place = 0; place < ordered.length; place++) {
      assertThat(ordered[place]).isSameAs(offers[groups.offer(place)]);
    }
  }

  @Test
  void places_are_reckoned_from_the_first() {
    OfferDocument[] offers = drawn(200, new Random(56));
    TopicGroups from = new TopicGroups(0, offers);
    TopicGroups behind = new TopicGroups(700, offers);
    assertThat(behind.offers()).isEqualTo(200);
    for (int group = 0; group <= from.count(); group++) {
      assertThat(behind.start(group)).isEqualTo(700 + from.start(group));
    }
    assertThat(IntStream.range(700, 900).map(behind::offer).toArray())
        .containsExactly(IntStream.range(0, 200).map(from::offer).toArray());
  }

  @Test
  void the_order_of_groups_is_the_same_for_the_same_offers() {
    OfferDocument[] offers = drawn(300, new Random(55));
    TopicGroups one = new TopicGroups(0, offers);
    TopicGroups other = new TopicGroups(0, offers);
    assertThat(IntStream.range(0, 300).map(one::offer))
        .containsExactlyElementsOf(IntStream.range(0, 300).map(other::offer).boxed().toList());
  }
}
