package app.kakehashi.platform.files;

import static java.nio.charset.StandardCharsets.UTF_8;

import app.kakehashi.shared.FileStore.UnacceptableFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The names of the parts of a zipped Office file, read from its directory: nothing is unpacked, so
 * nothing can swell.
 */
record OfficeParts(List<String> names) {
  private static final int DIRECTORY_END = 0x06054b50;
  private static final int DIRECTORY_ENTRY = 0x02014b50;
  private static final int END_LENGTH = 22;
  private static final int ENTRY_LENGTH = 46;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final long LARGEST_UNPACKED = 300L * 1024 * 1024;

  OfficeParts {
    names = List.copyOf(names);
  }

  /**
   * The parts; none if it is no zip.
   *
   * @throws UnacceptableFile if it would unpack to something huge
   */
  static OfficeParts of(byte[] content) {
    ByteBuffer zip = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    int end = end(zip);
    if (end < 0) {
      return new OfficeParts(List.of());
    }
    List<String> names = new ArrayList<>();
    long unpacked = 0;
    int entries = Short.toUnsignedInt(zip.getShort(end + 10));
    long at = Integer.toUnsignedLong(zip.getInt(end + 16));
    for (int i = 0; i < entries; i++) {
      if (at + ENTRY_LENGTH > end || zip.getInt((int) at) != DIRECTORY_ENTRY) {
        return new OfficeParts(List.of());
      }
      int entry = (int) at;
      int nameLength = Short.toUnsignedInt(zip.getShort(entry + 28));
      if (at + ENTRY_LENGTH + nameLength > end) {
        return new OfficeParts(List.of());
      }
      unpacked += Integer.toUnsignedLong(zip.getInt(entry + 24));
      names.add(new String(content, entry + ENTRY_LENGTH, nameLength, UTF_8));
      at +=
          ENTRY_LENGTH
              + nameLength
              + Short.toUnsignedInt(zip.getShort(entry + 30))
              + Short.toUnsignedInt(zip.getShort(entry + 32));
    }
    if (unpacked > LARGEST_UNPACKED) {
      throw new UnacceptableFile("too_large");
    }
    return new OfficeParts(names);
  }

  private static int end(ByteBuffer zip) {
    int last = zip.limit() - END_LENGTH;
    for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (zip.getInt(at) == DIRECTORY_END) {
        return at;
      }
    }
    return -1;
  }

  /**
   * Whether it is an Office file whose content lies below this folder.
   *
   * @throws UnacceptableFile if it carries macros
   */
  boolean isOfficeFileOf(String folder) {
    if (names.stream().anyMatch(name -> name.toLowerCase(Locale.ROOT).endsWith("vbaproject.bin"))) {
      throw new UnacceptableFile("macros");
    }
    return names.contains("[Content_Types].xml")
        && names.stream().anyMatch(name -> name.startsWith(folder));
  }
}
