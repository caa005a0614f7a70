package app.kakehashi.listimport.domain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows that may speak of one company, brought together: two rows are in one group if they share a
 * key, or are joined by rows that do. Groups have nothing to do with each other, so a list of any
 * length can be worked off some groups at a time. Takes about 40 bytes a row; that two keys are
 * taken for one, once in many millions, only makes a group larger.
 */
public final class RowGroups {

  private static final int ROW_BITS = 24;
  private static final long ROW_MASK = (1L << ROW_BITS) - 1;

  /** Most rows, links included. */
  public static final int MOST = (int) ROW_MASK;

  private int[] lines = new int[1_024];
  private long[] keys = new long[4_096];
  private int rows;
  private int links;
  private int used;

  /** Takes a row of the list. */
  public void add(int line, Iterable<String> rowKeys) {
    if (links > 0) {
      throw new IllegalStateException("rows come before links");
    }
    if (rows == lines.length) {
      lines = Arrays.copyOf(lines, rows * 2);
    }
    lines[rows] = line;
    note(rows++, rowKeys);
  }

  /** Takes keys that belong together although no row has them all. */
  public void link(Iterable<String> belongTogether) {
    note(rows + links++, belongTogether);
  }

  private void note(int index, Iterable<String> rowKeys) {
    if (index >= MOST) {
      throw new IllegalStateException("more than " + MOST + " rows");
    }
    for (String key : rowKeys) {
      if (used == keys.length) {
        keys = Arrays.copyOf(keys, used + (used >> 1));
      }
      keys[used++] = (hash(key) << ROW_BITS) | index;
    }
  }

  /** FNV-1a with a finish that spreads every bit to the top ones, which are kept. */
  private static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < key.length(); i++) {
      hash = (hash ^ key.charAt(i)) * 0x100000001b3L;
    }
    hash ^= hash >>> 32;
    hash *= 0xd6e8feb86659fd93L;
    return hash ^ (hash >>> 29);
  }

  /**
   * The lines of the list in pieces of whole groups, each of at least {@code atLeast} lines but the
   * last; within a piece in the order of the list.
   */
  public List<int[]> pieces(int atLeast) {
    int[] first = firstOfGroup();
    long[] order = new long[rows];
    for (int i = 0; i < rows; i++) {
      order[i] = ((long) first[i] << 32) | i;
    }
    Arrays.sort(order);
    List<int[]> pieces = new ArrayList<>();
    int from = 0;
    for (int i = 1; i <= rows; i++) {
      boolean groupEnds = i == rows || order[i] >>> 32 != order[i - 1] >>> 32;
      if (groupEnds && (i == rows || i - from >= atLeast)) {
        pieces.add(piece(order, from, i));
        from = i;
      }
    }
    return pieces;
  }

  private int[] piece(long[] order, int from, int to) {
    int[] piece = new int[to - from];
    for (int i = from; i < to; i++) {
      piece[i - from] = lines[(int) order[i]];
    }
    Arrays.sort(piece);
    return piece;
  }

  /** For each row the first row of its group. */
  private int[] firstOfGroup() {
    int[] parent = new int[rows + links];
    Arrays.setAll(parent, i -> i);
    Arrays.sort(keys, 0, used);
    for (int i = 1; i < used; i++) {
      if (keys[i] >>> ROW_BITS == keys[i - 1] >>> ROW_BITS) {
        join(parent, (int) (keys[i - 1] & ROW_MASK), (int) (keys[i] & ROW_MASK));
      }
    }
    int[] first = new int[rows];
    for (int i = 0; i < rows; i++) {
      first[i] = root(parent, i);
    }
    return first;
  }

  /** The smaller root stays, so that a root is always the first of its group. */
  private static void join(int[] parent, int one, int other) {
    int a = root(parent, one);
    int b = root(parent, other);
    parent[Math.max(a, b)] = Math.min(a, b);
  }

  private static int root(int[] parent, int start) {
    int i = start;
    while (parent[i] != i) {
      parent[i] = parent[parent[i]];
      i = parent[i];
    }
    return i;
  }
}
