package app.kakehashi.listimport.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowGroupsTest {

  @Test
  void rows_that_share_a_key_are_in_one_piece_in_the_order_of_the_list() {
    RowGroups groups = new RowGroups();
    groups.add(2, List.of("a"));
    groups.add(3, List.of("b"));
    groups.add(5, List.of("c", "b"));
    groups.add(9, List.of("d", "a"));
    assertThat(lines(groups.pieces(1))).containsExactly(List.of(2, 9), List.of(3, 5));
  }

  @Test
  void a_link_joins_rows_that_share_no_key() {
    RowGroups groups = new RowGroups();
    groups.add(2, List.of("a"));
    groups.add(3, List.of("b"));
    groups.add(4, List.of());
    groups.link(List.of("b", "a"));
    groups.link(List.of("x", "y"));
    assertThat(lines(groups.pieces(1))).containsExactly(List.of(2, 3), List.of(4));
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void every_row_is_in_one_piece_and_no_key_in_two(long seed) {
    Random random = new Random(seed);
    RowGroups groups = new RowGroups();
    List<Set<String>> keys = new ArrayList<>();
    int rows = 3_000;
    for (int i = 0; i < rows; i++) {
      Set<String> own = new HashSet<>();
      for (int k = random.nextInt(3); k >= 0; k--) {
        own.add("key " + random.nextInt(4_000));
      }
      keys.add(own);
      groups.add(i + 1, own);
    }
    int atLeast = 1 + random.nextInt(50);
    List<int[]> pieces = groups.pieces(atLeast);
    assertThat(pieces.subList(0, pieces.size() - 1)).allMatch(piece -> piece.length >= atLeast);
    assertThat(pieces.stream().flatMapToInt(Arrays::stream).sorted().toArray())
        .isEqualTo(IntStream.rangeClosed(1, rows).toArray());
    Set<String> seen = new HashSet<>();
    for (int[] piece : pieces) {
      Set<String> here = new HashSet<>();
      for (int line : piece) {
        here.addAll(keys.get(line - 1));
      }
      assertThat(Collections.disjoint(here, seen)).isTrue();
      seen.addAll(here);
    }
  }

  private static List<List<Integer>> lines(List<int[]> pieces) {
    return pieces.stream().map(piece -> Arrays.stream(piece).boxed().toList()).toList();
  }
}
