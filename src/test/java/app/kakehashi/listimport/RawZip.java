package app.kakehashi.listimport;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Writes zip archives byte by byte, also such as no honest program writes. */
public final class RawZip {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
  private int count;

  public RawZip add(String name, String text) {
    return add(name, text.getBytes(UTF_8));
  }

  public RawZip add(String name, byte[] content) {
    return add(name, 0, content.length, content);
  }

  /**
   * Adds an entry that may lie.
   *
   * @param flags bit 0 says that it is encrypted
   * @param claimedSize what the directory says it unpacks to
   */
  public RawZip add(String name, int flags, long claimedSize, byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return entry(name, flags, (int) crc.getValue(), claimedSize, deflate(content));
  }

  private RawZip entry(String name, int flags, int crc, long size, byte[] packed) {
    byte[] nameBytes = name.getBytes(UTF_8);
    int offset = bytes.size();
    byte[] local = new byte[30];
    ByteBuffer localHeader = little(local);
    localHeader.putInt(0x04034b50).putShort((short) 20).putShort((short) (flags | 0x800));
    localHeader.putShort((short) 8).putInt(0).putInt(crc);
    localHeader.putInt(packed.length).putInt((int) size);
    localHeader.putShort((short) nameBytes.length).putShort((short) 0);
    bytes.writeBytes(local);
    bytes.writeBytes(nameBytes);
    bytes.writeBytes(packed);
    byte[] central = new byte[46];
    ByteBuffer centralHeader = little(central);
    centralHeader.putInt(0x02014b50).putShort((short) 20).putShort((short) 20);
    centralHeader.putShort((short) (flags | 0x800)).putShort((short) 8).putInt(0);
    centralHeader.putInt(crc).putInt(packed.length).putInt((int) size);
    centralHeader.putShort((short) nameBytes.length).putShort((short) 0).putShort((short) 0);
    centralHeader.putShort((short) 0).putShort((short) 0).putInt(0).putInt(offset);
    directory.writeBytes(central);
    directory.writeBytes(nameBytes);
    count++;
    return this;
  }

  /** Adds an entry of one byte over and over: small here, huge unpacked. */
  public RawZip addBomb(String name, long size) {
    byte[] piece = new byte[1 << 20];
    Arrays.fill(piece, (byte) 'x');
    CRC32 crc = new CRC32();
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (Deflater deflater = new Deflater(Deflater.BEST_SPEED, true)) {
      byte[] buffer = new byte[1 << 16];
      for (long left = size; left > 0; left -= piece.length) {
        int length = (int) Math.min(left, piece.length);
        crc.update(piece, 0, length);
        deflater.setInput(piece, 0, length);
        while (!deflater.needsInput()) {
          packed.write(buffer, 0, deflater.deflate(buffer));
        }
      }
      deflater.finish();
      while (!deflater.finished()) {
        packed.write(buffer, 0, deflater.deflate(buffer));
      }
    }
    return entry(name, 0, (int) crc.getValue(), size, packed.toByteArray());
  }

  /** The archive; more entries can be added for another one. */
  public byte[] bytes() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(bytes.toByteArray());
    all.writeBytes(directory.toByteArray());
    byte[] end = new byte[22];
    ByteBuffer endRecord = little(end);
    endRecord.putInt(0x06054b50).putInt(0).putShort((short) count).putShort((short) count);
    endRecord.putInt(directory.size()).putInt(bytes.size()).putShort((short) 0);
    all.writeBytes(end);
    return all.toByteArray();
  }

  private static ByteBuffer little(byte[] record) {
    return ByteBuffer.wrap(record).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] deflate(byte[] content) {
    try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
      deflater.setInput(content);
      deflater.finish();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      byte[] buffer = new byte[1 << 16];
      while (!deflater.finished()) {
        out.write(buffer, 0, deflater.deflate(buffer));
      }
      return out.toByteArray();
    }
  }
}
