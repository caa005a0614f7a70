package app.kakehashi.listimport.domain.file.workbook;

import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The bytes of an archive’s entry. Its size in the directory is a claim: one byte more, or another
 * checksum at its end, and the file is refused.
 */
final class EntryStream extends InputStream {

  private static final int STORED = 0;
  private static final int DEFLATED = 8;

  private final ByteBuffer packed;
  private final Archive.Entry entry;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 checksum = new CRC32();
  private long produced;

  EntryStream(ByteBuffer packed, Archive.Entry entry) {
    if (entry.method() != STORED && entry.method() != DEFLATED) {
      throw new RefusedFile(Reason.BROKEN_WORKBOOK);
    }
    this.packed = packed;
    this.entry = entry;
    inflater.setInput(packed);
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    int read =
        entry.method() == STORED ? copy(buffer, offset, length) : inflate(buffer, offset, length);
    if (read < 0) {
      if (produced != entry.size() || (int) checksum.getValue() != entry.crc()) {
        throw new RefusedFile(Reason.BROKEN_WORKBOOK);
      }
      return -1;
    }
    produced += read;
    if (produced > entry.size()) {
      throw new RefusedFile(Reason.UNSAFE_WORKBOOK);
    }
    checksum.update(buffer, offset, read);
    return read;
  }

  private int copy(byte[] buffer, int offset, int length) {
    if (!packed.hasRemaining()) {
      return -1;
    }
    int count = Math.min(length, packed.remaining());
    packed.get(buffer, offset, count);
    return count;
  }

  private int inflate(byte[] buffer, int offset, int length) {
    try {
      int read = inflater.inflate(buffer, offset, length);
      if (read > 0) {
        return read;
      }
      if (inflater.finished()) {
        return -1;
      }
    } catch (DataFormatException damaged) {
      throw broken(damaged);
    }
    throw new RefusedFile(Reason.BROKEN_WORKBOOK);
  }

  private static RefusedFile broken(Exception cause) {
    RefusedFile refused = new RefusedFile(Reason.BROKEN_WORKBOOK);
    refused.initCause(cause);
    return refused;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
