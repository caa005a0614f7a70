package app.kakehashi.matching.domain;

import java.util.Arrays;

/** Collects small numbers in as few bytes as they need. */
final class ByteSink {

  private byte[] bytes;
  private int size;

  ByteSink(int expected) {
    bytes = new byte[Math.max(8, expected)];
  }

  int size() {
    return size;
  }

  void single(int value) {
    if (size == bytes.length) {
      bytes = Arrays.copyOf(bytes, size + Math.max(8, size / 2));
    }
    bytes[size++] = (byte) value;
  }

  void all(byte[] more) {
    if (size + more.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more.length, size + size / 2));
    }
    System.arraycopy(more, 0, bytes, size, more.length);
    size += more.length;
  }

  /** Seven bits a byte, the lowest first; a set eighth bit says that more follow. */
  void number(int value) {
    int rest = value;
    while ((rest & ~0x7F) != 0) {
      single((rest & 0x7F) | 0x80);
      rest >>>= 7;
    }
    single(rest);
  }

  byte[] bytes() {
    return Arrays.copyOf(bytes, size);
  }
}
