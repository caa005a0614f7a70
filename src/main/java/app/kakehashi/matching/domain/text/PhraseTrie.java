package app.kakehashi.matching.domain.text;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds many phrases in one pass over a folded text. */
final class PhraseTrie<T> {

  private final Node<T> root = new Node<>();

  void add(String phrase, T value) {
    Node<T> node = root;
    for (int i = 0; i < phrase.length(); i++) {
      node = node.next.computeIfAbsent(phrase.charAt(i), unused -> new Node<>());
    }
    node.value = value;
  }

  /** Tells of every occurrence of every phrase; Latin phrases must be whole words. */
  void find(String text, Sink<T> sink) {
    for (int from = 0; from < text.length(); from++) {
      if (from > 0 && isLatin(text.charAt(from)) && isLatin(text.charAt(from - 1))) {
        continue;
      }
      Node<T> node = root;
      for (int i = from; i < text.length(); i++) {
        Node<T> next = node.next.get(text.charAt(i));
        if (next == null) {
          break;
        }
        node = next;
        T value = node.value;
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
  interface Sink<T> {
    void found(T value, int from, int to);
  }

  private static final class Node<T> {
    private final Map<Character, Node<T>> next = new HashMap<>();
    private @Nullable T value;
  }
}
