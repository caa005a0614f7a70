package app.kakehashi.matching.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is written of a term is read again as it was, whole or block by block. */
class ImpactListsTest {
  private static final int BLOCK = ImpactLists.BLOCK;

  /** A list as it is read again. */
  private record Read(int level, boolean byBlock, int[] offers) {}

  /** What was written of the term that begins at a place. */
  private static List<Read> read(ImpactLists lists, int begin, int all) {
    List<Read> read = new ArrayList<>();
    byte[] bytes = lists.bytes();
    ByteSource source = new ByteSource(bytes, begin);
    for (int rest = source.number(); rest > 0; rest--) {
      int level = source.number();
      int count = source.number();
      boolean byBlock = ImpactLists.areByBlock(count, all);
      int starts = byBlock ? source.number() : -1;
      int length = source.number();
      int[] offers =
          byBlock
              ? blocks(lists.starts(), starts, bytes, source.at(), length, all)
              : whole(bytes, source.at(), length);
      assertThat(offers).hasSize(count);
      read.add(new Read(level, byBlock, offers));
      source.skip(length);
    }
    return read;
  }

  private static int[] whole(byte[] bytes, int from, int length) {
    List<Integer> offers = new ArrayList<>();
    ByteSource source = new ByteSource(bytes, from);
    int offer = 0;
    while (source.at() < from + length) {
      offer += source.number();
      offers.add(offer);
    }
    return offers.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] blocks(int[] starts, int at, byte[] bytes, int from, int length, int all) {
    List<Integer> offers = new ArrayList<>();
    int blocks = ImpactLists.blocks(all);
    assertThat(starts[at]).isZero();
    assertThat(starts[at + blocks]).isEqualTo(length);
    for (int block = 0; block < blocks; block++) {
      int offer = block * BLOCK;
      for (int i = starts[at + block]; i < starts[at + block + 1]; i++) {
        int distance = bytes[from + i] & 0xFF;
        offer += distance;
        if (distance < 255) {
          assertThat(offer / BLOCK).isEqualTo(block);
          offers.add(offer);
        }
      }
    }
    return offers.stream().mapToInt(Integer::intValue).toArray();
  }

  private static ImpactLists written(int all, int... offers) {
    ImpactLists lists = new ImpactLists(all, offers.length);
    lists.write(offers, new byte[offers.length], 0, offers.length);
    return lists;
  }

  private static Read only(ImpactLists lists, int all) {
    assertThat(read(lists, 0, all)).hasSize(1);
    return read(lists, 0, all).getFirst();
  }

  @Test
  void offers_at_the_borders_of_blocks_stand_in_their_block() {
    for (int all : new int[] {2 * BLOCK + 2, 3 * BLOCK, 3 * BLOCK + 1}) {
      int[] offers =
          IntStream.of(0, 1, 16_383, 16_384, 16_385, 32_767, 32_768, all - 1).distinct().toArray();
      // three of four are there only so that the list is long enough
      int[] many =
          IntStream.concat(Arrays.stream(offers), IntStream.range(500, 600).map(i -> 10 * i))
              .distinct()
              .sorted()
              .toArray();
      Read read = only(written(all, many), all);
      assertThat(read.byBlock()).isTrue();
      assertThat(read.offers()).containsExactly(many);
    }
  }

  @Test
  void a_list_may_end_before_the_last_block_or_begin_after_the_first() {
    int all = 4 * BLOCK;
    for (int block = 0; block < 4; block++) {
      int first = block * BLOCK;
      int[] offers = IntStream.range(first, first + 200).toArray();
      ImpactLists lists = written(all, offers);
      assertThat(only(lists, all).offers()).containsExactly(offers);
      assertThat(lists.starts()).as("of each block, and the end").hasSize(5);
    }
  }

  @Test
  void a_byte_more_leads_on_for_each_255_of_a_distance() {
    int all = 1_024;
    for (int distance : new int[] {1, 254, 255, 256, 509, 510, 511, 765, 1_023}) {
      ImpactLists lists = written(all, 0, distance);
      assertThat(only(lists, all).byBlock()).isTrue();
      assertThat(only(lists, all).offers()).containsExactly(0, distance);
      assertThat(lists.starts()).containsExactly(0, 2 + distance / 255);
      assertThat(only(written(all, distance, 1_023), all).offers())
          .contains(distance)
          .endsWith(1_023);
    }
  }

  @Test
  void a_list_of_one_in_512_is_read_block_by_block_and_a_shorter_one_whole() {
    assertThat(ImpactLists.areByBlock(1, 512)).isTrue();
    assertThat(ImpactLists.areByBlock(1, 513)).isFalse();
    assertThat(ImpactLists.areByBlock(3, 3 * 512)).isTrue();
    assertThat(ImpactLists.areByBlock(2, 3 * 512)).isFalse();
    assertThat(ImpactLists.areByBlock(5_000_000, Integer.MAX_VALUE)).isTrue();
    int all = 40 * 512;
    int[] offers = IntStream.range(0, 40).map(i -> 510 * i + 3).toArray();
    assertThat(only(written(all, offers), all).byBlock()).isTrue();
    assertThat(only(written(all, offers), all).offers()).containsExactly(offers);
    assertThat(only(written(all + 1, offers), all + 1).byBlock()).isFalse();
    assertThat(only(written(all + 1, offers), all + 1).offers()).containsExactly(offers);
    assertThat(written(all + 1, offers).starts()).isEmpty();
  }

  @Test
  void there_are_as_many_blocks_as_hold_all() {
    assertThat(IntStream.of(0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK).map(ImpactLists::blocks))
        .containsExactly(0, 1, 1, 1, 2, 2);
    assertThat(BLOCK).isEqualTo(16_384);
  }

  @Test
  void each_level_is_a_list_and_what_adds_most_is_first() {
    Random random = new Random(25);
    for (int all : new int[] {300, 20_000, 50_000}) {
      ImpactLists lists = new ImpactLists(all, 0);
      List<Integer> begins = new ArrayList<>();
      List<Map<Integer, List<Integer>>> expected = new ArrayList<>();
      for (int term = 0; term < 60; term++) {
        int lead = random.nextInt(5);
        int[] offers = random.ints(1 + random.nextInt(400), 0, all).distinct().sorted().toArray();
        int[] padded =
            IntStream.concat(new Random(term).ints(lead), Arrays.stream(offers)).toArray();
        byte[] levels = new byte[padded.length + 2];
        Map<Integer, List<Integer>> byLevel = new TreeMap<>();
        for (int i = lead; i < padded.length; i++) {
          levels[i] = (byte) random.nextInt(ImpactLists.LEVELS + 1);
          byLevel.computeIfAbsent(-levels[i], _ -> new ArrayList<>()).add(padded[i]);
        }
        begins.add(lists.size());
        expected.add(byLevel);
        lists.write(padded, levels, lead, padded.length);
      }
      for (int term = 0; term < begins.size(); term++) {
        List<Read> read = read(lists, begins.get(term), all);
        assertThat(read.stream().map(list -> -list.level()))
            .containsExactlyElementsOf(expected.get(term).keySet());
        for (Read list : read) {
          assertThat(list.offers())
              .containsExactly(
                  expected.get(term).getOrDefault(-list.level(), List.of()).stream()
                      .mapToInt(Integer::intValue)
                      .toArray());
        }
      }
    }
  }

  @Test
  void a_term_that_nobody_has_has_no_list() {
    ImpactLists lists = new ImpactLists(100, 0);
    lists.write(new int[0], new byte[0], 0, 0);
    assertThat(lists.size()).isEqualTo(1);
    assertThat(read(lists, 0, 100)).isEmpty();
  }

  @Test
  void a_byte_stands_behind_the_last_so_that_reading_ahead_finds_one() {
    ImpactLists lists = written(100, 5, 7);
    int size = lists.size();
    assertThat(lists.bytes()).hasSize(size + 1).endsWith(0);
  }
}
