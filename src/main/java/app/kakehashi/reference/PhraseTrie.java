package app.kakehashi.reference;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Many phrases to be found in one pass over a folded text. Never changes. Its nodes lie level by
 * level in three arrays, the children of each side by side in order of their characters: ten bytes
 * a node. With a map in each node the shipped concepts took 16 MB instead of one.
 */
public final class PhraseTrie<V> {
  /** Where every phrase begins. */
  public static final int ROOT = 0;

  /** No node. */
  public static final int NONE = -1;

  private static final int PAGE_BITS = 8;
  private static final int PAGE = 1 << PAGE_BITS;
  private static final int IN_PAGE = PAGE - 1;

  /**
   * Where a first character leads, in pages of 256 characters: most questions are about these, and
   * there are thousands of them.
   */
  private final int[] @Nullable [] begins = new int[1 << (Character.SIZE - PAGE_BITS)][];

  private final char[] labels;
  private final int[] firstChildren;
  private final @Nullable Object[] values;

  /**
   * Collects phrases.
   *
   * @param phrases what to tell of each; an empty phrase is never found
   */
  public PhraseTrie(Map<String, V> phrases) {
    String[] sorted = phrases.keySet().toArray(String[]::new);
    Arrays.sort(sorted);
    Shelf shelf = new Shelf(sorted);
    labels = shelf.labels;
    firstChildren = shelf.firstChildren;
    values = new Object[labels.length];
    for (int node = 0; node < values.length; node++) {
      String phrase = shelf.endsIn(node);
      values[node] = phrase == null ? null : phrases.get(phrase);
    }
    for (int node = firstChildren[ROOT]; node < firstChildren[ROOT + 1]; node++) {
      int page = labels[node] >>> PAGE_BITS;
      int[] nodes = begins[page];
      if (nodes == null) {
        nodes = new int[PAGE];
        Arrays.fill(nodes, NONE);
        begins[page] = nodes;
      }
      nodes[labels[node] & IN_PAGE] = node;
    }
  }

  /** The node that a character leads to, or {@link #NONE}. */
  public int next(int node, char c) {
    if (node == ROOT) {
      int[] page = begins[c >>> PAGE_BITS];
      return page == null ? NONE : page[c & IN_PAGE];
    }
    int found = Arrays.binarySearch(labels, firstChildren[node], firstChildren[node + 1], c);
    return found < 0 ? NONE : found;
  }

  /** What is told of the phrase that ends in a node; null where none does. */
  @SuppressWarnings("unchecked")
  public @Nullable V value(int node) {
    return (V) values[node];
  }

  /** What is told of this very phrase; null where it is none. */
  public @Nullable V get(String phrase) {
    int node = ROOT;
    for (int i = 0; i < phrase.length() && node != NONE; i++) {
      node = next(node, phrase.charAt(i));
    }
    return node == NONE ? null : value(node);
  }

  /** Tells of every occurrence of every phrase; Latin phrases must be whole words. */
  public void find(String text, Sink<V> sink) {
    for (int from = 0; from < text.length(); from++) {
      if (from > 0 && isLatin(text.charAt(from)) && isLatin(text.charAt(from - 1))) {
        continue;
      }
      int node = ROOT;
      for (int i = from; i < text.length(); i++) {
        node = next(node, text.charAt(i));
        if (node == NONE) {
          break;
        }
        V value = value(node);
        if (value != null && endsWord(text, i + 1)) {
          sink.found(value, from, i + 1);
        }
      }
    }
  }

  private static boolean endsWord(String text, int to) {
    return to == text.length() || !isLatin(text.charAt(to - 1)) || !isLatin(text.charAt(to));
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }

  /** Is told of occurrences, in ascending order of their beginnings. */
  @FunctionalInterface
  public interface Sink<V> {
    /** A phrase was found at these positions, the second one after its last character. */
    void found(V value, int from, int to);
  }

  /** Puts sorted phrases up level by level; each node stands for those with one beginning. */
  private static final class Shelf {
    private final String[] sorted;
    private char[] labels = new char[16];
    private int[] from = new int[16];
    private int[] to = new int[16];
    private int[] depth = new int[16];
    private int[] firstChildren;
    private int nodes;

    Shelf(String[] sorted) {
      this.sorted = sorted;
      add('\0', 0, sorted.length, 0);
      int[] first = new int[16];
      for (int node = 0; node < nodes; node++) {
        if (node + 1 >= first.length) {
          first = Arrays.copyOf(first, 2 * first.length);
        }
        first[node] = nodes;
        addChildren(node);
      }
      firstChildren = Arrays.copyOf(first, nodes + 1);
      firstChildren[nodes] = nodes;
      labels = Arrays.copyOf(labels, nodes);
    }

    private void addChildren(int node) {
      int at = depth[node];
      int begin = endsIn(node) == null ? from[node] : from[node] + 1;
      while (begin < to[node]) {
        char label = sorted[begin].charAt(at);
        int end = begin + 1;
        while (end < to[node] && sorted[end].charAt(at) == label) {
          end++;
        }
        add(label, begin, end, at + 1);
        begin = end;
      }
    }

    private void add(char label, int begin, int end, int length) {
      if (nodes == labels.length) {
        labels = Arrays.copyOf(labels, 2 * nodes);
        from = Arrays.copyOf(from, 2 * nodes);
        to = Arrays.copyOf(to, 2 * nodes);
        depth = Arrays.copyOf(depth, 2 * nodes);
      }
      labels[nodes] = label;
      from[nodes] = begin;
      to[nodes] = end;
      depth[nodes] = length;
      nodes++;
    }

    /** The phrase that ends in a node; the shortest of those that begin so is the first. */
    @Nullable String endsIn(int node) {
      boolean any = from[node] < to[node];
      return any && sorted[from[node]].length() == depth[node] ? sorted[from[node]] : null;
    }
  }
}
