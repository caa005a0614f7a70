package app.kakehashi.listimport.domain.file.workbook;

import app.kakehashi.listimport.domain.file.ImportLimits;
import app.kakehashi.listimport.domain.file.RefusedFile;
import app.kakehashi.listimport.domain.file.RefusedFile.Reason;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The directory of a zip archive, read once, so that what was checked is what is unpacked later. An
 * archive that says one thing in its directory and another beside its entries is refused.
 */
final class Archive {

  /**
   * A file in the archive.
   *
   * @param name as written
   * @param flags of the zip format; bit 0 means encrypted
   * @param method 0 stored, 8 deflated
   * @param packed size in bytes
   * @param size unpacked, in bytes, as the directory says
   * @param start where its bytes begin
   */
  record Entry(String name, int flags, int method, int crc, long packed, long size, int start) {
    /** The name by which parts are told apart: case does not matter in workbooks. */
    String key() {
      String plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
      return plain.startsWith("/") ? plain.substring(1) : plain;
    }
  }

  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int CENTRAL = 0x02014b50;
  private static final int CENTRAL_LENGTH = 46;
  private static final int LOCAL = 0x04034b50;
  private static final int LOCAL_LENGTH = 30;
  private static final long IN_EXTRA_FIELD = 0xFFFF_FFFFL;
  private static final int ZIP64 = 1;

  private final ByteBuffer bytes;
  private final List<Entry> entries;

  private Archive(ByteBuffer bytes, List<Entry> entries) {
    this.bytes = bytes;
    this.entries = List.copyOf(entries);
  }

  /**
   * Reads the directory.
   *
   * @throws RefusedFile if it is damaged, contradicts itself or names more entries than the limit
   */
  static Archive open(ByteBuffer content, ImportLimits limits) {
    ByteBuffer bytes = content.duplicate().order(ByteOrder.LITTLE_ENDIAN);
    int end = end(bytes);
    int count = bytes.getShort(end + 10) & 0xFFFF;
    long size = bytes.getInt(end + 12) & 0xFFFF_FFFFL;
    long start = bytes.getInt(end + 16) & 0xFFFF_FFFFL;
    boolean oneDisk = bytes.getInt(end + 4) == 0 && bytes.getShort(end + 8) == (short) count;
    if (!oneDisk || start + size != end) {
      throw new RefusedFile(Reason.BROKEN_WORKBOOK);
    }
    if (count > limits.parts()) {
      throw new RefusedFile(Reason.TOO_MANY_PARTS, limits.parts());
    }
    List<Entry> entries = new ArrayList<>();
    int at = (int) start;
    for (int i = 0; i < count; i++) {
      at = readEntry(bytes, at, end, entries);
    }
    if (at != end) {
      throw new RefusedFile(Reason.BROKEN_WORKBOOK);
    }
    refuseOverlaps(entries, start);
    return new Archive(bytes, entries);
  }

  List<Entry> entries() {
    return entries;
  }

  /** The entry of a path such as {@code xl/workbook.xml}. */
  Optional<Entry> find(String path) {
    String key = path.toLowerCase(Locale.ROOT);
    return entries.stream().filter(entry -> entry.key().equals(key)).findFirst();
  }

  /** The bytes of an entry, unpacked as they are read and never more than it says. */
  InputStream read(Entry entry) {
    return new EntryStream(bytes.slice(entry.start(), (int) entry.packed()), entry);
  }

  private static int end(ByteBuffer bytes) {
    int last = bytes.limit() - END_LENGTH;
    for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (bytes.getInt(at) == END && (bytes.getShort(at + 20) & 0xFFFF) == last - at) {
        return at;
      }
    }
    throw new RefusedFile(Reason.BROKEN_WORKBOOK);
  }

  private static int readEntry(ByteBuffer bytes, int at, int end, List<Entry> entries) {
    require(at + CENTRAL_LENGTH <= end && bytes.getInt(at) == CENTRAL);
    int nameLength = bytes.getShort(at + 28) & 0xFFFF;
    int extraLength = bytes.getShort(at + 30) & 0xFFFF;
    int commentLength = bytes.getShort(at + 32) & 0xFFFF;
    int next = at + CENTRAL_LENGTH + nameLength + extraLength + commentLength;
    require(next <= end);
    String name = text(bytes, at + CENTRAL_LENGTH, nameLength);
    ByteBuffer extra =
        bytes.slice(at + CENTRAL_LENGTH + nameLength, extraLength).order(ByteOrder.LITTLE_ENDIAN);
    long[] sizes = sizes(bytes.getInt(at + 24), bytes.getInt(at + 20), extra);
    long local = bytes.getInt(at + 42) & 0xFFFF_FFFFL;
    require(local + LOCAL_LENGTH <= at && bytes.getInt((int) local) == LOCAL);
    int localNameLength = bytes.getShort((int) local + 26) & 0xFFFF;
    int localExtraLength = bytes.getShort((int) local + 28) & 0xFFFF;
    long start = local + LOCAL_LENGTH + localNameLength + localExtraLength;
    require(sizes[0] >= 0 && sizes[1] >= 0 && start + sizes[1] <= at);
    require(text(bytes, (int) local + LOCAL_LENGTH, localNameLength).equals(name));
    entries.add(
        new Entry(
            name,
            bytes.getShort(at + 8) & 0xFFFF,
            bytes.getShort(at + 10) & 0xFFFF,
            bytes.getInt(at + 16),
            sizes[1],
            sizes[0],
            (int) start));
    return next;
  }

  /**
   * Sizes unpacked and packed; some programs always write them into the field of large archives.
   */
  private static long[] sizes(int size, int packed, ByteBuffer extra) {
    long[] sizes = {size & 0xFFFF_FFFFL, packed & 0xFFFF_FFFFL};
    while (extra.remaining() >= 4) {
      int id = extra.getShort() & 0xFFFF;
      int length = extra.getShort() & 0xFFFF;
      require(length <= extra.remaining());
      int next = extra.position() + length;
      for (int i = 0; id == ZIP64 && i < sizes.length; i++) {
        if (sizes[i] == IN_EXTRA_FIELD) {
          require(extra.position() + Long.BYTES <= next);
          sizes[i] = extra.getLong();
        }
      }
      extra.position(next);
    }
    return sizes;
  }

  private static void refuseOverlaps(List<Entry> entries, long directory) {
    long free = 0;
    for (Entry entry : entries.stream().sorted(Comparator.comparingInt(Entry::start)).toList()) {
      require(entry.start() >= free + LOCAL_LENGTH);
      free = entry.start() + entry.packed();
    }
    require(free <= directory);
  }

  private static String text(ByteBuffer bytes, int start, int length) {
    require(start + length <= bytes.limit());
    byte[] text = new byte[length];
    bytes.get(start, text);
    return new String(text, StandardCharsets.UTF_8);
  }

  private static void require(boolean sound) {
    if (!sound) {
      throw new RefusedFile(Reason.BROKEN_WORKBOOK);
    }
  }
}
