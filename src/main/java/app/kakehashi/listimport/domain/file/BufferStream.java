package app.kakehashi.listimport.domain.file;

import java.io.InputStream;
import java.nio.ByteBuffer;

/** The bytes of a buffer, which may lie outside the heap. */
final class BufferStream extends InputStream {

  private final ByteBuffer bytes;

  BufferStream(ByteBuffer bytes) {
    this.bytes = bytes;
  }

  @Override
  public int read() {
    return bytes.hasRemaining() ? bytes.get() & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (length > 0 && !bytes.hasRemaining()) {
      return -1;
    }
    int read = Math.min(length, bytes.remaining());
    bytes.get(target, offset, read);
    return read;
  }
}
