package app.kakehashi.matching.domain;

/** Reads numbers that a {@link ByteSink} has written. */
final class ByteSource {

  private final byte[] bytes;
  private int at;

  ByteSource(byte[] bytes, int from) {
    this.bytes = bytes;
    this.at = from;
  }

  boolean hasMore() {
    return at < bytes.length;
  }

  int at() {
    return at;
  }

  void skip(int count) {
    at += count;
  }

  int number() {
    int b = bytes[at++];
    int value = b & 0x7F;
    for (int shift = 7; b < 0; shift += 7) {
      b = bytes[at++];
      value |= (b & 0x7F) << shift;
    }
    return value;
  }
}
