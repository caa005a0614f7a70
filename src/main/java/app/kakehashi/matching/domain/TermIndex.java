package app.kakehashi.matching.domain;

import java.util.Arrays;

/** Numbers sorted terms from 0, in a few bytes a term. */
final class TermIndex {

  private final char[] letters;
  private final int[] starts;
  private final int[] slots;

  TermIndex(String[] sorted) {
    starts = new int[sorted.length + 1];
    for (int i = 0; i < sorted.length; i++) {
      starts[i + 1] = starts[i] + sorted[i].length();
    }
    letters = new char[starts[sorted.length]];
    slots = new int[Integer.highestOneBit(Math.max(1, sorted.length)) << 2];
    Arrays.fill(slots, -1);
    for (int i = 0; i < sorted.length; i++) {
      sorted[i].getChars(0, sorted[i].length(), letters, starts[i]);
      int slot = slot(sorted[i]);
      while (slots[slot] >= 0) {
        slot = slot + 1 & slots.length - 1;
      }
      slots[slot] = i;
    }
  }

  int size() {
    return starts.length - 1;
  }

  /** −1 where it is not among them. */
  int find(String term) {
    int slot = slot(term);
    while (slots[slot] >= 0) {
      if (isAt(slots[slot], term)) {
        return slots[slot];
      }
      slot = slot + 1 & slots.length - 1;
    }
    return -1;
  }

  private int slot(String term) {
    int hash = term.hashCode() * 0x9E3779B9;
    return (hash ^ hash >>> 15) & slots.length - 1;
  }

  private boolean isAt(int number, String term) {
    int from = starts[number];
    if (starts[number + 1] - from != term.length()) {
      return false;
    }
    for (int i = 0; i < term.length(); i++) {
      if (letters[from + i] != term.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
